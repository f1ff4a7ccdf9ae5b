import { allAtOnce, partitionPoint } from '../collections';
import type { CodePoints, Utf16Units } from '../model';
import { FoldedText } from '../text';
import { type Tokens, tokensInSlices } from './tokens';

/**
 * A text made ready for anchoring, so that anchoring in it again does not index it again. Everything inside this folder counts UTF-16 units of `folded`; this class is where
 * the offsets of files (code points) and of callers (units of the raw text) come in and go out.
 */
export class AnchorText {
  readonly folded: string;
  readonly #ofRaw: FoldedText;
  readonly #ofFolded: FoldedText;
  #tokens: Tokens | undefined;

  constructor(raw: string) {
    this.#ofRaw = new FoldedText(raw);
    this.folded = this.#ofRaw.folded;
    this.#ofFolded = this.folded === raw ? this.#ofRaw : new FoldedText(this.folded);
  }

  /** Read when first asked for: most quotes stand where they stood, and need no tokens. */
  get tokens(): Tokens {
    return this.#tokens ?? allAtOnce(this.tokensInSlices());
  }

  /** The same in slices, between which others may have their turn. */
  *tokensInSlices(): Generator<void, Tokens> {
    this.#tokens ??= yield* tokensInSlices(this.folded);
    return this.#tokens;
  }

  /** The first token that starts at an offset or after it. */
  tokenAt(offset: number): number {
    const { starts, count } = this.tokens;
    return partitionPoint(count, i => starts[i]! < offset);
  }

  /** The first token that ends after an offset: the one that holds it, where one does. */
  tokenHolding(offset: number): number {
    const { ends, count } = this.tokens;
    return partitionPoint(count, i => ends[i]! <= offset);
  }

  fromRaw(rawOffset: Utf16Units): number {
    return this.fromFile(this.#ofRaw.toFile(rawOffset));
  }

  toRaw(offset: number): Utf16Units {
    return this.#ofRaw.toRaw(this.toFile(offset));
  }

  fromFile(fileOffset: CodePoints): number {
    return this.#ofFolded.toRaw(fileOffset);
  }

  toFile(offset: number): CodePoints {
    return this.#ofFolded.toFile(offset);
  }
}
