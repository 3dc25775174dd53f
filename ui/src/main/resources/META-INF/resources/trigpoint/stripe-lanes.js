/** Where stripes and their names go in the gutter beside one block. Pure arithmetic: no element is touched here. */

/** Lane widths in pixels, widest first: with a lettered cap, with a pattern only, and as narrow as can be told apart. */
export const LANE_WIDTHS = [16, 8, 4];

/**
 * Gives each stripe {id, top, bottom} a lane such that no two stripes of one lane touch. A stripe that comes from the block
 * before keeps its lane where it can, so that it reads as one line down the page. Gives Map id -> lane from 0.
 */
export function assignLanes(stripes, wished = new Map()) {
  const lanes = [];
  const given = new Map();
  const free = (lane, stripe) =>
    (lanes[lane] ?? []).every((other) => other.bottom <= stripe.top || other.top >= stripe.bottom);
  const put = (stripe, lane) => {
    (lanes[lane] ??= []).push(stripe);
    given.set(stripe.id, lane);
  };
  const order = [...stripes].sort((a, b) => a.top - b.top || b.bottom - a.bottom);
  for (const stripe of order) {
    const wish = wished.get(stripe.id);
    if (wish !== undefined && free(wish, stripe)) put(stripe, wish);
  }
  for (const stripe of order) {
    if (given.has(stripe.id)) continue;
    let lane = 0;
    while (!free(lane, stripe)) lane++;
    put(stripe, lane);
  }
  return given;
}

/** How wide a lane may be for this many lanes in this room, and how many lanes then can be shown. */
export function laneWidth(laneCount, room) {
  const width = LANE_WIDTHS.find((wide) => laneCount * wide <= room) ?? LANE_WIDTHS.at(-1);
  const fit = Math.max(1, Math.floor(room / width));
  return laneCount <= fit ? { width, shown: laneCount } : { width, shown: fit };
}

/**
 * Finds a line for each name beside its stripe's top, pushing later ones down, and drops those that the block has no room
 * for. Takes wishes {id, top}; gives [{id, top}], no two nearer than the height.
 */
export function placeNames(wishes, height, blockHeight) {
  const placed = [];
  let next = 0;
  for (const wish of [...wishes].sort((a, b) => a.top - b.top)) {
    const top = Math.max(wish.top, next);
    if (top + height > blockHeight + 1) break;
    placed.push({ id: wish.id, top });
    next = top + height;
  }
  return placed;
}
