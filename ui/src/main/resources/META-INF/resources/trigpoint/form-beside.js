/** What others gave to the same question, each with its evidence: one press takes an answer over with what it stands on. */
import { button, make } from './elements.js';
import { clock, inWords } from './form-model.js';
import { freshId } from './form-outbox.js';

/** Draws what others gave at a place; null where nobody stands beside the form. */
export function others(sheet, item, part) {
  const beside = sheet.form.around?.beside ?? [];
  if (!beside.length) return null;
  const drawn = make('div', 'others', '', { role: 'group', 'aria-label': `What raters gave: ${item.title}` });
  drawn.append(...beside.map((one) => line(sheet, item, part, one)));
  return drawn;
}

function line(sheet, item, part, { who, answers, evidence }) {
  const at = (one) => one.item === item.key && one.part === part;
  const answer = answers.find(at);
  const pieces = evidence.filter(at);
  const drawn = make('div', 'other');
  drawn.append(make('span', 'who', who), make('strong', '', answer ? inWords(item, answer) : 'Not answered'));
  if (!sheet.read && answer) {
    drawn.append(button('', 'Take over', () => take(sheet, item, part, answer, pieces), { 'aria-label': `Take over from ${who}: ${item.title}` }));
  }
  if (pieces.length) {
    const list = make('ul');
    list.append(...pieces.map((piece) => {
      const words = [piece.kind === 'time' ? clock(piece.at ?? 0) : '', piece.quote ? `“${piece.quote}”` : '', piece.note].filter(Boolean).join(' ');
      const shown = make('li');
      shown.append(piece.kind === 'passage' ? button('open', words, () => sheet.press(piece)) : words);
      return shown;
    }));
    drawn.append(list);
  }
  return drawn;
}

/** What stands there as evidence already is not put there twice. */
function take(sheet, item, part, { state, value }, pieces) {
  sheet.answer(item, part, state, value);
  const same = (one, other) => ['start', 'end', 'at'].every((key) => (one[key] ?? null) === (other[key] ?? null)) && (one.note ?? '') === (other.note ?? '');
  pieces.filter((piece) => !sheet.model.evidence(item.key, part).some((one) => same(one, piece))).forEach((piece) =>
    sheet.keepEvidence({ id: freshId(), item: item.key, part, start: piece.start, end: piece.end, at: piece.at, note: piece.note, quote: piece.quote, kind: piece.kind, removed: false }));
  sheet.tell('Taken over with its evidence.');
}
