import type { Article } from './article';

/** An article that says nearly what an earlier one says: the same agency text in another outlet. */
export interface Copy {
  /** Of the article, in the list that was given. */
  readonly index: number;
  /** The one that it is nearest to: the place of an earlier one in the list, or the name of one that is there already. */
  readonly of: number | string;
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

/**
 * Which of some articles are copies of an earlier one, and how much of each is the same.
 * @param present the texts that are there already, by their names: all of them are earlier
 */
export function copiesAmong(
  articles: readonly Article[],
  present: ReadonlyMap<string, string> = new Map(),
): Copy[] {
  const holders = new Map<string, (number | string)[]>();
  const hold = (run: string, holder: number | string) => {
    const others = holders.get(run) ?? [];
    if (others.length < COMMON) holders.set(run, [...others, holder]);
  };
  for (const [name, text] of present) for (const run of runsOf(text)) hold(run, name);
  return articles.flatMap((article, index) => {
    const runs = runsOf(article.paragraphs.map(({ text }) => text).join('\n'));
    const shared = new Map<number | string, number>();
    for (const run of runs) {
      for (const other of holders.get(run) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
      hold(run, index);
    }
    const [nearest] = [...shared].sort(([, a], [, b]) => b - a);
    if (!nearest || runs.size < FEWEST_RUNS) return [];
    const [of, count] = nearest;
    const likeness = count / runs.size;
    return likeness < COPIES_FROM ? [] : [{ index, of, likeness }];
  });
}

function runsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, i) => words.slice(i, i + RUN).join(' ')),
  );
}
