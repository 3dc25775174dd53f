/**
 * <trigpoint-casefile>: the file that is assessed, beside the form or, on a small screen, over it. Words that are selected in it
 * become evidence of the question that asked for them, without the server: it goes on while the line is cut.
 */
import { button, make } from './elements.js';
import { TextOffsets } from './text-offsets.js';

class CasefileText extends HTMLElement {
  #wanted = null;
  #passage = null;
  #drawn = '';

  set text(text) {
    this.given = text;
    if (this.isConnected) this.#draw();
  }

  get text() {
    return this.given;
  }

  connectedCallback() {
    this.watch = () => this.#selected();
    document.addEventListener('selectionchange', this.watch);
    this.#draw();
    this.form = this.parentElement?.querySelector('trigpoint-form');
    this.hear = ({ detail }) => this.#want(detail);
    this.see = ({ detail }) => this.#show(detail);
    this.form?.addEventListener('trig-passage', this.hear);
    this.form?.addEventListener('trig-evidence', this.see);
  }

  disconnectedCallback() {
    document.removeEventListener('selectionchange', this.watch);
    this.form?.removeEventListener('trig-passage', this.hear);
    this.form?.removeEventListener('trig-evidence', this.see);
  }

  #draw() {
    const text = this.given ?? '';
    if (!text || text === this.#drawn) return;
    this.#drawn = text;
    this.offsets = new TextOffsets(text);
    this.opener = button('file-open', 'Show the file', () => this.#open());
    const head = make('div', 'file-head');
    this.closer = button('file-close', 'Back to the question', () => this.#close());
    head.append(make('h2', '', 'The file'), this.closer);
    this.words = make('div', 'file-words', text, { tabindex: '0', role: 'document', 'aria-label': 'The text of the file' });
    this.bar = make('div', 'file-bar');
    this.said = make('p', '', '', { role: 'status' });
    this.use = button('file-use', 'Use as evidence', () => this.#take());
    this.bar.append(this.said, this.use);
    this.sheet = make('section', 'file', '', { 'aria-label': 'The file' });
    this.sheet.append(head, this.words, this.bar);
    this.sheet.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.#close();
    });
    this.replaceChildren(this.opener, this.sheet);
    this.#tell();
  }

  /** Shows the file over the question, where both have no room beside each other. */
  open() {
    this.#open();
  }

  #open() {
    this.setAttribute('open', '');
    this.#tell();
    this.words.focus();
  }

  #close() {
    this.removeAttribute('open');
    this.#wanted = null;
    getSelection().removeAllRanges();
    this.#passage = null;
    this.#tell();
    (this.form?.querySelector('.evidence .adding button') ?? this.form?.querySelector('.file-step') ?? this.opener).focus();
  }

  /** The form wants words for a question: those that are selected, or else those that will be. */
  #want(place) {
    this.#wanted = place;
    if (this.#passage) this.#take();
    else this.#open();
    this.#tell();
  }

  #show({ start, end }) {
    if (start === null) return;
    this.#open();
    const [from, to] = [this.offsets.toUnits(start), this.offsets.toUnits(end)];
    const range = document.createRange();
    range.setStart(this.words.firstChild, from);
    range.setEnd(this.words.firstChild, to);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    const at = range.getBoundingClientRect().top - this.words.getBoundingClientRect().top;
    this.words.scrollTop += at - this.words.clientHeight / 3;
  }

  #selected() {
    const selection = getSelection();
    if (!this.words || !selection.rangeCount) return;
    const range = selection.getRangeAt(0);
    if (!this.words.contains(range.startContainer) || !this.words.contains(range.endContainer)) return;
    this.#passage = selection.isCollapsed ? null : this.#trimmed(this.#unit(range, true), this.#unit(range, false));
    this.#tell();
  }

  #unit(range, start) {
    const [node, offset] = start ? [range.startContainer, range.startOffset] : [range.endContainer, range.endOffset];
    if (node === this.words.firstChild) return offset;
    return offset === 0 ? 0 : this.given.length;
  }

  /** Without spaces at the ends, and never through the middle of a character. */
  #trimmed(from, to) {
    const cut = this.given.slice(from, to);
    const start = from + (cut.length - cut.trimStart().length);
    const end = to - (cut.length - cut.trimEnd().length);
    if (start >= end) return null;
    const half = (at) => /[\udc00-\udfff]/.test(this.given[at] ?? '') && /[\ud800-\udbff]/.test(this.given[at - 1] ?? '');
    const [first, last] = [half(start) ? start - 1 : start, half(end) ? end + 1 : end];
    return { start: this.offsets.toPoints(first), end: this.offsets.toPoints(last), quote: this.given.slice(first, last) };
  }

  /** One question is on the screen at a time: the button by which it asks for words, if it takes any. */
  get #asking() {
    return this.form?.querySelector('.adding button[aria-label^="Take the selected passage"]');
  }

  #tell() {
    const taken = this.#wanted || this.#asking;
    const sentence = taken ? 'Select the words that your answer rests on.' : 'The question you are at takes no words of the file.';
    this.said.textContent = this.#passage && taken ? '' : sentence;
    this.use.disabled = !(this.#passage && taken);
  }

  #take() {
    if (!this.#passage) return;
    if (!this.#wanted) {
      this.#asking?.click();
      return;
    }
    this.form.addPassage({ ...this.#wanted, ...this.#passage });
    this.#close();
  }
}

customElements.define('trigpoint-casefile', CasefileText);
