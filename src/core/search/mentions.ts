import type { Actor, Codebook, Span } from '../model';
import { placesOfName } from '../text';

/** A place in a text that names an actor of the codebook. */
export interface Mention extends Span {
  readonly actor: Actor;
}

/** Who is named at an offset of a text, by name or alias; of several names that cover it, the longest. */
export function mentionAt(codebook: Codebook, text: string, offset: number): Mention | undefined {
  let longest: Mention | undefined;
  for (const actor of codebook.actors.values())
    for (const name of [actor.name, ...actor.aliases]) {
      if (longest && name.length <= longest.end - longest.start) continue;
      const place = placeAround(text, name, offset);
      if (place) longest = { actor, ...place };
    }
  return longest;
}

/** Looks only as far as a name that covers the offset can reach, and at the characters that bound it. */
function placeAround(text: string, name: string, offset: number): Span | undefined {
  const from = Math.max(0, offset - name.length - 1);
  return placesOfName(text.slice(from, offset + name.length + 1), name)
    .map(({ start, end }) => ({ start: from + start, end: from + end }))
    .find(({ start, end }) => start <= offset && offset <= end);
}
