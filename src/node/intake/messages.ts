import type { Article, Copy, IncomingFile, Reading } from '../../intake';

/** What the thread can be asked, and what it answers. */
export interface Works {
  /** What comes out of a file. */
  read: { readonly of: IncomingFile; readonly gives: Reading };
  /** Which of some articles are copies, of one another or of what stands in a folder. */
  compare: { readonly of: Comparison; readonly gives: readonly Copy[] };
}

export interface Comparison {
  readonly articles: readonly Article[];
  /** As a path of this machine; what it has already is earlier than the articles. */
  readonly folder: string;
  /** The files that the articles come out of, as paths of this machine. */
  readonly origins: readonly string[];
}

export type Question = {
  readonly [Work in keyof Works]: {
    readonly number: number;
    readonly work: Work;
    readonly of: Works[Work]['of'];
  };
}[keyof Works];

export interface Answer {
  readonly number: number;
  readonly gives: Works[keyof Works]['gives'];
}
