import { FoldedText } from '../text';

/**
 * A text made ready for anchoring. Everything inside this folder counts UTF-16 units of `folded`; this class is where
 * the offsets of files (code points) and of callers (units of the raw text) come in and go out.
 */
export class AnchorText {
  readonly folded: string;
  readonly #ofRaw: FoldedText;
  readonly #ofFolded: FoldedText;

  constructor(raw: string) {
    this.#ofRaw = new FoldedText(raw);
    this.folded = this.#ofRaw.folded;
    this.#ofFolded = this.folded === raw ? this.#ofRaw : new FoldedText(this.folded);
  }

  fromRaw(rawOffset: number): number {
    return this.fromFile(this.#ofRaw.toFile(rawOffset));
  }

  toRaw(offset: number): number {
    return this.#ofRaw.toRaw(this.toFile(offset));
  }

  fromFile(fileOffset: number): number {
    return this.#ofFolded.toRaw(fileOffset);
  }

  toFile(offset: number): number {
    return this.#ofFolded.toFile(offset);
  }
}
