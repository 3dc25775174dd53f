/** The sheet of keys, shown by "?". */
import { button, make } from './elements.js';

const KEYS = [
  ['Move and select', [
    ['← →', 'by character; with Ctrl by word'],
    ['↑ ↓', 'by line; with Ctrl by turn'],
    ['Home End', 'start or end of the line; with Ctrl of the text'],
    ['Shift + any of these', 'selects'],
    ['Alt Shift ← →', 'selects by sentence'],
    ['s', 'selects the sentence; again, the next one too'],
    ['Ctrl A', 'selects the turn; again, the whole text'],
  ]],
  ['Code the selection', [
    ['Enter or c', 'opens the palette; type to find or make a code'],
    ['r', 'the last code again'],
    ['i', 'in vivo: the words name the code'],
    ['m', 'writes a memo'],
    ['Alt R, Alt I, Alt M', 'the same while the palette is open'],
  ]],
  ['Codings', [
    ['n p', 'next and previous coded passage'],
    ['o', 'the next of the codings that overlap here'],
    ['[ ]', 'start one word earlier, end one word later'],
    ['Shift [ ]', 'start one word later, end one word earlier'],
    ['Delete', 'removes the coding'],
    ['Ctrl Z', 'undoes what you did last; with Shift, or Ctrl Y, does it again'],
    ['Escape', 'lets go'],
  ]],
  ['Reading', [
    ['+ -', 'larger or smaller letters'],
    ['> <', 'wider or narrower lines'],
  ]],
];

/** Makes the sheet, hidden. Its toggle shows or hides it; closing gives the keyboard back to the element named. */
export function keySheet(giveBack) {
  const sheet = make('dialog', 'key-sheet', '', { 'aria-label': 'Keys of the text' });
  sheet.append(make('h3', '', 'Keys of the text'));
  for (const [title, rows] of KEYS) {
    const list = make('dl', '');
    for (const [keys, meaning] of rows) {
      list.append(make('dt', '', keys), make('dd', '', meaning));
    }
    const part = make('section', '');
    part.append(make('h4', '', title), list);
    sheet.append(part);
  }
  sheet.append(button('quiet', 'Close', () => sheet.close()));
  sheet.addEventListener('close', () => giveBack().focus({ preventScroll: true }));
  sheet.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === '?') sheet.close();
  });
  return sheet;
}
