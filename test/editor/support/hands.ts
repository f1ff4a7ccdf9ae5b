import { deepEqual, equal, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../ui/driver/eventually';
import type { Folder } from './folder';

/** What a person does with an article, and what they see then. */

/** The name under which the tests code. */
export const CODER = 'ana';

export const codeAs = (coder: string): Thenable<void> =>
  vscode.workspace.getConfiguration('crossquote').update('coder', coder, vscode.ConfigurationTarget.Global);

/** Opens a source with the cursor where `|` stands among its words, or with the words between two of them selected. */
export async function openAt(folder: Folder, name: string, marked: string): Promise<vscode.TextEditor> {
  const document = await folder.open(name);
  const editor = await vscode.window.showTextDocument(document);
  const [before = '', inside, after] = marked.split('|');
  const from = document.getText().indexOf(marked.replaceAll('|', ''));
  ok(from >= 0, `no ${marked} in ${name}`);
  const start = from + before.length;
  const end = after === undefined ? start : start + inside!.length;
  editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(end));
  return editor;
}

/** Runs a command and takes what stands first in every question that it asks; gives what it gives. */
export async function run<T>(command: string, ...args: unknown[]): Promise<T> {
  let isDone = false;
  const done = Promise.resolve(vscode.commands.executeCommand<T>(command, ...args)).finally(() => {
    isDone = true;
  });
  while (!isDone) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  return done;
}

/** Opens a source at a place and presses a key of coding mode there. */
export async function press(folder: Folder, name: string, marked: string, letter: string): Promise<void> {
  await openAt(folder, name, marked);
  await run('crossquote.codingKey', letter);
}

/** The words at which the quotes of a source are shown, in the order of the text. */
export async function shown(folder: Folder, name: string): Promise<string[]> {
  const document = await folder.open(name);
  // Not the outline, which VS Code keeps as long as the text stays the same.
  const symbols = await symbolsNamed('');
  return symbols
    .map(({ location }) => location)
    .filter(({ uri }) => uri.toString() === document.uri.toString())
    .sort((one, other) => one.range.start.compareTo(other.range.start))
    .map(({ range }) => document.getText(range));
}

export const untilShown = (folder: Folder, name: string, words: readonly string[]): Promise<void> =>
  eventually(async () => deepEqual(await shown(folder, name), words));

/**
 * Writes a new file and waits until VS Code has told of it, as when a person has seen it: of one that goes before then, it
 * tells nothing at all.
 */
export async function writeSeen(folder: Folder, name: string, text: string): Promise<void> {
  const file = folder.file(name);
  // By its name alone: the folder that it is in may be as new.
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${name.slice(name.lastIndexOf('/') + 1)}`);
  try {
    let isTold = false;
    watcher.onDidCreate(told => {
      isTold ||= told.toString() === file.toString();
    });
    await folder.write(name, text);
    await eventually(() => ok(isTold, `nobody was told of ${name}`));
  } finally {
    watcher.dispose();
  }
}

/** Waits until the cursor of the active editor stands before some words, or has selected them. */
export const untilAt = (folder: Folder, name: string, words: string): Promise<void> =>
  eventually(() => {
    const editor = vscode.window.activeTextEditor;
    ok(editor);
    const { document, selection } = editor;
    equal(document.uri.toString(), folder.file(name).toString());
    const offset = document.offsetAt(selection.start);
    equal(document.getText().slice(offset, offset + words.length), words);
    if (!selection.isEmpty) equal(document.getText(selection), words);
  });

/** Waits until a codebook's claim, or a quote of a source that nobody has open, is known by its words. */
export async function untilKnown(folder: Folder, name: string, words: string): Promise<void> {
  const file = folder.file(name).toString();
  await eventually(async () => {
    ok(
      (await knownAs(words)).some(known => known === file),
      `nobody knows “${words}” of ${name}`,
    );
  });
}

/** Waits until words are known of no file below a path of the folder any more. */
export async function untilUnknown(folder: Folder, path: string, words: string): Promise<void> {
  const below = folder.file(path).toString();
  await eventually(async () =>
    deepEqual(
      (await knownAs(words)).filter(file => file.startsWith(below)),
      [],
    ),
  );
}

/** The files of which Go to Symbol in Workspace knows a claim or a quote. */
async function knownAs(words: string): Promise<string[]> {
  const symbols = await symbolsNamed(words);
  return symbols.flatMap(({ name, location }) => (name === words ? location.uri.toString() : []));
}

export const symbolsNamed = async (query: string): Promise<vscode.SymbolInformation[]> =>
  vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', query);

/** Waits until the Problems panel says of a file what is wrong with it, as `code line`, from its top to its end. */
export const untilProblems = (folder: Folder, name: string, problems: readonly string[]): Promise<void> =>
  eventually(() => deepEqual(problemsOf(folder, name), problems));

export const problemsOf = (folder: Folder, name: string): string[] =>
  vscode.languages
    .getDiagnostics(folder.file(name))
    .filter(({ source }) => source === 'Crossquote')
    .sort((one, other) => one.range.start.compareTo(other.range.start))
    .map(({ code, range }) => `${code} ${range.start.line + 1}`);

export const untilFile = (folder: Folder, name: string, text: string): Promise<void> =>
  eventually(async () => equal(await folder.read(name), text));

/** A file's text, or undefined where there is none. */
export async function readIfThere(folder: Folder, name: string): Promise<string | undefined> {
  try {
    return await folder.read(name);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/** Replaces words of an open document, unsaved. */
export async function type(document: vscode.TextDocument, words: string, by: string): Promise<void> {
  const start = document.getText().indexOf(words);
  ok(start >= 0, `no ${words} to type over`);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
  edit.replace(document.uri, range, by);
  ok(await vscode.workspace.applyEdit(edit));
}

/** A text without what differs from run to run: ids are numbered in their order, moments are `AT`. */
export function withoutChance(text: string): string {
  const ids = new Map<string, string>();
  return text
    .replace(/\b((?:id|group): )([a-z][a-z0-9]{9})\b/g, (_, key: string, id: string) => {
      ids.set(id, ids.get(id) ?? `ID${ids.size + 1}`);
      return key + ids.get(id);
    })
    .replace(/\bat: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, 'at: AT');
}
