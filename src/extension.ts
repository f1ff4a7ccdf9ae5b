import type { ExtensionContext } from 'vscode';
import { start } from './editor';
import { NodeStore } from './node';

export const activate = (context: ExtensionContext) =>
  start(context, { store: new NodeStore(), executable: process.execPath });
