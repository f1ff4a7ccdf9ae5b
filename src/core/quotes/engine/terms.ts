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
  const tokens = paragraphs.flatMap(({ sentences }) => sentences.flatMap(sentence => sentence.tokens));
  const byFirstWord = new Map<string, Set<string>>();
  const repeated = new Set<string>();
  for (const { mark } of tokens) {
    if (!mark || mark.inner.end - mark.inner.start > LONGEST_TERM) continue;
    const words = text.slice(mark.inner.start, mark.inner.end);
    const alike = byFirstWord.get(mark.firstWord);
    if (alike?.has(words)) repeated.add(words);
    else if (!alike) byFirstWord.set(mark.firstWord, new Set([words]));
    else if (alike.size < MOST_ALIKE) alike.add(words);
  }
  if (byFirstWord.size === 0) return repeated;
  for (const { kind, lower, start, mark } of tokens) {
    if (kind === 'word' || kind === 'number') look(lower, start);
    else if (mark)
      for (const word of text.slice(mark.inner.start, mark.inner.end).matchAll(WORD))
        if (word.index > 0) look(word[0].toLowerCase(), mark.inner.start + word.index);
  }
  return repeated;

  function look(word: string, at: number): void {
    for (const words of byFirstWord.get(word) ?? []) if (text.startsWith(words, at)) repeated.add(words);
  }
}

const WORD = /[\p{L}\p{N}]+/gu;
