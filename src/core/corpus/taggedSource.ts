import { anchorsInSlices, followAnchors } from '../anchoring';
import { allAtOnce, groupBy } from '../collections';
import { guessDetails, languageSaid } from '../details';
import {
  type CountedKeys,
  type FileId,
  keysNamedIn,
  nameOf,
  quotationsIn,
  resolvePath,
  type SidecarReading,
  sidecarOf,
  ValidSidecar,
} from '../format';
import {
  type AnchorAnswer,
  type Dismissal,
  EMPTY_SIDECAR,
  hasId,
  isCertain,
  isQuote,
  type Quote,
  type QuoteSelector,
  type Round,
  type Sidecar,
  type SourceDetails,
  type Span,
} from '../model';
import {
  type Difference,
  difference,
  hasNumberAtEnds,
  numberBefore,
  numberBehind,
  saysTheSame,
  withOwnWords,
} from '../text';
import { followFound } from './foundQuotes';
import type { SourceText } from './sourceText';

const NO_CODERS: ReadonlyMap<FileId, SidecarReading> = new Map();

/** What a person may see of a source, where that is not what its shared sidecar says. */
export interface VisibleSidecar {
  readonly sidecar: Sidecar;
  /** The blind round in which others work on it, who are not to be seen. */
  readonly blind: Round | undefined;
  /** The sidecar into which one's own work goes, where that is not the shared one. */
  readonly own?: FileId;
}

/**
 * Tells what may be seen of a source; undefined: what its shared sidecar says. The one place that keeps coders from seeing
 * each other's work: all that asks a source for its quotes gets what comes from here.
 */
export type VisibilityRule = (source: TaggedSource) => VisibleSidecar | undefined;

/** What a source cannot know by itself. */
export interface Surroundings {
  /** Without it, all that its shared sidecar says is seen. */
  readonly look?: VisibilityRule;
  /** The one address of a file that may be spelled in several ways; without it, each stands for itself. */
  readonly idOf?: (address: FileId) => FileId;
  /** The language that somebody has set for a file, as BCP 47 has it; undefined where nobody has. */
  readonly languageSetFor?: (file: FileId) => string | undefined;
}

/**
 * A source with what its sidecar says and where its quotes stand in today's text. Never changes: a new text or a new
 * sidecar makes a new one.
 */
export class TaggedSource {
  #quotes: readonly Quote[] | undefined;
  #anchors: ReadonlyMap<string, AnchorAnswer> | undefined;
  /** The places that an edit of the text has left whole: nothing of them needs looking for. */
  #followed: ReadonlyMap<string, AnchorAnswer> = new Map();
  /**
   * What is known of the same text with other sidecars; of very many quotes it takes its time to tell which are as they
   * were.
   */
  #before: PlacesBefore | undefined;
  #dismissedSpans: readonly Span[] | undefined;
  #guessed: SourceDetails | undefined;
  #details: SourceDetails | undefined;
  #sight: { readonly seen: VisibleSidecar | undefined } | undefined;
  #languageSet: { readonly language: string | undefined } | undefined;
  #languageSaid: { readonly language: string | undefined } | undefined;

  constructor(
    readonly file: FileId,
    readonly codebook: FileId | undefined,
    readonly sourceText: SourceText = { state: 'unread' },
    /** What the shared sidecar says; undefined where there is none. */
    readonly reading?: SidecarReading,
    /** What the sidecars of single coders say, by their files: evidence for what is decided, and shown by nobody as that. */
    readonly coders: ReadonlyMap<FileId, SidecarReading> = NO_CODERS,
    private readonly around: Surroundings = {},
  ) {}

  /** The file that a path in a sidecar of it leads to; undefined where that leads above the root or is no path. */
  fileAt(path: string): FileId | undefined {
    const address = resolvePath(this.file, path);
    return address === undefined ? undefined : (this.around.idOf?.(address) ?? address);
  }

  /** What may be seen of it by whoever looks at the corpus; undefined: what the shared sidecar says. */
  get sight(): VisibleSidecar | undefined {
    this.#sight ??= { seen: this.around.look?.(this) };
    return this.#sight.seen;
  }

