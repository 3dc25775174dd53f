/**
 * The small palette at a selection: type-ahead over the codes, a new code, in vivo, and a memo. It says what was chosen
 * through the listener it is given {code(id), newCode(name), inVivo(), memo(text, id, revision), closed()} and knows no positions.
 */
import { button, firstWords, make } from './elements.js';
import { findCodes, isTaken } from './code-search.js';

export class CodePalette {
  #listener;
  #codes = [];
  #recent = [];
  #options = [];
  #active = 0;
  #quote = '';
  #drafts = new Map();
  #begun = { text: '', revision: 0 };

  constructor(listener) {
    this.#listener = listener;
    this.root = make('div', 'palette', '', { role: 'dialog', 'aria-label': 'Code the selected words' });
    this.input = make('input', 'palette-input', '', {
      type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', placeholder: 'Code, or a new name',
      'aria-label': 'Code the selected words', 'aria-expanded': 'true', 'aria-controls': 'trig-codes',
      'aria-autocomplete': 'list',
    });
    this.list = make('ul', 'palette-list', '', { role: 'listbox', id: 'trig-codes', 'aria-label': 'Codes' });
    const foot = make('div', 'palette-foot');
    foot.append(
      button('quiet', 'In vivo', () => this.#listener.inVivo(), { title: 'Name a code by these words (Alt I)' }),
      button('quiet', 'Memo', () => this.openMemo(), { title: 'Write a memo on these words (Alt M)' }),
      make('span', 'hint', '↑ ↓ Enter · Esc'),
    );
    this.coding = make('div', 'palette-coding');
    this.coding.append(this.input, this.list, foot);
    this.memo = this.#memoForm();
    this.root.append(this.coding, this.memo);
    this.root.hidden = true;
    this.#listen();
  }

  get open() {
    return !this.root.hidden;
  }

  setCodes(codes, recent) {
    this.#codes = codes;
    this.#recent = recent;
    if (this.open) this.#fill();
  }

  /** Shows the palette for a quotation; the keyboard goes in when focus is true. */
  show(quote, focus) {
    this.#quote = quote;
    this.root.hidden = false;
    this.coding.hidden = false;
    this.memo.hidden = true;
    this.#writes(null);
    this.input.value = '';
    this.#fill();
    if (focus) this.input.focus({ preventScroll: true });
  }

  /** Shows the memo form, for a new memo or one that is there: {id, text, author, revision, important}. */
  openMemo(memo = null) {
    this.root.hidden = false;
    this.coding.hidden = true;
    this.memo.hidden = false;
    this.#writes(memo?.id ?? null);
    this.#begun = { text: memo?.text ?? '', revision: memo?.revision ?? 0 };
    const draft = this.#drafts.get(this.#draftKey());
    this.memoWords.value = draft?.text ?? this.#begun.text;
    // What was begun on an older text is kept beside the newer one, never over it.
    if (draft) this.#begun.revision = draft.revision;
    this.memoTitle.textContent = memo ? titleOf(memo) : `Memo on “${firstWords(this.#quote, 40)}”`;
    this.memoWords.focus({ preventScroll: true });
    this.#listener.moved();
  }

  hide() {
    if (this.root.hidden) return;
    if (!this.memo.hidden) this.#keepDraft();
    this.root.hidden = true;
    this.#writes(null);
  }

  #keepDraft() {
    const text = this.memoWords.value;
    if (text.trim() === '' || text === this.#begun.text) this.#drafts.delete(this.#draftKey());
    else this.#drafts.set(this.#draftKey(), { text, revision: this.#begun.revision });
  }

  // Colleagues are told of a memo that is there already, for it may be open before them too.
  #writes(memo) {
    if ((this.memoOf ?? null) !== memo) this.#listener.writing(memo);
    this.memoOf = memo;
  }

