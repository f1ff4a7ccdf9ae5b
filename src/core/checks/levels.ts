import { LEVELS, type Level, type Levels, type Problem } from '../model';
import { CHECKS } from './checks';

/** The checks whose level can be set. */
export const settableChecks = () => CHECKS.filter(({ isFixed }) => !isFixed);

const byCode = new Map(CHECKS.map(check => [check.code, check]));

/** How much a problem matters, with what somebody has set; what nobody knows in it counts for nothing. */
export function levelOf({ code }: Pick<Problem, 'code'>, levels: Levels = {}): Level {
  const { severity, isFixed } = byCode.get(code)!;
  const set = levels[code];
  return isFixed || set === undefined || !LEVELS.includes(set) ? severity : set;
}
