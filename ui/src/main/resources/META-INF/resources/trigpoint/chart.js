/**
 * <trig-chart>: one chart as SVG, as wide as its place. It draws bars in small multiples, a profile of ratings (dots, or a
 * radar), and differences along time. Shapes and lines tell series apart as colour does, so that it prints in black and white.
 * The table beside it holds the same numbers, and is what is read aloud.
 */
const SVG = 'http://www.w3.org/2000/svg';
const WHOLE = new Intl.NumberFormat('en-GB');
const DECIMAL = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const WIDEST = 720;
const SERIES = 5;

class Chart extends HTMLElement {
  #asked = null;
  #width = 0;
  #radar = false;
  #watch = new ResizeObserver(() => {
    if (this.#asked && Math.abs(this.clientWidth - this.#width) > 4) this.#draw();
  });

  connectedCallback() {
    this.#watch.observe(this);
  }

  disconnectedCallback() {
    this.#watch.disconnect();
  }

  show(kind, drawing, label) {
    this.#asked = { kind, drawing, label };
    this.#draw();
  }

  #draw() {
    const { kind, drawing, label } = this.#asked;
    this.#width = this.clientWidth;
    const width = Math.min(WIDEST, Math.max(240, this.#width || WIDEST));
    const drawn = { bars, profile: this.#radar ? radar : profile, drift, flow }[kind](drawing, width);
    const pieces = Array.isArray(drawn) ? drawn : [drawn];
    const holder = document.createElement('div');
    holder.className = `chart-${kind}`;
    holder.setAttribute('role', 'img');
    holder.setAttribute('aria-label', label);
    holder.append(...pieces);
    this.replaceChildren(...(kind === 'profile' ? [this.#turn()] : []), holder);
  }

  #turn() {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'chart-turn';
    button.textContent = this.#radar ? 'Show as dots' : 'Show as a radar';
    button.addEventListener('click', () => {
      this.#radar = !this.#radar;
      this.#draw();
      this.querySelector('.chart-turn').focus();
    });
    return button;
  }
}

function make(tag, attributes = {}, text = '') {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  if (text !== '') made.textContent = text;
  return made;
}

function sheet(width, height) {
  return make('svg', { viewBox: `0 0 ${width} ${height}`, width, height, 'aria-hidden': 'true' });
}

function line(x1, y1, x2, y2, name) {
  return make('line', { x1, y1, x2, y2, class: name });
}

/** Breaks words into lines of about so many characters. */
function broken(words, most) {
  const lines = [''];
  for (const word of words.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (longer.length <= most || lines.at(-1) === '') lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function label(words, x, y, most, attributes = {}) {
  const text = make('text', { x, y, ...attributes });
  const lines = broken(words, most);
  lines.forEach((each, at) => text.append(make('tspan', { x, dy: at === 0 ? `${-(lines.length - 1) * 0.55}em` : '1.1em' }, each)));
  return text;
}

/* Bars. */

function bars({ panels }, width) {
  const columns = Math.max(1, Math.min(panels.length, Math.floor(width / 210)));
  const wide = Math.floor(width / columns) - 16;
  const most = Math.max(0.05, ...panels.flatMap((panel) => panel.bars.map((bar) => bar.share)));
  return panels.map((panel) => barPanel(panel, wide, most));
}

function barPanel({ name, beneath, bars: all }, width, most) {
  const lines = broken(name, Math.floor(width / 7.5));
  const top = 18 * lines.length + 22;
  const floor = top + 84;
  const svg = sheet(width, floor + 40);
  lines.forEach((each, at) => svg.append(make('text', { x: 0, y: 16 + 18 * at, class: 'name' }, each)));
  const step = width / all.length;
  svg.append(...points(all.map((bar) => bar.label), step, floor + 15));
  all.forEach(({ count, share }, at) => {
    const height = (84 * share) / most;
    const middle = step * (at + 0.5);
    const wide = Math.min(40, step * 0.7);
    if (count > 0) svg.append(make('rect', { x: middle - wide / 2, y: floor - height, width: wide, height, class: 'bar' }));
    svg.append(make('text', { x: middle, y: floor - height - 4, class: 'figure' }, WHOLE.format(count)));
  });
  svg.append(line(0, floor, width, floor, 'axis'), make('text', { x: 0, y: floor + 34, class: 'beneath' }, beneath));
  return svg;
}

/**
 * What stands beneath bars: of ranges their edges, each once, else the points. Where they would touch each other, every second
 * one is left out, or more; the table has them all.
 */
function points(labels, step, y) {
  const ranges = labels.map((each) => /^(.+) to < (.+)$/.exec(each));
  const edges = ranges.length > 0 && ranges.every(Boolean);
  const words = edges ? [...ranges.map((range) => range[1]), ranges.at(-1)[2]] : labels;
  const widest = Math.max(1, ...words.map((each) => each.length * 7.5 + 8));
  const every = Math.max(1, Math.ceil(widest / step));
  return words.flatMap((each, at) =>
    at % every === 0 ? [make('text', { x: step * (edges ? at : at + 0.5), y, class: 'point' }, each)] : []);
}

/* Flow: boxes from above to below, a column a group, each step on one height in all of them. */

function flow({ streams }, width) {
  const gap = 16;
  const wide = Math.max(150, Math.floor((width - gap * (streams.length - 1)) / streams.length));
  const most = Math.floor((wide - 24) / 7);
  const wrapped = streams.map(({ name, boxes }) => ({
    name,
    boxes: boxes.map(({ label: step, lines }) => ({ step, lines: lines.flatMap((each) => broken(each, most)) })),
  }));
  const heights = wrapped[0].boxes.map((_, at) => 34 + 18 * Math.max(...wrapped.map(({ boxes }) => boxes[at].lines.length)));
  const svg = sheet(wide * streams.length + gap * (streams.length - 1), 28 + heights.reduce((sum, each) => sum + each + 22, 0));
  wrapped.forEach(({ name, boxes }, column) => {
    const left = column * (wide + gap);
    let top = 28;
    svg.append(make('text', { x: left, y: 16, class: 'name' }, name));
    boxes.forEach(({ step, lines }, at) => {
      if (at > 0) svg.append(line(left + wide / 2, top - 22, left + wide / 2, top, 'between'));
      svg.append(
        make('rect', { x: left + 1, y: top, width: wide - 2, height: heights[at], rx: 4, class: 'step' }),
        make('text', { x: left + 12, y: top + 20, class: 'name' }, step),
      );
      lines.forEach((each, row) => svg.append(make('text', { x: left + 12, y: top + 40 + 18 * row }, each)));
      top += heights[at] + 22;
    });
  });
  return svg;
}

/* Profiles. */

function mark(series, x, y, name) {
  const at = series % SERIES;
  const common = { class: `mark series-${at}`, 'data-series': name };
  if (at === 0) return make('circle', { cx: x, cy: y, r: 6, ...common });
  if (at === 1) return make('rect', { x: x - 5.5, y: y - 5.5, width: 11, height: 11, ...common });
  if (at === 2) return make('path', { d: `M ${x} ${y - 7} l 7 12 h -14 z`, ...common });
  if (at === 3) return make('path', { d: `M ${x} ${y - 7.5} l 7 7.5 l -7 7.5 l -7 -7.5 z`, ...common });
  return make('path', { d: `M ${x - 5} ${y - 5} l 10 10 m 0 -10 l -10 10`, ...common });
}

function legend(svg, series, x, y, width) {
  let left = x;
  let top = y;
  series.forEach((name, at) => {
    const needed = 24 + name.length * 7.5 + 16;
    if (left + needed > width && left > x) {
      left = x;
      top += 22;
    }
    svg.append(mark(at, left + 8, top - 5, name), make('text', { x: left + 22, y: top, class: 'point start' }, name));
    left += needed;
  });
  return top;
}

function profile({ from, to, series, rows }, width) {
  const left = Math.min(220, Math.round(width * 0.38));
  const right = width - 20;
  const place = (value) => left + 16 + ((right - left - 16) * (value - from)) / (to - from);
  const each = 16 + 18 * Math.max(1, Math.min(series.length, 3));
  const svg = sheet(width, 0);
  const top = legend(svg, series, 0, 18, width) + 34;
  for (let point = from; point <= to; point++) {
    svg.append(
      line(place(point), top - 8, place(point), top + each * rows.length, 'grid'),
      make('text', { x: place(point), y: top - 14, class: 'point' }, WHOLE.format(point)),
    );
  }
  rows.forEach(({ name, values }, at) => {
    const middle = top + each * (at + 0.5);
    svg.append(line(0, middle + each / 2, right, middle + each / 2, 'rule'));
    svg.append(label(name, 0, middle + 4, Math.floor(left / 7.5), { class: 'name' }));
    const given = values.filter((value) => value !== null);
    if (given.length > 1) svg.append(line(place(Math.min(...given)), middle, place(Math.max(...given)), middle, 'between'));
    values.forEach((value, who) => {
      const apart = (who - (values.length - 1) / 2) * Math.min(18, (each - 10) / values.length);
      if (value !== null) svg.append(mark(who, place(value), middle + apart, series[who]));
    });
    if (given.length === 0) svg.append(make('text', { x: place(from), y: middle + 4, class: 'beneath' }, 'no rating'));
  });
  const height = top + each * rows.length + 8;
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('height', height);
  return svg;
}

function radar({ from, to, series, rows }, width) {
  const size = Math.min(width, 480);
  const svg = sheet(size, size + 60);
  const below = legend(svg, series, 0, 18, size);
  const middle = { x: size / 2, y: below + 20 + size / 2 };
  const reach = size / 2 - 74;
  const spot = (at, value) => {
    const turn = (2 * Math.PI * at) / rows.length - Math.PI / 2;
    const far = (reach * (value - from + 1)) / (to - from + 1);
    return { x: middle.x + far * Math.cos(turn), y: middle.y + far * Math.sin(turn) };
  };
  for (let point = from; point <= to; point++) {
    const ring = rows.map((_, at) => spot(at, point));
    svg.append(make('polygon', { points: ring.map(({ x, y }) => `${x},${y}`).join(' '), class: 'grid' }));
    svg.append(make('text', { x: middle.x + 4, y: spot(0, point).y + 4, class: 'beneath' }, WHOLE.format(point)));
  }
  rows.forEach(({ name }, at) => {
    const end = spot(at, to);
    const out = spot(at, to + (0.16 * (to - from + 1)));
    const anchor = Math.abs(out.x - middle.x) < 10 ? 'middle' : out.x > middle.x ? 'start' : 'end';
    svg.append(line(middle.x, middle.y, end.x, end.y, 'grid'));
    svg.append(label(name, Math.min(size - 66, Math.max(66, out.x)), out.y, 12, { class: 'name', 'text-anchor': anchor }));
  });
  series.forEach((name, who) => {
    const spots = rows.map(({ values }, at) => (values[who] === null ? null : spot(at, values[who])));
    spots.forEach((one, at) => {
      const next = spots[(at + 1) % spots.length];
      if (one && next) svg.append(line(one.x, one.y, next.x, next.y, `side side-${who % SERIES}`));
    });
    spots.filter((one) => one).forEach(({ x, y }) => svg.append(mark(who, x, y, name)));
  });
  svg.setAttribute('viewBox', `0 0 ${size} ${below + size + 30}`);
  svg.setAttribute('height', below + size + 30);
  return svg;
}

/* Differences along time. */

function drift({ unit, spots, mean, low, high, rule }, width) {
  const height = 260;
  const left = 44;
  const right = width - (width < 420 ? 12 : 108);
  const floor = height - 40;
  const farthest = Math.max(1, rule, ...[low, high].map((end) => Math.abs(end ?? 0)), ...spots.flatMap((spot) => spot.each.map(Math.abs)));
  const top = 30;
  const up = (value) => top + ((floor - top) * (farthest - value)) / (2 * farthest);
  const along = (at) => left + 24 + ((right - left - 48) * (at + 0.5)) / spots.length;
  const svg = sheet(width, height);
  if (low !== null && high !== null) {
    svg.append(make('rect', { x: left, y: up(high), width: right - left, height: up(low) - up(high), class: 'band' }));
  }
  const level = (value, name, words) => {
    svg.append(line(left, up(value), right, up(value), name));
    if (words && width >= 420) svg.append(make('text', { x: right + 6, y: up(value) + 4, class: 'point start' }, words));
  };
  const step = farthest > 4 ? 2 : 1;
  for (let value = 0; value <= farthest; value += step) {
    for (const each of value === 0 ? [0] : [value, -value]) {
      svg.append(make('text', { x: left - 8, y: up(each) + 4, class: 'point end' }, WHOLE.format(each).replace('-', '−')));
      svg.append(line(left - 4, up(each), left, up(each), 'axis'));
    }
  }
  level(0, 'zero', '');
  level(rule, 'flag', 'rule');
  level(-rule, 'flag', 'rule');
  if (mean !== null) level(mean, 'mean', `mean ${DECIMAL.format(mean).replace('-', '−')}`);
  spots.forEach((spot, at) => {
    spot.each.forEach((value) => svg.append(make('circle', { cx: along(at), cy: up(value), r: 3, class: 'each' })));
    if (at > 0) svg.append(line(along(at - 1), up(spots[at - 1].value), along(at), up(spot.value), 'path'));
  });
  const every = Math.ceil((spots.length * 76) / (right - left));
  spots.forEach((spot, at) => {
    svg.append(mark(0, along(at), up(spot.value), spot.label));
    if (at % every === 0) svg.append(make('text', { x: along(at), y: floor + 18, class: 'point' }, spot.label));
  });
  svg.append(line(left, top, left, floor, 'axis'), make('text', { x: 0, y: 10, class: 'beneath' }, unit));
  return svg;
}

customElements.define('trig-chart', Chart);
