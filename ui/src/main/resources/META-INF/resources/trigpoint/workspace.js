/**
 * <trig-workspace>: the panes of the coding workspace. Remembers in this browser how wide they are and which are hidden; on a
 * narrow screen one pane shows at a time. A button with data-pane names the pane that it shows or hides.
 */

const KEY = 'trigpoint-workspace';
const SPLITS = ['sources', 'codes', 'passage'];

class Workspace extends HTMLElement {
  connectedCallback() {
    this.kept = remembered();
    this.narrow = matchMedia('(max-width: 900px)');
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    this.addEventListener('splitter-dragend', (event) => this.#sized(event), { signal });
    this.addEventListener('trig-tree', (event) => this.#given(event.detail), { signal });
    this.addEventListener('trig-highlight', (event) => this.#highlight(event.detail), { signal });
    this.addEventListener('click', (event) => this.#pressed(event.target.closest('button[data-pane]')), { signal });
    this.narrow.addEventListener('change', () => this.#show(), { signal });
    this.dataset.tab ??= 'text';
    requestAnimationFrame(() => this.#show());
  }

  disconnectedCallback() {
    this.leaving.abort();
  }

  /** Shows a pane where only one shows at a time. */
  turnTo(pane) {
    this.dataset.tab = pane;
    this.#show();
  }

  /** Puts the address of a passage on the clipboard. */
  async copyLink(path) {
    const link = new URL(path, document.baseURI).href;
    const { view } = this.querySelector('trig-text-pane');
    try {
      await navigator.clipboard.writeText(link);
      view.say('The link to this passage is on the clipboard.', true);
    } catch {
      view.say(`This browser keeps the clipboard shut. The link is ${link}`, true);
    }
  }

  // The selected words are known here, so a code of the tree goes to them at once.
  #given({ act, code }) {
    if (act !== 'apply') return;
    this.querySelector('trig-text-pane').gestures.code(code);
    if (this.narrow.matches) this.turnTo('text');
  }

  #highlight(code) {
    const pane = this.querySelector('trig-text-pane');
    if (this.narrow.matches) this.turnTo('text');
    pane.highlighter.begin(code);
    pane.focusText();
  }

  #pressed(button) {
    if (!button) return;
    const { pane } = button.dataset;
    if (this.narrow.matches) this.dataset.tab = pane;
    else if (pane !== 'text') this.kept[`no-${pane}`] = !this.kept[`no-${pane}`];
    this.#keep();
    this.#show();
  }

  #show() {
    for (const pane of ['sources', 'codes']) this.toggleAttribute(`no-${pane}`, this.kept[`no-${pane}`] === true);
    for (const button of this.querySelectorAll('button[data-pane]')) {
      const { pane } = button.dataset;
      const shown = this.narrow.matches ? this.dataset.tab === pane : this.kept[`no-${pane}`] !== true;
      button.setAttribute('aria-pressed', String(shown));
    }
    for (const split of SPLITS) {
      const size = this.kept[split];
      const sized = this.querySelector(`[data-sized="${split}"]`);
      if (size > 0 && sized) sized.style.flex = `0 0 ${size}px`;
    }
  }

  // The layout gives both sides a share; the text's side must stay free, so that hiding a pane gives it the room.
  #sized(event) {
    const name = event.target.dataset.split;
    const sized = this.querySelector(`[data-sized="${name}"]`);
    if (!sized) return;
    const box = sized.getBoundingClientRect();
    this.kept[name] = Math.round(name === 'passage' ? box.height : box.width);
    for (const side of event.target.children) side.style.flex = side === sized ? '' : '1 1 0';
    this.#keep();
    this.#show();
  }

  #keep() {
    try {
      localStorage.setItem(KEY, JSON.stringify(this.kept));
    } catch {
      // a browser that keeps nothing still shows the panes
    }
  }
}

function remembered() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

customElements.define('trig-workspace', Workspace);
