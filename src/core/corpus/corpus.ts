import {
  CODEBOOK_NAME,
  type CodebookReading,
  codebookInSlices,
  codersFileOf,
  type FileId,
  folderOf,
  isSharedSidecar,
  nameOf,
  readCodebook,
  readSidecar,
  type SidecarReading,
  sidecarInSlices,
  sourceOf,
  ValidSidecar,
  type WrittenSummary,
} from '../format';
import {
  type Codebook,
  EMPTY_CODEBOOK,
  EMPTY_SIDECAR,
  type FoundQuote,
  type Problem,
  problem,
  type Unreadable,
} from '../model';
import { PackedText } from '../text';
import { CodebooksInUse } from './codebooksInUse';
import { Emitter } from './emitter';
import { keepFound } from './foundQuotes';
import type { QuotesByKey } from './keyedQuotes';
import { QuoteIndex } from './quoteIndex';
import { byPublication, type QuoteRef } from './references';
import type { SourceIndex, SourceState } from './sourceIndex';
import { SourceOrder } from './sourceOrder';
import { type SourceText, sameText } from './sourceText';
import { TaggedSource, type VisibleSidecar } from './taggedSource';

/** A codebook as it was read. */
export interface OpenCodebook {
  readonly file: FileId;
  readonly text: string;
  readonly reading: CodebookReading;
}

/** What a change of the files touched. */
export interface CorpusChange {
  readonly sources: ReadonlySet<FileId>;
  readonly codebooks: ReadonlySet<FileId>;
}

/** What may be seen of a source of a codebook; undefined: what its shared sidecar says. */
export type Lens = (source: TaggedSource, codebook: Codebook) => VisibleSidecar | undefined;

/**
 * All that was read of a workspace, parsed and indexed: sources with their quotes, codebooks, and which quotes speak on
 * which claim and by whom. Reads no files itself; it is told what they say, and tells what changed.
 */
export class Corpus {
  readonly #changes = new Emitter<CorpusChange>();
  readonly #sources = new Map<FileId, TaggedSource>();
  readonly #codebooks = new Map<FileId, OpenCodebook>();
  /** Those of them that have capitals in their names: hardly ever one. */
  readonly #capitalized = new Set<FileId>();
  readonly #index = new QuoteIndex();
  readonly #order = new SourceOrder(this.#sources);
  readonly #inUse = new CodebooksInUse();
  /** All that follows the sources; the corpus's own indexes before those that ask it. */
  readonly #followers = new Set<SourceIndex>([this.#index, this.#order, this.#inUse]);
  #roots: readonly FileId[] = [];
  #pending: { sources: Set<FileId>; codebooks: Set<FileId> } | undefined;

  readonly onDidChange = this.#changes.listen;

  /**
   * @param lens what may be seen of sources; without one, all that their shared sidecars say, and nothing else
   * @param idOf the one address of a file that may be spelled in several ways; where left out, each stands for itself
   * @param languageSetFor the language that somebody has set for a file; where left out, nobody has
   */
  constructor(
    private readonly lens?: Lens,
    private readonly idOf?: (address: FileId) => FileId,
    private readonly languageSetFor?: (file: FileId) => string | undefined,
  ) {}

  /** Does several things and tells of all of them at once. */
  batch(work: () => void): void {
    if (this.#pending) {
      work();
      return;
    }
    this.#pending = { sources: new Set(), codebooks: new Set() };
    try {
      work();
    } finally {
      const change = this.#pending;
      this.#pending = undefined;
      if (change.sources.size + change.codebooks.size > 0) this.#changes.emit(change);
    }
  }

