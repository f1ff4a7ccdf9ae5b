import type { FileId, WrittenSummary } from '../../core/format';
import type { Stamp, StoreFailure } from '../../core/store';

/** What is asked of the loading thread: `load` or `stamp`, as `FileStore` has them, or `sidecar`, to be read too. */
export interface Question {
  readonly what: 'load' | 'sidecar' | 'stamp';
  readonly file: FileId;
}

/** What was found, nothing where there is no such file, or why it could not be read. */
export interface Answer {
  /** In UTF-8 without a fault, the only ones in their memory. */
  readonly bytes?: Uint8Array;
  readonly stamp?: Stamp;
  /** Of a sidecar that has nothing odd in it. */
  readonly summary?: WrittenSummary;
  readonly failure?: StoreFailure;
  readonly detail?: string;
}

/** Questions that were asked in one go, or the answers to them in the same order. */
export interface Message<T> {
  readonly number: number;
  readonly all: readonly T[];
}
