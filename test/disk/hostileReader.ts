import { setImmediate as turn } from 'node:timers/promises';
import { READERS } from '../unit/support/hostile/readers';

/**
 * Has readers read texts of so many kilobytes, of each kind one: READER KILOBYTES… Says before each what it is, and behind
 * it how it went wrong.
 */
async function readAll(asked: readonly string[]): Promise<void> {
  for (let i = 0; i < asked.length; i += 2) {
    const reader = READERS.find(({ title }) => title === asked[i])!;
    for (const [name, make] of Object.entries(reader.texts)) {
      process.stdout.write(`\n${reader.title}: ${name}`);
      try {
        await reader.read(make(Number(asked[i + 1]) * 1024));
      } catch (error) {
        process.stdout.write(`: ${error}`);
      }
      // What is only held weakly is held to the end of a turn.
      await turn();
    }
  }
  process.stdout.write('\ndone');
}

/** Run as a program of its own, which has little memory. */
if (require.main === module) void readAll(process.argv.slice(2));
