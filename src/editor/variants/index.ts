import * as vscode from 'vscode';
import type { Session } from '../session';
import { registerVariantCommands } from './commands';
import { registerWordings } from './wordings';

export type { ComparisonAddress } from './address';

/** What is done with the same statement in other words: compared, linked, told apart. */
export const registerVariants = (session: Session): vscode.Disposable =>
  vscode.Disposable.from(registerVariantCommands(session), registerWordings(session));
