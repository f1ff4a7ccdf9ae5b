import type { Corpus } from '../../core/corpus';
import { columnsOf, type StatementContext } from '../../core/results';
import { blindRoundOf } from '../../core/rounds';
import type { TimeSlicer } from '../../workspace';
import { asPath } from './paths';

/** What results are counted on: all that has been read, its sidecars opened in slices. */
export async function openGround(corpus: Corpus, slicer: TimeSlicer): Promise<StatementContext> {
  for (const source of corpus.sources()) {
    source.open();
    await slicer.yieldIfDue();
  }
  return {
    corpus,
    columns: columnsOf(corpus),
    pathOf: asPath,
    isHidden: source => blindRoundOf(corpus, source) !== undefined,
  };
}
