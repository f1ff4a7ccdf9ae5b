import type { Corpus, TaggedSource } from '../corpus';
import { relativePath, slugOfCoder } from '../format';
import type { Round } from '../model';
import { globs, type PathTest } from '../text';

/** Whether nobody has closed it yet; a day that was planned for the end closes nothing. */
export const isOpen = ({ closed }: Round): boolean => closed === undefined;

/** Whether coders may not see each other's work now. */
export const isBlind = (round: Round): boolean => round.blind && isOpen(round);

/** The patterns of each round, made once. */
const patterns = new WeakMap<Round, PathTest>();

/** Whether a round of a source's codebook is about the source: of one that names no sources, all below the codebook. */
export function hasSource(round: Round, { codebook, file }: SourceInCodebook): boolean {
  if (codebook === undefined) return false;
  if (round.sources.length === 0) return true;
  const test = patterns.get(round) ?? globs(round.sources);
  patterns.set(round, test);
  return test(relativePath(codebook, file));
}

/** A source and its codebook. */
type SourceInCodebook = Pick<TaggedSource, 'codebook' | 'file'>;

/** Whether somebody codes in a round, by the name or its slug. */
export const isCoderOf = ({ coders }: Round, coder: string): boolean =>
  coders.some(name => slugOfCoder(name) === slugOfCoder(coder));

/**
 * The round in which a coder codes a source: the first open one that names the coder and has the source.
 * @param has whether a round has the source
 */
export const roundFor = (
  rounds: Iterable<Round>,
  coder: string,
  has: (round: Round) => boolean,
): Round | undefined => [...rounds].find(round => isOpen(round) && isCoderOf(round, coder) && has(round));

/**
 * The blind round that keeps coders of a source from seeing each other's work; of several the first. It counts for
 * everybody, also for those who do not code in it.
 */
export const blindRoundOn = (rounds: Iterable<Round>, has: (round: Round) => boolean): Round | undefined =>
  [...rounds].find(round => isBlind(round) && has(round));

/** The blind round that keeps coders of a source from seeing each other's work now. */
export const blindRoundOf = (corpus: Corpus, source: SourceInCodebook): Round | undefined =>
  blindRoundOn(corpus.codebook(source.codebook).rounds.values(), round => hasSource(round, source));
