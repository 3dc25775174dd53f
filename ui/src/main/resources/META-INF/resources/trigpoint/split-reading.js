/**
 * <trig-split>: hears the keys while the segments of a code are read again, and tells the server as trig-split {act, number,
 * at}. `at` is the step that was on the screen, so that a key pressed before the next segment came decides nothing about it.
 */
const KEYS = { s: 'skip', Backspace: 'back', w: 'widen', Enter: 'enter' };

class SplitReading extends HTMLElement {
  connectedCallback() {
    if (this.hears) return;
    this.hears = true;
    this.addEventListener('keydown', (event) => this.#key(event));
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const onButton = event.target.closest('button') !== null;
    if (onButton && event.key === 'Enter') return;
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    const act = digit ? (event.shiftKey ? 'mark' : 'give') : KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    const detail = { act, number: digit ? Number(digit) : null, at: Number(this.getAttribute('at')) };
    this.dispatchEvent(new CustomEvent('trig-split', { detail }));
    if (onButton) this.focus();
  }
}

customElements.define('trig-split', SplitReading);
