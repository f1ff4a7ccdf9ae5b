import type { FileId } from '../format';
import type { Unreadable } from '../model';
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
   * done for one file at a time, and written whole or not at all. Where somebody else comes in between, `change` is asked
   * once more, with what the file says then. When it throws, nothing is written and the error is passed on. Resolves with where the change is now: on disk, or in an editor that has not been saved.
   */
  update(file: FileId, change: (text: string | undefined) => string | undefined): Promise<WrittenTo>;
}

/** What there is by a name in a folder; a link counts as what it leads to. */
export interface Listed {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
  /** Of a link to a folder. */
  readonly link?: FolderLink;
}

/** Two folders by their real paths, with their final slashes: names on the way to them may be links too. */
export interface FolderLink {
  /** In which the link stands. */
  readonly from: FileId;
  readonly to: FileId;
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

/** Where a change is now: in the file, or in an editor that a person has not saved yet. */
export type WrittenTo = 'on-disk' | 'in-editor';

/** Why a file could not be read, or not be written. */
export type StoreFailure = Unreadable | WriteFailure;

const WRITE_FAILURES = [
  'disk-full',
  // The disk has no room for one file more, whatever its size.
  'no-more-files',
  'quota',
  'file-too-large',
  'name-too-long',
  // It has another name, under which the old text would stay.
  'hard-link',
  // It is a link to where no file is.
  'dangling-link',
  // Somebody holds its lock, and is alive as far as one can see.
  'lock-held',
  'lock-in-future',
  // Something that is no lock stands in its place.
  'lock-foreign',
] as const;

/** Why a file could not be written that might be read. */
export type WriteFailure = (typeof WRITE_FAILURES)[number];

export const isWriteFailure = (failure: StoreFailure): failure is WriteFailure =>
  typeof failure === 'string' && (WRITE_FAILURES as readonly StoreFailure[]).includes(failure);

/** Why a file cannot be read, where it is reading that has failed. */
export const unreadable = ({ failure }: StoreError): Unreadable =>
  isWriteFailure(failure) ? 'unavailable' : failure;

/** Why a file could not be read or written; worded for people by whoever shows it. */
export class StoreError extends Error {
  constructor(
    readonly failure: StoreFailure,
    readonly file: FileId,
    detail: string,
    /** The name of another file that has to do with it: its lock, or where its link leads. */
    readonly other = '',
  ) {
    super(detail);
    this.name = 'StoreError';
  }
}

/** So many at a time spare waiting on a slow file system, and a server that is asked for more answers none of it sooner. */
export const MOST_SIDE_BY_SIDE = 32;

/** The longest file, in bytes, that is read as a source, a sidecar or a codebook. */
export const LARGEST_FILE = 16 * 1024 * 1024;
