import { readFileSync } from 'node:fs';

/** A language in which every message is the English one between marks, as a bundle of translations. */
export const MADE_UP = 'qps';

/** The messages of a file of translations, in the made-up language. */
export function inMadeUp(file: string): Record<string, string> {
  const messages: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'));
  return Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, `⟦${message}⟧`]));
}

/** Lines in which something stands in words outside of the marks of the made-up language. */
export function untranslated(text: string): string[] {
  let left = text;
  for (let before = ''; before !== left; ) {
    before = left;
    left = left.replace(/⟦[^⟦⟧]*⟧/g, '');
  }
  return left.split('\n').filter(line => /[a-z]{2,},? [a-z]{2,}/.test(line));
}
