import { AGED, EPITHETS, Word } from '../lexicon';
import type { Token } from '../words';

/** "the 27-year-old", "the Swede": words that mean whom the text is about. */
export function isEpithet(tokens: readonly Token[], from: number, to: number): boolean {
  const key = tokens[from + 1]?.lower ?? '';
  return (
    to - from === 2 &&
    (tokens[from]!.entry.bits & Word.definite) !== 0 &&
    (EPITHETS.has(key) || AGED.test(key))
  );
}
