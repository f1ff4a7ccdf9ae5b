import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Has a process run only those outermost suites that no other has taken, each claimed when the one before it has ended.
 * @param {Mocha.Runner} runner that has not begun
 * @param {string} claims a folder, empty when the first process begins
 */
export function shareSuites(runner, claims) {
  const root = runner.suite;
  // Of a suite in which nothing is to run, no end is told.
  const left = root.suites
    .map((suite, i) => ({ suite, i }))
    .filter(({ suite }) => runner.grepTotal(suite) > 0);
  root.suites = [];
  const takeNext = () => {
    for (let next = left.shift(); next; next = left.shift())
      if (isFirst(join(claims, String(next.i)))) {
        root.suites.push(next.suite);
        return;
      }
  };
  takeNext();
  runner.on('suite end', suite => {
    if (suite.parent?.root) takeNext();
  });
}

/** @param {string} claim a file that only one process can make */
function isFirst(claim) {
  try {
    closeSync(openSync(claim, 'wx'));
    return true;
  } catch {
    return false;
  }
}
