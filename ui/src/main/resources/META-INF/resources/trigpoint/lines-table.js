/**
 * <trig-lines>: a table whose numbers lead to what they count. Heads put the lines in order. It is painted as a plain HTML
 * table, so that it prints whole and is read by rows and columns. A strip shows where in a source something stands: it is one
 * link that leads to the mark that the pointer or the arrow keys have chosen. Stop buttons tell the server as trig-stop {word}.
 */
import { make, button } from './elements.js';

class LinesTable extends HTMLElement {
  #shown;
  #body;
  #said;

  connectedCallback() {
    if (this.hears) return;
    this.hears = true;
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('pointermove', (event) => this.#point(event));
  }

  show(shown) {
    this.#shown = shown;
    const table = make('table', '');
    const row = make('tr', '');
    shown.heads.forEach((head, at) => row.append(this.#head(head, at)));
    const heads = make('thead', '');
    heads.append(row);
    this.#body = make('tbody', '');
    shown.lines.forEach((line) => this.#body.append(this.#line(line)));
    table.append(make('caption', '', shown.caption), heads, this.#body);
    this.#said = make('span', 'lines-said', '', { 'aria-live': 'polite' });
    this.replaceChildren(table, this.#said);
  }

  #head(head, at) {
    const cell = make('th', head.kind, '', { scope: 'col' });
    if (head.kind === 'ways' || head.kind === 'strip') {
      cell.textContent = head.label;
      return cell;
    }
    cell.append(button('lines-sort', head.label, () => this.#order(at, cell), { title: `Order by ${head.label}` }));
    return cell;
  }

  /** Words begin with their first, numbers with their highest; the same head again turns the order round. */
  #order(at, head) {
    const words = this.#shown.heads[at].kind === 'word' || this.#shown.heads[at].kind === 'text';
    const before = head.getAttribute('aria-sort');
    const rising = before === null ? words : before === 'descending';
    this.querySelectorAll('[aria-sort]').forEach((other) => other.removeAttribute('aria-sort'));
    head.setAttribute('aria-sort', rising ? 'ascending' : 'descending');
    const collator = new Intl.Collator('en-GB', { numeric: true });
    const rows = [...this.#body.rows];
    const compare = (one, other) => {
      const [a, b] = [one.cells[at], other.cells[at]];
      return words ? collator.compare(a.textContent, b.textContent) : Number(a.dataset.value) - Number(b.dataset.value);
    };
    rows.sort((one, other) => (rising ? compare(one, other) : compare(other, one)));
    this.#body.append(...rows);
  }

  #line(line) {
    const row = make('tr', '');
    line.forEach((cell, at) => {
      const { kind, label } = this.#shown.heads[at];
      const made = make(at === 0 ? 'th' : 'td', kind, '', at === 0 ? { scope: 'row' } : { 'data-head': label });
      if (cell.value !== null) made.dataset.value = cell.value;
      if (kind === 'strip') made.append(strip(cell));
      else made.append(...content(cell, kind));
      cell.links?.forEach((link) => made.append(anchor(link.href, link.text, link.label)));
      if (cell.stop) made.append(button('lines-stop', 'Stop', () => this.#stop(cell.stop), { 'aria-label': `Stop ${cell.stop}` }));
      row.append(made);
    });
    return row;
  }

  #stop(word) {
    this.dispatchEvent(new CustomEvent('trig-stop', { detail: { word } }));
  }

  #key(event) {
    const on = event.target.closest('.strip-marks');
    if (!on || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const marks = on.children.length;
    const at = Number(on.dataset.at);
    const steps = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: marks - 1 };
    if (event.key in steps) {
      choose(on, Math.min(Math.max(steps[event.key], 0), marks - 1));
      this.#said.textContent = on.getAttribute('aria-label');
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const all = [...this.querySelectorAll('a.strip-marks')];
      all[all.indexOf(on) + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
    } else {
      return;
    }
    event.preventDefault();
  }

  #point(event) {
    const on = event.target.closest('a.strip-marks');
    if (!on) return;
    const place = (event.clientX - on.getBoundingClientRect().left) / on.clientWidth;
    let nearest = 0;
    [...on.children].forEach((mark, at) => {
      const away = (one) => Math.abs(Number(one.dataset.middle) - place);
      if (away(mark) < away(on.children[nearest])) nearest = at;
    });
    choose(on, nearest);
  }
}

function content(cell, kind) {
  const words = cell.href ? anchor(cell.href, cell.text, cell.label) : make('span', '', cell.text);
  if (kind !== 'bar') return cell.text === '' ? [] : [words];
  const bar = make('span', 'lines-bar', '', { 'aria-hidden': 'true' });
  bar.style.setProperty('--share', cell.share);
  return [words, bar];
}

function anchor(href, text, label) {
  return make('a', '', text, { href, 'router-link': '', 'aria-label': label ?? null });
}

function strip(cell) {
  const none = cell.marks.length === 0;
  const track = none ? make('span', 'strip-marks none') : make('a', 'strip-marks', '', { 'router-link': '' });
  if (none) {
    track.append(make('span', 'lines-said', 'nowhere'));
    return track;
  }
  track.dataset.source = cell.href;
  track.dataset.title = cell.label;
  for (const [start, end] of cell.marks) {
    const mark = make('span', 'strip-mark');
    mark.style.setProperty('--from', (start / cell.length).toFixed(5));
    mark.style.setProperty('--wide', ((end - start) / cell.length).toFixed(5));
    mark.dataset.at = `${start}-${end}`;
    mark.dataset.middle = ((start + end) / 2 / cell.length).toFixed(5);
    track.append(mark);
  }
  choose(track, 0);
  return track;
}

function choose(track, at) {
  track.querySelector('.chosen')?.classList.remove('chosen');
  const mark = track.children[at];
  mark.classList.add('chosen');
  track.dataset.at = at;
  track.href = `${track.dataset.source}?at=${mark.dataset.at}`;
  const says = `${track.dataset.title}: place ${at + 1} of ${track.children.length}, ${Math.round(mark.dataset.middle * 100)} % along`;
  track.setAttribute('aria-label', says);
  track.title = says;
}

customElements.define('trig-lines', LinesTable);
