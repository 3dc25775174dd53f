/** What can be done with one code: a menu beside its row, by pointer and by key. */
import { make } from './elements.js';

export class CodeMenu {
  #tree;
  #code;

  constructor(tree) {
    this.#tree = tree;
    this.root = make('div', 'code-menu', '', { role: 'menu', popover: 'auto' });
    this.root.addEventListener('keydown', (event) => this.#key(event));
    this.root.addEventListener('toggle', (event) => {
      if (event.newState === 'closed' && this.root.contains(document.activeElement)) this.#tree.focusCode(this.#code.id);
    });
  }

  /** Opens at a row or button, or where a pointer event happened. */
  open(code, anchor, pointer) {
    this.#code = code;
    this.root.setAttribute('aria-label', code.name);
    this.root.replaceChildren(...this.#items(code).map(([title, key, act]) => this.#item(title, key, act)));
    this.root.showPopover();
    const at = anchor.getBoundingClientRect();
    const x = pointer?.clientX || at.right - this.root.offsetWidth;
    const y = pointer?.clientY || at.bottom + 2;
    this.root.style.left = `${Math.max(8, Math.min(x, innerWidth - this.root.offsetWidth - 8))}px`;
    this.root.style.top = `${Math.max(8, Math.min(y, innerHeight - this.root.offsetHeight - 8))}px`;
    this.root.firstElementChild.focus();
  }

  #items(code) {
    const tell = (act) => () => this.#tree.tell(act, { code: code.id });
    if (this.#tree.hasAttribute('codebook')) return this.#ofCodebook(code, tell);
    const reading = [
      ['Backlight in the text', 'Space', tell('backlight')],
      ['Read all its segments', 'S', tell('read')],
    ];
    reading.push(['Open in the codebook', 'B', tell('codebook')]);
    if (!this.#tree.editable) return reading;
    return [
      ['Give it to the selected words', 'Enter', tell('apply')],
      ['Give it to every selection', 'H', () => this.#tree.highlight(code.id)],
      ...reading,
      ['New code under it', 'N', tell('make')],
      ['Rename', 'F2', () => this.#tree.rename(code.id)],
      ['Describe and colour', 'E', tell('edit')],
      ['Move', 'M', tell('place')],
      ['Remove', 'Delete', tell('remove')],
    ];
  }

  #ofCodebook(code, tell) {
    const opening = [['Open', 'Enter', tell('choose')]];
    if (!this.#tree.editable) return opening;
    return [
      ...opening,
      ['New code under it', 'N', tell('make')],
      ['Rename', 'F2', () => this.#tree.rename(code.id)],
      ['Move', 'M', tell('place')],
      ['Merge with others', '', tell('merge')],
      ['Split by re-reading', '', tell('split')],
      ['Remove', 'Delete', tell('remove')],
    ];
  }

  #item(title, key, act) {
    const item = make('button', 'code-act', '', { type: 'button', role: 'menuitem', tabindex: '-1' });
    item.append(make('span', '', title), make('kbd', '', key, { 'aria-hidden': 'true' }));
    item.addEventListener('click', () => {
      this.root.hidePopover();
      this.#tree.focusCode(this.#code.id);
      act();
    });
    return item;
  }

  #key(event) {
    const items = [...this.root.children];
    const here = items.indexOf(document.activeElement);
    const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: -1 }[event.key];
    event.stopPropagation();
    if (next === undefined) return;
    event.preventDefault();
    items.at(next % items.length).focus();
  }
}
