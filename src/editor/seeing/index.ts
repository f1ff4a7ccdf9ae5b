import * as vscode from 'vscode';
import type { Session } from '../session';
import { registerBadges } from './badges';
import { registerDecorations } from './decorations';
import { registerLabels } from './labels';
import { registerStatusBar } from './statusBar';

/** All that shows quotes where they stand. */
export const registerSeeing = (session: Session): vscode.Disposable =>
  vscode.Disposable.from(
    registerDecorations(session),
    registerLabels(session),
    registerStatusBar(session),
    registerBadges(session),
  );
