/**
 * <trig-review>: hears the keys while findings are reviewed, and tells the server as trig-review {act, number, at}. `at` is the
 * step that was on the screen, so that a key pressed before the next finding came decides nothing about it. In the field of the
 * pseudonym, letters are letters: Enter replaces, Escape leaves it.
 */
const KEYS = { n: 'harmless', s: 'skip', h: 'here', Backspace: 'back', Enter: 'everywhere' };

class Review extends HTMLElement {
  connectedCallback() {
    if (this.hears) return;
    this.hears = true;
    this.addEventListener('keydown', (event) => this.#key(event));
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return;
    const field = event.target.closest('input');
    if (field) return this.#inField(event, field);
    if (event.target.closest('a') || (event.target.closest('button') && ['Enter', ' '].includes(event.key))) return;
    if (event.key.toLowerCase() === 'r') {
      event.preventDefault();
      const pseudonym = this.querySelector('vaadin-text-field input');
      pseudonym?.focus();
      pseudonym?.select();
      return;
    }
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    const act = digit ? 'suggest' : KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    this.#tell(act, digit ? Number(digit) : null);
  }

  #inField(event, field) {
    if (event.key === 'Escape') {
      this.focus();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      field.dispatchEvent(new Event('change', { bubbles: true }));
      this.#tell('everywhere', null);
    }
  }

  #tell(act, number) {
    this.dispatchEvent(new CustomEvent('trig-review', { detail: { act, number, at: Number(this.getAttribute('at')) } }));
  }
}

customElements.define('trig-review', Review);
