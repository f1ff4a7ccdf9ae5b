import fc from 'fast-check';

/** What YAML takes to mean something. */
const MARKS = [' ', '\n', '  ', ':', ': ', ' #', '- ', '-', '"', "'", '[', ']', '{', '}', ',', '7', '.', '~'];
const RARER = [
  'null',
  '\r\n',
  '\t',
  '?',
  '&',
  '*',
  '!',
  '|',
  '>',
  '%',
  '@',
  '---',
  '...',
  '\\',
  '\\n',
  '\ud83d',
];
const PIECES = [
  ',\n          ',
  '\n          ',
  ', b: c',
  '\n  - id: z9',
  '\ndismissed:\n',
  '    note: x\n',
  '\u2028',
  'é',
];

/** Something put in at a place of a text, instead of so many letters. */
type Spoiling = readonly [at: number, piece: string, gone: number];

/** One to three of them in a text of at most so many letters. */
export const spoilings = (longest: number): fc.Arbitrary<Spoiling[]> =>
  fc.array(fc.tuple(fc.nat(longest), fc.constantFrom(...MARKS, ...RARER, ...PIECES), fc.nat(3)), {
    minLength: 1,
    maxLength: 3,
  });

/** In a shorter text they lie as far from its beginning, counted around. */
export const spoiled = (text: string, spoilings: readonly Spoiling[]): string =>
  spoilings.reduce((whole, [far, piece, gone]) => {
    const at = far % (whole.length + 1);
    return whole.slice(0, at) + piece + whole.slice(at + gone);
  }, text);
