/**
 * <trig-framework>: cases by themes, in each cell the analyst's own summary. By keyboard like a spreadsheet: arrows and Tab
 * move, Enter, F2 or typing writes, Enter keeps and goes down, Tab keeps and goes right, Alt Enter begins a line, Escape leaves
 * the cell as it was. Alt 1 to 9 links the extract of that number in the panel and puts its marker where the caret is. Space
 * shows the whole words of a row, and hides again what is more than its height.
 * It tells the server: trig-at {row, column}, trig-written {row, column, revision, text}, trig-link {row, column, extract},
 * trig-act {row, column, act}. On a narrow screen one case shows at a time.
 */
import { button, make } from './elements.js';

const MOVES = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] };
const ACTS = { s: 'start', c: 'confirm' };
const STEP = 24;

class FrameworkGrid extends HTMLElement {
  #shown = { matrix: '', columns: [], rows: [], editable: false };
  #at = [0, 0];
  #field = null;
  #sizes = { widths: {}, heights: {} };

  connectedCallback() {
    if (this.hears) return;
    this.hears = true;
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('pointerdown', (event) => this.#grip(event));
    this.addEventListener('click', (event) => this.#clicked(event));
    this.addEventListener('dblclick', (event) => this.#open(event.target.closest('td')));
    this.addEventListener('focusin', (event) => this.#arrived(event));
    this.addEventListener('focusout', (event) => this.#left(event));
  }

  show(shown) {
    const focused = this.contains(document.activeElement);
    this.#field = null;
    this.#shown = shown;
    this.#sizes = this.#remembered();
    const table = make('table', '', '', { role: 'grid', 'aria-readonly': String(!shown.editable) });
    table.append(make('caption', '', shown.caption), this.#widths(), this.#head(), this.#body(), this.#foot());
    this.said = make('span', 'heard', '', { role: 'status' });
    this.replaceChildren(this.#pager(), table, this.said);
    this.#hold(Math.min(this.#at[0], shown.rows.length - 1), Math.min(Math.max(1, this.#at[1]), shown.columns.length));
    this.#measure();
    if (focused) this.#cell()?.focus();
  }

  /**
   * What colleagues did. Cells that changed are painted anew; the one that is being written keeps its words, and the revision
   * that it began from, so that nothing is overwritten unseen.
   */
  refresh(shown) {
    if (keys(shown) !== keys(this.#shown)) {
      this.#anew(shown);
      return;
    }
    const before = this.#shown;
    this.#shown = shown;
    this.querySelector('caption').textContent = shown.caption;
    this.querySelector('thead').replaceWith(this.#head());
    this.querySelector('tfoot').replaceWith(this.#foot());
    shown.rows.forEach((row, at) => {
      const line = this.querySelector('tbody').rows[at];
      line.querySelector('th .label').textContent = row.title;
      line.querySelector('th .under').textContent = row.under;
      row.cells.forEach((cell, place) => {
        const td = line.cells[place + 1];
        const same = JSON.stringify(cell) === JSON.stringify(before.rows[at].cells[place]);
        if (!same && !td.dataset.typed && this.#field?.closest('td') !== td) this.#fill(td, cell);
      });
    });
    this.#measure();
  }

  /** With other cases or columns it is laid out anew; what was being written goes on where it was. */
  #anew(shown) {
    const field = this.#field;
    const td = field?.closest('td');
    const open = field && {
      row: this.#shown.rows[td.parentElement.sectionRowIndex].key,
      column: this.#shown.columns[td.cellIndex - 1].key,
      text: field.value,
      from: this.from,
      opened: this.opened,
    };
    this.show(shown);
    if (!open) return;
    const [at, place] = this.#find(open.row, open.column);
    if (at < 0 || place < 0) return;
    this.#hold(at, place + 1);
    this.#open(this.#cell(), null, open.text);
    this.from = open.from;
    this.opened = open.opened;
  }

  /** Goes to a cell that somebody wants to see; what is being written is kept first. */
  goTo(row, column) {
    const [at, place] = this.#find(row, column);
    if (at < 0 || place < 0) return;
    this.#keep();
    this.told = '';
    this.#hold(at, place + 1);
    this.#cell().focus();
  }

  /** The server's word for a cell; when it was refused, what was typed stays in the field. */
  settle(row, column, cell, refused) {
    const [at, place] = this.#find(row, column);
    if (at < 0 || place < 0) return;
    const td = this.#cell([at, place + 1]);
    td.classList.remove('waiting');
    if (refused) {
      this.said.textContent = refused;
      this.#open(td, null, td.dataset.typed);
      return;
    }
    delete td.dataset.typed;
    this.#shown.rows[at].cells[place] = cell;
    if (this.#field?.closest('td') !== td) this.#fill(td, cell);
    this.#measure();
  }

  /** A passage was linked: its marker goes where the caret is, or the cell shows the link. */
  linked(row, column, number, cell) {
    const [at, place] = this.#find(row, column);
    if (at < 0 || place < 0) return;
    const td = this.#cell([at, place + 1]);
    if (this.#field?.closest('td') === td) {
      const from = this.#field.selectionStart;
      const before = this.#field.value.slice(0, from);
      const space = before === '' || /\s$/.test(before) ? '' : ' ';
      this.#field.setRangeText(`${space}[${number}]`, from, this.#field.selectionEnd, 'end');
      this.#grow();
    } else {
      this.#shown.rows[at].cells[place] = cell;
      this.#fill(td, cell);
    }
    this.said.textContent = `Linked as [${number}].`;
  }

  focusCell() {
    this.#cell()?.focus();
  }

  /** Puts the table on the clipboard; what begins like a formula is made text. */
  copy() {
    const heads = ['', ...this.#shown.columns.map((column) => column.title)];
    const lines = [heads, ...this.#shown.rows.map((row) => [row.title, ...row.cells.map(plain)])].map((line) => line.map(harmless));
    const text = lines.map((line) => line.map((cell) => cell.replace(/[\t\n]+/g, ' ')).join('\t')).join('\n');
    const html = document.createElement('table');
    lines.forEach((line) => line.reduce((row, words) => ((row.insertCell().textContent = words), row), html.insertRow()));
    document.addEventListener('copy', (event) => {
      event.clipboardData.setData('text/plain', text);
      event.clipboardData.setData('text/html', new XMLSerializer().serializeToString(html));
      event.preventDefault();
    }, { once: true });
    document.execCommand('copy');
    this.said.textContent = 'The table is copied.';
  }

  #pager() {
    const bar = make('div', 'pager');
    this.which = make('span', 'which', '', { 'aria-live': 'polite' });
    bar.append(
      button('', 'Case before', () => this.#page(-1)),
      this.which,
      button('', 'Next case', () => this.#page(1)),
    );
    return bar;
  }

  #page(step) {
    const row = Math.min(Math.max(this.#at[0] + step, 0), this.#shown.rows.length - 1);
    this.#hold(row, this.#at[1]);
    this.#tell();
  }

  #widths() {
    const group = make('colgroup');
    group.append(make('col', 'first'));
    this.#shown.columns.forEach((column) => {
      const col = make('col');
      col.style.width = `${this.#sizes.widths[column.key] ?? 264}px`;
      group.append(col);
    });
    return group;
  }

  #head() {
    const row = make('tr', '', '', { role: 'row' });
    row.append(make('th', '', this.#shown.corner, { role: 'columnheader', scope: 'col' }));
    this.#shown.columns.forEach((column) => {
      const head = make('th', '', '', { role: 'columnheader', scope: 'col', 'data-key': column.key });
      head.append(make('span', 'label', column.title), make('span', 'under', column.under), make('span', 'grip width', '', { 'aria-hidden': 'true' }));
      row.append(head);
    });
    const head = make('thead');
    head.append(row);
    return head;
  }

  #body() {
    const body = make('tbody');
    this.#shown.rows.forEach((row) => {
      const made = make('tr', '', '', { role: 'row', 'data-key': row.key });
      const height = this.#sizes.heights[row.key];
      if (height) made.style.setProperty('--height', `${height}px`);
      const head = make('th', '', '', { role: 'rowheader', scope: 'row', tabindex: '-1' });
      head.append(make('span', 'label', row.title), make('span', 'under', row.under), make('span', 'grip height', '', { 'aria-hidden': 'true' }));
      made.append(head);
      row.cells.forEach((cell, at) => {
        const td = make('td', '', '', { role: 'gridcell', tabindex: '-1', 'data-head': this.#shown.columns[at].title });
        this.#fill(td, cell);
        made.append(td);
      });
      body.append(made);
    });
    return body;
  }

  #foot() {
    const row = make('tr', '', '', { role: 'row' });
    row.append(make('th', '', 'Evidenced, of those asked', { role: 'rowheader', scope: 'row' }));
    this.#shown.columns.forEach((column) => {
      const cell = make('td', '', '', { role: 'gridcell', 'data-head': column.title });
      cell.append(make('span', 'label', column.counted), make('span', 'under', column.left));
      row.append(cell);
    });
    const foot = make('tfoot');
    foot.append(row);
    return foot;
  }

  #fill(td, cell) {
    td.replaceChildren();
    td.className = cell.state;
    td.classList.toggle('stale', cell.stale !== '');
    td.classList.toggle('draft', cell.draft);
    if (cell.text !== '') {
      const words = make('div', 'words');
      written(words, cell.text);
      const foot = make('div', 'foot');
      if (cell.draft) foot.append(make('span', 'badge', 'Draft of extracts'));
      if (cell.stale !== '') foot.append(make('span', 'badge warn', `! Stale: ${cell.stale}`));
      foot.append(make('span', 'who', cell.who));
      if (cell.hand !== '') foot.append(state(cell));
      td.append(words, foot);
    } else {
      td.append(state(cell));
      if (cell.hidden) td.append(make('span', 'under', 'Written by a colleague whose work is hidden from you.'));
      else if (cell.extracts > 0) td.append(make('span', 'under', `${cell.extracts} ${cell.extracts === 1 ? 'extract' : 'extracts'}, not written yet`));
    }
  }

  /** Says of each cell whether it holds more words than it shows. */
  #measure() {
    this.querySelectorAll('tbody .words').forEach((words) => {
      words.closest('td').toggleAttribute('data-more', words.scrollHeight > words.clientHeight + 2);
    });
  }

  #whole(line) {
    const whole = line.classList.toggle('whole');
    this.#measure();
    this.said.textContent = whole ? 'The whole row is shown.' : 'The row has its height again.';
    this.#cell()?.scrollIntoView({ block: 'nearest' });
  }

  #find(row, column) {
    return [this.#shown.rows.findIndex((one) => one.key === row), this.#shown.columns.findIndex((one) => one.key === column)];
  }

  #cell([row, column] = this.#at) {
    return this.querySelector('tbody')?.rows[row]?.cells[column];
  }

  #hold(row, column) {
    this.querySelector('tbody [tabindex="0"]')?.setAttribute('tabindex', '-1');
    this.querySelector('tbody [aria-selected]')?.removeAttribute('aria-selected');
    this.querySelector('tbody [data-here]')?.removeAttribute('data-here');
    this.#at = [Math.max(0, row), Math.max(0, column)];
    const cell = this.#cell();
    cell?.setAttribute('tabindex', '0');
    cell?.setAttribute('aria-selected', 'true');
    cell?.parentElement.setAttribute('data-here', '');
    this.which.textContent = `${this.#shown.rows[this.#at[0]]?.title ?? ''}: case ${this.#at[0] + 1} of ${this.#shown.rows.length}`;
  }

  #go(rows, columns) {
    const [row, column] = this.#at;
    this.#hold(
      Math.min(Math.max(row + rows, 0), this.#shown.rows.length - 1),
      Math.min(Math.max(column + columns, 0), this.#shown.columns.length),
    );
    this.#cell()?.focus();
  }

  #arrived(event) {
    const cell = event.target.closest('tbody :is(td, th)');
    if (!cell) return;
    this.#hold(cell.parentElement.sectionRowIndex, cell.cellIndex);
    this.#tell();
  }

  #tell() {
    clearTimeout(this.telling);
    const [row, column] = this.#at;
    const one = `${row}:${column}`;
    if (column === 0 || one === this.told) return;
    this.telling = setTimeout(() => {
      this.told = one;
      this.#say('trig-at', {});
    }, 120);
  }

