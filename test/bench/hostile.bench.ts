import { GLOBS, MERGES, READERS } from '../unit/support/hostile/readers';

const KILOBYTE = 1024;
const SIZES = [64, 256, 1024, 4096];
/** A reader that would take so many milliseconds for the next size, by how it grew, is spared it. */
const PATIENCE = Number(process.env.CROSSQUOTE_PATIENCE ?? 1500);
/** What is four times as long should take four times as long; computers are not that exact. */
const MOST = 5;
/** Of fewer milliseconds, no growth is told. */
const FEW = 50;

/** Makes what a reader is given, of so many characters, and says how it is read. */
type Prepare = (size: number) => () => unknown;

/** How long one reader took for one kind of text, by size. */
interface Series {
  readonly title: string;
  readonly times: readonly number[];
  readonly prepare: Prepare;
}

/**
 * Prints how long each reader takes for each hostile text, in milliseconds of computing, at 64 KB, 256 KB, 1 MB and 4 MB,
 * and at the end what grew faster than its length, also when it was measured once more: compilers and collectors of garbage
 * come in between when they like. A dash stands for a size that would have taken more than
 * `CROSSQUOTE_PATIENCE` milliseconds. `CROSSQUOTE_HOSTILE=German` has only those readers whose titles have the word;
 * `CROSSQUOTE_SLOW=50` prints only what takes longer at some size.
 */
export async function bench(): Promise<void> {
  const wanted = process.env.CROSSQUOTE_HOSTILE ?? '';
  const all: Series[] = [];
  console.log(`${SIZES.map(size => `${size} KB`.padStart(9)).join('')}   ms`);
  for (const { title, texts, read } of READERS) {
    if (!title.includes(wanted)) continue;
    console.log(`\n${title}`);
    for (const [name, make] of Object.entries(texts))
      all.push(
        await measure(`${name}, ${title}`, name, size => {
          const text = make(size);
          return () => read(text);
        }),
      );
  }
  if ('merges'.includes(wanted)) {
    console.log('\nmerges of what both sides have changed');
    for (const { title, prepare } of MERGES) all.push(await measure(`${title}, merges`, title, prepare));
  }
  if ('globs'.includes(wanted)) {
    console.log('\nglobs');
    for (const { title, read } of GLOBS)
      all.push(await measure(`${title}, globs`, title, size => () => read(size)));
  }
  const doubtful = all.filter(isFast);
  const fast: Series[] = [];
  for (const series of doubtful) {
    const again = await measuredAgain(series);
    if (isFast(again)) fast.push(again);
  }
  console.log(`\n${all.length} pairs, ${doubtful.length} measured again; faster than their length grew:`);
  for (const { title, times } of fast) console.log(`${growthOf(times).toFixed(1).padStart(6)} ×   ${title}`);
}

async function measure(title: string, name: string, prepare: Prepare): Promise<Series> {
  const times: number[] = [];
  for (const kilobytes of SIZES) {
    try {
      times.push(await timeOf(prepare, kilobytes));
    } catch (error) {
      console.log(`${name}, ${kilobytes} KB: ${error}`);
      break;
    }
    if (times.at(-1)! * Math.max(4, growthOf(times)) > PATIENCE) break;
  }
  if (Math.max(...times) >= Number(process.env.CROSSQUOTE_SLOW ?? 0))
    console.log(`${SIZES.map((_, i) => (times[i]?.toFixed(1) ?? '–').padStart(9)).join('')}   ${name}`);
  return { title, times, prepare };
}

/** In milliseconds of computing. */
async function timeOf(prepare: Prepare, kilobytes: number): Promise<number> {
  const read = prepare(kilobytes * KILOBYTE);
  const began = process.cpuUsage();
  await read();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** The last two sizes of a series, each by the shorter one of two times. */
async function measuredAgain({ title, times, prepare }: Series): Promise<Series> {
  const again: number[] = [];
  for (const nth of [times.length - 2, times.length - 1])
    again.push(Math.min(times[nth]!, await timeOf(prepare, SIZES[nth]!)));
  return { title, times: again, prepare };
}

const isFast = ({ times }: Series): boolean => growthOf(times) > MOST;

/** How many times as long the last size took as the one before. */
const growthOf = (times: readonly number[]): number => {
  const [before = 0, last = 0] = times.slice(-2);
  return times.length > 1 && last >= FEW ? last / Math.max(before, 1) : 0;
};
