/**
 * What the keys of the text do. Each command has a name for the sheet and the palette, the keys it has unless somebody gave
 * it others, and what it does to a pane. Commands without an id are the browser's own ways to move; they can't be changed.
 */
import { LISTENING } from './player-keys.js';
import { themeOn } from './theme-on.js';

const boundary = (edge, direction) => (pane) => pane.held.nudge(edge, direction);
const recent = (place) => (pane) => pane.gestures.recent(place);

/** The list of what rests on a passage stands beside the text, with the passage. */
const claims = (pane) => {
  const open = pane.closest('trig-workspace')?.querySelector('.claims-open');
  if (open) open.click();
  else pane.view.say('Select some words first, or hold a coding.', true);
};

/** Beside a form the keys are those of the form: nothing is coded there. */
const keysOf = (pane) => {
  const form = pane.closest('.form-beside')?.querySelector('trigpoint-form');
  return form ? { open: () => form.showKeys() } : pane.keys;
};

/** Groups of commands, in the order in which they are shown: [title, [command]]. */
export const GROUPS = [
  ['Move and select', [
    { keys: ['← →'], title: 'by character; with Ctrl by word' },
    { keys: ['↑ ↓'], title: 'by line; with Ctrl by turn' },
    { keys: ['Home End'], title: 'start or end of the line; with Ctrl of the text' },
    { keys: ['Shift + any of these'], title: 'selects' },
    { keys: ['Alt Shift ← →'], title: 'selects by sentence' },
    { keys: ['Ctrl A'], title: 'selects the turn; again, the whole text' },
    { id: 'sentence', keys: ['s'], title: 'selects the sentence; again, the next one too', act: (pane) => pane.gestures.selectAround('sentence') },
    { id: 'uncoded', keys: ['u'], title: 'selects the next words without a code', act: (pane) => pane.gestures.walkUncoded(1) },
    { id: 'uncoded-back', keys: ['U'], title: 'selects the previous words without a code', act: (pane) => pane.gestures.walkUncoded(-1) },
  ]],
  ['Code the selection', [
    { keys: ['Enter'], title: 'opens the palette, or codes with the highlighter' },
    { id: 'code', keys: ['c'], title: 'opens the palette; type to find or make a code', act: (pane) => pane.gestures.raise(true) },
    { id: 'repeat', keys: ['r'], title: 'the last code again', act: (pane) => pane.gestures.repeat() },
    { keys: ['1 … 8'], title: 'the code used last, the one before, …' },
    { id: 'in-vivo', keys: ['i'], title: 'in vivo: the words name the code', act: (pane) => pane.gestures.inVivo() },
    { id: 'highlighter', keys: ['h'], title: 'highlighter: every selection gets the code held or used last', act: (pane) => pane.highlighter.toggle() },
    { id: 'memo', keys: ['m'], title: 'writes a memo', act: (pane) => pane.gestures.memo() },
    { id: 'important', keys: ['f'], title: 'marks the selection important, or the turn; again, takes the mark off', act: (pane) => pane.important.toggle() },
    { id: 'theme', keys: ['x'], title: 'sets the selection for or against a theme', act: themeOn },
    { keys: ['Alt R', 'Alt I', 'Alt M'], title: 'last code, in vivo, memo while the palette is open' },
  ]],
  ['Codings', [
    { id: 'next', keys: ['n'], title: 'next coded passage', act: (pane) => pane.next() },
    { id: 'previous', keys: ['p'], title: 'previous coded passage', act: (pane) => pane.previous() },
    { id: 'important-next', keys: ['g'], title: 'next important passage', act: (pane) => pane.important.walk(1) },
    { id: 'important-previous', keys: ['G'], title: 'previous important passage', act: (pane) => pane.important.walk(-1) },
    { id: 'claims', keys: ['v'], title: 'shows all that rests on the words selected or held: codes, themes, snapshots', act: claims },
    { id: 'overlap', keys: ['o'], title: 'the next of the codings that overlap here', act: (pane) => pane.gestures.cycle() },
    { id: 'start-earlier', keys: ['['], title: 'starts one word earlier', act: boundary('start', -1) },
    { id: 'start-later', keys: ['{'], title: 'starts one word later', act: boundary('start', 1) },
    { id: 'end-later', keys: [']'], title: 'ends one word later', act: boundary('end', 1) },
    { id: 'end-earlier', keys: ['}'], title: 'ends one word earlier', act: boundary('end', -1) },
    { keys: ['Delete'], title: 'removes the coding' },
    { keys: ['Ctrl Z'], title: 'undoes what you did last; with Shift, or Ctrl Y, does it again' },
    { keys: ['Escape'], title: 'lets go; ends the highlighter' },
  ]],
  ['Reading', [
    { id: 'read', keys: ['e'], title: 'marks the text as read to the end of this turn', act: (pane) => pane.readMark.toHere() },
    { id: 'go-on', keys: ['E'], title: 'goes to the first turn that you have not read', act: (pane) => pane.readMark.goOn() },
    { id: 'note', keys: ['a'], title: 'writes a memo on the selection, or else on this turn', act: (pane) => pane.gestures.note() },
    { id: 'larger', keys: ['+'], title: 'larger letters', act: (pane) => pane.reading.step('size', 1) },
    { id: 'smaller', keys: ['-'], title: 'smaller letters', act: (pane) => pane.reading.step('size', -1) },
    { id: 'wider', keys: ['>'], title: 'wider lines', act: (pane) => pane.reading.step('measure', 1) },
    { id: 'narrower', keys: ['<'], title: 'narrower lines', act: (pane) => pane.reading.step('measure', -1) },
    { id: 'sheet', keys: ['?'], title: 'shows the keys', act: (pane) => keysOf(pane).open() },
  ]],
  ['Listening, where the source has a recording', LISTENING],
];

/** The commands whose key can be changed; those without `act` are the player's. */
export const COMMANDS = GROUPS.flatMap(([, commands]) => commands).filter((command) => command.id);

/** The commands that keep their keys: what key, pressed alone, does what. */
export const FIXED = {
  Escape: (pane) => pane.gestures.escape(),
  Enter: (pane) => pane.gestures.codeNow(),
  Delete: (pane) => pane.held.remove(),
  Backspace: (pane) => pane.held.remove(),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8].map((place) => [String(place), recent(place - 1)])),
};
