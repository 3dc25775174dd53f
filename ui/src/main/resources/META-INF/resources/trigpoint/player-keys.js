/** The keys of the player, heard in the text and in the player itself. The text's own keys go before them. */

/** As the sheet of keys shows them: those with an id can be given another key; `wish` is what the player then does. */
export const LISTENING = [
  { id: 'listen-toggle', keys: ['k'], title: 'plays or stops', wish: 'toggle' },
  { id: 'listen-back', keys: ['j'], title: '5 seconds back', wish: 'back' },
  { id: 'listen-on', keys: ['l'], title: '5 seconds on', wish: 'on' },
  { id: 'listen-slower', keys: [','], title: 'slower', wish: 'slower' },
  { id: 'listen-faster', keys: ['.'], title: 'faster', wish: 'faster' },
  { id: 'listen-passage', keys: ['w'], title: 'plays the selected words, or the turn of the caret, from its time', wish: 'passage' },
  { id: 'listen-loop', keys: ['W'], title: 'plays them over and over; again, lets go', wish: 'loop' },
  { id: 'listen-stamp', keys: ['t'], title: 'sets the time of the turn of the caret to now, and goes to the next turn', wish: 'stamp' },
  { id: 'listen-unstamp', keys: ['T'], title: 'takes that time back', wish: 'unstamp' },
  { keys: ['Alt + any of these'], title: 'the same while the palette is open' },
];

const SIGNS = { Comma: ',', Period: '.' };

/** What a keydown asks of the player by these keys; empty when it asks nothing. */
export function wishOf(event, pane, keyMap) {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey) return '';
  if (event.target.closest?.('select, textarea, input:not([type="range"])')) return '';
  const inText = pane?.view?.body.contains(event.target) || event.target === pane?.view?.body;
  if (inText && pane.palette.open && !event.altKey) return '';
  return keyMap.commandOf(typed(event))?.wish ?? '';
}

// With Alt the letter may be another one, so the place of the key counts.
function typed(event) {
  if (!event.altKey) return event.key;
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  if (letter) return event.shiftKey ? letter : letter.toLowerCase();
  return SIGNS[event.code] ?? event.key;
}
