import * as vscode from 'vscode';
import type { FileId } from '../../core/format';
import {
  type FileStore,
  type Listed,
  type LoadedFile,
  type Stamp,
  StoreError,
  type WrittenTo,
} from '../../core/store';
import { difference, PackedText } from '../../core/text';
import type { LoadedSidecar, SidecarLoader } from '../../workspace';
import { idOf, rangeOf } from '../host';
import { otherEncodingOf, unsavedDocument } from './documents';

/** The sign that VS Code puts in the place of bytes that are no UTF-8; a text may also have it by itself. */
const REPLACEMENT = '\ufffd';

/**
 * The store for files that may be open in an editor: a file with unsaved changes is changed there and stays unsaved,
 * any other is changed on disk, from where VS Code takes it over by itself.
 */
export class EditorStore implements FileStore, SidecarLoader {
  constructor(
    /** For files on a local disk; absent where there is none (the browser). */
    private readonly disk: (FileStore & SidecarLoader) | undefined,
    private readonly virtual: FileStore,
  ) {}

  get sideBySide(): number {
    const isLocal = vscode.workspace.workspaceFolders?.every(({ uri }) => uri.scheme === 'file');
    return (isLocal && this.disk ? this.disk : this.virtual).sideBySide;
  }

  async read(file: FileId): Promise<string | undefined> {
    const document = unsavedDocument(file);
    return document ? this.#textOf(document) : this.#storeOf(file).read(file);
  }

  async load(file: FileId): Promise<LoadedFile | undefined> {
    const document = unsavedDocument(file);
    return document ? { text: PackedText.of(await this.#textOf(document)) } : this.#storeOf(file).load(file);
  }

  async loadSidecar(sidecar: FileId): Promise<LoadedSidecar | undefined> {
    const isOnDisk = this.disk && this.#storeOf(sidecar) === this.disk && !unsavedDocument(sidecar);
    return isOnDisk ? this.disk.loadSidecar(sidecar) : this.load(sidecar);
  }

  async stamp(file: FileId): Promise<Stamp | undefined> {
    return unsavedDocument(file) ? undefined : this.#storeOf(file).stamp(file);
  }

  async list(folder: FileId): Promise<readonly Listed[]> {
    return this.#storeOf(folder).list(folder);
  }

  async update(file: FileId, change: (text: string | undefined) => string | undefined): Promise<WrittenTo> {
    const document = unsavedDocument(file);
    if (!document) return this.#storeOf(file).update(file, change);
    const before = await this.#textOf(document);
    const after = change(before) ?? '';
    if (after === before) return 'in-editor';
    const edit = new vscode.WorkspaceEdit();
    const { start, end, text } = difference(before, after);
    edit.replace(document.uri, rangeOf(document, { start, end }), text);
    if (!(await vscode.workspace.applyEdit(edit)))
      throw new Error(`VS Code did not take the change of ${file}`);
    return 'in-editor';
  }

  /** The text of an open document. Throws where VS Code has lost something in reading its file, which saving would write. */
  async #textOf(document: vscode.TextDocument): Promise<string> {
    const file = idOf(document.uri);
    const encoding = otherEncodingOf(document);
    if (encoding) throw new StoreError(encoding, file, `open as ${document.encoding}`);
    if (document.getText().includes(REPLACEMENT)) await this.#storeOf(file).read(file);
    return document.getText();
  }

  #storeOf(file: FileId): FileStore {
    return this.disk && file.startsWith('file:') ? this.disk : this.virtual;
  }
}
