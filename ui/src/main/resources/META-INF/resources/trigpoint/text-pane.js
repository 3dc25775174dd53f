/**
 * <trig-text-pane>: a source's text with its codings, to be read, selected and coded. The server gives text and spans by
 * calls; the pane answers with small events that carry positions and never the text. Positions of calls and events are
 * Unicode code points, end exclusive; ids are strings. A coding shows as saved only when the server has painted it.
 */
import { Caret, caretRect } from './caret.js';
import { CodePalette } from './code-palette.js';
import { CodingCard } from './coding-card.js';
import { Codings, nameOf } from './codings.js';
import { CalledInOrder, firstWords } from './elements.js';
import { Gestures } from './gestures.js';
import { HeldCoding } from './held-coding.js';
import { Highlighter } from './highlighter.js';
import { Important } from './important.js';
import { KeyMap } from './key-map.js';
import { KeySheet } from './key-sheet.js';
import { handleKey } from './pane-keys.js';
import { listenToPointer } from './pane-pointer.js';
import { PaneSelection } from './pane-selection.js';
import { PaneView } from './pane-view.js';
import { ReadMark } from './read-mark.js';
import { ReadingSize } from './reading-size.js';
import { cutIntoBlocks } from './text-blocks.js';
import { TextOffsets } from './text-offsets.js';

const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = new URL('text-pane.css', import.meta.url).href;
document.head.append(style);

export class TextPane extends CalledInOrder {
  turns = [];
  #text = '';
  #offsets = new TextOffsets('');

  connectedCallback() {
    this.leaving = new AbortController();
    if (!this.view) this.#begin();
    this.selection.listen(this.leaving.signal);
    this.ready();
  }

  disconnectedCallback() {
    this.held.flush();
    this.view.backlight(null);
    this.leaving.abort();
  }

