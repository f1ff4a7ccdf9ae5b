import * as vscode from 'vscode';
import type { Doubt } from '../../core/corpus';
import type { EditAction } from '../../core/edits';
import type { FileId } from '../../core/format';
import type { QuoteKind } from '../../core/model';
import type { Comparison, MeaningChange } from '../../core/variants';
import { clip } from '../../wording';

// What the command line says too, in the same words.
export * from '../../wording';

const { t } = vscode.l10n;

/** Why a quote is to be reviewed, in a few words. */
export function wordDoubt(code: Doubt['code']): string {
  switch (code) {
    case 'orphan':
      return t('its words are not in the source any more');
    case 'uncertain':
      return t('it is not certain where its words are');
    case 'changed-words':
      return t('the source has other words here now');
  }
}

export function wordAction(action: EditAction, subject: string): string {
  const words = clip(subject);
  switch (action) {
    case 'tag':
      return t('Tag “{0}”', words);
    case 'attribute':
      return t('Speakers of all suggestions in “{0}”', words);
    case 'set-stance':
      return t('Stance of “{0}”', words);
    case 'assign-claim':
      return t('Claim of “{0}”', words);
    case 'set-speakers':
      return t('Speaker of “{0}”', words);
    case 're-span':
      return t('New span for “{0}”', words);
    case 'delete-quote':
      return t('Deletion of “{0}”', words);
    case 'remove-coding':
      return t('Removal of a coding of “{0}”', words);
    case 'note':
      return t('Note on “{0}”', words);
    case 'quote-details':
    case 'source-details':
      return t('Details of “{0}”', words);
    case 'dismiss':
      return t('Not a quote: “{0}”', words);
    case 'copy-quotes':
      return t('Quotes of “{0}”', words);
    case 'settle-conflict':
      return t('Settle “{0}”', words);
    case 'link-variant':
      return t('Variant of “{0}”', words);
    case 'not-variant':
      return t('No variant of “{0}”', words);
    case 'note-change':
      return t('Change of position: “{0}”', words);
    case 'move-quote':
      return t('Move of “{0}”', words);
    case 'edit-codebook':
      return t('Codebook: “{0}”', words);
    case 'rename':
      return t('Rename “{0}”', words);
    case 'merge-actors':
    case 'merge-claims':
      return t('Merge “{0}” into another', words);
    case 'split-claim':
      return t('Split “{0}”', words);
    case 'split-actor':
      return t('“{0}” an actor of its own', words);
    case 'relate':
    case 'unrelate':
      return t('Relations of “{0}”', words);
  }
}

/** The same once it is done. */
export function wordDone(action: EditAction, subject: string): string {
  const words = clip(subject);
  switch (action) {
    case 'tag':
      return t('Tagged “{0}”', words);
    case 'attribute':
      return t('Accepted the speakers of all suggestions in “{0}”', words);
    case 'set-stance':
      return t('Set the stance of “{0}”', words);
    case 'assign-claim':
      return t('Assigned “{0}” to another claim', words);
    case 'set-speakers':
      return t('Changed the speaker of “{0}”', words);
    case 're-span':
      return t('Gave “{0}” its new span', words);
    case 'delete-quote':
      return t('Deleted “{0}”', words);
    case 'remove-coding':
      return t('Removed a coding of “{0}”', words);
    case 'note':
      return t('Wrote the note on “{0}”', words);
    case 'quote-details':
    case 'source-details':
      return t('Wrote the details of “{0}”', words);
    case 'dismiss':
      return t('Dismissed “{0}”: no quote', words);
    case 'copy-quotes':
      return t('Copied the quotes of “{0}”', words);
    case 'settle-conflict':
      return t('Settled “{0}”', words);
    case 'link-variant':
      return t('Linked “{0}” as a variant', words);
    case 'not-variant':
      return t('Noted that “{0}” is no variant', words);
    case 'note-change':
      return t('Noted a change of position in “{0}”', words);
    case 'move-quote':
      return t('Moved “{0}”', words);
    case 'edit-codebook':
      return t('Changed the codebook: “{0}”', words);
    case 'rename':
      return t('Renamed “{0}”', words);
    case 'merge-actors':
    case 'merge-claims':
      return t('Merged “{0}” into another', words);
    case 'split-claim':
      return t('Split “{0}”', words);
    case 'split-actor':
      return t('Made “{0}” an actor of its own', words);
    case 'relate':
      return t('Related “{0}” to another claim', words);
    case 'unrelate':
      return t('Took back a relation of “{0}”', words);
  }
}

export function wordKind(kind: QuoteKind): string {
  switch (kind) {
    case 'direct':
      return t('direct quote');
    case 'mixed':
      return t('quoted in part');
    case 'indirect':
      return t('reported speech');
    case 'block':
      return t('block quote');
    case 'authorial':
      return t('the outlet’s own words');
  }
}

/** A file by its path in the workspace, as people know it. */
export const asPath = (file: FileId): string => vscode.workspace.asRelativePath(vscode.Uri.parse(file));

/** What the differences between two wordings change: "negation, number"; empty where nothing. */
export const wordChanges = ({ differences }: Comparison): string =>
  [...new Set(differences.flatMap(({ changes }) => changes))].map(wordChange).join(', ');

export function wordChange(change: MeaningChange): string {
  switch (change) {
    case 'negation':
      return t('negation');
    case 'number':
      return t('number');
    case 'modality':
      return t('how sure, or on what condition');
    case 'name':
      return t('name');
    case 'marked-omission':
      return t('omission, marked');
    case 'unmarked-omission':
      return t('omission, not marked');
  }
}

/** A number of quotations; the parts of one count once. */
export const wordQuotations = (count: number): string =>
  count === 1 ? t('1 quote') : t('{0} quotes', count);
