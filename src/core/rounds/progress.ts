import type { Corpus, TaggedSource } from '../corpus';
import { type FileId, quotationsIn, slugOf, slugOfCoder } from '../format';
import type { Round, Sidecar } from '../model';
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
  for (const [file, { sidecar }] of coders) if (slugOf(file) === slug) return stageIn(sidecar);
  return 'untouched';
}

function stageIn(own: Sidecar): Stage {
  if (own.source.finished !== undefined) return 'finished';
  return quotationsIn(own) > 0 ? 'begun' : 'untouched';
}

/** How far each coder of a round is, in the order of the round. */
export function progressOf(corpus: Corpus, codebook: FileId, round: Round): Progress[] {
  const sources = sourcesOf(corpus, codebook, round);
  const counts = new Map(round.coders.map(coder => [slugOfCoder(coder), { finished: 0, begun: 0 }]));
  // There are more sources than coders: each of their sidecars is looked at once.
  for (const { coders } of sources)
    for (const [file, { sidecar }] of coders) {
      const count = counts.get(slugOf(file) ?? '');
      const stage = count && stageIn(sidecar);
      if (stage === 'finished') count!.finished += 1;
      if (stage !== undefined && stage !== 'untouched') count!.begun += 1;
    }
  return round.coders.map(coder => ({ coder, ...counts.get(slugOfCoder(coder))!, sources: sources.length }));
}

/** The sources that a round is about. */
export const sourcesOf = (corpus: Corpus, codebook: FileId, round: Round): TaggedSource[] =>
  [...corpus.sources()].filter(source => source.codebook === codebook && hasSource(round, source));
