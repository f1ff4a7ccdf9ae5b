import * as vscode from 'vscode';
import type { TaggedSource } from '../../core/corpus';
import { type FileId, folderOf, isKey, relativePath, slugOfCoder } from '../../core/format';
import type { Round } from '../../core/model';
import { hasSource, startRound } from '../../core/rounds';
import { confirm } from '../commands';
import { idOf, settings } from '../host';
import { wordDone, wordQuotations } from '../presentation';
import { Refused, type Session } from '../session';
import { checkDay } from '../tagging';
import { type Answer, ask, askAll, askText, type Option } from '../telling';

type Answers = Pick<Round, 'key' | 'coders' | 'sources' | 'blind' | 'units'> & { readonly until: string };

const QUESTIONS = 5;

/** Asks what a team is to code, and writes it into the codebook. */
export async function askRound(session: Session): Promise<void> {
  const { corpus } = session;
  const codebook = codebookHere(session);
  const { rounds } = corpus.codebook(codebook);
  const answers = await askAll<Answers>([
    async () =>
      given(
        'key',
        await askText({
          title: titled(1, vscode.l10n.t('what it is called')),
          prompt: vscode.l10n.t('A short name: letters, digits and hyphens'),
          value: rounds.has('pilot') ? '' : 'pilot',
          check: typed =>
            !isKey(typed)
              ? vscode.l10n.t('Write letters, digits and hyphens, a letter first.')
              : rounds.has(typed)
                ? vscode.l10n.t('The codebook has a round “{0}” already.', typed)
                : undefined,
        }),
      ),
    async () => {
      const typed = await askText({
        title: titled(2, vscode.l10n.t('who codes')),
        prompt: vscode.l10n.t(
          'The names of the coders, as each has it in the setting “crossquote.coder”, with commas',
        ),
        value: settings.coder === '' ? '' : `${settings.coder}, `,
        check: checkCoders,
      });
      return typed === undefined ? undefined : { value: { coders: namesIn(typed) } };
    },
    async () => under('sources', await askSources(session, codebook)),
    ({ sources = [] }) => askManner(session, codebook, sources),
    async () =>
      given(
        'until',
        await askText({
          title: titled(5, vscode.l10n.t('until when')),
          prompt: vscode.l10n.t('A day, as 2024-09-27; only a plan, and may be left empty'),
          check: checkDay,
        }),
      ),
  ]);
  if (!answers) return;
  const { until, ...round } = answers;
  const kept = await session.apply({
    action: 'start-round',
    subject: round.key,
    files: [{ file: codebook, changes: [startRound({ ...round, ...(until !== '' && { until }) })] }],
  });
  confirm(wordDone('start-round', round.key), kept);
}

/** The codebook that the source in front has or would get, else the one that there is, else the one at the top. */
function codebookHere(session: Session): FileId {
  const { corpus } = session;
  const place = session.activeSource();
  const [open] = corpus.codebooks();
  const [source] = corpus.sources();
  const codebook = place
    ? corpus.codebookFor(place.source.file)
    : (open?.file ?? (source && corpus.codebookFor(source.file)));
  if (codebook === undefined) throw new Refused(vscode.l10n.t('Open a folder with articles first.'));
  return codebook;
}

const titled = (step: number, question: string): string =>
  vscode.l10n.t('New round ({0} of {1}): {2}', step, QUESTIONS, question);

const given = <K extends 'key' | 'until'>(field: K, typed: string | undefined): Answer<Partial<Answers>> =>
  typed === undefined ? undefined : { value: { [field]: typed } };

const under = <K extends keyof Answers>(field: K, answer: Answer<Answers[K]>): Answer<Partial<Answers>> =>
  typeof answer === 'object' ? { value: { [field]: answer.value } as Partial<Answers> } : answer;

const namesIn = (typed: string): string[] =>
  typed
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '');

function checkCoders(typed: string): string | undefined {
  const names = namesIn(typed);
  if (names.length < 2) return vscode.l10n.t('Name two coders or more.');
  const slugs = names.map(slugOfCoder);
  const twice = names.find((_, i) => slugs.indexOf(slugs[i]!) !== i);
  return twice === undefined
    ? undefined
    : vscode.l10n.t('“{0}” is there already, or would have the same file name: give it another form.', twice);
}

