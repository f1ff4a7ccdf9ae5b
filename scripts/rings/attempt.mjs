import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInGroup } from '../processGroup.mjs';
import { Failures } from './failures.mjs';

const COUNTS = /^(\d+) passed, (\d+) failed$/;

/**
 * Runs a ring once, and counts what its processes say. Their lines are given on as they come where there is one process;
 * of several, those of each are given on in one piece, since a failure is read from the lines about it.
 *
 * @param {import('./rings.mjs').Ring} ring
 * @param {string[]} args what Node is to run
 * @param {(line: string) => void} print
 */
export async function attempt({ timeout, env = {}, processes = 1 }, args, print) {
  const failures = new Failures();
  const give = (/** @type {string} */ line) => {
    print(line);
    failures.take(line);
  };
  const run = async (/** @type {string[]} */ own) => {
    /** @type {string[]} */
    const kept = [];
    const counts = { passed: 0, failed: 0, isCounted: false };
    const isWhole = await runInGroup(process.execPath, [...args, ...own], {
      timeout,
      env,
      onLine: line => {
        const [, passed, failed] = COUNTS.exec(line) ?? [];
        if (passed)
          Object.assign(counts, { passed: Number(passed), failed: Number(failed), isCounted: true });
        if (processes === 1) give(line);
        else kept.push(line);
      },
    });
    for (const line of kept) give(line);
    return { ...counts, isWhole };
  };
  const parts = processes === 1 ? [await run([])] : await sharing(processes, run);
  const total = (/** @type {'passed' | 'failed'} */ key) => parts.reduce((sum, part) => sum + part[key], 0);
  const passed = total('passed');
  const isWhole = parts.every(part => part.isWhole) && passed > 0;
  return {
    passed,
    // A ring that broke off, or that found no test to run, has failed whatever it counted.
    failed: total('failed') || (isWhole ? 0 : 1),
    isCounted: parts.every(part => part.isCounted),
    failures,
  };
}

/**
 * Runs processes side by side that share their suites by claims.
 * @template Part
 * @param {number} processes
 * @param {(args: string[]) => Promise<Part>} run
 */
async function sharing(processes, run) {
  const claims = mkdtempSync(join(tmpdir(), 'crossquote-ring-'));
  try {
    return await Promise.all(Array.from({ length: processes }, () => run(['--claims', claims])));
  } finally {
    rmSync(claims, { recursive: true });
  }
}
