/** What a person can do in the text, by whatever key, button or pointer: code, memo, select, walk, let go. */
import { nameOf } from './codings.js';
import { shorterFirst } from './span-marks.js';

export class Gestures {
  #pane;
  #recent = [];

  constructor(pane) {
    this.#pane = pane;
  }

  use(recent) {
    this.#recent = recent;
    this.offerCodes();
  }

  /** Gives the palette the code system as it now is. */
  offerCodes() {
    this.#pane.palette.setCodes(this.#pane.codings.codes, this.#recent);
  }

  /** Gives the selected words a code: shown hollow until the server has saved it. */
  code(code) {
    if (!this.#ask('trig-code', { code }, code, '')) return;
    this.#recent = [code, ...this.#recent.filter((other) => other !== code)].slice(0, 8);
    this.offerCodes();
  }

  newCode(name) {
    this.#ask('trig-new-code', { name }, null, name);
  }

  inVivo() {
    const span = this.#pane.selection.span();
    this.#ask('trig-in-vivo', {}, null, span ? this.#pane.quote(span) : '');
  }

  repeat() {
    const last = this.#recent.find((id) => this.#pane.codings.code(id));
    if (last) this.code(last);
    else this.#pane.view.say('No code has been used yet: press c to choose one.', true);
  }

  memo() {
    const pane = this.#pane;
    const span = pane.selection.span() ?? pane.held.coding;
    if (!this.#may(span)) return;
    pane.selection.set(span.start, span.end, false);
    this.raise(false);
    pane.palette.openMemo();
  }

  /** Opens a memo that is there, at the words that it is about. */
  openMemo(memo) {
    this.#pane.selection.set(memo.start, memo.end, false);
    this.raise(false);
    this.#pane.palette.openMemo({ ...memo, id: memo.memo });
  }

  /** Keeps a memo; the revision is the one that its writer had before them, 0 for a new one. */
  keepMemo(text, memo, revision) {
    const span = this.#pane.selection.span();
    if (!this.#may(span)) return;
    this.#pane.fire('trig-memo', { ...this.#pane.points(span), ...(memo === null ? {} : { memo }), revision, text });
    this.#pane.view.say('Memo sent.');
    this.lower();
    this.#pane.focusText();
  }

  /** Raises the palette at the selection; focus puts the keyboard in it. */
  raise(focus) {
    const pane = this.#pane;
    const span = pane.selection.span();
    if (!pane.editable && !focus) return;
    if (!this.#may(span)) return;
    pane.held.hold(undefined);
    pane.palette.show(pane.textOf(span), focus);
    pane.selection.restore();
  }

  lower() {
    if (!this.#pane.palette.open) return;
    this.#pane.palette.hide();
    this.#pane.selection.restore();
  }

  /** Lets go of the nearest thing: the palette, then the held coding, then the selection. */
  escape() {
    const { held, palette, selection, caret } = this.#pane;
    if (palette.open) this.lower();
    else if (held.coding) held.hold(undefined);
    else selection.set(caret.head, caret.head);
    this.#pane.focusText();
  }

  /** A click without a selection: takes hold of the topmost coding under it, or lets go. */
  clicked(unit) {
    this.lower();
    const over = this.#pane.codings.at(unit).sort(shorterFirst);
    this.#pane.held.hold(over[0]?.id);
  }

  /** Holds the next of the codings that overlap under the caret. */
  cycle() {
    const { codings, held, caret } = this.#pane;
    const here = codings.at(caret.start);
    const all = here.length > 0 || !held.coding ? here : codings.at(held.coding.start);
    if (all.length === 0) return this.#pane.view.say('No coding here.');
    const place = all.findIndex((coding) => coding.id === held.id);
    held.hold(all[(place + 1) % all.length].id, { spoken: true });
  }

  /** Walks to the next (1) or previous (-1) coded passage from the held one, or else from the caret. */
  walk(direction) {
    const { codings, held, caret, selection, view } = this.#pane;
    this.lower();
    const all = codings.inOrder();
    const at = all.findIndex((coding) => coding.id === held.id);
    const found = at >= 0
      ? all[at + direction]
      : direction > 0 ? all.find((one) => one.start >= caret.start) : all.findLast((one) => one.start < caret.start);
    if (!found) return view.say(direction > 0 ? 'No coded passage after this.' : 'No coded passage before this.', true);
    selection.set(found.start, found.start, false);
    held.hold(found.id, { scroll: true, spoken: true });
    selection.drawCaret();
  }

  /** Selects the sentence or turn around the caret, and grows when it is selected already. */
  selectAround(kind) {
    const { caret, selection, blocks } = this.#pane;
    this.lower();
    if (blocks.length === 0) return;
    const span = selection.span();
    if (kind === 'sentence' && span) return selection.set(span.start, caret.step('sentence', 1, span.end));
    const [start, end] = caret.around(kind, caret.start);
    if (span && span.start <= start && span.end >= end) return selection.set(blocks[0].start, blocks.at(-1).end, false);
    selection.set(start, end);
  }

  #ask(event, detail, code, name) {
    const pane = this.#pane;
    const span = pane.selection.span();
    if (!this.#may(span)) return false;
    pane.repaint(pane.codings.addPending(span.start, span.end, code, name));
    pane.fire(event, { ...pane.points(span), ...detail });
    const shown = pane.codings.code(code)?.name ?? name;
    pane.view.say(`Saving ${nameOf({ name: shown })}.`);
    this.lower();
    pane.focusText();
    return true;
  }

  #may(span) {
    if (!this.#pane.editable) this.#pane.view.say('This text is not open for coding.', true);
    else if (!span) this.#pane.view.say('Select some words first.', true);
    return this.#pane.editable && Boolean(span);
  }
}
