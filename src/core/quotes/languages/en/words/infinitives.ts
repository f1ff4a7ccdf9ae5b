import { Form, lookUp, NOT_BASE, Word, type WordEntry } from '../lexicon';
import { isAdverb, isWord, OPENS_OBJECT } from './openClasses';
import type { Token } from './tokens';

/** Whether the word behind "to" makes it an infinitive. */
export function isInfinitive(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at];
  if (first?.mark) return isQuotedInfinitive(tokens, at, first.mark.firstWord);
  const adverb = first !== undefined && isAdverb(first.lower, first.entry.bits);
  const token = adverb ? tokens[at + 1] : first;
  if (token?.tag !== 'other' || token.capital) return false;
  return isBaseForm(token.entry) || (!adverb && isUnknownBase(token, tokens[at + 1]));
}

/** "to “bury the hatchet”": a base form that is known, or any word behind a verb that asks for an infinitive. */
function isQuotedInfinitive(tokens: readonly Token[], at: number, firstWord: string): boolean {
  const entry = lookUp(firstWord);
  if (isBaseForm(entry)) return true;
  const binds = bindsInfinitive(tokens, at - 2);
  return binds && entry.bits === 0 && !entry.verb && !NOT_BASE.test(firstWord);
}

/** Words between a verb and its infinitive, at most: "urged both sides to". */
const LONGEST_HEARER = 6;

/** Whether a verb that asks for an infinitive stands here, or a little before with its hearer behind it. */
function bindsInfinitive(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i >= Math.max(0, at - LONGEST_HEARER); i--) {
    const { tag, entry } = tokens[i]!;
    if (tag === 'comma' || tag === 'stop') return false;
    if (entry.verb?.verb.classes.some(name => name === 'promise' || name === 'urge')) return true;
  }
  return false;
}

function isBaseForm({ bits, verb }: WordEntry): boolean {
  return verb !== undefined && (verb.forms & Form.base) !== 0 && !(bits & Word.people);
}

/** An unknown word that is a verb's base form because an object follows: "to whitewash the school". */
function isUnknownBase({ entry, lower }: Token, next: Token | undefined): boolean {
  if (entry.bits !== 0 || entry.verb || !next || !isWord(lower) || NOT_BASE.test(lower)) return false;
  return next.tag === 'mark' || (next.entry.bits & OPENS_OBJECT) !== 0;
}
