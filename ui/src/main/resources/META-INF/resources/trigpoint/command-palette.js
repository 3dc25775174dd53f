/**
 * The command palette, raised by Ctrl and full stop on every screen: what can be done here, found by a few letters. It knows
 * no screen: it offers the commands of the text when one is open, the places of the navigation, and every button and link
 * that can be seen, so that nothing is offered that the screen does not offer.
 */
import { findCodes as findNamed } from './code-search.js';
import { make } from './elements.js';
import { COMMANDS } from './pane-commands.js';

const OFFERED = 'a[href], button, vaadin-button, vaadin-drawer-toggle, vaadin-side-nav-item';
const MOST = 400;

class CommandPalette {
  #commands = [];
  #shown = [];
  #active = 0;

  constructor() {
    this.root = make('dialog', 'trig-commands', '', { 'aria-label': 'Commands' });
    this.input = make('input', '', '', {
      type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', placeholder: 'What do you want to do?',
      'aria-label': 'Command', 'aria-expanded': 'true', 'aria-controls': 'trig-command-list', 'aria-autocomplete': 'list',
    });
    this.list = make('ul', '', '', { role: 'listbox', id: 'trig-command-list', 'aria-label': 'Commands' });
    this.none = make('p', 'none', 'Nothing here is called so.', { 'aria-live': 'polite' });
    this.root.append(this.input, this.list, this.none);
    this.input.addEventListener('input', () => this.#fill());
    this.root.addEventListener('keydown', (event) => this.#key(event));
    this.root.addEventListener('click', (event) => this.#clicked(event));
  }

  open() {
    if (this.root.open) return this.root.close();
    if (document.querySelector('dialog:modal, vaadin-dialog[opened], vaadin-confirm-dialog[opened]')) return;
    this.#commands = [...ofText(), ...ofScreen()];
    document.body.append(this.root);
    this.input.value = '';
    this.#fill();
    this.root.showModal();
    this.input.focus();
  }

  #fill() {
    const typed = this.input.value.trim();
    this.#shown = typed === '' ? this.#commands : findNamed(this.#commands, [], typed, 60);
    this.list.replaceChildren(...this.#shown.map(row));
    this.none.hidden = this.#shown.length > 0;
    this.#activate(0);
  }

  #activate(place) {
    if (this.#shown.length === 0) return this.input.removeAttribute('aria-activedescendant');
    this.#active = (place + this.#shown.length) % this.#shown.length;
    [...this.list.children].forEach((one, at) => one.setAttribute('aria-selected', String(at === this.#active)));
    this.input.setAttribute('aria-activedescendant', this.list.children[this.#active].id);
    this.list.children[this.#active].scrollIntoView({ block: 'nearest' });
  }

  #key(event) {
    event.stopPropagation();
    const act = {
      ArrowDown: () => this.#activate(this.#active + 1),
      ArrowUp: () => this.#activate(this.#active - 1),
      Enter: () => this.#run(this.#active),
    }[event.key];
    if (isAsked(event)) this.root.close();
    else if (!act || event.isComposing) return;
    else act();
    event.preventDefault();
  }

  #clicked(event) {
    const one = event.target.closest('[data-place]');
    if (one) this.#run(Number(one.dataset.place));
    else if (event.target === this.root) this.root.close();
  }

  #run(place) {
    const command = this.#shown[place];
    if (!command) return;
    this.root.close();
    command.act();
  }
}

function ofText() {
  const pane = [...document.querySelectorAll('trig-text-pane')].find((one) => one.checkVisibility() && one.keyMap);
  if (!pane) return [];
  return COMMANDS.filter((command) => command.act).map((command, place) => ({
    id: String(place),
    name: capital(command.title),
    path: command.title,
    group: 'Text',
    keys: pane.keyMap.keyOf(command),
    act: () => {
      pane.focusText();
      command.act(pane);
    },
  }));
}

function ofScreen() {
  const heard = new Set();
  const found = [];
  for (const element of document.querySelectorAll(OFFERED)) {
    if (found.length === MOST) break;
    if (element.closest('trig-text-pane, trig-code-tree, dialog') || element.disabled || !element.checkVisibility()) continue;
    const name = nameOf(element);
    const group = element.closest('nav, vaadin-side-nav') ? 'Go to' : element.matches('a') ? 'Open' : 'Do';
    if (name === '' || heard.has(`${group} ${name}`)) continue;
    heard.add(`${group} ${name}`);
    found.push({ id: String(1000 + found.length), name, path: `${group} ${name}`, group, keys: '', act: () => press(element) });
  }
  return found;
}

function nameOf(element) {
  const said = element.getAttribute('aria-label') ?? element.textContent;
  return said.replace(/\s+/g, ' ').trim().slice(0, 120);
}

function press(element) {
  element.focus?.();
  (element.shadowRoot?.querySelector('a[href]') ?? element).click();
}

function capital(words) {
  return words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1);
}

function row(command, place) {
  const made = make('li', '', '', { role: 'option', id: `trig-command-${place}`, 'data-place': place });
  made.append(make('span', 'group', command.group), make('span', 'name', command.name));
  if (command.keys) made.append(make('kbd', '', command.keys));
  return made;
}

function isAsked({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  return key === '.' && (ctrlKey || metaKey) && !altKey && !shiftKey;
}

const palette = new CommandPalette();
window.addEventListener('trig-commands', () => palette.open());
window.addEventListener(
  'keydown',
  (event) => {
    if (!isAsked(event) || palette.root.contains(event.target)) return;
    event.preventDefault();
    palette.open();
  },
  true,
);
