/** A frame that takes longer is seen to be late, and one that takes so short leaves room. */
const LATE_MS = 26;
const EARLY_MS = 18;
/** What comes after so long is no next frame. */
const PAUSE_MS = 400;
/** However slow it is, so much is drawn. */
const LEAST_SHARE = 0.05;
const MORE = 1.1;

/**
 * How much of a picture is drawn while it moves: less as soon as frames come late, more again when they do not. A browser
 * that draws without a graphics card keeps up so, too.
 */
export class FrameBudget {
  #share = 1;
  #last = Number.NEGATIVE_INFINITY;

  /** The share, above 0 and at most 1, of what is drawn in a frame that begins now, in milliseconds. */
  shareAt(now: number): number {
    const took = now - this.#last;
    this.#last = now;
    if (took > PAUSE_MS) return this.#share;
    if (took > LATE_MS) this.#share = Math.max(LEAST_SHARE, (this.#share * LATE_MS) / took);
    else if (took < EARLY_MS) this.#share = Math.min(1, this.#share * MORE);
    return this.#share;
  }
}
