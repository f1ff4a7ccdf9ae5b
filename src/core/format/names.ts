const LONGEST_SLUG = 40;
/** A word that some YAML reader takes for something other than a name. */
export const YAML_WORD = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

/** Whether a word can be the key of an entry: letters of any script, digits, hyphens and underscores, a letter first. */
export const isKey = (word: string): boolean => KEY.test(word) && word.length <= LONGEST_KEY;

const KEY = /^\p{L}[\p{L}\p{M}\p{N}_-]*$/u;
/** Longer ones YAML itself does not take. */
const LONGEST_KEY = 1000;

/** A sidecar of that slug would be taken for the shared one of another source. */
const NO_SLUG: ReadonlySet<string> = new Set(['quotes']);

/**
 * How a coder's name stands in the name of their sidecars and in decisions: letters of any script, digits and hyphens, no
 * dots. Two coders whose names have one slug cannot work side by side; names that differ in case alone are one coder's.
 */
export function slugOfCoder(name: string): string {
  const known = slugsOfCoders.get(name);
  if (known !== undefined) return known;
  if (slugsOfCoders.size >= MOST_CODERS) slugsOfCoders.clear();
  const slug = newSlug(name, NO_SLUG);
  slugsOfCoders.set(name, slug);
  return slug;
}

/** Few names stand on very many codings, and are asked for again and again. */
const slugsOfCoders = new Map<string, string>();
const MOST_CODERS = 1000;

/**
 * A key for an actor or a claim, made from its name or sentence: lower-case letters of any script, digits and hyphens;
 * it begins with a letter, is none of YAML's own words and not among those taken.
 */
export function newSlug(name: string, taken: { has(key: string): boolean }): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u0027\u2019]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]/u)
    .filter(word => word !== '');
  let slug = '';
  for (const word of words) {
    if (slug !== '' && slug.length + word.length + 1 > LONGEST_SLUG) break;
    slug = slug === '' ? [...word].slice(0, LONGEST_SLUG).join('') : `${slug}-${word}`;
  }
  if (!/^\p{L}/u.test(slug)) slug = slug === '' ? 'unnamed' : `x-${slug}`;
  if (YAML_WORD.test(slug)) slug += '-1';
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
