import type { AnchorDoubt } from '../model';
import type { AnchorText } from './anchorText';
import { type MeaningDifference, meaningDifference } from './meaning';
import type { Pattern } from './pattern';
import type { Place } from './places';
import { speakerBeside } from './speaker';
import { isWord } from './tokens';

/** From here on a side of the context holds a place that says something else; */
const LEAST_HELD = 0.5;
/** where the other side is rewritten, it must be this much. */
const ALONE_HELD = 0.9;
/** A copy that is left must have this much of the surroundings on both sides. */
const LEAST_HELD_OF_COPY = 0.7;
/** So many words of the quote in a row, or of a place that is much like it, do not stand beside it by chance. */
const WORDS_OF_TWIN = 4;

/**
 * What forbids to take a place for the quote, however much speaks for it: it denies what the quote says, is another
 * speaker's, or what is left of several copies; or it has another number, name or modal word, and is not held where the
 * quote stood by what stands around it.
 */
export function doubtAbout(place: Place, text: AnchorText, isCopyLost: boolean): AnchorDoubt | undefined {
  const { pattern, alignment, method, evidence } = place;
  const difference = meaningDifference(pattern, text, alignment, place);
  const speaker = speakerBeside(pattern, text, evidence, place);
  const { heldBefore, heldAfter } = evidence;
  const [less, more] = heldBefore < heldAfter ? [heldBefore, heldAfter] : [heldAfter, heldBefore];
  if (difference?.of === 'negation') return because(difference);
  if (speaker && !speaker.isSame && (difference || !speaker.mayHaveMoved))
    return { because: 'speaker', was: speaker.was, is: speaker.is };
  if (isCopyLost && method !== 'aligned') {
    const isOwn = less >= LEAST_HELD_OF_COPY || (more >= ALONE_HELD && speaker !== undefined);
    if (!isOwn) return { because: 'copy' };
  }
  if (less >= LEAST_HELD || (method !== 'aligned' && !difference)) return undefined;
  if (difference && more < ALONE_HELD) return because(difference);
  // What was rewritten is one thing; that a sentence much like it stood beside it, another.
  if (!hasTwinBeside(pattern)) return undefined;
  return difference ? because(difference) : { because: 'evidence' };
}

const because = ({ of, was, is }: MeaningDifference): AnchorDoubt => ({
  because: of,
  was,
  is,
});

/** Whether the noted context repeats words of the quote: a sentence much like it stood right beside it. */
function hasTwinBeside({ first, last, tokens: { ids, count } }: Pattern): boolean {
  const runs = new Set<string>();
  const words = (from: number, to: number) => Array.from(ids.subarray(from, to)).filter(isWord);
  const quote = words(first, last);
  const runAt = (all: readonly number[], at: number) => all.slice(at, at + WORDS_OF_TWIN).join(' ');
  for (let at = 0; at + WORDS_OF_TWIN <= quote.length; at++) runs.add(runAt(quote, at));
  return [words(0, first), words(last, count)].some(side =>
    side.some((_, at) => at + WORDS_OF_TWIN <= side.length && runs.has(runAt(side, at))),
  );
}
