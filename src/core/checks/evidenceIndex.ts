import type { SlicedIndex, SourceIndex } from '../corpus';
import type { FileId } from '../format';

interface Telling {
  /**
   * The sources that are to be checked again for what was replaced since somebody asked, beside those replaced themselves.
   * In portions: each is told once, and the next one is worked out when it is asked for.
   */
  affected(): Iterable<readonly FileId[]>;
}

/** What checks look at beyond the one source. By a change of one source, others may have another problem than before. */
export type EvidenceIndex = SourceIndex & Telling;

/** The same, where a source with very many quotes takes its time. */
export type SlicedEvidenceIndex = SlicedIndex & Telling;
