import { addQuote, type Edit, type FileEdit } from '../../../src/core/edits';
import type { Change } from '../../../src/core/yaml';
import type { Workspace } from '../../../src/workspace';
import { someCoding, someQuote } from '../support/sidecars';
import { Host, ROOT } from './folder';

export const SIDECAR = `${ROOT}a.txt.quotes.yaml`;
export const OTHER = `${ROOT}b.txt.quotes.yaml`;
export const CODEBOOK = `${ROOT}codebook.yaml`;

/** A sidecar as somebody writes it, with comments. */
export const BEFORE = `crossquote: 1
source: { title: A } # ours
quotes:
  - id: first
    exact: as agreed
    start: 5
    speakers: [lee]
    codings:
      - { claim: rain, stance: supports, coder: ana } # sure?
`;
export const FILES = {
  'codebook.yaml': 'crossquote: 1\nclaims:\n  rain: { text: It rains. }\n',
  'a.txt': 'It rains, said she.\n',
  'a.txt.quotes.yaml': BEFORE,
  'b.txt': 'It rains.\n',
};

export const edit = (...files: readonly FileEdit[]): Edit => ({ action: 'tag', subject: 'x', files });
export const inSidecar = (changes: Change | readonly Change[]): Edit =>
  edit({ file: SIDECAR, changes: [changes].flat() as Change[] });

/** A quote that is tagged, and the edit that does so. */
export const TAGGED = someQuote({ id: 'added', start: 40, speakers: ['kim'], codings: [someCoding()] });
export const TAG = inSidecar(addQuote(TAGGED));

/** A workspace on these files that has read them, and what one of them holds. */
export async function opened(files: Readonly<Record<string, string>> = FILES) {
  const host = new Host(files);
  const workspace = host.open();
  await workspace.textsRead;
  const text = (file = SIDECAR) => host.store.files.get(file);
  return { host, workspace, text };
}

/** Changes a file as another program does, and waits until that is known. */
export async function byHand(
  workspace: Workspace,
  file: string,
  change: (text: string) => string,
): Promise<void> {
  await workspace.rewrite(file, text => change(text ?? 'crossquote: 1\n'));
}
