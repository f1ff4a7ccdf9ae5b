import { CODEBOOK_LAYOUT, type FileId, FORMAT_VERSION, isCodebook, SIDECAR_LAYOUT } from '../format';
import {
  type Change,
  type Edited,
  editYaml,
  inverseOf,
  isPlainMap,
  type Path,
  type Plain,
  type PlainMap,
  type Refusal,
  readsAs,
} from '../yaml';

/** The changes of one file, in the order in which they are applied. */
export interface FileEdit {
  readonly file: FileId;
  readonly changes: readonly Change[];
}

/** What one action of a person changes, over all files. */
export interface Edit {
  /** What was done, for the undo list. */
  readonly action: EditAction;
  /** The words acted on, for the same. */
  readonly subject: string;
  readonly files: readonly FileEdit[];
}

export type EditAction =
  | 'tag'
  | 'attribute'
  | 'set-stance'
  | 'assign-claim'
  | 'set-speakers'
  | 're-span'
  | 'delete-quote'
  | 'remove-coding'
  | 'note'
  | 'source-details'
  | 'dismiss'
  | 'edit-codebook';

/** The edit that takes `edit` back, applied to whatever the files say then. */
export const inverseEdit = (edit: Edit): Edit => ({ ...edit, files: inverseFiles(edit.files) });

export const inverseFiles = (files: readonly FileEdit[]): FileEdit[] =>
  files.map(({ file, changes }) => ({ file, changes: changes.map(inverseOf).reverse() })).reverse();

/** Applies changes to a sidecar's or codebook's text; undefined text: there is no such file. */
export function editFile(text: string | undefined, { file, changes }: FileEdit): Edited | Refusal {
  return editYaml(text, changes, {
    layout: isCodebook(file) ? CODEBOOK_LAYOUT : SIDECAR_LAYOUT,
    fresh: { crossquote: FORMAT_VERSION },
    isLocked: ({ crossquote: version }) => !(typeof version === 'number' && version <= FORMAT_VERSION),
    passesFor: isSameQuote,
  });
}

const SELECTOR = new Set(['exact', 'prefix', 'suffix', 'start', 'end', 'occurrences']);

/** What the change of a quote may find that is not what it began from, and still is no other work than its own. */
function isSameQuote(at: Path, found: Plain | undefined, from: Plain | undefined): boolean {
  const [section, , field] = at;
  if (section !== 'quotes' && section !== 'dismissed') return false;
  // Fields of a selector may be left out by hand; what stands nowhere cannot be lost.
  if (at.length === 3) return typeof field === 'string' && SELECTOR.has(field) && found === undefined;
  // A quote whose place was brought up to date since is the same quote: its tagging can be undone.
  if (at.length > 3 || !isPlainMap(found) || !isPlainMap(from)) return false;
  return readsAs({ kind: 'direct', ...tagging(found) }, tagging(from), layoutOfQuotes);
}

const layoutOfQuotes = SIDECAR_LAYOUT.children!.quotes!.each!;

const tagging = (quote: PlainMap): PlainMap =>
  Object.fromEntries(Object.entries(quote).filter(([key]) => !SELECTOR.has(key)));
