import type { Span } from '../model';
import type { Source } from './attribution';
import type { Document, Paragraph } from './document';
import { Word } from './lexicon';
import { type Phrase, phraseAfter, subjectAfter, subjectBefore } from './phrases';
import type { Sentence } from './sentences';
import { findVerbGroups } from './verbGroups';

/** A paragraph's last words that announce what the next paragraph says: "Ruiz stated:". */
export interface Introduction {
  readonly cue: Span;
  readonly source: Source;
}

export function findIntroduction(paragraph: Paragraph): Introduction | undefined {
  const sentence = paragraph.sentences.at(-1);
  const tokens = sentence?.tokens;
  if (!tokens || tokens.at(-1)?.tag !== 'colon') return undefined;
  const groups = findVerbGroups(tokens);
  const reports = groups.findLast(
    group =>
      group.verb !== undefined && (group.verb.classes.length > 0 || group.verb.prepositions.length > 0),
  );
  const noun = tokens.findLastIndex(
    token => (token.entry.bits & (Word.speechNoun | Word.document)) !== 0 && token.tag === 'noun',
  );
  if (!reports && noun < 0) return undefined;
  const cue = reports ?? { from: noun, to: noun + 1 };
  const governor = groups.findLast(group => group.form === 'finite' && group.from <= cue.from);
  const inverted = reports && subjectAfter(tokens, reports.to);
  const phrase = (governor && subjectBefore(tokens, governor.from)) ?? inverted;
  if (!phrase) return undefined;
  return {
    cue: { start: tokens[cue.from]!.start, end: tokens[cue.to - 1]!.end },
    source: { sentence, phrase },
  };
}

/** A paragraph of a transcript, "KIRBY: We will go on.": where the words begin, and whose they are. */
export function findLabel(document: Document, at: number): (Introduction & { start: number }) | undefined {
  const paragraph = document.paragraphs[at]!;
  const label = labelOf(paragraph);
  if (label === undefined) return undefined;
  const sentence = paragraph.sentences[0]!;
  const { tokens } = sentence;
  const first = tokens[label + 1];
  if (!first || first.mark) return undefined;
  const shouted = tokens.slice(0, label).every(token => token.text === token.text.toUpperCase());
  if (!shouted && !hasCompany(document, at)) return undefined;
  const core = { from: 0, to: label };
  const cue = { start: tokens[label]!.start, end: tokens[label]!.end };
  return { cue, source: { sentence, phrase: { ...core, core } }, start: first.start };
}

/** Where the colon behind a speaker's name stands, at the head of a paragraph. */
function labelOf(paragraph: Paragraph): number | undefined {
  const tokens = paragraph.sentences[0]?.tokens ?? [];
  for (let i = 0; i < Math.min(tokens.length, 7); i++) {
    const token = tokens[i]!;
    if (token.tag === 'colon') return i > 0 ? i : undefined;
    const named =
      token.capital ||
      (i > 0 &&
        (token.tag === 'open' || token.tag === 'close' || token.lower === 'of' || token.lower === 'the'));
    if (!named || token.mark) return undefined;
  }
  return undefined;
}

/** A dialogue has more than one labelled line; a lone "Update: …" is none. */
function hasCompany({ paragraphs }: Document, at: number): boolean {
  const labels = new Set<string>();
  for (let i = Math.max(0, at - 1); i < Math.min(paragraphs.length, at + 2); i++) {
    const paragraph = paragraphs[i]!;
    const label = labelOf(paragraph);
    if (label !== undefined) labels.add(paragraph.tokens[label - 1]!.lower);
  }
  return labels.size > 1;
}

/** Who signs words in marks: "“We will stay.” — Ana Ruiz". */
export function findSignature({ tokens }: Sentence, mark: number): Phrase | undefined {
  if (tokens[mark + 1]?.tag !== 'dash') return undefined;
  const phrase = subjectAfter(tokens, mark + 2);
  if (!phrase || (tokens[phrase.core.to - 1]!.tag !== 'name' && tokens[mark + 2]!.tag !== 'determiner'))
    return undefined;
  const next = tokens[phrase.to];
  return next === undefined || next.tag === 'stop' ? phrase : undefined;
}

export { phraseAfter };
