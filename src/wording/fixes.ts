import * as l10n from '@vscode/l10n';
import type { Fix } from '../core/checks';
import { isCodebook, nameOf, sidecarOf, wordsOfValue } from '../core/format';
import { clip } from './clip';
import type { PathOf } from './paths';

/** What a fix does, as the title under which it is offered. */
export function wordFix(fix: Fix, pathOf: PathOf = nameOf): string {
  switch (fix.does) {
    case 'note-change':
      return l10n.t('Position changed: note it at the later quote');
    case 'extend':
      return l10n.t('Extend the quote: {0}', clip(fix.words));
    case 'shorten':
      return l10n.t('Shorten the quote: {0}', clip(fix.words));
    case 'move-quote':
      return l10n.t('Move the quote to {0}', pathOf(fix.to));
    case 'join':
      return l10n.t('Join');
    case 'tell-apart':
      return l10n.t('Not the same statement');
    case 'reassign-claim':
      return l10n.t('Different claim…');
    case 'edit-speakers':
      return l10n.t('Change the speaker…');
    case 'go-to-other':
      return l10n.t('Go to the other quote');
    case 'go-to-words':
      return l10n.t('Go to the words in {0}', pathOf(fix.file));
    case 'use-key':
      return l10n.t('Use the nearest existing: “{0}”', fix.key);
    case 'create-entry':
      return l10n.t('Create “{0}” in the codebook', fix.key);
    case 'new-id':
      return l10n.t('Give it a new id');
    case 'remove-coding':
      return l10n.t('Remove this coding');
    case 'delete-quote':
      return l10n.t('Delete the quote');
    case 'delete-part':
      return l10n.t('Delete this part of the quote');
    case 'settle':
      return wordSettling(fix);
    case 'merge-sides':
      return isCodebook(fix.file)
        ? l10n.t('Merge both sides entry by entry')
        : l10n.t('Merge both sides by quote');
    case 'place':
      return l10n.t('Its place is line {1}: {0}', clip(fix.words), fix.line);
    case 'take-over':
      return l10n.t('Take over the new words: {0}', clip(fix.words));
    case 'go-to-place':
      return fix.isCertain ? l10n.t('Go to its place') : l10n.t('Go to its likeliest place');
    case 'adopt-sidecar':
      return l10n.t('Move its sidecar here: {0}', pathOf(sidecarOf(fix.from)));
    case 'find-source':
      return l10n.t('Look for its source in the workspace');
    case 'delete-sidecar':
      return l10n.t('Delete this sidecar');
  }
}

function wordSettling({ isDeletion, isOurs, value }: Fix & { does: 'settle' }): string {
  if (isDeletion) return value === true ? l10n.t('Delete it') : l10n.t('Keep it');
  const words = clip(wordsOfValue(value));
  const shown = words === '' ? l10n.t('nothing') : `“${words}”`;
  return isOurs ? l10n.t('Keep ours: {0}', shown) : l10n.t('Take theirs: {0}', shown);
}
