/**
 * The gutter beside a block: a stripe for each coding in a lane of its own, the codes' names where there is room, and the
 * signs of memos. It is drawn from the lines that the browser really made, when the block comes near the window.
 */
import { assignLanes, laneWidth, placeNames } from './stripe-lanes.js';
import { nameOf } from './codings.js';

const LANES_BESIDE_NAMES = 64;
const NARROWEST_NAME = 76;
const NAME_HEIGHT = 20;
const MEMO_ROOM = 24;

/** Measures blocks without writing, so that many are laid out with one layout of the page. */
export function measure(block) {
  const frame = block.gutter.getBoundingClientRect();
  const words = block.words.getBoundingClientRect();
  const style = getComputedStyle(block.words);
  const line = parseFloat(style.lineHeight);
  const above = parseFloat(style.paddingTop);
  const lines = Math.max(1, Math.round((words.height - above - parseFloat(style.paddingBottom)) / line));
  const top = words.top + above - frame.top;
  const lineOf = (unit) => {
    const rect = characterRect(block, unit);
    const number = rect ? Math.floor((rect.top + rect.height / 2 - words.top - above) / line) : 0;
    return Math.min(Math.max(number, 0), lines - 1);
  };
  const stripes = block.codings.map((coding) => {
    const before = coding.start < block.start;
    const after = coding.end > block.end;
    const first = before ? 0 : lineOf(coding.start);
    const last = after ? lines - 1 : lineOf(coding.end - 1);
    return {
      id: coding.id, coding, before, after,
      top: before ? 0 : top + first * line + 3,
      bottom: after ? frame.height : top + (last + 1) * line - 3,
    };
  });
  const memos = block.memos
    .filter((memo) => memo.start >= block.start)
    .map((memo) => ({ memo, top: top + lineOf(memo.start) * line }));
  return { block, stripes, memos, width: frame.width, height: frame.height };
}

function characterRect(block, unit) {
  const piece = block.pieces.findLast((one) => one.start <= unit);
  if (!piece) return null;
  const range = document.createRange();
  const at = Math.min(unit, piece.end - 1) - piece.start;
  range.setStart(piece.node, at);
  range.setEnd(piece.node, at + 1);
  return range.getClientRects()[0] ?? null;
}

/** Draws what was measured. The lanes map remembers where codings run on into the next block. */
export function draw(measured, lanes) {
  const { block, stripes, memos, width, height } = measured;
  const room = width - MEMO_ROOM;
  const named = room >= LANES_BESIDE_NAMES + NARROWEST_NAME;
  const wished = new Map();
  for (const stripe of stripes) {
    if (stripe.before && lanes.has(stripe.id)) wished.set(stripe.id, lanes.get(stripe.id));
  }
  const given = assignLanes(stripes, wished);
  const count = stripes.length === 0 ? 0 : Math.max(...given.values()) + 1;
  const lane = laneWidth(count, named ? LANES_BESIDE_NAMES : room);
  const drawn = memos.map(({ memo, top }) => memoSign(memo, top));
  const hidden = [];
  for (const stripe of stripes) {
    const number = given.get(stripe.id);
    lanes.set(stripe.id, number);
    if (number < lane.shown) drawn.push(stripeOf(stripe, MEMO_ROOM + number * lane.width, lane.width));
    else hidden.push(stripe);
  }
  const starting = stripes.filter((stripe) => !stripe.before);
  if (named) {
    for (const { id, top } of placeNames(starting, NAME_HEIGHT, height)) {
      drawn.push(nameTag(starting.find((stripe) => stripe.id === id).coding, MEMO_ROOM + LANES_BESIDE_NAMES + 8, top));
    }
  }
  if (hidden.length > 0) drawn.push(countOf(hidden));
  block.gutter.replaceChildren(...drawn);
  block.drawn = true;
}

function element(className, coding) {
  const made = document.createElement('div');
  made.className = className;
  if (coding) {
    made.dataset.id = coding.id;
    made.dataset.code = coding.code ?? '';
    made.dataset.a = coding.colour;
    made.dataset.shade = coding.shade % 4;
    if (coding.pending) made.dataset.pending = '';
  }
  return made;
}

function stripeOf(stripe, left, width) {
  const made = element('stripe', stripe.coding);
  made.style.left = `${left}px`;
  made.style.top = `${stripe.top}px`;
  made.style.height = `${Math.max(6, stripe.bottom - stripe.top)}px`;
  made.style.width = `${width - 1}px`;
  made.dataset.width = width;
  if (stripe.before) made.dataset.before = '';
  if (stripe.after) made.dataset.after = '';
  if (width >= 16 && !stripe.before) {
    const cap = document.createElement('span');
    cap.className = 'cap';
    cap.textContent = stripe.coding.letter;
    made.append(cap);
  }
  return made;
}

function nameTag(coding, left, top) {
  const made = element('name', coding);
  made.style.left = `${left}px`;
  made.style.top = `${top - 2}px`;
  made.textContent = coding.pending ? `${nameOf(coding)} · saving` : nameOf(coding);
  return made;
}

function memoSign(memo, top) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = memo.important ? 'memo-sign important' : 'memo-sign';
  made.tabIndex = -1;
  made.dataset.memoId = memo.id;
  made.style.top = `${top}px`;
  made.setAttribute('aria-label', `${memo.important ? 'Important, marked by' : 'Memo by'} ${memo.author}`);
  return made;
}

function countOf(hidden) {
  const made = element('more');
  made.textContent = `+${hidden.length}`;
  made.title = hidden.map((stripe) => nameOf(stripe.coding)).join(', ');
  return made;
}
