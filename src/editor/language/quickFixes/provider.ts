import * as vscode from 'vscode';
import type { Session } from '../../session';
import { DIAGNOSTIC_SOURCE } from '../diagnostics';
import { ALL_FILES } from '../selectors';
import { checkedQuotes } from './checkedQuotes';
import { doubtfulQuotes } from './doubtfulQuotes';
import { duplicates } from './duplicates';
import type { FixFamily } from './family';
import { registerFixByEdit } from './fixByEdit';
import { conflictMarks, fieldConflicts } from './mergeConflicts';
import { lostSidecar, lostSource } from './movedSidecars';
import { unknownKeys } from './unknownKeys';

const FAMILIES: readonly FixFamily[] = [
  unknownKeys,
  lostSource,
  lostSidecar,
  conflictMarks,
  fieldConflicts,
  doubtfulQuotes,
  checkedQuotes,
  duplicates,
];

/** What to do about a problem, where it stands. */
export const registerQuickFixes = (session: Session): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(
      ALL_FILES,
      {
        async provideCodeActions(document, _range, { diagnostics }, token) {
          const own = diagnostics.filter(({ source }) => source === DIAGNOSTIC_SOURCE);
          if (own.length === 0) return undefined;
          await session.settled();
          const fixes = await Promise.all(own.map(diagnostic => fixesAt(session, document, diagnostic)));
          return token.isCancellationRequested ? undefined : fixes.flat();
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    registerFixByEdit(session),
    ...FAMILIES.flatMap(family => family.register?.(session) ?? []),
  );

async function fixesAt(
  session: Session,
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
): Promise<vscode.CodeAction[]> {
  const families = FAMILIES.filter(({ codes }) => codes.some(code => code === diagnostic.code));
  const fixes = await Promise.all(families.map(family => family.fixesAt({ session, document, diagnostic })));
  return fixes.flat().map(fix => Object.assign(fix, { diagnostics: [diagnostic] }));
}
