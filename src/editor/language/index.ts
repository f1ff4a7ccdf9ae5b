import * as vscode from 'vscode';
import type { Session } from '../session';
import { registerCallHierarchy } from './callHierarchy';
import { registerCodeLenses } from './codeLenses';
import { registerCompletion } from './completion';
import { registerDefinition } from './definition';
import { registerDiagnostics } from './diagnostics';
import { registerDocumentHighlights } from './documentHighlights';
import { registerDocumentSymbols } from './documentSymbols';
import { registerFindQuotes } from './findQuotes';
import { registerHover } from './hover';
import { registerQuickFixes } from './quickFixes';
import { registerReferences } from './references';
import { registerWorkspaceSymbols } from './workspaceSymbols';

export { stanceName, wordCount } from './naming';
export { withTexts } from './places';
export { TAG_FILES } from './selectors';
export { type EntrySubject, subjectsAt } from './subjects';

/**
 * What VS Code's own commands ask about a source, a sidecar or a codebook: hover, definition, references, symbols,
 * problems, completion.
 */
export const registerLanguage = (session: Session): vscode.Disposable =>
  vscode.Disposable.from(
    registerHover(session),
    registerDefinition(session),
    registerReferences(session),
    registerCallHierarchy(session),
    registerCodeLenses(session),
    registerDocumentHighlights(session),
    registerDocumentSymbols(session),
    registerWorkspaceSymbols(session),
    registerDiagnostics(session),
    registerQuickFixes(session),
    registerCompletion(session),
    registerFindQuotes(),
  );
