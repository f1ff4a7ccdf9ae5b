import type { SourceWork } from './work';

/** How far a coder is with the sources of a round. */
export interface Progress {
  readonly coder: string;
  /** Sources that the coder has said to be done with. */
  readonly finished: number;
  /** Sources with a quote or coding of the coder's, those that are finished among them. */
  readonly begun: number;
  readonly sources: number;
}

/** How far each coder is; it tells how much was done, and nothing of what. */
export const progressOf = (works: readonly SourceWork[], coders: readonly string[]): Progress[] =>
  coders.map(coder => {
    const own = works.flatMap(work => work.own.get(coder) ?? []);
    const finished = own.filter(({ source }) => source.finished !== undefined).length;
    const begun = own.filter(
      ({ source, quotes }) => source.finished !== undefined || quotes.length > 0,
    ).length;
    return { coder, finished, begun, sources: works.length };
  });
