/**
 * What stands in a form: its sections, the answers at their places and the evidence below them. Knows which items are shown,
 * which parts of a repeated section there are, and what is missing; draws and sends nothing.
 */

/** A place as one word. */
export const placeOf = (item, part) => `${item}#${part}`;

const WORDS = { 'not-observed': 'Not observed', 'not-applicable': 'Not applicable' };
const NO_TIME = 'has a time that can’t be: write it as 12:34 or 1:02:03';

export class FormModel {
  #answers = new Map();
  #evidence = new Map();
  #opened = new Map();

  constructor(form) {
    this.form = form;
    this.items = new Map();
    const unseen = form.around?.notObserved ?? WORDS['not-observed'];
    form.sections.forEach((section) => section.items.forEach((item) => this.items.set(item.key, { ...item, section, unseen })));
    form.answers.forEach((answer) => this.lay('answers', answer));
    form.evidence.forEach((one) => this.lay('evidence', one));
  }

  /** The highest revision of all that stands here; 0 for none. */
  get revision() {
    return Math.max(0, ...[...this.#answers.values(), ...this.#evidence.values()].map((one) => one.revision));
  }

  /** Puts an entry in its place unless something newer stands there; says whether it was put. */
  lay(kind, entry) {
    if (kind === 'times') return this.#write(entry);
    const map = kind === 'answers' ? this.#answers : this.#evidence;
    const key = kind === 'answers' ? placeOf(entry.item, entry.part) : entry.id;
    const before = map.get(key);
    if (before && before.revision > entry.revision) return false;
    map.set(key, { ...before, ...entry });
    return true;
  }

  /** What was typed as a time and can be none stands with its piece, whatever becomes of the rest of it. */
  #write({ id, written }) {
    const piece = this.#evidence.get(id);
    if (piece) this.#evidence.set(id, { ...piece, written });
    return true;
  }

  /** The answer at a place; null where there is none. */
  answer(item, part) {
    const found = this.#answers.get(placeOf(item, part));
    return found?.state ? found : null;
  }

  /** A piece of evidence as it stands, removed or not. */
  piece(id) {
    return this.#evidence.get(id);
  }

  /** What an item stands on, in the order of time or place; item null: what was put to no item. */
  evidence(item, part) {
    return this.everything().filter((one) => (one.item ?? null) === item && (item === null || one.part === part));
  }

  /** All evidence that was not removed. */
  everything() {
    return [...this.#evidence.values()]
      .filter((one) => !one.removed)
      .sort((one, other) => (one.start ?? one.at ?? 0) - (other.start ?? other.at ?? 0));
  }

  /** Whether an item is asked, by the answer to an earlier one. */
  shown(key, part) {
    const { shown } = this.items.get(key);
    if (!shown) return true;
    const asked = this.items.get(shown.item);
    if (!asked) return true;
    const there = asked.section.most > 1 ? part : 1;
    const answer = this.answer(shown.item, there);
    return this.shown(shown.item, there) && answer?.state === 'given' && answer.value.split('\n').includes(shown.value);
  }

  /** The parts of a section, ascending: those with something in them, those just opened, and never none. */
  parts(section) {
    if (section.most <= 1) return [1];
    const keys = new Set(section.items.map((item) => item.key));
    const used = [...this.#answers.values()].filter((one) => one.state && keys.has(one.item)).map((one) => one.part);
    const noted = this.everything().filter((one) => keys.has(one.item)).map((one) => one.part);
    const beside = (this.form.around?.beside ?? []).flatMap((one) => one.answers).filter((one) => keys.has(one.item)).map((one) => one.part);
    const all = [...new Set([...used, ...noted, ...beside, ...(this.#opened.get(section.key) ?? [])])].sort((one, other) => one - other);
    return all.length ? all : [1];
  }

  /** Opens one more part, and gives its number; null when there may be no more. */
  open(section) {
    const parts = this.parts(section);
    const free = [Math.max(...parts) + 1, ...Array.from({ length: section.most }, (none, at) => at + 1)]
      .find((part) => part <= section.most && !parts.includes(part));
    if (!free) return null;
    this.#opened.set(section.key, [...parts, free]);
    return free;
  }

  /** Forgets a part that was opened; what stood in it is taken back by the caller. */
  close(section, part) {
    this.#opened.set(section.key, this.parts(section).filter((one) => one !== part));
  }

  /** Every place that is asked now, in order. */
  places() {
    return this.form.sections.flatMap((section) =>
      this.parts(section).flatMap((part) =>
        section.items.filter((item) => this.shown(item.key, part)).map((item) => ({ item: this.items.get(item.key), part, section }))));
  }

  /** How far the form is: counted over what is asked now. */
  progress() {
    const counted = { rated: 0, ratings: 0, unobserved: 0, unapplied: 0, bare: 0, answered: 0, questions: 0 };
    this.places().forEach(({ item, part }) => {
      const answer = this.answer(item.key, part);
      if (item.kind !== 'rated') {
        counted.questions += 1;
        if (answer && fits(item, answer)) counted.answered += 1;
        return;
      }
      counted.ratings += 1;
      if (answer?.state === 'given') counted.rated += 1;
      if (answer?.state === 'not-observed') counted.unobserved += 1;
      if (answer?.state === 'not-applicable') counted.unapplied += 1;
      if (answer?.state === 'given' && item.evidence !== 'none' && !this.evidence(item.key, part).length) counted.bare += 1;
    });
    return counted;
  }

  /** A part of a repeated section asks for nothing before something stands in it. */
  #begun(section, part) {
    return section.most <= 1 || section.items.some((item) => this.answer(item.key, part));
  }

  /** What stands in the way of submitting, in order. */
  missing() {
    return this.places().flatMap(({ item, part, section }) => {
      const answer = this.answer(item.key, part);
      if (this.evidence(item.key, part).some((one) => one.written)) return [{ item, part, section, why: NO_TIME }];
      if (!answer) return item.required && this.#begun(section, part) ? [{ item, part, section, why: 'needs an answer' }] : [];
      if (!fits(item, answer)) return [{ item, part, section, why: wrong(item) }];
      const bare = item.evidence === 'required' && answer.state === 'given' && !this.evidence(item.key, part).length;
      return bare ? [{ item, part, section, why: 'needs its evidence' }] : [];
    });
  }
}

/** Whether what was typed is an answer; only where a number is asked for can it be none. */
export function fits(item, answer) {
  return item.kind !== 'counted' || answer.state !== 'given'
    || (/^-?\d+$/.test(answer.value) && Number(answer.value) >= item.from && Number(answer.value) <= item.to);
}

/** Why a time is none. */
export const NO_TIME_SENTENCE = 'That is no time: write minutes and seconds, as 12:34, or hours too, as 1:02:03.';

/** Why what was typed is no answer. */
export function wrong({ from, to }) {
  return `needs a whole number from ${from} to ${to}`;
}

/** How an answer reads in a line; null answer: nothing. */
export function inWords(item, answer) {
  if (!answer) return '';
  if (answer.state === 'not-observed') return item.unseen ?? WORDS[answer.state];
  if (answer.state !== 'given') return WORDS[answer.state];
  if (item.kind === 'rated') {
    const point = item.points.find((one) => String(one.value) === answer.value);
    return point?.label ? `${answer.value}, ${point.label}` : answer.value;
  }
  if (item.kind === 'chosen') {
    return answer.value.split('\n').map((key) => item.options.find((one) => one.key === key)?.label ?? key).join('; ');
  }
  return item.kind === 'dated' ? day(answer.value) : answer.value;
}

function day(value) {
  const date = new Date(`${value}T12:00:00`);
  return Number.isNaN(date.valueOf()) ? value : date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}

/** Milliseconds as minutes and seconds, with hours where there are any. */
export function clock(at) {
  const seconds = Math.max(0, Math.floor(at / 1000));
  const two = (number) => String(number).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  return `${hours ? `${hours}:` : ''}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** A time as people write it, 12:34 or 1:02:03, in milliseconds; null when it is none. */
export function time(written) {
  const found = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)$/.exec(written.trim());
  return found && ((Number(found[1] ?? 0) * 60 + Number(found[2])) * 60 + Number(found[3])) * 1000;
}
