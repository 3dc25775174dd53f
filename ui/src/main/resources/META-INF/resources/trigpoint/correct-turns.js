/**
 * <trig-correct>: a text turn by turn, each to be corrected in place. Arrow keys go from turn to turn, Enter opens one, Ctrl Enter
 * saves it, Escape leaves it as it was. Tells the server as trig-correct {act, number, start, words, speaker, at}: positions are
 * code points of the text version that was loaded.
 */
import { button, make } from './elements.js';

const points = (text) => [...text].length;

class CorrectTurns extends HTMLElement {
  connectedCallback() {
    if (this.hears) return;
    this.hears = true;
    this.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Shows the turns [{start, speaker, words}] and puts the focus on one of them. */
  load(turns, names, number) {
    this.turns = turns;
    this.form = null;
    const list = make('datalist', '', '', { id: 'correct-speakers' });
    for (const name of names) list.append(make('option', '', '', { value: name }));
    this.replaceChildren(list, ...turns.map((turn, at) => this.#shown(turn, at)));
    this.#focus(Math.min(number, turns.length - 1));
  }

  #shown(turn, number) {
    const block = make('div', 'correct-turn', '', {
      role: 'group', tabindex: '0', 'data-number': String(number), 'aria-label': `Turn ${number + 1}${turn.speaker ? `, ${turn.speaker}` : ''}`,
    });
    block.append(make('span', 'correct-speaker', turn.speaker ?? ''));
    block.append(make('p', 'correct-words', turn.words));
    block.append(button('correct-open', 'Correct', () => this.#open(number), { 'aria-label': `Correct turn ${number + 1}` }));
    return block;
  }

  #open(number) {
    this.#close();
    const turn = this.turns[number];
    const block = this.#block(number);
    const speaker = make('input', 'correct-name', '', { 'aria-label': 'Speaker', list: 'correct-speakers', maxlength: '100', placeholder: 'Nobody' });
    speaker.value = turn.speaker ?? '';
    speaker.disabled = turn.line;
    const words = make('textarea', 'correct-text', '', { 'aria-label': 'Words of the turn', rows: '1', spellcheck: 'true', lang: 'en-GB' });
    words.value = turn.words;
    const actions = make('div', 'correct-actions');
    actions.append(
      button('correct-save', 'Save', () => this.#tell('save'), { title: 'Ctrl Enter' }),
      button('', 'Cancel', () => this.#leave(), { title: 'Escape' }),
    );
    if (!turn.line && number > 0) actions.append(button('', 'Join with the turn above', () => this.#tell('join')));
    if (!turn.line) actions.append(button('', 'Split at the caret', () => this.#tell('split'), { title: 'Puts what follows the caret into a turn of its own' }));
    this.form = { number, speaker, words };
    block.classList.add('open');
    block.replaceChildren(speaker, words, actions);
    const fit = () => {
      words.style.height = 'auto';
      words.style.height = `${words.scrollHeight + 2}px`;
    };
    words.addEventListener('input', fit);
    words.focus();
    words.setSelectionRange(0, 0);
    fit();
  }

  #close() {
    if (!this.form) return;
    const { number } = this.form;
    this.form = null;
    this.#block(number).replaceWith(this.#shown(this.turns[number], number));
  }

  #leave() {
    const number = this.form?.number ?? 0;
    this.#close();
    this.#focus(number);
  }

  #tell(act) {
    if (!this.form) return;
    const { number, speaker, words } = this.form;
    const turn = this.turns[number];
    const same = words.value === turn.words && speaker.value.trim() === (turn.speaker ?? '');
    if (act === 'save' && same) {
      this.#leave();
      return;
    }
    const at = turn.start + points(words.value.slice(0, words.selectionStart));
    const detail = { act, number, start: turn.start, words: words.value, speaker: speaker.value.trim(), at };
    this.dispatchEvent(new CustomEvent('trig-correct', { detail }));
  }

  #key(event) {
    if (this.form && this.#block(this.form.number).contains(event.target)) {
      if (event.key === 'Escape') this.#leave();
      else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#tell('save');
      else if (event.key === 'Enter' && event.target === this.form.speaker) this.#tell('save');
      else return;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    const number = Number(event.target.closest('.correct-turn')?.dataset.number ?? -1);
    if (number < 0 || event.target.closest('button')) return;
    if (event.key === 'ArrowDown') this.#focus(number + 1);
    else if (event.key === 'ArrowUp') this.#focus(number - 1);
    else if (event.key === 'Enter') this.#open(number);
    else return;
    event.preventDefault();
  }

  #focus(number) {
    const block = this.#block(number);
    block?.focus();
    block?.scrollIntoView({ block: 'nearest' });
  }

  #block(number) {
    return this.querySelector(`.correct-turn[data-number="${number}"]`);
  }
}

customElements.define('trig-correct', CorrectTurns);
