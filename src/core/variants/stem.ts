/** What the forms of an English word have in common, roughly: enough to match "agreed" with "agrees". */
export function stemOf(word: string): string {
  if (word.length < SHORTEST) return word;
  for (const [ending, instead] of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, word.length - ending.length) + instead;
    // "Stopped", "stopping": the letter was doubled for the ending's sake.
    const single = DOUBLED.test(stem) && instead === '' && ending !== 's' ? stem.slice(0, -1) : stem;
    return single.length >= SHORTEST - 1 ? withoutFinalE(single) : word;
  }
  return withoutFinalE(word);
}

const SHORTEST = 4;
const ENDINGS: readonly (readonly [ending: string, instead: string])[] = [
  ['sses', 'ss'],
  ['ies', 'y'],
  ['ied', 'y'],
  ['ing', ''],
  ['ed', ''],
  ['ss', 'ss'],
  ['us', 'us'],
  ['s', ''],
];
const DOUBLED = /([bdgmnprt])\1$/;

const withoutFinalE = (stem: string): string => stem.replace(/e$/, '');
