/**
 * Which key a command has: the one it came with, or the one that this person gave it. A key is one printed character as
 * typed, so that capitals and signs work on every keyboard; a capital letter without a command of its own does what its
 * small letter does. Where the keys are kept is not known here: whoever listens is told of each change.
 */
import { COMMANDS } from './pane-commands.js';

export class KeyMap {
  #given = {};
  #listeners = [];

  /** Tells what the given keys are after each change: an object of keys by the ids of their commands. */
  listen(listener) {
    this.#listeners.push(listener);
  }

  /** Takes keys that were given before, by the ids of their commands. What makes no sense any more is left out. */
  take(kept) {
    this.#given = sensible(kept);
    this.#tell(false);
  }

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
    this.#tell(true);
    return null;
  }

  /** All commands have the keys again that they came with. */
  reset() {
    this.#given = {};
    this.#tell(true);
  }

  get changed() {
    return Object.keys(this.#given).length > 0;
  }

  #tell(byPerson) {
    for (const listener of this.#listeners) listener({ ...this.#given }, byPerson);
  }
}

// A command that is gone is left out, and a key that two would have.
function sensible(kept) {
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
