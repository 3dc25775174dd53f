/**
 * <trig-player>: a recording beside its transcript. `src` says where it is, `kind` whether it is sound or pictures, `type` and
 * `label` what browsers and people call its kind, `stamps`
 * whether this person may set times. It plays, follows the words in the text pane on the same screen, and tells the server
 * `trig-stamp` {start, at}: a turn by its first code point, and milliseconds, or null to take its time back.
 */
import { button, make } from './elements.js';
import { KeyMap } from './key-map.js';
import { clock } from './pane-view.js';
import { LISTENING, wishOf } from './player-keys.js';
import { stretchAt, stretchesOf, timeOf } from './spoken-turns.js';

const KEY = 'trigpoint-player';
const SPEEDS = [0.5, 0.6, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];
const STEP = 5;
const GONE = 'The recording does not play: it was deleted, is closed to you, or is damaged. Reload the page to see which.';

const style = document.createElement('link');
style.rel = 'stylesheet';
style.href = new URL('player.css', import.meta.url).href;
document.head.append(style);

class Player extends HTMLElement {
  static observedAttributes = ['src', 'stamps'];
  #passage;
  #looping = false;
  #spoken = [];
  #kept = remembered();
  #ownKeys;

  connectedCallback() {
    this.leaving = new AbortController();
    if (!this.bar) this.#build();
    const around = this.closest('trig-workspace') ?? this;
    around.addEventListener('keydown', (event) => this.#heard(event), { signal: this.leaving.signal });
    around.addEventListener('pane-keys', () => this.#nameKeys(), { signal: this.leaving.signal });
    this.#load();
  }

  disconnectedCallback() {
    this.leaving.abort();
    cancelAnimationFrame(this.frame);
    this.media?.pause();
    this.#light([]);
  }

  attributeChangedCallback(name) {
    if (!this.bar) return;
    // its other attributes come in the same breath
    if (name === 'src') queueMicrotask(() => this.isConnected && this.#load());
    this.stampButton.hidden = !this.hasAttribute('stamps');
  }

  get pane() {
    return this.closest('trig-workspace')?.querySelector('trig-text-pane');
  }

  // On a screen without a text the keys are those that commands come with.
  get #keys() {
    return this.pane?.keyMap ?? (this.#ownKeys ??= new KeyMap());
  }

  get playing() {
    return Boolean(this.media) && !this.media.paused;
  }

  toggle() {
    if (this.playing) this.media.pause();
    else this.#play();
  }

  back() {
    this.#seek(this.media.currentTime - STEP);
  }

  on() {
    this.#seek(this.media.currentTime + STEP);
  }

  slower() {
    this.#speed(SPEEDS.findLast((speed) => speed < this.media.playbackRate) ?? SPEEDS[0]);
  }

  faster() {
    this.#speed(SPEEDS.find((speed) => speed > this.media.playbackRate) ?? SPEEDS.at(-1));
  }

  /** Plays the selected words from the time of their turn to the end of it; without a selection, the caret's turn. */
  passage() {
    const found = this.#passageHere();
    if (!found) return;
    this.#passage = found;
    this.media.currentTime = found.from;
    this.#say(`Playing from ${clock(found.from * 1000)}.`);
    this.#play();
  }

  /** Plays them over and over, or lets go. */
  loop() {
    if (this.#looping) {
      this.#setLoop(false);
      this.#passage = undefined;
      return this.#say('No longer over and over.');
    }
    const found = this.#passageHere();
    if (!found) return;
    this.#setLoop(true);
    this.passage();
  }

  /** Sets the time of the caret's turn to now, and goes to the next turn. */
  stamp() {
    const turn = this.#turnHere();
    if (!turn) return;
    const at = Math.round(this.media.currentTime * 1000);
    this.#tell(turn, at);
    this.#say(`${clock(at)} is the time of this turn.`);
    const { pane } = this;
    const next = pane.turns[pane.turns.indexOf(turn) + 1];
    if (next) pane.selection.set(next.start, next.start);
  }

  unstamp() {
    const turn = this.#turnHere();
    if (turn) this.#tell(turn, null);
  }

  #passageHere() {
    const { pane } = this;
    if (!pane) return undefined;
    const span = pane.selection.span() ?? { start: pane.caret.head, end: pane.caret.head + 1 };
    const found = timeOf(this.#stretches(), span.start, span.end);
    if (!found) this.#say(`No turn has a time yet: play, and press ${this.#keyOf('stamp')} at the beginning of each turn.`, true);
    return found;
  }

  #turnHere() {
    const { pane } = this;
    if (!pane || !this.hasAttribute('stamps')) return void this.#say('Times can be set by whoever may code here.', true);
    const turn = pane.turns[pane.caret.block(pane.caret.start)?.turn];
    if (!turn) this.#say('Put the caret into a turn first.', true);
    return turn;
  }

  #tell(turn, at) {
    const { start } = this.pane.points(turn);
    this.dispatchEvent(new CustomEvent('trig-stamp', { detail: { start, at } }));
  }

  #stretches() {
    return stretchesOf(this.pane?.turns ?? [], this.media.duration || Infinity);
  }

