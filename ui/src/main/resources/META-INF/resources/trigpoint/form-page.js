/** A form on one page, all items below each other: to be filled in beside a text, tried, or read. */
import { button, make } from './elements.js';
import { said, ItemField } from './form-item.js';
import { LooseNotes } from './form-loose.js';
import { placeOf } from './form-model.js';

export class FormPage {
  #fields = new Map();

  constructor(sheet) {
    this.sheet = sheet;
    // What can only be read has nothing to go to: the keyboard scrolls it by itself.
    const read = { role: 'region', tabindex: '0', 'aria-label': sheet.form.name };
    this.element = make('div', 'page', '', sheet.read ? read : {});
    this.#draw();
  }

  refresh() {
    this.#fields.forEach((field) => field.refresh());
    this.loose.refresh();
    this.element.querySelectorAll('.part').forEach((part) => (part.hidden = !part.querySelector('.item:not([hidden])')));
  }

  /** Goes to the item at a place. */
  goTo(item, part) {
    const field = this.#fields.get(placeOf(item, part));
    field?.element.scrollIntoView({ block: 'center' });
    field?.focus();
  }

  /** Puts the keyboard where work goes on: the first item without an answer. */
  focus() {
    const next = this.sheet.model.places().find(({ item, part }) => !this.sheet.model.answer(item.key, part));
    if (next) this.goTo(next.item.key, next.part);
  }

  /** Arrows go between items, numbers and signs answer the one in focus, E asks for the selected passage. */
  key(event) {
    const field = this.#fields.get(event.target.closest('.item')?.dataset.place);
    if (!field || event.target.matches('textarea, select, input:not([type=radio], [type=checkbox])')) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const taken = step ? this.#step(field, step) : event.key === 'e' ? this.#passage(field) : field.key(event.key);
    if (taken) event.preventDefault();
  }

  #step(field, step) {
    const shown = [...this.#fields.values()].filter((one) => !one.element.hidden);
    const to = shown[shown.indexOf(field) + step];
    if (!to) return true;
    to.focus();
    to.element.scrollIntoView({ block: 'nearest' });
    return true;
  }

  #passage({ item, part }) {
    if (this.sheet.read || item.evidence === 'none' || !this.sheet.takes('passage')) return false;
    this.sheet.wantPassage(item, part);
    return true;
  }

  #draw() {
    this.#fields.clear();
    this.loose = new LooseNotes(this.sheet);
    this.element.replaceChildren(this.loose.element, ...this.sheet.form.sections.map((section) => this.#section(section)));
    if (!this.sheet.read) this.element.append(this.#foot());
    this.refresh();
  }

  #section(section) {
    const { model, read } = this.sheet;
    const drawn = make('section', 'section', '', { 'aria-label': section.title });
    drawn.append(make('h3', '', section.title));
    if (section.note) drawn.append(said(make('p', 'note'), section.note, section.wording, section.source));
    const rated = read ? [] : section.items.filter((item) => item.kind === 'rated');
    if (rated.some((item) => !item.text)) drawn.append(make('p', 'open-words', 'Items without a definition: no source prints one, and the study has written none.'));
    if (rated.some((item) => item.points.some((point) => !point.anchor))) {
      drawn.append(make('p', 'open-words', 'Points without a description: no source prints what they look like, and the study has written nothing.'));
    }
    const parts = model.parts(section);
    parts.forEach((part, at) => drawn.append(this.#part(section, part, at, parts.length)));
    if (section.most > 1 && !read && parts.length < section.most) {
      drawn.append(button('more', `Add another: ${section.title}`, () => {
        const part = model.open(section);
        this.#draw();
        this.goTo(section.items[0].key, part);
      }));
    }
    return drawn;
  }

  #part(section, part, at, of) {
    const drawn = make('div', 'part');
    if (section.most > 1) {
      const head = make('div', 'part-head');
      head.append(make('h4', '', `${section.title} ${at + 1} of ${of}`));
      if (!this.sheet.read && of > 1) {
        head.append(button('', 'Remove', () => {
          this.sheet.takePartBack(section, part);
          this.#draw();
          this.element.querySelector('.more')?.focus();
        }, { 'aria-label': `Remove ${section.title} ${at + 1}` }));
      }
      drawn.append(head);
    }
    section.items.forEach((item) => {
      const field = new ItemField(this.sheet, this.sheet.model.items.get(item.key), part, section.most > 1 ? 'h5' : 'h4');
      this.#fields.set(placeOf(item.key, part), field);
      drawn.append(field.element);
    });
    return drawn;
  }

  #foot() {
    const foot = make('div', 'form-foot');
    if (this.sheet.form.mode !== 'try') foot.append(button('submit', 'Submit', () => this.sheet.submit()));
    return foot;
  }
}
