import type { Article } from './article';

/** An article that says nearly what an earlier one says: the same agency text in another outlet. */
export interface Copy {
  /** Of the article, in the list that was given. */
  readonly index: number;
  /** Of the earlier one that it is nearest to. */
  readonly of: number;
  /** The part of its words that stand in the other as well, from 0 to 1: 1 where nothing differs. */
  readonly likeness: number;
}

/** Words in a row that are compared: fewer are shared by any two reports on one matter. */
const RUN = 4;
/** Of its runs of words an article shares so many with another of which it is a copy. */
const COPIES_FROM = 0.7;
/** A run that stands in more articles than this tells nothing: a notice that an agency puts below all. */
const COMMON = 50;
const FEWEST_RUNS = 5;

/** Which of some articles are copies of an earlier one, and how much of each is the same. */
export function copiesAmong(articles: readonly Article[]): Copy[] {
  const holders = new Map<string, number[]>();
  return articles.flatMap((article, index) => {
    const runs = runsOf(article);
    const shared = new Map<number, number>();
    for (const run of runs) {
      const others = holders.get(run) ?? [];
      for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
      if (others.length < COMMON) holders.set(run, [...others, index]);
    }
    const [nearest] = [...shared].sort(([, a], [, b]) => b - a);
    if (!nearest || runs.size < FEWEST_RUNS) return [];
    const [of, count] = nearest;
    const likeness = count / runs.size;
    return likeness < COPIES_FROM ? [] : [{ index, of, likeness }];
  });
}

function runsOf({ paragraphs }: Article): Set<string> {
  const words = paragraphs.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  return new Set(
    words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, i) => words.slice(i, i + RUN).join(' ')),
  );
}
