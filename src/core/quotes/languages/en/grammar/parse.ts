import { isHeadline, type Token, tagReducedRelatives, tagWords } from '../words';
import { findVerbGroups, type VerbGroup } from './verbGroups';
import { Subjects } from './verbSubjects';

/** A sentence with its words tagged and its verbs and their subjects found. */
export interface Sentence {
  readonly tokens: readonly Token[];
  /** Written with capitals throughout, so that a capital tells no name. */
  readonly headline: boolean;
  readonly groups: readonly VerbGroup[];
  readonly subjects: Subjects;
}

export function parseSentence(tokens: readonly Token[]): Sentence {
  const headline = isHeadline(tokens);
  tagWords(tokens, headline);
  tagReducedRelatives(tokens);
  const groups = findVerbGroups(tokens);
  return { tokens, headline, groups, subjects: new Subjects(tokens, groups) };
}
