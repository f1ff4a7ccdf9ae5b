// Runs everything that says whether the work is sound, or only the rings of tests that are named:
//   node scripts/test.mjs [unit|editor|package|ui …] [--grep PATTERN] [--corpus FOLDER] [--desktop]
// --grep picks tests by their titles, --corpus runs the UI ring once more on another folder of articles, --desktop runs
// the editor ring in a VS Code that is downloaded instead of the served one.
import { parseArgs } from 'node:util';
import { ensureDependencies } from './dependencies.mjs';
import { ensurePrograms } from './host/programs.mjs';
import { servedVSCode } from './host/servedVSCode.mjs';
import { runInGroup } from './processGroup.mjs';
import { Failures } from './rings/failures.mjs';
import { allRings } from './rings/rings.mjs';

const COUNTS = /^(\d+) passed, (\d+) failed$/;
const PREPARATION_TIMEOUT = 5 * 60_000;

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
if (unknown.length > 0) throw new Error(`No such ring of tests: ${unknown.join(', ')}`);
const rings = known.filter(ring => everything || kinds.includes(ring.kind));

/** @type {{ title: string, passed: number, failed: number, seconds: number }[]} */
const results = [];

/** What failed is said once more at the end: a long output may be kept by its end alone. */
const failures = new Failures();

await runAll();
summarise();

async function runAll() {
  const npmRun = (/** @type {string[]} */ ...args) =>
    runInGroup('npm', ['run', '--silent', ...args], { timeout: PREPARATION_TIMEOUT });

  if (!(await prepare('npm packages', ensureDependencies))) return;
  if (!(await prepare('build', () => npmRun('build', '--', '--tests')))) return;
  if (everything) await prepare('check', () => npmRun('check'));
  if (rings.some(ring => ring.inVSCode) && !(await prepare('VS Code', ensureVSCode))) return;
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

/** @param {import('./rings/rings.mjs').Ring} ring */
async function run({ title, args, timeout, env = {} }) {
  announce(title);
  const start = Date.now();
  let passed = 0;
  let failed = 0;
  const ended = await runInGroup(process.execPath, args, {
    timeout,
    env,
    onLine: line => {
      print(line);
      const counts = COUNTS.exec(line);
      if (counts) [passed, failed] = [Number(counts[1]), Number(counts[2])];
      failures.take(line);
    },
  });
  // A ring that broke off, or that found no test to run, has failed whatever it counted.
  if (failed === 0 && (!ended || passed === 0)) failed = 1;
  results.push({ title, passed, failed, seconds: secondsSince(start) });
}

function summarise() {
  if (failures.lines.length > 0) {
    announce('what failed');
    for (const line of failures.lines) print(line);
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
