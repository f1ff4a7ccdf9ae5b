// Runs the benchmarks of this folder, or those whose file names hold one of the arguments. A benchmark is a file that
// ends on `.bench.ts` and exports `measure`.
import modules from 'every:.bench.ts in .';
import type { Measurement } from './measurement';

interface Benchmark {
  measure(): Promise<Measurement[]>;
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  for (const [file, module] of Object.entries(modules)) {
    if (wanted.length > 0 && !wanted.some(part => file.includes(part))) continue;
    const { measure } = module as unknown as Benchmark;
    for (const { what, value, unit } of await measure()) {
      console.log(`${what.padEnd(60)} ${value.toFixed(1).padStart(10)} ${unit}`);
    }
  }
}

main().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
