/**
 * A caret in a text that cannot be edited: an anchor and a head in UTF-16, moved by character, word, sentence, line and
 * turn, and kept in step with the browser's own selection. It knows positions and steps, and nothing of codings.
 */
import { blockAt } from './text-blocks.js';

const segmenters = Object.fromEntries(
  ['grapheme', 'word', 'sentence'].map((kind) => [kind, new Intl.Segmenter('en-GB', { granularity: kind })]),
);

export class Caret {
  #blocks;
  #text;
  #steps = new WeakMap(); // block -> {word: [...], ...}: segmenting a turn anew on every key would be felt

  constructor(text, blocks) {
    this.#text = text;
    this.#blocks = blocks;
    this.anchor = this.head = blocks[0]?.start ?? 0;
  }

  get start() {
    return Math.min(this.anchor, this.head);
  }

  get end() {
    return Math.max(this.anchor, this.head);
  }

  get empty() {
    return this.anchor === this.head;
  }

  set(anchor, head) {
    this.anchor = anchor;
    this.head = head;
  }

  block(unit = this.head) {
    return this.#blocks[Math.max(0, blockAt(this.#blocks, unit))];
  }

  /** Where one step of a kind (grapheme, word, sentence, turn, text) from a position leads; direction -1 or 1. */
  step(kind, direction, from = this.head) {
    const block = this.block(from);
    if (!block) return from;
    if (kind === 'text') return direction < 0 ? this.#blocks[0].start : this.#blocks.at(-1).end;
    if (kind === 'turn') return this.#turn(block, direction, from);
    const stops = this.#stops(block, kind);
    if (direction > 0) {
      const next = stops.find((stop) => stop.end > from);
      if (next) return next.end;
      const after = this.#blocks[block.index + 1];
      return after ? after.start : from;
    }
    const previous = stops.findLast((stop) => stop.start < from);
    if (previous) return previous.start;
    const before = this.#blocks[block.index - 1];
    return before ? before.end : from;
  }

  /** Where the start or end of a passage goes when it moves one word: starts stay at a word's start, ends at its end. */
  edge(edge, direction, from) {
    if ((edge === 'end') === direction > 0) return this.step('word', direction, from);
    const block = this.block(edge === 'end' ? from - 1 : from);
    const stops = this.#stops(block, 'word');
    if (direction < 0) return stops.findLast((stop) => stop.end < from)?.end ?? this.#blocks[block.index - 1]?.end ?? from;
    return stops.find((stop) => stop.start > from)?.start ?? this.#blocks[block.index + 1]?.start ?? from;
  }

  /** The sentence, word or block [start, end) around a position. */
  around(kind, from = this.head) {
    const block = this.block(from);
    if (kind === 'turn') return [block.start, block.end];
    const stops = this.#stops(block, kind);
    const found = stops.find((stop) => stop.end > from) ?? stops.at(-1);
    return found ? [found.start, found.end] : [block.start, block.end];
  }

  /** Draws a span in to the words themselves: no edge in the unseen space between two blocks. */
  tidy(start, end) {
    const first = this.block(start);
    if (first && start >= first.end) start = Math.min(end, this.#blocks[first.index + 1]?.start ?? end);
    const last = this.block(end);
    if (last && end === last.start && end > start) end = this.#blocks[last.index - 1]?.end ?? end;
    else if (last && end > last.end) end = Math.max(start, last.end);
    return [start, Math.max(start, end)];
  }

  #turn(block, direction, from) {
    if (direction > 0) return this.#blocks[block.index + 1]?.start ?? block.end;
    return from > block.start ? block.start : (this.#blocks[block.index - 1]?.start ?? from);
  }

  #stops(block, kind) {
    const known = this.#steps.get(block) ?? {};
    this.#steps.set(block, known);
    return (known[kind] ??= stopsOf(this.#text.slice(block.start, block.end), block.start, kind));
  }
}

function stopsOf(text, offset, kind) {
  const stops = [];
  for (const part of segmenters[kind].segment(text)) {
    if (kind === 'word' && !part.isWordLike) continue;
    const words = kind === 'sentence' ? part.segment.trimEnd() : part.segment;
    if (words !== '') stops.push({ start: offset + part.index, end: offset + part.index + words.length });
  }
  return stops;
}

/** The text node and offset of a UTF-16 position; null outside every block. */
export function toDom(blocks, unit) {
  const block = blocks[Math.max(0, blockAt(blocks, unit))];
  if (!block) return null;
  const at = Math.min(unit, block.end);
  const piece = block.pieces.findLast((one) => one.start <= at) ?? block.pieces[0];
  return { node: piece.node, offset: Math.min(at, piece.end) - piece.start, block };
}

/** The UTF-16 position of a point in the document; null when it lies outside the blocks. */
export function fromDom(blockOf, node, offset) {
  const host = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.('.turn');
  const block = host ? blockOf.get(host) : undefined;
  if (!block) return null;
  const piece = block.pieces.find((one) => one.node === node);
  if (piece) return piece.start + offset;
  const point = document.createRange();
  point.setStart(node, offset);
  for (const one of block.pieces) {
    if (point.comparePoint(one.node, 0) >= 0) return one.start;
  }
  return block.end;
}

/** The window rectangle of a caret at a position: {left, top, height}; null when the position is not laid out. */
export function caretRect(blocks, unit) {
  const place = toDom(blocks, unit);
  if (!place) return null;
  const range = document.createRange();
  const length = place.node.length;
  const atEnd = place.offset >= length;
  range.setStart(place.node, atEnd ? Math.max(0, length - 1) : place.offset);
  range.setEnd(place.node, atEnd ? length : place.offset + 1);
  const rects = range.getClientRects();
  const rect = atEnd ? rects[rects.length - 1] : rects[0];
  if (!rect) return null;
  return { left: atEnd ? rect.right : rect.left, top: rect.top, height: rect.height };
}
