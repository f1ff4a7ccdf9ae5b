// Runs everything that says whether the work is sound, or only the rings of tests that are named:
//   node scripts/test.mjs [unit|editor|package|ui …] [--grep PATTERN] [--corpus FOLDER] [--desktop]
// On Windows and macOS the editor ring takes a VS Code that is downloaded, and what needs the served one is left out (ui).
// --grep picks tests by their titles, --corpus runs what takes any articles of the UI ring once more on that folder, --desktop runs
// the editor ring in a VS Code that is downloaded instead of the served one.
import { parseArgs } from 'node:util';
import { ensureDependencies } from './dependencies.mjs';
import { ensurePrograms } from './host/programs.mjs';
import { servedVSCode } from './host/servedVSCode.mjs';
import { runInGroup } from './processGroup.mjs';
import { attempt } from './rings/attempt.mjs';
import { allRings } from './rings/rings.mjs';

const PREPARATION_TIMEOUT = 5 * 60_000;
/** So many suites of a whole run may fail at first in a busy window; more of them are no accident. */
const MOST_SECOND_ATTEMPTS = 2;

const { positionals: kinds, values } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: 'string' },
    desktop: { type: 'boolean', default: false },
    grep: { type: 'string' },
  },
});
const everything = kinds.length === 0;
const known = allRings({ grep: values.grep, corpus: values.corpus, desktop: values.desktop });
const unknown = kinds.filter(kind => !known.some(ring => ring.kind === kind));
if (unknown.length > 0) throw new Error(`No such ring of tests on this system: ${unknown.join(', ')}`);
const rings = known.filter(ring => everything || kinds.includes(ring.kind));

/** @type {{ title: string, passed: number, failed: number, seconds: number }[]} */
const results = [];

/** What failed is said once more at the end: a long output may be kept by its end alone. @type {string[]} */
const failures = [];
/** What failed at first, and passed when it was run once more. @type {string[]} */
const doubtful = [];
/** In how many suites. */
let secondAttempts = 0;

await runAll();
summarise();

async function runAll() {
  const npmRun = (/** @type {string[]} */ ...args) =>
    runInGroup('npm', ['run', '--silent', ...args], { timeout: PREPARATION_TIMEOUT });

  if (!(await prepare('npm packages', ensureDependencies))) return;
  const bundles = everything ? ['--tests'] : new Set(rings.flatMap(ring => ring.bundles));
  if (!(await prepare('build', () => npmRun('build', '--', ...bundles)))) return;
  if (everything) await prepare('check', () => npmRun('check'));
  if (rings.some(ring => ring.isServed) && !(await prepare('VS Code', ensureVSCode))) return;
  for (const ring of rings) await run(ring);
}

async function ensureVSCode() {
  await ensurePrograms(['chromium']);
  await servedVSCode();
}

/**
 * A step that is no test: it counts only when it fails.
 * @param {string} title
 * @param {() => Promise<boolean | void>} work fails by an exception or by returning false
 */
async function prepare(title, work) {
  announce(title);
  const start = Date.now();
  let done = false;
  try {
    done = (await work()) !== false;
  } catch (error) {
    print(error instanceof Error ? error.message : String(error));
  }
  results.push({ title, passed: 0, failed: done ? 0 : 1, seconds: secondsSince(start) });
  return done;
}

/**
 * Runs a ring. In a window on a busy machine a test may come too early or too late: what fails there is run once more, in
 * a window of its own, and has failed where it fails again. What passed only then is said, and counts for a few suites.
 *
 * @param {import('./rings/rings.mjs').Ring} ring
 */
async function run(ring) {
  announce(ring.title);
  const start = Date.now();
  const first = await attempt(ring, ring.args, print);
  let { passed, failed } = first;
  const { suites, lines } = first.failures;
  if (ring.inVSCode && first.isCounted && suites.size > 0) {
    announce(`${ring.title}, once more what failed`);
    const again = await attempt(ring, [...ring.args, '--grep', patternOf(suites)], print);
    if (again.failed === 0) doubtful.push(...lines);
    if (again.failed === 0 && secondAttempts + suites.size <= MOST_SECOND_ATTEMPTS) {
      secondAttempts += suites.size;
      passed += failed;
      failed = 0;
    }
  }
  if (failed > 0) failures.push(...lines);
  results.push({ title: ring.title, passed, failed, seconds: secondsSince(start) });
}

/** @param {Set<string>} suites by their titles */
function patternOf(suites) {
  return [...suites].map(title => `^${title.replace(/[^\w ]/g, '\\$&')} `).join('|');
}

function summarise() {
  for (const [title, lines] of Object.entries({
    'what passed only at the second attempt': doubtful,
    'what failed': failures,
  })) {
    if (lines.length === 0) continue;
    announce(title);
    for (const line of lines) print(line);
  }
  announce('summary');
  for (const { title, passed, failed, seconds } of results) {
    const outcome = passed > 0 ? `${passed} passed, ${failed} failed` : failed > 0 ? 'failed' : 'done';
    print(`${title.padEnd(24)} ${outcome.padEnd(24)} ${seconds} s`);
  }
  const total = (/** @type {'passed' | 'failed'} */ key) =>
    results.reduce((sum, result) => sum + result[key], 0);
  print(`${total('passed')} passed, ${total('failed')} failed`);
  process.exitCode = total('failed') ? 1 : 0;
}

/** @param {string} title */
function announce(title) {
  print(`\n── ${title}`);
}

/** @param {string} line */
function print(line) {
  console.log(line);
}

/** @param {number} start */
function secondsSince(start) {
  return Math.round((Date.now() - start) / 1000);
}
