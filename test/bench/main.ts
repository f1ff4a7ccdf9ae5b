// Runs the benchmarks of this folder, or those whose file names hold one of the arguments. A benchmark is a file that
// ends on `.bench.ts` and exports `bench`, which measures and prints its table.

import modules from 'every:.bench.ts in .';
import { resolve } from 'node:path';

interface Benchmark {
  /** @param shared the folder that holds the data to measure with, which may be absent */
  bench(shared: string): Promise<void>;
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const shared = resolve(process.env.CROSSQUOTE_SHARED || '../shared');
  for (const [file, module] of Object.entries(modules)) {
    if (wanted.length > 0 && !wanted.some(part => file.includes(part))) continue;
    console.log(`\n── ${file}`);
    await (module as unknown as Benchmark).bench(shared);
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
