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

/** Those whose values are no keys of a codebook are the same whichever codebook is in force. */
const NO_BOOK = {};

/** Gives each value of a dimension a number, in the order in which they come. */
export class Numbering {
  readonly #numbers = new Map<object, Map<string, number>>();
  /** That of the statement before, which is mostly the next one's too, and its numbers. */
  #book: object | undefined;
  #ofBook = new Map<string, number>();
  readonly #found: { readonly key: string; readonly book: Codebook }[] = [];

  constructor(private readonly dimension: Dimension) {}

  get size(): number {
    return this.#found.length;
  }

  /** The number of a statement's value; undefined where it has none. */
  numberOf(statement: Statement): number | undefined {
    const key = this.dimension.keyOf(statement);
    if (key === undefined) return undefined;
    const book = this.dimension.isOfCodebook ? statement.book : NO_BOOK;
    if (book !== this.#book) {
      this.#book = book;
      this.#ofBook = this.#numbers.get(book) ?? new Map();
      this.#numbers.set(book, this.#ofBook);
    }
    const known = this.#ofBook.get(key);
    if (known !== undefined) return known;
    const number = this.#found.length;
    this.#ofBook.set(key, number);
    this.#found.push({ key, book: statement.book });
    return number;
  }

  /** What the numbers stand for, in the order of labels, and the place of each number in it. */
  inOrder(): { readonly categories: readonly Category[]; readonly placeOf: readonly number[] } {
    const labels = this.#labels();
    const sortKeys = labels.map(sortKey);
    const order = [...labels.keys()].sort((a, b) => compare(sortKeys[a]!, sortKeys[b]!) || a - b);
    const ids = new Unique();
    const placeOf: number[] = [];
    const categories = order.map((number, place) => {
      const { key, book } = this.#found[number]!;
      placeOf[number] = place;
      return {
        id: ids.from(key),
        label: labels[number]!,
        dimension: this.dimension.name,
        attributes: this.dimension.attributesOf(key, book),
      };
    });
    return { categories, placeOf };
  }

  #labels(): string[] {
    const labels = this.#found.map(({ key, book }) => this.dimension.labelOf(key, book));
    const ambiguous = repeated(labels);
    const unique = new Unique();
    return this.#found.map(({ key }, i) =>
      unique.from(ambiguous.has(labels[i]!) ? `${labels[i]} (${key})` : labels[i]!),
    );
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

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
