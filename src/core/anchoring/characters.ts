/** The part that a character plays in a word. */
export enum Kind {
  Unknown,
  Space,
  /** Soft hyphens, joiners, direction marks, variation selectors: as if they were not there. */
  Invisible,
  Letter,
  /** A combining accent: part of the word's span, not of its identity, so that composed, decomposed and bare agree. */
  Accent,
  /** A character of a script without spaces: a word by itself. */
  Alone,
  /** Joins two letters to one word ("don't"), and is a mark elsewhere. */
  Apostrophe,
  Mark,
  /** Either half of a surrogate pair: the code point tells. */
  Surrogate,
  /** A letter or mark that folds to several units, a ligature for one. */
  Long,
}

const APOSTROPHES = /['’‘ʼ‛′＇`´]/u;
const QUOTE_MARKS = /[\p{Pi}\p{Pf}"'`´′″‚„ʼ＂＇「」『』〝〞〟]/u;
const DASHES = /[\p{Pd}−]/u;
const ACCENTS = /[\u0300-\u036f]/gu;
const INVISIBLES = /\p{Cf}|\p{Cc}|\p{Variation_Selector}/u;
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LETTERS = /[\p{L}\p{N}\p{M}]/u;

const KIND_SHIFT = 16;
const FOLD_MASK = 0xffff;

/**
 * For each UTF-16 unit its kind and the unit that it folds to, learnt as units are met, so that the tokeniser's loop is
 * one look-up for most characters.
 */
const table = new Uint32Array(0x10000);
const longFolds = new Map<number, string>();
const pairKinds = new Map<number, Kind>();

/** What a unit is, to be read with `kindOf` and `foldOf`. */
export function lookUp(unit: number): number {
  return table[unit]! || learn(unit);
}

export const kindOf = (entry: number): Kind => entry >>> KIND_SHIFT;

/** The unit that stands for all that compare equal: case, accents, width, kinds of quote marks and dashes. */
export const foldOf = (entry: number): number => entry & FOLD_MASK;

/** What a `Kind.Long` stands for, and whether that is letters. */
export function longFold(unit: number): { readonly fold: string; readonly isWord: boolean } {
  return { fold: longFolds.get(unit)!, isWord: LETTERS.test(String.fromCharCode(unit)) };
}

/** The kind of a character beyond the Basic Multilingual Plane; it stands for itself in comparisons. */
export function kindOfCodePoint(codePoint: number): Kind {
  let kind = pairKinds.get(codePoint);
  if (kind === undefined) {
    kind = classify(String.fromCodePoint(codePoint));
    pairKinds.set(codePoint, kind);
  }
  return kind;
}

function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const fold = foldCharacter(character);
  let kind = unit >= 0xd800 && unit < 0xe000 ? Kind.Surrogate : classify(character);
  if (fold.length > 1 && (kind === Kind.Letter || kind === Kind.Mark)) {
    kind = Kind.Long;
    longFolds.set(unit, fold);
  }
  table[unit] = (kind << KIND_SHIFT) | (fold.charCodeAt(0) & FOLD_MASK);
  return table[unit]!;
}

function classify(character: string): Kind {
  if (/\s/u.test(character)) return Kind.Space;
  if (INVISIBLES.test(character)) return Kind.Invisible;
  if (character.replace(ACCENTS, '') === '') return Kind.Accent;
  if (WITHOUT_SPACES.test(character)) return Kind.Alone;
  if (APOSTROPHES.test(character)) return Kind.Apostrophe;
  return LETTERS.test(character) ? Kind.Letter : Kind.Mark;
}

function foldCharacter(character: string): string {
  if (QUOTE_MARKS.test(character)) return '"';
  if (DASHES.test(character)) return '-';
  return character.normalize('NFKD').toLowerCase().replace(ACCENTS, '');
}
