/**
 * The selection and the caret: the browser's selection and ours kept as one, the drawn caret, the palette raised beside the
 * selected words, and the span that is carried when they are dragged.
 */
import { caretRect, fromDom, toDom } from './caret.js';

const SPAN = 'application/x-trigpoint-span';
const CODE = 'application/x-trigpoint-code';
const GAP = 8;

export class PaneSelection {
  #pane;
  #caret;
  #blocks;
  #setting = false;
  #told = 0;

  constructor(pane) {
    this.#pane = pane;
    const { body } = pane.view;
    body.addEventListener('pointerdown', (event) => {
      this.pressed = event.button === 0 && Boolean(event.target.closest('.words'));
      this.touching = event.pointerType === 'touch';
    });
    body.addEventListener('focus', () => this.focusGained());
    body.addEventListener('blur', () => (pane.view.caret.hidden = true));
    body.addEventListener('dragstart', (event) => this.#dragStart(event));
    body.addEventListener('dragover', (event) => {
      if (event.dataTransfer.types.includes(CODE)) event.preventDefault();
    });
    body.addEventListener('drop', (event) => this.#dropped(event));
  }

  /** Listens to the document until the signal says that the pane has left it. */
  listen(signal) {
    document.addEventListener('selectionchange', () => this.#changed(), { signal });
    this.#pane.addEventListener('focusout', () => this.#tellNow(), { signal });
    document.addEventListener('pointerup', () => this.#released(), { signal });
    // a long press on a touch screen is taken over by the browser's own selecting
    document.addEventListener('pointercancel', () => (this.pressed = false), { signal });
    signal.addEventListener('abort', () => globalThis.CSS?.highlights?.delete('trig-kept'));
  }

  use(caret, blocks) {
    this.#caret = caret;
    this.#blocks = blocks;
  }

  /** Puts anchor and head, shows them, and tells the server a little later. */
  set(anchor, head, scroll = true) {
    this.#caret.set(anchor, head);
    this.#setting = true;
    this.restore();
    this.#setting = false;
    if (scroll) this.#pane.view.reveal(this.#caret.block(), () => caretRect(this.#blocks, head));
    this.drawCaret();
    this.#tell();
  }

  /** Moves by line or to the line's edge, as the browser has laid the lines out. */
  byLine(grain, direction, extend) {
    const selection = getSelection();
    this.restore();
    selection.modify(extend ? 'extend' : 'move', direction < 0 ? 'backward' : 'forward', grain);
    const { blockOf, body } = this.#pane.view;
    const inside = selection.focusNode && body.contains(selection.focusNode);
    let head = inside ? fromDom(blockOf, selection.focusNode, selection.focusOffset) : this.#caret.head;
    if (grain === 'line' && (head === null || head === this.#caret.head)) head = this.#caret.step('turn', direction);
    this.set(extend ? this.#caret.anchor : head, head);
  }

  /** Makes the browser's selection be ours again, after words were painted or the palette had the keyboard. */
  restore() {
    const from = toDom(this.#blocks, this.#caret.anchor);
    const to = toDom(this.#blocks, this.#caret.head);
    if (!from || !to) return;
    if (document.activeElement === this.#pane.view.body) {
      getSelection().setBaseAndExtent(from.node, from.offset, to.node, to.offset);
    }
    this.#keepSeen();
  }

  /** The span selected, in UTF-16, without the unseen space at its ends; null when nothing is. */
  span() {
    if (!this.#caret || this.#caret.empty) return null;
    const [start, end] = this.#caret.tidy(this.#caret.start, this.#caret.end);
    return start < end ? { start, end } : null;
  }

  focusGained() {
    if (!this.#caret || this.pressed) return;
    this.restore();
    this.drawCaret();
  }

  drawCaret() {
    const { caret, body } = this.#pane.view;
    const rect = this.#caret?.empty && document.activeElement === body ? caretRect(this.#blocks, this.#caret.head) : null;
    caret.hidden = !rect;
    if (!rect) return;
    const place = this.#pane.view.onSheet(rect);
    caret.style.transform = `translate(${Math.round(place.left) - 1}px, ${Math.round(place.top) - 2}px)`;
    caret.style.height = `${rect.height + 4}px`;
    caret.getAnimations().forEach((blink) => (blink.currentTime = 0));
  }

  /** Puts the palette below the selected words, else above, else beside them: never over them. */
  place() {
    const span = this.span();
    const { root } = this.#pane.palette;
    if (!span || root.hidden) return;
    const rects = this.rects(span);
    if (rects.length === 0) return;
    const frame = this.#pane.getBoundingClientRect();
    const top = Math.min(...rects.map((rect) => rect.top));
    const bottom = Math.max(...rects.map((rect) => rect.bottom));
    const height = root.offsetHeight;
    const last = rects.reduce((a, b) => (b.bottom > a.bottom ? b : a));
    const first = rects.reduce((a, b) => (b.top < a.top ? b : a));
    let y = bottom + GAP;
    let x = last.left;
    if (y + height > frame.bottom - GAP && top - GAP - height >= frame.top) {
      y = top - GAP - height;
      x = first.left;
    }
    x = Math.max(frame.left + GAP, Math.min(x, frame.right - root.offsetWidth - 2 * GAP));
    const place = this.#pane.view.onSheet({ left: x, top: y });
    root.style.left = `${place.left}px`;
    root.style.top = `${place.top}px`;
    if (y + height > frame.bottom) this.#pane.scrollTop += Math.min(y + height + GAP - frame.bottom, Math.max(0, top - frame.top - GAP));
  }

  rects(span) {
    const from = toDom(this.#blocks, span.start);
    const to = toDom(this.#blocks, span.end);
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    return [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.width < this.#pane.clientWidth);
  }

  // While the palette has the keyboard the browser hides its selection; a highlight keeps the words in view.
  #keepSeen() {
    if (!globalThis.CSS?.highlights) return;
    const span = this.#pane.palette.open ? this.span() : null;
    if (!span) return void CSS.highlights.delete('trig-kept');
    const from = toDom(this.#blocks, span.start);
    const to = toDom(this.#blocks, span.end);
    const range = new StaticRange({
      startContainer: from.node, startOffset: from.offset, endContainer: to.node, endOffset: to.offset,
    });
    CSS.highlights.set('trig-kept', new Highlight(range));
  }

  #changed() {
    if (this.#setting || !this.#caret || !this.#pane.isConnected) return;
    const selection = getSelection();
    if (!selection.anchorNode || !this.#pane.view.body.contains(selection.anchorNode)) return;
    const anchor = fromDom(this.#pane.view.blockOf, selection.anchorNode, selection.anchorOffset);
    const head = fromDom(this.#pane.view.blockOf, selection.focusNode, selection.focusOffset);
    if (anchor === null || head === null) return;
    if (anchor === this.#caret.anchor && head === this.#caret.head) return;
    this.#caret.set(anchor, head);
    this.drawCaret();
    this.#tell();
    if (this.touching) {
      clearTimeout(this.settling);
      this.settling = setTimeout(() => this.span() && this.#pane.gestures.selected(), 500);
    }
  }

  #released() {
    if (!this.pressed) return;
    this.pressed = false;
    // the browser settles a click inside an old selection only after this event
    setTimeout(() => {
      if (this.span()) this.#pane.gestures.selected();
      else this.#pane.gestures.clicked(this.#caret.head);
    });
  }

  #tell() {
    clearTimeout(this.#told);
    this.#told = setTimeout(() => this.#tellNow(), 200);
  }

  // who leaves the pane acts on what is selected: it is told before
  #tellNow() {
    if (!this.#told) return;
    clearTimeout(this.#told);
    this.#told = 0;
    const span = this.span();
    this.#pane.fire('trig-selection', span ? this.#pane.points(span) : null);
  }

  #dragStart(event) {
    const span = this.span();
    if (!span || !this.#pane.editable) return;
    const { start, end } = this.#pane.points(span);
    event.dataTransfer.setData(SPAN, `${start}-${end}`);
    event.dataTransfer.effectAllowed = 'copyLink';
    this.pressed = false;
    this.#pane.gestures.lower();
  }

  #dropped(event) {
    const code = event.dataTransfer.getData(CODE);
    if (!code) return;
    event.preventDefault();
    const span = this.span();
    if (span) this.#pane.gestures.code(code);
    else this.#pane.view.say('Select the words first, then drop the code on them.', true);
  }
}
