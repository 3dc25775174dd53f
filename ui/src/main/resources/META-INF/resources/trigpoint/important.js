/** Passages that somebody marked important: marked, unmarked and walked. The server keeps each as a memo that may be empty. */
import { shorterFirst } from './span-marks.js';

export class Important {
  #pane;

  constructor(pane) {
    this.#pane = pane;
  }

  /** One's own mark on exactly these words; undefined when there is none. */
  of(span) {
    return this.#mine().find((mark) => mark.start === span.start && mark.end === span.end);
  }

  /**
   * Marks the selected words, or those of the held coding, or else the turn of the caret. Where they are marked by this
   * person already, the mark comes off; without a selection so does the closest of their marks around the caret.
   */
  toggle() {
    const { caret, selection, held, editable, blocks, view } = this.#pane;
    if (!editable) return view.say('This text is not open for coding.', true);
    if (blocks.length === 0) return;
    const span = selection.span() ?? held.coding;
    const mark = span ? this.of(span) : this.#around(caret.head);
    const [start, end] = caret.around('turn', caret.head);
    this.#pane.gestures.lower();
    const asked = mark ?? span ?? { start, end };
    this.#pane.fire('trig-important', { ...this.#pane.points(asked), ...(mark ? { memo: mark.memo } : {}) });
    this.#pane.focusText();
  }

  /** Selects the next (1) or previous (-1) passage that anybody marked important. */
  walk(direction) {
    const { codings, caret, selection, held, view } = this.#pane;
    this.#pane.gestures.lower();
    const all = codings.important();
    const at = all.findIndex((mark) => mark.start === caret.start && mark.end === caret.end);
    const others = direction > 0 ? all : all.toReversed();
    const found = at >= 0
      ? others.find((mark) => (mark.start - caret.start || mark.end - caret.end) * direction > 0)
      : others.find((mark) => (direction > 0 ? mark.start >= caret.start : mark.start < caret.start));
    if (!found) return view.say(`No important passage ${direction > 0 ? 'after' : 'before'} this.`, true);
    held.hold(undefined);
    selection.set(found.start, found.end);
    view.say(`Important to ${found.mine ? 'you' : found.author}: '${this.#pane.quote(found)}'`);
  }

  /** Says what came of one's own marks; what colleagues do is not said here. */
  told(before, after) {
    const one = after ?? before;
    if (!one?.mine || Boolean(before?.important) === Boolean(after?.important)) return;
    this.#pane.view.say(after?.important ? `Marked important: '${this.#pane.quote(after)}'` : 'No longer marked important.');
  }

  #mine() {
    return this.#pane.codings.important().filter((mark) => mark.mine);
  }

  #around(unit) {
    return this.#mine().filter((mark) => mark.start <= unit && unit <= mark.end).sort(shorterFirst)[0];
  }
}
