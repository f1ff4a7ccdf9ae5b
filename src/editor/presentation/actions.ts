import * as vscode from 'vscode';
import type { EditAction } from '../../core/edits';
import { clip } from '../../wording';

/** What was done or is to be done, as the name of a step that can be undone. */
export function wordAction(action: EditAction, subject: string): string {
  const words = clip(subject);
  switch (action) {
    case 'tag':
      return vscode.l10n.t('Tag “{0}”', words);
    case 'attribute':
      return vscode.l10n.t('Speakers of all suggestions in “{0}”', words);
    case 'attribute-speaker':
      return vscode.l10n.t('All suggestions by “{0}”', words);
    case 'set-stance':
      return vscode.l10n.t('Stance of “{0}”', words);
    case 'assign-claim':
      return vscode.l10n.t('Claim of “{0}”', words);
    case 'accept-speaker':
    case 'set-speakers':
      return vscode.l10n.t('Speaker of “{0}”', words);
    case 're-span':
      return vscode.l10n.t('New span for “{0}”', words);
    case 'delete-quote':
      return vscode.l10n.t('Deletion of “{0}”', words);
    case 'remove-coding':
      return vscode.l10n.t('Removal of a coding of “{0}”', words);
    case 'note':
      return vscode.l10n.t('Note on “{0}”', words);
    case 'quote-details':
    case 'source-details':
      return vscode.l10n.t('Details of “{0}”', words);
    case 'dismiss':
      return vscode.l10n.t('Not a quote: “{0}”', words);
    case 'dismiss-speaker':
      return vscode.l10n.t('No quotes: all suggestions by “{0}”', words);
    case 'copy-quotes':
      return vscode.l10n.t('Quotes of “{0}”', words);
    case 'join-quotes':
      return vscode.l10n.t('Join “{0}”', words);
    case 'settle-conflict':
      return vscode.l10n.t('Settle “{0}”', words);
    case 'link-variant':
      return vscode.l10n.t('Variant of “{0}”', words);
    case 'not-variant':
      return vscode.l10n.t('No variant of “{0}”', words);
    case 'note-change':
      return vscode.l10n.t('Change of position: “{0}”', words);
    case 'move-quote':
      return vscode.l10n.t('Move of “{0}”', words);
    case 'edit-codebook':
      return vscode.l10n.t('Codebook: “{0}”', words);
    case 'save-view':
      return vscode.l10n.t('View “{0}”', words);
    case 'rename':
      return vscode.l10n.t('Rename “{0}”', words);
    case 'merge-actors':
    case 'merge-claims':
      return vscode.l10n.t('Merge “{0}” into another', words);
    case 'split-claim':
      return vscode.l10n.t('Split “{0}”', words);
    case 'split-actor':
      return vscode.l10n.t('“{0}” an actor of its own', words);
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
      return vscode.l10n.t('Decision on “{0}”', words);
    case 'settle-agreed':
      return vscode.l10n.t('What all agree on in “{0}”', words);
  }
}

/** The same once it is done. */
export function wordDone(action: EditAction, subject: string): string {
  const words = clip(subject);
  switch (action) {
    case 'tag':
      return vscode.l10n.t('Tagged “{0}”', words);
    case 'accept-speaker':
      return vscode.l10n.t('Accepted the speaker of “{0}”', words);
    case 'attribute':
      return vscode.l10n.t('Accepted the speakers of all suggestions in “{0}”', words);
    case 'attribute-speaker':
      return vscode.l10n.t('Accepted all suggestions by “{0}”', words);
    case 'set-stance':
      return vscode.l10n.t('Set the stance of “{0}”', words);
    case 'assign-claim':
      return vscode.l10n.t('Assigned “{0}” to another claim', words);
    case 'set-speakers':
      return vscode.l10n.t('Changed the speaker of “{0}”', words);
    case 're-span':
      return vscode.l10n.t('Gave “{0}” its new span', words);
    case 'delete-quote':
      return vscode.l10n.t('Deleted “{0}”', words);
    case 'remove-coding':
      return vscode.l10n.t('Removed a coding of “{0}”', words);
    case 'note':
      return vscode.l10n.t('Wrote the note on “{0}”', words);
    case 'quote-details':
    case 'source-details':
      return vscode.l10n.t('Wrote the details of “{0}”', words);
    case 'dismiss':
      return vscode.l10n.t('Dismissed “{0}”: no quote', words);
    case 'dismiss-speaker':
      return vscode.l10n.t('Dismissed all suggestions by “{0}”: no quotes', words);
    case 'copy-quotes':
      return vscode.l10n.t('Copied the quotes of “{0}”', words);
    case 'join-quotes':
      return vscode.l10n.t('Joined “{0}” with the same words', words);
    case 'settle-conflict':
      return vscode.l10n.t('Settled “{0}”', words);
    case 'link-variant':
      return vscode.l10n.t('Linked “{0}” as a variant', words);
    case 'not-variant':
      return vscode.l10n.t('Noted that “{0}” is no variant', words);
    case 'note-change':
      return vscode.l10n.t('Noted a change of position in “{0}”', words);
    case 'move-quote':
      return vscode.l10n.t('Moved “{0}”', words);
    case 'edit-codebook':
      return vscode.l10n.t('Changed the codebook: “{0}”', words);
    case 'save-view':
      return vscode.l10n.t('Saved the view “{0}”', words);
    case 'rename':
      return vscode.l10n.t('Renamed “{0}”', words);
    case 'merge-actors':
    case 'merge-claims':
      return vscode.l10n.t('Merged “{0}” into another', words);
    case 'split-claim':
      return vscode.l10n.t('Split “{0}”', words);
    case 'split-actor':
      return vscode.l10n.t('Made “{0}” an actor of its own', words);
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
      return vscode.l10n.t('Decided on “{0}”', words);
    case 'settle-agreed':
      return vscode.l10n.t('Took over what all agree on in “{0}”', words);
  }
}
