/** What an answer stands on: passages, times and notes, each to be opened, written on and taken away, and the ways to add one. */
import { button, make } from './elements.js';
import { clock, NO_TIME_SENTENCE, time } from './form-model.js';
import { freshId } from './form-outbox.js';

const TYPING = 700;

export class EvidenceList {
  #rows = new Map();

  constructor(sheet, item, part) {
    Object.assign(this, { sheet, item, part });
    this.element = make('div', 'evidence', '', { role: 'group', 'aria-label': `Evidence: ${item.title}` });
    this.list = make('ul');
    this.element.append(this.list);
    if (!sheet.read) this.element.append(this.#adding());
  }

  /** A row that is being written in stays where it is, and stays at all, until the keyboard leaves it. */
  refresh() {
    const { model } = this.sheet;
    const pieces = model.evidence(this.item.key, this.part);
    const writing = this.list.contains(document.activeElement);
    [...this.#rows].filter(([id, row]) => model.piece(id)?.removed && !row.element.contains(document.activeElement)).forEach(([id, row]) => {
      row.element.remove();
      this.#rows.delete(id);
    });
    pieces.forEach((piece, at) => {
      if (!this.#rows.has(piece.id)) this.#rows.set(piece.id, this.#row(piece));
      const row = this.#rows.get(piece.id);
      row.fill(piece);
      if (!row.element.isConnected || (!writing && this.list.children[at] !== row.element)) {
        this.list.insertBefore(row.element, this.list.children[at] ?? null);
      }
    });
    const answer = model.answer(this.item.key, this.part);
    this.element.classList.toggle('bare', answer?.state === 'given' && this.item.kind === 'rated' && !pieces.length);
    if (this.bare) this.bare.textContent = this.item.evidence === 'required' && !pieces.length ? 'Evidence needed' : 'Evidence';
  }

  #adding() {
    const line = make('div', 'adding');
    this.bare = make('span', 'what');
    line.append(this.bare);
    const named = (label) => ({ 'aria-label': `${label}: ${this.item.title}` });
    if (this.sheet.takes('passage')) {
      line.append(button('', 'Selected passage', () => this.sheet.wantPassage(this.item, this.part), { ...named('Take the selected passage'), title: 'Select words in the text, then press this or E' }));
    }
    if (this.sheet.takes('time')) line.append(button('', 'Time', () => this.#begin(true), named('Note a time')));
    line.append(button('', 'Note', () => this.#begin(false), named('Write a note')));
    return line;
  }

  /** A new note stands in the list before it has a word; it becomes an entry with the first one. */
  #begin(timed) {
    const piece = { id: freshId(), item: this.item.key, part: this.part, start: null, end: null, at: null, note: '', kind: timed ? 'time' : 'note', removed: false };
    const row = this.#row(piece);
    this.#rows.set(piece.id, row);
    this.list.append(row.element);
    row.element.querySelector('input, textarea').focus();
  }

  #row(first) {
    const { sheet } = this;
    const element = make('li', `of-${first.kind}`);
    const now = () => sheet.model.piece(first.id) ?? first;
    const open = make('button', 'open', '', { type: 'button' });
    open.addEventListener('click', () => sheet.press(now()));
    const parts = [];
    const why = make('span', 'wrong', '', { role: 'status', id: `trig-time-${first.id}`, 'data-room': NO_TIME_SENTENCE });
    if (first.kind === 'passage') parts.push(open);
    const timed = first.kind === 'time' && !sheet.read;
    if (timed) parts.push(this.#timeField(now, why));
    if (first.kind !== 'passage' && first.at !== null && (sheet.read || sheet.takes('recording'))) parts.push(open);
    const note = sheet.read ? make('span', 'note') : this.#noteField(now);
    if (first.kind !== 'passage' || sheet.read) parts.push(note);
    element.append(...parts);
    if (timed) element.append(why);
    if (!sheet.read) element.append(button('away', '✕', () => this.#away(now(), element), { 'aria-label': 'Take this evidence away', title: 'Take away' }));
    const fill = (piece) => {
      open.textContent = piece.kind === 'passage' ? `“${piece.quote ?? ''}”` : sheet.read ? clock(piece.at ?? 0) : 'Go to';
      if (sheet.read) note.textContent = piece.note ?? '';
      else if (note.value.trim() !== (piece.note ?? '').trim()) note.value = piece.note ?? '';
    };
    fill(first);
    return { element, fill };
  }

  #noteField(now) {
    const field = make('textarea', 'note', '', { rows: '1', maxlength: '5000', 'aria-label': `Note: ${this.item.title}`, spellcheck: 'true', lang: 'en-GB', placeholder: 'What did you see?' });
    field.addEventListener('input', () => this.#change(now(), { note: field.value }, TYPING));
    return field;
  }

  /** What can be no time is kept on this device alone, is there after a reload, and the form waits for it. */
  #timeField(now, why) {
    const field = make('input', 'at', '', { 'aria-label': `Time: ${this.item.title}`, 'aria-describedby': why.id, placeholder: '12:34', maxlength: '8', inputmode: 'numeric' });
    const tell = (wrong) => {
      field.setAttribute('aria-invalid', String(wrong));
      why.textContent = wrong ? NO_TIME_SENTENCE : '';
    };
    // Its room is there from the first letter on, so that the complaint moves nothing: a press that leaves the field finds its mark.
    const room = (wrong) => why.classList.toggle('room', wrong);
    field.value = now().written || (now().at === null ? '' : clock(now().at));
    room(Boolean(now().written));
    tell(Boolean(now().written));
    field.addEventListener('input', () => {
      const typed = field.value.trim();
      const at = time(typed);
      const wrong = at === null && typed !== '';
      room(wrong);
      // Half a time is no mistake yet: it is said when the field is left.
      if (!wrong) tell(false);
      this.#change(now(), wrong ? { written: typed } : { at, written: '' }, TYPING);
    });
    field.addEventListener('change', () => tell(Boolean(now().written)));
    return field;
  }

  #change(piece, change, wait) {
    const changed = { ...piece, ...change };
    const empty = changed.start === null && changed.at === null && !changed.written && !changed.note.trim();
    if (empty && !this.sheet.model.piece(piece.id)) return;
    this.sheet.keepEvidence({ ...changed, removed: empty }, wait);
  }

  #away(piece, element) {
    if (this.sheet.model.piece(piece.id)) this.sheet.keepEvidence({ ...piece, removed: true });
    this.#rows.delete(piece.id);
    element.remove();
    this.element.querySelector('.adding button')?.focus();
  }
}
