/**
 * <trig-log-keys>: hears N on the screen of a log and tells it as `trig-log-new`; and asks before a tab is closed over an entry that
 * is not saved.
 */

class LogKeys extends HTMLElement {
  connectedCallback() {
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    window.addEventListener('keydown', (event) => this.#heard(event), { signal });
    window.addEventListener('beforeunload', (event) => {
      if (isUnsaved()) event.preventDefault();
    }, { signal });
  }

  disconnectedCallback() {
    this.leaving.abort();
  }

  #heard(event) {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (key.toLowerCase() !== 'n' || ctrlKey || metaKey || altKey || event.defaultPrevented) return;
    if (isTyping(event) || document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened], .log-form')) return;
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('trig-log-new'));
  }
}

function isTyping(event) {
  const [target] = event.composedPath();
  return target instanceof Element && target.matches('input, textarea, select, [contenteditable="true"]');
}

// The words that a form was opened with are its default: they are no loss.
function isUnsaved() {
  const words = document.querySelector('.log-form textarea');
  return words !== null && words.value.trim() !== '' && words.value !== (words.closest('.log-form').dataset.opened ?? '');
}

customElements.define('trig-log-keys', LogKeys);