  /** Shows a source: see the class for units. goTo {start, end} brings a passage into view and selects it. */
  load({ source, version, title, text, turns = [], codings = [], memos = [], codes = [], recent = [], ...rest }) {
    this.held.hold(undefined);
    this.palette.hide();
    Object.assign(this, { source, version, editable: rest.editable === true, mayChangeOthers: rest.mayChangeOthers === true });
    this.#offsets = new TextOffsets(text);
    const placed = turns.map((turn) => this.#units(turn)).sort((a, b) => a.start - b.start);
    this.turns = placed;
    this.#use(text, cutIntoBlocks(text, placed), codes, recent.map(String));
    for (const coding of codings) this.codings.add(this.#coding(coding));
    for (const memo of memos) this.codings.add(this.#memo(memo));
    this.view.build(title ?? '', text, this.blocks);
    this.scrollTop = 0;
    if (rest.goTo) {
      // Only a pane that is laid out knows where its words are.
      const there = () => this.goTo(rest.goTo.start, rest.goTo.end);
      there();
      requestAnimationFrame(() => requestAnimationFrame(there));
    }
  }

  /** Takes what has changed on the server: codings added, ids removed, codings changed. */
  paint({ added = [], removed = [], changed = [] }) {
    const touched = new Set();
    const collect = (blocks) => blocks.forEach((block) => touched.add(block));
    for (const id of removed) collect(this.codings.remove(String(id)));
    for (const one of [...added, ...changed]) {
      const coding = this.#coding(one);
      if (coding.mine) {
        const waited = this.codings.settle(coding.start, coding.end, coding.code);
        if (waited.size > 0) this.gestures.used(coding.code);
        collect(waited);
      }
      collect(this.codings.add(coding));
    }
    this.repaint(touched);
    const mine = added.filter((coding) => coding.mine).map((one) => nameOf(this.codings.get(String(one.id))));
    if (mine.length > 0) this.view.say(`Saved: ${mine.join(', ')}.`);
  }

  paintMemos({ added = [], removed = [], changed = [] }) {
    const touched = new Set();
    for (const id of removed) {
      this.important.told(this.codings.get(`memo-${id}`), undefined);
      this.codings.remove(`memo-${id}`).forEach((block) => touched.add(block));
    }
    for (const one of [...added, ...changed]) {
      const memo = this.#memo(one);
      this.important.told(this.codings.get(memo.id), memo);
      this.codings.add(memo).forEach((block) => touched.add(block));
    }
    this.repaint(touched);
  }

  /** Shows for a moment what colleagues have done: [{start, end, coding, words}]. */
  colleagues(notes) {
    for (const note of notes) {
      const span = this.#units(note);
      const [block] = this.codings.blocksOf(span);
      if (block) this.view.note(block, note.coding === null ? null : String(note.coding), note.words);
    }
  }

  /** Puts back what was asked for and refused, and says why: a new coding by its span and code, a moved one by its id. */
  refuse({ coding = null, start, end, code = null, sentence }) {
    const moved = coding === null ? undefined : this.codings.get(String(coding));
    if (moved?.saved) this.repaint(this.codings.add({ ...moved, ...moved.saved, saved: undefined, moved: false }));
    else if (coding === null) {
      const span = this.#units({ start, end });
      this.repaint(this.codings.settle(span.start, span.end, code === null ? null : String(code)));
    }
    this.view.say(sentence, true);
  }

  setCodes(codes) {
    this.repaint(this.codings.setCodes(codes));
    this.gestures.offerCodes();
    this.highlighter.show();
  }

  /** Takes when turns are said: [{start, at}], a turn by its start, at in milliseconds or null. */
  setTimes(times) {
    const touched = new Set();
    for (const { start, at } of times) {
      const unit = this.#offsets.toUnits(start);
      const number = this.turns.findIndex((turn) => turn.start === unit);
      if (number < 0) continue;
      this.turns[number].at = at;
      const heard = this.turns[number - 1]?.speaker ?? '';
      const speaker = this.turns[number].speaker ?? '';
      this.blocks.filter((block) => block.turn === number).forEach((block, place) => {
        block.at = at;
        block.lead = place === 0 && (at !== null || (speaker !== '' && speaker !== heard));
        this.view.announce(block);
        touched.add(block);
      });
    }
    this.repaint(touched);
  }

  /** Takes how far the person has read: the first code point that is not read, 0 for none of it. */
  setRead(at) {
    this.readMark.show(this.#offsets.toUnits(at));
  }

  /** Search hits [{start, end}], in place of those before. */
  setHits(hits) {
    const touched = this.codings.removeKind('hit');
    hits.forEach((hit, place) => {
      const span = { ...this.#units(hit), kind: 'hit', id: `hit-${place}` };
      this.codings.add(span).forEach((block) => touched.add(block));
    });
    this.repaint(touched);
  }

  goTo(start, end) {
    const span = this.#units({ start, end });
    const block = this.caret.block(span.start);
    if (!block) return;
    this.gestures.lower();
    this.view.reveal(block, () => caretRect(this.blocks, span.start), true);
    this.caret.set(span.start, span.end);
    this.focusText();
    this.selection.set(span.start, span.end, false);
    this.view.say(`Passage: '${this.quote(span)}'`);
  }

  /** Takes the keys that this person gave to commands, by the ids of the commands. */
  useKeys(keys) {
    this.keyMap.take(keys);
  }

  /** Says a sentence to those who look and to those who listen. */
  say(sentence) {
    this.view.say(sentence, true);
  }

  /** Shows one code and quietens the rest; null or nothing shows all alike. */
  backlight(code) {
    const id = code === null || code === undefined || code === '' ? null : String(code);
    this.view.backlight(id, id === null ? undefined : this.codings.code(id));
  }

  next() {
    this.gestures.walk(1);
  }

  previous() {
    this.gestures.walk(-1);
  }

  focusText() {
    this.view.body.focus({ preventScroll: true });
    this.selection.focusGained();
  }

  repaint(blocks) {
    if (blocks.size === 0) return;
    this.view.repaint(blocks);
    this.selection.restore();
    if (this.held.id !== undefined) this.held.show();
  }

  memosUnder(span) {
    const near = new Set(this.codings.blocksOf(span).flatMap((block) => block.memos));
    return [...near].filter((memo) => memo.start < span.end && memo.end > span.start);
  }

  get text() {
    return this.#text;
  }

  textOf({ start, end }) {
    return this.#text.slice(start, end);
  }

  quote({ start, end }) {
    return firstWords(this.#text.slice(start, Math.min(end, start + 200)));
  }

  /** A span in code points, as events carry it. */
  points({ start, end }) {
    return { start: this.#offsets.toPoints(start), end: this.#offsets.toPoints(end) };
  }

  fire(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #begin() {
    this.view = new PaneView(this);
    this.gestures = new Gestures(this);
    this.palette = this.#makePalette();
    this.card = new CodingCard({
      remove: (coding) => this.held.remove(coding),
      openMemo: (memo) => this.gestures.openMemo(memo),
      close: () => this.gestures.escape(),
    });
    this.keyMap = new KeyMap();
    this.keyMap.listen((keys, byPerson) => {
      this.fire('pane-keys', {});
      if (byPerson) this.fire('trig-keys', { keys });
    });
    this.keys = new KeySheet(this.keyMap, () => this.view.body);
    this.highlighter = new Highlighter(this);
    this.important = new Important(this);
    this.view.sheet.append(this.palette.root, this.card.root);
    this.prepend(this.highlighter.bar);
    this.append(this.keys.root);
    this.selection = new PaneSelection(this);
    this.#use('', [], [], []);
    this.held = new HeldCoding(this);
    this.reading = new ReadingSize(this);
    this.readMark = new ReadMark(this);
    this.view.body.addEventListener('keydown', (event) => handleKey(this, event) && event.preventDefault());
    this.addEventListener('pane-resized', () => this.#placeAll());
    this.addEventListener('pane-drawn', () => this.held.coding && this.held.light(this.held.coding));
    listenToPointer(this);
  }

  #use(text, blocks, codes, recent) {
    this.#text = text;
    this.blocks = blocks;
    this.codings = new Codings(blocks, codes);
    this.caret = new Caret(text, blocks);
    this.selection.use(this.caret, blocks);
    this.gestures.use(recent);
    this.highlighter.show();
  }

  #makePalette() {
    return new CodePalette({
      code: (code) => this.gestures.code(code),
      newCode: (name) => this.gestures.newCode(name),
      inVivo: () => this.gestures.inVivo(),
      memo: (...kept) => this.gestures.keepMemo(...kept),
      moved: () => this.selection?.place(),
      writing: (memo) => this.fire('trig-writing', memo === null ? {} : { memo }),
      closed: () => this.gestures.escape(),
    });
  }

  #placeAll() {
    this.held.show();
    this.selection.drawCaret();
    this.selection.place();
  }

  #units(span) {
    return { ...span, start: this.#offsets.toUnits(span.start), end: this.#offsets.toUnits(span.end) };
  }

  #coding(coding) {
    return { ...this.#units(coding), kind: 'coding', id: String(coding.id), code: String(coding.code) };
  }

  #memo(memo) {
    return { ...this.#units(memo), kind: 'memo', id: `memo-${memo.id}`, memo: String(memo.id) };
  }
}

customElements.define('trig-text-pane', TextPane);
