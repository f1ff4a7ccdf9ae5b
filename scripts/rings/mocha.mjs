// Runs a bundle of tests in Node: node scripts/rings/mocha.mjs BUNDLE [--timeout MS] [--grep PATTERN] [--part 1/2]
// Of parts, each takes its share of the outermost suites, so that processes can do them side by side.
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { StreamingReporter } from './reporter.mjs';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    timeout: { type: 'string', default: '2000' },
    grep: { type: 'string' },
    part: { type: 'string', default: '1/1' },
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
const [part = 1, parts = 1] = values.part.split('/').map(Number);
mocha.suite.suites = mocha.suite.suites.filter((_, i) => i % parts === part - 1);
mocha.run(failures => {
  process.exitCode = failures ? 1 : 0;
});
