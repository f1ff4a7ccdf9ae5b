import { foldOf, Kind, kindOf, kindOfCodePoint, longFold, lookUp } from './characters';

/**
 * A text as a sequence of words and marks, in columns. Two tokens are the same where their `ids` are equal: case,
 * accents, kinds of quote marks and dashes, invisible characters and the repetition of a mark do not count.
 */
export interface Tokens {
  readonly count: number;
  /** 31 bits of hash over the folded characters, and one that tells words from marks: see `isWord`. */
  readonly ids: Int32Array;
  /** First unit of each token. */
  readonly starts: Int32Array;
  /** Unit after each token; invisible characters behind it are not part of it. */
  readonly ends: Int32Array;
}

export const isWord = (id: number): boolean => (id & 1) === 1;

const HASH_SEED = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;
/** Where an apostrophe joins two letters it is this, and not the quote mark that it is elsewhere. */
const APOSTROPHE = 0x27;
const FULL_STOP = 0x2e;
/** Two full stops and more are an ellipsis, which is not a full stop. */
const ELLIPSIS = 0x2026;
/** English news has five to six units to a token, marks included; columns grow where that is too few. */
const UNITS_PER_TOKEN = 4;

/** So many units are read in one slice; a word that is not over by then is read to its end. */
const SLICE = 1 << 15;

/** In slices, between which others may have their turn. */
export function* tokensInSlices(text: string): Generator<void, Tokens> {
  const columns = new Columns(text.length);
  for (let at = 0; at < text.length; yield) at = readTokens(text, columns, at, at + SLICE);
  return columns;
}

/** The tokens of several texts, each by itself, in columns that they share: making columns costs more than reading a line. */
export function tokeniseAll(texts: readonly string[]): Tokens[] {
  const columns = new Columns(texts.reduce((sum, { length }) => sum + length, 0));
  const ends = texts.map(text => {
    readTokens(text, columns, 0, text.length);
    return columns.count;
  });
  return ends.map((end, i) => part(columns, ends[i - 1] ?? 0, end));
}

/** Some of the tokens, without a copy. */
export function part({ ids, starts, ends }: Tokens, from: number, to: number): Tokens {
  return {
    count: to - from,
    ids: ids.subarray(from, to),
    starts: starts.subarray(from, to),
    ends: ends.subarray(from, to),
  };
}

/**
 * Reads from one unit to another or a little further, where no word is cut; gives the unit after that. One pass, one
 * look-up per unit: this is what anchoring in a long text spends its time on.
 */
function readTokens(text: string, columns: Columns, from: number, to: number): number {
  const { length } = text;
  let hash = HASH_SEED;
  let start = -1; // of the word being read
  let end = 0;
  for (let at = from; at < length; at++) {
    const unit = text.charCodeAt(at);
    const entry = lookUp(unit);
    const kind = kindOf(entry);
    if (kind === Kind.Letter) {
      if (start < 0) {
        start = at;
        hash = HASH_SEED;
      }
      hash = addUnit(hash, foldOf(entry));
      end = at + 1;
      continue;
    }
    if (start >= 0) {
      if (kind === Kind.Invisible) continue;
      if (kind === Kind.Accent) {
        end = at + 1;
        continue;
      }
      if (kind === Kind.Apostrophe && at + 1 < length && isLetter(text.charCodeAt(at + 1))) {
        hash = addUnit(hash, APOSTROPHE);
        continue;
      }
    }
    if (kind === Kind.Long) {
      const { fold, isWord } = longFold(unit);
      if (isWord) {
        hash = addUnits(start < 0 ? HASH_SEED : hash, fold);
        if (start < 0) start = at;
        end = at + 1;
        continue;
      }
    }
    if (start >= 0) {
      columns.add(wordId(hash), start, end);
      start = -1;
    }
    if (kind !== Kind.Space) at = readSingle(text, at, kind, columns) - 1;
    if (at >= to) return at + 1;
  }
  if (start >= 0) columns.add(wordId(hash), start, end);
  return length;
}

class Columns implements Tokens {
  count = 0;
  ids: Int32Array;
  starts: Int32Array;
  ends: Int32Array;

  constructor(units: number) {
    const capacity = units / UNITS_PER_TOKEN + 16;
    this.ids = new Int32Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
  }

  add(id: number, start: number, end: number): void {
    const { count } = this;
    if (count === this.ids.length) this.#grow();
    this.ids[count] = id;
    this.starts[count] = start;
    this.ends[count] = end;
    this.count = count + 1;
  }

  #grow(): void {
    this.ids = doubled(this.ids);
    this.starts = doubled(this.starts);
    this.ends = doubled(this.ends);
  }
}

function doubled(column: Int32Array): Int32Array {
  const copy = new Int32Array(column.length * 2);
  copy.set(column);
  return copy;
}

/** Reads a token that is not a word of letters; gives the unit after it. */
function readSingle(text: string, start: number, kind: Kind, columns: Columns): number {
  switch (kind) {
    case Kind.Alone:
      columns.add(wordId(addUnit(HASH_SEED, text.charCodeAt(start))), start, start + 1);
      return start + 1;
    case Kind.Mark:
    case Kind.Apostrophe:
    case Kind.Long:
      return readMarks(text, start, columns);
    case Kind.Surrogate:
      return readCodePoint(text, start, columns);
    default:
      return start + 1;
  }
}

/** A run of one mark is one token: `***`, `--`, `''`, `...`. */
function readMarks(text: string, start: number, columns: Columns): number {
  const unit = text.charCodeAt(start);
  const entry = lookUp(unit);
  const fold = foldOf(entry);
  let end = start + 1;
  while (end < text.length && text.charCodeAt(end) === unit) end++;
  const isEllipsis = fold === FULL_STOP && (end - start > 1 || kindOf(entry) === Kind.Long);
  columns.add(markId(addUnit(HASH_SEED, isEllipsis ? ELLIPSIS : fold)), start, end);
  return end;
}

function readCodePoint(text: string, start: number, columns: Columns): number {
  const codePoint = text.codePointAt(start)!;
  const end = start + (codePoint > 0xffff ? 2 : 1);
  const kind = kindOfCodePoint(codePoint);
  const hash = addUnit(HASH_SEED, codePoint);
  if (kind !== Kind.Invisible) columns.add(kind === Kind.Mark ? markId(hash) : wordId(hash), start, end);
  return end;
}

const isLetter = (unit: number) => kindOf(lookUp(unit)) === Kind.Letter;
const wordId = (hash: number) => (hash << 1) | 1;
const markId = (hash: number) => hash << 1;
const addUnit = (hash: number, unit: number) => Math.imul(hash ^ unit, HASH_PRIME);

function addUnits(hash: number, units: string): number {
  let sum = hash;
  for (let i = 0; i < units.length; i++) sum = addUnit(sum, units.charCodeAt(i));
  return sum;
}
