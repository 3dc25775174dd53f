/**
 * Which key a command has: the one it came with, or the one that this person gave it in this browser. A key is one printed
 * character as typed, so that capitals and signs work on every keyboard; a capital letter without a command of its own does
 * what its small letter does.
 */
import { COMMANDS } from './pane-commands.js';

const KEPT = 'trigpoint-keys';

export class KeyMap {
  #given = remembered();

  /** The key of a command, as typed. */
  keyOf(command) {
    return this.#given[command.id] ?? command.keys[0];
  }

  /** The command that a typed key has; undefined when it has none. */
  commandOf(key) {
    const has = (typed) => COMMANDS.find((command) => this.keyOf(command) === typed);
    return has(key) ?? (key.length === 1 ? has(key.toLowerCase()) : undefined);
  }

  /** Gives a command a key. What stands in the way is said; null when nothing does. */
  give(command, key) {
    if ([...key].length !== 1 || key.trim() === '') return 'One letter, digit or sign, please.';
    if (/[1-8]/.test(key)) return 'The digits 1 to 8 give the codes used last.';
    const other = COMMANDS.find((one) => one !== command && this.keyOf(one) === key);
    if (other) return `${key} ${other.title}. Give that another key first.`;
    if (key === command.keys[0]) delete this.#given[command.id];
    else this.#given[command.id] = key;
    return this.#keep();
  }

  /** All commands have the keys again that they came with. */
  reset() {
    this.#given = {};
    return this.#keep();
  }

  get changed() {
    return Object.keys(this.#given).length > 0;
  }

  #keep() {
    try {
      localStorage.setItem(KEPT, JSON.stringify(this.#given));
      return null;
    } catch {
      return 'This browser keeps nothing: the key holds until you leave the page.';
    }
  }
}

// Only what still makes sense: a command that is gone, or a key that two would have, is left out.
function remembered() {
  let kept;
  try {
    kept = JSON.parse(localStorage.getItem(KEPT)) ?? {};
  } catch {
    return {};
  }
  const taken = new Set(COMMANDS.filter((command) => !(command.id in kept)).map((command) => command.keys[0]));
  const given = {};
  for (const { id } of COMMANDS) {
    const key = kept[id];
    if (typeof key !== 'string' || [...key].length !== 1 || taken.has(key)) continue;
    taken.add(key);
    given[id] = key;
  }
  return given;
}
