import { parseArgs } from 'node:util';
import { EXIT } from './exit';
import { mergeInPlace } from './merge';
import { printQuotes } from './quotes';

const USAGE = `Usage:
  crossquote quotes FILE... [--json]
  crossquote merge BASE OURS THEIRS [PATH]

Commands:
  quotes   print the quotes that are found in plain-text articles, with their speakers
  merge    merge two versions of a sidecar or codebook into OURS, as git's merge driver: merge %O %A %B %P
           what cannot be decided is noted in the file under "conflicts:" and ends with 2; PATH is the file's name

Options:
  --json   one line of JSON for each file: {"file": ..., "quotes": [...]}; offsets are UTF-16 units
  --help   print this

Exit codes: 0 done; 1 failure: misuse, or a file that is not there or may not be read; 2 problems found: a file that is
no text, or a merge that could not be decided.
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
  const [base, ours, theirs, name] = files;
  if (values.help) {
    process.stdout.write(USAGE);
    return EXIT.done;
  }
  switch (command) {
    case 'quotes':
      return files.length > 0 ? printQuotes(files, values.json) : misused('Name one file or more.');
    case 'merge':
      return base !== undefined && ours !== undefined && theirs !== undefined && files.length <= 4
        ? mergeInPlace({ base, ours, theirs }, name)
        : misused('Name three versions: base, ours, theirs.');
    case undefined:
      return misused('Name a command.');
    default:
      return misused(`There is no command “${command}”.`);
  }
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