  /** What may be seen of it, as one sidecar: the same object as long as it says the same. */
  get view(): Sidecar {
    return this.sight?.sidecar ?? this.reading?.sidecar ?? EMPTY_SIDECAR;
  }

  /** What the sidecar says that has a quote, and which it is; undefined where there is none. */
  writtenOf(
    quote: Pick<Quote, 'id'>,
  ): { readonly file: FileId; readonly reading: SidecarReading } | undefined {
    const file = this.homeOf(quote);
    const reading = this.sidecars.get(file);
    return reading && { file, reading };
  }

  /** The sidecar that has a quote: of several the one that one's own work goes into, then the shared one. */
  homeOf({ id }: Pick<Quote, 'id'>): FileId {
    const { sight } = this;
    if (!sight) return this.sidecarFile;
    const files = [...(sight.own === undefined ? [] : [sight.own]), ...this.sidecars.keys()];
    const has = (file: FileId) => this.sidecars.get(file)?.sidecar.quotes.some(quote => hasId(quote, id));
    return files.find(has) ?? this.sidecarFile;
  }

  /** The shared sidecar, whether it is there or not. */
  get sidecarFile(): FileId {
    return sidecarOf(this.file);
  }

  /** What the sidecars say that are there, by their files: the shared one first, then those of coders. */
  get sidecars(): ReadonlyMap<FileId, SidecarReading> {
    return this.reading ? new Map([[this.sidecarFile, this.reading], ...this.coders]) : this.coders;
  }

  get hasSidecars(): boolean {
    return this.reading !== undefined || this.coders.size > 0;
  }

  /** Undefined where there is no sidecar, or it could not be read. */
  get sidecarText(): string | undefined {
    return this.reading?.text;
  }

  /** The quotes, in the order of the file. What was decided to be none is not among them. */
  get quotes(): readonly Quote[] {
    this.#quotes ??= quotesAmong(this.entries);
    return this.#quotes;
  }

  /** The quotes and what was decided to be none, as the file has them. */
  get entries(): readonly Quote[] {
    return this.view.quotes;
  }

  /** Whether the quotes are at hand; they are read when somebody asks for them. */
  get isOpened(): boolean {
    return this.sight !== undefined || !(this.reading instanceof ValidSidecar) || this.reading.isOpened;
  }

  /** Has the quotes at hand: who wants those of many sources has them read one after the other, with others in between. */
  open(): void {
    void this.quotes;
  }

  /** How many quotations there are: the parts of one count once. */
  get quotations(): number {
    return quotationsIn(this.view);
  }

  /** Which keys the quotes name, and how often; told without a look at them where nobody has had one yet. */
  get countedKeys(): CountedKeys {
    return keysNamedIn(this.view);
  }

  get dismissed(): readonly Dismissal[] {
    return this.view.dismissed;
  }

  /** What the sidecar says of the article; what it leaves out is guessed from the text. */
  get details(): SourceDetails {
    this.#details ??= { ...this.guessed, ...this.#said };
    return this.#details;
  }

  get title(): string | undefined {
    return this.#said.title ?? this.guessed.title;
  }

  get published(): string | undefined {
    return this.#said.published ?? this.guessed.published;
  }

