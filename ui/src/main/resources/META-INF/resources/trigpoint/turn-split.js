/**
 * <trig-turn-split>: the words of one turn, with a mark where a second turn would begin. The mark is a slider that counts
 * words: arrows move it by a word, Page Up and Page Down by a sentence, Home and End to the ends; a click on a word puts it
 * before that word. Tells ("trig-split") where it stands, in code points from the start of the turn; 0 when nowhere.
 */
import { firstWords, make } from './elements.js';

const WORD = /\S+\s*/gu;
const SENTENCE_END = /[.!?…]["'”’)]*\s*$/u;

class TurnSplit extends HTMLElement {
  #words = [];
  #lead = '';
  #at = 0;

  /** Shows a turn; the mark stands at its start, where nothing is split. */
  show(text) {
    this.#words = text.match(WORD) ?? [];
    [this.#lead] = text.match(/^\s*/u);
    this.#at = 0;
    this.#paint();
  }

  #paint() {
    const line = make('p', 'turn-words');
    this.#words.forEach((word, number) => {
      if (number === this.#at) line.append(this.#mark());
      const span = make('span', number < this.#at ? '' : 'second', word);
      span.addEventListener('click', () => this.#go(number));
      line.append(span);
    });
    if (this.#words.length === 0) line.append(make('span', '', 'This turn has no words.'));
    this.replaceChildren(line);
  }

  #mark() {
    const mark = make('span', 'turn-mark', '', {
      role: 'slider',
      tabindex: '0',
      'aria-label': 'Where a second turn begins',
      'aria-valuemin': '0',
      'aria-valuemax': String(Math.max(0, this.#words.length - 1)),
      'aria-valuenow': String(this.#at),
      'aria-valuetext': this.#at === 0 ? 'nowhere: the turn stays whole' : `before “${firstWords(this.#words.slice(this.#at).join(''), 30)}”`,
    });
    mark.addEventListener('keydown', (event) => this.#key(event));
    return mark;
  }

  #key(event) {
    const last = this.#words.length - 1;
    const to = {
      ArrowRight: this.#at + 1,
      ArrowDown: this.#at + 1,
      ArrowLeft: this.#at - 1,
      ArrowUp: this.#at - 1,
      PageDown: this.#sentence(1),
      PageUp: this.#sentence(-1),
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#go(Math.min(Math.max(to, 0), last));
  }

  #sentence(step) {
    let number = this.#at + step;
    while (number > 0 && number < this.#words.length - 1 && !SENTENCE_END.test(this.#words[number - 1])) number += step;
    return number;
  }

  #go(number) {
    this.#at = number;
    this.#paint();
    this.querySelector('.turn-mark')?.focus();
    const before = this.#words.slice(0, number).join('');
    this.dispatchEvent(new CustomEvent('trig-split', { detail: number === 0 ? 0 : [...this.#lead, ...before].length }));
  }
}

customElements.define('trig-turn-split', TurnSplit);
