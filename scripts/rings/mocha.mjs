// Runs a bundle of tests in Node: node scripts/rings/mocha.mjs BUNDLE [--timeout MS] [--grep PATTERN]
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { StreamingReporter } from './reporter.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { timeout: { type: 'string', default: '2000' }, grep: { type: 'string' } },
});

const mocha = new Mocha({
  reporter: StreamingReporter,
  timeout: Number(values.timeout),
  ...(values.grep && { grep: values.grep }),
  forbidOnly: true,
  forbidPending: true,
});
for (const bundle of positionals) mocha.addFile(bundle);
await mocha.loadFilesAsync();
mocha.run(failures => {
  process.exitCode = failures ? 1 : 0;
});
