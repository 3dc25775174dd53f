/**
 * <trig-reading>: segments that are read one after the other by keys: n and p go on and back, w shows more around the one that
 * is read and Shift W less, Enter opens its place. Each key presses what stands on the screen.
 */
class ReadingList extends HTMLElement {
  connectedCallback() {
    if (this.hears) return;
    this.hears = true;
    this.addEventListener('keydown', (event) => this.#key(event));
    this.addEventListener('focusin', (event) => this.#arrived(event));
  }

  #key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea')) return;
    const on = event.target.closest('article') ?? this.querySelector('article[tabindex="0"]') ?? this.querySelector('article');
    if (!on) return;
    const key = event.key.toLowerCase();
    if (key === 'n' || key === 'j') this.#go(on.nextElementSibling);
    else if (key === 'p' || key === 'k') this.#go(on.previousElementSibling);
    else if (key === 'w') this.#press(on, event.shiftKey ? '.segment-less' : '.segment-more');
    else if (event.key === 'Enter' && event.target === on) on.querySelector('a.segment-place')?.click();
    else return;
    event.preventDefault();
  }

  #press(on, what) {
    const pressed = on.querySelector(what);
    if (pressed && !pressed.disabled) pressed.click();
    on.focus();
  }

  #go(to) {
    if (to?.localName === 'article') {
      to.focus();
      to.scrollIntoView({ block: 'nearest' });
    } else if (to === null) {
      this.parentElement.querySelector('.reading-further')?.click();
    }
  }

  #arrived(event) {
    const on = event.target.closest('article');
    if (!on) return;
    this.querySelectorAll('article[tabindex="0"]').forEach((other) => other.setAttribute('tabindex', '-1'));
    on.setAttribute('tabindex', '0');
  }
}

customElements.define('trig-reading', ReadingList);
