import { parseDocument, type Range, type Sentence } from '../../../src/core/quotes/languages/en/grammar';
import { type Candidate, findCandidates } from '../../../src/core/quotes/languages/en/reports';
import type { Annotated } from '../../../test/bench/annotated';
import { type Article, articlesOf, type Stretch } from '../examples';

/** A place of an article where somebody may be reported to say something. */
export interface Found {
  readonly article: Article;
  readonly sentence: Sentence;
  readonly candidate: Candidate;
}

export function* candidatesIn(news: Annotated, data: string): Iterable<Found> {
  for (const article of articlesOf(data, news))
    for (const { sentences } of parseDocument(article.text).paragraphs)
      for (const sentence of sentences)
        for (const candidate of findCandidates(sentence)) yield { article, sentence, candidate };
}

export function stretchOf({ tokens }: Sentence, { from, to }: Range): Stretch {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}

/** What a person leaves out, or takes in, at the ends of what was said. */
const ENDS = /^(?:that|as|to|[\s\p{P}])*$/u;

/** Whether two places differ in nothing that counts. */
export const endsAlike = (text: string, a: number, b: number): boolean =>
  ENDS.test(text.slice(Math.min(a, b), Math.max(a, b)));
