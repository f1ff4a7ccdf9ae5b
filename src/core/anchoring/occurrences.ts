import { forEachBelow } from '../collections';
import { Numbering } from './numbering';
import type { Tokens } from './tokens';

const NONE = new Int32Array(0);

/** So many tokens are gone through in one slice. */
const SLICE = 1 << 12;

/** Where the tokens of some patterns stand in a text. */
export class Occurrences {
  private constructor(
    private readonly numbering: Numbering,
    /** Where the places of each number begin in `places`; one more entry marks the end. */
    private readonly offsets: Int32Array,
    private readonly places: Int32Array,
  ) {}

  /**
   * In slices, between which others may have their turn. Only what the patterns ask for is collected, so that the cost is
   * one look-up for each token of the text.
   */
  static *inSlices(text: Tokens, wanted: readonly Tokens[]): Generator<void, Occurrences> {
    const numbering = yield* numberingOf(wanted);
    const numbers = new Int32Array(text.count);
    const offsets = new Int32Array(numbering.size + 1);
    yield* forEachBelow(text.count, SLICE, i => {
      const number = numbering.get(text.ids[i]!);
      numbers[i] = number;
      if (number >= 0) offsets[number]!++;
    });
    let total = 0;
    yield* forEachBelow(offsets.length, SLICE, number => {
      total += offsets[number]!;
      offsets[number] = total;
    });
    const places = new Int32Array(total);
    // From the last to the first: the offsets stand behind the places by now, and end before them.
    yield* forEachBelow(text.count, SLICE, behind => {
      const i = text.count - 1 - behind;
      const number = numbers[i]!;
      if (number >= 0) places[--offsets[number]!] = i;
    });
    return new Occurrences(numbering, offsets, places);
  }

  /** The tokens of the text that have this id, in order. */
  of(id: number): Int32Array {
    const number = this.numbering.get(id);
    return number < 0 ? NONE : this.places.subarray(this.offsets[number]!, this.offsets[number + 1]!);
  }

  count(id: number): number {
    const number = this.numbering.get(id);
    return number < 0 ? 0 : this.offsets[number + 1]! - this.offsets[number]!;
  }
}

function* numberingOf(wanted: readonly Tokens[]): Generator<void, Numbering> {
  const numbering = new Numbering(wanted.reduce((sum, { count }) => sum + count, 0));
  for (const { ids, count } of wanted) yield* forEachBelow(count, SLICE, i => numbering.add(ids[i]!));
  return numbering;
}
