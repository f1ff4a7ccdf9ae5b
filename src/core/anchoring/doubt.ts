import type { AnchorDoubt } from '../model';
import type { AnchorText } from './anchorText';
import { type MeaningDifference, meaningDifference } from './meaning';
import { heldOutside } from './outside';
import type { Place } from './places';
import { speakerBeside } from './speaker';
import { isTwinBeside } from './twins';

/** So much of what stood beyond the quote's own sentence stands around the place where that was edited. */
const LEAST_HELD_OUTSIDE = 0.8;
/** From here on the words right beside it hold a place that has another number, name or modal word; */
const LEAST_HELD = 0.5;
/** where the other side is rewritten, it must be this much. With both, nobody else is named beside it. */
const ALONE_HELD = 0.9;
/** A copy that is left must have this much of the surroundings on both sides. */
const LEAST_HELD_OF_COPY = 0.7;

/**
 * What forbids to take a place for the quote, however much speaks for it: it denies what the quote says, is another
 * speaker's, another sentence that stood beside the quote, or what is left of several copies; or it has another number,
 * name or modal word. What stands around it tells a quote that was edited from such a place.
 */
export function doubtAbout(place: Place, text: AnchorText, isCopyLost: boolean): AnchorDoubt | undefined {
  const { pattern, alignment, method, evidence } = place;
  const difference = meaningDifference(pattern, text, alignment, place);
  const isTwin = method === 'aligned' && isTwinBeside(place, text);
  if (isTwin) return difference ? because(difference) : { because: 'evidence' };

  const isEdited = () => heldOutside(place, text) >= LEAST_HELD_OUTSIDE;
  if (difference?.of === 'negation' && !isEdited()) return because(difference);
  const { heldBefore, heldAfter } = evidence;
  const [less, more] = heldBefore < heldAfter ? [heldBefore, heldAfter] : [heldAfter, heldBefore];
  const speaker = less < ALONE_HELD ? speakerBeside(pattern, text, evidence, place) : undefined;
  if (speaker && !speaker.isSame && (difference || !speaker.mayHaveMoved))
    if (speaker.isReported || !isEdited()) return { because: 'speaker', was: speaker.was, is: speaker.is };

  if (isCopyLost && method !== 'aligned') {
    const isOwn = less >= LEAST_HELD_OF_COPY || (more >= ALONE_HELD && speaker !== undefined);
    if (!isOwn) return { because: 'copy' };
  }
  const isHeld = less >= LEAST_HELD || more >= ALONE_HELD;
  return difference && !isHeld && !isEdited() ? because(difference) : undefined;
}

const because = ({ of, was, is }: MeaningDifference): AnchorDoubt => ({
  because: of,
  was,
  is,
});
