import * as l10n from '@vscode/l10n';
import { type CommandHelp, type HelpSection, outEntry } from '../help';

/** The commands of results; what several of them have in common stands with the last. */
export const resultsHelp = (): readonly CommandHelp[] => [
  {
    name: 'table',
    usage: ['table PATH... [--format csv|tsv|jsonl|json|claimreview] [OPTION]...'],
    does: l10n.t(
      'all coded statements, one a line: who says what on which claim, with which stance, when and where',
    ),
    options: [],
  },
  {
    name: 'matrix',
    usage: ['matrix PATH... [--cells MEASURE] [--format csv|tsv|jsonl|json] [OPTION]...'],
    does: l10n.t('how often which actor takes which stance on which claim'),
    options: [],
  },
  {
    name: 'network',
    usage: [
      'network PATH... [--type two-mode|one-mode|events] [--format json|csv|edges|graphml|gexf] [OPTION]...',
    ],
    does: l10n.t('who is tied to what, or to whom, and how closely, as discourse network analysis has it'),
    options: [],
  },
  {
    name: 'timeline',
    usage: [
      'timeline PATH... [--show stances|appearances|changes] [--format csv|tsv|jsonl|json] [OPTION]...',
    ],
    does: l10n.t('stances over time, first appearances of claims by outlet, changes of position'),
    options: [ofAll(), ofCounts(), ofTies(), ofMatrix(), ofNetwork(), ofTimeline()],
  },
];

const ofAll = (): HelpSection => ({
  title: l10n.t('Options of {0}:', 'table, matrix, network, timeline'),
  entries: [
    ['--sources PATTERN', l10n.t('these sources alone; patterns as for {0}', 'check')],
    [
      '--codings WHICH',
      l10n.t('decided (what was decided, else what coders agree on), each (every coder’s) or a coder’s name'),
    ],
    ['--clock CLOCK', l10n.t('said (the day said, else published) or coded (the day on which it was coded)')],
    ['--from, --until DATE', l10n.t('first and last day: {0}, {1} or {2}', '2024-09-27', '2024-09', '2024')],
    [
      '--where COLUMN=VALUE',
      l10n.t('only statements with the value; given again: one of those of a column, and every column'),
    ],
    ['--where-not COLUMN=VALUE', l10n.t('none with the value')],
    [
      '--unnamed, --authorial, --untagged',
      l10n.t(
        'takes in actors who are not named, the outlet’s own words, quotes not coded; table has them all: {0} and so on leave them out',
        '--no-unnamed',
      ),
    ],
    outEntry(),
    ['--bom', l10n.t('CSV and TSV begin with a byte-order mark, by which Excel knows UTF-8')],
  ],
});

const ofCounts = (): HelpSection => ({
  title: l10n.t('Options of {0}:', 'matrix, network, timeline'),
  entries: [
    [
      '--rows, --columns WHAT',
      l10n.t(
        'actor, organization, claim, source, publisher, another column of the table, or a variable of the codebook; in a one-mode network the rows are tied by the columns',
      ),
    ],
    [
      '--duplicates WITHIN',
      l10n.t(
        'statements alike in row, column and stance count once in each document, week, month, year, or in the range; all count if not given',
      ),
    ],
    ['--least N', l10n.t('leaves out rows and columns with fewer statements; of a one-mode network, rows')],
    ['--broader', l10n.t('counts a claim with the broader one that it comes under')],
    ['--as-dna', l10n.t('follows Discourse Network Analyzer where it is odd; see {0}', 'docs/results.md')],
  ],
});

const ofTies = (): HelpSection => ({
  title: l10n.t('Options of {0}:', 'matrix, network'),
  entries: [['--isolates', l10n.t('keeps rows and columns of which the filters leave no statement')]],
});

const ofMatrix = (): HelpSection => ({
  title: l10n.t('Options of {0}:', 'matrix'),
  entries: [
    [
      '--cells MEASURE',
      l10n.t('statements, net, mean, against (in percent), a stance, or all (each cell a line)'),
    ],
  ],
});

const ofNetwork = (): HelpSection => ({
  title: l10n.t('Options of {0}:', 'network'),
  entries: [
    [
      '--aggregation HOW',
      l10n.t('two-mode: ignore, combine, subtract; one-mode: ignore, congruence, conflict, subtract'),
    ],
    [
      '--normalization HOW',
      l10n.t('two-mode: no, activity, prominence; one-mode: no, average, jaccard, cosine'),
    ],
    [
      '--window SIZE',
      l10n.t('a moving window: {0}; makes a list of networks', '100events, 30days, 4weeks, 6months, 1years'),
    ],
    ['--step N', l10n.t('by how much each window begins later, in the unit of the window; 1 if not given')],
    ['--measures', l10n.t('degree, strength, betweenness and community of each node')],
  ],
});

const ofTimeline = (): HelpSection => ({
  title: l10n.t('Options of {0}:', 'timeline'),
  entries: [
    [
      '--show WHAT',
      l10n.t(
        'stances (by period), appearances (first ones of each claim in each outlet) or changes (of position)',
      ),
    ],
    ['--by PERIOD', l10n.t('day, week, month or year; month if not given')],
  ],
});
