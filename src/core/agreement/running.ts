import type { Corpus, TaggedSource } from '../corpus';
import { type FileId, slugOfCoder } from '../format';
import type { Round } from '../model';
import { blindRoundOf, hasSource, isToSettle, roundSourceOf, stateOf } from '../rounds';
import { alphaOf } from './alpha';
import type { AgreementFigure } from './figure';
import { ratingsIn } from './ratings';
import { type RatedUnit, tabulateCounted } from './table';

/** What one source adds. */
interface Counted {
  readonly source: TaggedSource;
  readonly ratings: readonly RatedUnit[];
  readonly toSettle: number;
}

/** Units that were rated alike. */
interface Row {
  readonly ratings: RatedUnit;
  times: number;
}

/**
 * How far the coders of a round agree on stances (Krippendorff's α, nominal), and how much is to be settled, kept up source
 * by source: a tag costs what it touches. Sources that are in a blind round, be it another one, do not count. Equals
 * `agreementOn` of all others (a test).
 */
export class RoundAgreement {
  readonly #sources = new Map<FileId, Counted>();
  readonly #rows = new Map<string, Row>();
  readonly #coders: readonly string[];
  #toSettle = 0;

  constructor(
    private readonly corpus: Corpus,
    private readonly codebook: FileId,
    private readonly round: Round,
  ) {
    this.#coders = round.coders.map(slugOfCoder).sort();
  }

  /** Takes in what a source is now. */
  take(file: FileId): void {
    const source = this.corpus.source(file);
    const before = this.#sources.get(file);
    if (before?.source === source) return;
    if (before) {
      this.#count(before, -1);
      this.#sources.delete(file);
    }
    if (!source || source.codebook !== this.codebook || !hasSource(this.round, source)) return;
    if (blindRoundOf(this.corpus, source)) return;
    const counted = this.#countedOf(source);
    this.#sources.set(file, counted);
    this.#count(counted, 1);
  }

  /** As of what was taken in. */
  get figure(): AgreementFigure {
    return alphaOf(tabulateCounted(this.#rows.values()), 'nominal');
  }

  /** How many quotations somebody has to decide on. */
  get toSettle(): number {
    return this.#toSettle;
  }

  #countedOf(source: TaggedSource): Counted {
    const { units } = roundSourceOf(source, this.round);
    const coded = {
      file: source.file,
      codebookFile: source.codebook,
      codebook: this.corpus.codebook(source.codebook),
      units,
      finished: new Set<string>(),
    };
    const rated = { variable: 'stance', metric: 'nominal' } as const;
    return {
      source,
      ratings: Array.from(ratingsIn([coded], this.#coders, rated), ({ ratings }) => ratings),
      toSettle: units.filter(unit => isToSettle(stateOf(unit), this.round)).length,
    };
  }

  #count({ ratings, toSettle }: Counted, sign: 1 | -1): void {
    this.#toSettle += sign * toSettle;
    for (const unit of ratings) {
      const key = JSON.stringify(unit.map(rating => rating ?? null));
      const row = this.#rows.get(key) ?? { ratings: unit, times: 0 };
      row.times += sign;
      if (row.times === 0) this.#rows.delete(key);
      else this.#rows.set(key, row);
    }
  }
}
