/**
 * <trig-theme-list>: a list of themes whose lines can be put elsewhere, by Alt with arrows on a focused line or by dragging.
 * What is wished is told as `trig-theme-move` with the theme, what it shall stand under, and its place there.
 */
class ThemeList extends HTMLElement {
  connectedCallback() {
    if (this.ready) return;
    this.ready = true;
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('dragstart', (event) => this.#lift(event));
    this.addEventListener('dragover', (event) => this.#over(event));
    this.addEventListener('dragend', () => this.#clear());
    this.addEventListener('drop', (event) => this.#drop(event));
  }

  #lines() {
    return [...this.querySelectorAll('li')];
  }

  #line(id) {
    return this.#lines().find((line) => line.dataset.theme === id);
  }

  #siblings(under) {
    return this.#lines().filter((line) => line.dataset.under === under);
  }

  #key(event) {
    const line = event.target.closest('li');
    if (!line || event.ctrlKey || event.metaKey) return;
    if (event.altKey && this.hasAttribute('movable')) {
      const step = this.#steps(line)[event.key];
      if (!step) return;
      event.preventDefault();
      return step();
    }
    const shown = this.#lines().filter((one) => one.offsetParent);
    const here = shown.indexOf(line);
    const to = { ArrowDown: shown[here + 1], ArrowUp: shown[here - 1], Home: shown[0], End: shown.at(-1) }[event.key];
    if (!to) return;
    event.preventDefault();
    to.querySelector('a').focus();
  }

  /** Among the siblings, out one level, or under the one before. */
  #steps(line) {
    const under = line.dataset.under;
    const siblings = this.#siblings(under);
    const at = siblings.indexOf(line);
    const parent = under && this.#line(under);
    return {
      ArrowUp: () => at > 0 && this.#tell(line, under, at - 1),
      ArrowDown: () => at < siblings.length - 1 && this.#tell(line, under, at + 1),
      ArrowLeft: () => parent && this.#tell(line, parent.dataset.under, this.#siblings(parent.dataset.under).indexOf(parent) + 1),
      ArrowRight: () => at > 0 && this.#tell(line, siblings[at - 1].dataset.theme, 1000),
    };
  }

  #tell(line, under, position) {
    this.dispatchEvent(new CustomEvent('trig-theme-move', { detail: { theme: line.dataset.theme, under, position } }));
  }

  #lift(event) {
    const line = event.target.closest?.('li');
    if (!line || !this.hasAttribute('movable')) return;
    this.lifted = line;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', line.querySelector('.trig-line-title').textContent);
  }

  #over(event) {
    const line = event.target.closest('li');
    this.#clearMarks();
    if (!this.lifted || !line || line === this.lifted) return;
    event.preventDefault();
    const { top, height } = line.getBoundingClientRect();
    const part = (event.clientY - top) / height;
    line.dataset.drop = part < 0.3 ? 'before' : part > 0.7 ? 'after' : 'into';
  }

  #drop(event) {
    const line = event.target.closest('li');
    const how = line?.dataset.drop;
    const lifted = this.lifted;
    this.#clear();
    if (!lifted || !how) return;
    event.preventDefault();
    if (how === 'into') return this.#tell(lifted, line.dataset.theme, 1000);
    const rest = this.#siblings(line.dataset.under).filter((one) => one !== lifted);
    this.#tell(lifted, line.dataset.under, rest.indexOf(line) + (how === 'after' ? 1 : 0));
  }

  #clearMarks() {
    this.querySelectorAll('[data-drop]').forEach((line) => delete line.dataset.drop);
  }

  #clear() {
    this.#clearMarks();
    this.lifted = undefined;
  }
}

customElements.define('trig-theme-list', ThemeList);