  #say(name, more) {
    const [row, column] = this.#at;
    if (column === 0) return;
    const detail = { row: this.#shown.rows[row].key, column: this.#shown.columns[column - 1].key, ...more };
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #key(event) {
    if (event.isComposing || event.metaKey || !event.target.closest('tbody')) return;
    if (event.altKey && /^[1-9]$/.test(event.key) && this.#shown.editable) {
      event.preventDefault();
      return this.#say('trig-link', { extract: Number(event.key) - 1 });
    }
    if (this.#field) return this.#inField(event);
    const cell = event.target.closest('td');
    const move = MOVES[event.key];
    if (move && event.altKey && event.shiftKey) this.#resize(move);
    else if (event.altKey && cell && ACTS[event.key] && this.#shown.editable) this.#say('trig-act', { act: ACTS[event.key] });
    else if (event.altKey) return;
    else if (move && !event.ctrlKey) this.#go(...move);
    else if (event.key === 'Tab' && this.#inside(event.shiftKey ? -1 : 1)) this.#go(0, event.shiftKey ? -1 : 1);
    else if (event.key === 'Home') this.#go(event.ctrlKey ? -Infinity : 0, -Infinity);
    else if (event.key === 'End') this.#go(event.ctrlKey ? Infinity : 0, Infinity);
    else if (event.key === 'PageDown' || event.key === 'PageUp') this.#go(event.key === 'PageDown' ? 5 : -5, 0);
    else if (event.ctrlKey && event.key === 'c' && window.getSelection().isCollapsed) this.copy();
    else if (event.key === ' ' && cell) this.#whole(cell.parentElement);
    else if (event.key === 'F6' && cell) this.dispatchEvent(new CustomEvent('trig-panel'));
    else if (!cell || event.ctrlKey || !this.#shown.editable) return;
    else if (event.key === 'Enter' || event.key === 'F2') this.#open(cell);
    else if ([...event.key].length === 1) return this.#open(cell, '');
    else return;
    event.preventDefault();
  }

  /** At the first and last cell of a row, Tab leaves the grid. */
  #inside(step) {
    const column = this.#at[1] + step;
    return column >= 0 && column <= this.#shown.columns.length;
  }

  #inField(event) {
    if (event.key === 'Enter' && (event.altKey || event.shiftKey)) {
      this.#field.setRangeText('\n', this.#field.selectionStart, this.#field.selectionEnd, 'end');
      this.#grow();
    } else if (event.key === 'Escape') {
      const td = this.#field.closest('td');
      delete td.dataset.typed;
      this.#close(td);
      td.focus();
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      this.#keep();
      this.#go(event.key === 'Enter' ? 1 : 0, event.key === 'Tab' ? (event.shiftKey ? -1 : 1) : 0);
    } else return;
    event.preventDefault();
  }

  #clicked(event) {
    const cell = event.target.closest('tbody td');
    if (cell && !this.#field) cell.focus();
  }

  #open(td, typed = null, kept = undefined) {
    if (!td || !td.closest('tbody') || !this.#shown.editable || this.#field) return;
    const row = td.parentElement.sectionRowIndex;
    const cell = this.#shown.rows[row].cells[td.cellIndex - 1];
    if (cell.hidden) {
      this.said.textContent = 'A colleague has written here whose work is hidden from you.';
      return;
    }
    const label = `${this.#shown.rows[row].title}, ${this.#shown.columns[td.cellIndex - 1].title}`;
    const field = make('textarea', '', '', { 'aria-label': label, maxlength: '20000', rows: '4' });
    field.value = kept ?? typed ?? cell.text;
    field.addEventListener('input', () => this.#grow());
    td.replaceChildren(field);
    this.#field = field;
    this.from = cell.revision;
    this.opened = cell.text;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    this.#grow();
  }

  #grow() {
    if (!this.#field) return;
    this.#field.style.height = 'auto';
    this.#field.style.height = `${Math.min(this.#field.scrollHeight + 4, 480)}px`;
  }

  /** Who goes to the panel while writing, to link an extract, goes on writing. */
  #left(event) {
    if (event.target !== this.#field) return;
    const to = event.relatedTarget;
    if (to && to.closest('.trig-chart-panel')) return;
    this.#keep();
  }

  #keep() {
    const field = this.#field;
    if (!field) return;
    const td = field.closest('td');
    const row = td.parentElement.sectionRowIndex;
    const cell = this.#shown.rows[row].cells[td.cellIndex - 1];
    const text = field.value.trim();
    const { from, opened } = this;
    this.#close(td);
    if (text === opened && !cell.draft) return;
    td.classList.add('waiting');
    td.dataset.typed = text;
    const column = this.#shown.columns[td.cellIndex - 1].key;
    this.dispatchEvent(new CustomEvent('trig-written', { detail: { row: this.#shown.rows[row].key, column, revision: from, text } }));
  }

  #close(td) {
    this.#field = null;
    this.#fill(td, this.#shown.rows[td.parentElement.sectionRowIndex].cells[td.cellIndex - 1]);
  }

  #remembered() {
    try {
      return { widths: {}, heights: {}, ...JSON.parse(localStorage.getItem(`trig-framework-${this.#shown.matrix}`) ?? '{}') };
    } catch {
      return { widths: {}, heights: {} };
    }
  }

  #remember() {
    try {
      localStorage.setItem(`trig-framework-${this.#shown.matrix}`, JSON.stringify(this.#sizes));
    } catch {
      // without storage, sizes last as long as the screen
    }
  }

  #resize([rows, columns]) {
    const [row, column] = this.#at;
    if (columns && column > 0) this.#width(column, this.#widthOf(column) + columns * STEP);
    if (rows) this.#height(row, this.#heightOf(row) + rows * STEP);
    this.#measure();
    this.#remember();
  }

  #widthOf(column) {
    return parseInt(this.querySelectorAll('col')[column].style.width, 10);
  }

  #heightOf(row) {
    return this.#sizes.heights[this.#shown.rows[row].key] ?? 160;
  }

  #width(column, pixels) {
    const width = Math.min(Math.max(pixels, 120), 800);
    this.#sizes.widths[this.#shown.columns[column - 1].key] = width;
    this.querySelectorAll('col')[column].style.width = `${width}px`;
  }

  #height(row, pixels) {
    const height = Math.min(Math.max(pixels, 48), 900);
    this.#sizes.heights[this.#shown.rows[row].key] = height;
    this.querySelector('tbody').rows[row].style.setProperty('--height', `${height}px`);
  }

