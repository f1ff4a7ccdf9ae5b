import type { QuoteRef } from '../corpus';
import type { FileId } from '../format';
import type { Codebook, CodingRules, Relations } from '../model';

/** What pages say beside what files say, in the reader's language. What is `shown` is Markdown already. */
export interface PageWords {
  /** "12 quotes in 5 sources". */
  count(quotes: readonly QuoteRef[]): string;
  /** "▲ supports"; undefined: of a plain code. */
  stance(book: Codebook, key: string | undefined): string;
  relation(relation: keyof Relations, shown: string): string;
  /** How a claim is to be used, line by line; none where nobody has said. */
  rules(rules: CodingRules): readonly string[];
  contested(): string;
  aliases(names: readonly string[]): string;
  unnamed(): string;
  nobody(): string;
  via(name: string): string;
  said(day: string): string;
  /** For a quote of whose words the source has none in marks. */
  reported(): string;
  changed(): string;
  note(note: string): string;
  line(number: number): string;
  /** For a quote whose words are not surely in the source. */
  astray(): string;
  uncoded(): string;
  /** The codebook has no such key. */
  unknown(key: string): string;
  /** What is shown where there is no quote yet. */
  noQuotes(): string;
}

/** The address by which a file is linked, at a line where one is given (from 1 on). */
export type PageLinks = (file: FileId, line?: number) => string;

/** What a page is written with. */
export interface PageMeans {
  readonly words: PageWords;
  readonly links: PageLinks;
}
