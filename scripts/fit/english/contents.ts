import { contentEvidence, LEAST_WEIGHT } from '../../../src/core/quotes/languages/en/attribution';
import { weigh } from '../../../src/core/quotes/languages/en/weighing';
import { isAmong } from '../examples';
import type { Example } from '../regression';
import { endsAlike, type Found, stretchOf } from './found';

/** How much of two stretches has to be common to both for them to be the same. */
const SAME_PHRASE = 0.5;

/** Words from which on a noun phrase that a person marked tells something, whatever it is made of. */
const TELLING_WORDS = 8;

/** What a clause in other clothes is recognized by: "to leave", "leaving", "left". */
const VERBAL: ReadonlySet<string> = new Set(['to', 'ing', 'verb', 'auxiliary', 'participle']);

/** A noun phrase that would be taken for what was said: right where a person marked it, and it is more than a subject. */
export function contentOf({ article, sentence, candidate }: Found): Example[] {
  const part = candidate.parts[0]!;
  const evidence = contentEvidence(sentence, part, candidate);
  if (!evidence || weigh(candidate, sentence) < LEAST_WEIGHT) return [];
  const stretch = stretchOf(sentence, part);
  const isMarked = (marked: typeof article.said): boolean =>
    isAmong(marked, stretch, SAME_PHRASE) ||
    marked.some(({ start }) => endsAlike(article.text, start, stretch.start));
  const isSaid = isMarked(article.said);
  if (!isSaid && isMarked(article.unspoken)) return [];
  const words = sentence.tokens.slice(part.from, part.to);
  const tells = words.length >= TELLING_WORDS || words.some(({ tag }) => VERBAL.has(tag));
  return [{ evidence, isRight: isSaid && tells }];
}
