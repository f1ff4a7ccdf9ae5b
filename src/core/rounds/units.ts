import { type Coding, EMPTY_SIDECAR, type OwnValues, type Quote, type RoundUnits } from '../model';
import { matchQuotations, type Quotation } from './matching';
import { isBy, quotationsOf, type SourceWork } from './work';

/** One quotation of a source, as everybody has it who has said something of it. */
export interface CodedUnit {
  /** Its parts in the shared sidecar; empty where it is not there. */
  readonly shared: readonly Quote[];
  /** It was there to be coded: who is done with the source and says nothing has it too, with no coding. */
  readonly isGiven: boolean;
  /** What each coder says of it, by slug; a coder who has not come to it yet is not among them. */
  readonly votes: ReadonlyMap<string, Vote>;
}

/** What one coder says of one quotation. */
export interface Vote {
  /** Its parts as the coder has them; empty where the coder is done with the source and marked nothing there. */
  readonly parts: readonly Quote[];
  readonly codings: readonly Coding[];
  /** Undefined where the coder names none, and leaves those of a given quote as they are. */
  readonly speakers?: readonly string[];
  readonly values: OwnValues;
}

/**
 * The quotations of a source with what coders say of each, in the order of the text. With `given` units all of the shared
 * sidecar are among them, with `free` ones those that a coder has marked or coded, or that were decided.
 * @param coders the slugs of those who are asked
 */
export function unitsOf(work: SourceWork, units: RoundUnits, coders: readonly string[]): CodedUnit[] {
  const own = coders.flatMap(owner =>
    quotationsOf(work.own.get(owner) ?? EMPTY_SIDECAR).map(parts => ({ owner, parts })),
  );
  const shared = quotationsOf(work.shared)
    .filter(parts => units === 'given' || parts.some(part => part.decided || coders.some(isCoderOn(part))))
    .map(parts => ({ owner: undefined, parts }));
  return matchQuotations([...shared, ...own])
    .map(cluster => unitOf(cluster, work, units, coders))
    .sort((a, b) => startOf(a) - startOf(b) || (keyOf(a) < keyOf(b) ? -1 : 1));
}

const isCoderOn =
  ({ codings }: Quote) =>
  (slug: string): boolean =>
    codings.some(coding => isBy(coding, slug));

function unitOf(
  cluster: readonly Quotation[],
  work: SourceWork,
  units: RoundUnits,
  coders: readonly string[],
): CodedUnit {
  const partsOf = (owner: string | undefined) =>
    cluster.find(quotation => quotation.owner === owner)?.parts ?? [];
  const shared = partsOf(undefined);
  const isGiven = units === 'given' && shared.length > 0;
  const votes = new Map<string, Vote>();
  for (const coder of coders) {
    const own = partsOf(coder);
    const hasCoded = own.length > 0 || shared.some(part => isCoderOn(part)(coder));
    const isDone = work.own.get(coder)?.source.finished !== undefined;
    if (hasCoded) votes.set(coder, voteOf(coder, own, shared));
    else if (isDone) votes.set(coder, { parts: isGiven ? shared : [], codings: [], values: {} });
  }
  return { shared, isGiven, votes };
}

/** What a coder's own sidecar says goes before what the coder has put into the shared one. */
function voteOf(coder: string, own: readonly Quote[], shared: readonly Quote[]): Vote {
  const codings = [
    ...shared.flatMap(part => part.codings.filter(coding => isBy(coding, coder))),
    ...own.flatMap(part => part.codings),
  ];
  const speakers = own.find(part => part.speakers.length > 0)?.speakers;
  return {
    parts: own.length > 0 ? own : shared,
    codings:
      codings.length < 2 ? codings : [...new Map(codings.map(coding => [coding.claim, coding])).values()],
    ...(speakers && { speakers }),
    values: own.length < 2 ? (own[0]?.values ?? {}) : Object.assign({}, ...own.map(part => part.values)),
  };
}

/** The parts of a unit by which it is known: those of the shared sidecar, else of the first coder by name who has it. */
export function partsOf({ shared, votes }: CodedUnit): readonly Quote[] {
  if (shared.length > 0) return shared;
  const coders = [...votes.keys()].sort();
  return coders.map(coder => votes.get(coder)!.parts).find(parts => parts.length > 0) ?? [];
}

const startOf = (unit: CodedUnit): number => partsOf(unit)[0]?.start ?? 0;
const keyOf = (unit: CodedUnit): string => partsOf(unit)[0]?.id ?? '';
