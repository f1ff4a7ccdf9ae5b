import * as vscode from 'vscode';
import type { CorpusChange } from '../../core/corpus';
import { idOf } from '../host';
import type { Session } from '../session';

/** Whether a change touches what an editor in sight shows: a source, or the codebook that tells what its keys mean. */
export const touchesVisibleEditor = ({ corpus }: Session, { sources, codebooks }: CorpusChange): boolean =>
  vscode.window.visibleTextEditors.some(({ document }) => {
    const file = idOf(document.uri);
    const codebook = corpus.source(file)?.codebook;
    return sources.has(file) || (codebook !== undefined && codebooks.has(codebook));
  });