  #draftKey() {
    return this.memoOf ?? `new ${this.#quote}`;
  }

  #memoForm() {
    const form = make('div', 'palette-memo');
    this.memoTitle = make('div', 'memo-title');
    this.memoWords = make('textarea', 'memo-words', '', { 'aria-label': 'Memo', rows: '5' });
    const foot = make('div', 'palette-foot');
    foot.append(
      button('strong', 'Keep memo', () => this.#keepMemo()),
      button('quiet', 'Close', () => this.#listener.closed()),
      make('span', 'hint', 'Ctrl Enter · Esc'),
    );
    form.append(this.memoTitle, this.memoWords, foot);
    return form;
  }

  #keepMemo() {
    const words = this.memoWords.value.trim();
    if (words === '') return;
    this.#drafts.delete(this.#draftKey());
    this.memoWords.value = '';
    this.#listener.memo(words, this.memoOf, this.#begun.revision);
  }

  #fill() {
    const typed = this.input.value.trim();
    this.#options = findCodes(this.#codes, this.#recent, typed).map((code) => ({ code }));
    if (typed !== '' && !isTaken(this.#codes, typed)) this.#options.push({ name: typed });
    this.list.replaceChildren(...this.#options.map((option, place) => this.#row(option, place)));
    this.#activate(0);
    this.#listener.moved();
  }

  #row({ code, name }, place) {
    const row = make('li', 'option', '', { role: 'option', id: `trig-code-${place}`, 'data-place': place });
    if (!code) {
      row.classList.add('new');
      row.append(make('span', 'plus', '+', { 'aria-hidden': 'true' }), make('span', 'option-name', `Make new code “${name}”`));
      return row;
    }
    const swatch = make('span', 'swatch', '', { 'aria-hidden': 'true', 'data-a': Math.abs(code.colour) % 12 });
    swatch.dataset.shade = (code.shade ?? 0) % 4;
    row.append(swatch, make('span', 'option-name', code.name));
    if (this.input.value === '' && place < Math.min(8, this.#recent.length)) {
      row.append(make('kbd', 'option-key', String(place + 1), { 'aria-hidden': 'true', title: 'Its key in the text' }));
    }
    if (code.path && code.path !== code.name) row.append(make('span', 'option-path', code.path));
    if (code.description) row.title = code.description;
    return row;
  }

  #activate(place) {
    if (this.#options.length === 0) return this.input.removeAttribute('aria-activedescendant');
    this.#active = (place + this.#options.length) % this.#options.length;
    [...this.list.children].forEach((row, at) => row.setAttribute('aria-selected', String(at === this.#active)));
    const row = this.list.children[this.#active];
    this.input.setAttribute('aria-activedescendant', row.id);
    // by hand: scrolling into view would move the text too
    if (row.offsetTop < this.list.scrollTop) this.list.scrollTop = row.offsetTop;
    const below = row.offsetTop + row.offsetHeight - this.list.clientHeight;
    if (below > this.list.scrollTop) this.list.scrollTop = below;
  }

  #choose(place) {
    const option = this.#options[place];
    if (!option) return;
    if (option.code) this.#listener.code(option.code.id);
    else this.#listener.newCode(option.name);
  }

  #listen() {
    this.input.addEventListener('input', () => this.#fill());
    this.list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.list.addEventListener('click', (event) => {
      const row = event.target.closest('[data-place]');
      if (row) this.#choose(Number(row.dataset.place));
    });
    this.input.addEventListener('copy', (event) => {
      if (this.input.selectionStart !== this.input.selectionEnd) return;
      event.clipboardData.setData('text/plain', this.#quote);
      event.preventDefault();
    });
    this.root.addEventListener('keydown', (event) => this.#key(event));
  }

  #key(event) {
    event.stopPropagation();
    const inList = event.target === this.input;
    const acts = {
      Escape: () => this.#listener.closed(),
      ...(inList && {
        ArrowDown: () => this.#activate(this.#active + 1),
        ArrowUp: () => this.#activate(this.#active - 1),
        Enter: () => this.#choose(this.#active),
      }),
      ...(event.target === this.memoWords && event.ctrlKey && { Enter: () => this.#keepMemo() }),
      ...(event.altKey && { i: () => this.#listener.inVivo(), m: () => this.openMemo() }),
    };
    const act = acts[event.key];
    if (!act || event.isComposing) return;
    event.preventDefault();
    act();
  }
}

function titleOf(memo) {
  return memo.text === '' ? `Important to ${memo.author}: why?` : `Memo by ${memo.author}`;
}
