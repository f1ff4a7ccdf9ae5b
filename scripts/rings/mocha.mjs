// Runs a bundle of tests in Node: node scripts/rings/mocha.mjs BUNDLE [--timeout MS] [--grep PATTERN] [--claims FOLDER]
// Processes that are given one folder of claims share the outermost suites: whoever is free takes the next.
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { asWritten } from './asWritten.mjs';
import { StreamingReporter } from './reporter.mjs';
import { shareSuites } from './sharing.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    timeout: { type: 'string', default: '2000' },
    grep: { type: 'string' },
    claims: { type: 'string' },
  },
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
const runner = mocha.run(failures => {
  process.exitCode = failures ? 1 : 0;
});
runner.prependListener('fail', (_, error) => {
  if (error.stack) error.stack = asWritten(error.stack);
});
if (values.claims) shareSuites(runner, values.claims);
