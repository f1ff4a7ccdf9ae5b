import * as l10n from '@vscode/l10n';
import { version } from '../../package.json';
import { isLanguageTag } from '../core/text';
import { ADD_FORMATS, addArticles } from './adding';
import { AGREEMENT_OPTIONS, measureAgreement } from './agreement';
import { checkPaths, FORMATS, type Format, levelsFrom } from './checking';
import { commandsHelp } from './commands';
import { EXIT } from './exit';
import { helpOf } from './help';
import { speakLanguageOf } from './language';
import { mergeInPlace } from './merge';
import { Misuse } from './misuse';
import { namesMeant } from './named';
import { readOptions } from './options';
import { linesFor, linesOfError, tell } from './printing';
import { printQuotes } from './quotes';
import { filterQuotes } from './quotesFilter';
import { isResultCommand, OPTIONS_OF, RESULT_OPTIONS, showResults } from './results';

/** Runs the command line and gives its exit code. */
async function main(): Promise<number> {
  try {
    return await run(parse());
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    tell(error.message);
    tell(l10n.t('“crossquote --help” prints all commands and their options.'));
    return EXIT.failure;
  }
}

type Parsed = ReturnType<typeof parse>;

/** The options that each command has. */
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  quotes: ['json', 'language', 'stdin', 'out', 'force'],
  check: ['format', 'max-warnings', 'check', 'sources', 'coder', 'out', 'force'],
  agreement: [...Object.keys(AGREEMENT_OPTIONS), 'format', 'out', 'force'],
  merge: [],
  add: ['into', 'url', 'format', 'skip-copies', 'keep-originals'],
  ...OPTIONS_OF,
};

async function run({ values, positionals }: Parsed): Promise<number> {
  const [command, ...names] = positionals;
  if (values.help) {
    process.stdout.write(helpOf(commandsHelp()));
    return EXIT.done;
  }
  if (values.version) {
    process.stdout.write(`${version}\n`);
    return EXIT.done;
  }
  if (command === undefined) throw new Misuse(l10n.t('Name a command.'));
  const options = OPTIONS[command];
  if (!options) throw new Misuse(l10n.t('There is no command “{0}”.', command));
  const odd = Object.keys(values).find(option => !options.includes(option));
  if (odd !== undefined) throw new Misuse(l10n.t('“{0}” has no option --{1}.', command, odd));
  if (command === 'merge') return merge(names);
  if (values.stdin) return filter(names, values);
  const files = await namesMeant(names);
  if (files.length === 0) throw new Misuse(l10n.t('Name one file or more.'));
  if (command === 'agreement') return measureAgreement(files, values);
  if (command === 'add') return add(files, values);
  if (isResultCommand(command)) return showResults(command, files, values);
  const { out, force } = values;
  return command === 'quotes'
    ? printQuotes(files, { asJson: values.json ?? false, language: languageIn(values), out, force })
    : check(files, values);
}

async function filter(files: readonly string[], values: Parsed['values']): Promise<number> {
  if (files.length > 0 || values.json !== undefined || values.out !== undefined)
    throw new Misuse(l10n.t('With --stdin, name no file and no other option than {0}.', '--language'));
  await filterQuotes(process.stdin, languageIn(values));
  return EXIT.done;
}

/** The language that was given; undefined where the words of each article are to tell theirs. */
function languageIn({ language }: Parsed['values']): string | undefined {
  if (language === undefined || language === 'auto') return undefined;
  if (!isLanguageTag(language)) throw new Misuse(l10n.t('“{0}” is no language: en, de, fr, …', language));
  return language;
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
    levels: levelsFrom(values.check ?? []),
    sources: values.sources,
    coder: values.coder,
    out: values.out,
    force: values.force,
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
    keepOriginals: values['keep-originals'] ?? false,
  });
}

const isFormat = (name: string): name is Format => FORMATS.some(format => format === name);

const parse = () =>
  readOptions({
    ...RESULT_OPTIONS,
    ...AGREEMENT_OPTIONS,
    json: { type: 'boolean' },
    stdin: { type: 'boolean' },
    language: { type: 'string' },
    'max-warnings': { type: 'string' },
    check: { type: 'string', multiple: true },
    into: { type: 'string' },
    url: { type: 'string' },
    'skip-copies': { type: 'boolean' },
    'keep-originals': { type: 'boolean' },
    coder: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean' },
  });

// A reader that has seen enough (`| head`) is no failure; the code still tells scripts what was found until then.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    tell(l10n.t('The output cannot be written: {0}', error.message));
    process.exit(EXIT.failure);
  });

speakLanguageOf(process.env);
main().then(
  code => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(linesFor(linesOfError(error)));
    process.exitCode = EXIT.failure;
  },
);
