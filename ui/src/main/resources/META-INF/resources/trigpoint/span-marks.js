/**
 * The words of one block, cut at every boundary of a coding, a memo or a search hit. Overlap is data on a flat row of
 * marks, never nesting. Text enters the page by text nodes alone.
 */
import { nameOf } from './codings.js';

/** Paints a block's words from the spans that touch it, and leaves its pieces [{start, node, ids}] on the block. */
export function paintWords(block, text) {
  const spans = [...block.codings, ...block.memos, ...block.hits];
  const cuts = new Set([block.start, block.end]);
  for (const span of spans) {
    if (span.start > block.start) cuts.add(span.start);
    if (span.end < block.end) cuts.add(span.end);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const nodes = [];
  block.pieces = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const start = edges[i];
    const end = edges[i + 1];
    const node = document.createTextNode(text.slice(start, end));
    const here = spans.length === 0 ? [] : spans.filter((span) => span.start <= start && span.end >= end);
    const codings = here.filter((span) => span.kind === 'coding').sort(shorterFirst);
    block.pieces.push({ start, end, node, ids: codings.map((coding) => coding.id) });
    nodes.push(here.length === 0 ? node : mark(node, here, codings, start, end));
  }
  block.words.replaceChildren(...nodes);
}

/** The more particular coding lies on top, so that one within another is still seen. */
export function shorterFirst(a, b) {
  return a.end - a.start - (b.end - b.start) || b.start - a.start || (a.id < b.id ? -1 : 1);
}

function mark(node, here, codings, start, end) {
  const element = document.createElement('mark');
  if (codings.length > 0) {
    element.dataset.ids = codings.map((coding) => coding.id).join(' ');
    element.dataset.codes = [...new Set(codings.map((coding) => coding.code))].join(' ');
    element.dataset.a = codings[0].colour;
    const other = codings.find((coding) => coding.colour !== codings[0].colour);
    if (other) element.dataset.b = other.colour;
    if (codings.length > 2) element.dataset.deep = '';
    if (codings.every((coding) => coding.pending)) element.dataset.pending = '';
  }
  for (const span of here) {
    if (span.kind === 'memo' && span.text !== '') element.dataset.memo = span.id;
    if (span.kind === 'memo' && span.important) element.dataset.important = '';
    if (span.kind === 'hit') element.dataset.hit = '';
  }
  tell(element, 'opens', here.filter((span) => span.start === start), 'start');
  tell(element, 'closes', here.filter((span) => span.end === end), 'end');
  element.append(node);
  return element;
}

// Read aloud before and after the words by generated content, which is no part of the text that is copied or counted.
function tell(element, attribute, spans, verb) {
  const heard = spans
    .filter((span) => span.kind !== 'hit')
    .map((span) => (span.kind === 'memo' ? `${verb} ${memoWord(span)}` : `${verb} coded ${nameOf(span)}`));
  if (heard.length > 0) element.dataset[attribute] = ` (${heard.join(', ')}) `;
}

function memoWord(memo) {
  if (!memo.important) return 'memo';
  return memo.text === '' ? 'important' : 'important, memo';
}
