import type { Span } from '../model';
import type { Sentence } from './parse';
import type { Subject } from './subjects';

/** Who speaks, as a phrase of one sentence. */
export interface Source {
  readonly sentence: Sentence;
  readonly phrase: Subject;
}

/** Words that report what stands elsewhere, and whose it is. */
export interface Introduction {
  readonly cue: Span;
  readonly source: Source;
}
