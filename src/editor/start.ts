import * as vscode from 'vscode';
import type { FileStore } from '../core';
import { EditorStore, VscodeStore } from './files';
import { CONTEXTS } from './ids';
<<<<<<< HEAD
import { registerLanguage } from './language';
=======
import { registerInText } from './jumping/inText';
import { registerOnClaim } from './jumping/onClaim';
>>>>>>> main
import { Log } from './log';
import { registerSeeing } from './seeing';
import { Session } from './session';
import { registerTagging } from './tagging';
import { registerUpkeep } from './upkeep';

/** Starts the extension; `disk` keeps files of a local disk, where there is one. */
export async function start(context: vscode.ExtensionContext, disk: FileStore | undefined): Promise<void> {
  const log = new Log();
  const session = new Session(new EditorStore(disk, new VscodeStore()), context, log);
<<<<<<< HEAD
  context.subscriptions.push(log, session, registerLanguage(session));
=======
  context.subscriptions.push(
    log,
    session,
    registerTagging(session),
    registerInText(session),
    registerOnClaim(session),
    registerSeeing(session),
    registerUpkeep(session),
  );
>>>>>>> main
  await session.reader.readAll();
  await vscode.commands.executeCommand('setContext', CONTEXTS.isReady, true);
}
