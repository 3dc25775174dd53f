/**
 * How far a person has read the text: a line under the last turn that is read, and the ways to move it. Nothing is marked by
 * scrolling. What was asked for is told to the server, which gives the mark back when it is kept.
 */
import { caretRect } from './caret.js';

export class ReadMark {
  #pane;
  #at = 0;

  constructor(pane) {
    this.#pane = pane;
  }

  /** Shows that everything before a position is read; 0 for nothing. */
  show(at) {
    this.#at = at;
    for (const { element } of this.#pane.blocks) element.toggleAttribute('data-read-end', false);
    this.#last()?.element.toggleAttribute('data-read-end', true);
  }

  /** Marks the text as read to the end of the turn of the caret, or else of the last turn that is wholly in view. */
  toHere() {
    const { editable, view } = this.#pane;
    const block = this.#here();
    if (!editable) view.say('This text is not open for read marks.', true);
    else if (block) this.#pane.fire('trig-read', { end: this.#pane.points(block).end });
  }

  /** Goes to the first turn that is not read. */
  goOn() {
    const { blocks, view, selection, gestures } = this.#pane;
    const next = blocks.find((block) => block.start >= this.#at);
    if (!next) return view.say('You have read this text to its end.', true);
    gestures.lower();
    view.reveal(next, () => caretRect(blocks, next.start), true);
    this.#pane.focusText();
    selection.set(next.start, next.start, false);
    view.say(`From here: '${this.#pane.quote(next)}'`);
  }

  #last() {
    return this.#at === 0 ? undefined : this.#pane.blocks.findLast((block) => block.end <= this.#at);
  }

  #here() {
    const { blocks, caret } = this.#pane;
    const frame = this.#pane.getBoundingClientRect();
    const place = (block) => block.element.getBoundingClientRect();
    const at = blocks.length === 0 ? undefined : caret.block(caret.empty ? caret.head : caret.end - 1);
    if (at && place(at).bottom > frame.top && place(at).top < frame.bottom) return at;
    return blocks.findLast((block) => place(block).bottom <= frame.bottom && place(block).bottom > frame.top) ?? at;
  }
}
