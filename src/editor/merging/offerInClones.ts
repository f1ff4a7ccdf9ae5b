import * as vscode from 'vscode';
import type { FileId } from '../../core/format';
import { asksForDriver, findRepository, hasDriver } from '../../core/git';
import { runAction } from '../commands';
import type { Session } from '../session';
import { inform } from '../telling';

/** In which repositories a person does not want to be asked, by their folders. */
const NOT_HERE = 'merging.notHere';

/**
 * Offers to set merging up where a repository asks for it and this clone has no way to do it: git would merge sidecars
 * line by line there.
 */
export async function offerInClones(
  session: Session,
  setUp: (folder: vscode.WorkspaceFolder) => Promise<void>,
): Promise<void> {
  const { globalState } = session.context;
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    const root = await rootToSetUp(session, folder);
    const declined = globalState.get<readonly string[]>(NOT_HERE, []);
    if (root === undefined || declined.includes(root)) continue;
    const [setItUp, notHere] = [vscode.l10n.t('Set Up Merging'), vscode.l10n.t('Not Here')];
    const answer = await inform(
      vscode.l10n.t(
        'In this repository git is to merge sidecars with Crossquote, but this clone does not know how. Set it up?',
      ),
      setItUp,
      notHere,
    );
    if (answer === setItUp) await runAction(session, () => setUp(folder));
    else if (answer === notHere) await globalState.update(NOT_HERE, [...declined, root]);
  }
}

/** The root of a folder's repository, where the set-up is wanted and missing. */
async function rootToSetUp({ store }: Session, { uri }: vscode.WorkspaceFolder): Promise<FileId | undefined> {
  if (uri.scheme !== 'file') return undefined;
  try {
    const repository = await findRepository(store, `${uri}/`);
    if (!repository) return undefined;
    const [attributes, config] = [`${repository.root}.gitattributes`, repository.config];
    const [asking, own] = await Promise.all([attributes, config].map(file => store.read(file)));
    return asksForDriver(asking ?? '') && !hasDriver(own ?? '') ? repository.root : undefined;
  } catch {
    // What cannot be read is told when somebody sets merging up.
    return undefined;
  }
}
