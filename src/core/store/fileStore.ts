import type { FileId } from '../format';
import type { PackedText } from '../text';

/** Keeps files. What it promises is what "never loses" rests on. */
export interface FileStore {
  /** How many files it may be asked for at a time. */
  readonly sideBySide: number;

  /** The text of a file, undefined where there is none. Throws `StoreError` when it is there and cannot be read as text. */
  read(file: FileId): Promise<string | undefined>;

  /** The same packed and with its stamp, as quickly as many files can be read: an archive has twenty thousand. */
  load(file: FileId): Promise<LoadedFile | undefined>;

  /** What tells a file's content from what it was, without reading it; undefined where nothing tells. */
  stamp(file: FileId): Promise<Stamp | undefined>;

  /**
   * What is in a folder, in no particular order; nothing where there is no such folder. Throws `StoreError` when it is there
   * and cannot be looked into.
   */
  list(folder: FileId): Promise<readonly Listed[]>;

  /**
   * Reads a file again, hands its text to `change` and puts in its place what comes back (undefined removes the file);
   * done for one file at a time, and written whole or not at all. When `change` throws, nothing is written and the
   * error is passed on. Resolves with where the change is now: on disk, or in an editor that has not been saved.
   */
  update(file: FileId, change: (text: string | undefined) => string | undefined): Promise<Kept>;
}

/** What there is by a name in a folder; a link counts as what it leads to. */
export interface Listed {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
  /** Of a link to a folder where it leads, with its final slash. */
  readonly target?: FileId;
}

export interface LoadedFile {
  /** As it stands in the file: with its byte-order mark, where it has one. */
  readonly text: PackedText;
  /** Taken before the file was read; absent where nothing tells. */
  readonly stamp?: Stamp;
}

export interface Stamp {
  /** Another one as soon as the content is another. */
  readonly key: string;
  /** When the content was last changed, in milliseconds since 1970: two changes in quick succession may look like one. */
  readonly changed: number;
}

export type Kept = 'on-disk' | 'in-editor';

export type StoreFailure = 'binary' | 'utf-16' | 'too-large' | 'no-permission' | 'unavailable' | 'busy';

/** Why a file could not be read or written; worded for people by whoever shows it. */
export class StoreError extends Error {
  constructor(
    readonly failure: StoreFailure,
    readonly file: FileId,
    detail: string,
  ) {
    super(detail);
    this.name = 'StoreError';
  }
}

/** So many at a time spare waiting on a slow file system, and a server that is asked for more answers none of it sooner. */
export const MOST_SIDE_BY_SIDE = 32;

/** The longest file, in bytes, that is read as a source, a sidecar or a codebook. */
export const LARGEST_FILE = 16 * 1024 * 1024;
