import * as vscode from 'vscode';
import { settleConflict } from '../../../core/edits';
import {
  conflictsInCodebook,
  conflictsInSidecar,
  DELETED,
  type FieldConflict,
  isCodebook,
  sourceOf,
  wordsOfValue,
} from '../../../core/format';
import type { Plain } from '../../../core/yaml';
import { clip } from '../../../wording';
import { rangeOf } from '../../host';
import { COMMANDS } from '../../ids';
import type { Session } from '../../session';
import { codebookRoot, sidecarRoot } from '../readings';
import { type FixFamily, fixByCommand } from './family';
import { fixByEdit } from './fixByEdit';

/** For the marks that git leaves where it could not merge: merge both sides by what they say. */
export const conflictMarks: FixFamily = {
  codes: ['merge-conflict'],
  fixesAt: ({ document }) => [
    fixByCommand(
      isCodebook(document.uri.toString())
        ? vscode.l10n.t('Merge both sides entry by entry')
        : vscode.l10n.t('Merge both sides by quote'),
      COMMANDS.mergeConflict,
      document.uri.toString(),
    ),
  ],
};

/** For a field on which a merge could not decide: take one of the values. */
export const fieldConflicts: FixFamily = {
  codes: ['field-conflict'],
  fixesAt: ({ session, document, diagnostic }) => {
    const conflict = conflictsIn(session, document).find(one =>
      rangeOf(document, one).isEqual(diagnostic.range),
    );
    return conflict ? choicesOf(conflict).map(choice => fixFor(document, conflict, choice)) : [];
  },
};

function conflictsIn({ corpus }: Session, document: vscode.TextDocument): FieldConflict[] {
  const file = document.uri.toString();
  if (isCodebook(file)) {
    const codebook = corpus.openCodebook(file);
    const root = codebook && codebookRoot(codebook, document);
    return root ? conflictsInCodebook(root) : [];
  }
  const source = corpus.source(sourceOf(file));
  const root = source && sidecarRoot(source, document);
  return root ? conflictsInSidecar(root) : [];
}

/** A value that the field may take, with what choosing it is called. */
interface Choice {
  readonly value: Plain;
  readonly title: string;
}

function choicesOf({ field, values }: FieldConflict): Choice[] {
  if (field === DELETED)
    return [
      { value: false, title: vscode.l10n.t('Keep it') },
      { value: true, title: vscode.l10n.t('Delete it') },
    ];
  return values.map((value, i) => ({ value, title: wordChoice(value, i === 0) }));
}

function wordChoice(value: Plain, isOurs: boolean): string {
  const words = clip(wordsOfValue(value));
  const shown = words === '' ? vscode.l10n.t('nothing') : `“${words}”`;
  return isOurs ? vscode.l10n.t('Keep ours: {0}', shown) : vscode.l10n.t('Take theirs: {0}', shown);
}

const fixFor = (
  document: vscode.TextDocument,
  conflict: FieldConflict,
  { value, title }: Choice,
): vscode.CodeAction =>
  fixByEdit(
    title,
    {
      action: 'settle-conflict',
      subject: conflict.field,
      files: [{ file: document.uri.toString(), changes: settleConflict(conflict, value) }],
    },
    vscode.l10n.t('Settled "{0}"', conflict.field),
  );
