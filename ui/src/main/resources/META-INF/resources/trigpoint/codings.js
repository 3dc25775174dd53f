/**
 * What is marked in the text: codings, memos and hits by id, each listed on the blocks it touches. Positions in here are
 * UTF-16; the pane converts. Every change answers with the blocks that must be painted again.
 */
import { blocksIn } from './text-blocks.js';

const LISTS = { coding: 'codings', memo: 'memos', hit: 'hits' };

/** The name that a reader sees and hears for a coding. */
export function nameOf(coding) {
  return coding.name || 'a code without a name';
}

/** One letter that stands for a code beside its colour. */
export function letterOf(name) {
  return (name.match(/[\p{L}\p{N}]/u) ?? ['•'])[0].toLocaleUpperCase('en-GB');
}

export class Codings {
  #blocks;
  #spans = new Map();
  #codes = new Map();
  #nextPending = 1;

  constructor(blocks, codes) {
    this.#blocks = blocks;
    for (const block of blocks) Object.assign(block, { codings: [], memos: [], hits: [] });
    this.setCodes(codes);
  }

  get(id) {
    return this.#spans.get(id);
  }

  code(id) {
    return this.#codes.get(id);
  }

  get codes() {
    return [...this.#codes.values()];
  }

  /** Takes the code system as it now is; codings wear its names and colours. Gives the blocks that look different. */
  setCodes(codes) {
    this.#codes = new Map(codes.map((code) => [String(code.id), { ...code, id: String(code.id) }]));
    const touched = new Set();
    for (const span of this.#spans.values()) {
      if (span.kind !== 'coding') continue;
      const before = `${span.name} ${span.colour} ${span.shade}`;
      this.#dress(span);
      if (before !== `${span.name} ${span.colour} ${span.shade}`) this.blocksOf(span).forEach((b) => touched.add(b));
    }
    return touched;
  }

  add(span) {
    if (span.kind === 'coding') this.#dress(span);
    const touched = this.remove(span.id);
    this.#spans.set(span.id, span);
    for (const block of this.blocksOf(span)) {
      block[LISTS[span.kind]].push(span);
      touched.add(block);
    }
    return touched;
  }

  remove(id) {
    const span = this.#spans.get(id);
    if (!span) return new Set();
    this.#spans.delete(id);
    const touched = new Set(this.blocksOf(span));
    for (const block of touched) {
      block[LISTS[span.kind]] = block[LISTS[span.kind]].filter((other) => other !== span);
    }
    return touched;
  }

  removeKind(kind) {
    const touched = new Set();
    for (const span of [...this.#spans.values()]) {
      if (span.kind === kind) this.remove(span.id).forEach((block) => touched.add(block));
    }
    return touched;
  }

  /** A coding that has been asked for and is not yet saved. */
  addPending(start, end, code, name) {
    const id = `pending-${this.#nextPending++}`;
    return this.add({ kind: 'coding', id, start, end, code, wanted: name, pending: true, mine: true, themes: [] });
  }

  /** Takes away the waiting coding that a saved or refused one answers; a code still without an id answers to any. */
  settle(start, end, code) {
    for (const span of this.#spans.values()) {
      const same = span.code === null || code === null || span.code === code;
      if (span.id.startsWith('pending-') && span.start === start && span.end === end && same) {
        return this.remove(span.id);
      }
    }
    return new Set();
  }

  blocksOf(span) {
    return blocksIn(this.#blocks, span.start, span.end);
  }

  /** All codings in the order of the text. */
  inOrder() {
    const codings = [...this.#spans.values()].filter((span) => span.kind === 'coding');
    return codings.sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
  }

  /** The memos that mark their words important, in the order of the text. */
  important() {
    const marks = [...this.#spans.values()].filter((span) => span.kind === 'memo' && span.important);
    return marks.sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** The codings over a position, in the order of the text. */
  at(unit) {
    return this.inOrder().filter((coding) => coding.start <= unit && unit < coding.end);
  }

  #dress(coding) {
    const code = coding.code === null ? undefined : this.#codes.get(coding.code);
    coding.name = code?.name ?? coding.wanted ?? '';
    coding.path = code?.path ?? coding.name;
    coding.colour = code ? Math.abs(code.colour) % 12 : 'none';
    coding.shade = code?.shade ?? 0;
    coding.letter = letterOf(coding.name);
  }
}
