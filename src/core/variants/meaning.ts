import { areOpposites, beforeReport, type Role, roleOf } from '../language';
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
  if (countOf(a, is('negation')) !== countOf(b, is('negation')) || anyOpposites(a, b))
    changes.push('negation');
  const modality = ({ word }: WordingWord) => (isReported ? beforeReport(word) : word);
  if (differ(a, b, is('modality'), modality)) changes.push('modality');
  // Who begins or ends elsewhere has left out or added, and not said otherwise.
  if (where === 'edge') return changes;
  if (differ(a, b, is('number'), ({ word }) => word)) changes.push('number');
  if (namesDiffer(a, b)) changes.push('name');
  const left = a.length === 0 ? b : b.length === 0 ? a : [];
  if (differing.hasGap) changes.push('marked-omission');
  else if (left.some(({ class: wordClass }) => wordClass !== 'function' && wordClass !== 'title'))
    changes.push('unmarked-omission');
  return changes;
}

const is =
  (role: Role) =>
  ({ word }: WordingWord): boolean =>
    roleOf(word) === role;

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

const anyOpposites = (a: readonly WordingWord[], b: readonly WordingWord[]): boolean =>
  a.some(({ word }) => b.some(({ word: other }) => areOpposites(word, other)));

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
