/**
 * Notes while a session goes on: a clock that runs from the moment the server named, a large button for each domain, one field.
 * A tap on a domain or the first letter takes the time; Enter keeps the note. Scores are given later, on the sheet.
 */
import { button, make } from './elements.js';
import { clock, NO_TIME_SENTENCE, time } from './form-model.js';
import { freshId } from './form-outbox.js';

const TYPING = 700;
const AGAIN = 15_000;

export class LiveNotes {
  #rows = new Map();
  #domain = null;
  #at = null;

  constructor(sheet) {
    this.sheet = sheet;
    this.element = make('div', 'live');
    const { clock: running } = sheet.form;
    this.ahead = 0;
    this.told = 0;
    this.started = sheet.outbox.began;
    this.stopped = running?.stopped ? Date.parse(running.stopped) : null;
    if (running) this.#runs(running);
    this.domains = sheet.form.sections.filter((section) => section.most <= 1).flatMap((section) => section.items)
      .filter((item) => item.kind === 'rated' && item.evidence !== 'none');
    this.element.append(...(this.started === null ? this.#before() : this.#running()));
    this.refresh();
  }

  /**
   * The server has the clock that runs here already: says whether that is all there is to show. Here it goes on as it runs: a
   * moment's difference would put notes of one minute out of their order.
   */
  takesClock({ clock: running, locked }) {
    if (this.started === null || locked || !running || running.stopped) return false;
    if (this.known) return this.stopped === null;
    this.known = true;
    this.sheet.outbox.began = null;
    return true;
  }

  /** Somebody goes on to the scores: the server hears of the clock before. */
  leaving() {
    if (!this.known) this.#report();
  }

  /** How long the session has gone on, in milliseconds; once it is stopped, how long it went on. */
  elapsed() {
    return Math.max(0, (this.stopped ?? Date.now() + this.ahead) - this.started);
  }

  refresh() {
    if (!this.list) return;
    const pieces = this.sheet.model.everything();
    const ids = new Set(pieces.map((one) => one.id));
    [...this.#rows].filter(([id]) => !ids.has(id)).forEach(([id, row]) => {
      row.element.remove();
      this.#rows.delete(id);
    });
    const newest = [...pieces].sort((one, other) => (other.at ?? 0) - (one.at ?? 0));
    const whys = this.sheet.whys();
    newest.forEach((piece, at) => {
      const known = this.#rows.has(piece.id);
      if (!known) this.#rows.set(piece.id, this.#row(piece));
      const row = this.#rows.get(piece.id);
      const { element } = row;
      if (!known && piece.written) this.#change(piece.id, element);
      const now = `${piece.revision} ${whys.get(piece.id) ?? ''}`;
      if (row.now !== now) row.fill(piece, whys.get(piece.id) ?? '');
      row.now = now;
      if (this.list.children[at] !== element && !element.contains(document.activeElement)) this.list.insertBefore(element, this.list.children[at] ?? null);
    });
    this.domains.forEach((domain, at) => {
      const count = pieces.filter((one) => one.item === domain.key).length;
      this.taps[at + 1].querySelector('.count').textContent = count ? String(count) : '';
    });
  }

  goTo() {
    this.focus();
  }

  focus() {
    this.field?.focus();
  }

  /** Alt and a number taps a domain, Alt 0 none. */
  key(event) {
    const tap = event.altKey && /^\d$/.test(event.key) && this.taps?.[Number(event.key)];
    if (!tap) return;
    event.preventDefault();
    tap.click();
  }

  close() {
    clearInterval(this.ticking);
  }

  #before() {
    const start = button('start', 'Start the clock', () => this.#begin());
    return [make('p', 'form-word', 'The clock gives every note its time. Start it when the session begins.'), start];
  }

  /** The clock runs at once, with a line or without; the server is told until it has it. */
  #begin() {
    this.started = Date.now();
    this.sheet.outbox.began = this.started;
    this.element.replaceChildren(...this.#running());
    this.refresh();
    this.focus();
  }

  /** The device's own clock may be wrong: what counts is how far it is from the server's. */
  #runs({ now, started }) {
    this.known = true;
    this.ahead = Date.parse(now) - Date.now();
    this.started = Date.parse(started);
    this.sheet.outbox.began = null;
  }

