/** <trig-undo>: hears the keys of undo and redo on its screen, and tells them as `trig-undo` with 'undo' or 'redo'. */

class Undo extends HTMLElement {
  connectedCallback() {
    this.leaving = new AbortController();
    window.addEventListener('keydown', (event) => this.#heard(event), { signal: this.leaving.signal });
  }

  disconnectedCallback() {
    this.leaving.abort();
  }

  #heard(event) {
    const act = wish(event);
    if (!act || event.defaultPrevented || this.hidden || isTyping(event) || isAsked()) return;
    event.preventDefault();
    if (!event.repeat) this.dispatchEvent(new CustomEvent('trig-undo', { detail: act }));
  }
}

function wish({ key, ctrlKey, metaKey, altKey, shiftKey }) {
  if (altKey || !(ctrlKey || metaKey)) return '';
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : '';
}

// A field undoes its own typing; one that is empty and untouched is still a field.
function isTyping(event) {
  const [target] = event.composedPath();
  return target instanceof Element && target.matches('input, textarea, select, [contenteditable="true"]');
}

// A dialog that waits for an answer goes first.
function isAsked() {
  return document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened], dialog:modal') !== null;
}

customElements.define('trig-undo', Undo);