  /**
   * Tells an index of all sources that there are, and from now on of each change at once. What takes its time to be kept
   * up to date is better fed by a `SourceFeed`. Returns what ends it.
   */
  follow(index: SourceIndex): () => void {
    for (const source of this.#sources.values()) index.replace(undefined, this.#stateOf(source), source.file);
    this.#followers.add(index);
    return () => this.#followers.delete(index);
  }

  /** The workspace folders, each with its final slash: no codebook is looked for above them. */
  setRoots(roots: readonly FileId[]): void {
    this.#roots = roots;
    this.batch(() => this.#reassignCodebooks());
  }

  /**
   * Takes in a sidecar's text; undefined: there is none.
   * @param summary what somebody has written who has read this very text
   */
  setSidecar(sidecar: FileId, text: string | PackedText | undefined, summary?: WrittenSummary): void {
    // Packed once, to be compared and read.
    const said = typeof text === 'string' ? (PackedText.ifSound(text) ?? text) : text;
    const before = this.sidecarReading(sidecar);
    if (wasReadFrom(before, said)) return;
    this.#putReading(sidecar, said === undefined ? undefined : readSidecar(said, before, summary));
  }

  /**
   * The same in slices, between which others may have their turn, of a long one: the places of its quotes are looked for too
   * where the text of its source is known. Resolves to what takes in what was read.
   */
  *sidecarInSlices(sidecar: FileId, text: PackedText, summary?: WrittenSummary): Generator<void, () => void> {
    const before = this.sidecarReading(sidecar);
    if (wasReadFrom(before, text)) return () => undefined;
    const reading = yield* sidecarInSlices(text, before, summary);
    yield;
    return yield* this.#placed(sourceOf(sidecar), () => this.#withReading(sidecar, reading));
  }

  /** Takes in what a sidecar said when it was read before, as long as nothing newer is known of it. */
  recallSidecar(sidecar: FileId, reading: SidecarReading): void {
    if (!this.sidecarReading(sidecar)) this.#putReading(sidecar, reading);
  }

  /** Takes in that a sidecar is there and cannot be read: its source is shown without quotes and cannot be tagged. */
  setUnreadableSidecar(sidecar: FileId, why: Unreadable): void {
    const locked = unreadable(sidecar, why);
    this.#putReading(sidecar, { sidecar: EMPTY_SIDECAR, problems: [locked], locked });
  }

  /** Takes in what is known of a source's text. */
  setSource(file: FileId, sourceText: SourceText): void {
    this.#put(this.#withText(file, sourceText));
  }

  #withText(file: FileId, sourceText: SourceText): TaggedSource {
    const before = this.#sources.get(file);
    if (before && sameText(before.sourceText, sourceText)) return before;
    const codebook = this.codebookOf(file);
    return before?.withText(sourceText, codebook) ?? this.#newSource(file, codebook, sourceText);
  }

  /** The same in slices, of a source with a long sidecar: the places of its quotes are looked for before it is taken in. */
  sourceInSlices(file: FileId, sourceText: SourceText): Generator<void, () => void> {
    return this.#placed(file, () => this.#withText(file, sourceText));
  }

  /** Takes in which quotes the engine finds in a source, as long as that has the text in which they were found. */
  takeFound(
    file: FileId,
    sourceText: SourceText,
    quotes: readonly FoundQuote[],
    language: string | undefined,
  ): void {
    keepFound(sourceText, quotes, language);
    if (this.#sources.get(file)?.sourceText === sourceText)
      this.batch(() => this.#pending?.sources.add(file));
  }

  /** Takes in a codebook's text; undefined: there is none. */
  setCodebook(file: FileId, text: string | undefined): void {
    if (this.#codebooks.get(file)?.text === text) return;
    this.#putCodebook(file, text === undefined ? undefined : { file, text, reading: readCodebook(text) });
  }

  /** The same in slices, between which others may have their turn; resolves to what takes in what was read. */
  *codebookInSlices(file: FileId, text: string): Generator<void, () => void> {
    if (this.#codebooks.get(file)?.text === text) return () => undefined;
    const reading = yield* codebookInSlices(text);
    return () => this.#putCodebook(file, { file, text, reading });
  }

  /** Takes in that a codebook is there and cannot be read: its sources keep it, and nothing is known of their keys. */
  setUnreadableCodebook(file: FileId, why: Unreadable): void {
    const locked = unreadable(file, why);
    this.#putCodebook(file, {
      file,
      text: '',
      reading: { codebook: EMPTY_CODEBOOK, problems: [locked], locked },
    });
  }

  /** Forgets a source and its sidecars. */
  forget(file: FileId): void {
    const before = this.#sources.get(file);
    if (!before) return;
    this.#sources.delete(file);
    this.#replace(this.#stateOf(before), undefined, file);
    this.batch(() => this.#pending?.sources.add(file));
  }

  /** Looks at sources anew, of which something else may be seen now; at all, where none are named. */
  lookAnew(sources: Iterable<TaggedSource> = [...this.#sources.values()]): void {
    this.batch(() => {
      for (const source of sources)
        if (this.lens?.(source, this.codebook(source.codebook)) !== source.sight)
          this.#put(source.anew(source.codebook));
    });
  }

  /** Takes in that somebody has set languages: sources for which that is another one now are no longer what they were. */
  lookAtLanguages(): void {
    this.batch(() => {
      for (const source of [...this.#sources.values()])
        if (this.languageSetFor?.(source.file) !== source.languageSet)
          this.#put(source.anew(source.codebook));
    });
  }

  sources(): Iterable<TaggedSource> {
    return this.#sources.values();
  }

  get hasSources(): boolean {
    return this.#sources.size > 0;
  }

  /** Whether anything is tagged. */
  get hasQuotes(): boolean {
    for (const { quotations } of this.#sources.values()) if (quotations > 0) return true;
    return false;
  }

  /** The sources in the order of publication. */
  sourcesInOrder(): readonly TaggedSource[] {
    return this.#order.sources;
  }

  /** Which of them each source is; the same object as long as none came, went or is of another day. */
  placesInOrder(): ReadonlyMap<FileId, number> {
    return this.#order.places;
  }

  /** The codebooks that sources have; undefined among them where a source has none. */
  codebooksInUse(): ReadonlySet<FileId | undefined> {
    return this.#inUse.files;
  }

  source(file: FileId): TaggedSource | undefined {
    return this.#sources.get(file);
  }

  /** A source as it is now, with its codebook. */
  state(file: FileId): SourceState | undefined {
    const source = this.#sources.get(file);
    return source && this.#stateOf(source);
  }

  /** What a sidecar says, the shared one of its source or that of a coder; undefined where there is none. */
  sidecarReading(sidecar: FileId): SidecarReading | undefined {
    const source = this.#sources.get(sourceOf(sidecar));
    return isSharedSidecar(sidecar) ? source?.reading : source?.coders.get(sidecar);
  }

  codebooks(): Iterable<OpenCodebook> {
    return this.#codebooks.values();
  }

  openCodebook(file: FileId | undefined): OpenCodebook | undefined {
    return file === undefined ? undefined : this.#codebooks.get(file);
  }

  /** The content of a codebook; the standard stances and nothing else where there is none. */
  codebook(file: FileId | undefined): Codebook {
    return this.openCodebook(file)?.reading.codebook ?? EMPTY_CODEBOOK;
  }

  /** Of workspace folders in each other, the innermost that a file is in; undefined where it is in none. */
  rootOf(file: FileId): FileId | undefined {
    let innermost: FileId | undefined;
    for (const root of this.#roots)
      if (file.startsWith(root) && root.length > (innermost?.length ?? 0)) innermost = root;
    return innermost;
  }

  /** The nearest codebook at or above a file, up to its workspace folder. */
  codebookOf(file: FileId): FileId | undefined {
    const root = this.rootOf(file);
    for (let folder = folderOf(file); folder !== ''; folder = folderOf(folder.slice(0, -1))) {
      const codebook = this.#codebookIn(folder);
      if (codebook !== undefined) return codebook;
      if (folder === root || root === undefined || folder.endsWith('://')) return undefined;
    }
    return undefined;
  }

  /** The codebook that a tag in this file goes into: the nearest one, or the one that the first tag creates. */
  codebookFor(file: FileId): FileId {
    return this.codebookOf(file) ?? (this.rootOf(file) ?? folderOf(file)) + CODEBOOK_NAME;
  }

  /** The quotes coded on a claim, in the order of publication; the same list as long as none came or went. */
  quotesOnClaim(codebook: FileId | undefined, claim: string): readonly QuoteRef[] {
    return this.#index.byClaim(codebook).of(claim)?.quotes ?? NONE;
  }

  /** The quotes that an actor speaks or passes on, in the order of publication; the same list as long as none came or went. */
  quotesOfActor(codebook: FileId | undefined, actor: string): readonly QuoteRef[] {
    return this.#index.byActor(codebook).of(actor)?.quotes ?? NONE;
  }

  /** The quotes coded on each claim that quotes are on; the same object for one codebook. */
  quotesByClaim(codebook: FileId | undefined): QuotesByKey {
    return this.#index.byClaim(codebook);
  }

  /** The quotes of each actor who speaks them or passes them on; the same object for one codebook. */
  quotesByActor(codebook: FileId | undefined): QuotesByKey {
    return this.#index.byActor(codebook);
  }

  /** The keys of the claims that quotes are on, whether the codebook has them or not. */
  quotedClaims(codebook: FileId | undefined): Iterable<string> {
    return this.#index.byClaim(codebook).keys();
  }

  /** The keys of the actors that are quoted or pass quotes on, whether the codebook has them or not. */
  quotedActors(codebook: FileId | undefined): Iterable<string> {
    return this.#index.byActor(codebook).keys();
  }

  /** The quotes that some coding gives a stance, in the order of publication. Stances are few and quotes many: not indexed. */
  quotesOfStance(codebook: FileId | undefined, stance: string): QuoteRef[] {
    return [...this.#sources.values()]
      .filter(source => source.codebook === codebook)
      .flatMap(source => source.quotes.map(quote => ({ source, quote })))
      .filter(({ quote }) => quote.codings.some(coding => coding.stance === stance))
      .sort(byPublication);
  }

  /** The codebook that stands in a folder itself. */
  #codebookIn(folder: FileId): FileId | undefined {
    const usual = folder + CODEBOOK_NAME;
    if (this.#codebooks.has(usual)) return usual;
    return [...this.#capitalized].filter(file => folderOf(file) === folder).sort()[0];
  }

  #putCodebook(file: FileId, codebook: OpenCodebook | undefined): void {
    const opened = this.#codebooks.get(file);
    const isKnown = opened !== undefined;
    const before = this.codebook(file);
    if (codebook) this.#codebooks.set(file, codebook);
    else this.#codebooks.delete(file);
    if (codebook && !file.endsWith(CODEBOOK_NAME)) this.#capitalized.add(file);
    else this.#capitalized.delete(file);
    this.batch(() => {
      this.#pending?.codebooks.add(file);
      this.#tellOfBook(file, before);
      if (isKnown !== (codebook !== undefined)) this.#reassignCodebooks();
      if (!hasSameRounds(opened, codebook))
        this.lookAnew([...this.#sources.values()].filter(source => source.codebook === file));
    });
  }

  #putReading(sidecar: FileId, reading: SidecarReading | undefined): void {
    this.#put(this.#withReading(sidecar, reading));
  }

  /** The source of a sidecar that says this now; undefined where it is none of a source. */
  #withReading(sidecar: FileId, reading: SidecarReading | undefined): TaggedSource | undefined {
    const file = sourceOf(sidecar);
    const codebook = this.codebookOf(file);
    const known = this.#sources.get(file);
    const before = known ?? this.#newSource(file, codebook);
    if (isSharedSidecar(sidecar)) return before.withReading(reading, codebook);
    const own = reading && codersReading(sidecar, reading);
    return own || before.coders.has(sidecar) ? before.withCoder(sidecar, own) : known;
  }

  /**
   * Looks for the places of quotes in a source as it would be, in slices. Resolves to what takes it in; where others have
   * come in between, as it is to be by then.
   */
  *#placed(file: FileId, make: () => TaggedSource | undefined): Generator<void, () => void> {
    const before = this.#sources.get(file);
    const source = make();
    if (source !== before && source?.isRead) yield* source.lookForPlaces();
    return () => {
      const isAsItWas = this.#sources.get(file) === before && this.codebookOf(file) === source?.codebook;
      this.#put(isAsItWas ? source : make());
    };
  }

  /** Takes in what a source is now. */
  #put(source: TaggedSource | undefined): void {
    if (!source || source === this.#sources.get(source.file)) return;
    const { file } = source;
    const before = this.#sources.get(file);
    this.#sources.set(file, source);
    this.#replace(before && this.#stateOf(before), this.#stateOf(source), file);
    this.batch(() => this.#pending?.sources.add(file));
  }

  #stateOf = (source: TaggedSource): SourceState => ({ source, book: this.codebook(source.codebook) });

  #replace(before: SourceState | undefined, now: SourceState | undefined, file: FileId): void {
    for (const index of this.#followers) index.replace(before, now, file);
  }

  /** To those who follow the sources of a codebook, which says something else than before now. */
  #tellOfBook(codebook: FileId, before: Codebook): void {
    const book = this.codebook(codebook);
    for (const source of this.#sources.values())
      if (source.codebook === codebook)
        this.#replace({ source, book: before }, { source, book }, source.file);
  }

  /** After a codebook or a workspace folder came or went, sources may belong to another codebook. */
  #reassignCodebooks(): void {
    for (const source of [...this.#sources.values()]) {
      const codebook = this.codebookOf(source.file);
      if (codebook === source.codebook) continue;
      this.#put(source.anew(codebook));
    }
  }

  #newSource(file: FileId, codebook: FileId | undefined, text?: SourceText): TaggedSource {
    const { lens, idOf, languageSetFor } = this;
    const look = lens && ((source: TaggedSource) => lens(source, this.codebook(source.codebook)));
    return new TaggedSource(file, codebook, text, undefined, undefined, {
      ...(look && { look }),
      ...(idOf && { idOf }),
      ...(languageSetFor && { languageSetFor }),
    });
  }
}

const NONE: readonly QuoteRef[] = [];

/** Rounds say what may be seen. */
const hasSameRounds = (before: OpenCodebook | undefined, now: OpenCodebook | undefined): boolean =>
  roundsOf(before) === roundsOf(now);

const roundsOf = (open: OpenCodebook | undefined): string =>
  JSON.stringify([...(open?.reading.codebook.rounds.values() ?? [])]);

const unreadable = (file: FileId, why: Unreadable): Problem =>
  problem('unreadable-file', { start: 0, end: 0 }, { name: nameOf(file), why });

/** Whether a sidecar was read from this text. One that could not be read has a reading and no text. */
function wasReadFrom(reading: SidecarReading | undefined, text: string | PackedText | undefined): boolean {
  if (!reading) return text === undefined;
  if (!(text instanceof PackedText)) return text !== undefined && reading.text === text;
  return reading instanceof ValidSidecar ? reading.packed === text.packed : reading.text === text.text;
}

/** What counts of a file with the name of a coder's sidecar: nothing where it is another program's, or not clear whose. */
function codersReading(sidecar: FileId, reading: SidecarReading): SidecarReading | undefined {
  const file = codersFileOf(sidecar, reading);
  switch (file.is) {
    case 'sidecar':
      return reading;
    case 'unclear': {
      const { text, root } = reading;
      const said = { ...(text !== undefined && { text }), ...(root && { root }) };
      return { ...said, sidecar: EMPTY_SIDECAR, problems: [file.problem], locked: file.problem };
    }
    case 'foreign':
      return undefined;
  }
}
