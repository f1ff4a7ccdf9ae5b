import * as vscode from 'vscode';
import type { Session } from '../session';
import { registerManual } from './manual';
import { registerReadingProgress } from './readingProgress';
import { registerSamples } from './samples';
import { registerWalkthrough } from './walkthrough';

/** What meets somebody who begins: how far their folder is read, the walkthrough, articles to try it on, the manual. */
export const registerWelcome = (session: Session): vscode.Disposable =>
  vscode.Disposable.from(
    registerReadingProgress(session),
    registerWalkthrough(session),
    registerSamples(session),
    registerManual(session),
  );
