import * as vscode from 'vscode';
import {
  createEntry,
  type FileId,
  isCodebook,
  type NamedKey,
  nearestKey,
  sourceOf,
  writeKey,
} from '../../core';
import { COMMANDS } from '../ids';
import { confirm, runAction } from '../run';
import type { Session } from '../session';
import { DIAGNOSTIC_SOURCE } from './diagnostics';
import { placeOfEntry } from './places';
import { TAG_FILES } from './selectors';
import { type EntrySubject, subjectsAt } from './subjects';

const UNKNOWN = new Set(['unknown-actor', 'unknown-claim', 'unknown-stance']);

interface NewEntry {
  readonly codebook: FileId;
  readonly names: NamedKey['names'];
  readonly key: string;
}

/** For a key that the codebook does not have: create it there, or take the one that was meant. */
export const registerQuickFixes = (session: Session): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(
      TAG_FILES,
      {
        provideCodeActions: (document, _range, { diagnostics }) =>
          diagnostics
            .filter(({ source, code }) => source === DIAGNOSTIC_SOURCE && UNKNOWN.has(String(code)))
            .flatMap(diagnostic => fixesOf(session, document, diagnostic)),
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    vscode.commands.registerCommand(COMMANDS.createEntry, (entry: NewEntry) =>
      runAction(session, () => create(session, entry)),
    ),
  );

function fixesOf(
  session: Session,
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
): vscode.CodeAction[] {
  const { corpus } = session;
  const unknown = subjectsAt(session, document, diagnostic.range.start).find(isEntry);
  if (!unknown) return [];
  const file = document.uri.toString();
  const codebook = isCodebook(file) ? file : corpus.codebookFor(sourceOf(file));
  const { kind, key } = unknown;
  const known = { actor: 'actors', claim: 'claims', stance: 'stances' } as const;
  const nearest = nearestKey(key, corpus.codebook(codebook)[known[kind]].keys());
  const fixes = [
    createFix({ codebook, names: kind, key }),
    ...(nearest ? [useFix(document, diagnostic, nearest)] : []),
  ];
  for (const fix of fixes) fix.diagnostics = [diagnostic];
  return fixes;
}

const isEntry = (subject: { kind: string }): subject is EntrySubject => subject.kind !== 'quote';

function createFix(entry: NewEntry): vscode.CodeAction {
  const title = vscode.l10n.t('Create “{0}” in the codebook', entry.key);
  const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  fix.command = { title, command: COMMANDS.createEntry, arguments: [entry] };
  return fix;
}

function useFix(
  { uri }: vscode.TextDocument,
  { range }: vscode.Diagnostic,
  nearest: string,
): vscode.CodeAction {
  const title = vscode.l10n.t('Use “{0}”', nearest);
  const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  fix.edit = new vscode.WorkspaceEdit();
  fix.edit.replace(uri, range, writeKey(nearest));
  return fix;
}

async function create(session: Session, { codebook, names, key }: NewEntry): Promise<void> {
  const book = session.corpus.codebook(codebook);
  const changes = createEntry(book, { names, key });
  const kept = await session.apply({
    action: 'edit-codebook',
    subject: key,
    files: [{ file: codebook, changes }],
  });
  confirm(vscode.l10n.t('Created “{0}” in the codebook', key), kept);
  const place = placeOfEntry(session.corpus, codebook, names, key);
  if (place) await vscode.window.showTextDocument(place.uri, { selection: place.entry });
}
