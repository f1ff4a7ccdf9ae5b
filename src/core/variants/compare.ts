import type { QuoteKind, Span } from '../model';
import { isAuxiliary, mayBeVerb } from '../quotes';
import { alignWords, type Match } from './align';
import { type MeaningChange, meaningOf } from './meaning';
import { type WordingWord, weightOf, wordingOf } from './wording';

/** A quote's words, or anything that has them: a tagged quote. */
export type Wording = string | { readonly exact: string; readonly kind?: QuoteKind };

/** A place where two wordings differ, in UTF-16 units of each one's words; empty where one has nothing. */
export interface WordDifference {
  readonly a: Span;
  readonly b: Span;
  /** What it does to what is said; empty where it is one of words alone. */
  readonly changes: readonly MeaningChange[];
}

/** What `compareQuotes` finds of two wordings `a` and `b`. */
export interface Comparison {
  /** They are the same statement, in the same words or in others. */
  readonly areVariants: boolean;
  /** How much of the shorter one's words the other has too, weighed by how much they say; 0 to 1. */
  readonly likeness: number;
  /** In the order of the text; none where the words are the same. For quotes that are no variants, it says little. */
  readonly differences: readonly WordDifference[];
}

/** Below this, what two quotes share is mostly what any two sentences on one matter share. */
const LEAST_LIKENESS = 0.6;
/** What is shared must weigh so much to be a statement: four nouns, or three with a verb among them. */
const LEAST_SHARED = 4;
const LEAST_WITH_VERB = 3;
/** "We will not attack": four words say something, if nearly all of them are shared and an auxiliary is among them. */
const FEWEST_WORDS = 4;
const SHORT_LIKENESS = 0.9;

/**
 * Says whether two quotes are variants of one statement, and which of their words differ. A quote may be part of the
 * other: a longer one with more sentences around the same. Symmetric but for the names `a` and `b`.
 */
export function compareQuotes(a: Wording, b: Wording): Comparison {
  const [wordsA, wordsB] = [wordingOf(exactOf(a)), wordingOf(exactOf(b))];
  const matches = alignWords(wordsA, wordsB);
  const shared = matches.reduce(
    (sum, [i, j]) => sum + Math.min(weightOf(wordsA[i]!), weightOf(wordsB[j]!)),
    0,
  );
  const least = Math.min(totalOf(wordsA), totalOf(wordsB));
  const likeness = least === 0 ? 0 : Math.min(1, shared / least);
  return {
    areVariants:
      likeness >= LEAST_LIKENESS &&
      isStatement(
        matches.map(([i]) => wordsA[i]!),
        shared,
        likeness,
      ),
    likeness,
    differences: differencesOf(wordsA, wordsB, matches, isReported(a) || isReported(b)),
  };
}

/** Whether what two quotes share says something: the same name or noun phrase is in many. */
function isStatement(words: readonly WordingWord[], shared: number, likeness: number): boolean {
  if (shared >= LEAST_SHARED) return true;
  if (shared >= LEAST_WITH_VERB) return words.some(({ word }) => mayBeVerb(word));
  const isNearlyAll = likeness >= SHORT_LIKENESS && words.length >= FEWEST_WORDS;
  return isNearlyAll && words.some(({ word }) => isAuxiliary(word));
}

const exactOf = (wording: Wording): string => (typeof wording === 'string' ? wording : wording.exact);

const isReported = (wording: Wording): boolean =>
  typeof wording !== 'string' && (wording.kind === 'indirect' || wording.kind === 'mixed');

const totalOf = (words: readonly WordingWord[]): number =>
  words.reduce((sum, word) => sum + weightOf(word), 0);

function differencesOf(
  a: readonly WordingWord[],
  b: readonly WordingWord[],
  matches: readonly Match[],
  isReported: boolean,
): WordDifference[] {
  const found: WordDifference[] = [];
  const edges: readonly Match[] = [[-1, -1], ...matches, [a.length, b.length]];
  for (let at = 1; at < edges.length; at++) {
    const [afterA, afterB] = edges[at - 1]!;
    const [toA, toB] = edges[at]!;
    const [runA, runB] = [a.slice(afterA + 1, toA), b.slice(afterB + 1, toB)];
    if (runA.length + runB.length > 0) {
      const isEdge = (at === 1 || at === edges.length - 1) && (runA.length === 0 || runB.length === 0);
      const gapAt = (words: readonly WordingWord[], from: number, to: number) =>
        words.slice(from, to + 1).some(({ afterGap }) => afterGap);
      const changes = meaningOf({
        a: isEdge ? inSentence(a, runA, at > 1) : runA,
        b: isEdge ? inSentence(b, runB, at > 1) : runB,
        hasGap: !isEdge && (gapAt(a, afterA + 1, toA) || gapAt(b, afterB + 1, toB)),
        where: isEdge ? 'edge' : 'inside',
        isReported,
      });
      found.push({ a: spanOf(a, afterA, toA), b: spanOf(b, afterB, toB), changes });
    }
    // Two forms of one word are matched, and still are a difference.
    const [wordA, wordB] = [a[toA], b[toB]];
    if (wordA && wordB && wordA.word !== wordB.word)
      found.push({ a: startAndEnd(wordA), b: startAndEnd(wordB), changes: [] });
  }
  return found;
}

/** Of words that only one of two quotes has at its edge, those of the sentence that both have part of. */
function inSentence(
  all: readonly WordingWord[],
  run: readonly WordingWord[],
  isBehind: boolean,
): readonly WordingWord[] {
  if (run.length === 0) return run;
  if (isBehind) {
    const end = run.findIndex(({ beginsSentence }) => beginsSentence);
    return end < 0 ? run : run.slice(0, end);
  }
  const next = all[run.length];
  if (next?.beginsSentence) return [];
  const start = run.findLastIndex(({ beginsSentence }) => beginsSentence);
  return run.slice(Math.max(0, start));
}

/** From the word after one match to the word before the next; between the words where there is none. */
function spanOf(words: readonly WordingWord[], after: number, before: number): Span {
  const first = words[after + 1];
  const last = words[before - 1];
  if (first && last && after + 1 < before) return { start: first.start, end: last.end };
  const at = words[after]?.end ?? first?.start ?? 0;
  return { start: at, end: at };
}

const startAndEnd = ({ start, end }: Span): Span => ({ start, end });
