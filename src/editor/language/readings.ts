import type * as vscode from 'vscode';
import type { OpenCodebook, TaggedSource } from '../../core/corpus';
import { readCodebook, readSidecar } from '../../core/format';

// VS Code folds the line ends of a file that mixes them: then a document's offsets are not those of the corpus, and the
// document itself is read.

/** The YAML of a sidecar's document, with offsets of that document. */
export function sidecarRoot(source: TaggedSource, document: vscode.TextDocument) {
  const text = document.getText();
  return (source.sidecarText === text ? source.reading : readSidecar(text))?.root;
}

/** The YAML of a codebook's document, with offsets of that document. */
export function codebookRoot(codebook: OpenCodebook, document: vscode.TextDocument) {
  const text = document.getText();
  return (codebook.text === text ? codebook.reading : readCodebook(text)).root;
}
