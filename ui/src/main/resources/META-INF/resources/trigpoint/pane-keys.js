/** What happens on a key in the text. Keys are heard only while the text has the keyboard. */
import { FIXED } from './pane-commands.js';

const STEPS = {
  ArrowLeft: [-1, 'grapheme', 'word', 'sentence'],
  ArrowRight: [1, 'grapheme', 'word', 'sentence'],
};

/** Handles one keydown in the text; true when it was ours. */
export function handleKey(pane, event) {
  if (event.isComposing) return false;
  return movement(pane, event) || command(pane, event) || typing(pane, event);
}

function movement(pane, event) {
  const { caret, selection } = pane;
  const ctrl = event.ctrlKey || event.metaKey;
  const go = (head, extend = event.shiftKey) => {
    pane.gestures.lower();
    selection.set(extend ? caret.anchor : head, head);
    return true;
  };
  const sides = STEPS[event.key];
  if (sides) {
    const [direction, plain, withCtrl, withAlt] = sides;
    if (event.altKey && !event.shiftKey) return false;
    if (!ctrl && !event.altKey && !event.shiftKey && !caret.empty) return go(direction < 0 ? caret.start : caret.end);
    return go(caret.step(event.altKey ? withAlt : ctrl ? withCtrl : plain, direction));
  }
  if (event.altKey) return false;
  const direction = { ArrowUp: -1, ArrowDown: 1, Home: -1, End: 1 }[event.key];
  if (direction === undefined) return false;
  if (ctrl) return go(caret.step(event.key.startsWith('Arrow') ? 'turn' : 'text', direction));
  pane.gestures.lower();
  pane.selection.byLine(event.key.startsWith('Arrow') ? 'line' : 'lineboundary', direction, event.shiftKey);
  return true;
}

function command(pane, event) {
  const ctrl = event.ctrlKey || event.metaKey;
  if (ctrl && event.key === 'a') return done(() => pane.gestures.selectAround('turn'));
  if (ctrl) return false;
  const fixed = FIXED[event.key];
  if (pane.palette.open && !event.altKey && !fixed) return false;
  const act = fixed ?? pane.keyMap.commandOf(event.key)?.act;
  return act ? done(() => act(pane)) : false;
}

// With the palette raised by a pointer, the first letter typed goes into it.
function typing(pane, event) {
  if (!pane.palette.open || event.key.length !== 1 || event.key === ' ' || event.ctrlKey || event.metaKey || event.altKey) {
    return false;
  }
  pane.palette.input.focus({ preventScroll: true });
  return false;
}

function done(act) {
  act();
  return true;
}