  #report() {
    this.told = Date.now();
    this.sheet.say('trig-start', { ago: Math.max(0, this.told - this.started) });
  }

  #running() {
    const head = make('div', 'clock-line');
    this.face = make('span', 'clock', '', { role: 'timer', 'aria-label': 'Time since the session began' });
    head.append(this.face);
    if (this.stopped !== null) head.append(make('span', 'stood', 'Stopped. A note that you add takes this time.'), this.#on());
    head.append(button('score', this.stopped === null ? 'Stop and score now' : 'Score now', () => this.#stop()));
    this.#tick();
    if (this.stopped === null) this.ticking = setInterval(() => this.#tick(), 1000);
    this.list = make('ol', 'notes');
    this.gone = make('p', 'gone', '', { role: 'status' });
    return [head, this.#taps(), this.#writing(), this.gone, make('h3', '', 'Notes, newest first'), this.list];
  }

  /** Stopped too early: the clock goes on, and counts from when the session began. */
  #on() {
    const on = button('on', 'Let it go on', () => {
      on.disabled = true;
      this.sheet.say('trig-start', { ago: 0 });
    });
    return on;
  }

  /** Words that still stand in the field are a note of their moment; the clock stands, here at once and for good when all is sent. */
  #stop() {
    this.#keep();
    this.stopped ??= Date.now() + this.ahead;
    clearInterval(this.ticking);
    this.#tick();
    this.sheet.leaveFor('trig-score', { at: Math.round(this.elapsed()) });
  }

  #tick() {
    this.face.textContent = clock(this.elapsed());
    if (!this.known && !this.sheet.outbox.cut && Date.now() - this.told > AGAIN) this.#report();
  }

  #taps() {
    const group = make('div', 'taps', '', { role: 'group', 'aria-label': 'Domain of the note' });
    this.taps = [null, ...this.domains].map((domain, at) => {
      const tap = button('tap', '', () => this.#tap(domain), { 'aria-pressed': String(domain === null), title: at < 10 ? `Alt ${at}` : '' });
      tap.append(make('span', 'label', domain?.title ?? 'No domain yet'), make('span', 'count'));
      return tap;
    });
    group.append(...this.taps);
    return group;
  }

  /** The moment of the tap is the moment of the note, while no word of it stands there. */
  #tap(domain) {
    this.#domain = domain?.key ?? null;
    if (!this.field.value.trim()) this.#at = this.elapsed();
    this.#tell();
    this.#keepDraft();
    this.field.focus();
  }

  #tell() {
    [null, ...this.domains].forEach((domain, at) => this.taps[at].setAttribute('aria-pressed', String((domain?.key ?? null) === this.#domain)));
    const title = this.domains.find((one) => one.key === this.#domain)?.title ?? 'no domain yet';
    this.stamp.textContent = this.#at === null ? title : `${clock(this.#at)}, ${title}`;
  }

  #writing() {
    const form = make('form', 'writing');
    this.stamp = make('span', 'stamp');
    this.field = make('textarea', '', '', { 'aria-label': 'Note', rows: '2', maxlength: '5000', spellcheck: 'true', lang: 'en-GB', placeholder: 'What is said and done. Enter keeps it.', enterkeyhint: 'done' });
    this.field.addEventListener('input', () => {
      this.#at ??= this.elapsed();
      if (!this.field.value.trim()) this.#at = null;
      this.#tell();
      this.#keepDraft();
    });
    this.field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.#keep();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#keep();
    });
    form.append(this.stamp, this.field, make('button', 'keep', 'Keep the note', { type: 'submit' }));
    const draft = this.sheet.outbox.draft;
    if (draft) {
      this.#domain = this.domains.some((one) => one.key === draft.item) ? draft.item : null;
      this.#at = draft.at;
      this.field.value = draft.note;
    }
    this.#tell();
    return form;
  }

  #keepDraft() {
    const note = this.field.value;
    this.sheet.outbox.draft = note.trim() ? { item: this.#domain, at: this.#at, note } : null;
  }

  #keep() {
    const note = this.field.value.trim();
    if (!note) return;
    this.sheet.keepEvidence({ id: freshId(), item: this.#domain, part: 1, start: null, end: null, at: Math.round(this.#at ?? this.elapsed()), note, kind: 'time', removed: false });
    this.field.value = '';
    this.#at = null;
    this.gone.replaceChildren();
    this.#keepDraft();
    this.#tell();
    this.field.focus();
  }

  #row(first) {
    const element = make('li');
    const when = make('span', 'when');
    const domain = make('span', 'domain');
    const words = make('span', 'words');
    const why = make('span', 'refused');
    const named = () => `the note at ${when.textContent}`;
    const change = button('', 'Change', () => this.#change(first.id, element).focus());
    const away = button('', 'Remove', () => this.#away(first.id));
    element.append(when, domain, words, change, away, why);
    const fill = (piece, refused) => {
      when.textContent = piece.at === null || piece.at === undefined ? '' : clock(piece.at);
      domain.textContent = this.domains.find((one) => one.key === piece.item)?.title ?? 'No domain yet';
      domain.classList.toggle('none', !piece.item);
      words.textContent = piece.kind === 'passage' ? `“${piece.quote ?? ''}”` : piece.note;
      change.setAttribute('aria-label', `Change ${named()}`);
      away.setAttribute('aria-label', `Remove ${named()}`);
      why.textContent = refused;
    };
    return { element, fill };
  }

  /** Opens a note to be changed, and gives the field of its words. A time that can be none is there again after a reload. */
  #change(id, line) {
    const now = () => this.sheet.model.piece(id);
    const when = make('input', 'at', '', { 'aria-label': 'Time', value: now().written || clock(now().at ?? 0), maxlength: '8' });
    const domain = make('select', '', '', { 'aria-label': 'Domain' });
    [null, ...this.domains].forEach((one) => domain.append(new Option(one?.title ?? 'No domain yet', one?.key ?? '')));
    domain.value = now().item ?? '';
    const words = make('textarea', '', '', { 'aria-label': 'Words of the note', rows: '2', maxlength: '5000' });
    words.value = now().note;
    const noTime = `${NO_TIME_SENTENCE} Escape leaves the time as it was.`;
    const why = make('span', 'wrong', '', { role: 'status', id: `trig-time-${id}`, 'data-room': noTime });
    when.setAttribute('aria-describedby', why.id);
    const wrong = () => when.value.trim() !== '' && time(when.value) === null;
    const tell = (said) => {
      when.setAttribute('aria-invalid', String(said));
      why.textContent = said ? noTime : '';
    };
    when.addEventListener('input', () => why.classList.toggle('room', wrong()));
    when.addEventListener('change', () => tell(wrong()));
    why.classList.toggle('room', wrong());
    tell(wrong());
    const keep = (wait) => {
      // What was not touched keeps its milliseconds, and with them its place among the notes.
      const at = when.value === clock(now().at ?? 0) ? now().at : time(when.value);
      if (at !== null) tell(false);
      this.sheet.keepEvidence({ ...now(), item: domain.value || null, note: words.value.trim() || now().note, at: at ?? now().at, written: '' }, wait);
      if (wrong()) this.sheet.holdTime(now(), when.value.trim());
    };
    [when, words].forEach((field) => field.addEventListener('input', () => keep(TYPING)));
    domain.addEventListener('change', () => keep(0));
    const editor = make('div', 'changing');
    const done = (as) => {
      if (as !== 'left' && wrong()) {
        tell(true);
        when.focus();
        return;
      }
      if (now().written) this.sheet.keepEvidence({ ...now(), written: '' });
      editor.remove();
      line.classList.remove('open');
      this.refresh();
      line.querySelector('button')?.focus();
    };
    editor.append(when, domain, words, button('', 'Done', () => done()), why);
    editor.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey && event.target !== domain)) {
        event.preventDefault();
        event.stopPropagation();
        done(event.key === 'Escape' ? 'left' : 'done');
      }
    });
    line.classList.add('open');
    line.append(editor);
    return words;
  }

  #away(id) {
    const piece = this.sheet.model.piece(id);
    this.sheet.keepEvidence({ ...piece, removed: true });
    this.gone.replaceChildren(`The note at ${clock(piece.at ?? 0)} is removed. `, button('', 'Put it back', () => {
      this.sheet.keepEvidence({ ...piece, written: '', removed: false });
      this.gone.replaceChildren();
      this.focus();
    }));
    this.focus();
  }
}
