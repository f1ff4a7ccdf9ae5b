import { Emitter, type SourceText } from '../../core/corpus';
import type { FileId } from '../../core/format';
import type { OpenDocument, OpenDocuments } from '../ports';

class MemoryDocument implements OpenDocument {
  isDirty = false;
  isClosed = false;

  constructor(
    readonly file: FileId,
    public content: SourceText,
  ) {}
}

/** Documents as if somebody had them open. */
export class MemoryDocuments implements OpenDocuments {
  readonly #documents = new Map<FileId, MemoryDocument>();
  readonly #opened = new Emitter<OpenDocument>();
  readonly #changed = new Emitter<OpenDocument>();
  readonly #closed = new Emitter<FileId>();

  readonly onDidOpen = this.#opened.listen;
  readonly onDidChange = this.#changed.listen;
  readonly onDidClose = this.#closed.listen;

  all(): Iterable<OpenDocument> {
    return this.#documents.values();
  }

  find(file: FileId): OpenDocument | undefined {
    return this.#documents.get(file);
  }

  /** Opens a file with what it says on disk. */
  open(file: FileId, text: string): void {
    const document = new MemoryDocument(file, { state: 'read', text });
    this.#documents.set(file, document);
    this.#opened.emit(document);
  }

  /** Puts another text into an open document, unsaved or as it is on disk now. */
  type(file: FileId, text: string, isDirty = true): void {
    const document = this.#documents.get(file);
    if (!document) throw new Error(`nobody has opened ${file}`);
    document.content = { state: 'read', text };
    document.isDirty = isDirty;
    this.#changed.emit(document);
  }

  close(file: FileId): void {
    const document = this.#documents.get(file);
    if (!document) return;
    this.#documents.delete(file);
    document.isClosed = true;
    this.#closed.emit(file);
  }
}
