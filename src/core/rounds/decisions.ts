import {
  addQuote,
  plainQuote,
  putCoding,
  removeCoding,
  setDetails,
  setSelector,
  setSpeakers,
} from '../edits';
import type { Coding, Decision, OwnValues, Quote } from '../model';
import type { Change, Plain, PlainMap } from '../yaml';
import { isAlike, stateOf } from './states';
import { type CodedUnit, partsOf, type Vote } from './units';
import { codersOf, type SourceWork, withWords } from './work';

/** What somebody decides on a unit. */
export type Ruling =
  /** What one coder says, by slug. */
  | { readonly take: string }
  /** What these say together, on the words of the first of them who has any. */
  | { readonly takeAll: readonly string[] }
  /** These words are no quote. */
  | { readonly quote: 'no' }
  /** Something else, on the words that stand in the shared sidecar, or that the first coder by name has. */
  | { readonly write: Written };

export interface Written {
  readonly codings: readonly Coding[];
  readonly speakers: readonly string[];
  readonly values?: OwnValues;
}

/** Who decides, when (ISO 8601, UTC), and why. */
export interface Deciding {
  readonly by: string;
  readonly at?: string;
  readonly reason?: string;
}

/**
 * Decides on a unit: the changes of the shared sidecar. The quote gets the codings that were decided, without a coder, and
 * `decided` says on which quotes of which coders; what coders have put into their own sidecars, or under their names into
 * the shared one, stays. Undefined where the ruling decides nothing: nobody of that name has the unit, or two stances on
 * one claim are taken at once.
 */
export function decide(
  work: SourceWork,
  unit: CodedUnit,
  ruling: Ruling,
  deciding: Deciding,
): Change[] | undefined {
  const words = rulingOn(unit, ruling);
  if (!words) return undefined;
  const decided: Decision = { ...deciding, from: votedIds(unit) };
  const { shared } = unit;
  if (shared.length > 0) {
    const doMatch = shared.length === words.parts.length;
    return shared.flatMap((quote, i) => [
      ...(doMatch ? setSelector(quote, words.parts[i]!) : []),
      ...settled(quote, words, decided),
    ]);
  }
  return [
    ...detailsOf(work),
    ...underOneId(words.parts, partsOf(unit)[0]!.id).map(part => ({
      ...addQuote(part),
      to: asDecided(part, words, decided),
    })),
  ];
}

/** The parts of a quote under an id that does not depend on whose words they are: two people may decide in two clones. */
function underOneId(parts: readonly Quote[], id: string): Quote[] {
  const [first] = parts;
  return parts.map(part => ({
    ...withWords(part),
    id: part === first ? id : part.id,
    ...(part.group !== undefined && { group: part.group === first?.id ? id : part.group }),
  }));
}

/** A coder's quote as it goes into the shared sidecar: the note stays the coder's own. */
function asDecided(part: Quote, { codings, speakers, values, quote }: Outcome, decided: Decision): PlainMap {
  return {
    ...plainQuote(part),
    speakers: speakers.length > 0 ? [...speakers] : undefined,
    codings: codings.length > 0 ? codings.map(coding => ({ ...coding })) : undefined,
    values: orAbsent(values),
    note: undefined,
    quote,
    decided: { ...decided },
  };
}

const orAbsent = (values: OwnValues): OwnValues | undefined =>
  Object.keys(values).length > 0 ? values : undefined;

/** What a quote is to be after a ruling. */
interface Outcome extends Required<Written> {
  readonly parts: readonly Quote[];
  readonly quote?: 'no';
}

function rulingOn(unit: CodedUnit, ruling: Ruling): Outcome | undefined {
  const parts = partsOf(unit);
  if ('quote' in ruling)
    return { parts, codings: [], speakers: parts[0]?.speakers ?? [], values: {}, quote: 'no' };
  if ('write' in ruling)
    return { parts, values: {}, ...ruling.write, codings: ruling.write.codings.map(decidedCoding) };
  const coders = 'take' in ruling ? [ruling.take] : ruling.takeAll;
  const votes = coders.flatMap(coder => unit.votes.get(coder) ?? []);
  if (votes.length < coders.length || votes.length === 0) return undefined;
  if (votes.every(vote => vote.parts.length === 0))
    return { parts, codings: [], speakers: [], values: {}, quote: 'no' };
  return taken(unit, votes);
}

