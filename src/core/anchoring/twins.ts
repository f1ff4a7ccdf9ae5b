import { type Alignment, GONE } from './align';
import type { AnchorText } from './anchorText';
import { isAlike } from './likeness';
import type { Pattern } from './pattern';
import type { Place } from './places';
import { isWord, type Tokens } from './tokens';

/** So many words of the quote in a row do not stand beside it by chance. */
const WORDS_IN_ROW = 3;
/** A word put in between them, and they still stand there. */
const SLACK = 1;
/** Of the words that only the twin has, a place that is the twin has this share. */
const SHARE_OF_OWN = 0.5;

/**
 * Whether a place may be a sentence much like the quote that was noted beside it: some words in a row of the quote stood
 * there too, they do not stand beside the place, and it has what the twin had and the quote had not.
 */
export function isTwinBeside({ pattern, alignment, start, end }: Place, text: AnchorText): boolean {
  const { first, last, tokens } = pattern;
  const quote = wordsIn(pattern, first, last);
  const sides = [wordsIn(pattern, 0, first), wordsIn(pattern, last, tokens.count)];
  if (!sides.some(words => sharesRow(words, quote, tokens))) return false;
  const rowAt = (words: readonly number[], at: number) =>
    words
      .slice(at, at + WORDS_IN_ROW)
      .map(token => tokens.ids[token])
      .join(' ');
  const rows = new Map(quote.slice(WORDS_IN_ROW - 1).map((_, at) => [rowAt(quote, at), at]));
  const isOfTwin = (words: readonly number[], at: number): boolean => {
    const inQuote = rows.get(rowAt(words, at));
    if (inQuote === undefined) return false;
    if (stands(words.slice(at, at + WORDS_IN_ROW), pattern, alignment, text)) return false;
    const twin = words.slice(Math.max(0, at - inQuote), at - inQuote + quote.length);
    const own = idsOf(twin).filter(id => !idsOf(quote).includes(id));
    // Where nothing tells them apart that was noted, a longer row has to do.
    if (own.length === 0) return rows.has(rowAt(words, at + 1));
    const place = text.tokens.ids.subarray(text.tokenAt(start), text.tokenAt(end));
    return own.filter(id => place.includes(id)).length >= SHARE_OF_OWN * own.length;
  };
  const idsOf = (words: readonly number[]) => words.map(token => tokens.ids[token]!);
  return sides.some(words => words.slice(WORDS_IN_ROW - 1).some((_, at) => isOfTwin(words, at)));
}

/** Whether words in a row are all words of the quote, in whichever order: mostly not, and nothing more is to be looked at. */
function sharesRow(words: readonly number[], quote: readonly number[], { ids }: Tokens): boolean {
  const inQuote = new Set(quote.map(token => ids[token]!));
  let row = 0;
  return words.some(token => {
    row = inQuote.has(ids[token]!) ? row + 1 : 0;
    return row === WORDS_IN_ROW;
  });
}

/** The tokens that are words. */
function wordsIn({ tokens: { ids } }: Pattern, from: number, to: number): number[] {
  const words: number[] = [];
  for (let token = from; token < to; token++) if (isWord(ids[token]!)) words.push(token);
  return words;
}

/** Whether words of the context that stood in a row still do, but for one that may have been edited. */
function stands(row: readonly number[], pattern: Pattern, alignment: Alignment, text: AnchorText): boolean {
  const found = row.filter(
    token => alignment[token] !== GONE && isAlike(pattern, token, text, alignment[token]!),
  );
  if (found.length < row.length - 1) return false;
  const [from, to] = [found[0]!, found.at(-1)!];
  return alignment[to]! - alignment[from]! <= to - from + SLACK;
}
