/**
 * <trigpoint-form>: a form to fill in, on one page, one question a screen, live with a clock, or to be read. Nothing typed is
 * lost: every change goes to the device first (see form-outbox.js) and then to the server, by $server.keep.
 * By keyboard on a page: arrows go between items, the number of a point rates the item in focus, - says not observed,
 * / not applicable, Backspace takes it back, E takes the passage selected in the text as evidence, ? shows the keys.
 * It tells the server: trig-submit, trig-passage {item, part}, trig-evidence {id, start, end, at}, trig-start {ago},
 * trig-score {at}, trig-locked.
 */
import { button, make } from './elements.js';
import { refusal, wordsOf } from './form-item.js';
import { LiveNotes } from './form-live.js';
import { showKeys } from './form-keys.js';
import { FormModel, NO_TIME_SENTENCE, wrong } from './form-model.js';
import { freshId, Outbox, Tryout } from './form-outbox.js';
import { FormPage } from './form-page.js';
import { FormSteps } from './form-steps.js';

const QUIET = 3000;

class FormSheet extends HTMLElement {
  connectedCallback() {
    if (!this.hears) {
      this.hears = true;
      this.addEventListener('keydown', (event) => this.#key(event));
      this.addEventListener('focusout', () => this.outbox?.flush(0));
    } else if (this.form) {
      this.#open();
      this.#told();
    }
  }

  disconnectedCallback() {
    clearTimeout(this.telling);
    this.outbox?.close();
  }

  /** Shows a form in place of the one before; what waits on this device is laid over what the server gave. */
  show(form) {
    if (form.mode === 'live' && this.#drawn?.takesClock?.(form)) return;
    this.outbox?.close();
    this.#drawn?.close?.();
    this.form = form;
    this.read = form.mode === 'read' || form.locked;
    this.model = new FormModel(form);
    this.#open();
    this.#draw();
    if (form.mode === 'live' && [document.body, null].includes(document.activeElement)) this.#drawn.focus();
  }

  /** The server's answer to trig-passage: words that were selected. */
  addPassage({ item, part, start, end, quote }) {
    const twice = this.model.evidence(item, part).some((one) => one.start === start && one.end === end);
    if (twice) return this.tell('These words are its evidence already.');
    this.keepEvidence({ id: freshId(), item, part, start, end, at: null, note: '', quote, kind: 'passage', removed: false });
    return this.tell('The selected words are taken as evidence.');
  }

  /** A time of the recording as evidence, in milliseconds. */
  addTime({ item, part, at }) {
    this.keepEvidence({ id: freshId(), item, part, start: null, end: null, at, note: '', kind: 'time', removed: false });
  }

  /** Says a sentence to those who look and to those who listen. */
  tell(sentence) {
    this.said.textContent = sentence;
  }

  // What the drawing parts ask of the form.

  takes(kind) {
    return (this.form.takes ?? ['note']).includes(kind);
  }

  answer(item, part, state, value, wait = 0) {
    const before = this.model.answer(item.key, part);
    if ((before?.state ?? null) === state && (before?.value ?? '') === value) return;
    this.#put('answers', { item: item.key, part, state, value }, wait);
  }

  /** What is typed and can be no answer: it stays on this device, is there after a reload, and is not sent. */
  hold(item, part, value) {
    const before = this.model.answer(item.key, part);
    if (before?.state === 'given' && before.value === value) return;
    const entry = { item: item.key, part, state: 'given', value };
    this.#laid('answers', this.outbox.hold('answers', entry, wrong(item)));
  }

  /** A piece whose time can be none waits on this device, with all that was written on it. */
  keepEvidence(piece, wait = 0) {
    this.outbox.dropTime(piece.id);
    if (piece.written && !piece.removed) this.#laid('evidence', this.outbox.hold('evidence', piece, NO_TIME_SENTENCE));
    else this.#put('evidence', { ...piece, written: '' }, wait);
  }

  /** A time that can be none, typed for a note that is sent all the same: the time alone waits on this device. */
  holdTime({ id, item, part }, written) {
    this.#laid('times', this.outbox.hold('times', { id, item, part, written }, NO_TIME_SENTENCE));
  }

  /** The word for a rating that is none because nothing of it was seen. */
  get unseen() {
    return this.form.around?.notObserved ?? 'Not observed';
  }

  showKeys() {
    showKeys(this);
  }

  takePartBack(section, part) {
    section.items.forEach((item) => {
      if (this.model.answer(item.key, part)) this.answer(item, part, null, '');
      this.model.evidence(item.key, part).forEach((piece) => this.keepEvidence({ ...piece, removed: true }));
    });
    this.model.close(section, part);
  }

  refusals(item, part) {
    return this.outbox.waiting.filter((one) => one.why && !one.held && one.entry.item === item && one.entry.part === part);
  }

  /** Why evidence was refused, by its id. */
  whys() {
    return new Map(this.outbox.waiting.filter((one) => one.why && one.kind === 'evidence').map((one) => [one.entry.id, one.why]));
  }

  dropRefused(one) {
    this.outbox.drop(one);
    this.#refresh();
  }

  wantPassage(item, part) {
    this.say('trig-passage', { item: item.key, part });
  }

  press({ id, start, end, at }) {
    this.say('trig-evidence', { id, start: start ?? null, end: end ?? null, at: at ?? null });
  }

  say(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  copy(words) {
    document.addEventListener('copy', (event) => {
      event.clipboardData.setData('text/plain', words);
      event.preventDefault();
    }, { once: true });
    document.execCommand('copy');
    this.tell('Copied.');
  }

  /** Submits once everything is sent; says what is missing instead where something is. */
  submit() {
    const [first, ...more] = this.model.missing();
    if (first) {
      this.#drawn.goTo(first.item.key, first.part);
      return this.tell(`“${first.item.title}” ${first.why}${more.length ? `, and ${more.length} more` : ''}. Then the form can be submitted.`);
    }
    return this.leaveFor('trig-submit');
  }

  /** Goes on only when nothing waits, so that the server has everything before. */
  leaveFor(event, detail = {}) {
    this.going = { event, detail };
    this.outbox.flush(0);
    if (this.outbox.unsent) this.tell(`${count(this.outbox.unsent)} still to be sent; it goes on by itself after that.`);
    this.#told();
  }

  #drawn = null;

  #open() {
    const { form } = this;
    this.outbox = form.mode === 'try' ? new Tryout() : new Outbox({
      key: `${form.person}:${form.id}`,
      send: (batch) => this.$server.keep(sent(batch)),
      told: () => this.#told(),
      elsewhere: (kind, entry) => this.model.lay(kind, entry) && this.#refresh(),
    });
    this.outbox.over(this.model.revision);
    this.outbox.locked = this.read;
    if (this.read) return;
    this.#layOver();
    this.outbox.flush(0);
  }

  #layOver() {
    this.outbox.waiting.forEach((one) => {
      if (this.model.lay(one.kind, one.entry) || (one.why && !one.held)) return;
      this.outbox.refuse(one, 'Newer words for this place came from another device.');
    });
  }

  #draw() {
    this.className = `form-${this.read ? 'read' : this.form.mode}`;
    const bar = make('div', 'form-bar');
    this.progress = make('span', 'progress');
    this.kept = make('span', 'kept');
    bar.append(this.progress, this.kept);
    this.said = make('p', 'said', '', { role: 'status' });
    this.heard = make('span', 'heard', '', { role: 'status' });
    this.left = make('div', 'left-over');
    const notice = make('p', 'notice', this.form.around?.notice ?? '');
    notice.hidden = this.read || !notice.textContent;
    const Drawn = this.read ? FormPage : { steps: FormSteps, live: LiveNotes }[this.form.mode] ?? FormPage;
    this.#drawn = new Drawn(this);
    this.replaceChildren(bar, notice, this.left, this.said, this.heard, this.#drawn.element);
    this.#refresh();
    this.#told();
  }

  #put(kind, entry, wait) {
    this.#laid(kind, this.outbox.put(kind, entry, wait));
  }

