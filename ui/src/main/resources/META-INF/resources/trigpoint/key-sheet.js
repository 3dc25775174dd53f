/** The sheet of keys, shown by "?": what each does, and another key for whoever wants one. */
import { button, make } from './elements.js';
import { GROUPS } from './pane-commands.js';

export class KeySheet {
  #map;
  #listening = null;

  /** A sheet over a map of keys, hidden. Closing it gives the keyboard back to the element named. */
  constructor(map, giveBack) {
    this.#map = map;
    this.root = make('dialog', 'key-sheet', '', { 'aria-label': 'Keys of the text' });
    this.parts = make('div', 'key-parts');
    this.said = make('p', 'key-said', '', { 'aria-live': 'polite' });
    const foot = make('div', 'key-foot');
    this.reset = button('quiet', 'Back to the first keys', () => this.#back());
    foot.append(this.said, this.reset, button('quiet', 'Close', () => this.root.close()));
    this.root.append(make('h3', '', 'Keys of the text'), this.parts, foot);
    this.root.addEventListener('close', () => giveBack().focus({ preventScroll: true }));
    this.root.addEventListener('keydown', (event) => this.#key(event));
  }

  open() {
    this.#say('Press a key’s button to give its command another; your keys go with you to every machine.');
    this.root.showModal();
  }

  #back() {
    this.#map.reset();
    this.#say('All keys are as they were at first.');
  }

  #fill() {
    const focused = this.root.contains(document.activeElement) ? document.activeElement.dataset.command : undefined;
    this.parts.replaceChildren(...GROUPS.map((group) => this.#part(group)));
    this.reset.hidden = !this.#map.changed;
    if (focused) this.parts.querySelector(`[data-command="${focused}"]`)?.focus();
  }

  #part([title, commands]) {
    const list = make('dl', '');
    for (const command of commands) {
      const keys = make('dt', '');
      keys.append(...(command.id ? [this.#changeable(command)] : command.keys.map((key) => make('kbd', '', key))));
      list.append(keys, make('dd', '', command.title));
    }
    const part = make('section', '');
    part.append(make('h4', '', title), list);
    return part;
  }

  #changeable(command) {
    const waits = this.#listening === command;
    return button('key', waits ? '…' : this.#map.keyOf(command), () => this.#listen(command), {
      'aria-label': `${this.#map.keyOf(command)}: ${command.title}. Change the key`,
      'aria-pressed': String(waits),
      'data-command': command.id,
    });
  }

  #listen(command) {
    this.#listening = command;
    this.#say(`Press the new key for “${command.title}”, or Escape.`);
  }

  #key(event) {
    event.stopPropagation();
    const command = this.#listening;
    if (command === null) {
      if (event.key === '?') this.root.close();
      return;
    }
    if (['Shift', 'Alt', 'AltGraph', 'Control', 'Meta', 'Dead'].includes(event.key)) return;
    event.preventDefault();
    this.#listening = null;
    if (event.key === 'Escape') return this.#say('The key stays as it was.');
    this.#say(this.#map.give(command, event.key) ?? `${event.key} now ${command.title}.`);
  }

  #say(sentence) {
    this.said.textContent = sentence;
    this.#fill();
  }
}
