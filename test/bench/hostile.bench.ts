import { GLOBS, READERS } from '../unit/support/hostile/readers';

const KILOBYTE = 1024;
const SIZES = [64, 256, 1024, 4096];
/** A reader that would take so many milliseconds for the next size, by how it grew, is spared it. */
const PATIENCE = Number(process.env.CROSSQUOTE_PATIENCE ?? 4000);
/** What is four times as long should take four times as long; computers are not that exact. */
const MOST = 5;
/** Of fewer milliseconds, no growth is told. */
const FEW = 50;

/** How long one reader took for one kind of text, by size. */
interface Series {
  readonly title: string;
  readonly times: readonly number[];
}

/**
 * Prints how long each reader takes for each hostile text, in milliseconds of computing, at 64 KB, 256 KB, 1 MB and 4 MB,
 * and at the end what grew faster than its length. A dash stands for a size that would have taken more than
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
  if ('globs'.includes(wanted)) {
    console.log('\nglobs');
    for (const { title, read } of GLOBS)
      all.push(await measure(`${title}, globs`, title, size => () => read(size)));
  }
  const fast = all.filter(({ times }) => growthOf(times) > MOST);
  console.log(
    `\n${all.length} pairs, of which ${fast.length} grew faster than their length in their last step:`,
  );
  for (const { title, times } of fast) console.log(`${growthOf(times).toFixed(1).padStart(6)} ×   ${title}`);
}

async function measure(
  title: string,
  name: string,
  prepare: (size: number) => () => unknown,
): Promise<Series> {
  const times: number[] = [];
  for (const kilobytes of SIZES) {
    const read = prepare(kilobytes * KILOBYTE);
    const began = process.cpuUsage();
    try {
      await read();
    } catch (error) {
      console.log(`${name}, ${kilobytes} KB: ${error}`);
      break;
    }
    const { user, system } = process.cpuUsage(began);
    times.push((user + system) / 1000);
    if (times.at(-1)! * Math.max(4, growthOf(times)) > PATIENCE) break;
  }
  if (Math.max(...times) >= Number(process.env.CROSSQUOTE_SLOW ?? 0))
    console.log(`${SIZES.map((_, i) => (times[i]?.toFixed(1) ?? '–').padStart(9)).join('')}   ${name}`);
  return { title, times };
}

/** How many times as long the last size took as the one before. */
const growthOf = (times: readonly number[]): number => {
  const [before = 0, last = 0] = times.slice(-2);
  return times.length > 1 && last >= FEW ? last / Math.max(before, 1) : 0;
};
