import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { start } from './editor';
import { IntakeThread, LoadingThread, NodeStore, startQuoteWorker } from './node';
import { spellingsOn } from './workspace';

export const activate = (context: ExtensionContext) =>
  start(context, {
    store: new NodeStore(new LoadingThread(join(__dirname, 'loading.js'))),
    spellings: spellingsOn(process.platform),
    executable: process.execPath,
    startQuoteWorker: () => startQuoteWorker(join(__dirname, 'finding.js')),
    articles: new IntakeThread(join(__dirname, 'intake.js')),
  });
