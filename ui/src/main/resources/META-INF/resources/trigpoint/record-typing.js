/**
 * <trig-record-typing>: records typed in row by row. Tab goes through the cells, Enter keeps the row and begins the next
 * one, up and down change the row, Escape clears what is not kept. What is the same for many rows is carried on into the
 * next. A row is told to the server as trig-typed {row, record, words}; a refused one stays, its sentence beside it.
 */
import { button, make } from './elements.js';

class RecordTyping extends HTMLElement {
  #fields = [];
  #fixed = {};
  #rows = new Map();
  #next = 1;

  connectedCallback() {
    if (this.hears) return;
    this.hears = true;
    this.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Begins with one empty row of fields [{name, title, choices, key, carried}]; null choices are free words. */
  show(shown) {
    this.#fields = shown.fields;
    this.#fixed = shown.fixed;
    this.#rows.clear();
    const head = make('tr', '');
    this.#fields.forEach((field) => head.append(make('th', '', field.title, { scope: 'col' })));
    head.append(make('th', '', 'What became of it', { scope: 'col' }));
    const heads = make('thead', '');
    heads.append(head);
    this.body = make('tbody', '');
    const table = make('table', '');
    table.append(make('caption', 'heard', 'Rows to type in'), heads, this.body);
    this.said = make('span', 'heard', '', { role: 'status' });
    this.replaceChildren(table, this.said);
    this.#first(this.#begin({}))?.focus();
  }

  /** Opens a row that stands, to be changed; what it is told apart by stays. */
  open({ record, key, values }) {
    const there = [...this.#rows.values()].find((row) => row.record === record);
    const row = there ?? this.#make(values);
    if (!there) {
      this.#stands(row, record, key, '');
      this.body.insertBefore(row.line, this.body.lastElementChild);
    } else {
      this.#anew(row, values);
    }
    this.#first(row)?.focus();
  }

  /** What is not being typed shows what stands by now. */
  #anew(row, values) {
    this.#fields.forEach((field, at) => {
      if (row.inputs[at].value.trim() === (row.before[field.name] ?? '')) {
        row.inputs[at].value = values[field.name] ?? '';
      }
    });
    row.before = { ...values };
  }

  /** The server's word for a row: its record as kept, or why it can't be. */
  settle({ row: number, record, key, href, remark, refused }) {
    const row = this.#rows.get(number);
    if (!row) return;
    row.line.classList.remove('waiting');
    row.waiting = false;
    row.line.classList.toggle('refused', refused !== '');
    if (refused) {
      row.told.textContent = refused;
      this.said.textContent = refused;
      return;
    }
    row.before = row.sent;
    this.#stands(row, record, key, href);
    if (remark) row.told.append(' ', make('span', 'remark', remark));
    this.said.textContent = `Kept: ${key}. ${remark}`;
  }

  #stands(row, record, key, href) {
    row.record = record;
    row.line.classList.add('kept');
    this.#fields.forEach((field, at) => {
      if (field.key) row.inputs[at].toggleAttribute(field.choices ? 'disabled' : 'readonly', true);
    });
    row.told.replaceChildren(href ? make('a', '', key, { href, 'router-link': '' }) : key);
  }

  /** A row that is written; it goes below all others unless it is put elsewhere. */
  #make(values) {
    const number = this.#next++;
    const row = { number, record: '', inputs: [], before: { ...values }, waiting: false };
    row.line = make('tr', '');
    row.line.row = row;
    this.#fields.forEach((field) => {
      const input = this.#input(field, `${field.title}, row ${number}`, values[field.name] ?? '');
      row.inputs.push(input);
      const cell = make('td', '', '', { 'data-head': field.title });
      cell.append(input);
      row.line.append(cell);
    });
    row.told = make('span', 'told');
    const end = make('td', 'end');
    end.append(button('', 'Keep', () => this.#keep(row), { 'aria-label': `Keep row ${number}` }), row.told);
    row.line.append(end);
    this.#rows.set(number, row);
    return row;
  }

  #input(field, label, value) {
    if (!field.choices) {
      const input = make('input', '', '', { 'aria-label': label, maxlength: '2000', autocomplete: 'off' });
      input.value = value;
      return input;
    }
    const select = make('select', '', '', { 'aria-label': label });
    ['', ...field.choices].forEach((choice) => select.append(make('option', '', choice, { value: choice })));
    select.value = value;
    return select;
  }

  #begin(values) {
    const row = this.#make(values);
    this.body.append(row.line);
    return row;
  }

  /** Where writing goes on: the first cell that is empty and can be written, or the first that can. */
  #first(row) {
    const open = row.inputs.filter((input) => !input.readOnly && !input.disabled);
    return open.find((input) => input.value === '') ?? open[0];
  }

  #words(row) {
    return Object.fromEntries(this.#fields.map((field, at) => [field.name, row.inputs[at].value.trim()]));
  }

  /** Of a row that stands only what was typed anew: what others say of it meanwhile stays. */
  #changed(row, words) {
    return Object.fromEntries(Object.entries(words).filter(([name, word]) => word !== (row.before[name] ?? '')));
  }

  #keep(row) {
    const words = this.#words(row);
    if (row.waiting || Object.values(words).every((word) => word === '')) return;
    const last = row.line === this.body.lastElementChild;
    row.waiting = true;
    row.sent = words;
    row.line.classList.add('waiting');
    row.line.classList.remove('refused');
    row.told.textContent = 'Being kept';
    const told = row.record ? this.#changed(row, words) : { ...this.#fixed, ...words };
    this.dispatchEvent(
      new CustomEvent('trig-typed', { detail: { row: row.number, record: row.record, words: told } }),
    );
    const carried = this.#fields.filter((field) => field.carried).map((field) => [field.name, words[field.name]]);
    const next = last ? this.#begin(Object.fromEntries(carried)) : this.body.lastElementChild.row;
    this.#first(next)?.focus();
  }

  /** What is not kept goes: of a row that stands what was changed, of another the whole row. */
  #clear(row) {
    if (row.waiting) return;
    if (!row.record && row.line !== this.body.lastElementChild) {
      row.line.remove();
      this.#rows.delete(row.number);
      this.#first(this.body.lastElementChild.row)?.focus();
      return;
    }
    this.#fields.forEach((field, at) => {
      row.inputs[at].value = row.record ? (row.before[field.name] ?? '') : '';
    });
    if (row.line.classList.contains('refused')) {
      row.line.classList.remove('refused');
      row.told.textContent = '';
    }
    this.#first(row)?.focus();
  }

  #key(event) {
    if (event.altKey || event.metaKey || event.ctrlKey || event.isComposing) return;
    const line = event.target.closest('tbody tr');
    const field = event.target.matches('input, select');
    if (!line || !(field || event.key === 'Escape')) return;
    const steps = { ArrowUp: line.previousElementSibling, ArrowDown: line.nextElementSibling };
    if (event.key === 'Enter') this.#keep(line.row);
    else if (event.key === 'Escape') this.#clear(line.row);
    else if (event.key in steps && event.target.matches('input')) {
      steps[event.key]?.row.inputs[line.row.inputs.indexOf(event.target)].focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

customElements.define('trig-record-typing', RecordTyping);
