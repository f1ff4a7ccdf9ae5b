import { bordersIn, evidenceAt } from '../../src/core/quotes/languages/en/attribution';
import { parseDocument, type Sentence } from '../../src/core/quotes/languages/en/grammar';
import { type Candidate, findCandidates } from '../../src/core/quotes/languages/en/reports';
import type { Annotated } from '../../test/bench/annotated';
import { type Article, articlesOf, type Stretch } from './examples';
import { type Example, fitWeights } from './regression';
import { asRecord, write } from './write';

/** Borders that have a piece of evidence, at least, and what its weight comes to, at least, for it to be worth a row. */
const LEAST_BORDERS = 5;
const LEAST_WEIGHT = 0.1;

/** How strongly weights are kept small: chosen where each fifth of the tuned articles is judged by the other four. */
const PENALTY = 1;

/** Fits the weights by which the end of a report is found. */
export function fitEnglish(news: Annotated, data: string, folder: string): void {
  const examples = [...candidatesIn(news, data)].flatMap(bordersBefore);
  console.log(`${examples.length} borders weighed`);
  const known = new Set(frequentIn(examples));
  const fitted = fitWeights(
    [...known],
    examples.map(({ evidence, isRight }) => ({
      evidence: evidence.filter(piece => known.has(piece)),
      isRight,
    })),
    PENALTY,
  );
  const worthy = new Map([...fitted].filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT));
  write(`${folder}/attribution/borderWeights.ts`, 'en', undefined, [
    {
      name: 'BORDER_WEIGHTS',
      type: 'string',
      says: 'Log-odds that each piece of evidence adds to the end of what was said at a border',
      weights: asRecord(worthy),
    },
  ]);
}

interface Found {
  readonly article: Article;
  readonly sentence: Sentence;
  readonly candidate: Candidate;
}

function* candidatesIn(news: Annotated, data: string): Iterable<Found> {
  for (const article of articlesOf(data, news))
    for (const { sentences } of parseDocument(article.text).paragraphs)
      for (const sentence of sentences)
        for (const candidate of findCandidates(sentence)) yield { article, sentence, candidate };
}

/** What a person leaves out, or takes in, at the ends of what was said. */
const ENDS = /^(?:that|as|to|[\s\p{P}])*$/u;

/** The borders that a report runs over, up to the one at which a person ended it. */
function bordersBefore({ article: { text, said }, sentence, candidate }: Found): Example[] {
  const examples: Example[] = [];
  const part = candidate.parts.at(-1)!;
  const { start } = stretchOf(sentence, part);
  const isSame = (a: number, b: number) => ENDS.test(text.slice(Math.min(a, b), Math.max(a, b)));
  const marked = said.find(other => isSame(start, other.start));
  // Where people left out an insertion and went on behind it, nothing ended.
  const goesOn = said.some(other => other !== marked && other.group && other.group === marked?.group);
  if (!marked || goesOn || part.from < candidate.cue.to) return [];
  for (const border of bordersIn(sentence, part)) {
    const { end } = sentence.tokens[border - 1]!;
    const isRight = isSame(end, marked.end);
    if (!isRight && end > marked.end) break;
    examples.push({ evidence: evidenceAt(sentence, part, border, candidate), isRight });
    if (isRight) break;
  }
  return examples;
}

function stretchOf({ tokens }: Sentence, { from, to }: Candidate['cue']): Stretch {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}

/** The pieces of evidence that enough borders have, in the order of the alphabet. */
function frequentIn(examples: readonly Example[]): string[] {
  const counts = new Map<string, number>();
  for (const { evidence } of examples)
    for (const piece of evidence) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return [...counts.keys()].filter(piece => counts.get(piece)! >= LEAST_BORDERS).sort();
}
