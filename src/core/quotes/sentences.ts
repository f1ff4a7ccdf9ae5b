import { lookUp, Word } from './lexicon';
import type { Token } from './tokens';

/** The tokens of one sentence, its final mark included. Quoted sentences inside quote marks are part of it. */
export interface Sentence {
  readonly tokens: readonly Token[];
  /** Headline spelling, where capitals say nothing. */
  readonly titleCase: boolean;
}

/** Keeps every search inside a sentence short, also where a text has no full stops. */
const LONGEST_SENTENCE = 160;

export function splitSentences(text: string, tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  tokens.forEach((token, i) => {
    if (i + 1 < tokens.length && i + 1 - from < LONGEST_SENTENCE && !endsSentence(text, tokens, i)) return;
    if (token.tag === 'stop' && tokens[i + 1]?.tag === 'close') return;
    const part = tokens.slice(from, i + 1);
    sentences.push({ tokens: part, titleCase: isTitleCase(part) });
    from = i + 1;
  });
  if (from < tokens.length) {
    const part = tokens.slice(from);
    sentences.push({ tokens: part, titleCase: isTitleCase(part) });
  }
  return sentences;
}

function endsSentence(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1]!;
  const beginsAnew =
    next.capital ||
    next.tag === 'mark' ||
    next.tag === 'number' ||
    next.tag === 'open' ||
    next.tag === 'dash';
  if (token.tag === 'stop') return beginsAnew || token.text[0] !== '.';
  if (token.tag === 'close') return tokens[at - 1]?.tag === 'stop' && beginsAnew;
  if (!token.mark || !beginsAnew || next.tag === 'dash') return false;
  const last = text[token.mark.inner.end - 1] ?? '';
  if (last === '.' || last === '…') return !invertedCueFollows(tokens, at + 1) || next.tag === 'mark';
  if (last === '!' || last === '?') return !cueFollows(tokens, at + 1);
  return false;
}

/** `“Who wins?” the mayor asked.` The question mark ends the quote and not the sentence. */
function cueFollows(tokens: readonly Token[], from: number): boolean {
  const until = Math.min(tokens.length, from + 12);
  for (let i = from; i < until; i++) {
    const token = tokens[i]!;
    if (token.tag === 'stop' || token.tag === 'mark') return false;
    const verb = lookUp(token.lower).verb;
    if (!verb?.verb.classes.length || token.capital || token.entry.bits & Word.role) continue;
    const after = tokens[i + 1];
    return !after || after.tag !== 'other' || i === from || !startsClause(after);
  }
  return false;
}

function invertedCueFollows(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  return !token.capital && lookUp(token.lower).verb?.verb.classes.includes('say') === true;
}

function startsClause(token: Token): boolean {
  return token.lower === 'that' || (token.entry.bits & (Word.determiner | Word.personal)) !== 0;
}

function isTitleCase(tokens: readonly Token[]): boolean {
  let content = 0;
  let capital = 0;
  for (const token of tokens) {
    if (token.mark) return false;
    const lowerVerb =
      !token.capital && token.entry.verb && !(token.entry.bits & (Word.preposition | Word.be));
    if (lowerVerb) return false;
    if (token.tag !== 'other' || token.text.length < 4) continue;
    content++;
    if (token.capital) capital++;
  }
  return content >= 4 && capital >= content * 0.85;
}