  #laid(kind, entry) {
    this.model.lay(kind, entry);
    if (this.said.textContent) this.said.textContent = '';
    this.#refresh();
  }

  #refresh() {
    this.#drawn.refresh();
    this.progress.textContent = this.#far();
    this.#showLeft();
  }

  #far() {
    const { rated, ratings, unobserved, unapplied, bare, answered, questions } = this.model.progress();
    if (this.form.mode === 'live') return notes(this.model.everything().length);
    if (this.form.mode === 'steps' && !this.read) return '';
    if (!ratings) return `${answered} of ${questions} answered`;
    const more = [[unobserved, this.unseen.toLowerCase()], [unapplied, 'not applicable'], [bare, 'without evidence']];
    const others = questions - answered;
    return [`${rated} of ${ratings} rated`, ...more.filter(([number]) => number).map(([number, words]) => `${number} ${words}`)].join(', ')
      + (others && !this.read ? `; ${others === 1 ? '1 other question' : `${others} other questions`} open` : '');
  }

  /** What waits has changed: says so, goes on where it was asked to, and stops where somebody has submitted meanwhile. */
  #told() {
    if (!this.kept || !this.#drawn) return;
    const waits = this.outbox.unsent;
    const trouble = waits > 0 && (this.outbox.cut || this.outbox.failing || this.outbox.frail);
    this.kept.textContent = this.#standing(waits, trouble);
    this.kept.classList.toggle('waits', trouble);
    this.#hear(waits);
    if (this.outbox.locked && !this.read) {
      this.form = { ...this.form, locked: true };
      this.show(this.form);
      this.say('trig-locked', {});
      return;
    }
    this.#drawn.refresh();
    if (this.going && !waits) {
      const { event, detail } = this.going;
      this.going = null;
      this.tell('');
      this.#drawn.leaving?.();
      this.say(event, detail);
    }
  }

  #standing(waits, trouble) {
    if (this.form.mode === 'try') return 'To try: nothing is kept.';
    if (this.read) return 'Submitted: nothing can be changed.';
    if (waits && this.outbox.frail) return `Not yet sent: ${waits}. This device keeps no drafts: stay on this page until all is sent.`;
    if (trouble && !this.outbox.cut) return `Not yet sent: ${waits}. Safe on this device: Trigpoint could not keep it and tries again by itself. Sign in again if you are asked to.`;
    if (trouble) return `Not yet sent: ${waits}. Safe on this device, and sent as soon as the connection is back and you are signed in.`;
    if (waits) return 'Keeping…';
    const at = this.outbox.keptAt?.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
    const aside = this.outbox.waiting.length;
    if (aside) return `${count(aside)} on this device alone: beside it stands why.${at ? ` The rest is kept, ${at}.` : ''}`;
    return at ? `Kept ${at}` : '';
  }

  /** Not every letter is announced: what still waits after a while is, and when it came through. */
  #hear(waits) {
    clearTimeout(this.telling);
    const words = this.kept.textContent;
    if (!waits) this.heard.textContent = words;
    else this.telling = setTimeout(() => (this.heard.textContent = this.kept.textContent), QUIET);
  }

  /** Words that came too late: the form was submitted or taken meanwhile. They stay on the device until they are dropped. */
  #showLeft() {
    const left = this.read && this.form.mode !== 'try' ? this.outbox.waiting : this.outbox.waiting.filter((one) => one.why && !one.held && (!one.entry.item || this.form.mode === 'live'));
    const shown = JSON.stringify(left);
    if (this.left.dataset.shown === shown) return;
    this.left.dataset.shown = shown;
    this.left.replaceChildren();
    if (!left.length) return;
    const item = (one) => this.model.items.get(one.entry.item);
    const all = () => left.map((one) => `${item(one)?.title ?? 'Note'}: ${wordsOf(item(one), one)}`).join('\n');
    this.left.append(
      make('h3', '', left.length === 1 ? '1 entry was not sent' : `${left.length} entries were not sent`),
      make('p', '', this.read ? 'The form was submitted before they arrived. Copy what you need, or ask your lead to open the form again; nothing is thrown away until you drop it.' : 'The server would not take them.'),
      button('', 'Copy all', () => this.copy(all())),
      ...left.map((one) => refusal(this, item(one), { ...one, why: `${item(one)?.title ?? 'Note'}: ${one.why ?? 'it came after the form was submitted.'}` })),
    );
  }

  #key(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    if (event.altKey && this.form.mode !== 'live') return;
    if (event.key === '?' && this.form && !event.target.matches('textarea, select, input:not([type=radio], [type=checkbox])')) {
      event.preventDefault();
      return this.showKeys();
    }
    this.#drawn?.key?.(event);
  }
}

function notes(number) {
  return number ? `${number} ${number === 1 ? 'note' : 'notes'}` : 'No notes yet';
}

function count(number) {
  return number === 1 ? 'One entry is' : `${number} entries are`;
}

/** An outbox' batch in the words that the server takes. */
function sent({ answers, evidence }) {
  return {
    answers: answers.map(({ item, part, state, value, revision }) => ({ item, part, state, value, revision })),
    evidence: evidence.map(({ id, item, part, start, end, at, note, removed, revision }) => ({
      id, item: item ?? null, part, start: start ?? null, end: end ?? null, at: at ?? null, note: note ?? '', removed: Boolean(removed), revision,
    })),
  };
}

customElements.define('trigpoint-form', FormSheet);
