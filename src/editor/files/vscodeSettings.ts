import * as vscode from 'vscode';
import type { FileId } from '../../core/format';
import type { Settings, Subscribe } from '../../workspace';
import { affects, idOf, settings } from '../host';
import { SETTINGS } from '../ids';

/** What a person has set in VS Code, as it is now. */
export const vscodeSettings: Settings = {
  get sources() {
    return settings.sources;
  },
  get checks() {
    return settings.checks;
  },
  get coder() {
    return settings.coder;
  },
  languageOf: file => settings.languageOf(file),
  /** What is left out only beside another file is found by VS Code's own search too. */
  excluded(root: FileId): readonly string[] {
    const exclude = vscode.workspace
      .getConfiguration('files', vscode.Uri.parse(root))
      .get<object>('exclude', {});
    return Object.entries(exclude)
      .filter(([, isOn]) => isOn === true)
      .map(([pattern]) => pattern);
  },
  onDidChange: whenever(
    event => affects(event, SETTINGS.sources) || event.affectsConfiguration('files.exclude'),
  ),
  onDidChangeCoder: whenever(event => affects(event, SETTINGS.coder)),
  onDidChangeLanguage: whenever(event => affects(event, SETTINGS.language)),
};

/** Tells of changes of the settings of one kind. */
function whenever(isMeant: (event: vscode.ConfigurationChangeEvent) => boolean): Subscribe<void> {
  return listener => {
    const listening = vscode.workspace.onDidChangeConfiguration(event => {
      if (isMeant(event)) listener();
    });
    return () => listening.dispose();
  };
}

/** The workspace folders, each with its final slash. */
export const workspaceRoots = (): readonly FileId[] =>
  (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => idOf(uri).replace(/\/?$/, '/'));
