import { editLaidOut } from '../edits';
import {
  CODEBOOK_LAYOUT,
  FORMAT_VERSION,
  isCodebook,
  isSidecar,
  openFormat,
  readSidecar,
  SIDECAR_LAYOUT,
} from '../format';
import type { Problem } from '../model';
import { asWord, type Change, isPlainMap, type Layout, type Plain, plainOf, type Refusal } from '../yaml';
import { mergeComments, type Version } from './comments';
import { layoutOf } from './layoutOf';
import { alignQuotes } from './sameQuotes';
import { mapSides, type Sides } from './sides';
import { type NotedConflict, ThreeWay } from './threeWay';

/** A merged file, with what the merge left to a person to decide. */
export interface Merged {
  readonly text: string;
  /** New ones; those that a side had noted before stay noted. */
  readonly conflicts: readonly NotedConflict[];
}

/** Why two versions were not merged. */
export type MergeRefusal =
  | { readonly refused: 'side'; readonly side: 'ours' | 'theirs'; readonly problem: Problem }
  /** Nothing at all is left in a version: a write that failed leaves such a file, and no deletion of Crossquote's. */
  | { readonly refused: 'emptied'; readonly side: 'ours' | 'theirs' }
  | Refusal;

/**
 * Merges two versions of a sidecar that come from one (undefined where it is not known: then nothing counts as deleted).
 * The result is our text, edited: quotes are matched by their ids, also former ones, codings by claim
 * and coder; the same words at the same place, of which each side has added its own, become one quote. What only one side
 * changed is taken. Where both changed a field, each otherwise, ours stays in place and `conflicts` of the same record
 * notes both; a quote that one side deleted and the other changed stays, with `deleted` in its conflicts. Comments of
 * theirs come along.
 */
export const mergeSidecars = (base: string | undefined, ours: string, theirs: string) =>
  mergeLaidOut(base, ours, theirs, SIDECAR_LAYOUT);

/**
 * Merges two versions of a codebook that come from one (undefined where it is not known: then nothing counts as deleted).
 * The result is our text, edited: actors, claims and stances are matched by their keys; what both sides changed, each
 * otherwise, is noted under `conflicts` of the entry.
 */
export const mergeCodebooks = (base: string | undefined, ours: string, theirs: string) =>
  mergeLaidOut(base, ours, theirs, CODEBOOK_LAYOUT);

/** Merges versions of a file by what it is: by its name, or by what it says where the name does not tell. */
export function mergeFile(
  base: string | undefined,
  ours: string,
  theirs: string,
  name: string | undefined,
): Merged | MergeRefusal {
  if (name !== undefined && isSidecar(name)) return mergeSidecars(base, ours, theirs);
  if (name !== undefined && isCodebook(`/${name}`)) return mergeCodebooks(base, ours, theirs);
  return mergeLaidOut(base, ours, theirs, layoutOf([ours, theirs]));
}

function mergeLaidOut(
  base: string | undefined,
  ours: string,
  theirs: string,
  layout: Layout,
): Merged | MergeRefusal {
  const opened = { ours: openFormat(ours), theirs: openFormat(theirs) };
  for (const side of ['ours', 'theirs'] as const) {
    const { locked, root } = opened[side];
    if (locked) return { refused: 'side', side, problem: locked };
    if (!root && base !== undefined && openFormat(base).root) return { refused: 'emptied', side };
  }
  if (theirs === base || theirs === ours) return { text: ours, conflicts: [] };
  if (ours === base) return { text: theirs, conflicts: [] };
  const merge = new ThreeWay();
  const versions: Sides<Version> = {
    // One that cannot be read says nothing: more is kept and noted than was needed.
    base: { text: base ?? '', root: openFormat(base ?? '').root },
    ours: { text: ours, root: opened.ours.root },
    theirs: { text: theirs, root: opened.theirs.root },
  };
  const { sides, renamed } = alignQuotes(mapSides(versions, contentOf));
  merge.merge([], layout, sides);
  if (merge.unmergeable) return { refused: 'not-editable', at: merge.unmergeable };
  const edited = editLaidOut(ours, merge.changes, layout, false);
  if ('refused' in edited) return edited;
  const text = renameQuotes(edited.text ?? '', renamed);
  if (typeof text !== 'string') return text;
  return {
    text: mergeComments(text, versions, layout),
    conflicts: merge.conflicts.map(conflict => renamedIn(conflict, renamed)),
  };
}

/** A merged sidecar in which quotes and groups go by the ids that stay. */
function renameQuotes(text: string, renamed: ReadonlyMap<string, string>): string | Refusal {
  if (renamed.size === 0) return text;
  const { quotes } = readSidecar(text).sidecar;
  const taken = new Set(quotes.map(({ id }) => id));
  const changes = quotes.flatMap(({ id, group }): Change[] => {
    const at = ['quotes', { id }];
    const newGroup = group === undefined ? undefined : renamed.get(group);
    const newId = renamed.get(id);
    return [
      ...(newGroup === undefined ? [] : [{ at: [...at, 'group'], from: group, to: newGroup }]),
      ...(newId === undefined || taken.has(newId) ? [] : [{ at: [...at, 'id'], from: id, to: newId }]),
    ];
  });
  const edited = editLaidOut(text, changes, SIDECAR_LAYOUT, false);
  return 'refused' in edited ? edited : (edited.text ?? '');
}

const renamedIn = (conflict: NotedConflict, renamed: ReadonlyMap<string, string>): NotedConflict => ({
  ...conflict,
  at: conflict.at.map(step => {
    const id = isPlainMap(step) ? renamed.get(asWord(step.id)) : undefined;
    return id === undefined ? step : { id };
  }),
});

/** An empty file is one of ours that says nothing yet. */
const contentOf = ({ root }: Version): Plain => (root ? plainOf(root) : { crossquote: FORMAT_VERSION });
