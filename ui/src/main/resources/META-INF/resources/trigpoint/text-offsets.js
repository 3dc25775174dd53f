/**
 * Positions at the browser's border. Everything stored or exchanged counts Unicode code points; the DOM counts UTF-16
 * units. Where a text has no character beyond the basic plane the two are the same and nothing is kept.
 */
export class TextOffsets {
  #text;
  #astral = []; // UTF-16 index of every high surrogate that has its partner, ascending

  constructor(text) {
    this.#text = text;
    for (const found of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) this.#astral.push(found.index);
  }

  /** How many code points the text has. */
  get length() {
    return this.#text.length - this.#astral.length;
  }

  /** UTF-16 index of a code point position, 0 to length inclusive. */
  toUnits(point) {
    if (!Number.isInteger(point) || point < 0 || point > this.length) {
      throw new RangeError(`Position ${point} is outside a text of ${this.length} characters.`);
    }
    // the k-th astral character stands at code point astral[k] - k, so count those that stand before the point
    return point + this.#count((unit, k) => unit - k < point);
  }

  /** Code point position of a UTF-16 index; an index between the two halves of one character is refused. */
  toPoints(unit) {
    if (!Number.isInteger(unit) || unit < 0 || unit > this.#text.length) {
      throw new RangeError(`Index ${unit} is outside a text of ${this.#text.length} units.`);
    }
    const before = this.#count((high) => high < unit);
    if (before > 0 && this.#astral[before - 1] === unit - 1) {
      throw new RangeError(`Index ${unit} cuts a character in two.`);
    }
    return unit - before;
  }

  #count(stillBefore) {
    let low = 0;
    let high = this.#astral.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (stillBefore(this.#astral[middle], middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
