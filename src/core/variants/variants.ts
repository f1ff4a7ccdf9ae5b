import type { Corpus, QuoteRef, SuggestionRef } from '../corpus';
import { type Comparison, compareQuotes } from './compare';
import { AlikeFinder, type AlikePair } from './finder';
import { VariantLinks } from './links';
import { mayBeOneSpeakers, statementOf } from './statement';

/** The statement of a quote as another source has it. */
export interface Variant {
  readonly reference: QuoteRef | SuggestionRef;
  /** All its words; the parts of a quotation one behind the other. */
  readonly exact: string;
  /** `a` is the quote that was asked about, with all its parts. */
  readonly comparison: Comparison;
  /** A person has said that they are variants. */
  readonly isLinked: boolean;
}

/** The variants in a corpus: those that people have linked, and those that are found by their words. */
export class Variants {
  readonly #finder: AlikeFinder;
  readonly #links: VariantLinks;

  constructor(private readonly corpus: Corpus) {
    this.#finder = new AlikeFinder(corpus);
    this.#links = new VariantLinks(corpus);
  }

  /** How many pairs have been compared word by word so far. */
  get compared(): number {
    return this.#finder.compared;
  }

  /**
   * The variants of a tagged quote, those first that people have linked. Found are statements of other sources in nearly
   * the same words by the same speaker or an unknown one, also such as nobody has tagged, unless a person has said no.
   */
  of(reference: QuoteRef): Variant[] {
    const own = statementOf(reference);
    const linked = this.#links.of(reference, 'variants');
    const settled = new Set(
      [...linked, ...this.#links.of(reference, 'notVariants')].map(({ quote }) => quote),
    );
    const isOpen = ({ b: { reference: other } }: AlikePair) =>
      !('quote' in other && settled.has(other.quote));
    return [
      ...linked.map(statementOf).map(other => ({
        reference: other.reference,
        exact: other.exact,
        comparison: compareQuotes(own, other),
        isLinked: true,
      })),
      ...this.#finder
        .like(own)
        .filter(pair => isOpen(pair) && mayBeOneSpeakers(this.corpus, own, pair.b))
        .map(({ b, comparison }) => ({
          reference: b.reference,
          exact: b.exact,
          comparison,
          isLinked: false,
        })),
    ];
  }

  /** All pairs that are found by their words, whoever says them, each once. */
  alike(): Iterable<AlikePair> {
    return this.#finder.pairs();
  }
}
