/**
 * The pane's document: the blocks with speaker, words and gutter, and what lies over them. Words are painted at once;
 * gutters are measured and drawn when their block comes near the window, all measuring before all drawing.
 */
import { make } from './elements.js';
import { draw, measure } from './gutter.js';
import { paintWords } from './span-marks.js';

export class PaneView {
  blockOf = new WeakMap();
  #host;
  #text = '';
  #blocks = [];
  #lanes = new Map();
  #near = new Set();
  #waiting = new Set();
  #watch;
  #width = 0;

  constructor(host) {
    this.#host = host;
    this.title = make('h2', 'pane-title');
    this.body = make('div', 'body', '', { role: 'document', tabindex: '0', 'aria-describedby': 'trig-pane-help' });
    this.help = make('span', 'heard', 'Press question mark for the keys.', { id: 'trig-pane-help' });
    this.live = make('div', 'heard', '', { 'aria-live': 'polite', role: 'status' });
    this.notice = make('div', 'notice', '', { 'aria-hidden': 'true' });
    this.notice.hidden = true;
    this.caret = make('div', 'caret', '', { 'aria-hidden': 'true' });
    this.sheet = make('div', 'sheet');
    this.sheet.append(this.title, this.body, this.caret);
    host.replaceChildren(this.sheet, this.help, this.live, this.notice);
    this.#watch = new IntersectionObserver((entries) => this.#seen(entries), { root: host, rootMargin: '60% 0px' });
    new ResizeObserver(([entry]) => this.#resized(entry.contentRect.width)).observe(host);
  }

  build(title, text, blocks) {
    this.#watch.disconnect();
    this.#near.clear();
    this.#lanes.clear();
    this.#text = text;
    this.#blocks = blocks;
    this.title.textContent = title;
    this.body.setAttribute('aria-label', title || 'Text');
    const nodes = document.createDocumentFragment();
    let cursor = 0;
    for (const block of blocks) {
      nodes.append(unseen(text.slice(cursor, block.start)), this.#blockElement(block));
      cursor = block.end;
    }
    nodes.append(unseen(text.slice(cursor)));
    this.body.replaceChildren(nodes);
    for (const block of blocks) this.#watch.observe(block.element);
  }

  /** Paints the words of these blocks again now, and their gutters with the next frame when they are near. */
  repaint(blocks) {
    for (const block of blocks) {
      paintWords(block, this.#text);
      block.drawn = false;
      if (this.#near.has(block)) this.#waiting.add(block);
    }
    this.#drawSoon();
  }

  /** Says in the margin again who speaks in a block and when. */
  announce(block) {
    block.element.classList.toggle('lead', block.lead);
    block.element.querySelector('.who').replaceWith(whoOf(block));
  }

  /** Draws at once what waits, for those who must read places in the gutter now. */
  drawNow() {
    if (this.#waiting.size === 0) return;
    const measured = [...this.#waiting].sort((a, b) => a.index - b.index).map(measure);
    this.#waiting.clear();
    for (const one of measured) draw(one, this.#lanes);
    this.#host.dispatchEvent(new CustomEvent('pane-drawn'));
  }

  /** Says a sentence to those who listen, and shows it to those who look when it is a notice. */
  say(sentence, shown = false) {
    this.live.textContent = '';
    requestAnimationFrame(() => (this.live.textContent = sentence));
    clearTimeout(this.fading);
    this.notice.hidden = !shown;
    this.notice.textContent = shown ? sentence : '';
    if (shown) this.fading = setTimeout(() => (this.notice.hidden = true), 9000);
  }

  /** Says beside a block, for a moment, what a colleague did there; the words of their coding are outlined meanwhile. */
  note(block, coding, words) {
    const said = make('div', 'colleague-note', words, { 'aria-hidden': 'true' });
    block.element.append(said);
    const marks = coding === null ? [] : block.words.querySelectorAll(`mark[data-ids~="${CSS.escape(coding)}"]`);
    for (const mark of marks) mark.toggleAttribute('data-fresh', true);
    setTimeout(() => {
      said.remove();
      for (const mark of marks) mark.toggleAttribute('data-fresh', false);
    }, 7000);
  }

  /** Where a window rectangle lies on the sheet, which scrolls with the words. */
  onSheet(rect) {
    const origin = this.sheet.getBoundingClientRect();
    return { left: rect.left - origin.left, top: rect.top - origin.top };
  }

  /** Brings a block near, then scrolls so that a rectangle made by the call stands in the upper part of the pane. */
  reveal(block, rectOf, always = false) {
    if (!block) return;
    const frame = this.#host.getBoundingClientRect();
    let rect = rectOf();
    if (!rect || rect.height === 0) {
      block.element.scrollIntoView({ block: 'center' });
      rect = rectOf();
    }
    if (!rect) return;
    const bottom = rect.bottom ?? rect.top + rect.height;
    const room = Math.min(48, frame.height / 6);
    if (always || rect.top < frame.top + room || bottom > frame.bottom - room) {
      const wanted = always ? frame.height * 0.3 : rect.top < frame.top + room ? room : frame.height - room - (bottom - rect.top);
      this.#host.scrollTop += rect.top - frame.top - wanted;
    }
  }

  /** Quietens all marks and stripes but one code's, by one rule of style; nothing is painted again. */
  backlight(id, code) {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.backlit);
    if (id !== null) {
      this.backlit = new CSSStyleSheet();
      this.backlit.replaceSync(backlightRule(CSS.escape(id), code));
      document.adoptedStyleSheets.push(this.backlit);
    }
    this.#host.toggleAttribute('backlit', id !== null);
  }

  #blockElement(block) {
    const element = make('section', block.lead ? 'turn lead' : 'turn');
    const who = whoOf(block);
    block.words = make('div', 'words');
    block.gutter = make('div', 'gutter', '', { 'aria-hidden': 'true' });
    element.append(who, block.words, block.gutter);
    block.element = element;
    block.drawn = false;
    element.style.containIntrinsicBlockSize = `auto ${Math.ceil((block.end - block.start) / 68) * 30 + 14}px`;
    this.blockOf.set(element, block);
    paintWords(block, this.#text);
    return element;
  }

  #seen(entries) {
    for (const entry of entries) {
      const block = this.blockOf.get(entry.target);
      if (!entry.isIntersecting) this.#near.delete(block);
      else {
        this.#near.add(block);
        if (!block.drawn) this.#waiting.add(block);
      }
    }
    this.#drawSoon();
  }

  #resized(width) {
    if (width === this.#width) return;
    this.#width = width;
    this.relay();
  }

  /** Measures and draws all gutters again, because the lines have changed. */
  relay() {
    for (const block of this.#blocks) block.drawn = false;
    this.#near.forEach((block) => this.#waiting.add(block));
    this.#drawSoon();
    this.#host.dispatchEvent(new CustomEvent('pane-resized'));
  }

  #drawSoon() {
    if (this.#waiting.size === 0 || this.drawing) return;
    this.drawing = requestAnimationFrame(() => {
      this.drawing = 0;
      this.drawNow();
    });
  }
}

function whoOf(block) {
  const who = make(block.lead && block.speaker ? 'h3' : 'div', 'who');
  if (block.lead) {
    if (block.speaker) who.append(make('span', 'speaker', block.speaker));
    if (block.at !== null) who.append(' ', make('span', 'at', clock(block.at)));
  }
  return who;
}

function backlightRule(id, code) {
  const colour = code ? `--a: var(--code-${Math.abs(code.colour) % 12}); --a-tint: var(--code-${Math.abs(code.colour) % 12}-tint);` : '';
  return `trig-text-pane[backlit] mark[data-codes~="${id}"] { ${colour} --b: transparent; }
    trig-text-pane[backlit] mark[data-ids]:not([data-codes~="${id}"]) { --a: transparent; --a-tint: transparent; --b: transparent; }
    trig-text-pane[backlit] .stripe:not([data-code="${id}"])::before { opacity: 0.25; }
    trig-text-pane[backlit] :is(.stripe:not([data-code="${id}"]) .cap, .name:not([data-code="${id}"])) { visibility: hidden; }`;
}

// Labels and the space between blocks: in the document, so that the text is whole, and out of sight.
function unseen(words) {
  const made = make('span', 'unseen', words);
  made.hidden = true;
  return made;
}

/** A time in milliseconds from the start as 1:02:03 or 2:03; words are shown as they are. */
export function clock(at) {
  if (typeof at !== 'number') return String(at);
  const seconds = Math.floor(at / 1000);
  const two = (number) => String(number).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
