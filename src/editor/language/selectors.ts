import type { DocumentSelector } from 'vscode';

/** What may be a source; the session says which of them are. */
export const SOURCES: DocumentSelector = [{ language: 'plaintext' }, { language: 'markdown' }];

/** By name and not by language: most people have no extension that knows YAML. */
export const TAG_FILES: DocumentSelector = [
  { pattern: '**/*.quotes.yaml' },
  { pattern: '**/*.quotes.*.yaml' },
  { pattern: '**/[cC]odebook.yaml' },
];

export const ALL_FILES: DocumentSelector = [...SOURCES, ...TAG_FILES];
