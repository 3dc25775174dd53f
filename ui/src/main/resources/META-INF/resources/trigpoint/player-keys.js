/** The keys of the player, heard in the text and in the player itself. The text's own keys go before them. */

/** As the sheet of keys shows them. */
export const LISTENING = [
  { keys: ['k'], title: 'plays or stops' },
  { keys: ['j', 'l'], title: '5 seconds back, 5 seconds on' },
  { keys: [',', '.'], title: 'slower, faster' },
  { keys: ['w'], title: 'plays the selected words, or the turn of the caret, from its time' },
  { keys: ['Shift W'], title: 'plays them over and over; again, lets go' },
  { keys: ['t'], title: 'sets the time of the turn of the caret to now, and goes to the next turn' },
  { keys: ['Shift T'], title: 'takes that time back' },
  { keys: ['Alt + any of these'], title: 'the same while the palette is open' },
];

const ACTS = {
  KeyK: 'toggle', KeyJ: 'back', KeyL: 'on', Comma: 'slower', Period: 'faster', KeyW: 'passage', KeyT: 'stamp',
};
const SHIFTED = { KeyW: 'loop', KeyT: 'unstamp' };
const BY_KEY = { k: 'KeyK', j: 'KeyJ', l: 'KeyL', ',': 'Comma', '.': 'Period', w: 'KeyW', t: 'KeyT' };

/** Whether a typed key is the player's. */
export function isPlayerKey(key) {
  return key.toLowerCase() in BY_KEY;
}

/** What a keydown asks of the player; empty when it asks nothing. */
export function wishOf(event, pane) {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey) return '';
  if (event.target.closest?.('select, textarea, input:not([type="range"])')) return '';
  const inText = pane?.view?.body.contains(event.target) || event.target === pane?.view?.body;
  if (inText && pane.palette.open && !event.altKey) return '';
  // with Alt the letter may be another one, so the place of the key counts
  const code = event.altKey ? event.code : BY_KEY[event.key.toLowerCase()];
  return (event.shiftKey ? SHIFTED[code] : ACTS[code]) ?? '';
}
