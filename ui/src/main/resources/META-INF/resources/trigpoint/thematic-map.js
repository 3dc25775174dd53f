/**
 * <trig-map>: themes, subthemes and codes as a graph. Nodes are dragged, or moved by Shift with arrows; L begins a link and
 * L or Enter on another theme ends it; Enter opens a theme. The sheet is dragged, zoomed by wheel or + and -, fitted by 0.
 * Tells `trig-map-moved` with where nodes were put, `trig-map-joined` with two nodes to link, `trig-map-opened`.
 */
const SVG = 'http://www.w3.org/2000/svg';
const STEP = 10;
const KEPT_AFTER = 700;

class ThematicMap extends HTMLElement {
  show({ nodes, lines, changeable }) {
    this.nodes = new Map(nodes.map((node) => [node.key, { ...node }]));
    this.lines = lines;
    this.changeable = changeable;
    this.moved = new Set();
    const focused = this.querySelector('.node:focus')?.dataset.key ?? this.last;
    this.#draw();
    if (!this.view || this.dataset.fitted !== String(nodes.length)) this.fit();
    else this.#look();
    this.dataset.fitted = String(nodes.length);
    if (focused && this.nodes.has(focused)) this.#focusable(focused);
  }

  disconnectedCallback() {
    this.#tellMoved();
  }

  fit() {
    const all = [...this.nodes.values()];
    const left = Math.min(...all.map((node) => node.x - node.width / 2)) - 30;
    const top = Math.min(...all.map((node) => node.y - node.height / 2)) - 30;
    const right = Math.max(...all.map((node) => node.x + node.width / 2)) + 30;
    const bottom = Math.max(...all.map((node) => node.y + node.height / 2)) + 30;
    this.view = { x: left, y: top, width: right - left, height: bottom - top };
    this.#look();
  }

  zoom(by, at = { x: this.view.x + this.view.width / 2, y: this.view.y + this.view.height / 2 }) {
    const width = Math.min(40000, Math.max(200, this.view.width / by));
    const real = this.view.width / width;
    this.view = {
      x: at.x - (at.x - this.view.x) / real,
      y: at.y - (at.y - this.view.y) / real,
      width,
      height: this.view.height / real,
    };
    this.#look();
  }

