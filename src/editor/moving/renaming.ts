import * as vscode from 'vscode';
import { type FileId, isSidecar, nameOf } from '../../core/format';
import { type Move, movesOfQuotes, relink } from '../../core/moving';
import { addressNamed, exists, isFolder } from '../host';
import { asPath } from '../presentation';
import { Refused, type Session } from '../session';
import { warn } from '../telling';

/**
 * When a source is renamed or moved in VS Code, its sidecars go with it as a part of the same step, so that VS Code's
 * undo takes all back. Links follow sidecars, whoever moved them; as VS Code tells of its undo too, links go back with it.
 */
export const registerRenaming = (session: Session): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles(event => event.waitUntil(sidecarsAlong(session, movesIn(event)))),
    vscode.workspace.onDidRenameFiles(event => {
      const moves = movesIn(event);
      for (const { to } of moves) session.spellings?.found(to);
      return linksAlong(session, moves);
    }),
  );

/** By their names before and after, which may differ by case alone. */
const movesIn = ({ files }: Pick<vscode.FileRenameEvent, 'files'>): Move[] =>
  files.map(({ oldUri, newUri }) => ({ from: addressNamed(oldUri), to: addressNamed(newUri) }));

/** The moves of the sidecars; nothing where none has to come along: VS Code would ask about it all the same. */
async function sidecarsAlong(
  { reader, spellings }: Session,
  moves: readonly Move[],
): Promise<vscode.WorkspaceEdit | undefined> {
  const moving = new Set(moves.map(({ from }) => from));
  const edit = new vscode.WorkspaceEdit();
  let isEmpty = true;
  for (const { from, to } of moves)
    for (const sidecar of await reader.sidecarsBeside([from])) {
      if (moving.has(sidecar)) continue;
      const goal = to + sidecar.slice(from.length);
      // Where case does not count, the sidecar itself is what is there by the name that it goes to.
      const isItself = spellings?.areOne(goal, sidecar) ?? false;
      if (!isItself && (await exists(vscode.Uri.parse(goal)))) {
        tellTaken(sidecar, goal);
        continue;
      }
      edit.renameFile(vscode.Uri.parse(sidecar), vscode.Uri.parse(goal), { overwrite: false });
      isEmpty = false;
    }
  // The edit's own size counts texts, and no files.
  return isEmpty ? undefined : edit;
}

function tellTaken(sidecar: FileId, goal: FileId): void {
  void warn(vscode.l10n.t('{0} is there already: {1} stays where it is.', asPath(goal), nameOf(sidecar)));
}

async function linksAlong(session: Session, moves: readonly Move[]): Promise<void> {
  await session.settled();
  await readMoved(session, moves);
  for (const edit of relink(session.corpus, movesOfQuotes(session.corpus, moves)))
    try {
      await session.maintain([edit]);
    } catch (error) {
      session.log.error(`updating the links in ${edit.file}`, error);
      const why = error instanceof Refused ? error.message : String(error);
      void warn(vscode.l10n.t('Links in {0} lead to where quotes were before: {1}', asPath(edit.file), why));
    }
}

/** Those who watch the files may have told that they are gone, and not yet that they are there. */
async function readMoved({ reader }: Session, moves: readonly Move[]): Promise<void> {
  const sidecars = await Promise.all(moves.map(({ to }) => (isSidecar(to) ? [to] : sidecarsBelow(to))));
  await Promise.all(sidecars.flat().map(file => reader.reread(file)));
}

async function sidecarsBelow(path: FileId): Promise<FileId[]> {
  const uri = vscode.Uri.parse(path);
  // Looked for below a file, they would be an error.
  if (!(await isFolder(uri))) return [];
  const found = await vscode.workspace.findFiles(
    new vscode.RelativePattern(uri, '**/{*.quotes.yaml,*.quotes.*.yaml}'),
  );
  return found.map(sidecar => sidecar.toString());
}
