import { type Corpus, compareSources, type TaggedSource } from '../corpus';
import { type FileId, slugOfCoder } from '../format';
import type { Round } from '../model';
import { blindRoundOf } from './applying';
import { sourcesOf } from './progress';
import { stateOf, type UnitState } from './states';
import { type CodedUnit, unitsOf } from './units';
import { codersOf, type SourceWork, workOn } from './work';

/** A source of a round, with what its coders say of each quotation. */
export interface RoundSource {
  readonly source: TaggedSource;
  readonly work: SourceWork;
  readonly units: readonly CodedUnit[];
}

/** A quotation that somebody is to decide on. */
export interface OpenUnit extends RoundSource {
  readonly unit: CodedUnit;
}

/** What was made of a source for a round; a source never changes. */
const made = new WeakMap<TaggedSource, { readonly round: Round; readonly made: RoundSource }>();

/** What the coders of a round have made of a source. */
export function roundSourceOf(source: TaggedSource, round: Round): RoundSource {
  const known = made.get(source);
  if (known?.round === round) return known.made;
  const work = workOn(source);
  const units = unitsOf(work, round.units, round.coders.map(slugOfCoder));
  made.set(source, { round, made: { source, work, units } });
  return { source, work, units };
}

/**
 * The sources of a round with what its coders have made of them, in the order of publication. Those that are in a blind
 * round too, be it another one, are left out: what was coded there is not to be seen.
 */
export const roundSources = (corpus: Corpus, codebook: FileId, round: Round): RoundSource[] =>
  sourcesOf(corpus, codebook, round)
    .filter(source => !blindRoundOf(corpus, source))
    .sort(compareSources)
    .map(source => roundSourceOf(source, round));

/**
 * Whether somebody has to decide: coders say different things; or the round is over and one has marked what no other has.
 */
export const isToSettle = (state: UnitState, round: Round): boolean =>
  state === 'differing' || (state === 'alone' && round.closed !== undefined);

/** The quotations of a round that somebody has to decide on, in the order of publication and of the text. */
export const toSettle = (sources: readonly RoundSource[], round: Round): OpenUnit[] =>
  sources.flatMap(each =>
    each.units.filter(unit => isToSettle(stateOf(unit), round)).map(unit => ({ ...each, unit })),
  );

/** Those on which all who have come to them say the same, and that nobody has decided yet. */
export const agreedIn = (sources: readonly RoundSource[]): OpenUnit[] =>
  sources.flatMap(each =>
    each.units.filter(unit => stateOf(unit) === 'agreed').map(unit => ({ ...each, unit })),
  );

/** The name of a coder of a source, by the slug. */
export const nameOfCoder = (work: SourceWork, slug: string): string => codersOf(work).get(slug) ?? slug;
