import * as vscode from 'vscode';

const kindOf = (uri: vscode.Uri): Promise<vscode.FileType | undefined> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    ({ type }) => type,
    () => undefined,
  );

export const exists = async (uri: vscode.Uri): Promise<boolean> => (await kindOf(uri)) !== undefined;

export const isFolder = async (uri: vscode.Uri): Promise<boolean> =>
  (await kindOf(uri)) === vscode.FileType.Directory;
