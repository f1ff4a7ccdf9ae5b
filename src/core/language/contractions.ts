/** Whole words for an English contraction, in lower case: "don't" is "do not", and differs from it in nothing. */
export function spelledOut(word: string): string[] {
  if (word === 'cannot') return ['can', 'not'];
  if (!word.includes("'")) return [word];
  const [, verb] = /^(.+)n't$/.exec(word) ?? [];
  if (verb !== undefined) return [IRREGULAR_VERBS[verb] ?? verb, 'not'];
  const [, subject, ending] = /^(.+)'([a-z]+)$/.exec(word) ?? [];
  if (subject === undefined || ending === undefined) return [word];
  // The possessive is the word itself.
  if (ending === 's') return SUBJECTS.has(subject) ? [subject, 'is'] : [subject];
  const auxiliary = AUXILIARIES[ending];
  return auxiliary === undefined ? [word] : [subject, auxiliary];
}

const IRREGULAR_VERBS: Readonly<Record<string, string>> = { wo: 'will', ca: 'can', sha: 'shall' };
const AUXILIARIES: Readonly<Record<string, string>> = {
  re: 'are',
  ve: 'have',
  ll: 'will',
  d: 'would',
  m: 'am',
};
const SUBJECTS: ReadonlySet<string> = new Set(
  'he she it that this there here what who where how let everybody everyone nobody'.split(' '),
);
