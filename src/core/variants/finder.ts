import { addTo } from '../collections';
import { type Corpus, suggestionsFoundIn } from '../corpus';
import { type Comparison, compareQuotes } from './compare';
import { featuresOf } from './features';
import { PerSource } from './perSource';
import { type Statement, statementsIn } from './statement';

/** Two statements of different sources in nearly the same words. */
export interface AlikePair {
  readonly a: Statement;
  readonly b: Statement;
  readonly comparison: Comparison;
}

/** What more statements than this share is a phrase of the day ("prime minister Netanyahu") and tells nothing. */
const MOST_SHARING = 60;
/** How many features two statements must share to be compared word by word; a short one has not more than one. */
const FEWEST_SHARED = 2;

/** A statement in the index, with what it is found by. */
interface Indexed {
  readonly statement: Statement;
  readonly features: readonly number[];
}

/**
 * Finds statements in nearly the same words among all of a corpus, whoever says them. Only those are compared that share
 * telling pairs of words; nothing is kept of the comparisons, so what is found never depends on what came first.
 */
export class AlikeFinder {
  readonly #sharing = new Map<number, Indexed[]>();
  readonly #statements: PerSource<readonly Indexed[]>;
  #compared = 0;

  constructor(corpus: Corpus) {
    this.#statements = new PerSource<readonly Indexed[]>(corpus, {
      stampOf: suggestionsFoundIn,
      add: source => {
        const all = statementsIn(source).map(indexed);
        for (const one of all) this.#add(one);
        return all;
      },
      remove: all => {
        for (const one of all) this.#remove(one);
      },
    });
  }

  /** How many pairs have been compared word by word so far. */
  get compared(): number {
    return this.#compared;
  }

  /** What other sources have in nearly the same words, most alike first; `a` is always what was asked about. */
  like(statement: Statement): AlikePair[] {
    this.#statements.update();
    return this.#candidates(indexed(statement))
      .flatMap(other => this.#compare(statement, other.statement))
      .sort(byLikeness);
  }

  /** All pairs, each once. */
  *pairs(): Iterable<AlikePair> {
    this.#statements.update();
    const before = new Set<Indexed>();
    for (const all of this.#statements.values())
      for (const one of all) {
        for (const other of this.#candidates(one))
          if (before.has(other)) yield* this.#compare(other.statement, one.statement);
        before.add(one);
      }
  }

  #compare(a: Statement, b: Statement): AlikePair[] {
    this.#compared += 1;
    const comparison = compareQuotes(a, b);
    return comparison.areVariants ? [{ a, b, comparison }] : [];
  }

  #candidates({ statement, features }: Indexed): Indexed[] {
    const { file } = statement.reference.source;
    const shared = new Map<Indexed, number>();
    for (const feature of features) {
      const sharing = this.#sharing.get(feature) ?? [];
      if (sharing.length > MOST_SHARING) continue;
      for (const other of sharing)
        if (other.statement.reference.source.file !== file) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const fewest = (other: Indexed) => Math.min(FEWEST_SHARED, features.length, other.features.length);
    return [...shared].flatMap(([other, count]) => (count >= fewest(other) ? other : []));
  }

  #add(one: Indexed): void {
    for (const feature of one.features) addTo(this.#sharing, feature, one);
  }

  #remove(one: Indexed): void {
    for (const feature of one.features) {
      const others = this.#sharing.get(feature)?.filter(other => other !== one) ?? [];
      if (others.length > 0) this.#sharing.set(feature, others);
      else this.#sharing.delete(feature);
    }
  }
}

const indexed = (statement: Statement): Indexed => ({ statement, features: featuresOf(statement.exact) });

function byLikeness(x: AlikePair, y: AlikePair): number {
  const placeOf = ({ b: { reference, exact } }: AlikePair) => `${reference.source.file} ${exact}`;
  return y.comparison.likeness - x.comparison.likeness || (placeOf(x) < placeOf(y) ? -1 : 1);
}
