import * as vscode from 'vscode';
import type { WrittenTo } from '../../core/store';
import { mention } from '../telling';

/** How long a confirmation stands in the status bar. */
const SHOWN_MS = 4000;

/** Confirms in the status bar, and says so when the change waits in an editor for saving. */
export function confirm(message: string, kept: WrittenTo = 'on-disk'): void {
  const text = kept === 'in-editor' ? vscode.l10n.t('{0} (not saved yet)', message) : message;
  mention(text, SHOWN_MS, 'check');
}
