import * as vscode from 'vscode';
import type { WrittenTo } from '../../core/store';
import { mention } from '../telling';

/** How long a confirmation stands in the status bar. */
const SHOWN_MS = 4000;

/** Confirms in the status bar, and says so when the change waits in an editor for saving. */
export const confirm = (message: string, kept: WrittenTo = 'on-disk'): void =>
  mention(wordKept(message, kept), SHOWN_MS, 'check');

/** What was done, and that it waits in an editor for saving where it does. */
export const wordKept = (message: string, kept: WrittenTo): string =>
  kept === 'in-editor' ? vscode.l10n.t('{0} (not saved yet)', message) : message;
