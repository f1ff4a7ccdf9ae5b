import * as vscode from 'vscode';
import type { SourceText } from '../../core/corpus';
import type { FileId } from '../../core/format';
import type { OpenDocument, OpenDocuments } from '../../workspace';
import { idOf } from '../host';

interface VersionedText {
  readonly version: number;
  readonly encoding: string;
  readonly content: SourceText;
}

const texts = new WeakMap<vscode.TextDocument, VersionedText>();

/**
 * What a document says as a source. VS Code opens other encodings too, which nobody else who reads the file here does. The
 * same object for the same version: VS Code puts a text together anew from its lines each time that it is asked.
 */
export function textOf(document: vscode.TextDocument): SourceText {
  const { version, encoding } = document;
  const known = texts.get(document);
  if (known?.version === version && known.encoding === encoding) return known.content;
  const why = otherEncodingOf(document);
  const content: SourceText = why
    ? { state: 'unreadable', why }
    : { state: 'read', text: document.getText() };
  texts.set(document, { version, encoding, content });
  return content;
}

/** As what VS Code has read a document, and would write it, where that is no UTF-8. */
export function otherEncodingOf({ encoding }: vscode.TextDocument): 'utf-16' | 'other-encoding' | undefined {
  if (encoding.startsWith('utf16')) return 'utf-16';
  return encoding.startsWith('utf8') ? undefined : 'other-encoding';
}

/** VS Code shows other documents under a file's name: what git had, or what a refactoring would make of it. */
export const isFile = ({ uri }: vscode.TextDocument): boolean =>
  uri.scheme === 'file' || vscode.workspace.getWorkspaceFolder(uri) !== undefined;

export const unsavedDocument = (file: FileId): vscode.TextDocument | undefined =>
  vscode.workspace.textDocuments.find(document => document.isDirty && idOf(document.uri) === file);

/** The files that are open in VS Code's editors. */
export const vscodeDocuments: OpenDocuments = {
  all: () => vscode.workspace.textDocuments.filter(isFile).map(open),
  find(file) {
    const document = vscode.workspace.textDocuments.find(({ uri }) => idOf(uri) === file);
    return document && isFile(document) ? open(document) : undefined;
  },
  onDidOpen: listener => stopping(vscode.workspace.onDidOpenTextDocument(openedTo(listener))),
  onDidChange: listener =>
    stopping(vscode.workspace.onDidChangeTextDocument(({ document }) => openedTo(listener)(document))),
  onDidClose: listener =>
    stopping(vscode.workspace.onDidCloseTextDocument(openedTo(({ file }) => listener(file)))),
};

/** The same object for a document each time. */
const known = new WeakMap<vscode.TextDocument, OpenDocument>();

function open(document: vscode.TextDocument): OpenDocument {
  const opened = known.get(document) ?? new VscodeDocument(document);
  known.set(document, opened);
  return opened;
}

class VscodeDocument implements OpenDocument {
  constructor(private readonly document: vscode.TextDocument) {}

  /** As it is known now: the disk may turn out to spell it otherwise. */
  get file(): FileId {
    return idOf(this.document.uri);
  }

  get isDirty(): boolean {
    return this.document.isDirty;
  }

  get isClosed(): boolean {
    return this.document.isClosed;
  }

  get content(): SourceText {
    return textOf(this.document);
  }
}

const openedTo =
  (listener: (document: OpenDocument) => void) =>
  (document: vscode.TextDocument): void => {
    if (isFile(document)) listener(open(document));
  };

const stopping = (disposable: vscode.Disposable) => () => disposable.dispose();
