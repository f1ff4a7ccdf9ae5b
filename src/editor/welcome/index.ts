import * as vscode from 'vscode';
import type { Session } from '../session';
import { registerManual } from './manual';
import { registerSamples } from './samples';
import { registerWalkthrough } from './walkthrough';

/** What meets somebody who begins: the walkthrough, articles to try it on, the manual. */
export const registerWelcome = (session: Session): vscode.Disposable =>
  vscode.Disposable.from(registerWalkthrough(session), registerSamples(session), registerManual(session));
