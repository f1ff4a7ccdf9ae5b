import { groupBy } from '../collections';
import type { TaggedSource } from '../corpus';
import { type Coding, isQuote, type Quote } from '../model';
import { type CodedUnit, codersOf, partsOf, unitsOf, workOn } from '../rounds';

/** A quotation with all that anybody has coded of it. */
export interface Quotation {
  /** In the order of the file. */
  readonly parts: readonly Quote[];
  readonly speakers: readonly string[];
  /** Each with its coder; those that were decided without one. */
  readonly codings: readonly Coding[];
  readonly isDecided: boolean;
}

/** The quotations of a source; what coders have in sidecars of their own is found again in them. What is no quote is none. */
export function quotationsIn(source: TaggedSource): Quotation[] {
  if (source.coders.size === 0 || source.sight?.blind) return grouped(source.quotes).map(ofParts);
  const work = workOn(source);
  const coders = codersOf(work);
  return unitsOf(work, 'given', [...coders.keys()])
    .filter(unit => unit.shared.every(isQuote))
    .map(unit => ofUnit(unit, coders));
}

const ofParts = (parts: readonly Quote[]): Quotation => ({
  parts,
  speakers: parts[0]!.speakers,
  codings: parts.length === 1 ? parts[0]!.codings : onceByCoder(parts.flatMap(({ codings }) => codings)),
  isDecided: parts.some(({ decided }) => decided !== undefined),
});

function ofUnit(unit: CodedUnit, coders: ReadonlyMap<string, string>): Quotation {
  const { shared, votes } = unit;
  const parts = partsOf(unit);
  const nobodys = shared.flatMap(({ codings }) => codings.filter(({ coder }) => coder === undefined));
  const theirs = [...votes].flatMap(([slug, { codings }]) =>
    codings.map(coding => ({ ...coding, coder: coding.coder ?? coders.get(slug) ?? slug })),
  );
  const [first] = parts;
  return {
    parts,
    speakers:
      first && first.speakers.length > 0
        ? first.speakers
        : ([...votes.values()].find(({ speakers }) => speakers)?.speakers ?? []),
    codings: onceByCoder([...nobodys, ...theirs]),
    isDecided: shared.some(({ decided }) => decided !== undefined),
  };
}

/** A claim that a coder gave two parts of one quotation counts once. */
function onceByCoder(codings: readonly Coding[]): readonly Coding[] {
  const byCoder = new Map<string, Coding>();
  for (const coding of codings) {
    const identity = `${coding.claim} ${coding.coder ?? ''}`;
    if (!byCoder.has(identity)) byCoder.set(identity, coding);
  }
  return [...byCoder.values()];
}

/** The parts of each quotation together. */
const grouped = (quotes: readonly Quote[]): Quote[][] => [
  ...groupBy<string | Quote, Quote>(quotes, quote => quote.group ?? quote).values(),
];
