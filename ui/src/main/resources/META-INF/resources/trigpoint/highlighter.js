/**
 * The highlighter: while it is on, every selection that is finished gets one code. A bar over the text says which, and how to
 * end it.
 */
import { button, make } from './elements.js';

export class Highlighter {
  #pane;
  #code = null;

  constructor(pane) {
    this.#pane = pane;
    this.bar = make('div', 'highlighter', '', { role: 'region', 'aria-label': 'Highlighter' });
    this.swatch = make('span', 'swatch', '', { 'aria-hidden': 'true' });
    this.name = make('strong', '');
    const words = make('span', 'highlighter-words');
    words.append('Every selection gets ', this.name);
    this.bar.append(this.swatch, words, button('quiet', 'End', () => this.end(), { title: 'Ends the highlighter (Escape)' }));
    this.bar.hidden = true;
  }

  /** The key of the code in hand; null when the highlighter is off or its code is gone. */
  get code() {
    return this.#code !== null && this.#pane.codings.code(this.#code) ? this.#code : null;
  }

  /** Ends it, or begins with the code of the coding held, or else the code used last. */
  toggle() {
    if (this.code !== null) return this.end();
    const { held, gestures, view } = this.#pane;
    const code = held.coding?.code ?? gestures.lastCode();
    if (code) this.begin(code);
    else view.say('The highlighter needs a code: code a passage first, or choose H on a code in the tree.', true);
  }

  begin(code) {
    const { codings, editable, held, view } = this.#pane;
    const found = codings.code(code);
    if (!found) return;
    if (!editable) return view.say('This text is not open for coding.', true);
    held.hold(undefined);
    this.#code = code;
    this.show();
    view.say(`Highlighter: every selection gets ${found.name}. Escape ends it.`);
  }

  end() {
    if (this.#code === null) return;
    this.#code = null;
    this.show();
    this.#pane.view.say('The highlighter is off.');
    this.#pane.focusText();
  }

  /** Shows the code in hand as it is now called and coloured. */
  show() {
    const code = this.code === null ? undefined : this.#pane.codings.code(this.code);
    this.bar.hidden = !code;
    this.#pane.view.body.classList.toggle('highlighting', Boolean(code));
    if (!code) return;
    this.name.textContent = code.name;
    this.swatch.dataset.a = Math.abs(code.colour) % 12;
    this.swatch.dataset.shade = (code.shade ?? 0) % 4;
  }
}
