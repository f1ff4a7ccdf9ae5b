import { type Actor, type Problem, problem, RELATIONS, type Span } from '../model';
import { nodeAt, type Path, type YamlMap } from '../yaml';
import type { Check } from './check';

/** A name that two actors have: who is meant by it nobody can tell. */
export const sameName: Check = {
  code: 'same-name',
  severity: 'warning',
  findInCodebook: ({ reading: { root, codebook } }) => {
    const known = new Map<string, Actor>();
    const told: Problem[] = [];
    for (const actor of codebook.actors.values())
      for (const [field, name] of namesOf(actor)) {
        const other = known.get(name.toLowerCase());
        if (other && other !== actor)
          told.push(
            ...at(root, ['actors', actor.key, ...field], place =>
              problem('same-name', place, { name, other: other.key }),
            ),
          );
        else known.set(name.toLowerCase(), actor);
      }
    return told;
  },
};

/** Who has no name is told by none. */
const namesOf = ({ name, aliases, unnamed }: Actor): (readonly [Path, string])[] =>
  unnamed ? [] : [[['name'], name], ...aliases.map(alias => [['aliases', [alias]], alias] as [Path, string])];

/** A sentence that two claims have: what is coded on one of them is not seen beside what is coded on the other. */
export const sameClaim: Check = {
  code: 'same-claim',
  severity: 'warning',
  findInCodebook: ({ reading: { root, codebook } }) => {
    const known = new Map<string, string>();
    return [...codebook.claims.values()].flatMap(({ key, text }) => {
      const sentence = sentenceOf(text);
      const other = known.get(sentence);
      if (other === undefined) known.set(sentence, key);
      return other === undefined
        ? []
        : at(root, ['claims', key, 'text'], place => problem('same-claim', place, { text, other }));
    });
  },
};

/** Without what nobody reads: case, spaces and the point at the end. */
const sentenceOf = (text: string): string =>
  text.toLowerCase().replace(/\s+/g, ' ').trim().replace(/\.$/, '');

/** A relation that leads back to where it began: to the entry itself, or in a circle. */
export const circular: Check = {
  code: 'circular',
  severity: 'warning',
  findInCodebook: ({ reading: { root, codebook } }) => {
    const { actors, claims } = codebook;
    const told = (section: string, field: string, way: readonly string[]) =>
      at(root, [section, way.at(-2)!, field], place => problem('circular', place, { field, way }));
    const relatedTo = (key: string, field: Relation): readonly string[] => claims.get(key)?.[field] ?? [];
    return [
      ...circlesIn(actors.keys(), key => [actors.get(key)?.of ?? []].flat()).flatMap(way =>
        told('actors', 'of', way),
      ),
      ...circlesIn(claims.keys(), key => relatedTo(key, 'broader')).flatMap(way =>
        told('claims', 'broader', way),
      ),
      // Two claims may well contradict each other, but none itself.
      ...MUTUAL.flatMap(field =>
        [...claims.keys()]
          .filter(key => relatedTo(key, field).includes(key))
          .flatMap(key => told('claims', field, [key, key])),
      ),
    ];
  },
};

/** A claim that contradicts another one, and supports or restates it, or the other way round. */
export const bothWays: Check = {
  code: 'both-ways',
  severity: 'warning',
  findInCodebook: ({ reading: { root, codebook } }) => {
    const { claims } = codebook;
    const isTied = (from: string, to: string, relation: Agreeing) =>
      claims.get(from)?.[relation].includes(to) ?? false;
    return [...claims.values()].flatMap(({ key, contradicts }) =>
      [...new Set(contradicts)].flatMap(claim => {
        const relation = AGREEING.find(one => isTied(key, claim, one) || isTied(claim, key, one));
        return relation === undefined || claim === key
          ? []
          : at(root, ['claims', key, 'contradicts', [claim]], place =>
              problem('both-ways', place, { claim, relation }),
            );
      }),
    );
  },
};

const AGREEING = ['supports', 'restates'] as const;
type Agreeing = (typeof AGREEING)[number];

type Relation = (typeof RELATIONS)[number];
const MUTUAL = RELATIONS.filter(field => field !== 'broader');

/** Whoever writes more has other troubles. */
const MOST_CIRCLES = 100;

/** The ways that lead back to where they began, each key being left once. */
function circlesIn(keys: Iterable<string>, next: (key: string) => readonly string[]): string[][] {
  const circles: string[][] = [];
  const seen = new Set<string>();
  for (const first of keys) {
    /** The way to where the search is, with what is still to be tried there. */
    const way = new Map<string, Iterator<string>>();
    const enter = (key: string) => {
      seen.add(key);
      way.set(key, next(key).values());
    };
    if (!seen.has(first)) enter(first);
    const path = way.size > 0 ? [first] : [];
    while (path.length > 0 && circles.length < MOST_CIRCLES) {
      const here = path.at(-1)!;
      const { value: there, done } = way.get(here)!.next();
      if (done) {
        way.delete(here);
        path.pop();
      } else if (way.has(there)) circles.push([...path.slice(path.indexOf(there)), there]);
      else if (!seen.has(there)) {
        enter(there);
        path.push(there);
      }
    }
  }
  return circles;
}

function at(root: YamlMap | undefined, path: Path, tell: (place: Span) => Problem): Problem[] {
  const place = nodeAt(root, path);
  return place ? [tell(place)] : [];
}
