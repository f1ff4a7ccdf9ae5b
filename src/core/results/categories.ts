import { compareTexts } from '../collections';
import type { Codebook } from '../model';
import type { Value } from './columns';
import type { Dimension } from './dimensions';
import type { Statement } from './statement';

/** What a row or a column of a matrix stands for: a node of a network. */
export interface Category {
  /** Unique among those of its dimension: its key, with a number where several codebooks have that. */
  readonly id: string;
  /** Unique too: its name or sentence, with the key where several have that. */
  readonly label: string;
  readonly dimension: string;
  readonly attributes: Readonly<Record<string, Value>>;
}

/** A value that has a number, and its codebook, by file and as it was last. */
interface Found {
  readonly key: string;
  readonly file: string;
  book: Codebook;
  sortKey?: string;
  label?: string;
}

/** Categories in the order of labels, and by its number the place of each in it. */
export interface Ordered {
  readonly categories: readonly Category[];
  readonly placeOf: readonly number[];
}

/** Gives each value of a dimension a number, in the order in which they come. */
export class Numbering {
  readonly #numbers = new Map<string, Map<string, number>>();
  /** The codebook of the statement before, which is mostly the next one's too, and its numbers. */
  #file: string | undefined;
  #ofFile = new Map<string, number>();
  readonly #found: Found[] = [];

  constructor(private readonly dimension: Dimension) {}

  get size(): number {
    return this.#found.length;
  }

  /** The number of a statement's value; undefined where it has none. */
  numberOf(statement: Statement): number | undefined {
    const key = this.dimension.keyOf(statement);
    if (key === undefined) return undefined;
    const { book, source } = statement;
    const file = this.dimension.isOfCodebook ? (source.codebook ?? '') : '';
    if (file !== this.#file) {
      this.#file = file;
      this.#ofFile = this.#numbers.get(file) ?? new Map();
      this.#numbers.set(file, this.#ofFile);
    }
    const known = this.#ofFile.get(key);
    if (known !== undefined) {
      const found = this.#found[known]!;
      if (found.book !== book) Object.assign(found, { book, label: undefined, sortKey: undefined });
      return known;
    }
    const number = this.#found.length;
    this.#ofFile.set(key, number);
    this.#found.push({ key, file, book });
    return number;
  }

  /** What numbers stand for, in the order of labels; of equal ones in that of keys and codebooks, whichever came first. */
  inOrder(numbers: Iterable<number> = this.#found.keys()): Ordered {
    const order = Array.from(numbers, number => ({ number, ...this.#labelled(number) })).sort(
      (a, b) =>
        compareTexts(a.sortKey, b.sortKey) ||
        compareTexts(a.label, b.label) ||
        compareTexts(a.key, b.key) ||
        compareTexts(a.file, b.file),
    );
    const ambiguous = repeated(order.map(({ label }) => label));
    const [ids, labels] = [new Unique(), new Unique()];
    const placeOf: number[] = [];
    const categories = order.map(({ number, key, label, book }, place) => {
      placeOf[number] = place;
      return {
        id: ids.from(key),
        label: labels.from(ambiguous.has(label) ? `${label} (${key})` : label),
        dimension: this.dimension.name,
        attributes: this.dimension.attributesOf(key, book),
      };
    });
    return { categories, placeOf };
  }

  #labelled(number: number): Required<Found> {
    const found = this.#found[number]!;
    found.label ??= this.dimension.labelOf(found.key, found.book);
    found.sortKey ??= sortKey(found.label);
    return found as Required<Found>;
  }
}

function repeated(words: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(words.filter(word => seen.size === seen.add(word).size));
}

/** Makes words unique by a number. */
class Unique {
  readonly #taken = new Set<string>();

  from(word: string): string {
    let free = word;
    for (let number = 2; this.#taken.has(free); number++) free = `${word} ${number}`;
    this.#taken.add(free);
    return free;
  }
}

/** Letters in the order of the alphabet, whatever their case and accents; the same on every machine. */
const sortKey = (label: string): string => label.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
