import * as vscode from 'vscode';
import {
  type Comparison,
  DELETED,
  type Doubt,
  type EditAction,
  type Expected,
  type FileId,
  type MeaningChange,
  nameOf,
  type Problem,
  problemOf,
  type QuoteKind,
  type Refusal,
  type StoreError,
  type Unreadable,
} from '../core';
import { rangeIn } from './ranges';

const { t } = vscode.l10n;

/** A problem in words: what is wrong and what to do. */
export function wordProblem(problem: Problem): string {
  switch (problem.code) {
    case 'yaml-syntax':
      return t(
        'This is not YAML: {0} Mend it here; nothing is written to this file until then.',
        sentence(problem.params.message),
      );
    case 'merge-conflict':
      return t(
        'Git left a merge conflict here. Merge both sides with the quick fix, or choose by hand; nothing else is written to this file until then.',
      );
    case 'too-large':
      return t('This file is longer than {0} MB and is not read. Split it.', problem.params.limit);
    case 'duplicate-key':
      return t('"{0}" stands here twice. Remove one of the two.', problem.params.key);
    case 'unknown-alias':
      return t(
        '"*{0}" stands for nothing that was written before it. Write the value out.',
        problem.params.name,
      );
    case 'aliases-explode':
      return t('The aliases of this file stand for more than can be read. Write the values out.');
    case 'newer-format':
      return t(
        'This file is of format {0}, of a later version of Crossquote. Update Crossquote; until then the file is not changed.',
        problem.params.version,
      );
    case 'no-version':
      return t('The file does not begin with "crossquote: 1". Add the line if it is one of Crossquote’s.');
    case 'wrong-shape':
      return t('"{0}" should be {1}.', problem.params.where, wordExpected(problem.params.expected));
    case 'missing-key':
      return t(
        '"{0}" is missing here ({1}). Add it, or remove the entry.',
        problem.params.key,
        problem.params.where,
      );
    case 'duplicate-id':
      return t(
        'Another quote has the id {0} too; this one is not shown. Give it an id of its own.',
        problem.params.id,
      );
    case 'duplicate-coding':
      return problem.params.coder
        ? t(
            '{1} has coded this quote on "{0}" already. Remove one of the two.',
            problem.params.claim,
            problem.params.coder,
          )
        : t('This quote is coded on "{0}" already. Remove one of the two.', problem.params.claim);
    case 'unknown-stance':
      return t(
        'The codebook has no stance "{0}". Correct it, or add it to the codebook.',
        problem.params.key,
      );
    case 'unknown-actor':
      return t('The codebook has no actor "{0}". Correct it, or add it to the codebook.', problem.params.key);
    case 'unknown-claim':
      return t('The codebook has no claim "{0}". Correct it, or add it to the codebook.', problem.params.key);
    case 'field-conflict':
      return wordConflict(problem.params.field, problem.params.values);
    case 'bad-shortcut':
      return t(
        '"{1}" cannot be the key of {0}: take one letter or digit that no other stance and no command of coding mode has.',
        problem.params.key,
        problem.params.shortcut,
      );
    case 'orphan':
      return t(
        'The words “{0}” are not in the source any more. Give the quote its new place with “Re-span”, or delete it.',
        clip(problem.params.words),
      );
    case 'uncertain':
      return t(
        'It is not certain that “{0}” stands here. Look, and give the quote its place with “Re-span”.',
        clip(problem.params.words),
      );
    case 'changed-words':
      return t(
        'The source says “{0}” here now; the quote keeps the words “{1}”. Take the new ones over if the quote shall have them.',
        clip(problem.params.now),
        clip(problem.params.words),
      );
    case 'no-source':
      return t('{0} is not here. Bring it back, or move this file to where it is.', problem.params.name);
    case 'sidecar-elsewhere':
      return t(
        '{0} lies where its source is no more, and its quotes are in this text. Move it here if it belongs to it.',
        asPath(problem.params.sidecar),
      );
    case 'unreadable-file':
      return wordUnreadable(problem.params.name, problem.params.why);
  }
}

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

function wordConflict(field: string, values: readonly string[]): string {
  if (field === DELETED)
    return t('A merge could not decide: one side deleted this, the other changed it. Keep it or delete it.');
  return t(
    'A merge could not decide on "{0}": {1}. Choose one.',
    field,
    values.map(value => (value === '' ? t('nothing') : `“${clip(value)}”`)).join(t(' or ')),
  );
}

function wordExpected(expected: Expected): string {
  switch (expected) {
    case 'map':
      return t('a group of keys');
    case 'list':
      return t('a list');
    case 'text':
      return t('text');
    case 'number':
      return t('a number');
    case 'yes-no':
      return t('true or false');
    case 'offset':
      return t('a whole number from 0 on');
    case 'kind':
      return t('direct, mixed, indirect, block or authorial');
    case 'color':
      return t('green, red, yellow, blue, orange, purple or grey');
  }
}

export function wordUnreadable(name: string, why: Unreadable): string {
  switch (why) {
    case 'binary':
      return t('{0} is not a text file and cannot be annotated.', name);
    case 'utf-16':
      return t('{0} is in UTF-16. Save it as UTF-8 (“Change File Encoding”) to annotate it.', name);
    case 'too-large':
      return t('{0} is larger than 16 MB and is not read. Split it.', name);
    case 'no-permission':
      return t('{0} cannot be read or written: you have no permission, or it is read-only.', name);
    case 'unavailable':
      return t('{0} cannot be reached now.', name);
  }
}

/** Why a sidecar or codebook must not be edited: its name, the line, what is wrong there and what to do. */
export function wordLocked(file: FileId, text: string, locked: Problem): string {
  if (locked.code === 'unreadable-file') return wordProblem(locked);
  const { start } = rangeIn(text, locked);
  return t('{0}, line {1}: {2}', nameOf(file), start.line + 1, wordProblem(locked));
}

/** Why an edit was not made, with the file's name. Nothing was written then. */
export function wordRefusal(file: FileId, text: string | undefined, refusal: Refusal): string {
  const name = nameOf(file);
  switch (refusal.refused) {
    case 'faulty':
      return wordLocked(file, text ?? '', problemOf(refusal.fault));
    case 'other-format':
      return t(
        '{0} was not changed: it does not begin with "crossquote: 1", or it is of a later version of Crossquote. Update Crossquote, or give another program’s file another name.',
        name,
      );
    case 'changed-since':
      return t('{0} was not changed: somebody has changed that place since.', name);
    case 'not-editable':
      return t(
        '{0} was not changed: that place is written in a way that Crossquote cannot edit without touching the rest. Change it by hand.',
        name,
      );
  }
}

export function wordStoreError(error: StoreError): string {
  const name = nameOf(error.file);
  return error.failure === 'busy'
    ? t('{0} was not changed: another program keeps it busy. Try again.', name)
    : wordUnreadable(name, error.failure);
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

const CLIPPED_AT = 60;

/** The beginning of a text that may be long, on one line. */
export function clip(text: string, length = CLIPPED_AT): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length
    ? line
    : `${line.slice(0, line.lastIndexOf(' ', length) > length / 2 ? line.lastIndexOf(' ', length) : length)}…`;
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** A number of quotations; the parts of one count once. */
export const wordQuotations = (count: number): string =>
  count === 1 ? t('1 quote') : t('{0} quotes', count);
