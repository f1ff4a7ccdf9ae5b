import * as vscode from 'vscode';
import { COMMANDS } from '../../ids';
import type { Session } from '../../session';
import { literal } from '../../telling';
import { suggestedAt } from '../suggested';
import { byCommand } from './actions';

/** What can be done with the suggestion that holds all of a range: under the cursor, as a rule. */
export function actionsOnSuggestion(
  session: Session,
  document: vscode.TextDocument,
  range: vscode.Range,
): vscode.CodeAction[] {
  const suggested = suggestedAt(session, document, range.start);
  if (!suggested || document.offsetAt(range.end) > suggested.part.end) return [];
  const { source, suggestion } = suggested;
  const address = { file: source.file, start: suggestion.start };
  const { speaker } = suggestion;
  return [
    byCommand(vscode.l10n.t('Tag Quote'), COMMANDS.tagQuote, address),
    ...(speaker === undefined
      ? []
      : [byCommand(literal(vscode.l10n.t('Accept Speaker: {0}', speaker)), COMMANDS.acceptSpeaker, address)]),
    byCommand(vscode.l10n.t('Not a Quote'), COMMANDS.notAQuote, address),
  ];
}
