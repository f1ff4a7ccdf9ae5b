import * as vscode from 'vscode';
import { type Edit, editFileInSlices, type FileEdit, renameSplices } from '../../core/edits';
import type { FileId } from '../../core/format';
import { isKeptFromSight } from '../../core/rounds';
import { StoreError } from '../../core/store';
import { differences, withoutByteOrderMark } from '../../core/text';
import type { Splice } from '../../core/yaml';
import { wordRefusal, wordStoreError } from '../../wording';
import { inSlices, TimeSlicer } from '../../workspace';
import { confirm, runAction, tellRefused } from '../commands';
import { rangesIn } from '../host';
import { asPath, wordAction, wordDone } from '../presentation';
import { Failed, Refused, type Session } from '../session';
import { ask, withProgress } from '../telling';
import { wordFiles } from './words';

/** Up to so many files go through VS Code's own preview and undo; more than that it holds open and shows too slowly. */
const MOST_PREVIEWED = 200;
/** Up to so many files are changed at one question, and shown before when somebody wants to see them. */
const FEW = 20;
/** How many files are read side by side. */
const READ_TOGETHER = 16;

/** What an edit does to one file, as of its text now. */
interface Rewriting {
  readonly file: FileId;
  readonly text: string;
  readonly splices: readonly Splice[];
}

/**
 * Tells a person what an edit would change, and makes it when they agree. In few files one line tells it, and VS Code's
 * preview where they ask for that; in more, the preview; in too many, or in some that others code blind, a list. VS Code's
 * undo takes back what was previewed, one undo of Crossquote's all else.
 */
export async function carryOut(session: Session, edit: Edit): Promise<void> {
  try {
    const rewritings = await rewritingsOf(session, edit.files);
    if (!canBePreviewed(session, rewritings)) return await carryOutInStore(session, edit, rewritings);
    const label = wordAction(edit.action, edit.subject);
    const answer = rewritings.length > FEW ? 'show' : await askAtOnce(label, rewritings);
    if (answer === 'change') return await changeAtOnce(session, edit, rewritings.length);
    if (answer === undefined) return;
    const preview = workspaceEdit(rewritings, { label, needsConfirmation: false });
    askForPreview(preview, rewritings, label);
    if (await vscode.workspace.applyEdit(preview, { isRefactoring: true }))
      confirm(wordDoneIn(edit, rewritings.length));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    tellRefused(error);
  }
}

/** The edit for VS Code to make, where it asked for one; without anything in it where it was made already or given up. */
export async function toWorkspaceEdit(session: Session, edit: Edit): Promise<vscode.WorkspaceEdit> {
  const rewritings = await rewritingsOf(session, edit.files);
  if (canBePreviewed(session, rewritings)) return workspaceEdit(rewritings);
  await carryOutInStore(session, edit, rewritings);
  return new vscode.WorkspaceEdit();
}

/** VS Code's preview has the words of all files. */
const canBePreviewed = ({ corpus }: Session, rewritings: readonly Rewriting[]): boolean =>
  rewritings.length <= MOST_PREVIEWED && !rewritings.some(({ file }) => isKeptFromSight(corpus, file));

/** Throws `Refused` where one of the files cannot be edited. */
async function rewritingsOf(session: Session, files: readonly FileEdit[]): Promise<Rewriting[]> {
  const rewritings: Rewriting[] = [];
  for (let read = 0; read < files.length; read += READ_TOGETHER)
    rewritings.push(
      ...(await Promise.all(files.slice(read, read + READ_TOGETHER).map(edit => rewritingOf(session, edit)))),
    );
  return rewritings.filter(({ splices }) => splices.length > 0);
}

async function rewritingOf({ store }: Session, edit: FileEdit): Promise<Rewriting> {
  try {
    const text = withoutByteOrderMark((await store.read(edit.file)) ?? '');
    return { file: edit.file, text, splices: await inSlices(splicesOf(text, edit), new TimeSlicer(true)) };
  } catch (error) {
    throw error instanceof StoreError ? new Failed(wordStoreError(error)) : error;
  }
}

function* splicesOf(text: string, edit: FileEdit): Generator<void, readonly Splice[]> {
  const edited = yield* editFileInSlices(text, edit);
  if ('refused' in edited) throw new Failed(wordRefusal(edit.file, text, edited));
  const renamed = edit.rename ? yield* renameSplices(text, edit.file, edit.rename) : { refused: 'nothing' };
  return 'refused' in renamed ? differences(text, edited.text ?? '') : renamed;
}

