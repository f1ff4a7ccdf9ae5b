import type { Decision } from '../model';
import type { CodedUnit, Vote } from './units';

/**
 * Where a unit stands: `uncoded`: nobody marks it or says anything of it; `alone`: one coder has come to it, and no other;
 * `agreed`: all who have come to it say the same; `differing`: they do not; `decided`: somebody has settled it, and nobody
 * has coded it anew.
 */
export type UnitState = 'uncoded' | 'alone' | 'agreed' | 'differing' | 'decided';

/** How far a team is with a unit: who has coded it, whether they agree, and whether it is decided. */
export function stateOf(unit: CodedUnit): UnitState {
  const votes = [...unit.votes.values()];
  const decision = decisionOn(unit);
  if (decision && !isOvertaken(decision, unit)) return 'decided';
  if (votes.every(vote => isSilent(vote, unit))) return 'uncoded';
  if (votes.length === 1) return 'alone';
  return votes.every(vote => isAlike(unit, vote, votes[0]!)) ? 'agreed' : 'differing';
}

/** What was decided on a unit, be it overtaken or not. */
const decisionOn = ({ shared }: CodedUnit): Decision | undefined =>
  shared.find(({ decided }) => decided)?.decided;

const isSilent = ({ parts, codings, speakers, values }: Vote, { isGiven }: CodedUnit): boolean =>
  isGiven
    ? codings.length === 0 && speakers === undefined && Object.keys(values).length === 0
    : parts.length === 0;

/** Whether there is something that a decision was not made on: another coder's quote, or a coding that is younger. */
function isOvertaken({ at, from = {} }: Decision, { votes }: CodedUnit): boolean {
  return [...votes].some(
    ([coder, { parts, codings }]) =>
      (parts.length > 0 &&
        !parts.some(({ id, formerly = [] }) => [id, ...formerly].includes(from[coder] ?? ''))) ||
      codings.some(coding => timeOf(coding.at) > timeOf(at)),
  );
}

/** A moment in milliseconds; what was made nobody knows when was made before all else. */
export const timeOf = (moment: string | undefined): number => {
  const time = Date.parse(moment ?? '');
  return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
};

/** Whether two coders say the same of a unit: words, speakers, claims with their stances, own values. Notes may differ. */
export const isAlike = (unit: CodedUnit, a: Vote, b: Vote): boolean => said(unit, a) === said(unit, b);

const said = ({ shared, isGiven }: CodedUnit, { parts, codings, speakers, values }: Vote): string =>
  JSON.stringify([
    parts.map(({ start, end }) => [start, end]).sort(([a], [b]) => a! - b!),
    [...(speakers ?? (isGiven ? shared[0]!.speakers : []))].sort(),
    codings.map(({ claim, stance }) => [claim, stance]).sort(byFirst),
    Object.entries(values).sort(byFirst),
  ]);

const byFirst = ([a]: readonly unknown[], [b]: readonly unknown[]): number =>
  String(a) < String(b) ? -1 : 1;
