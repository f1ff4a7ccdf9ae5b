import { MAKERS, WORKS } from '../lexicon';
import type { Token } from '../words';

/** Whether capitals in marks are the title of a work or programme: "on ABC’s “This Week.”", "her memoir, “Hard Roads,”". */
export function namesWork(tokens: readonly Token[], at: number): boolean {
  if (!tokens[at]?.mark?.title) return false;
  const comma = tokens[at - 1]?.tag === 'comma' ? 1 : 0;
  const before = tokens[at - 1 - comma];
  if (!before) return false;
  // "star of “Cold River” and “Ice”"
  if (before.lower === 'and' && comma === 0 && tokens[at - 2]?.mark) return namesWork(tokens, at - 2);
  if (before.tag === 'genitive') return comma === 0 && tokens[at - 2]?.tag === 'name';
  if (before.lower === 'for' || before.lower === 'as')
    return comma === 0 && tokens[at - 2]?.lower === 'known';
  if (before.lower === 'of') return comma === 0 && MAKERS.has(tokens[at - 2]?.lower ?? '');
  return before.tag === 'noun' && WORKS.has(before.lower);
}
