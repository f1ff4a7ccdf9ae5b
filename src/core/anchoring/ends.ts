import type { Span } from '../model';
import { type Alignment, GONE } from './align';
import type { AnchorText } from './anchorText';
import { isAlike, isOtherMark, isStop } from './likeness';
import type { WeighedPattern } from './pattern';
import { beginsSentence, endsSentence } from './sentences';
import { isWord, type Tokens } from './tokens';

/** How many tokens may have come for those that went where the words between quote and context were replaced. */
const GROWTH_OF_REPLACED = 3;
const LEAST_GROWTH = 4;
/** Where the context is gone too, so many words at an end were likely replaced; more were likely cut. */
const MOST_GUESSED = 2;
/** How far to look for the rest of a sentence that got a new beginning or a new end. */
const REACH_FOR_SENTENCE = 16;
/** Context that is found again so near to the quote's end says where that end is. */
const HOLDS = 2;
/** What a word costs that was lost or came in, where nothing holds the end: a chance word far off is not the end. */
const COST_OF_STRAYING = 1;
/** What it costs to go into another paragraph. */
const COST_OF_PARAGRAPH = 8;

const PARAGRAPH = '\n\n';

/** The two ends of a quote, and in which direction they look. */
const HEAD = -1;
const TAIL = 1;
type End = typeof HEAD | typeof TAIL;

/**
 * The span of an aligned quote in the text, in units. Where none of its words was found, an empty span at the context
 * that was; nothing where that is gone too.
 */
export function spanOf(pattern: WeighedPattern, text: AnchorText, alignment: Alignment): Span | undefined {
  const { first, last, tokens } = pattern;
  const aligned = new Aligned(pattern, text, alignment);
  const before = aligned.nextFirm(first - 1, HEAD, -1);
  const after = aligned.nextFirm(last, TAIL, tokens.count);
  if (aligned.nextFirm(first, TAIL, last) === last) {
    if (before >= 0) return emptySpan(text.tokens.ends[alignment[before]!]!);
    return after < tokens.count ? emptySpan(text.tokens.starts[alignment[after]!]!) : undefined;
  }
  const from = aligned.endToken(HEAD, before);
  const to = aligned.beforeMovedMark(aligned.endToken(TAIL, after));
  return {
    start: from === alignment[first] ? startIn(pattern, text, from) : text.tokens.starts[from]!,
    end: to === alignment[last - 1] ? endIn(pattern, text, to) : text.tokens.ends[to]!,
  };
}

const emptySpan = (at: number): Span => ({ start: at, end: at });

class Aligned {
  constructor(
    readonly pattern: WeighedPattern,
    readonly text: AnchorText,
    readonly alignment: Alignment,
  ) {}

  /** From a token of the pattern on, the first that was found again, in its own or a like form; or the limit. */
  nextFirm(from: number, direction: End, limit: number): number {
    let token = from;
    while (token !== limit && !this.#isFirm(token)) token += direction;
    return token;
  }

  #isFirm(token: number): boolean {
    const found = this.alignment[token]!;
    return found !== GONE && isAlike(this.pattern, token, this.text, found);
  }

  /** The token of the text at an end of the quote; `context` is the nearest firm token beyond that end. */
  endToken(end: End, context: number): number {
    const { first, last, tokens, text: noted } = this.pattern;
    const edge = end === HEAD ? first : last - 1;
    const hasContext = context >= 0 && context < tokens.count;
    const firm = this.#firmEnd(
      end,
      edge,
      hasContext && (context - edge) * end <= HOLDS && this.#isHeldBy(context, end),
    );
    const found = this.alignment[firm]!;
    const lost = (edge - firm) * end;
    const textEdge = end === HEAD ? -1 : this.text.tokens.count;
    const room = ((hasContext ? this.alignment[context]! : textEdge) - found) * end - 1;
    if (lost === 0 || room <= 0) return found;

