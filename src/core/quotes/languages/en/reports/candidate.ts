import type { Range, Subject, VerbGroup } from '../grammar';
import type { VerbClass } from '../lexicon';

/** How what was said is built on to the words that report it. */
export const FRAMES = [
  'that',
  'bare',
  'question',
  'infinitive',
  'object',
  'preposition',
  'mark',
  'colon',
  'preposed',
  'passive',
  'according',
] as const;
export type Frame = (typeof FRAMES)[number];

/** Words that may report speech, with what they would report and whose it would be. */
export interface Candidate {
  readonly cue: Range;
  readonly verbClass: VerbClass | 'noun' | 'source';
  readonly frame: Frame;
  /** What was said, in one part or several. */
  readonly parts: readonly Range[];
  readonly speaker: Subject | undefined;
  /** The verb that reports, where one does. */
  readonly group?: VerbGroup;
}
