import { GLOBS, READERS } from '../unit/support/hostile/readers';

const KILOBYTE = 1024;
const SIZES = [64, 256, 1024, 4096];
/** A reader that takes so many milliseconds for one size is spared the next. */
const PATIENCE = 5000;

/**
 * Prints how long each reader takes for each hostile text, in milliseconds of computing, at 64 KB, 256 KB, 1 MB and 4 MB.
 * `CROSSQUOTE_HOSTILE=German` has only those readers whose titles have the word; `CROSSQUOTE_SLOW=50` prints only what
 * takes longer at some size.
 */
export async function bench(): Promise<void> {
  const wanted = process.env.CROSSQUOTE_HOSTILE ?? '';
  console.log(`${SIZES.map(size => `${size} KB`.padStart(9)).join('')}   ms`);
  for (const { title, texts, read } of READERS) {
    if (!title.includes(wanted)) continue;
    console.log(`\n${title}`);
    for (const [name, make] of Object.entries(texts))
      await measure(name, size => {
        const text = make(size);
        return () => read(text);
      });
  }
  if (!'globs'.includes(wanted)) return;
  console.log('\nglobs');
  for (const { title, read } of GLOBS) await measure(title, size => () => read(size));
}

async function measure(name: string, prepare: (size: number) => () => unknown): Promise<void> {
  const times: number[] = [];
  for (const kilobytes of SIZES) {
    const read = prepare(kilobytes * KILOBYTE);
    const began = process.cpuUsage();
    try {
      await read();
    } catch (error) {
      console.log(`${name}, ${kilobytes} KB: ${error}`);
      return;
    }
    const { user, system } = process.cpuUsage(began);
    times.push((user + system) / 1000);
    if (times.at(-1)! > PATIENCE) break;
  }
  if (Math.max(...times) < Number(process.env.CROSSQUOTE_SLOW ?? 0)) return;
  console.log(`${SIZES.map((_, i) => (times[i]?.toFixed(1) ?? '–').padStart(9)).join('')}   ${name}`);
}
