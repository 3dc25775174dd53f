/** A form one question a screen, for a phone: Back, Next, and at the end an overview that says what is missing. */
import { button, make } from './elements.js';
import { said, ItemField } from './form-item.js';
import { inWords } from './form-model.js';

export class FormSteps {
  #at = 0;

  constructor(sheet) {
    this.sheet = sheet;
    this.element = make('div', 'steps');
    const next = this.#places().findIndex(({ item, part }) => !sheet.model.answer(item.key, part));
    const begun = this.#places().some(({ item, part }) => sheet.model.answer(item.key, part));
    this.#at = next < 0 ? this.#places().length : begun ? next : 0;
    this.#draw();
  }

  refresh() {
    this.field?.refresh();
    if (this.count) this.count.textContent = this.#where();
  }

  goTo(item, part) {
    this.#go(this.#places().findIndex((one) => one.item.key === item && one.part === part));
  }

  focus() {
    this.element.querySelector('h2')?.focus();
  }

  key(event) {
    if (event.target.matches('textarea, select, input:not([type=radio], [type=checkbox])')) return;
    if (this.field?.key(event.key)) event.preventDefault();
  }

  #places() {
    return this.sheet.model.places();
  }

  #where() {
    return `Question ${this.#at + 1} of ${this.#places().length}`;
  }

  #go(at) {
    this.#at = Math.max(0, Math.min(at, this.#places().length));
    this.#draw();
    this.focus();
    this.sheet.scrollIntoView({ block: 'start' });
  }

  #draw() {
    const place = this.#places()[this.#at];
    this.field = this.count = null;
    this.element.replaceChildren(...(place ? this.#question(place) : this.#overview()));
  }

  #question({ item, part, section }) {
    const { model } = this.sheet;
    const parts = model.parts(section);
    this.count = make('p', 'where', this.#where());
    const head = make('p', 'of', section.most > 1 ? `${section.title}, ${parts.indexOf(part) + 1} of ${parts.length}` : section.title);
    this.field = new ItemField(this.sheet, item, part, 'h2');
    const title = this.field.element.querySelector('h2');
    title.tabIndex = -1;
    const drawn = [this.count, head];
    if (section.note && section.items[0].key === item.key) drawn.push(said(make('p', 'note'), section.note, section.wording, section.source));
    drawn.push(this.field.element);
    if (item.key === section.items.at(-1).key && part === parts.at(-1) && parts.length < section.most) {
      drawn.push(button('more', `Add another: ${section.title}`, () => this.goTo(section.items[0].key, model.open(section))));
    }
    drawn.push(this.#walk());
    return drawn;
  }

  #walk() {
    const walk = make('div', 'walk');
    const last = this.#at + 1 >= this.#places().length;
    if (this.#at > 0) walk.append(button('back-step', 'Back', () => this.#go(this.#at - 1)));
    // On a small screen the file lies behind the question: its button stands in the one bar.
    const file = this.sheet.parentElement?.querySelector('trigpoint-casefile');
    if (file) walk.append(button('file-step', 'File', () => file.open(), { 'aria-label': 'Show the file' }));
    walk.append(button('next-step', last ? 'Look it over' : 'Next', () => this.#go(this.#at + 1)));
    return walk;
  }

  #overview() {
    const { model, read } = this.sheet;
    const missing = model.missing();
    const title = make('h2', '', read ? 'What you sent' : 'Your answers', { tabindex: '-1' });
    const word = missing.length
      ? `${missing.length === 1 ? 'One question is' : `${missing.length} questions are`} still open. You can leave and come back; what you wrote stays.`
      : 'Everything needed is there. After submitting, nothing can be changed.';
    const list = make('ol', 'overview');
    this.#places().forEach(({ item, part }, at) => list.append(this.#line(item, part, at, missing)));
    const walk = make('div', 'walk');
    walk.append(button('back-step', 'Back', () => this.#go(this.#places().length - 1)));
    if (!missing.length) walk.append(button('submit', 'Submit', () => this.#submit(walk)));
    else walk.append(button('next-step', 'Go to the first open question', () => this.goTo(missing[0].item.key, missing[0].part)));
    return [title, make('p', missing.length ? 'form-word open' : 'form-word', word), list, walk];
  }

  /** What need not be answered can be left open: that is asked once, where Submit was pressed. */
  #submit(walk) {
    const { model } = this.sheet;
    const open = this.#places().filter(({ item, part }) => !model.answer(item.key, part));
    if (!open.length) return this.sheet.submit();
    const words = open.length === 1 ? '1 question has no answer.' : `${open.length} questions have no answer.`;
    const first = button('back-step', open.length === 1 ? 'Answer it' : 'Answer them', () => this.goTo(open[0].item.key, open[0].part));
    walk.replaceChildren(make('p', 'walk-word', `${words} Submit all the same?`, { role: 'alert' }), first, button('submit', 'Submit all the same', () => this.sheet.submit()));
    return first.focus();
  }

  #line(item, part, at, missing) {
    const { model } = this.sheet;
    const line = make('li');
    const answer = inWords(item, model.answer(item.key, part));
    const open = missing.find((one) => one.item.key === item.key && one.part === part);
    const pieces = model.evidence(item.key, part).length;
    const words = make('div', 'line-words');
    words.append(make('span', 'line-title', item.title), make('span', answer ? 'line-answer' : 'line-answer none', answer || 'Not answered'));
    if (pieces) words.append(make('span', 'line-under', pieces === 1 ? '1 piece of evidence' : `${pieces} pieces of evidence`));
    if (open) words.append(make('span', 'line-open', `! ${open.why}`));
    line.append(words, button('', answer ? 'Change' : 'Answer', () => this.#go(at), { 'aria-label': `${answer ? 'Change' : 'Answer'}: ${item.title}` }));
    return line;
  }
}
