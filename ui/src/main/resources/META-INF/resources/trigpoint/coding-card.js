/** The card that names a coding: code, coder, themes, the memos under it, and what may be done. */
import { button, make } from './elements.js';
import { nameOf } from './codings.js';

export class CodingCard {
  #actions;

  /** Takes what its buttons do: {remove(coding), openMemo(memo), close()}. */
  constructor(actions) {
    this.#actions = actions;
    this.root = make('div', 'card', '', { role: 'group', 'aria-label': 'Coding' });
    this.root.hidden = true;
  }

  /** Shows a coding with the memos that touch it; with buttons when it is held and may be changed. */
  show(coding, memos, held, changeable) {
    const head = make('div', 'card-head');
    const swatch = make('span', 'swatch', coding.letter, { 'aria-hidden': 'true', 'data-a': coding.colour });
    swatch.dataset.shade = coding.shade % 4;
    head.append(swatch, make('strong', '', nameOf(coding)));
    const rows = [head];
    if (coding.path !== coding.name) rows.push(make('div', 'card-path', coding.path));
    const who = coding.pending ? 'Saving…' : coding.mine ? 'Coded by you' : `Coded by ${coding.coderName ?? coding.coder}`;
    rows.push(make('div', 'card-who', who));
    const themes = coding.themes ?? [];
    if (themes.length > 0) {
      const names = themes.map((theme) => (typeof theme === 'string' ? theme : theme.name));
      rows.push(make('div', 'card-themes', `Rests under ${names.join(', ')}`));
    }
    for (const memo of memos) {
      rows.push(held
        ? button('card-memo', wordsOf(memo), () => this.#actions.openMemo(memo), { 'aria-label': `Memo: ${wordsOf(memo)}` })
        : make('div', 'card-memo', wordsOf(memo)));
    }
    if (held) rows.push(this.#foot(coding, changeable));
    this.root.replaceChildren(...rows);
    this.root.classList.toggle('held', held);
    this.root.hidden = false;
  }

  hide() {
    this.root.hidden = true;
  }

  #foot(coding, changeable) {
    const foot = make('div', 'card-foot');
    if (changeable) foot.append(button('quiet', 'Remove coding', () => this.#actions.remove(coding)));
    foot.append(button('quiet', 'Let go', () => this.#actions.close()));
    return foot;
  }
}

function wordsOf(memo) {
  if (!memo.important) return memo.text;
  return memo.text === '' ? `Important to ${memo.author}` : `Important: ${memo.text}`;
}
