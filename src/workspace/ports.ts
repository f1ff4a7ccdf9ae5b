import type { SourceText } from '../core/corpus';
import type { FileId, WrittenSummary } from '../core/format';
import type { FoundQuote, Levels } from '../core/model';
import type { FileStore, LoadedFile } from '../core/store';
import type { PackedText } from '../core/text';
import type { Spellings } from './spelling';

/** Has a listener told of every event until the function that comes back is called. */
export type Subscribe<T> = (listener: (event: T) => void) => () => void;

/**
 * All that a workspace needs of its host. Only the store must be there: a program that reads a folder once has nothing
 * open, watches nothing, and nobody has set anything in it.
 */
export interface Ports {
  readonly store: FileStore;
  /** Reads sidecars on another thread; where it is absent they are loaded as other files are, and read on this one. */
  readonly sidecars?: SidecarLoader;
  /** Starts what finds quotes in long texts on another thread; where it is absent, that is done on this one. */
  readonly startQuoteWorker?: () => QuoteWorker;
  /** Where what was read is kept for the next time. */
  readonly cache?: CacheStorage;
  readonly watcher?: Watcher;
  /** How files are spelled; absent where a name has one spelling alone. */
  readonly spellings?: Spellings;
  readonly documents?: OpenDocuments;
  readonly settings?: Settings;
  readonly clock?: Clock;
  readonly log?: Log;
}

/** Loads sidecars as `FileStore.load` does, and may have read them when they come. */
export interface SidecarLoader {
  loadSidecar(sidecar: FileId): Promise<LoadedSidecar | undefined>;
}

export interface LoadedSidecar extends LoadedFile {
  /** What the very text says, where somebody has read it already and found nothing odd in it. */
  readonly summary?: WrittenSummary;
}

/** A text in which quotes are to be found. */
export interface QuoteQuestion {
  readonly text: string;
  /** Its language, as BCP 47 has it; guessed from its words where undefined. */
  readonly language?: string | undefined;
}

/** Finds quotes while others have their turns. */
export interface QuoteWorker {
  /** The quotes of a text, as `findQuotes` has them. Is asked for one after the other. Rejects where the thread has ended. */
  find(question: QuoteQuestion): Promise<readonly FoundQuote[]>;
  /** Ends it, whatever it is at. */
  end(): void;
}

/** Files that can be made again at any time, by their names: nothing is lost with them. */
export interface CacheStorage {
  /** Who writes: another version or machine may mean something else by the same words. */
  readonly writer: string;
  /** The names of all files; none where there is no such place yet. */
  list(): Promise<readonly string[]>;
  /** What a file says; undefined where there is none, or nothing can be read of it. */
  load(name: string): Promise<PackedText | undefined>;
  write(name: string, bytes: Uint8Array): Promise<void>;
}

/** Tells what happens to files outside this program, and what it has written itself. */
export interface Watcher {
  /** What happens below the workspace folders. A folder that comes or goes may be told as a whole. */
  readonly onDidChange: Subscribe<FileChange>;
  /** Also watches the files of a folder that is in no workspace folder, without what is below. */
  watchFolder(folder: FileId): void;
}

export interface FileChange {
  readonly kind: 'created' | 'changed' | 'deleted';
  /** A file, or a folder without its final slash. */
  readonly file: FileId;
}

/** The files that are open in editors: what they say counts for what is on disk. */
export interface OpenDocuments {
  all(): Iterable<OpenDocument>;
  find(file: FileId): OpenDocument | undefined;
  readonly onDidOpen: Subscribe<OpenDocument>;
  /** Told with every key. */
  readonly onDidChange: Subscribe<OpenDocument>;
  readonly onDidClose: Subscribe<FileId>;
}

export interface OpenDocument {
  readonly file: FileId;
  /** Whether it says something else than the file on disk. */
  readonly isDirty: boolean;
  /** Whether it has been closed since it was told of. */
  readonly isClosed: boolean;
  /** As it is now. */
  readonly content: SourceText;
}

/** What a person has set; it goes before what the codebook says. */
export interface Settings {
  /** Patterns of the sources, each seen from its workspace folder; undefined where nobody has set any. */
  readonly sources: readonly string[] | undefined;
  /** How much checks matter, by their codes. */
  readonly checks: Levels;
  /** The name of who codes; undefined where nobody has said. In a blind round, others' work is not shown to them. */
  readonly coder?: string | undefined;
  /** The language that is set for a file, as BCP 47 has it; undefined where its words are to tell. */
  languageOf?(file: FileId): string | undefined;
  /** Patterns of what is left out below a workspace folder, seen from there. */
  excluded(root: FileId): readonly string[];
  /** Told when other files may be found. */
  readonly onDidChange: Subscribe<void>;
  /** Told when somebody else codes. */
  readonly onDidChangeCoder?: Subscribe<void>;
  /** Told when another language is set for some files. */
  readonly onDidChangeLanguage?: Subscribe<void>;
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Acts once, after so many milliseconds, unless the function that comes back is called before. */
  after(ms: number, act: () => void): () => void;
  /** Acts as soon as all others that wait have had their turn. */
  afterOthers(act: () => void): void;
}

/** Is told what a person may want to send along with a report. */
export interface Log {
  info(message: string): void;
  /** @param doing what went wrong, in words: "reading file:///report.txt" */
  error(doing: string, error: unknown): void;
}
