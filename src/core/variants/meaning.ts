import { isListed } from '../quotes';
import type { WordingWord } from './wording';

/**
 * What a difference in words does to what is said. `negation`: yes or no; `number`: how many, how much; `modality`: how
 * sure, how bound, on what condition; `name`: who or where; an omission is `marked` where an ellipsis tells of it.
 */
export type MeaningChange =
  | 'negation'
  | 'number'
  | 'modality'
  | 'name'
  | 'marked-omission'
  | 'unmarked-omission';

/** The words of both wordings at a place where they differ. */
export interface DifferingWords {
  readonly a: readonly WordingWord[];
  readonly b: readonly WordingWord[];
  /** An ellipsis stands here in one of them. */
  readonly hasGap: boolean;
  /** `inside`: between words that both have; `edge`: one of them begins or ends elsewhere. */
  readonly where: 'inside' | 'edge';
  /** One of them reports the other's speech, which puts "would" for "will". */
  readonly isReported: boolean;
}

/** What a difference changes; empty where it is one of words alone. */
export function meaningOf(differing: DifferingWords): MeaningChange[] {
  const { where, isReported } = differing;
  const a = differing.a.filter(({ isAside }) => !isAside);
  const b = differing.b.filter(({ isAside }) => !isAside);
  const changes: MeaningChange[] = [];
  if (countOf(a, isNegation) !== countOf(b, isNegation) || areOpposites(a, b)) changes.push('negation');
  const modality = ({ word }: WordingWord) => (isReported ? BACKSHIFTED[word] : undefined) ?? word;
  if (differ(a, b, isModal, modality)) changes.push('modality');
  // Who begins or ends elsewhere has left out or added, and not said otherwise.
  if (where === 'edge') return changes;
  if (differ(a, b, isQuantity, ({ word }) => word)) changes.push('number');
  if (namesDiffer(a, b)) changes.push('name');
  const left = a.length === 0 ? b : b.length === 0 ? a : [];
  if (differing.hasGap) changes.push('marked-omission');
  else if (left.some(({ class: wordClass }) => wordClass !== 'function' && wordClass !== 'title'))
    changes.push('unmarked-omission');
  return changes;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

const NEGATIONS = set('not no never none nobody nothing neither nor nowhere without hardly barely scarcely');
const MODALS = set(
  `will would shall should can could may might must ought need perhaps maybe possibly probably likely unlikely
  certainly surely definitely allegedly apparently if unless provided except only`,
);
const QUANTIFIERS = set(
  'all some most many few several every each both half dozens hundreds thousands millions',
);

/** What reported speech makes of "we will". */
const BACKSHIFTED: Readonly<Record<string, string>> = {
  would: 'will',
  could: 'can',
  might: 'may',
  should: 'shall',
};

const isNegation = ({ word }: WordingWord): boolean => NEGATIONS.has(word);
const isModal = ({ word }: WordingWord): boolean => MODALS.has(word);
const isQuantity = (word: WordingWord): boolean => word.class === 'number' || QUANTIFIERS.has(word.word);

const countOf = (words: readonly WordingWord[], is: (word: WordingWord) => boolean): number =>
  words.filter(is).length;

function differ(
  a: readonly WordingWord[],
  b: readonly WordingWord[],
  is: (word: WordingWord) => boolean,
  as: (word: WordingWord) => string,
): boolean {
  const told = (words: readonly WordingWord[]) => words.filter(is).map(as).sort().join(' ');
  return told(a) !== told(b);
}

/** "Likely" and "unlikely": one word is the other with a syllable that denies it. */
function areOpposites(a: readonly WordingWord[], b: readonly WordingWord[]): boolean {
  const denies = (word: string, other: string) =>
    other.length > 3 &&
    word.endsWith(other) &&
    /^(?:un|in|im|il|ir|dis|non)$/.test(word.slice(0, -other.length));
  return a.some(({ word }) => b.some(({ word: other }) => denies(word, other) || denies(other, word)));
}

/** A name for another one; one more or less is an omission. */
function namesDiffer(a: readonly WordingWord[], b: readonly WordingWord[]): boolean {
  const isName = (word: WordingWord) => word.class === 'name';
  // At the head of a sentence a capital says nothing: there, what no list of words has is taken for a name.
  const mayBeName = (word: WordingWord) => isName(word) || (word.beginsSentence && word.class === 'content');
  const isOdd = (word: WordingWord) => isName(word) || (mayBeName(word) && !isListed(word.word));
  return (
    (a.some(isName) && b.some(mayBeName)) ||
    (b.some(isName) && a.some(mayBeName)) ||
    (a.some(isOdd) && b.some(isOdd))
  );
}
