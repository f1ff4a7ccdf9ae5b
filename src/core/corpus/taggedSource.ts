import { anchorQuotes, followAnchors } from '../anchoring';
import {
  type CountedKeys,
  type FileId,
  keysNamedIn,
  nameOf,
  quotationsIn,
  type SidecarReading,
  sidecarOf,
  ValidSidecar,
} from '../format';
import {
  type AnchorAnswer,
  type Anchored,
  type Dismissal,
  EMPTY_SIDECAR,
  goesBy,
  type Quote,
  type QuoteSelector,
  type SourceDetails,
  type Span,
} from '../model';
import { difference, guessDetails, saysTheSame, withOwnWords } from '../text';
import type { SourceText } from './sourceText';

const NO_CODERS: ReadonlyMap<FileId, SidecarReading> = new Map();
const NO_READING: SidecarReading = { sidecar: EMPTY_SIDECAR, problems: [] };

/**
 * A source with what its sidecar says and where its quotes stand in today's text. Never changes: a new text or a new
 * sidecar makes a new one.
 */
export class TaggedSource {
  #anchors: ReadonlyMap<string, AnchorAnswer> | undefined;
  /** The places that an edit of the text has left whole: nothing of them needs looking for. */
  #followed: ReadonlyMap<string, AnchorAnswer> = new Map();
  #dismissedSpans: readonly Span[] | undefined;
  #guessed: SourceDetails | undefined;
  #details: SourceDetails | undefined;

  constructor(
    readonly file: FileId,
    readonly codebook: FileId | undefined,
    readonly sourceText: SourceText = { state: 'unread' },
    /** What the shared sidecar says; undefined where there is none. */
    readonly reading?: SidecarReading,
    /** What the sidecars of single coders say, by their files: evidence for what is decided, and shown by nobody as that. */
    readonly coders: ReadonlyMap<FileId, SidecarReading> = NO_CODERS,
  ) {}

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

  get quotes(): readonly Quote[] {
    return (this.reading ?? NO_READING).sidecar.quotes;
  }

  /** Whether the quotes are at hand; they are read when somebody asks for them. */
  get isOpened(): boolean {
    return !(this.reading instanceof ValidSidecar) || this.reading.isOpened;
  }

  /** Has the quotes at hand: who wants those of many sources has them read one after the other, with others in between. */
  open(): void {
    void this.quotes;
  }

  /** How many quotations there are: the parts of one count once. */
  get quotations(): number {
    return quotationsIn((this.reading ?? NO_READING).sidecar);
  }

  /** Which keys the quotes name, and how often; told without a look at them where nobody has had one yet. */
  get countedKeys(): CountedKeys {
    return keysNamedIn((this.reading ?? NO_READING).sidecar);
  }

  get dismissed(): readonly Dismissal[] {
    return (this.reading ?? NO_READING).sidecar.dismissed;
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
    return (this.reading ?? NO_READING).sidecar.source;
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

  /** Where each quote stands in the text, by id; empty as long as the text has not been read. */
  get anchors(): ReadonlyMap<string, AnchorAnswer> {
    this.#anchors ??= this.text === undefined ? new Map() : anchorsIn(this.text, this.quotes, this.#followed);
    return this.#anchors;
  }

  /** The same source with another text; quotes whose places are known follow what was edited before them. */
  withText(sourceText: SourceText, codebook: FileId | undefined): TaggedSource {
    const edited = new TaggedSource(this.file, codebook, sourceText, this.reading, this.coders);
    if (this.#anchors && this.text !== undefined && edited.text !== undefined)
      edited.#followed = followAnchors(this.#anchors, difference(this.text, edited.text));
    return edited;
  }

  /** The same source with another shared sidecar; where nobody touched a quote's description, its place is what it was. */
  withReading(reading: SidecarReading | undefined, codebook: FileId | undefined): TaggedSource {
    const tagged = new TaggedSource(this.file, codebook, this.sourceText, reading, this.coders);
    if (this.#anchors) tagged.#followed = stillInPlace(this.#anchors, this.quotes, tagged.quotes);
    return tagged;
  }

  /** The same source with another sidecar of one coder; undefined: there is none. */
  withCoder(sidecar: FileId, reading: SidecarReading | undefined): TaggedSource {
    const coders = new Map(this.coders);
    if (reading) coders.set(sidecar, reading);
    else coders.delete(sidecar);
    const tagged = new TaggedSource(this.file, this.codebook, this.sourceText, this.reading, coders);
    tagged.#followed = this.#anchors ?? this.#followed;
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

  /** What the text says at a quote's place, where that is no longer the quote's own words. */
  newWordsOf(quote: Quote): string | undefined {
    const answer = this.anchors.get(quote.id);
    if (!isCertain(answer) || answer.method !== 'aligned') return undefined;
    const now = this.text?.slice(answer.start, answer.end);
    return now === undefined || saysTheSame(quote.exact, now) ? undefined : now;
  }

  /** Where the places stand that a person has said are no quotes. */
  get dismissedSpans(): readonly Span[] {
    this.#dismissedSpans ??= this.text === undefined ? [] : spansIn(this.text, this.dismissed);
    return this.#dismissedSpans;
  }

  /** The quote of an id, also of one by which it went before it was joined with another one. */
  quote(id: string): Quote | undefined {
    return this.quotes.find(quote => quote.id === id) ?? this.quotes.find(quote => goesBy(quote, id));
  }

  /** The quote and the parts that belong to one quotation with it. */
  partsOf(quote: Quote): readonly Quote[] {
    return quote.group === undefined ? [quote] : this.quotes.filter(other => other.group === quote.group);
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

const isCertain = (answer: AnchorAnswer | undefined): answer is Anchored =>
  answer !== undefined && !('orphan' in answer) && !answer.uncertain;

const spansIn = (text: string, selectors: readonly QuoteSelector[]): Span[] =>
  anchorQuotes(text, selectors).filter(isCertain);

/** The places of quotes that stand where their description says, of which no other quote decides. */
function stillInPlace(
  answers: ReadonlyMap<string, AnchorAnswer>,
  before: readonly Quote[],
  now: readonly Quote[],
): Map<string, AnchorAnswer> {
  const known = new Map(before.map(quote => [quote.id, quote]));
  const places = new Map<string, AnchorAnswer>();
  for (const quote of now) {
    const same = known.get(quote.id);
    const answer = answers.get(quote.id);
    if (same && isCertain(answer) && answer.method === 'position' && isDescribedAlike(same, quote))
      places.set(quote.id, answer);
  }
  return places;
}

const isDescribedAlike = (a: QuoteSelector, b: QuoteSelector): boolean =>
  a === b ||
  (a.start === b.start &&
    a.end === b.end &&
    a.exact === b.exact &&
    a.prefix === b.prefix &&
    a.suffix === b.suffix &&
    a.occurrences === b.occurrences);

function anchorsIn(
  text: string,
  quotes: readonly Quote[],
  known: ReadonlyMap<string, AnchorAnswer>,
): ReadonlyMap<string, AnchorAnswer> {
  const open = quotes.filter(({ id }) => !known.has(id));
  if (open.length === 0) return known;
  const answers = anchorQuotes(text, open);
  return new Map([...known, ...open.map(({ id }, i) => [id, answers[i]!] as const)]);
}
