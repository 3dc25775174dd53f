/**
 * One item of a form at one place: its words, what can be answered, what the answer stands on, and what the server said about
 * it. The same on a dense sheet and alone on a screen; only the style differs.
 */
import { button, make } from './elements.js';
import { others } from './form-beside.js';
import { EvidenceList } from './form-evidence.js';
import { clock, fits, inWords, placeOf, wrong } from './form-model.js';

const WORDING = { local: 'Local wording', own: 'Trigpoint’s own wording' };
const TYPING = 700;
const NONE = [['notObserved', 'not-observed'], ['notApplicable', 'not-applicable']];
let made = 0;

export class ItemField {
  /**
   * @param sheet the form that it is part of
   * @param item as the model holds it
   * @param part which filling of its section
   * @param level of its heading
   */
  constructor(sheet, item, part, level = 'h4') {
    Object.assign(this, { sheet, item, part, id: `trig-item-${(made += 1)}` });
    this.element = make('div', `item of-${item.kind}`, '', { 'data-place': placeOf(item.key, part), role: 'group', 'aria-labelledby': `${this.id}-title` });
    const title = make(level, 'item-title', item.title, { id: `${this.id}-title` });
    if (item.required && !sheet.read) title.append(make('span', 'need', 'needed'));
    this.element.append(title, ...this.#words());
    this.element.append(sheet.read ? this.#standing() : this.#asked());
    this.refused = make('div', 'refused');
    this.element.append(this.refused);
    const beside = others(sheet, item, part);
    if (beside) this.element.append(beside);
    if (item.evidence !== 'none') {
      this.evidence = new EvidenceList(sheet, item, part);
      this.element.append(this.evidence.element);
    }
    this.refresh();
  }

  /** Shows what stands in the model now; a field that is being written in keeps its words. */
  refresh() {
    const { model } = this.sheet;
    const answer = model.answer(this.item.key, this.part);
    this.element.hidden = !model.shown(this.item.key, this.part);
    this.element.dataset.state = answer?.state ?? 'open';
    this.fill?.(answer);
    if (this.back) this.back.hidden = !answer;
    this.evidence?.refresh();
    this.#tellRefusals();
  }

  /** Puts the keyboard where the answer is given. */
  focus() {
    (this.element.querySelector('.asked :is(input:checked, textarea)') ?? this.element.querySelector('.asked :is(input, textarea)')
      ?? this.element.querySelector('button'))?.focus();
  }

  /** A key that answers at once: the number of a point, - and /, or Backspace; says whether it did. */
  key(key) {
    if (this.sheet.read || this.item.kind !== 'rated') return false;
    const point = this.item.points.find((one) => String(one.value) === key);
    if (point) return this.#say('given', key);
    if (key === '-' && this.item.notObserved) return this.#say('not-observed', '');
    if (key === '/' && this.item.notApplicable) return this.#say('not-applicable', '');
    if (key === 'Backspace' && this.sheet.model.answer(this.item.key, this.part)) return this.#say(null, '');
    return false;
  }

  #say(state, value, wait = 0) {
    this.sheet.answer(this.item, this.part, state, value, wait);
    if (this.item.kind === 'rated') this.focus();
    return true;
  }

  #words() {
    const { text, wording, source } = this.item;
    if (!text) return [];
    return [said(make('p', 'words', '', { id: `${this.id}-words` }), text, wording, source)];
  }

