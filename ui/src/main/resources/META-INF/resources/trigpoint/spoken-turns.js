/**
 * Which words are spoken when. A stretch is a turn that has a time, with the turns after it that have none: all that is known
 * of those is that they come before the next time. Times are seconds, positions UTF-16.
 */

/** Cuts turns {start, end, at} in the order of the text into stretches {start, from, to}; duration ends the last. */
export function stretchesOf(turns, duration) {
  const timed = turns.filter((turn) => turn.at !== null && turn.at !== undefined);
  if (timed.length === 0) return [];
  const stretches = timed.map((turn, place) => ({
    start: turn.start,
    end: timed[place + 1]?.start ?? Infinity,
    from: turn.at / 1000,
  }));
  if (timed[0] !== turns[0] && timed[0].at > 0) stretches.unshift({ start: turns[0].start, end: timed[0].start, from: 0 });
  const times = stretches.map((stretch) => stretch.from);
  for (const stretch of stretches) {
    stretch.to = Math.min(duration, ...times.filter((time) => time > stretch.from));
  }
  return stretches;
}

/** The stretch that is spoken at a time: of those that have begun the one that began last. */
export function stretchAt(stretches, seconds) {
  let spoken;
  for (const stretch of stretches) {
    if (stretch.from <= seconds && (!spoken || stretch.from >= spoken.from)) spoken = stretch;
  }
  return spoken;
}

/** The time {from, to} of the words [start, end): from the time of the turn that they begin in to the end of the one they end in. */
export function timeOf(stretches, start, end) {
  const first = stretches.findLast((stretch) => stretch.start <= start);
  const last = stretches.findLast((stretch) => stretch.start < end) ?? first;
  if (!first) return undefined;
  return { from: first.from, to: Math.max(last.to, first.to) };
}