function taken({ shared }: CodedUnit, votes: readonly Vote[]): Outcome | undefined {
  const codings = new Map<string, Coding>();
  for (const coding of votes.flatMap(vote => vote.codings)) {
    const before = codings.get(coding.claim);
    if (before && before.stance !== coding.stance) return undefined;
    codings.set(coding.claim, before ?? decidedCoding(coding));
  }
  const speakers = [...new Set(votes.flatMap(vote => vote.speakers ?? []))];
  const { parts } = votes.find(vote => vote.parts.length > 0)!;
  return {
    parts,
    codings: [...codings.values()].sort((a, b) => (a.claim < b.claim ? -1 : 1)),
    speakers: speakers.length > 0 ? speakers : (shared[0]?.speakers ?? []),
    values: Object.assign({}, ...votes.map(vote => vote.values)),
  };
}

/** What was decided is nobody's own, and `decided` says when. */
const decidedCoding = ({ coder: _coder, at: _at, ...coding }: Coding): Coding => coding;

/** The quotes that coders have there, by their first parts. */
function votedIds({ votes }: CodedUnit): Record<string, string> {
  const coders = [...votes.keys()].sort();
  return Object.fromEntries(
    coders.flatMap(coder => {
      const first = votes.get(coder)!.parts[0];
      return first ? [[coder, first.id]] : [];
    }),
  );
}

function settled(
  quote: Quote,
  { codings, speakers, values, quote: no }: Outcome,
  decided: Decision,
): Change[] {
  const place = ['quotes', { id: quote.id }] as const;
  const set = (field: 'values' | 'quote' | 'decided', to: Plain | undefined): Change[] => {
    const from = quote[field] as Plain | undefined;
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ at: [...place, field], from, to }];
  };
  const before = quote.codings.filter(({ coder }) => coder === undefined);
  const gone = before.filter(({ claim }) => !codings.some(coding => coding.claim === claim));
  return [
    ...gone.map(coding => removeCoding(quote, coding)),
    ...codings
      .filter(coding => !before.some(other => isSameCoding(other, coding)))
      .map(coding => putCoding(quote, coding)),
    ...(JSON.stringify(speakers) === JSON.stringify(quote.speakers) ? [] : [setSpeakers(quote, speakers)]),
    ...set('values', orAbsent({ ...quote.values, ...values })),
    ...set('quote', no),
    ...set('decided', { ...decided }),
  ];
}

const isSameCoding = (a: Coding, b: Coding): boolean =>
  a.claim === b.claim && a.stance === b.stance && a.note === b.note;

/** A shared sidecar that says nothing yet takes over what a coder's says of the article. */
function detailsOf({ shared, own }: SourceWork): Change[] {
  if (shared.quotes.length > 0) return [];
  const [, first] = [...own].sort(([a], [b]) => (a < b ? -1 : 1))[0] ?? [];
  if (!first) return [];
  const { finished: _, ...said } = first.source;
  return setDetails(shared.source, { ...said, ...shared.source });
}

/**
 * Settles what needs no person: units on which all who have come to them say the same, or which one coder has had alone
 * where `alone` is asked for. It is decided in the names of those coders, at the moment of their last coding, so that two
 * people who do it in two clones write the same.
 */
export function settleAgreed(
  work: SourceWork,
  units: readonly CodedUnit[],
  states: readonly ('agreed' | 'alone')[],
): Change[] {
  const names = codersOf(work);
  return units
    .filter(unit => states.some(state => state === stateOf(unit)))
    .flatMap(unit => {
      const coders = [...unit.votes.keys()].sort();
      const moments = [...unit.votes.values()]
        .flatMap(({ codings }) => codings.flatMap(({ at }) => at ?? []))
        .sort();
      const at = moments.at(-1);
      const by = coders.map(coder => names.get(coder) ?? coder).join(', ');
      return decide(work, unit, { take: coders[0]! }, { by, ...(at !== undefined && { at }) }) ?? [];
    });
}

/** A coding of one's own that was decided otherwise. */
export interface OverruledVote {
  readonly unit: CodedUnit;
  readonly vote: Vote;
  readonly decided: Decision;
  /** What was decided; empty where it is no quote. */
  readonly codings: readonly Coding[];
}

/** Where a decision is not what a coder said, and why. */
export function overruled(units: readonly CodedUnit[], coder: string): OverruledVote[] {
  return units.flatMap(unit => {
    const vote = unit.votes.get(coder);
    const quote = unit.shared.find(({ decided }) => decided);
    if (!vote || !quote?.decided || stateOf(unit) !== 'decided') return [];
    const codings = quote.codings.filter(other => other.coder === undefined);
    const outcome: Vote = {
      parts: quote.quote === 'no' ? [] : unit.shared,
      codings,
      speakers: quote.speakers,
      values: quote.values ?? {},
    };
    return isAlike(unit, vote, outcome) ? [] : [{ unit, vote, decided: quote.decided, codings }];
  });
}
