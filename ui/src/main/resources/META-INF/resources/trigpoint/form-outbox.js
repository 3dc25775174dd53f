/**
 * What was typed and has not been kept by the server yet. Every entry goes into the browser's own storage before anything
 * else, each under a key of its own, so that two tabs never write over each other; it leaves when the server says that it is
 * kept. Sending goes in batches, one at a time, and is tried again after failures, when the line is back, and on load.
 */
import { placeOf } from './form-model.js';

const MOST_AT_ONCE = 50;
const PATIENCE = 20_000;
const WAITS = [1000, 2000, 4000, 8000, 15_000, 30_000];

export class Outbox {
  #entries = new Map();
  #last = 0;
  #sending = false;
  #failures = 0;
  #timer = null;
  #due = Infinity;
  #ears = new AbortController();

  /**
   * @param key what tells this person's form from all others
   * @param send takes a batch and promises what became of it: {kept, refused: [{revision, why}], locked}
   * @param told is called after every change of what waits
   * @param elsewhere is called with (kind, entry) when another tab wrote
   */
  constructor({ key, send, told, elsewhere }) {
    this.prefix = `trig-form:${key}:`;
    this.send = send;
    this.told = told;
    this.elsewhere = elsewhere;
    this.keptAt = null;
    this.locked = false;
    this.frail = false;
    this.#read();
    const signal = this.#ears.signal;
    window.addEventListener('storage', (event) => this.#heard(event), { signal });
    window.addEventListener('online', () => this.retry(), { signal });
    window.addEventListener('pagehide', () => this.flush(0), { signal });
    window.addEventListener('beforeunload', (event) => this.frail && this.unsent && event.preventDefault(), { signal });
    document.addEventListener('visibilitychange', () => this.retry(), { signal });
    this.connection = window.Vaadin?.connectionState;
    this.listener = (before, now) => now === 'connected' && before !== 'loading' && this.retry();
    this.connection?.addStateChangeListener(this.listener);
  }

  /** Hears and sends nothing more; what waits stays on the device. */
  close() {
    this.#ears.abort();
    clearTimeout(this.#timer);
    this.connection?.removeStateChangeListener(this.listener);
  }

  /** Everything that waits, oldest first: {kind, entry}, with why when it was refused. */
  get waiting() {
    return [...this.#entries.values()].sort((one, other) => one.entry.revision - other.entry.revision);
  }

  /** How many entries are still to be sent. */
  get unsent() {
    return this.waiting.filter((one) => !one.why).length;
  }

  /** Whether there is no line to the server as far as the browser knows. */
  get cut() {
    return !navigator.onLine || ['reconnecting', 'connection-lost'].includes(this.connection?.state);
  }

  /** Whether sending has failed since it last worked. */
  get failing() {
    return this.#failures > 0;
  }

  /** Revisions to come are higher than this one. */
  over(revision) {
    this.#last = Math.max(this.#last, revision);
  }

  /** Keeps an entry on the device and sends it after so many milliseconds; gives it back with its revision. */
  put(kind, entry, wait = 0) {
    this.#last = Math.max(Date.now(), this.#last + 1);
    const made = { ...entry, revision: this.#last };
    this.#store({ kind, entry: made });
    this.flush(wait);
    this.told();
    return made;
  }

  /** Keeps on the device alone what can't be sent as it is; what is put at the same place next takes its place. */
  hold(kind, entry, why) {
    this.#last = Math.max(Date.now(), this.#last + 1);
    const made = { ...entry, revision: this.#last };
    this.#store({ kind, entry: made, why, held: true });
    this.told();
    return made;
  }

  /** Takes an entry out, because the person has read why it was refused and wants it no more. */
  drop({ kind, entry }) {
    this.#forget(keyOf(kind, entry));
    this.told();
  }

  /** A time that could be none waits no more: another was typed in its place. */
  dropTime(id) {
    const key = keyOf('times', { id });
    if (this.#entries.has(key)) this.#forget(key);
  }

  /** Marks what the server will not take, so that it is shown and not sent. */
  refuse({ kind, entry }, why) {
    this.#store({ kind, entry, why });
    this.told();
  }

  /** Sends what waits after so many milliseconds, or sooner if that was asked for before; later where it failed lately. */
  flush(wait = 0) {
    if (this.#ears.signal.aborted) return;
    const pause = this.#failures ? WAITS[Math.min(this.#failures, WAITS.length) - 1] : 0;
    const due = Date.now() + Math.max(wait, pause);
    if (this.#timer && due >= this.#due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => this.#run(), due - Date.now());
  }

  /** The line may be back: tries at once. */
  retry() {
    this.#failures = 0;
    this.flush();
  }

  /** Words that are being typed and are no entry yet. */
  get draft() {
    return this.#aside('draft');
  }

  set draft(value) {
    this.#putAside('draft', value);
  }

  /** When a clock was started here that the server has not heard of yet, in milliseconds by the device's own clock. */
  get began() {
    return this.#aside('began:draft');
  }

  set began(value) {
    this.#putAside('began:draft', value);
  }

  #aside(name) {
    return this.#storage((kept) => JSON.parse(kept.getItem(this.prefix + name) ?? 'null')) ?? null;
  }

  #putAside(name, value) {
    this.#storage((kept) => (value ? kept.setItem(this.prefix + name, JSON.stringify(value)) : kept.removeItem(this.prefix + name)));
  }

  async #run() {
    this.#timer = null;
    this.#due = Infinity;
    if (this.#sending || this.locked) return;
    const batch = this.waiting.filter((one) => !one.why).slice(0, MOST_AT_ONCE);
    if (!batch.length) return this.told();
    if (this.cut) {
      this.told();
      return this.flush(WAITS[2]);
    }
    this.#sending = true;
    try {
      const of = (kind) => batch.filter((one) => one.kind === kind).map((one) => one.entry);
      this.#settle(batch, await patient(this.send({ answers: of('answers'), evidence: of('evidence') })));
    } catch (failure) {
      console.warn('What was typed is not sent yet and stays on this device:', failure);
      this.#failures += 1;
    } finally {
      this.#sending = false;
    }
    this.told();
    if (this.unsent && !this.locked) this.flush();
  }

  #settle(batch, { kept, refused, locked }) {
    const stands = (one) => this.#newest(keyOf(one.kind, one.entry))?.entry.revision === one.entry.revision;
    const done = new Set(kept);
    const whys = new Map(refused.map((one) => [one.revision, one.why]));
    let settled = 0;
    batch.forEach((one) => {
      const { revision } = one.entry;
      if (done.has(revision) || whys.has(revision)) settled += 1;
      if (!stands(one)) return;
      if (done.has(revision)) this.#forget(keyOf(one.kind, one.entry));
      else if (whys.has(revision)) this.#store({ ...one, why: whys.get(revision) });
    });
    if (done.size) this.keptAt = new Date();
    this.locked = locked;
    this.#failures = settled || locked ? 0 : this.#failures + 1;
  }

  #read() {
    const found = this.#storage((kept) => Object.keys(kept).filter((key) => key.startsWith(this.prefix) && !key.endsWith(':draft'))
      .map((key) => [key.slice(this.prefix.length), JSON.parse(kept.getItem(key))])) ?? [];
    found.forEach(([key, one]) => this.#entries.set(key, one));
    found.forEach(([, one]) => this.over(one.entry.revision));
  }

  /** What another tab wrote is sent from here too after a while, for that tab may be closed by then. */
  #heard(event) {
    if (!event.key?.startsWith(this.prefix) || event.key.endsWith(':draft')) return;
    const key = event.key.slice(this.prefix.length);
    if (event.newValue === null) {
      this.#entries.delete(key);
      if (event.oldValue && !JSON.parse(event.oldValue).why) this.keptAt = new Date();
    } else {
      this.#takeOver(key, JSON.parse(event.newValue));
      this.flush(WAITS[2]);
    }
    this.told();
  }

  #takeOver(key, one) {
    this.#entries.set(key, one);
    this.over(one.entry.revision);
    this.elsewhere(one.kind, one.entry);
  }

  /** What waits at a place. Another tab, or this form shown anew, may have written there while an answer was on its way. */
  #newest(key) {
    const mine = this.#entries.get(key);
    const found = this.#storage((kept) => JSON.parse(kept.getItem(this.prefix + key) ?? 'null'));
    if (found && mine && found.entry.revision > mine.entry.revision) this.#takeOver(key, found);
    return this.#entries.get(key);
  }

  #store(one) {
    const key = keyOf(one.kind, one.entry);
    this.#entries.set(key, one);
    this.#storage((kept) => kept.setItem(this.prefix + key, JSON.stringify(one)));
  }