  #load() {
    this.media?.remove();
    this.media?.removeAttribute('src');
    this.#passage = undefined;
    this.#setLoop(false);
    this.#light([]);
    const src = this.getAttribute('src');
    this.hidden = !src;
    this.trouble.hidden = true;
    if (!src) return;
    const kind = this.getAttribute('kind') === 'video' ? 'video' : 'audio';
    this.media = make(kind, 'player-media', '', { preload: 'metadata', 'aria-label': 'Recording', playsinline: '' });
    this.media.disableRemotePlayback = true;
    this.#listen(this.media);
    this.media.src = src;
    this.prepend(this.media);
    this.#speed(this.#kept.speed ?? 1, true);
    this.#show();
  }

  #listen(media) {
    media.addEventListener('loadedmetadata', () => {
      // what calls itself a film may have no pictures
      if (kindOf(media) === 'video') media.hidden = media.videoWidth === 0;
      this.#show();
    });
    for (const event of ['timeupdate', 'seeked', 'durationchange', 'ratechange']) media.addEventListener(event, () => this.#tick());
    media.addEventListener('play', () => this.#tick());
    media.addEventListener('pause', () => this.#show());
    media.addEventListener('ended', () => this.#show());
    media.addEventListener('error', () => {
      if (media !== this.media || !this.hasAttribute('src')) return;
      this.trouble.textContent = this.#unknown() ?? GONE;
      this.trouble.hidden = false;
    });
  }

  // A browser that knows nothing of a kind says so; one that may play it is believed until it tried.
  #unknown() {
    const type = this.getAttribute('type');
    if (!type || this.media.canPlayType(type) !== '') return null;
    const kind = this.getAttribute('label') ?? type;
    return `This browser does not play ${kind}: open the page in another browser, or bring the recording as MP3.`;
  }

  #play() {
    this.media.play().catch((refused) => {
      if (refused.name === 'NotAllowedError') this.#say('This browser waits for a click on Play first.', true);
    });
  }

  #seek(seconds) {
    const to = Math.max(0, Math.min(this.media.duration || 0, seconds));
    if (this.#passage && !this.#looping && (to < this.#passage.from || to >= this.#passage.to)) this.#passage = undefined;
    this.media.currentTime = to;
    this.#show();
  }

  #speed(speed, quiet = false) {
    this.media.playbackRate = speed;
    this.media.preservesPitch = true;
    this.speeds.value = String(speed);
    this.#kept.speed = speed;
    this.#keep();
    if (!quiet) this.#say(`Speed ${speed}.`);
  }

  #setLoop(looping) {
    this.#looping = looping;
    this.loopButton.setAttribute('aria-pressed', String(looping));
  }

  // The browser tells the time four times a second; a passage ends more exactly than that.
  #tick() {
    cancelAnimationFrame(this.frame);
    const { media } = this;
    if (this.#passage && this.playing && media.currentTime >= this.#passage.to - 0.02) {
      if (this.#looping) media.currentTime = this.#passage.from;
      else {
        media.pause();
        this.#passage = undefined;
      }
    }
    this.#show();
    if (this.playing) this.frame = requestAnimationFrame(() => this.#tick());
  }

  #show() {
    const { media } = this;
    const { currentTime, duration } = media;
    const known = Number.isFinite(duration) ? duration : 0;
    const name = this.playing ? 'Stop' : 'Play';
    if (this.playButton.dataset.state !== name) {
      this.playButton.dataset.state = name;
      this.playButton.setAttribute('aria-label', `${name} the recording`);
      this.#nameKeys();
    }
    this.place.max = String(Math.ceil(known));
    if (document.activeElement !== this.place || !this.held) this.place.value = String(Math.floor(currentTime));
    this.place.setAttribute('aria-valuetext', `${clock(currentTime * 1000)} of ${clock(known * 1000)}`);
    this.time.textContent = `${clock(currentTime * 1000)} / ${clock(known * 1000)}`;
    if (this.playing || currentTime > 0) this.#follow(currentTime);
  }

  #follow(seconds) {
    const { pane } = this;
    if (!pane?.blocks) return;
    const spoken = stretchAt(this.#stretches(), seconds);
    const elements = spoken
      ? pane.blocks.filter((block) => block.start >= spoken.start && block.start < spoken.end).map((block) => block.element)
      : [];
    if (elements[0] === this.#spoken[0] && elements.length === this.#spoken.length) return;
    this.#light(elements);
    if (elements.length > 0 && this.playing && this.#kept.follow !== false) {
      const block = pane.view.blockOf.get(elements[0]);
      pane.view.reveal(block, () => beginning(elements[0]));
    }
  }

  #light(elements) {
    for (const element of this.#spoken) {
      element.classList.remove('spoken');
      element.removeAttribute('aria-current');
    }
    for (const element of elements) element.classList.add('spoken');
    elements[0]?.setAttribute('aria-current', 'true');
    this.#spoken = elements;
  }

  #heard(event) {
    if (this.hidden || !this.media) return;
    const wish = wishOf(event, this.pane, this.#keys);
    if (!wish || !(this.contains(event.target) || this.pane?.view.body === event.target)) return;
    event.preventDefault();
    if (!event.repeat || ['back', 'on', 'slower', 'faster'].includes(wish)) this[wish]();
  }

  #say(sentence, shown = false) {
    if (this.pane) this.pane.view.say(sentence, shown);
    else this.live.textContent = sentence;
  }

  #build() {
    const act = (name, words, label, extra = {}) =>
      button(`player-${name}`, words, () => this[name === 'play' ? 'toggle' : name](), { 'aria-label': label, ...extra });
    this.bar = make('div', 'player-bar', '', { role: 'group', 'aria-label': 'Recording' });
    this.playButton = act('play', '', 'Play the recording');
    this.place = make('input', 'player-place', '', { type: 'range', min: '0', max: '0', step: '1', value: '0', 'aria-label': 'Place in the recording' });
    this.place.addEventListener('input', () => this.#seek(Number(this.place.value)));
    this.place.addEventListener('pointerdown', () => (this.held = true));
    this.place.addEventListener('pointerup', () => (this.held = false));
    this.time = make('span', 'player-time', '0:00 / 0:00');
    this.speeds = make('select', 'player-speed', '', { 'aria-label': 'Speed' });
    for (const speed of SPEEDS) this.speeds.append(make('option', '', `${speed}×`, { value: String(speed) }));
    this.speeds.addEventListener('change', () => this.#speed(Number(this.speeds.value)));
    this.loopButton = act('loop', 'Loop', 'Play the words over and over', { 'aria-pressed': 'false' });
    this.stampButton = act('stamp', 'Set time', 'Set the time of this turn');
    this.stampButton.hidden = !this.hasAttribute('stamps');
    this.live = make('span', 'heard', '', { role: 'status' });
    this.trouble = make('p', 'player-trouble', '', { role: 'alert' });
    const moving = make('div', 'player-moving');
    this.backButton = act('back', '−5 s', '5 seconds back');
    this.onButton = act('on', '+5 s', '5 seconds on');
    this.passageButton = act('passage', 'Play words', 'Play the selected words');
    moving.append(this.backButton, this.playButton, this.onButton, this.time);
    const doing = make('div', 'player-doing');
    const inText = this.closest('trig-workspace') !== null;
    doing.append(this.speeds);
    if (inText) doing.append(this.passageButton, this.loopButton, this.stampButton, this.#followButton());
    this.bar.append(moving, this.place, doing);
    this.append(this.bar, this.trouble, this.live);
  }

  /** Says of each button by which key it goes, as the keys are now. */
  #nameKeys() {
    const buttons = {
      toggle: this.playButton, back: this.backButton, on: this.onButton, passage: this.passageButton, loop: this.loopButton, stamp: this.stampButton,
    };
    for (const [wish, one] of Object.entries(buttons)) one.title = `${one.getAttribute('aria-label')} (${this.#keyOf(wish)})`;
    this.speeds.title = `Speed (${this.#keyOf('slower')} and ${this.#keyOf('faster')})`;
  }

  #keyOf(wish) {
    return this.#keys.keyOf(LISTENING.find((command) => command.wish === wish));
  }

  #followButton() {
    const follow = button('player-follow', 'Follow', () => {
      this.#kept.follow = this.#kept.follow === false;
      this.#keep();
      follow.setAttribute('aria-pressed', String(this.#kept.follow !== false));
    }, { 'aria-label': 'Follow the words', title: 'Keep the turn that is spoken in view', 'aria-pressed': String(this.#kept.follow !== false) });
    return follow;
  }

  #keep() {
    try {
      localStorage.setItem(KEY, JSON.stringify(this.#kept));
    } catch {
      // a browser that keeps nothing still plays
    }
  }
}

function kindOf(media) {
  return media.localName;
}

// Of a long turn the beginning is enough to be seen.
function beginning(element) {
  const { left, top, height } = element.getBoundingClientRect();
  const seen = Math.min(height, 96);
  return { left, top, height: seen, bottom: top + seen };
}

function remembered() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

customElements.define('trig-player', Player);
