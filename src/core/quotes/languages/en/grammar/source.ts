import type { Sentence } from './parse';
import type { Subject } from './subjects';

/** Who speaks, as a phrase of one sentence. */
export interface Source {
  readonly sentence: Sentence;
  readonly phrase: Subject;
}
