import {
  CODEBOOK_LAYOUT,
  type FileId,
  FORMAT_VERSION,
  isCodebook,
  SELECTOR_KEYS,
  SIDECAR_LAYOUT,
} from '../format';
import {
  type Change,
  type Edited,
  editYaml,
  inverseOf,
  isPlainMap,
  type Layout,
  type Path,
  type Plain,
  type PlainMap,
  type Refusal,
  readsAs,
} from '../yaml';
import { inverseRewrite, isBefore, type Rewrite, rewriteOf, rewritten } from './rewrite';

/** The changes of one file, in the order in which they are applied. */
export interface FileEdit {
  readonly file: FileId;
  readonly changes: readonly Change[];
  /** What they made of the file when they were carried out: where it still fits, it counts for them. */
  readonly rewrite?: Rewrite;
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
  | 'quote-details'
  | 'source-details'
  | 'dismiss'
  | 'copy-quotes'
  | 'settle-conflict'
  | 'link-variant'
  | 'not-variant'
  | 'note-change'
  | 'move-quote'
  | 'edit-codebook';

/** The edit that takes `edit` back, applied to whatever the files say then. */
export const inverseEdit = (edit: Edit): Edit => ({ ...edit, files: inverseFiles(edit.files) });

export const inverseFiles = (files: readonly FileEdit[]): FileEdit[] =>
  files
    .map(({ file, changes, rewrite }) => ({
      file,
      changes: changes.map(inverseOf).reverse(),
      ...(rewrite && { rewrite: inverseRewrite(rewrite) }),
    }))
    .reverse();

/** An edit of a file as it was carried out, so that it can be taken back and done again to the byte. */
export const doneTo = (file: FileId, before: string | undefined, { text, done }: Edited): FileEdit => ({
  file,
  changes: done,
  rewrite: rewriteOf(before, text),
});

/** Applies changes to a sidecar's or codebook's text; undefined text: there is no such file. */
export function editFile(text: string | undefined, { file, changes, rewrite }: FileEdit): Edited | Refusal {
  if (rewrite && isBefore(text, rewrite)) return { text: rewritten(text, rewrite), done: changes };
  const mayVanish = rewrite?.after === undefined;
  return editLaidOut(text, changes, isCodebook(file) ? CODEBOOK_LAYOUT : SIDECAR_LAYOUT, mayVanish);
}

/** The same where it is known which of the two the file is, and whether it goes where nothing is left in it. */
export function editLaidOut(
  text: string | undefined,
  changes: readonly Change[],
  layout: Layout,
  mayVanish = true,
): Edited | Refusal {
  return editYaml(text, changes, {
    layout,
    mayVanish,
    fresh: { crossquote: FORMAT_VERSION },
    mayEdit: isOfThisFormat,
    passesFor: isOwnUpkeep,
  });
}

/** A later version's file, or another program's of the same name, would not be understood. */
const isOfThisFormat = ({ crossquote }: PlainMap): boolean =>
  typeof crossquote === 'number' && crossquote <= FORMAT_VERSION;

const SELECTOR: ReadonlySet<string> = new Set(SELECTOR_KEYS);

/** What a change may find that is not what it began from, and still is no work of somebody else's. */
function isOwnUpkeep(at: Path, found: Plain | undefined, from: Plain | undefined): boolean {
  const [section, , field] = at;
  // The digest follows the text; nobody writes it by hand.
  if (section === 'source' && at[1] === 'digest') return true;
  if (section !== 'quotes' && section !== 'dismissed') return false;
  // Fields of a selector may be left out by hand, and the kind that is meant then; what stands nowhere cannot be lost.
  if (at.length === 3)
    return typeof field === 'string' && (SELECTOR.has(field) || field === 'kind') && found === undefined;
  // A quote whose place was brought up to date since is the same quote: its tagging can be undone.
  if (at.length > 3 || !isPlainMap(found) || !isPlainMap(from)) return false;
  return readsAs({ kind: 'direct', ...tagging(found) }, tagging(from), layoutOfQuotes);
}

const layoutOfQuotes = SIDECAR_LAYOUT.children!.quotes!.each!;

const tagging = (quote: PlainMap): PlainMap =>
  Object.fromEntries(Object.entries(quote).filter(([key]) => !SELECTOR.has(key)));
