import { parseArgs } from 'node:util';
import { EXIT } from './exit';
import { printQuotes } from './quotes';

const USAGE = `Usage:
  crossquote quotes FILE... [--json]

Commands:
  quotes   print the quotes that are found in plain-text articles, with their speakers

Options:
  --json   one line of JSON for each file: {"file": ..., "quotes": [...]}; offsets are UTF-16 units
  --help   print this

Exit codes: 0 done, 1 failure, 2 problems found.
`;

/** Runs the command line and gives its exit code. */
async function main(): Promise<number> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse();
  } catch (error) {
    return misused((error as Error).message);
  }
  const { values, positionals } = parsed;
  const [command, ...files] = positionals;
  if (values.help) {
    process.stdout.write(USAGE);
    return EXIT.done;
  }
  if (command === undefined) return misused('Name a command.');
  if (command !== 'quotes') return misused(`There is no command “${command}”.`);
  if (files.length === 0) return misused('Name one file or more.');
  return printQuotes(files, values.json);
}

const parse = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });

function misused(why: string): number {
  process.stderr.write(`${why}\n\n${USAGE}`);
  return EXIT.failure;
}

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  throw error;
});

main().then(code => {
  process.exitCode = code;
});
