/** Notes of a live observation that were put to no item yet: each can be put to one, and only then counts as its evidence. */
import { button, make } from './elements.js';
import { clock } from './form-model.js';

export class LooseNotes {
  constructor(sheet) {
    this.sheet = sheet;
    this.element = make('section', 'section loose', '', { 'aria-label': 'Notes not put to an item yet' });
    this.shown = '';
    this.refresh();
  }

  refresh() {
    const pieces = this.sheet.model.evidence(null, 1);
    const shown = JSON.stringify(pieces);
    if (shown === this.shown) return;
    this.shown = shown;
    this.element.hidden = !pieces.length;
    const list = make('ul');
    list.append(...pieces.map((piece) => this.#line(piece)));
    this.element.replaceChildren(
      make('h3', '', pieces.length === 1 ? '1 note not put to an item' : `${pieces.length} notes not put to an item`),
      list,
    );
  }

  #line(piece) {
    const line = make('li');
    const words = `${piece.at === null || piece.at === undefined ? '' : `${clock(piece.at)}  `}${piece.kind === 'passage' ? `“${piece.quote}”` : piece.note}`;
    const open = button('open', words, () => this.sheet.press(piece));
    line.append(open);
    if (this.sheet.read) return line;
    const to = make('select', '', '', { 'aria-label': `Put the note to an item: ${words.slice(0, 40)}` });
    to.append(new Option('Put to…', ''));
    this.sheet.model.places().filter(({ item }) => item.evidence !== 'none').forEach(({ item, part }) => {
      to.append(new Option(item.section.most > 1 ? `${item.title}, ${part}` : item.title, JSON.stringify([item.key, part])));
    });
    to.addEventListener('change', () => {
      const [item, part] = JSON.parse(to.value);
      this.sheet.keepEvidence({ ...piece, item, part });
      (this.element.querySelector('select') ?? this.sheet).focus();
    });
    const away = button('away', '✕', () => this.sheet.keepEvidence({ ...piece, removed: true }), { 'aria-label': 'Take this note away', title: 'Take away' });
    line.append(to, away);
    return line;
  }
}
