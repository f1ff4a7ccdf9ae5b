import * as l10n from '@vscode/l10n';
import { type FileId, nameOf, problemOf } from '../core/format';
import type { MergeRefusal } from '../core/merge';
import type { Problem } from '../core/model';
import type { Unrouted } from '../core/rounds';
import type { StoreError } from '../core/store';
import { placesIn } from '../core/text';
import type { Refusal } from '../core/yaml';
import { wordProblem, wordUnreadable } from './problems';

/** Why a sidecar or codebook must not be edited: its name, the line, what is wrong there and what to do. */
export function wordLocked(file: FileId, text: string, locked: Problem): string {
  if (locked.code === 'unreadable-file') return wordProblem(locked);
  const { line } = placesIn(text)(locked.start);
  return l10n.t('{0}, line {1}: {2}', nameOf(file), line + 1, wordProblem(locked));
}

/** Why an edit was not made, with the file's name. Nothing was written then. */
export function wordRefusal(file: FileId, text: string | undefined, refusal: Refusal): string {
  const name = nameOf(file);
  switch (refusal.refused) {
    case 'faulty':
      return wordLocked(file, text ?? '', problemOf(refusal.fault));
    case 'other-format':
      return l10n.t(
        '{0} was not changed: it does not begin with "crossquote: 1", or it is of a later version of Crossquote. Update Crossquote, or give another program’s file another name.',
        name,
      );
    case 'changed-since':
      return l10n.t('{0} was not changed: somebody has changed that place since.', name);
    case 'would-lose':
      return l10n.t(
        '{0} was not changed: somebody has added “{1}” there since, which would be lost.',
        name,
        refusal.lost,
      );
    case 'not-editable':
      return l10n.t(
        '{0} was not changed: that place is written in a way that Crossquote cannot edit without touching the rest. Change it by hand.',
        name,
      );
  }
}

/** Why two versions of a file were not merged, with the file's name; `text` is our version. */
export function wordMergeRefusal(file: FileId, text: string | undefined, refusal: MergeRefusal): string {
  if (!('side' in refusal)) return wordRefusal(file, text, refusal);
  const why =
    refusal.refused === 'side'
      ? wordProblem(refusal.problem)
      : l10n.t(
          'Nothing is left in the file, as after a write that failed. If all was to go, write "crossquote: 1" into it.',
        );
  return refusal.side === 'ours'
    ? l10n.t('{0} was not merged. On our side: {1}', nameOf(file), why)
    : l10n.t('{0} was not merged. On their side: {1}', nameOf(file), why);
}

/** Why a file could not be read or written, and what to do; nothing was written then. */
export function wordStoreError({ file, failure, other }: StoreError): string {
  const name = nameOf(file);
  switch (failure) {
    case 'busy':
      return l10n.t('{0} was not changed: another program keeps it busy. Try again.', name);
    case 'disk-full':
      return l10n.t('{0} was not changed: the disk is full.', name);
    case 'no-more-files':
      return l10n.t(
        '{0} was not changed: the disk has no room for one more file, though it may have some for longer ones. Delete files that nobody needs.',
        name,
      );
    case 'quota':
      return l10n.t('{0} was not changed: what you may use of this disk is used up.', name);
    case 'file-too-large':
      return l10n.t('{0} was not changed: it would be larger than a file may be on this disk.', name);
    case 'name-too-long':
      return l10n.t(
        '{0} was not written: its name is too long for this disk. Give the article a shorter one.',
        name,
      );
    case 'hard-link':
      return l10n.t(
        '{0} was not changed: the same file has another name too (a hard link), under which the old text would stay. Put a copy in its place first.',
        name,
      );
    case 'dangling-link':
      return l10n.t(
        '{0} was not changed: it is a link to {1}, where no file is. Make that file, or delete the link.',
        name,
        other,
      );
    case 'lock-held':
      return l10n.t(
        '{0} was not changed: another program has locked it for some time. Try again; if no program is at work on it, delete {1} beside it.',
        name,
        other,
      );
    case 'lock-in-future':
      return l10n.t(
        '{0} was not changed: {1} beside it, its lock, is dated in the future, so that nobody can tell its age. If no program is at work on it, delete the lock.',
        name,
        other,
      );
    case 'lock-foreign':
      return l10n.t(
        '{0} was not changed: {1} beside it stands where its lock would be, and is none. Look what it is, and move or delete it.',
        name,
        other,
      );
    default:
      return wordUnreadable(name, failure);
  }
}

/** Why a round does not allow what somebody wanted to do. */
export function wordUnrouted(why: Unrouted): string {
  switch (why.refused) {
    case 'not-a-coder': {
      const { coders, key } = why.round;
      const names = coders.join(', ');
      return why.viewer === undefined
        ? l10n.t(
            'Nothing was changed: round “{0}” is blind here, coded by {1}. Say who you are in the setting “crossquote.coder”.',
            key,
            names,
          )
        : l10n.t(
            'Nothing was changed: round “{0}” is blind here, coded by {1}, and {2} does not code in it.',
            key,
            names,
            why.viewer,
          );
    }
    case 'given':
      return l10n.t('Nothing was changed: the round gives this quote to all of its coders as it is.');
    case 'evidence':
      return l10n.t(
        'Nothing was changed: {0} coded this in a round, and what coders did there stays as it is. “Review Disagreements” decides what counts.',
        why.coder,
      );
  }
}

/** That an edit was not made, and what of it stands all the same. @param why as it is told where nothing of it stands */
export function wordNotTakenBack(files: readonly FileId[], why: string): string {
  const names = files.map(nameOf).join(', ');
  return l10n.t(
    '{0} What had been written before could not be taken back in: {1}. Look at these files: they have the change, the others have not.',
    why,
    names,
  );
}
