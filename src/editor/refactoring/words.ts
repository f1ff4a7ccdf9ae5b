import * as vscode from 'vscode';
import { nameOf } from '../../core/format';
import type { EntryKind, Relations } from '../../core/model';
import type { BadKey, Obstacle } from '../../core/refactoring';
import { wordLocked } from '../../wording';

/** Why a key cannot be taken, and what to do. */
export function wordBadKey(bad: BadKey, kind: EntryKind, key: string): string {
  switch (bad) {
    case 'empty':
      return vscode.l10n.t('A key cannot be empty.');
    case 'same':
      return vscode.l10n.t('“{0}” is its key already.', key);
    case 'not-a-key':
      return vscode.l10n.t(
        '“{0}” cannot be a key: take letters, digits, hyphens and underscores, and begin with a letter.',
        key,
      );
    case 'yaml-word':
      return vscode.l10n.t(
        '“{0}” cannot be a key: YAML takes it for something else. Take another word.',
        key,
      );
    case 'taken':
      return wordTaken(kind, key);
  }
}

function wordTaken(kind: EntryKind, key: string): string {
  switch (kind) {
    case 'actor':
      return vscode.l10n.t(
        'There is an actor “{0}” already. To make one of the two, use “Merge into Another”.',
        key,
      );
    case 'claim':
      return vscode.l10n.t(
        'There is a claim “{0}” already. To make one of the two, use “Merge into Another”.',
        key,
      );
    case 'stance':
      return vscode.l10n.t('There is a stance “{0}” already. Take another key.', key);
  }
}

/** What has to be mended before, with the file and the line. */
export const wordObstacle = ({ file, text, problem }: Obstacle): string =>
  vscode.l10n.t('Nothing was changed. {0}', wordLocked(file, text, problem));

export const wordStandardStance = (key: string): string =>
  vscode.l10n.t(
    'The stance “{0}” is one of the standard ones, which stand in no codebook. Write your own under “stances:” first.',
    key,
  );

/** How many files an edit changes. */
export const wordFiles = (count: number): string =>
  count === 1 ? vscode.l10n.t('1 file') : vscode.l10n.t('{0} files', count);

/** A kind of relation, as the format names it, with what it says. */
export function wordRelationKind(relation: keyof Relations): string {
  switch (relation) {
    case 'contradicts':
      return vscode.l10n.t('Both cannot be true.');
    case 'supports':
      return vscode.l10n.t('It speaks for the other.');
    case 'restates':
      return vscode.l10n.t('It says the same in other words.');
    case 'broader':
      return vscode.l10n.t('It is a part of the other, which says more.');
  }
}

export const wordNoEntry = (kind: EntryKind, key: string, codebook: string | undefined): string =>
  codebook === undefined
    ? vscode.l10n.t('There is no codebook here yet. The first quote that you tag makes one.')
    : kind === 'claim'
      ? vscode.l10n.t('{0} has no claim “{1}”. Create it there first.', nameOf(codebook), key)
      : vscode.l10n.t('{0} has no actor “{1}”. Create it there first.', nameOf(codebook), key);
