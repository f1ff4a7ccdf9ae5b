// Runs in the extension host beside Crossquote, in the place of tests, and tells how long nobody could have been served there,
// and how much memory the host holds. It writes what it knows to the file that CROSSQUOTE_MONITOR names. Where
// CROSSQUOTE_PROFILE names a file, it keeps there what the host did in each opening, for a profiler to show.

import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector';
import { type PerformanceEntry, PerformanceObserver } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export interface Report {
  readonly written: number;
  /** Every stretch of more than 16 ms in which the host was busy with one thing. */
  readonly stretches: readonly Stretch[];
  /** How long the host's thread has worked altogether, in milliseconds, by when that was looked up. */
  readonly work: readonly { readonly at: number; readonly ms: number }[];
  /** After the garbage was collected, in bytes; absent until somebody asked for it. */
  readonly memory?: number;
}

export interface Stretch {
  /** When it ended, in milliseconds since 1970. */
  readonly at: number;
  readonly ms: number;
  /** How long of it the host's thread worked: on a busy machine it also waits for its turn. */
  readonly worked: number;
  /** How long of it garbage was collected. */
  readonly collected: number;
}

const LEAST_MS = 16;
const TICK_MS = 2;
const REPORT_MS = 500;
const PROFILE_MS = Number(process.env.CROSSQUOTE_PROFILE_MS || 60_000);

/** Never ends: with it VS Code would end too. */
export function run(): Promise<never> {
  const file = process.env.CROSSQUOTE_MONITOR;
  if (file) watch(file);
  const profile = process.env.CROSSQUOTE_PROFILE;
  if (profile) keepProfile(profile);
  return new Promise(() => {});
}

function watch(file: string): void {
  const stretches: Stretch[] = [];
  const work: Report['work'][number][] = [];
  let last = performance.now();
  let worked = threadTime();
  let memory: number | undefined;
  const collections: PerformanceEntry[] = [];
  new PerformanceObserver(list => collections.push(...list.getEntries())).observe({ entryTypes: ['gc'] });
  const collectedSince = (moment: number) =>
    collections.reduce((sum, { startTime, duration }) => (startTime < moment ? sum : sum + duration), 0);
  const start = (now: number) => {
    last = now;
    worked = threadTime();
  };
  const look = () => {
    const now = performance.now();
    const ms = now - last - TICK_MS;
    if (ms > LEAST_MS)
      stretches.push({ at: Date.now(), ms, worked: threadTime() - worked, collected: collectedSince(last) });
    start(now);
  };
  setInterval(look, TICK_MS);
  setInterval(() => {
    look();
    if (existsSync(askFor(file))) {
      memory = memoryInUse();
      rmSync(askFor(file));
    }
    work.push({ at: Date.now(), ms: threadTime() });
    const report: Report = { written: Date.now(), stretches, work, ...(memory !== undefined && { memory }) };
    writeFileSync(`${file}.new`, JSON.stringify(report));
    renameSync(`${file}.new`, file);
    // What the monitor itself does, such as collecting garbage, does not count.
    start(performance.now());
  }, REPORT_MS);
}

/** Notes what the host works on in the first minute, or for as long as is asked, each opening in a file of its own. */
function keepProfile(file: string): void {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.start');
  setTimeout(() => {
    session.post('Profiler.stop', (_error, { profile }) => {
      writeFileSync(`${file}-${process.pid}.cpuprofile`, JSON.stringify(profile));
    });
  }, PROFILE_MS);
}

/** The file whose being there asks for the memory: collecting the garbage stops the host, and is not done unasked. */
export const askFor = (file: string): string => `${file}.memory`;

/** In milliseconds. VS Code's Node knows the time of a thread, the types of an older one do not. */
function threadTime(): number {
  const { user, system } = (process as unknown as { threadCpuUsage(): NodeJS.CpuUsage }).threadCpuUsage();
  return (user + system) / 1000;
}

function memoryInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
