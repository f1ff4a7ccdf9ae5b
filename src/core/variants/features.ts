import { wordingOf } from './wording';

const HASH_SEED = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

/**
 * What two statements in nearly the same words have in common, and hardly any others: the pairs of telling words that
 * stand side by side, or with one more between them, as hashes. Neither their order nor what holds them together counts.
 */
export function featuresOf(text: string): readonly number[] {
  const stems = wordingOf(text)
    .filter(word => word.class !== 'function' && !word.isAside)
    .map(({ stem }) => stem);
  const features = new Set<number>();
  for (let i = 0; i < stems.length; i++)
    for (const next of [stems[i + 1], stems[i + 2]])
      if (next !== undefined && next !== stems[i]) features.add(hashOf([stems[i]!, next].sort().join(' ')));
  if (features.size === 0) features.add(hashOf(stems.join(' ')));
  return [...features];
}

function hashOf(text: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), HASH_PRIME);
  return hash;
}
