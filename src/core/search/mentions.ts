import { quotesFoundIn, type TaggedSource } from '../corpus';
import type { Actor, Choice, Codebook, Span } from '../model';
import { placesOfName } from '../text';
import { actorNamed } from './actors';
import { actorsIn } from './actorsIn';
import { choicesFor } from './speakers';

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

/**
 * Where a source names an actor of the codebook, in the order of the text: by name or alias, by what the text shortens
 * the name to, and where a quote is attributed to them, be it as "he". Where names overlap, the longest.
 */
export function mentionsOf(source: TaggedSource, codebook: Codebook, key: string): Span[] {
  const { text } = source;
  const actor = codebook.actors.get(key);
  if (text === undefined || !actor) return [];
  const named = [actor.name, ...actor.aliases].flatMap(name => {
    // "Park" in "Park Office" is somebody else.
    const others = longerNames(codebook, name).flatMap(longer => placesOfName(text, longer));
    return placesOfName(text, name).filter(
      ({ start, end }) => !others.some(other => other.start <= start && end <= other.end),
    );
  });
  const shortened = actorsIn(source)
    .filter(({ name }) => actorNamed(codebook, name) === actor)
    .flatMap(({ mentions }) => mentions);
  const attributed = quotesFoundIn(source).flatMap(({ speaker, actor: name }) =>
    speaker && name !== undefined && isNamedIn(choicesFor(codebook, name), key) ? speaker : [],
  );
  return withoutOverlaps([...named, ...shortened, ...attributed]);
}

/** All names and aliases of the codebook that have another within. */
const longerNames = ({ actors }: Codebook, name: string): string[] =>
  [...actors.values()].flatMap(actor =>
    [actor.name, ...actor.aliases].filter(other => other.length > name.length && other.includes(name)),
  );

const isNamedIn = (choices: readonly Choice[], key: string): boolean =>
  choices.some(choice => 'key' in choice && choice.key === key);

function withoutOverlaps(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (kept.every(other => other.end <= start || end <= other.start)) kept.push({ start, end });
  return kept.sort((a, b) => a.start - b.start);
}
