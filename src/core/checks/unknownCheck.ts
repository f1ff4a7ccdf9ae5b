import { problem } from '../model';
import { nearestKey } from '../search';
import { pairOf } from '../yaml';
import type { Check } from './check';

/**
 * A codebook sets the level of a check that there is not, so that it counts for nothing.
 * @param codes of all checks
 */
export const unknownCheck = (codes: () => readonly string[]): Check => ({
  code: 'unknown-check',
  severity: 'warning',
  findInCodebook: ({ reading: { root } }) => {
    const levels = root && pairOf(root, 'checks')?.value;
    if (levels?.kind !== 'map') return [];
    const known = codes();
    return levels.pairs.flatMap(({ key }) => {
      if (known.includes(key.text)) return [];
      const nearest = nearestKey(key.text, known);
      return problem('unknown-check', key, { code: key.text, ...(nearest !== undefined && { nearest }) });
    });
  },
  fixes: found =>
    found.code === 'unknown-check' && found.params.nearest !== undefined
      ? [{ does: 'use-key', key: found.params.nearest }]
      : [],
});
