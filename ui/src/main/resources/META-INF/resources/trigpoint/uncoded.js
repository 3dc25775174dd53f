/** Stretches of a text that no coding lies over. Pure: takes blocks and codings in UTF-16, gives spans of the same kind. */

/**
 * The stretches of a text without a coding, in its order, each within one block and with a word in it.
 *
 * Takes the text, its blocks [{start, end}] in order, and the codings [{start, end}] in the order of their starts.
 */
export function uncodedStretches(text, blocks, codings) {
  const found = [];
  let next = 0;
  let coded = 0;
  for (const block of blocks) {
    let from = block.start;
    while (from < block.end) {
      while (next < codings.length && codings[next].start <= from) coded = Math.max(coded, codings[next++].end);
      if (coded > from) {
        from = coded;
        continue;
      }
      const to = Math.min(block.end, codings[next]?.start ?? block.end);
      const words = wordsOf(text, from, to);
      if (words) found.push(words);
      from = to;
    }
  }
  return found;
}

/**
 * The stretch to select next (direction 1) or before (-1) a selection: what is left of the one the selection touches, or else
 * the nearest; the whole of it where only a caret stands in it. Undefined when there is none.
 */
export function uncodedFrom(text, stretches, { start, end }, direction) {
  if (start === end) {
    const here = stretches.find((one) => one.start <= start && start < one.end);
    if (here && (direction > 0 || here.start < start)) return here;
  }
  if (direction > 0) {
    for (const one of stretches) {
      const left = wordsOf(text, Math.max(one.start, end), one.end);
      if (left) return left;
    }
    return undefined;
  }
  for (const one of stretches.toReversed()) {
    const left = wordsOf(text, one.start, Math.min(one.end, start));
    if (left) return left;
  }
  return undefined;
}

function wordsOf(text, from, to) {
  while (from < to && /\s/.test(text[from])) from++;
  while (to > from && /\s/.test(text[to - 1])) to--;
  return from < to && /[\p{L}\p{N}]/u.test(text.slice(from, to)) ? { start: from, end: to } : undefined;
}
