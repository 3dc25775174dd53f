/**
 * A table of counts as a grid: one stop for Tab, arrows move within, Enter opens. It is painted as a plain HTML table, so
 * heads stick by CSS alone, it prints, and screen readers read rows and columns.
 */
const MOVES = {
  ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0],
};

class MatrixTable extends HTMLElement {
  #shown;
  #at = [0, 0];

  connectedCallback() {
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('click', (event) => this.#click(event));
    this.addEventListener('focusin', (event) => this.#arrived(event));
  }

  show(shown) {
    this.#shown = shown;
    this.#at = [0, 0];
    const table = element('table', { role: 'grid', 'aria-readonly': 'true' });
    const caption = element('caption', {}, shown.caption);
    const head = element('thead');
    head.append(this.#headRow());
    const body = element('tbody');
    shown.lines.forEach((line) => body.append(this.#row(line)));
    table.append(caption, head, body);
    this.replaceChildren(table);
    this.#hold(0, 0);
  }

  focusCell() {
    this.#cell(...this.#at)?.focus();
  }

  /** Puts the table on the clipboard; what begins like a formula is made text. */
  copy() {
    const lines = [...this.querySelectorAll('tr')].map((row) => [...row.cells].map((cell) => harmless(cell.dataset.copied ?? cell.textContent)));
    const plain = lines.map((line) => line.join('\t')).join('\n');
    const html = document.createElement('table');
    lines.forEach((line) => line.reduce((row, words) => (row.insertCell().textContent = words, row), html.insertRow()));
    document.addEventListener('copy', (event) => {
      event.clipboardData.setData('text/plain', plain);
      event.clipboardData.setData('text/html', new XMLSerializer().serializeToString(html));
      event.preventDefault();
    }, { once: true });
    document.execCommand('copy');
  }

  #headRow() {
    const row = element('tr', { role: 'row' });
    row.append(element('th', { role: 'columnheader', scope: 'col' }, this.#shown.corner));
    for (const head of this.#shown.heads) {
      const cell = element('th', { role: 'columnheader', scope: 'col', class: head.none ? 'none' : '' });
      if (head.group) {
        cell.append(element('span', { class: 'group' }, head.group));
      }
      cell.append(element('span', { class: 'label' }, head.label), element('span', { class: 'under' }, head.under));
      cell.dataset.copied = `${head.group ? `${head.group}, ` : ''}${head.label} (${head.under})`;
      row.append(cell);
    }
    const total = element('th', { role: 'columnheader', scope: 'col', class: 'total' });
    total.append(element('span', { class: 'label' }, 'Total'), element('span', { class: 'under' }, this.#shown.underTotal));
    total.dataset.copied = `Total (${this.#shown.underTotal})`;
    row.append(total);
    return row;
  }

  #row(line) {
    const row = element('tr', { role: 'row' });
    const name = element('th', { role: 'rowheader', scope: 'row' });
    name.append(element('a', { href: line.href, 'router-link': '', tabindex: '-1' }, line.name));
    row.append(name);
    line.cells.forEach((count, at) => row.append(this.#count(line, count, this.#shown.heads[at])));
    row.append(this.#count(line, line.total, null));
    return row;
  }

  #count(line, count, head) {
    const cell = element('td', { role: 'gridcell', tabindex: '-1', title: count.says, 'aria-label': count.says, class: count.kind }, count.said);
    if (count.kind === 'some') {
      cell.style.setProperty('--heat', count.heat.toFixed(3));
    }
    cell.dataset.theme = line.theme;
    cell.dataset.copied = count.copied;
    if (head) {
      cell.dataset.column = head.key;
    }
    return cell;
  }

  #cell(row, column) {
    const cell = this.querySelector('tbody')?.rows[row]?.cells[column];
    return cell?.querySelector('a') ?? cell;
  }

  #hold(row, column) {
    this.querySelector('[tabindex="0"]')?.setAttribute('tabindex', '-1');
    this.#at = [row, column];
    this.#cell(row, column)?.setAttribute('tabindex', '0');
  }

  #arrived(event) {
    const cell = event.target.closest('tbody td, tbody th');
    if (cell) {
      this.#hold(cell.parentElement.sectionRowIndex, cell.cellIndex);
    }
  }

  #key(event) {
    if (event.altKey || event.metaKey) {
      return;
    }
    const rows = this.#shown.lines.length - 1;
    const columns = this.#shown.heads.length + 1;
    let [row, column] = this.#at;
    if (MOVES[event.key] && !event.ctrlKey) {
      row += MOVES[event.key][0];
      column += MOVES[event.key][1];
    } else if (event.key === 'Home') {
      [row, column] = [event.ctrlKey ? 0 : row, 0];
    } else if (event.key === 'End') {
      [row, column] = [event.ctrlKey ? rows : row, columns];
    } else if (event.key === 'Enter' || event.key === ' ') {
      const cell = event.target.closest('td');
      if (cell) {
        event.preventDefault();
        this.#open(cell);
      }
      return;
    } else {
      return;
    }
    event.preventDefault();
    this.#hold(Math.min(Math.max(row, 0), rows), Math.min(Math.max(column, 0), columns));
    this.focusCell();
  }

  #click(event) {
    const cell = event.target.closest('td');
    if (cell) {
      cell.focus();
      this.#open(cell);
    }
  }

  #open(cell) {
    if (cell.classList.contains('zero') || cell.classList.contains('absent')) {
      return;
    }
    this.querySelector('[aria-selected]')?.removeAttribute('aria-selected');
    cell.setAttribute('aria-selected', 'true');
    this.dispatchEvent(new CustomEvent('trig-cell', { detail: { theme: cell.dataset.theme, column: cell.dataset.column ?? null } }));
  }
}

function element(name, attributes = {}, words = '') {
  const made = document.createElement(name);
  Object.entries(attributes).filter(([, value]) => value !== '' || name === 'a').forEach(([key, value]) => made.setAttribute(key, value));
  made.textContent = words;
  return made;
}

function harmless(words) {
  return /^[=+\-@\t\r\n]/.test(words) ? `'${words}` : words;
}

customElements.define('trig-matrix', MatrixTable);