  get #said(): SourceDetails {
    return this.view.source;
  }

  /**
   * The language that somebody has told, in the sidecar, else in the settings, else in the article's front matter;
   * undefined: its words have to tell.
   */
  get toldLanguage(): string | undefined {
    return this.#said.language ?? this.languageSet ?? this.#languageSaidInText;
  }

  get #languageSaidInText(): string | undefined {
    const { text } = this;
    if (text !== undefined) this.#languageSaid ??= { language: languageSaid(text) };
    return this.#languageSaid?.language;
  }

  /** The language that was set for it, whatever its sidecar says. */
  get languageSet(): string | undefined {
    this.#languageSet ??= { language: this.around.languageSetFor?.(this.file) };
    return this.#languageSet.language;
  }

  /** What the article says of itself. */
  get guessed(): SourceDetails {
    const { text } = this;
    this.#guessed ??= text === undefined ? {} : withOwnWords(guessDetails(text, nameOf(this.file)));
    return this.#guessed;
  }

  get isRead(): boolean {
    return this.sourceText.state === 'read';
  }

  get text(): string | undefined {
    return this.sourceText.state === 'read' ? this.sourceText.text : undefined;
  }

  /** Where each entry stands in the text, by id; empty as long as the text has not been read. */
  get anchors(): ReadonlyMap<string, AnchorAnswer> {
    return this.#anchors ?? allAtOnce(this.#lookForAnchors());
  }

  /** Looks for all places that somebody may ask for, in slices, between which others may have their turn. */
  *lookForPlaces(): Generator<void, void> {
    yield* this.#lookForAnchors();
    yield* this.#lookForDismissed();
  }

  *#lookForAnchors(): Generator<void, ReadonlyMap<string, AnchorAnswer>> {
    if (!this.#anchors) this.#anchors = yield* this.#anchorsAnew();
    this.#before = undefined;
    return this.#anchors;
  }

  *#anchorsAnew(): Generator<void, ReadonlyMap<string, AnchorAnswer>> {
    const { text, entries } = this;
    if (text === undefined) return new Map();
    const known = this.#before ? yield* stillInPlace(this.#before, entries) : this.#followed;
    return yield* answersIn(text, entries, known);
  }

  /** The same source with another text; quotes whose places are known follow what was edited before them. */
  withText(sourceText: SourceText, codebook: FileId | undefined): TaggedSource {
    const edited = new TaggedSource(this.file, codebook, sourceText, this.reading, this.coders, this.around);
    // Only where sidecars describe different texts does today's text matter to what is seen.
    if (codebook === this.codebook && !describeDifferentTexts(this)) edited.#sight = this.#sight;
    const { text } = this;
    if (text === undefined || edited.text === undefined) return edited;
    const { text: now } = edited;
    let known: Difference | undefined;
    const edit = () => (known ??= difference(text, now));
    if (this.#anchors) edited.#followed = followAnchors(this.#anchors, edit());
    followFound(this.sourceText, sourceText, edit);
    return edited;
  }

  /** The same source with another shared sidecar; where nobody touched a quote's description, its place is what it was. */
  withReading(reading: SidecarReading | undefined, codebook: FileId | undefined): TaggedSource {
    return this.#withSidecars(reading, this.coders, codebook);
  }

  /** The same source with another sidecar of one coder; undefined: there is none. */
  withCoder(sidecar: FileId, reading: SidecarReading | undefined): TaggedSource {
    const others = [...this.coders].filter(([other]) => other !== sidecar);
    const all = reading ? [...others, [sidecar, reading] as const] : others;
    return this.#withSidecars(this.reading, new Map(all.sort(([a], [b]) => inOrder(a, b))), this.codebook);
  }

  /** The same source of another codebook, or as it is seen now that other things may be. */
  anew(codebook: FileId | undefined): TaggedSource {
    return this.#withSidecars(this.reading, this.coders, codebook);
  }

  /** The same text, of which all that it says of itself is known still. */
  #withSidecars(
    reading: SidecarReading | undefined,
    coders: ReadonlyMap<FileId, SidecarReading>,
    codebook: FileId | undefined,
  ): TaggedSource {
    const tagged = new TaggedSource(this.file, codebook, this.sourceText, reading, coders, this.around);
    if (this.#anchors) tagged.#before = { answers: this.#anchors, entries: this.entries };
    tagged.#guessed = this.#guessed;
    tagged.#languageSaid = this.#languageSaid;
    return tagged;
  }

  /** Where a quote is shown; undefined where it is not certain that its words are there. */
  spanOf(quote: Quote): Span | undefined {
    const answer = this.anchors.get(quote.id);
    return isCertain(answer) ? answer : undefined;
  }

  /** The text was read, and it is not certain that a quote's words are in it. */
  isAstray(quote: Quote): boolean {
    return this.isRead && this.spanOf(quote) === undefined;
  }

  /** Where a quote stands for certain while the text no longer has its own words there: where the new ones stand. */
  newSpanOf(quote: Quote): Span | undefined {
    const { text } = this;
    const answer = this.anchors.get(quote.id);
    if (!isCertain(answer) || text === undefined) return undefined;
    const { exact } = quote;
    const { start, end } = withWholeNumbers(answer, exact, quote, text);
    const isMoreNow = start < answer.start || end > answer.end;
    return !isMoreNow && saysTheSame(exact, text.slice(start, end)) ? undefined : { start, end };
  }

  /** What the text says at a quote's place, where that is no longer the quote's own words. */
  newWordsOf(quote: Quote): string | undefined {
    const span = this.newSpanOf(quote);
    return span && this.text?.slice(span.start, span.end);
  }

  /** Where the places stand that a person has said are no quotes. */
  get dismissedSpans(): readonly Span[] {
    return this.#dismissedSpans ?? allAtOnce(this.#lookForDismissed());
  }

  *#lookForDismissed(): Generator<void, readonly Span[]> {
    const { text } = this;
    this.#dismissedSpans ??=
      text === undefined ? [] : (yield* anchorsInSlices(text, this.dismissed)).filter(isCertain);
    return this.#dismissedSpans;
  }

  /** The quote of an id, also of one by which it went before it was joined with another one, or that was decided to be none. */
  quote(id: string): Quote | undefined {
    const { entries } = this;
    if (entries.length > FEW) return byId(entries).get(id);
    return entries.find(quote => quote.id === id) ?? entries.find(quote => hasId(quote, id));
  }

  /** The quote and the parts that belong to one quotation with it. */
  partsOf(quote: Quote): readonly Quote[] {
    const { group } = quote;
    if (group === undefined) return [quote];
    return byGroup(isQuote(quote) ? this.quotes : this.entries).get(group) ?? [];
  }

  /** The innermost quote at an offset of the text. */
  quoteAt(offset: number): Quote | undefined {
    let innermost: { quote: Quote; length: number } | undefined;
    for (const quote of this.quotes) {
      const span = this.spanOf(quote);
      if (!span || offset < span.start || offset > span.end) continue;
      const length = span.end - span.start;
      if (!innermost || length < innermost.length) innermost = { quote, length };
    }
    return innermost?.quote;
  }
}

