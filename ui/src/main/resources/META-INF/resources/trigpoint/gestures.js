/** What a person can do in the text, by whatever key, button or pointer: code, memo, select, walk, let go. */
import { nameOf } from './codings.js';
import { shorterFirst } from './span-marks.js';
import { uncodedFrom, uncodedStretches } from './uncoded.js';

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
    if (this.#ask('trig-code', { code }, code, '')) this.used(code);
  }

  /** Remembers that a code was used last. */
  used(code) {
    if (this.#recent[0] === code) return;
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
    this.recent(0);
  }

  /** Gives the selected words a code used before: 0 the last, 1 the one before it, and so on. */
  recent(place) {
    const { view } = this.#pane;
    const used = this.#used();
    if (used[place]) this.code(used[place]);
    else if (place === 0) view.say('No code has been used yet: choose one in the palette.', true);
    else view.say(`Only ${used.length} ${used.length === 1 ? 'code has' : 'codes have'} been used yet.`, true);
  }

  /** The code used last; undefined when none was. */
  lastCode() {
    return this.#used()[0];
  }

  /** What a finished selection gets by Enter: the highlighter's code, or else the palette. */
  codeNow() {
    const { highlighter, palette } = this.#pane;
    if (highlighter.code !== null && !palette.open) this.code(highlighter.code);
    else this.raise(true);
  }

  /** A selection was finished by pointer: it gets the highlighter's code, or else the palette is raised. */
  selected() {
    const { highlighter } = this.#pane;
    if (highlighter.code !== null) this.code(highlighter.code);
    else this.raise(false);
  }

  memo() {
    const pane = this.#pane;
    const span = pane.selection.span() ?? pane.held.coding;
    if (!this.#may(span)) return;
    const mark = pane.important.of(span);
    if (mark?.text === '') return this.openMemo(mark);
    pane.selection.set(span.start, span.end, false);
    this.raise(false);
    pane.palette.openMemo();
  }

  /** Writes a memo while reading: on the selection, or else on the turn of the caret. */
  note() {
    if (!this.#pane.selection.span()) this.selectAround('turn');
    this.memo();
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

  /** Lets go of the nearest thing: the palette, then the held coding, then the selection, then the highlighter. */
  escape() {
    const { held, palette, selection, caret, highlighter } = this.#pane;
    if (palette.open) this.lower();
    else if (held.coding) held.hold(undefined);
    else if (caret.empty) highlighter.end();
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

  /** Selects the next (1) or previous (-1) words that no coding lies over. */
  walkUncoded(direction) {
    const { text, blocks, codings, caret, selection, held, view } = this.#pane;
    this.lower();
    const found = uncodedFrom(text, uncodedStretches(text, blocks, codings.inOrder()), caret, direction);
    if (!found) return view.say(`No words without a code ${direction > 0 ? 'after' : 'before'} this.`, true);
    held.hold(undefined);
    selection.set(found.start, found.end);
    view.say(`Without a code: '${this.#pane.quote(found)}'`);
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

  #used() {
    return this.#recent.filter((id) => this.#pane.codings.code(id));
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
