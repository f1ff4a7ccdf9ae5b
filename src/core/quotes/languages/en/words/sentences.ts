import { Word } from '../lexicon';
import type { Token } from './tokens';

/** Keeps every search inside a sentence short, also where a text has no full stops. */
const LONGEST_SENTENCE = 160;

/** How far behind a quoted question its "the mayor asked" may end. */
const LONGEST_ATTRIBUTION = 12;

/** The tokens of a paragraph, sentence by sentence. What is quoted between marks ends no sentence around it. */
export function splitSentences(tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [];
  let from = datelineEnd(tokens);
  if (from > 0) sentences.push(tokens.slice(0, from));
  for (let i = from; i < tokens.length; i++) {
    const ends = i + 1 === tokens.length || i + 1 - from >= LONGEST_SENTENCE || endsSentence(tokens, i);
    if (!ends) continue;
    sentences.push(tokens.slice(from, i + 1));
    from = i + 1;
  }
  return sentences;
}

/** Tokens of a dateline, at most. */
const LONGEST_DATELINE = 14;

/** Where "WASHINGTON (AP) —" or "HALVEY, 3 March 2025 (The Strait Post) —" ends at the head of a paragraph; 0 without one. */
function datelineEnd(tokens: readonly Token[]): number {
  const first = tokens[0];
  if (!first?.capital || first.tag !== 'other') return 0;
  let depth = 0;
  let agency = false;
  for (let i = 0; i < Math.min(tokens.length - 1, LONGEST_DATELINE); i++) {
    const { tag, capital, entry } = tokens[i]!;
    if (tag === 'dash' && depth === 0) return agency || isShouted(first.text) ? i + 1 : 0;
    if (tag === 'open') depth++;
    else if (tag === 'close') {
      depth--;
      agency = true;
    } else if (tag === 'stop' || tag === 'colon' || tag === 'mark' || tag === 'semicolon') return 0;
    else if (
      tag === 'other' &&
      !capital &&
      depth === 0 &&
      !(entry.bits & (Word.preposition | Word.conjunction))
    )
      return 0;
  }
  return 0;
}

function isShouted(word: string): boolean {
  return word.length > 2 && word === word.toUpperCase();
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1]!;
  const beginsAnew =
    next.capital ||
    next.tag === 'mark' ||
    next.tag === 'number' ||
    next.tag === 'open' ||
    next.tag === 'dash';
  switch (token.tag) {
    case 'stop':
      return next.tag !== 'close' && (beginsAnew || token.text[0] !== '.');
    case 'close':
      return (tokens[at - 1]?.tag === 'stop' || isOver(tokens[at - 1]?.mark?.lastChar)) && beginsAnew;
    case 'mark':
      return beginsAnew && next.tag !== 'dash' && markEndsSentence(tokens, at, token.mark!.lastChar);
    default:
      return false;
  }
}

function isOver(lastChar: string | undefined): boolean {
  return lastChar === '.' || lastChar === '…';
}

function markEndsSentence(tokens: readonly Token[], at: number, lastChar: string): boolean {
  if (isOver(lastChar)) return true;
  return (lastChar === '!' || lastChar === '?') && !attributionFollows(tokens, at + 1);
}

/** `“Who wins?” the mayor asked.` The question mark ends the quote and not the sentence. */
function attributionFollows(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + LONGEST_ATTRIBUTION); i++) {
    const token = tokens[i]!;
    if (token.tag === 'stop' || token.tag === 'mark') return false;
    const { bits, verb } = token.entry;
    if (!verb?.verb.classes.length || token.capital || bits & Word.role) continue;
    const next = tokens[i + 1];
    return i === from || next?.tag !== 'other' || !opensClause(next);
  }
  return false;
}

function opensClause({ lower, entry }: Token): boolean {
  return lower === 'that' || (entry.bits & (Word.determiner | Word.personal)) !== 0;
}

/** Words that a headline has at least, and the share of them that has a capital. */
const SHORTEST_HEADLINE = 4;
const HEADLINE_SHARE = 0.85;

export function isHeadline(tokens: readonly Token[]): boolean {
  let words = 0;
  let capitals = 0;
  for (const token of tokens) {
    if (token.mark) return false;
    if (token.tag !== 'other') continue;
    // A verb in small letters is prose, however many names surround it.
    if (!token.capital && token.entry.verb && !(token.entry.bits & (Word.preposition | Word.be)))
      return false;
    if (token.text.length < 4) continue;
    words++;
    if (token.capital) capitals++;
  }
  return words >= SHORTEST_HEADLINE && capitals >= words * HEADLINE_SHARE;
}