/** Which sidecar was read first is chance. Of two whose names differ in capitals alone, that in small letters is the coder's. */
function inOrder(a: FileId, b: FileId): number {
  const [small, other] = [a.toLowerCase(), b.toLowerCase()];
  if (small !== other) return small < other ? -1 : 1;
  return a > b ? -1 : 1;
}

/** Whether it takes the text of a source to compare what its sidecars say. */
export const describeDifferentTexts = ({ reading, coders }: TaggedSource): boolean =>
  coders.size > 0 &&
  new Set([reading, ...coders.values()].flatMap(each => each?.sidecar.source.digest ?? [])).size > 1;

const known = new WeakMap<readonly Quote[], readonly Quote[]>();

/** Those entries that are quotes: the same list for the same entries. */
function quotesAmong(entries: readonly Quote[]): readonly Quote[] {
  if (entries.every(isQuote)) return entries;
  const quotes = known.get(entries) ?? entries.filter(isQuote);
  known.set(entries, quotes);
  return quotes;
}

/** Among so few a quote is found by going through them. */
const FEW = 50;

const idIndexes = new WeakMap<readonly Quote[], ReadonlyMap<string, Quote>>();

/** Quotes by their ids and by those by which they went before; an id that one has now is its own. */
function byId(quotes: readonly Quote[]): ReadonlyMap<string, Quote> {
  const known = idIndexes.get(quotes);
  if (known) return known;
  const index = new Map<string, Quote>();
  const note = (id: string, quote: Quote) => index.has(id) || index.set(id, quote);
  for (const quote of quotes) note(quote.id, quote);
  for (const quote of quotes) for (const id of quote.formerly ?? []) note(id, quote);
  idIndexes.set(quotes, index);
  return index;
}

