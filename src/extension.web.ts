import type { ExtensionContext } from 'vscode';
import { start } from './editor';

export const activate = (context: ExtensionContext) => start(context, undefined);