    const isReplaced =
      hasContext && context === edge + end && room <= GROWTH_OF_REPLACED * lost + LEAST_GROWTH;
    const guessed = lost <= MOST_GUESSED ? Math.min(room, lost) : 0;
    const token = this.#walk(found, end, isReplaced ? room : guessed);
    const wasSentence =
      end === HEAD ? beginsSentence(noted, this.pattern.start) : endsSentence(noted, this.pattern.end);
    if (!wasSentence) return token;
    const sentence = this.#walk(token, end, Math.min(REACH_FOR_SENTENCE, room - (token - found) * end));
    return this.#isSentenceEnd(sentence, end) ? sentence : token;
  }

  /**
   * A comma or full stop that has moved out of the quote marks behind it ("“for good,” she" is now "“for good”, she") has
   * left the quote: it ends before the mark.
   */
  beforeMovedMark(token: number): number {
    const { first, last, tokens } = this.pattern;
    const { ids, starts } = this.text.tokens;
    const closing = tokens.ids[last];
    if (last === tokens.count || isWord(closing!)) return token;
    const stands = ids[token + 1] === closing || this.alignment.subarray(first, last).includes(token - 1);
    const isMoved = !stands && ids[token - 1] === closing;
    return isMoved && isStop(this.text.folded.charCodeAt(starts[token]!)) ? token - 2 : token;
  }

  /** Whether a token of the context goes on in the text as it did: a single word may stand there by chance. */
  #isHeldBy(context: number, end: End): boolean {
    const next = context + end;
    const isEdge = next < 0 || next >= this.pattern.tokens.count;
    return isEdge || this.alignment[next] === this.alignment[context]! + end;
  }

  /** The outermost firm token of the quote that belongs to it: where nothing holds the end, the one worth going to. */
  #firmEnd(end: End, edge: number, isHeld: boolean): number {
    const { first, last, weights } = this.pattern;
    if (isHeld) {
      const found = this.alignment[edge]!;
      if (found !== GONE && isOtherMark(this.pattern, edge, this.text, found)) return edge;
      return this.nextFirm(edge, end === HEAD ? TAIL : HEAD, end === HEAD ? last : first - 1);
    }
    const limit = edge + end;
    let best = this.nextFirm(end === HEAD ? last - 1 : first, end, limit);
    let sum = 0;
    let most = 0;
    let previous = best;
    for (let token = this.nextFirm(best + end, end, limit); token !== limit; ) {
      const lost = (token - previous) * end - 1;
      const added = (this.alignment[token]! - this.alignment[previous]!) * end - 1;
      sum += weights[token]! - COST_OF_STRAYING * (lost + added) - this.#costOfParagraph(previous, token);
      if (sum > most) {
        most = sum;
        best = token;
      }
      previous = token;
      token = this.nextFirm(token + end, end, limit);
    }
    return best;
  }

  /** What stands between two tokens of the pattern in the text may begin a paragraph that the pattern did not. */
  #costOfParagraph(a: number, b: number): number {
    const { folded, tokens } = this.text;
    const [from, to] = a < b ? [a, b] : [b, a];
    const now = folded.slice(tokens.ends[this.alignment[from]!]!, tokens.starts[this.alignment[to]!]!);
    if (!now.includes(PARAGRAPH)) return 0;
    const then = this.pattern.text.slice(this.pattern.tokens.ends[from]!, this.pattern.tokens.starts[to]!);
    return then.includes(PARAGRAPH) ? 0 : COST_OF_PARAGRAPH;
  }

  /** So many tokens on, or to the end of the sentence if that is nearer. */
  #walk(from: number, end: End, most: number): number {
    let token = from;
    while ((token - from) * end < most && !this.#isSentenceEnd(token, end)) token += end;
    return token;
  }

  #isSentenceEnd(token: number, end: End): boolean {
    const { folded, tokens } = this.text;
    return end === HEAD
      ? beginsSentence(folded, tokens.starts[token]!)
      : endsSentence(folded, tokens.ends[token]!);
  }
}

/**
 * Where the quote begins at its first token. It may begin inside of it, which is found again where the token is still as
 * long, or before it, with spaces that are found again where they still stand.
 */
function startIn(
  { tokens, text: noted, first, start }: WeighedPattern,
  text: AnchorText,
  token: number,
): number {
  const offset = text.tokens.starts[token]!;
  const inside = start - tokens.starts[first]!;
  if (inside > 0) return lengthOf(tokens, first) === lengthOf(text.tokens, token) ? offset + inside : offset;
  const lead = noted.slice(start, tokens.starts[first]!);
  return text.folded.endsWith(lead, offset) ? offset - lead.length : offset;
}

function endIn({ tokens, text: noted, last, end }: WeighedPattern, text: AnchorText, token: number): number {
  const offset = text.tokens.ends[token]!;
  const inside = tokens.ends[last - 1]! - end;
  if (inside > 0)
    return lengthOf(tokens, last - 1) === lengthOf(text.tokens, token) ? offset - inside : offset;
  const trail = noted.slice(tokens.ends[last - 1]!, end);
  return text.folded.startsWith(trail, offset) ? offset + trail.length : offset;
}

const lengthOf = ({ starts, ends }: Tokens, token: number) => ends[token]! - starts[token]!;