const groupIndexes = new WeakMap<readonly Quote[], ReadonlyMap<string | undefined, readonly Quote[]>>();

/** Quotes by the quotation of which they are parts; those that are one alone are left out. */
function byGroup(quotes: readonly Quote[]): ReadonlyMap<string | undefined, readonly Quote[]> {
  const known = groupIndexes.get(quotes);
  if (known) return known;
  const parts = quotes.filter(({ group }) => group !== undefined);
  const index = groupBy(parts, ({ group }) => group);
  groupIndexes.set(quotes, index);
  return index;
}

/** Entries, and where each stands. */
interface PlacesBefore {
  readonly answers: ReadonlyMap<string, AnchorAnswer>;
  readonly entries: readonly Quote[];
}

/** So many quotes are compared in one slice: their words are cut out of the sidecar for it. */
const COMPARED_AT_ONCE = 200;

/**
 * The places of quotes that stand where their description says, of which no other quote decides; where all are described
 * as they were, all places.
 */
function* stillInPlace(
  { answers, entries }: PlacesBefore,
  now: readonly Quote[],
): Generator<void, ReadonlyMap<string, AnchorAnswer>> {
  if (now === entries) return answers;
  const before = new Map(entries.map(quote => [quote.id, quote]));
  const asBefore = new Set<string>();
  for (const [i, quote] of now.entries()) {
    const same = before.get(quote.id);
    if (same && isDescribedAlike(same, quote)) asBefore.add(quote.id);
    if (i % COMPARED_AT_ONCE === COMPARED_AT_ONCE - 1) yield;
  }
  const isInOrder = now.length === entries.length && now.every(({ id }, i) => id === entries[i]!.id);
  if (isInOrder && asBefore.size === now.length) return answers;
  const isKept = ([id, answer]: readonly [string, AnchorAnswer]) =>
    asBefore.has(id) && isCertain(answer) && answer.method === 'position';
  return new Map([...answers].filter(isKept));
}

const isDescribedAlike = (a: QuoteSelector, b: QuoteSelector): boolean =>
  a === b ||
  (a.start === b.start &&
    a.end === b.end &&
    a.exact === b.exact &&
    a.prefix === b.prefix &&
    a.suffix === b.suffix &&
    a.occurrences === b.occurrences);

function* answersIn(
  text: string,
  quotes: readonly Quote[],
  known: ReadonlyMap<string, AnchorAnswer>,
): Generator<void, ReadonlyMap<string, AnchorAnswer>> {
  const open = quotes.filter(({ id }) => !known.has(id));
  if (open.length === 0) return known;
  const answers = yield* anchorsInSlices(text, open);
  return new Map([...known, ...open.map(({ id }, i) => [id, answers[i]!] as const)]);
}

/** So much of the text around a quote can belong to a number in it. */
const LONGEST_NUMBER = 16;

/** A place with what the text has put to a number at its ends since: `5 degrees` of what is `-5 degrees` now. */
function withWholeNumbers({ start, end }: Span, exact: string, quote: Quote, text: string): Span {
  // Words of a stored quote are cut out of its sidecar when they are asked for: most begin and end with none.
  if (!hasNumberAtEnds(exact)) return { start, end };
  const { prefix, suffix } = quote;
  const before = numberBefore(exact, text.slice(Math.max(0, start - LONGEST_NUMBER), start));
  const behind = numberBehind(exact, text.slice(end, end + LONGEST_NUMBER));
  const isNewBefore = prefix !== '' && before !== numberBefore(exact, prefix.slice(-LONGEST_NUMBER));
  const isNewBehind = suffix !== '' && behind !== numberBehind(exact, suffix.slice(0, LONGEST_NUMBER));
  return {
    start: isNewBefore ? start - before.length : start,
    end: isNewBehind ? end + behind.length : end,
  };
}
