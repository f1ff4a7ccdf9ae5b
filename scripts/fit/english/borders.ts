import { bordersIn, evidenceAt } from '../../../src/core/quotes/languages/en/attribution';
import type { Example } from '../regression';
import { endsAlike, type Found, stretchOf } from './found';

/** The borders that a report runs over, up to the one at which a person ended it. */
export function bordersBefore({ article: { text, said }, sentence, candidate }: Found): Example[] {
  const examples: Example[] = [];
  const part = candidate.parts.at(-1)!;
  const { start } = stretchOf(sentence, part);
  const marked = said.find(other => endsAlike(text, start, other.start));
  // Where people left out an insertion and went on behind it, nothing ended.
  const goesOn = said.some(other => other !== marked && other.group && other.group === marked?.group);
  if (!marked || goesOn || part.from < candidate.cue.to) return [];
  for (const border of bordersIn(sentence, part)) {
    const { end } = sentence.tokens[border - 1]!;
    const isRight = endsAlike(text, end, marked.end);
    if (!isRight && end > marked.end) break;
    examples.push({ evidence: evidenceAt(sentence, part, border, candidate), isRight });
    if (isRight) break;
  }
  return examples;
}
