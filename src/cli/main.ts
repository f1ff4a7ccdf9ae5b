import { parseArgs } from 'node:util';
import * as l10n from '@vscode/l10n';
import { ADD_FORMATS, addArticles } from './adding';
import {
  AGREEMENT_COMMAND_USAGE,
  AGREEMENT_OPTIONS,
  AGREEMENT_OPTIONS_USAGE,
  AGREEMENT_SUMMARY,
  measureAgreement,
} from './agreement';
import { checkPaths, FORMATS, type Format, levelsFrom } from './checking';
import { EXIT } from './exit';
import { speakLanguageOf } from './language';
import { mergeInPlace } from './merge';
import { Misuse, misusing } from './misuse';
import { tell } from './printing';
import { printQuotes } from './quotes';
import { filterQuotes } from './quotesFilter';
import {
  isResultCommand,
  OPTIONS_OF,
  RESULT_OPTIONS,
  RESULTS_COMMANDS_USAGE,
  RESULTS_OPTIONS_USAGE,
  RESULTS_SUMMARIES,
  showResults,
} from './results';

const USAGE = `Usage:
  crossquote quotes FILE... [--json]
  crossquote quotes --stdin
  crossquote check PATH... [--format text|json|sarif] [--max-warnings N] [--check CODE=LEVEL]...
                   [--sources PATTERN]...
  crossquote merge BASE OURS THEIRS [PATH]
${AGREEMENT_COMMAND_USAGE}
  crossquote add FILE... --into FOLDER [--url ADDRESS] [--format text|json] [--skip-copies]
${RESULTS_COMMANDS_USAGE}

Commands:
  quotes   print the quotes that are found in plain-text articles, with their speakers
  check    check articles with their sidecars and codebooks, as the editor does: files, and folders with all below them
  merge    merge two versions of a sidecar or codebook into OURS, as git's merge driver: merge %O %A %B %P
           what cannot be decided is noted in the file under "conflicts:" and ends with 2; PATH is the file's name
${AGREEMENT_SUMMARY}
  add      read the articles out of web pages, documents, transcripts and downloads from databases, and write each into a
           plain-text file of its own; nothing that is there is written over
${RESULTS_SUMMARIES}

Options of quotes:
  --json    one line of JSON for each file: {"file": ..., "language": "en", "quotes": [...]}; offsets are UTF-16 units
  --stdin   a filter of JSON Lines: reads {"id": ..., "text": ...}, writes {"id": ..., "language": ..., "quotes": [...]},
            line by line; what cannot be read gives {"id": ..., "error": ...}

Options of check:
  --format FORMAT      text (one line a problem, file:line:column), json or sarif (SARIF 2.1.0); text if not given
  --max-warnings N     more warnings than N end with 2; any number is allowed if not given
  --check CODE=LEVEL   how much a check matters: error, warning, information or off; may be given several times
  --sources PATTERN    which files are sources, as a glob seen from the working folder: 'articles/**/*.{txt,text}';
                       may be given several times, and goes before what a codebook says

${AGREEMENT_OPTIONS_USAGE}

Options of add:
  --into FOLDER    where the articles go; it is made if it is not there
  --url ADDRESS    the address that a web page was saved from
  --format FORMAT  text (one line a file) or json ({"added": [...], "skipped": [...]}); text if not given
  --skip-copies    leave out articles that say nearly what an earlier one says; else copies are added, and told

${RESULTS_OPTIONS_USAGE}

  --help   print this

Exit codes: 0 done; 1 failure: misuse, or a file that is not there or may not be read; 2 problems found: a file that is
no text or has no article, a merge that could not be decided, or a check with errors or with more warnings than are allowed.
`;

/** Runs the command line and gives its exit code. */
async function main(): Promise<number> {
  try {
    return await run(parse());
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    tell(error.message);
    tell('“crossquote --help” prints all commands and their options.');
    return EXIT.failure;
  }
}

type Parsed = ReturnType<typeof parse>;

