import { allAtOnce } from '../collections';
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
  editYamlInSlices,
  inverseOf,
  isEquivalent,
  isPlainMap,
  type Layout,
  type Path,
  type Plain,
  type PlainMap,
  type Refusal,
} from '../yaml';
import { toJoinedQuotes } from './joinedQuotes';
import { inverseRename, type KeyRename, renameInFile } from './renameKey';
import { inverseRewrite, isBefore, type Rewrite, rewriteInSlices, rewritten } from './rewrite';

/** What changes in one file: values, in the order in which they are applied, or a key wherever it is named. */
export type FileEdit =
  | (OneFile & { readonly changes: readonly Change[]; readonly rename?: undefined })
  | (OneFile & { readonly changes: readonly []; readonly rename: KeyRename });

interface OneFile {
  readonly file: FileId;
  /** The rewrite is all there is to it: no sidecar or codebook, but a text that comes or goes as a whole. */
  readonly isWhole?: true;
  /** What was made of the file when the edit was carried out: where it still fits, it counts for the rest. */
  readonly rewrite?: Rewrite;
  /** It was carried out before: done again or taken back, nothing goes that it did not find or bring itself. */
  readonly wasDone?: true;
}

/** What one action of a person changes, over all files. */
export interface Edit {
  /** What was done, for the undo list. */
  readonly action: EditAction;
  /** What was acted on, for the same: a name, or the words of a quote as `writeOut` has them. */
  readonly subject: string;
  readonly files: readonly FileEdit[];
}

export type EditAction =
  | 'tag'
  | 'accept-speaker'
  | 'attribute'
  | 'attribute-speaker'
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
  | 'dismiss-speaker'
  | 'copy-quotes'
  | 'join-quotes'
  | 'settle-conflict'
  | 'link-variant'
  | 'not-variant'
  | 'note-change'
  | 'move-quote'
  | 'edit-codebook'
  | 'save-view'
  | 'rename'
  | 'merge-actors'
  | 'merge-claims'
  | 'split-claim'
  | 'split-actor'
  | 'delete-entry'
  | 'relate'
  | 'unrelate'
  | 'add-articles'
  | 'start-round'
  | 'close-round'
  | 'finish-source'
  | 'continue-source'
  | 'decide'
  | 'settle-agreed';

/** The edit that makes a file which is not there; taken back, the file goes. */
export const newFile = (file: FileId, text: string): FileEdit => ({
  file,
  changes: [],
  isWhole: true,
  rewrite: allAtOnce(rewriteInSlices(undefined, text)),
});

/** The edit that takes `edit` back, applied to whatever the files say then. */
export const inverseEdit = (edit: Edit): Edit => ({ ...edit, files: inverseFiles(edit.files) });

export const inverseFiles = (files: readonly FileEdit[]): FileEdit[] =>
  files
    .map(({ file, changes, rename, rewrite, isWhole, wasDone }): FileEdit => {
      const back = {
        file,
        ...(rewrite && { rewrite: inverseRewrite(rewrite) }),
        ...(isWhole && { isWhole }),
        ...(wasDone && { wasDone }),
      };
      return rename
        ? { ...back, changes: [], rename: inverseRename(rename) }
        : { ...back, changes: changes.map(inverseOf).reverse() };
    })
    .reverse();

/** Whether an edit of a file is none. */
export const isIdle = ({ changes, rename, isWhole }: FileEdit): boolean =>
  changes.length === 0 && !rename && !isWhole;

/** What an edit has made of a file. */
export interface CarriedOutIn {
  readonly text: string | undefined;
  /** The edit as it was carried out, so that it can be taken back and done again to the byte. */
  readonly done: FileEdit;
}

/** Carries an edit of a file out on its text, in slices, between which others may have their turn. */
export function* carryOutInSlices(
  before: string | undefined,
  edit: FileEdit,
): Generator<void, CarriedOutIn | Refusal> {
  const edited = yield* editFileInSlices(before, edit);
  if ('refused' in edited) return edited;
  const { text, done } = edited;
  const { file, rename, isWhole } = edit;
  if (isWhole) return { text, done: edit };
  const rewrite = yield* rewriteInSlices(before, text);
  const isRenamed = rename && text !== before;
  return {
    text,
    done: isRenamed
      ? { file, changes: [], rename, rewrite, wasDone: true }
      : { file, changes: done, rewrite, wasDone: true },
  };
}

