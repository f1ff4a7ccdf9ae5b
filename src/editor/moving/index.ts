import * as vscode from 'vscode';
import type { Session } from '../session';
import { registerCopying } from './copying';
import { registerDeleting } from './deleting';
import { registerFindSource } from './findSource';
import { registerMoveSidecar } from './moveSidecar';
import { registerRenaming } from './renaming';
import { registerUpkeep } from './upkeep';

export { sourcesNearby } from './candidates';
export type { DeleteSidecarArgument } from './deleting';
export type { FindSourceArgument } from './findSource';
export type { MoveSidecarArgument } from './moveSidecar';

/**
 * Sidecars follow their sources: renamed, copied, deleted in VS Code, or moved by another program; quotes follow what
 * is edited.
 */
export const registerMoving = (session: Session): vscode.Disposable =>
  vscode.Disposable.from(
    registerRenaming(session),
    registerCopying(session),
    registerDeleting(session),
    registerMoveSidecar(session),
    registerFindSource(session),
    registerUpkeep(session),
  );
