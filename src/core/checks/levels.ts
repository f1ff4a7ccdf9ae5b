import type { Problem, ProblemCode, Severity } from '../model';
import { SEVERITIES } from '../model';
import { CHECKS } from './checks';

/** How much a check's problems matter to somebody; `off`: they are not told. */
export type Level = Severity | 'off';

export const LEVELS: readonly Level[] = [...SEVERITIES, 'off'];

/** What somebody has set, by code; for all else the checks' own severity counts. */
export type Levels = Readonly<Partial<Record<ProblemCode, Level>>>;

/** The checks whose level can be set. */
export const settableChecks = () => CHECKS.filter(({ isFixed }) => !isFixed);

const byCode = new Map(CHECKS.map(check => [check.code, check]));

/** How much a problem matters, with what somebody has set; what nobody knows in it counts for nothing. */
export function levelOf({ code }: Pick<Problem, 'code'>, levels: Levels = {}): Level {
  const { severity, isFixed } = byCode.get(code)!;
  const set = levels[code];
  return isFixed || set === undefined || !LEVELS.includes(set) ? severity : set;
}