  #look() {
    const { x, y, width, height } = this.view;
    this.svg.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
  }

  #draw() {
    this.replaceChildren();
    this.svg = make('svg', { role: 'group', 'aria-label': 'Thematic map; the same as a table stands below' });
    const marker = make('marker', { id: 'trig-map-arrow', viewBox: '0 0 10 10', refX: 9, refY: 5, markerWidth: 8, markerHeight: 8, orient: 'auto-start-reverse' });
    marker.append(make('path', { d: 'M 0 0 L 10 5 L 0 10 z', class: 'arrow' }));
    const defs = make('defs');
    defs.append(marker);
    this.strokes = this.lines
      .filter((line) => this.nodes.has(line.from) && this.nodes.has(line.to))
      .map((line) => this.#stroke(line));
    this.svg.append(defs, ...this.strokes.map((stroke) => stroke.group), ...[...this.nodes.values()].map((node) => this.#node(node)));
    this.said = document.createElement('p');
    this.said.className = 'trig-map-said trig-soft';
    this.said.setAttribute('role', 'status');
    this.said.textContent = this.changeable
      ? 'Drag nodes, or Shift and arrows. L links two themes, Enter opens one. Drag the sheet to move it.'
      : 'Arrows go from node to node, Enter opens a theme. Drag the sheet to move it.';
    this.append(this.#tools(), this.svg, this.said);
    this.#hear();
    const first = this.svg.querySelector('.node');
    if (first) this.#focusable(first.dataset.key, false);
  }

  #tools() {
    const tools = document.createElement('div');
    tools.className = 'trig-map-tools';
    const tool = (sign, what, step) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = sign;
      button.title = what;
      button.setAttribute('aria-label', what);
      button.addEventListener('click', step);
      tools.append(button);
    };
    tool('+', 'Nearer', () => this.zoom(1.25));
    tool('\u2212', 'Farther', () => this.zoom(0.8));
    tool('\u25a1', 'Show the whole map', () => this.fit());
    return tools;
  }

  #stroke(line) {
    const group = make('g', { class: `line ${line.kind}` });
    const path = make('line', line.kind === 'link' ? { 'marker-end': 'url(#trig-map-arrow)' } : {});
    group.append(path);
    let label;
    if (line.label) {
      label = make('text', { 'text-anchor': 'middle' });
      label.textContent = line.label;
      group.append(label);
    }
    const stroke = { line, group, path, label };
    this.#lay(stroke);
    return stroke;
  }

  #lay({ line, path, label }) {
    const from = this.nodes.get(line.from);
    const to = this.nodes.get(line.to);
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const edge = (node) => Math.min(0.5, dx ? node.width / 2 / Math.abs(dx) : 1, dy ? node.height / 2 / Math.abs(dy) : 1);
    const ends = { x1: from.x + dx * edge(from), y1: from.y + dy * edge(from), x2: to.x - dx * edge(to), y2: to.y - dy * edge(to) };
    set(path, ends);
    if (label) set(label, { x: (ends.x1 + ends.x2) / 2, y: (ends.y1 + ends.y2) / 2 + 4 });
  }

  #node(node) {
    const theme = node.kind === 'theme';
    const group = make('g', {
      class: `node ${node.kind} level-${node.level} is-${node.status.toLowerCase() || 'code'}`,
      tabindex: -1,
      role: 'button',
      'aria-label': `${theme ? (node.level ? 'Subtheme' : 'Theme') : 'Code'} ${node.name}. ${node.beneath}`,
    });
    group.dataset.key = node.key;
    const box = make('rect', { x: -node.width / 2, y: -node.height / 2, width: node.width, height: node.height, rx: theme ? 4 : node.height / 2 });
    group.append(box);
    if (!theme) {
      const dot = make('circle', { cx: -node.width / 2 + 14, cy: -node.height / 2 + 15, r: 5, class: 'dot' });
      dot.style.setProperty('--dot', `var(--code-${node.colour})`);
      group.append(dot);
    }
    const step = theme ? 20 : 17;
    let y = -node.height / 2 + (theme ? 24 : 19);
    for (const words of node.lines) {
      group.append(text(words, y, 'name'));
      y += step;
    }
    if (node.beneath) group.append(text(node.beneath, y - (theme ? 2 : 3), 'beneath'));
    set(group, { transform: `translate(${node.x} ${node.y})` });
    return group;
  }

  #hear() {
    this.svg.addEventListener('keydown', (event) => this.#key(event));
    this.svg.addEventListener('pointerdown', (event) => this.#down(event));
    this.svg.addEventListener('pointermove', (event) => this.#drag(event));
    for (const end of ['pointerup', 'pointercancel']) this.svg.addEventListener(end, (event) => this.#up(event));
    this.svg.addEventListener('dblclick', (event) => this.#open(event.target.closest('.node')));
    this.svg.addEventListener('focusin', (event) => this.#focusable(event.target.closest('.node')?.dataset.key, false));
    this.svg.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        this.zoom(event.deltaY < 0 ? 1.15 : 0.87, this.#at(event));
      },
      { passive: false },
    );
  }

  #focusable(key, focus = true) {
    if (!key) return;
    this.last = key;
    for (const group of this.svg.querySelectorAll('.node')) group.setAttribute('tabindex', group.dataset.key === key ? 0 : -1);
    if (focus) this.#group(key).focus({ preventScroll: true });
  }

  #group(key) {
    return this.svg.querySelector(`[data-key="${CSS.escape(key)}"]`);
  }

  #at(event) {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(this.svg.getScreenCTM().inverse());
    return { x: point.x, y: point.y };
  }

  #down(event) {
    if (event.button !== 0) return;
    const group = event.target.closest('.node');
    const at = this.#at(event);
    this.svg.setPointerCapture(event.pointerId);
    if (!group) {
      this.carried = { sheet: true, at };
      return;
    }
    group.focus({ preventScroll: true });
    if (this.joining) return this.#joined(group.dataset.key);
    const node = this.nodes.get(group.dataset.key);
    if (this.changeable) this.carried = { node, dx: node.x - at.x, dy: node.y - at.y };
  }

  #drag(event) {
    if (!this.carried) return;
    const at = this.#at(event);
    if (this.carried.sheet) {
      this.view.x += this.carried.at.x - at.x;
      this.view.y += this.carried.at.y - at.y;
      return this.#look();
    }
    this.#put(this.carried.node, at.x + this.carried.dx, at.y + this.carried.dy);
  }

  #up() {
    const node = this.carried?.node;
    this.carried = undefined;
    if (node && this.moved.size) this.#tellMoved();
  }

  #put(node, x, y) {
    const there = { x: Math.round(x), y: Math.round(y) };
    if (there.x === node.x && there.y === node.y) return;
    Object.assign(node, there);
    this.moved.add(node.key);
    set(this.#group(node.key), { transform: `translate(${node.x} ${node.y})` });
    for (const stroke of this.strokes) if (stroke.line.from === node.key || stroke.line.to === node.key) this.#lay(stroke);
  }

  #tellMoved() {
    clearTimeout(this.waiting);
    if (!this.moved?.size) return;
    const nodes = [...this.moved].map((key) => this.nodes.get(key)).map(({ key, x, y }) => ({ key, x, y }));
    this.moved.clear();
    this.dispatchEvent(new CustomEvent('trig-map-moved', { detail: { nodes } }));
    this.said.textContent = nodes.length === 1 ? `${this.nodes.get(nodes[0].key).name} is put there.` : `${nodes.length} nodes are put there.`;
  }

  #key(event) {
    const group = event.target.closest('.node');
    if (!group || event.ctrlKey || event.metaKey || event.altKey) return;
    const node = this.nodes.get(group.dataset.key);
    const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    const act = way
      ? () => (event.shiftKey ? this.#nudge(node, way) : this.#go(node, way))
      : {
          Enter: () => (this.joining ? this.#joined(node.key) : this.#open(group)),
          l: () => this.#join(node),
          L: () => this.#join(node),
          Escape: () => this.joining && this.#leaveJoining(),
          '+': () => this.zoom(1.25),
          '-': () => this.zoom(0.8),
          0: () => this.fit(),
        }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  #nudge(node, [x, y]) {
    if (!this.changeable) return;
    this.#put(node, node.x + x * STEP, node.y + y * STEP);
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.#tellMoved(), KEPT_AFTER);
  }

  /** To the nearest node in that direction. */
  #go(node, [x, y]) {
    let best;
    for (const other of this.nodes.values()) {
      const dx = other.x - node.x;
      const dy = other.y - node.y;
      const ahead = dx * x + dy * y;
      const aside = Math.abs(dx * y) + Math.abs(dy * x);
      if (other === node || ahead <= 0) continue;
      const far = ahead + 2.5 * aside;
      if (!best || far < best.far) best = { key: other.key, far };
    }
    if (best) this.#focusable(best.key);
  }

  #join(node) {
    if (!this.changeable) return;
    if (this.joining) return this.#joined(node.key);
    this.joining = node.key;
    this.#group(node.key).classList.add('joining');
    this.said.textContent = `A link begins at ${node.name}: go to another theme and press Enter, or Escape to leave it.`;
  }

  #joined(key) {
    const from = this.joining;
    this.#leaveJoining();
    if (from !== key) this.dispatchEvent(new CustomEvent('trig-map-joined', { detail: { from, to: key } }));
  }

  #leaveJoining() {
    this.svg.querySelector('.joining')?.classList.remove('joining');
    this.joining = undefined;
    this.said.textContent = '';
  }

  #open(group) {
    if (group) this.dispatchEvent(new CustomEvent('trig-map-opened', { detail: { key: group.dataset.key } }));
  }
}

function make(name, attributes = {}) {
  return set(document.createElementNS(SVG, name), attributes);
}

function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function text(words, y, kind) {
  const element = make('text', { y, class: kind, 'text-anchor': 'middle' });
  element.textContent = words;
  return element;
}

/** A link that takes a drawing away as a picture: the drawing is fetched as it leaves, and painted here. */
async function asPicture(event) {
  const link = event.target.closest('a[data-picture]');
  if (!link) return;
  event.preventDefault();
  const answer = await fetch(link.href);
  if (!answer.ok) return;
  const drawing = await answer.blob();
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([drawing], { type: 'image/svg+xml' }));
  await image.decode();
  const scale = Math.min(2, 8000 / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  canvas.toBlob((blob) => {
    const way = document.createElement('a');
    way.href = URL.createObjectURL(blob);
    way.download = link.dataset.picture;
    way.click();
    URL.revokeObjectURL(way.href);
  }, 'image/png');
}

document.addEventListener('click', asPicture, true);
customElements.define('trig-map', ThematicMap);
