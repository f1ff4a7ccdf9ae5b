import type { Corpus, TaggedSource } from '../corpus';
import { type FileId, quotationsIn, slugOf, slugOfCoder } from '../format';
import type { Round } from '../model';
import { hasSource } from './applying';

/** How far a coder is with a source. */
export type Stage = 'untouched' | 'begun' | 'finished';

/** How far a coder is with the sources of a round. */
export interface Progress {
  /** The name, as the round has it. */
  readonly coder: string;
  /** Sources that the coder has said to be done with. */
  readonly finished: number;
  /** Sources with work of the coder's, those that are finished among them. */
  readonly begun: number;
  readonly sources: number;
}

/** How far a coder is with a source, by the own sidecar alone; it tells how much was done, and nothing of what. */
export function stageOf({ coders }: TaggedSource, coder: string): Stage {
  const slug = slugOfCoder(coder);
  for (const [file, { sidecar }] of coders) {
    if (slugOf(file) !== slug) continue;
    if (sidecar.source.finished !== undefined) return 'finished';
    return quotationsIn(sidecar) > 0 ? 'begun' : 'untouched';
  }
  return 'untouched';
}

/** How far each coder of a round is, in the order of the round. */
export function progressOf(corpus: Corpus, codebook: FileId, round: Round): Progress[] {
  const sources = sourcesOf(corpus, codebook, round);
  return round.coders.map(coder => {
    const stages = sources.map(source => stageOf(source, coder));
    const finished = stages.filter(stage => stage === 'finished').length;
    const begun = stages.filter(stage => stage !== 'untouched').length;
    return { coder, finished, begun, sources: sources.length };
  });
}

/** The sources that a round is about. */
export const sourcesOf = (corpus: Corpus, codebook: FileId, round: Round): TaggedSource[] =>
  [...corpus.sources()].filter(source => source.codebook === codebook && hasSource(round, source));
