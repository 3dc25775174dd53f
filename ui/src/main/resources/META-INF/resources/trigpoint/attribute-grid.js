/**
 * <trig-attributes>: sources by attributes as a grid of cells, by keyboard like a spreadsheet: arrows move, typing or Enter
 * writes, Enter keeps and goes down, Tab keeps and goes right, Escape leaves a cell as it was, Delete empties it. A click or
 * touch takes hold of a cell, a second one writes. A cell that was changed is told to the server as trig-attribute
 * {source, column, value} and shows as kept when the server has kept it.
 */
import { make } from './elements.js';

const MOVES = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] };

class AttributeGrid extends HTMLElement {
  #shown = { columns: [], rows: [], editable: false };
  #at = [0, 0];
  #field = null;

  connectedCallback() {
    if (this.hears) return;
    this.hears = true;
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('pointerdown', () => (this.held = document.activeElement));
    this.addEventListener('click', (event) => this.#clicked(event.target.closest('td')));
    this.addEventListener('focusin', (event) => this.#arrived(event));
    this.addEventListener('focusout', (event) => event.target === this.#field && this.#keep());
  }

  /** Shows columns [{name, choices, required}] and rows [{source, title, href, cells}]; null choices are free words. */
  show(shown) {
    const focused = this.contains(document.activeElement);
    this.#field = null;
    this.#shown = shown;
    const table = make('table', '', '', { role: 'grid', 'aria-readonly': String(!shown.editable) });
    const head = make('tr', '', '', { role: 'row' });
    ['Source', ...shown.columns.map((column) => column.name)].forEach((name) => {
      head.append(make('th', '', name, { scope: 'col', role: 'columnheader' }));
    });
    const heads = make('thead', '');
    heads.append(head);
    const body = make('tbody', '');
    shown.rows.forEach((row) => body.append(this.#row(row)));
    table.append(make('caption', 'heard', 'Sources by attributes'), heads, body);
    this.said = make('span', 'heard', '', { role: 'status' });
    this.replaceChildren(table, this.said);
    this.#hold(Math.min(this.#at[0], shown.rows.length - 1), Math.min(this.#at[1], shown.columns.length));
    if (focused) this.#cell()?.focus();
  }

  /** The server's word for a cell: what stands there now, and why when it is not what was written. */
  settle(source, column, value, refused) {
    const row = this.#shown.rows.findIndex((one) => one.source === source);
    const at = this.#shown.columns.findIndex((one) => one.name === column);
    if (row < 0 || at < 0) return;
    this.#shown.rows[row].cells[at] = value;
    const cell = this.querySelector('tbody').rows[row].cells[at + 1];
    cell.classList.remove('waiting');
    if (cell !== this.#field?.parentElement) cell.textContent = value;
    this.said.textContent = refused ?? '';
  }

  #row(row) {
    const made = make('tr', '', '', { role: 'row' });
    const title = make('th', '', '', { scope: 'row', role: 'rowheader' });
    title.append(make('a', '', row.title, { href: row.href, 'router-link': '', tabindex: '-1' }));
    made.append(title);
    row.cells.forEach((value, at) => {
      const name = this.#shown.columns[at].name;
      made.append(make('td', '', value, { role: 'gridcell', tabindex: '-1', 'data-head': name }));
    });
    return made;
  }

  #cell([row, column] = this.#at) {
    const cell = this.querySelector('tbody')?.rows[row]?.cells[column];
    return cell?.querySelector('a') ?? cell;
  }

  #hold(row, column) {
    this.querySelector('tbody [tabindex="0"]')?.setAttribute('tabindex', '-1');
    this.#at = [Math.max(0, row), Math.max(0, column)];
    this.#cell()?.setAttribute('tabindex', '0');
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
    if (cell) this.#hold(cell.parentElement.sectionRowIndex, cell.cellIndex);
  }

  #key(event) {
    if (event.altKey || event.metaKey || event.isComposing) return;
    if (this.#field) return this.#inField(event);
    const cell = event.target.closest('td');
    const move = MOVES[event.key];
    if (move && !event.ctrlKey) this.#go(...move);
    else if (event.key === 'Home') this.#go(event.ctrlKey ? -Infinity : 0, -Infinity);
    else if (event.key === 'End') this.#go(event.ctrlKey ? Infinity : 0, Infinity);
    else if (!cell || event.ctrlKey || !this.#shown.editable) return;
    else if (event.key === 'Enter' || event.key === 'F2') this.#open(cell);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.#write(cell, '');
    else if ([...event.key].length === 1 && event.key !== ' ') return this.#open(cell, event.key);
    else return;
    event.preventDefault();
  }

  #inField(event) {
    const steps = { Enter: [event.shiftKey ? -1 : 1, 0], Tab: [0, event.shiftKey ? -1 : 1] };
    if (event.key === 'Escape') this.#leave();
    else if (event.key in steps) {
      this.#keep();
      this.#go(...steps[event.key]);
    } else return;
    event.preventDefault();
  }

  #clicked(cell) {
    if (cell && cell === this.held) this.#open(cell);
  }

  /** Opens a cell to be written: a list where only some words can stand there, else a field, begun with what was typed. */
  #open(cell, typed = '') {
    if (!cell || !this.#shown.editable || this.#field) return;
    const column = this.#shown.columns[cell.cellIndex - 1];
    const row = this.#shown.rows[cell.parentElement.sectionRowIndex];
    const label = `${column.name} of ${row.title}`;
    const field = column.choices ? make('select', '', '', { 'aria-label': label }) : make('input', '', '', { 'aria-label': label, maxlength: '1000' });
    const now = row.cells[cell.cellIndex - 1];
    if (column.choices) {
      const words = column.required ? column.choices : ['', ...column.choices];
      words.forEach((choice) => field.append(make('option', '', choice === '' ? 'None' : choice, { value: choice })));
      field.value = now;
      const begins = words.find((choice) => typed !== '' && choice.toLowerCase().startsWith(typed.toLowerCase()));
      if (begins) field.value = begins;
    } else if (typed === '') {
      field.value = now;
    }
    cell.replaceChildren(field);
    this.#field = field;
    field.focus();
    if (!column.choices && typed === '') field.select();
  }

  #keep() {
    const field = this.#field;
    if (!field) return;
    const cell = field.parentElement;
    const value = field.value.trim();
    this.#close(cell);
    this.#write(cell, value);
  }

  #leave() {
    const cell = this.#field.parentElement;
    this.#close(cell);
    cell.focus();
  }

  #close(cell) {
    this.#field = null;
    cell.textContent = this.#value(cell);
  }

  #value(cell) {
    return this.#shown.rows[cell.parentElement.sectionRowIndex].cells[cell.cellIndex - 1];
  }

  #write(cell, value) {
    if (value === this.#value(cell)) return;
    const column = this.#shown.columns[cell.cellIndex - 1];
    if (value === '' && column.required) return;
    cell.textContent = value;
    cell.classList.add('waiting');
    const { source } = this.#shown.rows[cell.parentElement.sectionRowIndex];
    this.dispatchEvent(new CustomEvent('trig-attribute', { detail: { source, column: column.name, value } }));
  }
}

customElements.define('trig-attributes', AttributeGrid);