  #grip(event) {
    const grip = event.target.closest('.grip');
    if (!grip) return;
    event.preventDefault();
    const wide = grip.classList.contains('width');
    const head = grip.closest('th');
    const at = wide ? head.cellIndex : head.parentElement.sectionRowIndex;
    const from = wide ? event.clientX - this.#widthOf(at) : event.clientY - this.#heightOf(at);
    const move = (moved) => (wide ? this.#width(at, moved.clientX - from) : this.#height(at, moved.clientY - from));
    grip.setPointerCapture(event.pointerId);
    grip.addEventListener('pointermove', move);
    grip.addEventListener('pointerup', () => {
      grip.removeEventListener('pointermove', move);
      this.#measure();
      this.#remember();
    }, { once: true });
  }
}

function keys(shown) {
  return JSON.stringify([shown.columns.map((one) => one.key), shown.rows.map((one) => one.key)]);
}

function state(cell) {
  const made = make('span', 'state');
  made.append(make('span', 'mark', cell.mark, { 'aria-hidden': 'true' }), make('span', '', cell.label));
  if (cell.hand !== '') made.append(make('span', 'under', `Set by hand: ${cell.hand}`));
  return made;
}

/** Words with their markers told apart, and bold and slanted words of Markdown. */
function written(into, text) {
  for (const part of text.split(/(\[\d{1,4}\]|\*\*[^*]+\*\*|\*[^*]+\*)/)) {
    if (/^\[\d+\]$/.test(part)) into.append(make('span', 'ref', part));
    else if (/^\*\*.+\*\*$/.test(part)) into.append(make('strong', '', part.slice(2, -2)));
    else if (/^\*.+\*$/.test(part)) into.append(make('em', '', part.slice(1, -1)));
    else if (part !== '') into.append(part);
  }
}

function plain(cell) {
  return cell.text === '' ? cell.label : cell.text;
}

function harmless(words) {
  return /^[=+\-@\t\r\n]/.test(words) ? `'${words}` : words;
}

customElements.define('trig-framework', FrameworkGrid);
