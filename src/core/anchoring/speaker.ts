import { foldedWord, isReport } from '../language';
import type { Span } from '../model';
import type { AnchorText } from './anchorText';
import type { Beside } from './beside';
import { areOneName, mayBeName } from './names';
import type { WeighedPattern } from './pattern';
import { beginsSentence, endsSentence } from './sentences';
import { isWord, type Tokens } from './tokens';

/** Whom the sentences around a quote and around a place name beside it. */
export interface NamedBeside {
  readonly was: string;
  readonly is: string;
  readonly isSame: boolean;
  /** A word of report stands by one of the names: it is whoever speaks. */
  readonly isReported: boolean;
  /** Where the sentence was turned round, a name has come into the quote, or gone out of it. */
  readonly mayHaveMoved: boolean;
}

/** Who speaks is named within so many words of the quote. */
const REACH = 8;
/** A side that stands as it stood names whom it named. */
const UNCHANGED = 0.9;

const HEAD = -1;
const TAIL = 1;
type Side = typeof HEAD | typeof TAIL;

/** The names on the side where they differ, else on one where they are the same; nothing without names. */
export function speakerBeside(
  pattern: WeighedPattern,
  text: AnchorText,
  { heldBefore, heldAfter }: Beside,
  span: Span,
): NamedBeside | undefined {
  const before = namedOn(HEAD, pattern, text, span, heldBefore);
  const after = namedOn(TAIL, pattern, text, span, heldAfter);
  return before?.isSame === false ? before : (after ?? before);
}

function namedOn(
  side: Side,
  { first, last, start, end, tokens, text: noted, selector: { exact } }: WeighedPattern,
  text: AnchorText,
  span: Span,
  held: number,
): NamedBeside | undefined {
  const isWholeSentence = side === HEAD ? beginsSentence(noted, start) : endsSentence(noted, end);
  if (isWholeSentence) return undefined;
  const was = namesBeside(noted, tokens, side === HEAD ? first - 1 : last, side);
  const beside = side === HEAD ? text.tokenAt(span.start) - 1 : text.tokenAt(span.end);
  const is = namesBeside(text.folded, text.tokens, beside, side);
  if (was.names.length === 0 || is.names.length === 0) return undefined;
  const place = text.folded.slice(span.start, span.end);
  return {
    was: was.names[0]!.join(' '),
    is: is.names[0]!.join(' '),
    isReported: was.isReported || is.isReported,
    isSame:
      held >= UNCHANGED ||
      shareName(was.names[0]!, is.names.flat()) ||
      shareName(is.names[0]!, was.names.flat()),
    mayHaveMoved:
      was.names[0]!.some(name => place.includes(name)) || is.names[0]!.some(name => exact.includes(name)),
  };
}

const shareName = (a: readonly string[], b: readonly string[]): boolean =>
  a.some(name => b.some(other => areOneName(name, other)));

interface NamesBeside {
  readonly names: readonly string[][];
  readonly isReported: boolean;
}

/** The names beside a quote or a place, in words with a capital, up to the end of the sentence; the nearest first. */
function namesBeside(
  text: string,
  { ids, starts, ends, count }: Tokens,
  from: number,
  side: Side,
): NamesBeside {
  const names: string[][] = [];
  let isReported = false;
  let words = 0;
  let isInName = false;
  for (let token = from; token >= 0 && token < count && words < REACH; token += side) {
    const word = text.slice(starts[token]!, ends[token]!);
    const isName = isWord(ids[token]!) && mayBeName(word);
    if (isName && isInName) names.at(-1)![side === HEAD ? 'unshift' : 'push'](word);
    else if (isName) names.push([word]);
    isInName = isName;
    isReported ||= isWord(ids[token]!) && isReport(foldedWord(word));
    if (isWord(ids[token]!)) words++;
    if (side === HEAD ? beginsSentence(text, starts[token]!) : endsSentence(text, ends[token]!)) break;
  }
  return { names, isReported };
}
