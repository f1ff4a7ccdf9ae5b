import {
  type Coding,
  type Decision,
  type Dismissal,
  EMPTY_SIDECAR,
  type OwnValue,
  type Proposal,
  QUOTE_KINDS,
  type QuoteKind,
  type QuoteSelector,
  type Sidecar,
  type SourceDetails,
} from '../model';
import { copied, difference, isLanguageTag, type Packed } from '../text';
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  columnOf,
  inQuickFormPacked,
  inQuickFormPackedInSlices,
  meaningOf,
  OPEN_BRACE,
  OPEN_BRACKET,
  OTHER_FORM,
  PackedScanner,
  SPACE,
  touchedEntries,
} from '../yaml';
import { FORMAT_VERSION, SIDECAR_LAYOUT } from './layouts';
import { ownValue } from './ownValues';
import { sharedKey, sharedKeys } from './sharedKeys';
import { type QuoteFields, StoredQuote } from './storedQuote';

/**
 * Reads a sidecar as Crossquote itself writes it, with nothing in it to complain of, straight into what it says: no tree
 * in between, and the words of quotes are left where they are. Undefined for any other: whatever is odd about it is for
 * another reader to tell.
 */
export const readSidecarQuickly = (text: Packed): StoredSidecar | undefined =>
  inQuickFormPacked(text, () => new QuickSidecar(text).sidecar());

/** What a sidecar says whose quotes have their words in its text. */
export interface StoredSidecar extends Sidecar {
  readonly quotes: readonly StoredQuote[];
  /** Where the item of each quote begins in the text. */
  readonly starts: readonly number[];
}

/** Quotes, with where their items begin. */
type Items = Pick<StoredSidecar, 'quotes' | 'starts'>;

/** What nobody has touched in a text: quotes before the offset `at`, and those behind, as they stand now. */
interface Untouched {
  readonly head: Items;
  readonly at: number;
  readonly tail: Items;
}

/**
 * The same for a text of which most is as it was in another one: quotes whose lines nobody has touched are the very same
 * objects again, which keep the text that they were read from; those read anew keep their own lines alone, so that not
 * every text of a file is kept that is edited again and again. Undefined also where it cannot be told which those are. Works
 * in slices, between which others may have their turn.
 */
export function* readSidecarAgain(
  text: Packed,
  before: { readonly packed: Packed; readonly sidecar: StoredSidecar },
): Generator<void, StoredSidecar | undefined> {
  const { quotes, starts } = before.sidecar;
  const changed = difference(before.packed, text);
  const touched = touchedEntries(before.packed, starts, changed);
  if (!touched) return undefined;
  const { first, next } = touched;
  const by = text.length - before.packed.length;
  const untouched: Untouched = {
    head: { quotes: quotes.slice(0, first), starts: starts.slice(0, first) },
    at: starts[first]!,
    tail: { quotes: quotes.slice(next), starts: starts.slice(next).map(start => start + by) },
  };
  const reading = new QuickSidecar(text, true).sidecarAgain(before.sidecar, untouched);
  return yield* inQuickFormPackedInSlices(text, reading, {
    start: changed.start,
    end: changed.start + changed.text.length,
  });
}

/** The keys of a record in the order in which they stand, each at most once. */
type Keys = readonly string[];

const { source, quotes, dismissed, proposed } = SIDECAR_LAYOUT.children!;
const FILE: Keys = SIDECAR_LAYOUT.keys!;
const SOURCE: Keys = source!.keys!;
const QUOTE: Keys = quotes!.each!.keys!;
const CODING: Keys = quotes!.each!.children!.codings!.each!.keys!;
const DECISION: Keys = quotes!.each!.children!.decided!.keys!;
const DISMISSAL: Keys = dismissed!.each!.keys!;
const PROPOSAL: Keys = proposed!.each!.keys!;
/** What stands behind the quotes. */
const AFTER_QUOTES: Keys = FILE.slice(FILE.indexOf('quotes') + 1);

/** So many characters of quotes are read in one slice; the last of them may go on for more. */
const SLICE = 16 * 1024;

/** Behind every text. */
const NOWHERE = Number.POSITIVE_INFINITY;

const KIND_NAMES: ReadonlySet<string> = new Set(QUOTE_KINDS);

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A name that says nothing is for another reader to tell. */
function filled(text: string): string {
  if (text.trim() === '') throw OTHER_FORM;
  return text;
}

function counted(times: number): number {
  if (times === 0) throw OTHER_FORM;
  return times;
}

class QuickSidecar extends PackedScanner {
  /** @param copiesLines whether quotes keep their own lines and not the whole text */
  constructor(
    private readonly packed: Packed,
    private readonly copiesLines = false,
  ) {
    super(packed);
  }

