/** How large and how wide the words are set: changed by step, and remembered by the browser for every text. */

const KEY = 'trigpoint-reading';
const BOUNDS = { size: [14, 28, 18, 1], measure: [45, 95, 68, 5] };

export class ReadingSize {
  #pane;
  #now;

  constructor(pane) {
    this.#pane = pane;
    this.#now = Object.fromEntries(Object.entries(BOUNDS).map(([name, bounds]) => [name, bounds[2]]));
    for (const [name, value] of Object.entries(remembered())) {
      if (name in BOUNDS) this.#now[name] = within(name, value);
    }
    this.#apply();
  }

  /** Moves size (pixels at the browser's ordinary setting) or measure (characters a line) one step down or up. */
  step(name, direction) {
    this.#now[name] = within(name, this.#now[name] + direction * BOUNDS[name][3]);
    this.#apply();
    try {
      localStorage.setItem(KEY, JSON.stringify(this.#now));
    } catch {
      // a browser that keeps nothing still reads well until the page is left
    }
    this.#pane.view.say(name === 'size' ? `Letters of size ${this.#now.size}.` : `Lines of ${this.#now.measure} characters.`);
    this.#pane.view.relay();
  }

  #apply() {
    this.#pane.style.setProperty('--trig-reading-size', `${this.#now.size / 16}rem`);
    this.#pane.style.setProperty('--trig-reading-measure', `${this.#now.measure}ch`);
  }
}

function within(name, value) {
  const [least, most, usual] = BOUNDS[name];
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : usual;
}

function remembered() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}
