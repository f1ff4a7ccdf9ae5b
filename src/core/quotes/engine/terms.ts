import type { Span } from '../../model';
import { isWordCode } from '../layout';
import type { Document } from './segment';

/** Words in marks that may be a term or a name, in characters, at most. */
const LONGEST_TERM = 60;

/** Words in marks that begin with the same word and are kept apart, at most: it bounds what each word is compared with. */
const MOST_ALIKE = 8;

/**
 * What stands in marks and, in marks or without them, in another place of the text too: names and terms come again, and what
 * somebody said hardly ever does.
 */
export function repeatedTerms({ text, paragraphs }: Document): ReadonlySet<string> {
  const byFirstWord = new Map<string, Set<string>>();
  const repeated = new Set<string>();
  const marked: Span[] = [];
  for (const { sentences } of paragraphs)
    for (const { tokens } of sentences)
      for (const { mark } of tokens) {
        if (!mark) continue;
        marked.push(mark.inner);
        if (mark.inner.end - mark.inner.start > LONGEST_TERM) continue;
        const words = text.slice(mark.inner.start, mark.inner.end);
        const alike = byFirstWord.get(mark.firstWord);
        if (alike?.has(words)) repeated.add(words);
        else if (!alike) byFirstWord.set(mark.firstWord, new Set([words]));
        else if (alike.size < MOST_ALIKE) alike.add(words);
      }
  if (byFirstWord.size === 0) return repeated;
  const initials = new Set([...byFirstWord.keys()].map(word => word[0]));
  for (const { sentences } of paragraphs)
    for (const { tokens } of sentences)
      for (const { lower, start } of tokens) if (initials.has(lower[0])) look(lower, start);
  for (const { start, end } of marked)
    for (let at = start + 1; at < end; at++) {
      const begins = isWordCode(text.charCodeAt(at)) && !isWordCode(text.charCodeAt(at - 1));
      if (begins && initials.has(text[at]!.toLowerCase())) look(wordAt(at, end), at);
    }
  return repeated;

  function look(word: string, at: number): void {
    const alike = byFirstWord.get(word);
    if (alike) for (const words of alike) if (text.startsWith(words, at)) repeated.add(words);
  }

  function wordAt(from: number, limit: number): string {
    let end = from;
    while (end < limit && isWordCode(text.charCodeAt(end))) end++;
    return text.slice(from, end).toLowerCase();
  }
}
