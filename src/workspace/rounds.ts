import type { Corpus, TaggedSource } from '../core/corpus';
import { folderOf, relativePath } from '../core/format';
import type { Round } from '../core/model';
import { blindRoundOn } from '../core/rounds';
import { globs } from './discovery';

/** Whether a round is about a source: of one that names no sources, all below its codebook. */
export function hasSource({ sources }: Round, { codebook, file }: TaggedSource): boolean {
  if (codebook === undefined) return false;
  return sources.length === 0 || globs(sources)(relativePath(folderOf(codebook), file));
}

/** The blind round that keeps coders of a source from seeing each other's work now. */
export const blindRoundOf = (corpus: Corpus, source: TaggedSource): Round | undefined =>
  blindRoundOn(corpus.codebook(source.codebook).rounds.values(), round => hasSource(round, source));
