/**
 * How a text falls into blocks on the screen: one for each turn, or for each paragraph of a long turn, and one for each
 * paragraph that belongs to no turn. A label that the margin already shows ("INT:", "00:01:12") is left out of sight but
 * stays in the document, so that the blocks and what lies between them are always the whole text.
 */
const TIME = /\d{1,2}(:\d{2}){1,2}([.,]\d{1,3})?/g;
const LABEL_MARKS = /[\s:;.,\-–—>()[\]#*|]/g;
const LONGEST_LABEL = 60;
const LONGEST_PARAGRAPH = 6000;

/**
 * Cuts a text. Takes turns with UTF-16 positions in ascending order; gives blocks
 * {index, start, end, turn, speaker, at, lead}: end exclusive, turn -1 outside any turn, lead true where the margin names speaker or time.
 */
export function cutIntoBlocks(text, turns) {
  const blocks = [];
  let cursor = 0;
  let heard = '';
  turns.forEach((turn, number) => {
    const start = Math.max(cursor, turn.start);
    between(text, cursor, start, turn, blocks);
    const paragraphs = paragraphsOf(text, start, turn.end);
    const speaker = turn.speaker ?? '';
    const at = turn.at ?? null;
    // somebody who goes on speaking in a new paragraph is not announced again
    const announced = at !== null || (speaker !== '' && speaker !== heard);
    paragraphs.forEach((span, place) => {
      blocks.push({ ...span, turn: number, speaker, at, lead: announced && place === 0 });
    });
    heard = speaker;
    cursor = Math.max(cursor, turn.end);
  });
  between(text, cursor, text.length, null, blocks);
  blocks.forEach((block, index) => (block.index = index));
  return blocks;
}

function between(text, start, end, next, blocks) {
  let from = -1;
  let to = -1;
  const close = () => {
    if (from >= 0) {
      for (const span of paragraphsOf(text, from, to)) {
        blocks.push({ ...span, turn: -1, speaker: '', at: null, lead: false });
      }
    }
    from = -1;
  };
  for (let line = start; line < end; ) {
    const newline = text.indexOf('\n', line);
    const stop = newline < 0 || newline >= end ? end : newline;
    const touches = next !== null && stop === end && end === next.start && text[end - 1] !== '\n';
    if (isLabel(text.slice(line, stop), next, touches)) close();
    else {
      if (from < 0) from = line;
      to = stop;
    }
    line = stop + 1;
  }
  close();
}

function isLabel(line, next, touchesTurn) {
  if (line.trim() === '') return false;
  if (next === null) return false;
  if (touchesTurn && line.length <= LONGEST_LABEL && /[:>\])\t]\s*$/.test(line)) return true;
  let rest = line.replace(TIME, '');
  const speaker = next.speaker ?? '';
  if (speaker !== '') {
    const at = rest.toLowerCase().indexOf(speaker.toLowerCase());
    if (at >= 0) rest = rest.slice(0, at) + rest.slice(at + speaker.length);
  }
  return rest.replace(LABEL_MARKS, '') === '';
}

function paragraphsOf(text, start, end) {
  const found = [];
  const add = (from, to) => {
    while (from < to && /\s/.test(text[from])) from++;
    while (to > from && /\s/.test(text[to - 1])) to--;
    if (from < to) found.push({ start: from, end: to });
  };
  for (const [from, to] of splitAt(text, start, end, /\n[^\S\n]*\n/g)) {
    if (to - from <= LONGEST_PARAGRAPH) add(from, to);
    else for (const [first, last] of splitAt(text, from, to, /\n/g)) add(first, last);
  }
  return found;
}

function splitAt(text, start, end, pattern) {
  const spans = [];
  const slice = text.slice(start, end);
  let from = 0;
  for (const hit of slice.matchAll(pattern)) {
    spans.push([start + from, start + hit.index]);
    from = hit.index + hit[0].length;
  }
  spans.push([start + from, end]);
  return spans;
}

/** Index of the block that holds a UTF-16 position, or of the last block before it; -1 when there is none. */
export function blockAt(blocks, unit) {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle].start <= unit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The blocks that share at least one character with [start, end). */
export function blocksIn(blocks, start, end) {
  const touched = [];
  for (let i = Math.max(0, blockAt(blocks, start)); i < blocks.length && blocks[i].start < end; i++) {
    if (blocks[i].end > start) touched.push(blocks[i]);
  }
  return touched;
}
