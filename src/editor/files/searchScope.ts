import * as vscode from 'vscode';
import { type FileId, isForeign } from '../../core/format';
import { settings } from '../host';
import { globs } from './glob';

/** A workspace folder, and what the settings say of it. */
interface SearchedFolder {
  readonly root: FileId;
  /** Whether `files.exclude` names a way from here. */
  readonly isExcluded: (path: string) => boolean;
}

/** In which folders files are searched, and what is left out there: as the settings are when it is made. */
export class SearchScope {
  readonly folders: readonly SearchedFolder[] = (vscode.workspace.workspaceFolders ?? []).map(folder => ({
    root: rootOf(folder),
    isExcluded: globs(excludedIn(folder)),
  }));
  /** Whether a way from a workspace folder is that of a source. */
  readonly isSource = globs([settings.sources]);

  /** Whether the search does not come to a file of the workspace. */
  leavesOut(uri: vscode.Uri): boolean {
    const file = uri.toString();
    const folders = this.folders.filter(({ root }) => file.startsWith(root));
    return folders.length > 0 && folders.every(folder => isLeftOut(wayTo(uri, folder), folder));
  }
}

/** The address of a workspace folder, with its final slash. */
function rootOf({ uri }: vscode.WorkspaceFolder): FileId {
  const root = uri.toString();
  return root.endsWith('/') ? root : `${root}/`;
}

/** What is left out only beside another file is found by VS Code's own search too. */
function excludedIn(folder: vscode.WorkspaceFolder): string[] {
  const exclude = vscode.workspace.getConfiguration('files', folder.uri).get<object>('exclude', {});
  return Object.entries(exclude)
    .filter(([, isOn]) => isOn === true)
    .map(([pattern]) => pattern);
}

/** The names on the way from a workspace folder to a file. */
const wayTo = (uri: vscode.Uri, { root }: SearchedFolder): string[] =>
  uri.path.slice(vscode.Uri.parse(root).path.length).split('/');

function isLeftOut(way: readonly string[], { isExcluded }: SearchedFolder): boolean {
  return (
    way.slice(0, -1).some(isForeign) || way.some((_name, i) => isExcluded(way.slice(0, i + 1).join('/')))
  );
}
