import * as vscode from 'vscode';
import type { Session } from '../session';
import { registerSamples } from './samples';
import { registerWalkthrough } from './walkthrough';

/** What meets somebody who begins: the walkthrough, and articles to try it on. */
export const registerWelcome = (session: Session): vscode.Disposable =>
  vscode.Disposable.from(registerWalkthrough(session), registerSamples(session));
