import * as vscode from 'vscode';
import { nameOf } from '../../core/format';
import type { EntryKind, Relations } from '../../core/model';
import type { BadKey, Obstacle } from '../../core/refactoring';
import { wordLocked } from '../presentation';

const { t } = vscode.l10n;

/** Why a key cannot be taken, and what to do. */
export function wordBadKey(bad: BadKey, kind: EntryKind, key: string): string {
  switch (bad) {
    case 'empty':
      return t('A key cannot be empty.');
    case 'same':
      return t('“{0}” is its key already.', key);
    case 'not-a-key':
      return t(
        '“{0}” cannot be a key: take letters, digits, hyphens and underscores, and begin with a letter.',
        key,
      );
    case 'yaml-word':
      return t('“{0}” cannot be a key: YAML takes it for something else. Take another word.', key);
    case 'taken':
      return wordTaken(kind, key);
  }
}

function wordTaken(kind: EntryKind, key: string): string {
  switch (kind) {
    case 'actor':
      return t('There is an actor “{0}” already. To make one of the two, use “Merge into Another”.', key);
    case 'claim':
      return t('There is a claim “{0}” already. To make one of the two, use “Merge into Another”.', key);
    case 'stance':
      return t('There is a stance “{0}” already. Take another key.', key);
  }
}

/** What has to be mended before, with the file and the line. */
export const wordObstacle = ({ file, text, problem }: Obstacle): string =>
  t('Nothing was changed. {0}', wordLocked(file, text, problem));

export const wordStandardStance = (key: string): string =>
  t(
    'The stance “{0}” is one of the standard ones, which stand in no codebook. Write your own under “stances:” first.',
    key,
  );

/** How many files an edit changes. */
export const wordFiles = (count: number): string => (count === 1 ? t('1 file') : t('{0} files', count));

/** A kind of relation, as the format names it, with what it says. */
export function wordRelationKind(relation: keyof Relations): string {
  switch (relation) {
    case 'contradicts':
      return t('Both cannot be true.');
    case 'supports':
      return t('It speaks for the other.');
    case 'restates':
      return t('It says the same in other words.');
    case 'broader':
      return t('It is a part of the other, which says more.');
  }
}

export const wordNoEntry = (kind: EntryKind, key: string, codebook: string | undefined): string =>
  codebook === undefined
    ? t('There is no codebook here yet. The first quote that you tag makes one.')
    : kind === 'claim'
      ? t('{0} has no claim “{1}”. Create it there first.', nameOf(codebook), key)
      : t('{0} has no actor “{1}”. Create it there first.', nameOf(codebook), key);
