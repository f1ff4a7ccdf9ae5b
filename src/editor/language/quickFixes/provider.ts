import * as vscode from 'vscode';
import { idOf } from '../../host';
import type { Session } from '../../session';
import { ProblemDiagnostic } from '../diagnostics';
import { ALL_FILES } from '../selectors';
import { actionFor, type ProblemPlace } from './actions';
import { registerFixCommands } from './commands';
import { actionsInEditor } from './inEditorOnly';
import { actionsOnSuggestion } from './suggestion';

/** What to do about a problem, where it stands, and with a suggestion. */
export const registerQuickFixes = (session: Session): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(
      ALL_FILES,
      {
        async provideCodeActions(document, range, { diagnostics }, token) {
          const own = diagnostics.filter(diagnostic => diagnostic instanceof ProblemDiagnostic);
          if (own.length > 0) await session.settled();
          const actions = await Promise.all(
            own.map(diagnostic => actionsAt({ session, document, diagnostic })),
          );
          if (token.isCancellationRequested) return undefined;
          return [...actions.flat(), ...actionsOnSuggestion(session, document, range)];
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    registerFixCommands(session),
  );

async function actionsAt(place: ProblemPlace): Promise<vscode.CodeAction[]> {
  const { session, document, diagnostic } = place;
  const file = idOf(document.uri);
  const fixes = session.checker
    .fixesFor(file, diagnostic.problem)
    // Whoever is at the place need not go there.
    .filter(fix => fix.does !== 'go-to-place' || fix.file !== file)
    .map(fix => actionFor(fix, place));
  return [...(await actionsInEditor(place)), ...fixes].map(action =>
    Object.assign(action, { diagnostics: [diagnostic] }),
  );
}
