import type { OwnValue } from '../model';

/**
 * What a scalar says as the value of a variable of a team's own, by its words and what YAML makes of them. A number that
 * is written otherwise than it would be (`007`, `1.50`) may be a name, and stays in its words; null is no value.
 */
export function ownValue(words: string, meaning: string | number | boolean | null): OwnValue | undefined {
  if (typeof meaning === 'number' && String(meaning) !== words) return words;
  return meaning ?? undefined;
}
