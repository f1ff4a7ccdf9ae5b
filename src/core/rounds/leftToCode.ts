import { type SuggestOptions, stopsIn, type TaggedSource } from '../corpus';
import { stageOf } from './progress';

/**
 * Whether something of a source is left to be coded: a quotation without a coding, or one that is suggested. In a blind round
 * it is the coder who says when a source is done. Of a text that was not read nothing is known to be left but what is tagged.
 */
export function isLeftToCode(
  source: TaggedSource,
  suggest: SuggestOptions | undefined,
  coder: string,
): boolean {
  if (source.sight?.blind && coder !== '') return stageOf(source, coder) !== 'finished';
  return stopsIn(source, suggest).some(({ isCoded }) => !isCoded);
}