  #forget(key) {
    this.#entries.delete(key);
    this.#storage((kept) => kept.removeItem(this.prefix + key));
  }

  /** Some browsers keep nothing, or have no room left: then entries live as long as the page, and that is said. */
  #storage(step) {
    try {
      return step(window.localStorage);
    } catch (failure) {
      if (!(failure instanceof DOMException)) throw failure;
      this.frail = true;
      return undefined;
    }
  }
}

function keyOf(kind, entry) {
  if (kind === 'answers') return `a:${placeOf(entry.item, entry.part)}`;
  return kind === 'times' ? `t:${entry.id}` : `e:${entry.id}`;
}

/** A line that neither answers nor breaks is given up; what it carried is sent again, which does no harm. */
function patient(promise) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** A name of its own for a piece of evidence; made here so that what is sent twice is kept once. */
export function freshId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('').replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

/** The outbox of a form that is only tried: nothing is kept, and nothing waits. */
export class Tryout {
  waiting = [];
  unsent = 0;
  draft = null;
  began = null;
  #last = 0;

  put(kind, entry) {
    return { ...entry, revision: (this.#last += 1) };
  }

  hold(kind, entry) {
    return this.put(kind, entry);
  }

  over(revision) {
    this.#last = Math.max(this.#last, revision);
  }

  dropTime() {}

  flush() {}

  close() {}
}