function workspaceEdit(
  rewritings: readonly Rewriting[],
  metadata?: vscode.WorkspaceEditEntryMetadata,
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { file, text, splices } of rewritings) {
    const rangeOf = rangesIn(text);
    const uri = vscode.Uri.parse(file);
    for (const splice of splices) edit.replace(uri, rangeOf(splice), splice.text, metadata);
  }
  return edit;
}

/**
 * VS Code shows an edit before it is made when some part of it needs a confirmation, and leaves that part out unless it is
 * ticked: that is to be a part that does nothing, and is not listed, so that all others are ticked.
 */
function askForPreview(edit: vscode.WorkspaceEdit, [first]: readonly Rewriting[], label: string): void {
  if (!first) return;
  const isThere = { ignoreIfExists: true };
  edit.createFile(vscode.Uri.parse(first.file), isThere, { label, needsConfirmation: true });
}

const changeAtOnce = (session: Session, edit: Edit, files: number): Promise<void> =>
  runAction(session, async () => confirm(wordDoneIn(edit, files), await session.apply(edit)));

async function carryOutInStore(
  session: Session,
  edit: Edit,
  rewritings: readonly Rewriting[],
): Promise<void> {
  const label = wordAction(edit.action, edit.subject);
  const shown = rewritings.filter(({ file }) => !isKeptFromSight(session.corpus, file));
  if (!(await isAgreed(label, shown, shown.length < rewritings.length))) return;
  await runAction(session, async () => {
    const kept = await withProgress(label, { isCancellable: true }, (report, token) =>
      session.apply(edit, (written, all) => {
        report(vscode.l10n.t('{0} of {1}', written, all), 100 / all);
        return !token.isCancellationRequested;
      }),
    );
    confirm(wordDoneIn(edit, shown.length), kept);
  });
}

/** Says in a line what would change, and asks whether it is to be changed or shown first. */
async function askAtOnce(
  label: string,
  rewritings: readonly Rewriting[],
): Promise<'change' | 'show' | undefined> {
  const places = wordPlaces(rewritings.reduce((sum, { splices }) => sum + splices.length, 0));
  const answer = await ask<'change' | 'show'>({
    title: label,
    placeholder: vscode.l10n.t('{0} in {1}', places, wordFiles(rewritings.length)),
    options: () => [
      {
        icon: 'check',
        words: vscode.l10n.t('Change {0} in {1}', places, wordFiles(rewritings.length)),
        detail: rewritings.map(({ file }) => asPath(file)).join(', '),
        value: 'change',
      },
      {
        icon: 'diff',
        words: vscode.l10n.t('Show'),
        detail: vscode.l10n.t('Each place, before it is changed'),
        value: 'show',
      },
    ],
  });
  return typeof answer === 'object' ? answer.value : undefined;
}

const wordPlaces = (count: number): string =>
  count === 1 ? vscode.l10n.t('1 place') : vscode.l10n.t('{0} places', count);

const wordDoneIn = ({ action, subject }: Edit, files: number): string =>
  vscode.l10n.t('{0}, in {1}', wordDone(action, subject), wordFiles(files));

/** Lists the files with what would change; a file that is chosen is opened to be looked at, and nothing is changed. */
async function isAgreed(label: string, rewritings: readonly Rewriting[], hasMore: boolean): Promise<boolean> {
  const go = {
    icon: 'check',
    words: vscode.l10n.t('Change {0}', wordFiles(rewritings.length)),
    ...(hasMore && {
      detail: vscode.l10n.t('And what others code in a blind round: changed alike, and not shown'),
    }),
    value: undefined,
  };
  const files = rewritings.map(({ file, splices }) => ({
    icon: 'file',
    words: asPath(file),
    detail: wordPlaces(splices.length),
    value: file,
  }));
  const answer = await ask<FileId | undefined>({
    title: label,
    placeholder: vscode.l10n.t('Enter changes all of them; choose a file to look at it first'),
    options: typed => {
      const matching = files.filter(({ words }) => words.toLowerCase().includes(typed.toLowerCase()));
      return typed === '' ? [go, ...matching] : matching;
    },
  });
  if (typeof answer !== 'object') return false;
  if (answer.value === undefined) return true;
  await vscode.window.showTextDocument(vscode.Uri.parse(answer.value));
  return false;
}
