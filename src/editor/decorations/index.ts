import * as vscode from 'vscode';
import type { Session } from '../session';
import { registerBadges } from './badges';
import { registerLabels } from './labels';
import { registerMarks } from './marks';
import { registerStatusBar } from './statusBar';

/** All that shows quotes where they stand. */
export const registerDecorations = (session: Session): vscode.Disposable =>
  vscode.Disposable.from(
    registerMarks(session),
    registerLabels(session),
    registerStatusBar(session),
    registerBadges(session),
  );
