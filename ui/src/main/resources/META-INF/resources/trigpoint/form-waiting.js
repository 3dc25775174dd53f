/**
 * <trig-waiting>: on a page that lists forms, says which of them have words on this device that were never sent, because the
 * form was left while the line was cut. Opening the form sends them.
 */
import { make } from './elements.js';

class FormsWaiting extends HTMLElement {
  /** Shows what waits of a person's forms, each with its name and address. */
  show({ person, forms }) {
    const waiting = forms.map((form) => ({ ...form, entries: entriesOf(person, form.id) })).filter((form) => form.entries);
    this.hidden = !waiting.length;
    this.replaceChildren();
    if (!waiting.length) return;
    const list = make('ul');
    waiting.forEach((form) => {
      const line = make('li');
      line.append(make('a', '', form.name, { href: form.address }), ` ${form.entries === 1 ? '1 entry' : `${form.entries} entries`}`);
      list.append(line);
    });
    this.append(make('p', '', 'Written on this device and not sent yet. Open the form, and it goes:'), list);
  }
}

function entriesOf(person, id) {
  try {
    return Object.keys(window.localStorage).filter((key) => key.startsWith(`trig-form:${person}:${id}:`)).length;
  } catch (failure) {
    if (!(failure instanceof DOMException)) throw failure;
    return 0;
  }
}

customElements.define('trig-waiting', FormsWaiting);
