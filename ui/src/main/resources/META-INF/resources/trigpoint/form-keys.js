/** The keys of a form, shown by "?" in it and in the text beside it. */
import { button, make } from './elements.js';

const ITEM = (unseen) => [
  ['↓ ↑', 'next item, item before'],
  ['0 … 9', 'rates the item in focus'],
  ['-', unseen.toLowerCase()],
  ['/', 'not applicable'],
  ['Backspace', 'takes the rating back'],
];
const TEXT = [
  ['← → ↑ ↓', 'go through the text; with Ctrl by word or turn'],
  ['Shift + any of these', 'selects'],
  ['E', 'in the form: takes the selected words as evidence'],
];
const LIVE = [
  ['Enter', 'keeps the note'],
  ['Shift Enter', 'a new line in the note'],
  ['Alt 1 … Alt 9', 'taps a domain'],
  ['Alt 0', 'no domain yet'],
];

/** Shows the keys that a form has as it stands. */
export function showKeys(sheet) {
  const live = sheet.form.mode === 'live';
  const groups = live ? [['Notes', LIVE]] : [['Answers', ITEM(sheet.unseen)]];
  if (!live && sheet.takes('passage')) groups.push(['Text and evidence', TEXT]);
  const dialog = make('dialog', 'form-keys', '', { 'aria-label': 'Keys of the form' });
  dialog.append(make('h3', '', 'Keys of the form'), ...groups.map(part), button('', 'Close', () => dialog.close()));
  dialog.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key !== '?') return;
    event.preventDefault();
    dialog.close();
  });
  const before = document.activeElement;
  dialog.addEventListener('close', () => {
    dialog.remove();
    before?.focus({ preventScroll: true });
  });
  sheet.append(dialog);
  dialog.showModal();
}

function part([title, keys]) {
  const list = make('dl');
  keys.forEach(([key, does]) => {
    const term = make('dt');
    term.append(make('kbd', '', key));
    list.append(term, make('dd', '', does));
  });
  const drawn = make('section');
  drawn.append(make('h4', '', title), list);
  return drawn;
}
