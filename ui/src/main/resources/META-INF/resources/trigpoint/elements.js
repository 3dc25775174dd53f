/** Small help for making elements. Words always go in as text, never as markup. */

/** Makes an element with a class, text and attributes; attributes that are null are left out. */
export function make(tag, className, text = '', attributes = {}) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== '') made.textContent = text;
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) made.setAttribute(name, value);
  }
  return made;
}

/** A button that does one thing. */
export function button(className, text, action, attributes = {}) {
  const made = make('button', className, text, { type: 'button', ...attributes });
  made.addEventListener('click', action);
  return made;
}

/** The first words of a passage, cut at a word's end, for a sentence that is read aloud or a small heading. */
export function firstWords(text, most = 60) {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.lastIndexOf(' ', most);
  return `${line.slice(0, cut > most / 2 ? cut : most)}…`;
}

/** An element whose calls wait until it has its place in the page, and then keep their order. */
export class CalledInOrder extends HTMLElement {
  #waiting = [];

  /** Calls a method of the element, now or as soon as it is ready. */
  call(method, parameters) {
    if (this.#waiting) this.#waiting.push([method, parameters]);
    else this[method](...parameters);
  }

  /** Said by the element once it has built itself. */
  ready() {
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const [method, parameters] of waiting) this[method](...parameters);
  }
}
