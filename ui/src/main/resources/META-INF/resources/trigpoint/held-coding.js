/**
 * The one coding that is held: its words brought forward, its card, its two handles, and its edges moved by pointer or by
 * word. An edge that moved is told to the server once, when the moving has paused.
 */
import { caretRect, fromDom } from './caret.js';
import { make } from './elements.js';
import { nameOf } from './codings.js';

const PAUSE = 350;

export class HeldCoding {
  #pane;
  #asked = 0;

  constructor(pane) {
    this.#pane = pane;
    this.handles = ['start', 'end'].map((edge) => make('div', `handle ${edge}`, '', { 'aria-hidden': 'true' }));
    this.handles.forEach((handle, place) => this.#listen(handle, place === 0 ? 'start' : 'end'));
    pane.view.sheet.append(...this.handles);
    this.show();
  }

  get coding() {
    return this.id === undefined ? undefined : this.#pane.codings.get(this.id);
  }

  /** Holds a coding, or none; brings it into view and says it when it was reached by key. */
  hold(id, { scroll = false, spoken = false } = {}) {
    this.flush();
    const changed = this.id !== id;
    this.id = id;
    const coding = this.coding;
    if (coding && scroll) {
      const block = this.#pane.codings.blocksOf(coding)[0];
      if (block) this.#pane.view.reveal(block, () => caretRect(this.#pane.blocks, coding.start), true);
    }
    this.show();
    if (coding && spoken) this.#pane.view.say(this.sentence(coding));
    if (coding && changed && !coding.pending) this.#pane.fire('trig-focus-coding', { coding: coding.id });
  }

  sentence(coding) {
    const by = coding.mine ? 'you' : (coding.coderName ?? coding.coder ?? 'a colleague');
    return `Coded ${nameOf(coding)} by ${by}: '${this.#pane.quote(coding)}'`;
  }

  /** Draws everything that shows which coding is held; called after painting too. */
  show() {
    const coding = this.coding;
    this.#pane.view.body.classList.toggle('holding', coding !== undefined);
    this.light(coding);
    for (const handle of this.handles) handle.hidden = !(coding && this.changeable(coding));
    if (!coding) {
      this.#pane.card.hide();
      return;
    }
    this.#pane.card.show(coding, this.#pane.memosUnder(coding), true, this.changeable(coding));
    this.#placeCard(coding);
    this.#placeHandles(coding);
  }

  /** Shows the card of a coding under the pointer, without holding it. */
  glance(coding) {
    if (this.coding) return;
    this.light(coding);
    if (!coding) return this.#pane.card.hide();
    this.#pane.card.show(coding, this.#pane.memosUnder(coding), false, false);
    this.#placeCard(coding);
  }

  light(coding) {
    for (const lit of this.#pane.view.body.querySelectorAll('.lit')) lit.classList.remove('lit');
    if (!coding) return;
    this.#pane.view.body.style.setProperty('--held', `var(--code-${coding.colour})`);
    this.#pane.view.body.style.setProperty('--held-tint', `var(--code-${coding.colour}-tint)`);
    for (const block of this.#pane.codings.blocksOf(coding)) {
      for (const piece of block.pieces) {
        if (piece.ids.includes(coding.id)) piece.node.parentElement.classList.add('lit');
      }
      for (const part of block.gutter.children) part.classList.toggle('lit', part.dataset.id === coding.id);
    }
  }

  changeable(coding) {
    return this.#pane.editable && !coding.pending && (coding.mine || this.#pane.mayChangeOthers);
  }

  /** Moves an edge, start or end, one word earlier (-1) or later (1). */
  nudge(edge, direction) {
    const coding = this.#mine();
    if (!coding) return;
    const from = coding[edge];
    const to = this.#pane.caret.edge(edge, direction, from);
    this.#move(coding, edge, to);
    clearTimeout(this.#asked);
    this.#asked = setTimeout(() => this.flush(), PAUSE);
  }

  remove(coding = this.#mine()) {
    if (!coding) return;
    this.flush();
    this.#pane.fire('trig-uncode', { coding: coding.id });
    this.#pane.view.say(`Removing ${nameOf(coding)}.`);
    this.hold(undefined);
    this.#pane.focusText();
  }

  /** Tells the server now of an edge that moved. */
  flush() {
    clearTimeout(this.#asked);
    const coding = this.coding;
    if (!coding?.moved) return;
    coding.moved = false;
    this.#pane.fire('trig-resize', { coding: coding.id, ...this.#pane.points(coding) });
  }

  #mine() {
    const coding = this.coding;
    if (!coding) return undefined;
    if (this.changeable(coding)) return coding;
    const whose = coding.pending ? 'still being saved' : coding.mine ? 'not open for changes' : `${coding.coderName ?? 'a colleague'}'s`;
    this.#pane.view.say(`That coding is ${whose}.`, true);
    return undefined;
  }

  #move(coding, edge, to) {
    const next = { start: coding.start, end: coding.end, [edge]: to };
    if (next.start >= next.end || to === coding[edge]) return;
    const saved = coding.saved ?? { start: coding.start, end: coding.end };
    this.#pane.repaint(this.#pane.codings.add({ ...coding, ...next, saved, moved: true }));
    const block = this.#pane.caret.block(to);
    this.#pane.view.reveal(block, () => caretRect(this.#pane.blocks, to));
    this.show();
    this.#pane.view.say(`Now '${this.#pane.quote(next)}'`);
  }

  #listen(handle, edge) {
    handle.addEventListener('pointerdown', (event) => {
      if (!this.#mine()) return;
      event.preventDefault();
      handle.setPointerCapture(event.pointerId);
      handle.classList.add('moving');
    });
    handle.addEventListener('pointermove', (event) => {
      if (!handle.classList.contains('moving')) return;
      const unit = this.#unitAt(event.clientX, event.clientY);
      if (unit !== null) this.#move(this.coding, edge, unit);
    });
    handle.addEventListener('pointerup', () => {
      handle.classList.remove('moving');
      this.flush();
    });
  }

  #unitAt(x, y) {
    this.handles.forEach((handle) => (handle.style.pointerEvents = 'none'));
    const point = document.caretPositionFromPoint?.(x, y);
    this.handles.forEach((handle) => (handle.style.pointerEvents = ''));
    return point ? fromDom(this.#pane.view.blockOf, point.offsetNode, point.offset) : null;
  }

  #placeHandles(coding) {
    const rects = [caretRect(this.#pane.blocks, coding.start), caretRect(this.#pane.blocks, coding.end)];
    this.handles.forEach((handle, place) => {
      const rect = rects[place];
      if (!rect) return (handle.hidden = true);
      const at = this.#pane.view.onSheet(rect);
      handle.style.transform = `translate(${at.left - 12}px, ${at.top}px)`;
      handle.style.height = `${rect.height}px`;
    });
  }

  #placeCard(coding) {
    const block = this.#pane.codings.blocksOf(coding)[0];
    const rect = caretRect(this.#pane.blocks, coding.start);
    if (!block || !rect) return;
    const { root } = this.#pane.card;
    const gutter = block.gutter.getBoundingClientRect();
    const at = this.#pane.view.onSheet({ left: gutter.left, top: rect.top });
    root.style.setProperty('--card-left', `${at.left + 92}px`);
    root.style.setProperty('--card-top', `${at.top - 8}px`);
  }
}
