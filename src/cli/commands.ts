import * as l10n from '@vscode/l10n';
import { agreementHelp } from './agreement';
import { type CommandHelp, outEntry } from './help';
import { resultsHelp } from './results';

/** How all commands are used, in the order in which `--help` has them. */
export const commandsHelp = (): readonly CommandHelp[] => [
  {
    name: 'quotes',
    usage: ['quotes PATH... [--json] [--language CODE] [--out FILE]', 'quotes --stdin [--language CODE]'],
    does: l10n.t(
      'print the quotes that are found in plain-text articles, with their speakers: files, and folders with all below them',
    ),
    options: [
      {
        title: l10n.t('Options of {0}:', 'quotes'),
        entries: [
          [
            '--json',
            l10n.t(
              'one line of JSON for each file: {0}; offsets are UTF-16 units',
              '{"file": ..., "language": "en", "quotes": [...]}',
            ),
          ],
          [
            '--language CODE',
            l10n.t(
              'the language of the articles: {0}; without it, the words of each tell',
              'en, de, fr, ...',
            ),
          ],
          outEntry(),
          [
            '--stdin',
            l10n.t(
              'a filter of JSON Lines: reads {0}, writes {1}, line by line; what cannot be read gives {2}',
              '{"id": ..., "text": ...}',
              '{"id": ..., "language": ..., "quotes": [...]}',
              '{"id": ..., "error": ...}',
            ),
          ],
        ],
      },
    ],
  },
  {
    name: 'check',
    usage: [
      'check PATH... [--format text|json|sarif] [--max-warnings N] [--check CODE=LEVEL]... [--sources PATTERN]... [--coder NAME] [--out FILE]',
    ],
    does: l10n.t(
      'check articles with their sidecars and codebooks, as the editor does: files, and folders with all below them',
    ),
    options: [
      {
        title: l10n.t('Options of {0}:', 'check'),
        entries: [
          [
            '--format FORMAT',
            l10n.t(
              'text (one line a problem, {0}), json or sarif (SARIF 2.1.0); text if not given',
              'file:line:column',
            ),
          ],
          ['--max-warnings N', l10n.t('more warnings than N end with 2; any number is allowed if not given')],
          [
            '--check CODE=LEVEL',
            l10n.t(
              'how much a check matters: error, warning, information or off; may be given several times',
            ),
          ],
          [
            '--sources PATTERN',
            l10n.t(
              'which files are sources, as a glob seen from the working folder: {0}; may be given several times, and goes before what a codebook says',
              "'articles/**/*.{txt,text}'",
            ),
          ],
          [
            '--coder NAME',
            l10n.t(
              'who looks: of what is in a blind round that is not closed, the work of this coder is checked and nobody else’s; without it, nobody’s',
            ),
          ],
          outEntry(),
        ],
      },
    ],
  },
  {
    name: 'merge',
    usage: ['merge BASE OURS THEIRS [PATH]'],
    does: l10n.t(
      'merge two versions of a sidecar or codebook into OURS, as git’s merge driver: {0}; what cannot be decided is noted in the file under “conflicts:” and ends with 2; PATH is the file’s name',
      'merge -- %O %A %B %P',
    ),
    options: [],
  },
  agreementHelp(),
  {
    name: 'add',
    usage: [
      'add FILE... --into FOLDER [--url ADDRESS] [--format text|json] [--skip-copies] [--keep-originals]',
    ],
    does: l10n.t(
      'read the articles out of web pages, documents, transcripts and downloads from databases, and write each into a plain-text file of its own; nothing that is there is written over',
    ),
    options: [
      {
        title: l10n.t('Options of {0}:', 'add'),
        entries: [
          ['--into FOLDER', l10n.t('where the articles go; it is made if it is not there')],
          ['--url ADDRESS', l10n.t('the address that a web page was saved from')],
          [
            '--format FORMAT',
            l10n.t(
              'text (one line a file) or json ({0}); text if not given',
              '{"added": [...], "skipped": [...]}',
            ),
          ],
          [
            '--skip-copies',
            l10n.t(
              'leave out articles that say nearly what an earlier one says, or one in the folder; else copies are added, and told',
            ),
          ],
          [
            '--keep-originals',
            l10n.t('keep a copy of each file beside its articles, in the folder {0}', 'originals'),
          ],
        ],
      },
    ],
  },
  ...resultsHelp(),
];
