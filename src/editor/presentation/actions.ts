import * as vscode from 'vscode';
import type { EditAction } from '../../core/edits';
import { clip, clipQuote } from '../../wording';

/**
 * What was done or is to be done, as the name of a step that can be undone. A name stands in marks here; a quote has its
 * own already, where its source has marks.
 */
export function wordAction(action: EditAction, subject: string): string {
  const words = clip(subject);
  const quote = clipQuote(subject);
  switch (action) {
    case 'tag':
      return vscode.l10n.t('Tag: {0}', quote);
    case 'attribute':
      return vscode.l10n.t('Speakers of all suggestions in “{0}”', words);
    case 'attribute-speaker':
      return vscode.l10n.t('All suggestions by “{0}”', words);
    case 'set-stance':
      return vscode.l10n.t('Stance of a quote: {0}', quote);
    case 'assign-claim':
      return vscode.l10n.t('Claim of a quote: {0}', quote);
    case 'accept-speaker':
    case 'set-speakers':
      return vscode.l10n.t('Speaker of a quote: {0}', quote);
    case 're-span':
      return vscode.l10n.t('New span for a quote: {0}', quote);
    case 'delete-quote':
      return vscode.l10n.t('Deletion of a quote: {0}', quote);
    case 'remove-coding':
      return vscode.l10n.t('Removal of a coding: {0}', quote);
    case 'note':
      return vscode.l10n.t('Note on a quote: {0}', quote);
    case 'quote-details':
      return vscode.l10n.t('Details of a quote: {0}', quote);
    case 'source-details':
      return vscode.l10n.t('Details of “{0}”', words);
    case 'dismiss':
      return vscode.l10n.t('Not a quote: {0}', quote);
    case 'dismiss-speaker':
      return vscode.l10n.t('No quotes: all suggestions by “{0}”', words);
    case 'copy-quotes':
      return vscode.l10n.t('Quotes of “{0}”', words);
    case 'join-quotes':
      return vscode.l10n.t('Join two quotes: {0}', quote);
    case 'settle-conflict':
      return vscode.l10n.t('Settle “{0}”', words);
    case 'link-variant':
      return vscode.l10n.t('Variant of a quote: {0}', quote);
    case 'not-variant':
      return vscode.l10n.t('No variant of a quote: {0}', quote);
    case 'note-change':
      return vscode.l10n.t('Change of position: {0}', quote);
    case 'move-quote':
      return vscode.l10n.t('Move of a quote: {0}', quote);
    case 'edit-codebook':
      return vscode.l10n.t('Codebook: “{0}”', words);
    case 'save-view':
      return vscode.l10n.t('View “{0}”', words);
    case 'rename':
      return vscode.l10n.t('Rename “{0}”', words);
    case 'merge-actors':
    case 'merge-claims':
      return vscode.l10n.t('Merge “{0}”', words);
    case 'split-claim':
      return vscode.l10n.t('Split “{0}”', words);
    case 'split-actor':
      return vscode.l10n.t('“{0}” an actor of its own', words);
    case 'delete-entry':
      return vscode.l10n.t('Deletion of “{0}”', words);
    case 'relate':
    case 'unrelate':
      return vscode.l10n.t('Relations of “{0}”', words);
    case 'add-articles':
      return vscode.l10n.t('New articles: “{0}”', words);
    case 'start-round':
      return vscode.l10n.t('Round “{0}”', words);
    case 'close-round':
      return vscode.l10n.t('Close of round “{0}”', words);
    case 'finish-source':
      return vscode.l10n.t('“{0}” finished', words);
    case 'continue-source':
      return vscode.l10n.t('“{0}” not finished', words);
    case 'decide':
      return vscode.l10n.t('Decision on a quote: {0}', quote);
    case 'settle-agreed':
      return vscode.l10n.t('What all agree on in “{0}”', words);
  }
}

/** The same once it is done. */
export function wordDone(action: EditAction, subject: string): string {
  const words = clip(subject);
  const quote = clipQuote(subject);
  switch (action) {
    case 'tag':
      return vscode.l10n.t('Tagged: {0}', quote);
    case 'accept-speaker':
      return vscode.l10n.t('Accepted the speaker: {0}', quote);
    case 'attribute':
      return vscode.l10n.t('Accepted the speakers of all suggestions in “{0}”', words);
    case 'attribute-speaker':
      return vscode.l10n.t('Accepted all suggestions by “{0}”', words);
    case 'set-stance':
      return vscode.l10n.t('Set the stance: {0}', quote);
    case 'assign-claim':
      return vscode.l10n.t('Assigned to another claim: {0}', quote);
    case 'set-speakers':
      return vscode.l10n.t('Changed the speaker: {0}', quote);
    case 're-span':
      return vscode.l10n.t('Gave a quote its new span: {0}', quote);
    case 'delete-quote':
      return vscode.l10n.t('Deleted: {0}', quote);
    case 'remove-coding':
      return vscode.l10n.t('Removed a coding: {0}', quote);
    case 'note':
      return vscode.l10n.t('Wrote the note: {0}', quote);
    case 'quote-details':
      return vscode.l10n.t('Wrote the details: {0}', quote);
    case 'source-details':
      return vscode.l10n.t('Wrote the details of “{0}”', words);
    case 'dismiss':
      return vscode.l10n.t('Dismissed, as no quote: {0}', quote);
    case 'dismiss-speaker':
      return vscode.l10n.t('Dismissed all suggestions by “{0}”: no quotes', words);
    case 'copy-quotes':
      return vscode.l10n.t('Copied the quotes of “{0}”', words);
    case 'join-quotes':
      return vscode.l10n.t('Joined with the same words: {0}', quote);
    case 'settle-conflict':
      return vscode.l10n.t('Settled “{0}”', words);
    case 'link-variant':
      return vscode.l10n.t('Linked as a variant: {0}', quote);
    case 'not-variant':
      return vscode.l10n.t('Noted as no variant: {0}', quote);
    case 'note-change':
      return vscode.l10n.t('Noted a change of position: {0}', quote);
    case 'move-quote':
      return vscode.l10n.t('Moved: {0}', quote);
    case 'edit-codebook':
      return vscode.l10n.t('Changed the codebook: “{0}”', words);
    case 'save-view':
      return vscode.l10n.t('Saved the view “{0}”', words);
    case 'rename':
      return vscode.l10n.t('Renamed “{0}”', words);
    case 'merge-actors':
    case 'merge-claims':
      return vscode.l10n.t('Merged “{0}”', words);
    case 'split-claim':
      return vscode.l10n.t('Split “{0}”', words);
    case 'split-actor':
      return vscode.l10n.t('Made “{0}” an actor of its own', words);
    case 'delete-entry':
      return vscode.l10n.t('Deleted “{0}”', words);
    case 'relate':
      return vscode.l10n.t('Related “{0}” to another claim', words);
    case 'unrelate':
      return vscode.l10n.t('Took back a relation of “{0}”', words);
    case 'add-articles':
      return vscode.l10n.t('Added articles: “{0}”', words);
    case 'start-round':
      return vscode.l10n.t('Started round “{0}”', words);
    case 'close-round':
      return vscode.l10n.t('Closed round “{0}”', words);
    case 'finish-source':
      return vscode.l10n.t('Finished “{0}”', words);
    case 'continue-source':
      return vscode.l10n.t('“{0}” is not finished any more', words);
    case 'decide':
      return vscode.l10n.t('Decided: {0}', quote);
    case 'settle-agreed':
      return vscode.l10n.t('Took over what all agree on in “{0}”', words);
  }
}
