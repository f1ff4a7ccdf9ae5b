import type { Evidence, Language } from './language';
import type { Candidate } from './match';
import { headOf, type Sentence, segmentAt } from './segment';
import { GIVEN_NAME, Word } from './word';

/** Words said, up to which it is doubtful that they are a report. */
const FEW_WORDS = 2;

/** The pieces of evidence that speak for or against a candidate. */
export function evidenceFor(
  { pattern, said, speaker, verb, passive, cue }: Candidate,
  sentence: Sentence,
): Evidence[] {
  const { tokens } = sentence;
  const evidence: Evidence[] = ['always'];
  if (verb) evidence.push(`class ${verb.class}`);
  else evidence.push(pattern.speaker === 'owner' ? 'noun with a clause' : 'a source is named');
  if (said.opener === 'subjunctive') {
    const sure = said.parts.some(({ from, to }) =>
      tokens.slice(from, to).some(({ bits }) => bits & Word.subjunctive),
    );
    evidence.push(sure ? 'subjunctive in what is said' : 'conditional in what is said');
  } else if (said.opener === 'that') evidence.push('opened by that');
  else if (said.opener === 'question') evidence.push('opened by a question');
  else if (said.opener === 'infinitive') evidence.push('infinitive');
  else if (said.opener === 'indicative') evidence.push('indicative clause');
  else if (said.opener === 'mark') evidence.push('words in marks');
  else evidence.push('behind a colon');
  if (pattern.said === 'before') evidence.push('before its verb');
  if (passive) evidence.push('passive');
  if (verb?.subjunctive) evidence.push('the verb is reported itself');
  if (
    verb &&
    pattern.said === 'behind' &&
    tokens[headOf(sentence, sentence.segments[segmentAt(sentence, cue.from)]!)]!.bits & Word.question
  )
    evidence.push('as somebody tells');
  if (!speaker) evidence.push('no speaker');
  else if (
    tokens
      .slice(speaker.core.from, speaker.core.to)
      .some(({ bits }) => bits & (GIVEN_NAME | Word.role | Word.personal | Word.organisation))
  )
    evidence.push('a person speaks');
  const words = said.parts.reduce((sum, { from, to }) => sum + to - from, 0);
  if (words <= FEW_WORDS && said.opener !== 'mark') evidence.push('a word or two');
  return cue.to > cue.from ? evidence : [];
}

/** How likely it is, in log-odds, that a candidate is reported speech. */
export function weigh(candidate: Candidate, sentence: Sentence, { weights }: Language): number {
  return evidenceFor(candidate, sentence).reduce((sum, piece) => sum + weights[piece], 0);
}
