import { addTo } from '../collections';
import {
  type Corpus,
  SourceFeed,
  type SourceIndex,
  type SourceState,
  type Suggestion,
  suggestionsFoundIn,
  type TaggedSource,
} from '../corpus';
import type { FileId } from '../format';
import { type Comparison, compareQuotes } from './compare';
import { featuresOf } from './features';
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

/** The statements of a source in the index. */
interface IndexedSource {
  readonly source: TaggedSource;
  /** Those among them that nobody has tagged: found when somebody looks at the source, which changes nothing in it. */
  readonly suggestions: readonly Suggestion[];
  readonly statements: readonly Indexed[];
}

/**
 * Finds statements in nearly the same words among all of a corpus, whoever says them. Only those are compared that share
 * telling pairs of words; nothing is kept of the comparisons, so what is found never depends on what came first.
 */
export class AlikeFinder implements SourceIndex {
  readonly #sharing = new Map<number, Indexed[]>();
  readonly #sources = new Map<FileId, IndexedSource>();
  readonly #feed: SourceFeed;
  #compared = 0;

  constructor(corpus: Corpus) {
    this.#feed = new SourceFeed(corpus, this);
  }

  replace(before: SourceState | undefined, now: SourceState | undefined, file: FileId): void {
    if (before?.source === now?.source) return;
    this.#drop(file);
    if (now) this.#take(now.source);
  }

  /** How many pairs have been compared word by word so far. */
  get compared(): number {
    return this.#compared;
  }

  /** What other sources have in nearly the same words, most alike first; `a` is always what was asked about. */
  like(statement: Statement): AlikePair[] {
    this.#update();
    return this.#candidates(indexed(statement))
      .flatMap(other => this.#compare(statement, other.statement))
      .sort(byLikeness);
  }

  /** All pairs, each once. */
  *pairs(): Iterable<AlikePair> {
    this.#update();
    const before = new Set<Indexed>();
    for (const { statements } of this.#sources.values())
      for (const one of statements) {
        for (const other of this.#candidates(one))
          if (before.has(other)) yield* this.#compare(other.statement, one.statement);
        before.add(one);
      }
  }

  #update(): void {
    this.#feed.update();
    for (const { source, suggestions } of this.#sources.values())
      if (suggestions !== suggestionsFoundIn(source)) {
        this.#drop(source.file);
        this.#take(source);
      }
  }

  #take(source: TaggedSource): void {
    const statements = statementsIn(source).map(indexed);
    for (const one of statements) this.#add(one);
    this.#sources.set(source.file, { source, suggestions: suggestionsFoundIn(source), statements });
  }

  #drop(file: FileId): void {
    for (const one of this.#sources.get(file)?.statements ?? []) this.#remove(one);
    this.#sources.delete(file);
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
