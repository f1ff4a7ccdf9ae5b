/** The digits of a number that is written as a word or with separators; undefined where it is no number. */
export function numberOf(word: string): string | undefined {
  if (/^\p{N}/u.test(word)) return word.replaceAll(',', '');
  const number = NUMBERS.get(word);
  return number === undefined ? undefined : String(number);
}

/** "20" and "5" are written as one where they stand side by side: "twenty-five". */
export function tensAndUnit(tens: string | undefined, unit: string): string | undefined {
  if (tens === undefined || !/^[2-9]0$/.test(tens) || !/^[1-9]$/.test(unit)) return undefined;
  return String(Number(tens) + Number(unit));
}

// "One" is a pronoun more often than a number; what differs from it is a number by itself.
const SMALL =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...SMALL.split(' ').map((word, i): [string, number] => [word, i + 2]),
  ...TENS.split(' ').map((word, i): [string, number] => [word, 10 * (i + 2)]),
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);
