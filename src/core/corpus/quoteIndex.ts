import { countKeys, type FileId, namedActors, namedClaims } from '../format';
import { IndexedSource } from './indexedSource';
import { KeyedQuotes } from './keyedQuotes';
import type { SourceIndex, SourceState } from './sourceIndex';
import type { TaggedSource } from './taggedSource';

/** Key for sources that have no codebook. */
const NO_CODEBOOK = '';

/** The quotes of one codebook. */
interface Keyed {
  readonly claims: KeyedQuotes;
  readonly actors: KeyedQuotes;
}

/**
 * Which quotes speak on which claim and by whom, codebook by codebook: by what the summaries of sidecars tell, and quote
 * by quote where somebody asks for them. A change of a source costs what it touches.
 */
export class QuoteIndex implements SourceIndex {
  readonly #keyed = new Map<FileId, Keyed>();
  readonly #sources = new Map<FileId, IndexedSource>();

  /** The quotes of each claim; the same object for one codebook. */
  byClaim(codebook: FileId | undefined): KeyedQuotes {
    return this.#keyedOf(codebook).claims;
  }

  /** The quotes of each actor who speaks them or passes them on; the same object for one codebook. */
  byActor(codebook: FileId | undefined): KeyedQuotes {
    return this.#keyedOf(codebook).actors;
  }

  replace(before: SourceState | undefined, now: SourceState | undefined, file: FileId): void {
    if (before?.source === now?.source) return;
    const known = this.#sources.get(file);
    if (known && now && isComparable(known.source, now.source)) this.#change(known, now.source);
    else {
      if (known) this.#remove(known);
      if (now?.source.hasSidecars) this.#add(new IndexedSource(now.source));
    }
  }

  #remove(known: IndexedSource): void {
    this.#sources.delete(known.source.file);
    const { codebook, countedKeys } = known.source;
    this.byClaim(codebook).remove(known, countedKeys.claims);
    this.byActor(codebook).remove(known, countedKeys.actors);
  }

  #add(indexed: IndexedSource): void {
    const { file, codebook, countedKeys } = indexed.source;
    this.#sources.set(file, indexed);
    this.byClaim(codebook).add(indexed, countedKeys.claims);
    this.byActor(codebook).add(indexed, countedKeys.actors);
  }

  #change(known: IndexedSource, now: TaggedSource): void {
    const before = known.source;
    const touched = known.become(now);
    if (touched.length === 0) return;
    for (const keyed of [this.byClaim(now.codebook), this.byActor(now.codebook)]) {
      const keys = new Set(touched.flatMap(quote => keyed.names(quote).map(([key]) => key)));
      keyed.remove(known, countKeys(before.quotes, keyed.names, keys));
      keyed.add(known, countKeys(now.quotes, keyed.names, keys));
    }
  }

  #keyedOf(codebook: FileId | undefined): Keyed {
    const key = codebook ?? NO_CODEBOOK;
    const keyed = this.#keyed.get(key) ?? {
      claims: new KeyedQuotes(namedClaims),
      actors: new KeyedQuotes(namedActors),
    };
    this.#keyed.set(key, keyed);
    return keyed;
  }
}

/** Whether it can be told quote by quote what has changed: where nobody has looked at the quotes, that is no use. */
const isComparable = (before: TaggedSource, now: TaggedSource): boolean =>
  hasSameHead(before, now) && (before.view === now.view || (before.isOpened && now.isOpened));

/** Whether all that lists of quotes tell of a source itself is the same. */
const hasSameHead = (before: TaggedSource, now: TaggedSource): boolean =>
  before.codebook === now.codebook && before.title === now.title && before.published === now.published;
