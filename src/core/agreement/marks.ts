import type { CodedUnit, Vote } from '../rounds';
import type { CodedSource, Rated } from './ratings';
import type { Continuum, MarkedUnit } from './unitizing';

/** What coders marked in a source, as a text from end to end. */
export interface MarkedSource extends Continuum {
  readonly file: string;
}

/**
 * The sources as texts on which coders mark stretches, for α for unitizing: those of which the text was read and to which
 * all these coders have come. A part of a quotation is a unit; its category is what `variable` says of it (a claim coded
 * on it, a claim with its stance, its speakers, a value), and one that says nothing of it leaves it out. Under `quote`
 * all are of one category: it is only asked what is marked.
 */
export const marksIn = (
  sources: readonly CodedSource[],
  coders: readonly string[],
  rated: Pick<Rated, 'variable' | 'claim'>,
): MarkedSource[] =>
  sources
    .filter(
      ({ length, units, finished }) =>
        length !== undefined &&
        coders.every(coder => finished.has(coder) || units.some(unit => hasMarked(unit, coder))),
    )
    .map(({ file, length = 0, units }) => ({
      file,
      begin: 0,
      length,
      units: units.flatMap(unit => coders.flatMap((coder, i) => marksOf(unit, coder, i, rated))),
    }));

/** The category of all that is marked, whatever is said of it. */
export const QUOTE = 'quote';

const hasMarked = ({ votes }: CodedUnit, coder: string): boolean => (votes.get(coder)?.parts.length ?? 0) > 0;

function marksOf(
  { votes, isGiven }: CodedUnit,
  coder: string,
  place: number,
  rated: Pick<Rated, 'variable' | 'claim'>,
): MarkedUnit[] {
  const vote = votes.get(coder);
  // A given quote is marked by everybody; what tells coders apart is whether they code it.
  if (!vote || (isGiven && vote.codings.length === 0)) return [];
  return categoriesOf(vote, rated).flatMap(category =>
    vote.parts.map(({ start, end }) => ({
      coder: place,
      start,
      length: end - start,
      category,
    })),
  );
}

function categoriesOf(
  { codings, speakers = [], values }: Vote,
  { variable, claim }: Pick<Rated, 'variable' | 'claim'>,
): string[] {
  const meant = codings.filter(coding => claim === undefined || coding.claim === claim);
  switch (variable) {
    case QUOTE:
      return [QUOTE];
    case 'claim':
      return meant.map(coding => coding.claim);
    case 'stance':
      return meant.map(coding => JSON.stringify([coding.claim, coding.stance]));
    case 'speaker':
      return speakers.length > 0 ? [JSON.stringify([...speakers].sort())] : [];
    default:
      return values[variable] === undefined ? [] : [String(values[variable])];
  }
}
