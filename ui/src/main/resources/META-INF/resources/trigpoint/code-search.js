/** Which codes a few typed letters may mean, best first. Pure: takes codes, gives codes. */

const plain = (words) =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('en-GB');

/**
 * Codes {id, name, path} that answer to what was typed: every typed word must begin a word of the path, a name's beginning
 * before a path's. Recent codes come first among equals, and alone when nothing is typed yet, followed by all the others.
 */
export function findCodes(codes, recent, typed, most = 50) {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  const freshness = new Map(recent.map((id, place) => [id, place]));
  const scored = [];
  for (const code of codes) {
    const score = scoreOf(code, wanted);
    if (score > 0) scored.push({ code, score, fresh: freshness.get(code.id) ?? recent.length });
  }
  scored.sort((a, b) => b.score - a.score || a.fresh - b.fresh || a.code.path.localeCompare(b.code.path, 'en-GB'));
  return scored.slice(0, most).map((one) => one.code);
}

function scoreOf(code, wanted) {
  if (wanted.length === 0) return 1;
  const name = plain(code.name);
  const path = plain(code.path ?? code.name);
  if (name === wanted.join(' ')) return 4;
  if (name.startsWith(wanted.join(' '))) return 3;
  const starts = (words, part) => words.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(part));
  if (wanted.every((part) => starts(name, part))) return 2;
  return wanted.every((part) => starts(path, part) || path.includes(part)) ? 1 : 0;
}

/** Whether a code already has this name, letters' size and accents aside. */
export function isTaken(codes, name) {
  return codes.some((code) => plain(code.name) === plain(name.trim()));
}