  sidecar(): StoredSidecar {
    let version: number | undefined;
    const read: Mutable<StoredSidecar> = { ...EMPTY_SIDECAR, quotes: [], starts: [] };
    this.nextLine();
    if (this.indent !== 0) throw OTHER_FORM;
    this.#record(FILE, key => {
      if (key === 'crossquote') version = this.#number();
      else if (key === 'coder') read.coder = filled(this.#text());
      else this.#section(key, read);
    });
    if (this.indent >= 0 || !version || version > FORMAT_VERSION) throw OTHER_FORM;
    return read;
  }

  /** The same where all quotes in `head` and `tail` are known, and what is not in between. */
  *sidecarAgain(before: StoredSidecar, { head, at, tail }: Untouched): Generator<void, StoredSidecar> {
    this.at = at;
    this.indent = columnOf(this.text, at);
    const ids = new Set([...head.quotes, ...tail.quotes].map(({ id }) => id));
    const rest = tail.starts[0] ?? NOWHERE;
    const anew = yield* this.#quotesInSlices(ids, rest);
    const items: Items = {
      quotes: [...head.quotes, ...anew.quotes, ...tail.quotes],
      starts: [...head.starts, ...anew.starts, ...tail.starts],
    };
    if (tail.quotes.length > 0) {
      if (this.at !== rest) throw OTHER_FORM;
      return { ...headOf(before), ...items, dismissed: before.dismissed, proposed: before.proposed };
    }
    const read: Mutable<StoredSidecar> = { ...headOf(before), ...items, dismissed: [], proposed: [] };
    if (this.indent === 0) this.#record(AFTER_QUOTES, key => this.#section(key, read));
    if (this.indent >= 0) throw OTHER_FORM;
    return read;
  }

  #section(key: string, read: Mutable<StoredSidecar>): void {
    if (this.hasInlineValue() || this.indent === 0) throw OTHER_FORM;
    if (key === 'source') read.source = this.#source();
    else if (key === 'quotes') Object.assign(read, this.#quotes(new Set()));
    else if (key === 'dismissed') read.dismissed = this.#list((_dash, column) => this.#dismissal(column));
    else read.proposed = this.#list((_dash, column) => this.#proposal(column));
  }

  #source(): SourceDetails {
    const read: Mutable<SourceDetails> = {};
    this.#record(SOURCE, key => {
      const text = this.#text();
      if (key === 'language' && !isLanguageTag(text)) throw OTHER_FORM;
      read[key as keyof SourceDetails] = text;
    });
    return read;
  }

  /** @param ids those that are taken */
  #quotes(ids: Set<string>, rest = NOWHERE): Items {
    const starts: number[] = [];
    const quotes = this.#list(dash => {
      const quote = this.#quote(dash);
      if (ids.has(quote.id)) throw OTHER_FORM;
      ids.add(quote.id);
      starts.push(dash);
      return quote;
    }, rest);
    return { quotes, starts: starts.slice() };
  }

  /** The same, some at a time. */
  *#quotesInSlices(ids: Set<string>, rest: number): Generator<void, Items> {
    const { indent } = this;
    const some: Items[] = [];
    do {
      some.push(this.#quotes(ids, Math.min(rest, this.at + SLICE)));
      yield;
    } while (this.at < rest && this.indent === indent && this.isDash());
    return { quotes: some.flatMap(items => items.quotes), starts: some.flatMap(items => items.starts) };
  }

  #quote(at: number): StoredQuote {
    const column = this.indent;
    const read: QuoteFields = { exactAt: -1, prefixAt: -1, suffixAt: -1 };
    this.#record(QUOTE, key => {
      switch (key) {
        case 'exact':
          read.exactAt = this.#skipText();
          if (this.wordLength === 0) throw OTHER_FORM;
          break;
        case 'prefix':
          read.prefixAt = this.#skipText();
          break;
        case 'suffix':
          read.suffixAt = this.#skipText();
          break;
        case 'kind':
          read.kind = this.#kind();
          break;
        case 'speakers':
        case 'variants':
        case 'notVariants':
        case 'formerly':
          read[key] = sharedKeys(this.#words(column));
          break;
        case 'values':
          this.#goToFlow(column);
          read.values = this.#flowMap(column, () => this.#flowValue());
          this.endLine();
          break;
        case 'quote':
          read.quote = this.#no();
          break;
        case 'decided':
          this.#goToFlow(column);
          read.decided = this.#decision(column);
          break;
        case 'codings':
          if (this.hasInlineValue() || this.indent < column) throw OTHER_FORM;
          read.codings = this.#codings();
          break;
        case 'start':
        case 'end':
          read[key] = this.#number();
          break;
        case 'occurrences':
          read[key] = counted(this.#number());
          break;
        default:
          read[key as 'id'] = key === 'note' ? this.#text() : filled(this.#text());
      }
    });
    if (read.exactAt < 0) throw OTHER_FORM;
    const quote = demand(read, ['id', 'start', 'end']);
    if (quote.end < quote.start) throw OTHER_FORM;
    if (!this.copiesLines) return new StoredQuote(this.packed, quote);
    const line = at - columnOf(this.text, at);
    const behind = (place: number) => (place < 0 ? place : place - line);
    return new StoredQuote(copied(this.packed, line, this.at), {
      ...quote,
      exactAt: behind(quote.exactAt),
      prefixAt: behind(quote.prefixAt),
      suffixAt: behind(quote.suffixAt),
    });
  }

  #kind(): QuoteKind {
    const kind = this.#text();
    if (!KIND_NAMES.has(kind)) throw OTHER_FORM;
    return kind as QuoteKind;
  }

  #no(): 'no' {
    const no = this.#text();
    if (no !== 'no') throw OTHER_FORM;
    return no;
  }

  #decision(column: number): Decision {
    const read: Partial<Mutable<Decision>> = {};
    this.#flowRecord(DECISION, column, key => {
      if (key === 'from') read.from = this.#flowMap(column, () => filled(this.#flowText()));
      else if (key === 'reason') read.reason = this.#flowText();
      else read[key as 'by'] = filled(this.#flowText());
    });
    return read;
  }

  #codings(): Coding[] {
    const codings = this.#list((_dash, column) => this.#coding(column));
    // Most quotes have one.
    if (codings.length > 1 && new Set(codings.map(identityOf)).size < codings.length) throw OTHER_FORM;
    return codings;
  }

  #coding(column: number): Coding {
    const read: Partial<Mutable<Coding>> = {};
    this.#flowRecord(CODING, column, key => {
      const text = key === 'note' ? this.#flowText() : filled(this.#flowText());
      if (key === 'claim' || key === 'stance' || key === 'coder') read[key] = sharedKey(text);
      else if (key !== 'changed') read[key as 'at'] = text;
      else if (text === 'true' && !this.wasQuoted) read.changed = true;
      else throw OTHER_FORM;
    });
    return demand(read, ['claim']);
  }

  #dismissal(column: number): Dismissal {
    return this.#described<Dismissal>(DISMISSAL, column);
  }

  #proposal(column: number): Proposal {
    return this.#described<Proposal>(PROPOSAL, column);
  }

  /** A span's description in braces, with texts that say more of it. */
  #described<T extends QuoteSelector>(keys: Keys, column: number): T {
    const read: Record<string, string | number> = { prefix: '', suffix: '' };
    this.#flowRecord(keys, column, key => {
      const isNumber = key === 'start' || key === 'end' || key === 'occurrences';
      const mayBeEmpty = key === 'prefix' || key === 'suffix';
      read[key] = isNumber ? this.#flowNumber() : mayBeEmpty ? this.#flowText() : filled(this.#flowText());
    });
    const { start, end, occurrences } = demand(read, ['exact', 'start', 'end']);
    if (end < start || occurrences === 0) throw OTHER_FORM;
    return read as object as T;
  }

  /** Entries below each other, from where it stands on; `take` reads what is behind a key's colon. */
  #record(keys: Keys, take: (key: string) => void): void {
    const { indent } = this;
    for (const key of keys) {
      if (!this.#skipKey(key)) continue;
      take(key);
      if (this.indent !== indent) break;
    }
    if (this.indent >= indent && !this.isDash()) throw OTHER_FORM;
  }

  #skipKey(key: string): boolean {
    const end = this.at + key.length;
    if (this.text.charCodeAt(end) !== COLON || !this.text.startsWith(key, this.at)) return false;
    this.at = end + 1;
    return true;
  }

  /** Items with dashes, from where it stands on, to the last one before `rest`. */
  #list<T>(item: (dash: number, column: number) => T, rest = NOWHERE): T[] {
    const { indent } = this;
    if (!this.isDash()) throw OTHER_FORM;
    const items: T[] = [];
    while (this.at < rest && this.indent === indent && this.isDash()) {
      const dash = this.at;
      this.skipDash();
      this.indent = indent + this.at - dash;
      items.push(item(dash, indent));
    }
    if (this.indent > indent) throw OTHER_FORM;
    // What was pushed to has room for many more, and most quotes have one coding.
    return items.slice();
  }

  /** Entries in braces, in a list whose dashes stand at a column, to the end of the line. */
  #flowRecord(keys: Keys, column: number, take: (key: string) => void): void {
    if (this.code() !== OPEN_BRACE) throw OTHER_FORM;
    let isOpen = true;
    for (const key of keys) {
      if (isOpen) this.#skipMark(column);
      isOpen = this.#skipKey(key);
      if (!isOpen) continue;
      if (this.code() !== SPACE) throw OTHER_FORM;
      this.skipSpaces();
      take(key);
      this.skipToEntry(column);
      if (this.code() !== COMMA) break;
    }
    // Behind the last entry a comma may stand too.
    if (isOpen && this.code() === COMMA) this.#skipMark(column);
    this.#close(CLOSE_BRACE);
  }

  /** Over a brace, bracket or comma. */
  #skipMark(column: number): void {
    this.at += 1;
    this.skipToEntry(column);
  }

  /** To a brace or bracket behind a key, or on the line below, in a record whose keys begin at a column. */
  #goToFlow(column: number): void {
    const isBelow = !this.hasInlineValue();
    if (isBelow && this.indent <= column) throw OTHER_FORM;
  }

  /** Entries in braces whose keys are anyone's, to the last brace; in a record whose keys begin at a column. */
  #flowMap<T>(column: number, value: () => T): Readonly<Record<string, T>> {
    if (this.code() !== OPEN_BRACE) throw OTHER_FORM;
    const entries = new Map<string, T>();
    do {
      this.#skipMark(column);
      if (entries.size > 0 && this.code() === CLOSE_BRACE) break;
      const key = this.word(true);
      if (this.code() !== COLON || entries.has(key) || key.length > LONGEST_KEY) throw OTHER_FORM;
      this.at += 1;
      if (this.code() !== SPACE) throw OTHER_FORM;
      this.skipSpaces();
      entries.set(sharedKey(key), value());
      this.skipToEntry(column);
    } while (this.code() === COMMA);
    if (this.code() !== CLOSE_BRACE) throw OTHER_FORM;
    this.at += 1;
    return Object.fromEntries(entries);
  }

  #flowValue(): OwnValue {
    const words = this.word(true);
    const value = this.wasQuoted ? words : ownValue(words, meaningOf(words));
    if (value === undefined) throw OTHER_FORM;
    return value;
  }

  /** A list of words in brackets, in a record whose keys begin at a column. */
  #words(column: number): string[] {
    this.#goToFlow(column);
    if (this.code() !== OPEN_BRACKET) throw OTHER_FORM;
    const words: string[] = [];
    do {
      this.#skipMark(column);
      if (words.length > 0 && this.code() === CLOSE_BRACKET) break;
      const word = this.#textWord(true);
      words.push(filled(word));
      this.skipToEntry(column);
    } while (this.code() === COMMA);
    this.#close(CLOSE_BRACKET);
    return words;
  }

  #close(mark: number): void {
    if (this.code() !== mark) throw OTHER_FORM;
    this.at += 1;
    this.endLine();
  }

  #text(): string {
    if (!this.hasInlineValue()) throw OTHER_FORM;
    const text = this.#textWord(false);
    if (this.code() === COLON) throw OTHER_FORM;
    this.endLine();
    return text;
  }

  /** Goes over words, and tells where they begin. */
  #skipText(): number {
    if (!this.hasInlineValue()) throw OTHER_FORM;
    const { at } = this;
    this.skipWord(false);
    if (this.wordLength <= LONGEST_NULL && isNull(this.text.slice(at, this.at))) throw OTHER_FORM;
    if (this.code() === COLON) throw OTHER_FORM;
    this.endLine();
    return at;
  }

  #flowText(): string {
    return this.#textWord(true);
  }

  /** Numbers and the like are taken as their words; null is nothing, and nothing need not be written. */
  #textWord(isInFlow: boolean): string {
    const text = this.word(isInFlow);
    if (text.length <= LONGEST_NULL && !this.wasQuoted && isNull(text)) throw OTHER_FORM;
    return text;
  }

  #number(): number {
    return this.#offset(this.#text());
  }

  #flowNumber(): number {
    return this.#offset(this.#flowText());
  }

  #offset(text: string): number {
    if (this.wasQuoted || !OFFSET.test(text)) throw OTHER_FORM;
    return Number(text);
  }
}

/** The library gives up on longer keys, with all that they are written with. */
const LONGEST_KEY = 500;
const LONGEST_NULL = 'null'.length;
const isNull = (plain: string): boolean => meaningOf(plain) === null;
const OFFSET = /^[0-9]{1,15}$/;

/** What stands before the quotes. */
const headOf = ({ coder, source }: StoredSidecar): Pick<StoredSidecar, 'coder' | 'source'> =>
  coder === undefined ? { source } : { coder, source };

function demand<T extends object, K extends keyof T>(
  record: T,
  keys: readonly K[],
): T & { [key in K]-?: Exclude<T[key], undefined> } {
  for (const key of keys) if (record[key] === undefined) throw OTHER_FORM;
  return record as T & { [key in K]-?: Exclude<T[key], undefined> };
}

/** A coder codes a quote on a claim once. */
const identityOf = ({ claim, coder }: Coding): string => JSON.stringify([claim, coder]);
