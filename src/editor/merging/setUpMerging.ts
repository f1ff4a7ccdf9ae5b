import * as vscode from 'vscode';
import type { FileId } from '../../core/format';
import { driverCommand, findRepository, withAttributes, withDriver } from '../../core/git';
import { confirm, runAction } from '../commands';
import { COMMANDS } from '../ids';
import { Refused, type Session } from '../session';
import { agrees, inform } from '../telling';
import { MergeScriptFile } from './mergeScriptFile';
import { offerInClones } from './offerInClones';

/**
 * Makes Crossquote the merge driver of a repository: writes the lines that git reads, once a person has seen them, and
 * runs nothing itself. `executable` is what runs JavaScript here; there is none in a browser.
 */
export function registerSetUpMerging(session: Session, executable: string | undefined): vscode.Disposable {
  const script = executable === undefined ? undefined : new MergeScriptFile(session, executable);
  void script?.refresh();
  if (script) void session.ready.then(() => offerInClones(session, folder => setUp(session, folder, script)));
  return vscode.commands.registerCommand(COMMANDS.setUpMerging, () =>
    runAction(session, async () => {
      if (!script)
        throw new Refused(
          vscode.l10n.t(
            'Git merges on a machine with files, not in a browser: use VS Code on the desktop or remotely.',
          ),
        );
      const folder = await chooseFolder();
      if (folder) await setUp(session, folder, script);
    }),
  );
}

/** The folder of what is open, else the only one, else the one that is picked. */
async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) throw new Refused(vscode.l10n.t('Open the folder of the repository first.'));
  const active = vscode.window.activeTextEditor?.document.uri;
  const own = active && vscode.workspace.getWorkspaceFolder(active);
  return own ?? (folders.length === 1 ? folders[0] : vscode.window.showWorkspaceFolderPick());
}

async function setUp(session: Session, folder: vscode.WorkspaceFolder, script: MergeScriptFile) {
  const missing = await missingIn(session, folder, script);
  if (missing.length === 0) {
    confirm(vscode.l10n.t('Merging is set up here already'));
    return;
  }
  if (!(await isAgreed(missing))) return;
  await script.write();
  for (const { file, change } of missing) await session.rewrite(file, text => change(text ?? ''));
  confirm(vscode.l10n.t('Git now merges sidecars and codebooks with Crossquote'));
  void inform(
    vscode.l10n.t(
      'Git keeps the way to Crossquote on this machine: whoever else merges here runs this command too.',
    ),
  );
}

/** What one of git's files lacks. */
interface Missing {
  readonly file: FileId;
  readonly change: (text: string) => string;
  readonly lines: readonly string[];
}

async function missingIn(
  { store }: Session,
  { uri, name }: vscode.WorkspaceFolder,
  script: MergeScriptFile,
): Promise<Missing[]> {
  if (uri.scheme !== 'file')
    throw new Refused(vscode.l10n.t('{0} is not on a disk where git could merge.', name));
  const repository = await findRepository(store, `${uri}/`);
  if (!repository)
    throw new Refused(vscode.l10n.t('{0} is in no git repository. Make it one first: “git init”.', name));
  const command = driverCommand(script.path);
  const files: Omit<Missing, 'lines'>[] = [
    { file: `${repository.root}.gitattributes`, change: withAttributes },
    { file: repository.config, change: text => withDriver(text, command) },
  ];
  const missing = files.map(async ({ file, change }) => {
    const text = (await store.read(file)) ?? '';
    return { file, change, lines: linesBeyond(text, change(text)) };
  });
  return (await Promise.all(missing)).filter(({ lines }) => lines.length > 0);
}

function linesBeyond(before: string, after: string): string[] {
  const known = new Set(before.split(/\r?\n/));
  return after.split(/\r?\n/).filter(line => !known.has(line));
}

/** Shows what will be written, to the letter. */
async function isAgreed(missing: readonly Missing[]): Promise<boolean> {
  const parts = missing.map(({ file, lines }) => [vscode.Uri.parse(file).fsPath, ...lines].join('\n'));
  return agrees(
    vscode.l10n.t('Let git merge sidecars and codebooks with Crossquote?'),
    parts.join('\n\n'),
    vscode.l10n.t('Write These Lines'),
  );
}
