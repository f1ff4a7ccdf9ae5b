import type { Coding, Decision, OwnValues, Quote, QuoteKind } from '../model';
import type { Packed } from '../text';
import { wordAt } from '../yaml';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What a text says of a quote; of its words, where they begin in the text, -1 for none. */
export interface QuoteFields extends Partial<Mutable<Omit<Quote, 'exact' | 'prefix' | 'suffix'>>> {
  exactAt: number;
  prefixAt: number;
  suffixAt: number;
}

/**
 * A quote in little room: an archive has hundreds of thousands, and few are looked at. Its words stay in the text that it
 * was read from, and are cut out when they are asked for.
 */
export class StoredQuote implements Quote {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly kind: QuoteKind;
  readonly speakers: readonly string[];
  readonly codings: readonly Coding[];
  readonly variants: readonly string[];
  readonly notVariants: readonly string[];
  declare readonly occurrences?: number;
  declare readonly for?: string;
  declare readonly via?: string;
  declare readonly said?: string;
  declare readonly group?: string;
  declare readonly values?: OwnValues;
  declare readonly note?: string;
  declare readonly quote?: 'no';
  declare readonly decided?: Decision;
  declare readonly formerly?: readonly string[];
  readonly #text: Packed;
  readonly #exactAt: number;
  readonly #prefixAt: number;
  readonly #suffixAt: number;

  /** @param text of its sidecar or of its own lines, out of which words are cut from the places in `fields` on */
  constructor(text: Packed, fields: QuoteFields & Pick<Quote, 'id' | 'start' | 'end'>) {
    this.id = fields.id;
    this.start = fields.start;
    this.end = fields.end;
    this.kind = fields.kind ?? 'direct';
    this.speakers = fields.speakers ?? NONE;
    this.codings = fields.codings ?? NONE;
    this.variants = fields.variants ?? NONE;
    this.notVariants = fields.notVariants ?? NONE;
    const {
      occurrences,
      for: represented,
      via,
      said,
      group,
      values,
      note,
      quote,
      decided,
      formerly,
    } = fields;
    if (occurrences !== undefined) this.occurrences = occurrences;
    if (represented !== undefined) this.for = represented;
    if (via !== undefined) this.via = via;
    if (said !== undefined) this.said = said;
    if (group !== undefined) this.group = group;
    if (values !== undefined) this.values = values;
    if (note !== undefined) this.note = note;
    if (quote !== undefined) this.quote = quote;
    if (decided !== undefined) this.decided = decided;
    if (formerly !== undefined) this.formerly = formerly;
    this.#text = text;
    this.#exactAt = fields.exactAt;
    this.#prefixAt = fields.prefixAt;
    this.#suffixAt = fields.suffixAt;
  }

  get exact(): string {
    return this.#wordsAt(this.#exactAt);
  }

  get prefix(): string {
    return this.#wordsAt(this.#prefixAt);
  }

  get suffix(): string {
    return this.#wordsAt(this.#suffixAt);
  }

  /** What is written out has the words too. */
  toJSON(): Quote {
    const { exact, prefix, suffix } = this;
    return { ...this, exact, prefix, suffix };
  }

  #wordsAt(at: number): string {
    return at < 0 ? '' : wordAt(this.#text, at);
  }
}

const NONE: readonly never[] = [];
