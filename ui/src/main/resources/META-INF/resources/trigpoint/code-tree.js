/**
 * <trig-code-tree>: the codes of an analysis as a tree, to be found, used and ordered. The server gives codes and counts; the
 * tree answers with one event, trig-tree {act, code, ...}. Ids are strings, positions of spans are Unicode code points.
 */
import { letterOf } from './codings.js';
import { findCodes } from './code-search.js';
import { CodeMenu } from './code-menu.js';
import { button, make } from './elements.js';
import { dragRow, dropOnTree } from './tree-drag.js';
import { treeKey } from './tree-keys.js';

export class CodeTree extends HTMLElement {
  codes = [];
  #closed = new Set();
  #rows = new Map();
  #lit = '';

  connectedCallback() {
    if (this.tree) return;
    this.filter = make('input', 'code-filter', '', {
      type: 'search', placeholder: 'Find a code', 'aria-label': 'Find a code', autocomplete: 'off', spellcheck: 'false',
    });
    this.add = button('code-add', 'New code', () => this.tell('make', { name: this.filter.value.trim() }));
    this.backlit = button('code-lit', '', () => this.tell('backlight', { code: this.#lit }));
    this.backlit.hidden = true;
    this.tree = make('div', 'code-rows', '', { role: 'tree', 'aria-label': 'Codes' });
    this.none = make('p', 'code-none');
    const bar = make('div', 'code-bar');
    bar.append(this.filter, this.add);
    this.menu = new CodeMenu(this);
    this.replaceChildren(bar, this.backlit, this.tree, this.none, this.menu.root);
    this.filter.addEventListener('input', () => this.draw());
    this.filter.addEventListener('keydown', (event) => this.#filterKey(event));
    this.tree.addEventListener('keydown', (event) => treeKey(this, event) && event.preventDefault());
    this.tree.addEventListener('focusin', (event) => this.#focused(event.target.closest('[role=treeitem]')));
    dropOnTree(this);
    this.draw();
  }

  /** Takes all codes {id, parent, name, path, colour, shade, description, segments}, parents before children. */
  setCodes(codes, editable) {
    this.codes = codes;
    this.editable = editable;
    this.add.hidden = !editable;
    this.draw();
  }

  /** Takes how many segments some codes have now: [{id, segments}]. */
  setCounts(counts) {
    for (const { id, segments } of counts) {
      const code = this.code(id);
      if (!code) continue;
      code.segments = segments;
      this.#count(this.#rows.get(id), code);
    }
  }

  /** Marks the one code that the text shows alone; empty for none. */
  setBacklit(id) {
    this.#lit = id;
    const code = this.code(id);
    this.backlit.hidden = !code;
    this.backlit.textContent = code ? `Only ${code.name} is lit: show all alike` : '';
    for (const [each, row] of this.#rows) row.classList.toggle('lit', each === id);
  }

  /** Marks the one code whose page is open beside the tree. */
  setChosen(id) {
    this.chosen = id;
    for (const [each, row] of this.#rows) {
      row.classList.toggle('chosen', each === id);
      if (each === id) row.setAttribute('aria-current', 'true');
      else row.removeAttribute('aria-current');
    }
    this.#rows.get(id)?.scrollIntoView({ block: 'nearest' });
  }

  code(id) {
    return this.codes.find((code) => code.id === id);
  }

  children(parent) {
    return this.codes.filter((code) => (code.parent ?? null) === parent);
  }

  rows() {
    return [...this.#rows.values()];
  }

  focusCode(id) {
    this.#rows.get(id)?.focus();
  }

  toggle(id, open) {
    if (open) this.#closed.delete(id);
    else this.#closed.add(id);
    this.draw();
    this.focusCode(id);
  }

  tell(act, detail = {}) {
    this.dispatchEvent(new CustomEvent('trig-tree', { detail: { act, ...detail }, bubbles: true }));
  }

  /** Puts a code into the highlighter of the text beside the tree. */
  highlight(id) {
    this.dispatchEvent(new CustomEvent('trig-highlight', { detail: id, bubbles: true }));
  }

  /** Lets the name be typed over where it stands; Enter keeps it, Escape leaves it. */
  rename(id) {
    const row = this.#rows.get(id);
    const code = this.code(id);
    if (!row || !code || !this.editable) return;
    const words = row.querySelector('.code-name');
    const input = make('input', 'code-rename', '', { type: 'text', 'aria-label': `New name of ${code.name}`, maxlength: '200' });
    input.value = code.name;
    words.replaceChildren(input);
    row.draggable = false;
    input.select();
    let done = false;
    const end = (keep) => {
      if (done) return;
      done = true;
      const name = input.value.trim();
      if (keep && name !== '' && name !== code.name) this.tell('rename', { code: id, name });
      words.textContent = code.name;
      row.draggable = true;
      row.focus();
    };
    input.addEventListener('blur', () => end(true));
    input.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Enter' || event.key === 'Escape') end(event.key === 'Enter');
    });
  }

  draw() {
    const typed = this.filter.value.trim();
    const focused = document.activeElement?.dataset?.code;
    const found = typed === '' ? null : new Set(findCodes(this.codes, [], typed, this.codes.length).map((code) => code.id));
    this.#rows.clear();
    const rows = [];
    const walk = (parent, level) => {
      const siblings = this.children(parent);
      siblings.forEach((code, place) => {
        if (found === null || this.#within(code, found)) rows.push(this.#row(code, level, place, siblings.length, found));
        if (found !== null || !this.#closed.has(code.id)) walk(code.id, level + 1);
      });
    };
    walk(null, 1);
    this.tree.replaceChildren(...rows);
    this.tree.hidden = rows.length === 0;
    this.none.hidden = rows.length > 0;
    this.none.textContent = this.codes.length === 0
      ? 'No codes yet. Select words in the text and type a name: that makes the first one.'
      : `No code is called “${typed}”.`;
    const first = this.#rows.get(focused) ?? rows[0];
    if (first) first.tabIndex = 0;
    if (focused && first?.dataset.code === focused) first.focus();
    this.setBacklit(this.#lit);
    if (this.chosen) this.setChosen(this.chosen);
  }

  #within(code, found) {
    return found.has(code.id) || this.children(code.id).some((child) => this.#within(child, found));
  }

  #row(code, level, place, size, found) {
    const children = this.children(code.id);
    const open = found !== null || !this.#closed.has(code.id);
    const row = make('div', 'code-row', '', {
      role: 'treeitem', tabindex: '-1', draggable: String(this.editable), 'data-code': code.id, 'aria-level': level,
      'aria-posinset': place + 1, 'aria-setsize': size, 'aria-expanded': children.length > 0 ? String(open) : null,
      title: code.description || null,
    });
    row.style.setProperty('--level', level - 1);
    row.classList.toggle('aside', found !== null && !found.has(code.id));
    const twist = make('span', children.length > 0 ? 'code-twist' : 'code-twist leaf', '', { 'aria-hidden': 'true' });
    twist.addEventListener('click', (event) => {
      event.stopPropagation();
      if (children.length > 0) this.toggle(code.id, !open);
    });
    row.append(twist, swatch(code), make('span', 'code-name', code.name), make('span', 'code-count'), this.#more(code));
    this.#count(row, code);
    row.addEventListener('click', (event) => {
      if (event.target.closest('button, input')) return;
      row.focus();
      if (this.hasAttribute('codebook')) this.tell('choose', { code: code.id });
    });
    row.addEventListener('dblclick', () => this.tell('apply', { code: code.id }));
    row.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      this.menu.open(code, row, event);
    });
    dragRow(this, row, code);
    this.#rows.set(code.id, row);
    return row;
  }

  #more(code) {
    return button('code-more', '⋯', (event) => this.menu.open(code, event.target), {
      tabindex: '-1', 'aria-label': `What can be done with ${code.name}`, 'aria-haspopup': 'menu',
    });
  }

  #count(row, code) {
    const count = row?.querySelector('.code-count');
    if (!count) return;
    count.textContent = code.segments.toLocaleString('en-GB');
    count.title = code.segments === 1 ? '1 segment' : `${count.textContent} segments`;
    count.classList.toggle('zero', code.segments === 0);
  }

  #focused(row) {
    if (!row) return;
    for (const other of this.rows()) other.tabIndex = other === row ? 0 : -1;
    for (const other of this.rows()) other.setAttribute('aria-selected', String(other === row));
  }

  #filterKey(event) {
    if (event.key === 'ArrowDown') this.rows()[0]?.focus();
    else if (event.key === 'Enter' && this.tree.hidden && this.editable) this.add.click();
    else if (event.key !== 'Escape' || this.filter.value === '') return;
    else {
      this.filter.value = '';
      this.draw();
    }
    event.preventDefault();
  }
}

/** A square in the code's hue with its letter. */
export function swatch(code) {
  const made = make('span', 'code-swatch', letterOf(code.name), { 'aria-hidden': 'true' });
  made.style.setProperty('--a', `var(--code-${code.colour})`);
  made.style.setProperty('--a-text', `var(--code-${code.colour}-text)`);
  made.style.setProperty('--a-tint', `var(--code-${code.colour}-tint)`);
  return made;
}

customElements.define('trig-code-tree', CodeTree);
