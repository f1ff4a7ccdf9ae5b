import type { AnchorAnswer, Anchored } from '../model';
import type { Difference } from '../text';

/**
 * Where the places that were certain are after an edit of the text, by the same keys. Only those are here that the edit
 * left whole, with the same words: what it reached into, and what was in doubt before, is to be looked for again. Of
 * words that stand twice, these stay the ones that were meant, which a search may not be able to tell.
 */
export function followAnchors<Key>(
  answers: ReadonlyMap<Key, AnchorAnswer>,
  { start, end, text }: Difference,
): Map<Key, Anchored> {
  const by = text.length - (end - start);
  const followed = new Map<Key, Anchored>();
  for (const [key, answer] of answers) {
    if ('orphan' in answer || answer.uncertain) continue;
    if (answer.end <= start) followed.set(key, answer);
    else if (answer.start >= end)
      followed.set(key, { ...answer, start: answer.start + by, end: answer.end + by });
  }
  return followed;
}