/** Which articles: all, those of a folder, those that are open, or what a pattern fits, each told by how many there are. */
async function askSources(session: Session, codebook: FileId): Promise<Answer<readonly string[]>> {
  const sources = sourcesUnder(session, codebook);
  const option = (words: string, icon: string, patterns: readonly string[]): Option<readonly string[]> => {
    const fitting = fittingAmong(sources, codebook, patterns);
    return {
      icon,
      words,
      detail: vscode.l10n.t(
        '{0}, {1} tagged in them',
        wordArticles(fitting.length),
        wordQuotations(quotationsIn(fitting)),
      ),
      value: patterns,
    };
  };
  const pathOf = (file: FileId) => relativePath(codebook, file);
  const here = session.activeSource()?.source.file;
  const folder = here === undefined ? '' : folderOf(pathOf(here));
  const open = vscode.workspace.textDocuments
    .map(({ uri }) => idOf(uri))
    .filter(file => sources.some(source => source.file === file));
  const offered = [
    option(vscode.l10n.t('All articles of the codebook'), 'files', []),
    ...(folder === '' ? [] : [option(vscode.l10n.t('Those in {0}', folder), 'folder', [`${folder}**`])]),
    ...(open.length === 0
      ? []
      : [option(vscode.l10n.t('Those that are open'), 'file', open.map(pathOf).map(literally))]),
  ];
  return ask<readonly string[]>({
    title: titled(3, vscode.l10n.t('which articles')),
    placeholder: vscode.l10n.t('Choose, or type a pattern: 2025/march/*.txt'),
    options: typed =>
      typed.trim() === ''
        ? offered
        : [option(vscode.l10n.t('Those that fit {0}', typed.trim()), 'filter', [typed.trim()])],
  });
}

const wordArticles = (count: number): string =>
  count === 1 ? vscode.l10n.t('1 article') : vscode.l10n.t('{0} articles', count);

/** The sources that a codebook counts for, or would if it were there. */
const sourcesUnder = ({ corpus }: Session, codebook: FileId): TaggedSource[] =>
  [...corpus.sources()].filter(({ file }) => corpus.codebookFor(file) === codebook);

/** Those of some sources that patterns fit; all where there are none. */
const fittingAmong = (
  sources: readonly TaggedSource[],
  codebook: FileId,
  patterns: readonly string[],
): TaggedSource[] =>
  sources.filter(({ file }) => hasSource({ ...PLAIN, sources: patterns }, { codebook, file }));

const quotationsIn = (sources: readonly TaggedSource[]): number =>
  sources.reduce((sum, { quotations }) => sum + quotations, 0);

const PLAIN: Round = { key: '', sources: [], coders: [], blind: true, units: 'given' };

/** A path as a pattern that fits it alone. */
const literally = (path: string): string => path.replace(/[*?[\]{}()!+@\\]/g, '\\$&');

type Manner = Pick<Round, 'blind' | 'units'>;

async function askManner(
  session: Session,
  codebook: FileId,
  sources: readonly string[],
): Promise<Answer<Manner>> {
  const tagged = quotationsIn(fittingAmong(sourcesUnder(session, codebook), codebook, sources));
  const options: Option<Manner>[] = [
    {
      icon: 'eye-closed',
      words: vscode.l10n.t('Blind, the quotes that are tagged now'),
      detail: vscode.l10n.t('All code the same {0}; nobody sees what others do', wordQuotations(tagged)),
      value: { blind: true, units: 'given' },
    },
    {
      icon: 'eye-closed',
      words: vscode.l10n.t('Blind, each marks their own quotes'),
      detail: vscode.l10n.t('Nobody sees what others do, nor what is tagged now'),
      value: { blind: true, units: 'free' },
    },
    {
      icon: 'eye',
      words: vscode.l10n.t('Open to all'),
      detail: vscode.l10n.t('All code side by side in one sidecar, and see each other'),
      value: { blind: false, units: 'given' },
    },
  ];
  // Where nothing is tagged there is nothing to be given.
  const sorted = tagged === 0 ? [options[1]!, options[0]!, options[2]!] : options;
  return ask<Manner>({
    title: titled(4, vscode.l10n.t('what coders see')),
    placeholder: vscode.l10n.t('Blind: each works in a sidecar of their own until the round is closed'),
    options: typed => sorted.filter(({ words }) => words.toLowerCase().includes(typed.trim().toLowerCase())),
  });
}
