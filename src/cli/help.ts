import * as l10n from '@vscode/l10n';

/** A word or an option as it is typed, and what it does. */
export type HelpEntry = readonly [typed: string, does: string];

export interface HelpSection {
  readonly title: string;
  readonly entries: readonly HelpEntry[];
}

/** How a command is used, for `--help`. */
export interface CommandHelp {
  readonly name: string;
  /** What is typed, a line each way. */
  readonly usage: readonly string[];
  readonly does: string;
  readonly options: readonly HelpSection[];
}

/** The option by which a command writes into a file. */
export const outEntry = (): HelpEntry => [
  '--out FILE',
  l10n.t('writes into a file that is not there yet; {0} writes over one', '--force'),
];

/** Nothing is longer, where words allow it. */
const WIDTH = 120;
/** What an entry says begins here at the latest; longer ones begin on a line of their own. */
const LATEST_COLUMN = 30;

/** All commands with their options, as `--help` prints them. */
export const helpOf = (commands: readonly CommandHelp[]): string =>
  [
    l10n.t('Usage:'),
    ...commands.flatMap(({ usage }) => usage.map(typed => `  crossquote ${typed}`)),
    '',
    ...sectionLines({
      title: l10n.t('Commands:'),
      entries: commands.map(({ name, does }) => [name, does]),
    }),
    ...commands.flatMap(({ options }) => options.flatMap(section => ['', ...sectionLines(section)])),
    '',
    ...sectionLines({
      title: l10n.t('Always:'),
      entries: [
        ['--help', l10n.t('prints this')],
        ['--version', l10n.t('prints the version')],
      ],
    }),
    '',
    ...sectionLines({
      title: l10n.t('Exit codes:'),
      entries: [
        ['0', l10n.t('done')],
        ['1', l10n.t('failure: misuse, or a file that is not there or may not be read')],
        [
          '2',
          l10n.t(
            'problems found: a file that is no text or has no article, a merge that could not be decided, or a check with errors or with more warnings than are allowed',
          ),
        ],
      ],
    }),
  ]
    .map(line => `${line}\n`)
    .join('');

function sectionLines({ title, entries }: HelpSection): string[] {
  const widths = entries.map(([typed]) => typed.length + INDENT.length + GAP.length);
  const column = Math.max(...widths.filter(width => width <= LATEST_COLUMN));
  return [title, ...entries.flatMap(entry => entryLines(entry, column))];
}

const INDENT = '  ';
const GAP = '  ';

function entryLines([typed, does]: HelpEntry, column: number): string[] {
  const [first = '', ...rest] = wrapped(does, WIDTH - column).map(line => ' '.repeat(column) + line);
  const head = INDENT + typed;
  return head.length + GAP.length > column
    ? [head, first, ...rest]
    : [head + first.slice(head.length), ...rest];
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