/** The options that each command has. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  quotes: ['json', 'stdin'],
  check: ['format', 'max-warnings', 'check', 'sources'],
  agreement: [...Object.keys(AGREEMENT_OPTIONS), 'format'],
  merge: [],
  add: ['into', 'url', 'format', 'skip-copies'],
  ...OPTIONS_OF,
};

function run({ values, positionals }: Parsed): number | Promise<number> {
  const [command, ...files] = positionals;
  if (values.help) {
    process.stdout.write(USAGE);
    return EXIT.done;
  }
  if (command === undefined) throw new Misuse(l10n.t('Name a command.'));
  const options = OPTIONS[command];
  if (!options) throw new Misuse(l10n.t('There is no command “{0}”.', command));
  const odd = Object.keys(values).find(option => !options.includes(option));
  if (odd !== undefined) throw new Misuse(l10n.t('“{0}” has no option --{1}.', command, odd));
  if (command === 'merge') return merge(files);
  if (values.stdin) return filter(files, values);
  if (files.length === 0) throw new Misuse(l10n.t('Name one file or more.'));
  if (command === 'agreement') return measureAgreement(files, values);
  if (command === 'add') return add(files, values);
  if (isResultCommand(command)) return showResults(command, files, values);
  return command === 'quotes' ? printQuotes(files, values.json ?? false) : check(files, values);
}

async function filter(files: readonly string[], values: Parsed['values']): Promise<number> {
  if (files.length > 0 || values.json !== undefined)
    throw new Misuse(l10n.t('With --stdin, name no file and no other option.'));
  await filterQuotes(process.stdin);
  return EXIT.done;
}

function merge(files: readonly string[]): Promise<number> {
  const [base, ours, theirs, name] = files;
  if (base === undefined || ours === undefined || theirs === undefined || files.length > 4)
    throw new Misuse(l10n.t('Name three versions: base, ours, theirs.'));
  return mergeInPlace({ base, ours, theirs }, name);
}

function check(paths: readonly string[], values: Parsed['values']): Promise<number> {
  const format = values.format ?? 'text';
  if (!isFormat(format)) throw new Misuse(l10n.t('“{0}”: take one of {1}.', format, FORMATS.join(', ')));
  const most = values['max-warnings'];
  if (most !== undefined && !/^\d+$/.test(most))
    throw new Misuse(l10n.t('“{0}” is no number of warnings.', most));
  return checkPaths(paths, {
    format,
    maxWarnings: most === undefined ? Number.POSITIVE_INFINITY : Number(most),
    levels: misusing(() => levelsFrom(values.check ?? [])),
    sources: values.sources,
  });
}

function add(files: readonly string[], values: Parsed['values']): Promise<number> {
  const { into, url, format = 'text' } = values;
  if (into === undefined)
    throw new Misuse(l10n.t('Name the folder that the articles go into: --into FOLDER.'));
  if (!ADD_FORMATS.some(one => one === format))
    throw new Misuse(l10n.t('“{0}”: take one of {1}.', format, ADD_FORMATS.join(', ')));
  return addArticles(files, {
    into,
    ...(url !== undefined && { url }),
    asJson: format === 'json',
    skipCopies: values['skip-copies'] ?? false,
  });
}

const isFormat = (name: string): name is Format => FORMATS.some(format => format === name);

const parse = () =>
  misusing(() =>
    parseArgs({
      allowPositionals: true,
      allowNegative: true,
      options: {
        ...RESULT_OPTIONS,
        ...AGREEMENT_OPTIONS,
        json: { type: 'boolean' },
        stdin: { type: 'boolean' },
        'max-warnings': { type: 'string' },
        check: { type: 'string', multiple: true },
        into: { type: 'string' },
        url: { type: 'string' },
        'skip-copies': { type: 'boolean' },
        sources: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h' },
      },
    }),
  );

// A reader that has seen enough (`| head`) is no failure; the code still tells scripts what was found until then.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    tell(l10n.t('The output cannot be written: {0}', error.message));
    process.exit(EXIT.failure);
  });

speakLanguageOf(process.env);
main().then(code => {
  process.exitCode = code;
});