/** Applies an edit to a sidecar's or codebook's text; undefined text: there is no such file. */
export const editFile = (text: string | undefined, edit: FileEdit): Edited | Refusal =>
  allAtOnce(editFileInSlices(text, edit));

/** The same in slices, between which others may have their turn. */
export function* editFileInSlices(
  text: string | undefined,
  { file, changes, rename, rewrite, isWhole, wasDone }: FileEdit,
): Generator<void, Edited | Refusal> {
  if (rewrite && (yield* isBefore(text, rewrite))) return { text: rewritten(text, rewrite), done: changes };
  if (isWhole) return { refused: 'changed-since', at: [], found: undefined };
  const mayVanish = rewrite?.after === undefined;
  const layout = isCodebook(file) ? CODEBOOK_LAYOUT : SIDECAR_LAYOUT;
  const mayGo = wasDone && (rewrite?.removed ?? '');
  const today = yield* toJoinedQuotes(text, changes);
  const edited = yield* laidOutInSlices(text, today, layout, mayVanish, mayGo);
  if (!rename || 'refused' in edited) return edited;
  const renamed = yield* renameInFile(text, file, rename);
  return typeof renamed === 'object' ? renamed : { text: renamed, done: [] };
}

/**
 * Applies changes to a text of this layout.
 * @param mayVanish whether the file goes where nothing is left in it
 */
export const editLaidOut = (
  text: string | undefined,
  changes: readonly Change[],
  layout: Layout,
  mayVanish: boolean,
): Edited | Refusal => allAtOnce(laidOutInSlices(text, changes, layout, mayVanish));

/** @param mayGo what the changes themselves brought, where nothing else may go with them */
const laidOutInSlices = (
  text: string | undefined,
  changes: readonly Change[],
  layout: Layout,
  mayVanish: boolean,
  mayGo?: string,
): Generator<void, Edited | Refusal> =>
  editYamlInSlices(text, changes, {
    layout,
    mayVanish,
    fresh: { crossquote: FORMAT_VERSION },
    mayEdit: isOfThisFormat,
    passesFor: mayGo === undefined ? isOwnUpkeep : standsNowhere,
    mayGo,
  });

/** A later version's file, or another program's of the same name, would not be understood. */
const isOfThisFormat = ({ crossquote }: PlainMap): boolean =>
  typeof crossquote === 'number' && crossquote > 0 && crossquote <= FORMAT_VERSION;

const SELECTOR: ReadonlySet<string> = new Set(SELECTOR_KEYS);

/** What a change may find that is not what it began from, and still is no work of somebody else's. */
function isOwnUpkeep(at: Path, found: Plain | undefined, from: Plain | undefined): boolean {
  if (standsNowhere(at, found, from)) return true;
  // A quote whose place was brought up to date since is the same quote: its tagging can be changed.
  if (at[0] !== 'quotes' || at.length !== 2 || !isPlainMap(found) || !isPlainMap(from)) return false;
  return isEquivalent({ kind: 'direct', ...tagging(found) }, tagging(from), layoutOfQuotes);
}

/** The part of it with which nothing can be lost. */
function standsNowhere(at: Path, found: Plain | undefined, from: Plain | undefined): boolean {
  const [section, , field] = at;
  // The digest follows the text; nobody writes it by hand.
  if (section === 'source' && at[1] === 'digest') return true;
  if (section !== 'quotes' && section !== 'dismissed' && section !== 'proposed') return false;
  // What a person writes as `quote: false` says the same as `no`.
  if (at.length === 3 && field === 'quote') return found === false && from === 'no';
  // Fields of a selector may be left out by hand, and the kind that is meant then; what stands nowhere cannot be lost.
  if (at.length === 3)
    return typeof field === 'string' && (SELECTOR.has(field) || field === 'kind') && found === undefined;
  return false;
}

const layoutOfQuotes = SIDECAR_LAYOUT.children!.quotes!.each!;

const tagging = (quote: PlainMap): PlainMap =>
  Object.fromEntries(Object.entries(quote).filter(([key]) => !SELECTOR.has(key)));
