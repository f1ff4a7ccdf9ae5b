import { type Annotated, type Marked, markedIn, namesIn, textOf } from '../../test/bench/annotated';

export type Stretch = Pick<Marked, 'start' | 'end'>;

/** An article that may be learned from. */
export interface Article {
  readonly text: string;
  /** What a person marked as said. */
  readonly said: readonly Marked[];
  /** What a person marked that is a belief, a wish or a deed, and no speech: it teaches nothing. */
  readonly unspoken: readonly Marked[];
}

/** The articles that the benchmark counts as tuned. */
export function* articlesOf(folder: string, { isTuned }: Annotated): Iterable<Article> {
  for (const name of namesIn(folder).filter(isTuned)) {
    const marked = markedIn(folder, name);
    yield {
      text: textOf(folder, name),
      said: marked.filter(({ speech }) => speech !== false),
      unspoken: marked.filter(({ speech }) => speech === false),
    };
  }
}

/** Whether a stretch is one of those that were marked: so much of both has to be common to both. */
export const isAmong = (marked: readonly Stretch[], stretch: Stretch, least: number): boolean =>
  marked.some(other => shared(stretch, other) >= least);

/** What is common to two stretches, as a share of what they cover together. */
function shared(a: Stretch, b: Stretch): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
