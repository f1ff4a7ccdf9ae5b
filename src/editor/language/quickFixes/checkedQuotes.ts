import * as vscode from 'vscode';
import { CHECKS, type Fix } from '../../../core/checks';
import type { Problem } from '../../../core/model';
import { rangeIn, rangesIn } from '../../host';
import { COMMANDS } from '../../ids';
import { wordDone, wordFix } from '../../presentation';
import type { Session } from '../../session';
import { type FixFamily, fixByCommand, type Place } from './family';
import { fixByEdit } from './fixByEdit';

/** For what the checks know a remedy themselves. */
export const checkedQuotes: FixFamily = {
  codes: CHECKS.filter(({ fixes }) => fixes).map(({ code }) => code),
  fixesAt: place =>
    problemsAt(place).flatMap(problem =>
      place.session.checker
        .fixesFor(place.document.uri.toString(), problem)
        .map(fix => actionOf(place.session, fix)),
    ),
};

/** The problems of which a diagnostic may speak: two may have the same place. */
function problemsAt({ session, document, diagnostic: { code, range } }: Place): Problem[] {
  const { text = '', problems = [] } = session.checker.found(document.uri.toString()) ?? {};
  const rangeOf = rangesIn(text);
  return problems.filter(problem => problem.code === code && rangeOf(problem).isEqual(range));
}

function actionOf(session: Session, fix: Fix): vscode.CodeAction {
  const title = wordFix(fix);
  switch (fix.does) {
    case 'reassign-claim':
      return fixByCommand(title, COMMANDS.reassignClaim, { ...fix.quote, claim: fix.claim });
    case 'edit-speakers':
      return fixByCommand(title, COMMANDS.editSpeakers, fix.quote);
    case 'go-to-other':
      return fixByCommand(title, COMMANDS.openQuote, fix.quote);
    case 'go-to-words': {
      const text = session.corpus.source(fix.file)?.text ?? '';
      const options: vscode.TextDocumentShowOptions = { selection: rangeIn(text, fix.span) };
      return fixByCommand(title, 'vscode.open', vscode.Uri.parse(fix.file), options);
    }
    default:
      return fixByEdit(title, fix.edit, wordDone(fix.edit.action, fix.edit.subject));
  }
}
