/**
 * <trig-draft>: stands beside a field of words and keeps what is typed in it on this device until it was sent, as forms do: it is
 * there after a reload, and in a new tab. Each is kept for one person under a name of its own.
 */

class DraftKeeper extends HTMLElement {
  connectedCallback() {
    if (this.name) this.#hear();
  }

  disconnectedCallback() {
    this.ears?.abort();
  }

  /** Begins to keep, and puts what was kept into the field where nothing stands in it. */
  async keep(name) {
    this.name = name;
    await customElements.whenDefined('vaadin-text-area');
    this.#hear();
    const words = kept((storage) => storage.getItem(name));
    if (!words || this.field.value) return;
    this.field.value = words;
    this.field.dispatchEvent(new Event('input', { bubbles: true }));
  }

  get field() {
    return this.parentElement.querySelector('vaadin-text-area');
  }

  #hear() {
    this.ears?.abort();
    this.ears = new AbortController();
    this.field.addEventListener('input', () => {
      const words = this.field.value;
      kept((storage) => (words.trim() ? storage.setItem(this.name, words) : storage.removeItem(this.name)));
    }, { signal: this.ears.signal });
  }
}

/** Some browsers keep nothing, or have no room left: then words live as long as the page. */
function kept(step) {
  try {
    return step(window.localStorage);
  } catch (failure) {
    if (!(failure instanceof DOMException)) throw failure;
    return null;
  }
}

customElements.define('trig-draft', DraftKeeper);