  #standing() {
    const { model } = this.sheet;
    const answer = model.answer(this.item.key, this.part);
    const line = make('div', 'standing');
    line.append(answer ? make('strong', '', inWords(this.item, answer)) : make('em', '', 'Not answered'));
    const point = answer?.state === 'given' && this.item.kind === 'rated' && this.item.points.find((one) => String(one.value) === answer.value);
    if (point?.anchor) line.append(said(make('span', 'anchor'), point.anchor, point.wording, point.source));
    return line;
  }

  #asked() {
    const asked = make('div', 'asked');
    asked.append(...{
      rated: () => this.#rated(),
      chosen: () => this.#chosen(),
      counted: () => this.#counted(),
      written: () => this.#written(),
      dated: () => this.#dated(),
    }[this.item.kind]());
    return asked;
  }

  #rated() {
    const { points } = this.item;
    const anchored = points.some((point) => point.anchor);
    const choices = points.map((point) => {
      const words = [make('span', 'number', String(point.value))];
      if (point.label) words.push(make('span', 'label', point.label));
      if (point.anchor) words.push(said(make('span', 'anchor'), point.anchor, point.wording, point.source));
      return this.#choice('radio', `given ${point.value}`, 'point', words, () => this.#say('given', String(point.value)));
    });
    NONE.filter(([offered]) => this.item[offered]).forEach(([, state]) =>
      choices.push(this.#choice('radio', state, 'point none', [make('span', 'label', inWords(this.item, { state }))], () => this.#say(state, ''))));
    this.fill = (answer) => {
      const value = answer && (answer.state === 'given' ? `given ${answer.value}` : answer.state);
      this.element.querySelectorAll('.asked input').forEach((input) => (input.checked = input.value === value));
    };
    const group = this.#group('radiogroup', anchored ? 'points anchored' : 'points', choices);
    return [group, this.#takeBack()];
  }

  #chosen() {
    const { options, several } = this.item;
    const read = () => [...this.element.querySelectorAll('.asked input:checked')].map((input) => input.value).join('\n');
    const choices = options.map((option) =>
      this.#choice(several ? 'checkbox' : 'radio', option.key, 'point', [make('span', 'label', option.label)], () => {
        const value = read();
        this.#say(value ? 'given' : null, value);
      }));
    this.fill = (answer) => {
      const values = answer?.state === 'given' ? answer.value.split('\n') : [];
      this.element.querySelectorAll('.asked input').forEach((input) => (input.checked = values.includes(input.value)));
    };
    const short = options.length <= 5 && options.every((option) => option.label.length <= 24);
    return [this.#group(several ? 'group' : 'radiogroup', short ? 'points' : 'points anchored', choices), this.#takeBack()];
  }

  #counted() {
    const { from, to } = this.item;
    const field = make('input', 'counted', '', { ...this.#named(), type: 'text', inputmode: 'numeric', maxlength: '11', autocomplete: 'off' });
    const range = make('span', 'range', '', { id: `${this.id}-range`, role: 'status' });
    const tell = () => {
      const value = field.value.trim();
      const right = value === '' || fits(this.item, { state: 'given', value });
      field.setAttribute('aria-invalid', String(!right));
      range.classList.toggle('wrong', !right);
      range.textContent = right ? `a whole number from ${from} to ${to}` : `${wrong(this.item)}; kept on this device alone until then, and the form waits for it`;
      return right;
    };
    field.addEventListener('input', () => {
      const value = field.value.trim();
      if (!tell()) this.sheet.hold(this.item, this.part, value);
      else this.#say(value ? 'given' : null, value ? String(Number(value)) : '', TYPING);
    });
    field.setAttribute('aria-describedby', [field.getAttribute('aria-describedby'), range.id].filter(Boolean).join(' '));
    tell();
    this.#fills(field, tell, (typed, value) => fits(this.item, { state: 'given', value: typed }) && String(Number(typed)) === value);
    return [field, range];
  }

  #written() {
    const field = make('textarea', 'written', '', { ...this.#named(), rows: this.item.most > 500 ? '4' : '2', maxlength: String(this.item.most), spellcheck: 'true', lang: 'en-GB' });
    const left = make('span', 'range');
    const tell = () => {
      const room = this.item.most - field.value.length;
      left.textContent = room < this.item.most / 10 ? `${room} characters left` : '';
    };
    field.addEventListener('input', () => {
      tell();
      this.#say(field.value.trim() ? 'given' : null, field.value.trim() ? field.value : '', TYPING);
    });
    this.#fills(field, tell);
    return [field, left];
  }

  #dated() {
    const field = make('input', 'dated', '', { ...this.#named(), type: 'date' });
    field.addEventListener('change', () => this.#say(field.value ? 'given' : null, field.value));
    this.#fills(field);
    return [field];
  }

  #fills(field, then = () => {}, same = () => false) {
    this.fill = (answer) => {
      const value = answer?.value ?? '';
      const typed = field.value.trim();
      if (typed === value.trim() || same(typed, value)) return;
      field.value = value;
      then();
    };
  }

  #choice(type, value, className, words, chosen) {
    const label = make('label', className);
    const input = make('input', '', '', { type, value, name: this.id });
    input.addEventListener('change', chosen);
    label.append(input, ...words);
    return label;
  }

  #group(role, className, choices) {
    const group = make('div', className, '', { role, ...this.#named(), 'aria-required': role === 'radiogroup' && this.item.required ? 'true' : null });
    group.append(...choices);
    return group;
  }

  #named() {
    return { 'aria-labelledby': `${this.id}-title`, 'aria-describedby': this.item.text ? `${this.id}-words` : null };
  }

  #takeBack() {
    this.back = button('back', 'Take back', () => this.#say(null, ''), { 'aria-label': `Take back: ${this.item.title}` });
    return this.back;
  }

  #tellRefusals() {
    const mine = this.sheet.refusals(this.item.key, this.part);
    const shown = JSON.stringify(mine);
    if (this.refused.dataset.shown === shown) return;
    this.refused.dataset.shown = shown;
    this.refused.replaceChildren(...mine.map((one) => refusal(this.sheet, this.item, one)));
  }
}

/** Why an entry was not kept, with its words where they stand nowhere else. */
export function refusal(sheet, item, one) {
  const words = wordsOf(item, one);
  const line = make('p', 'refusal', '', { role: 'alert' });
  line.append(make('strong', '', 'Not kept. '), `${one.why} `);
  if (words) line.append(make('q', '', words), ' ', button('', 'Copy the words', () => sheet.copy(words)), ' ');
  line.append(button('', 'Drop it', () => sheet.dropRefused(one), { 'aria-label': `Drop what was not kept: ${item?.title ?? 'a note'}` }));
  return line;
}

/** The words of an entry, for copying. */
export function wordsOf(item, { kind, entry }) {
  if (kind === 'answers') return entry.state ? inWords(item ?? { kind: 'written' }, entry) : 'taken back';
  const when = entry.written ? `${entry.written} ` : entry.at === null || entry.at === undefined ? '' : `${clock(entry.at)} `;
  return entry.removed ? 'removed' : `${when}${entry.quote ? `“${entry.quote}” ` : ''}${entry.note ?? ''}`.trim();
}

/** Words with where they come from. */
export function said(holder, text, wording, source) {
  holder.append(text);
  const from = wording === 'official' ? source : [WORDING[wording], source].filter(Boolean).join(', ');
  if (from) holder.append(' ', make('span', `from ${wording}`, from));
  return holder;
}
