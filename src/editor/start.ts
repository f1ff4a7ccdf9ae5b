import * as vscode from 'vscode';
import type { FileStore } from '../core';
import { EditorStore, VscodeStore } from './files';
import { CONTEXTS } from './ids';
import { registerLanguage } from './language';
import { Log } from './log';
import { Session } from './session';

/** Starts the extension; `disk` keeps files of a local disk, where there is one. */
export async function start(context: vscode.ExtensionContext, disk: FileStore | undefined): Promise<void> {
  const log = new Log();
  const session = new Session(new EditorStore(disk, new VscodeStore()), context, log);
  context.subscriptions.push(log, session, registerLanguage(session));
  await session.reader.readAll();
  await vscode.commands.executeCommand('setContext', CONTEXTS.isReady, true);
}
