import type { Clock } from '../ports';

/** In Node; a browser has nothing of the kind. */
declare const setImmediate: ((act: () => void) => unknown) | undefined;

/** Node does all timers that are due in one go, and asks nobody in between; what is immediate comes after others were asked. */
const afterOthers: (act: () => void) => unknown =
  typeof setImmediate === 'function' ? setImmediate : act => setTimeout(act, 0);

/** The time as it is, in every host. */
export const systemClock: Clock = {
  now: Date.now,
  after(ms, act) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
  afterOthers(act) {
    afterOthers(act);
  },
};
