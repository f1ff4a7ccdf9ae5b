import { addTo } from '../collections';
import type { Actor, Codebook } from '../model';
import { searchWords } from '../text';

/**
 * What makes two actors look like one: names that differ in case or signs alone, a shorter name, or an abbreviation in
 * brackets.
 */
export type SameBecause = 'spelling' | 'short-name' | 'abbreviation';

/** Two actors that may be one. */
export interface SamePair {
  /** Would go, and its names become aliases of the survivor. */
  readonly other: Actor;
  /** Has the fuller name. */
  readonly survivor: Actor;
  readonly because: SameBecause;
}

const pairsIn = new WeakMap<Codebook, readonly SamePair[]>();

/**
 * The actors of a codebook of whom a person may want to make one, each pair once. A shorter name counts where it fits one
 * actor alone: with two Linds nobody knows which is meant. Actors whom no source names are left out.
 */
export function actorsThatMayBeSame(codebook: Codebook): readonly SamePair[] {
  const known = pairsIn.get(codebook);
  if (known) return known;
  const pairs = pairsAmong([...codebook.actors.values()].filter(({ unnamed }) => !unnamed));
  pairsIn.set(codebook, pairs);
  return pairs;
}

function pairsAmong(actors: readonly Actor[]): readonly SamePair[] {
  const byName = new Map<string, Actor[]>();
  const byEnd = new Map<string, Actor[]>();
  for (const actor of actors) {
    for (const form of new Set([actor.name, ...actor.aliases].map(formOf))) addTo(byName, form, actor);
    for (const end of endsOf(actor.name)) addTo(byEnd, end, actor);
  }
  const found = new Map<string, SamePair>();
  const add = (a: Actor, b: Actor, because: SameBecause) => {
    if (a === b) return;
    const [other, survivor] = a.name.length <= b.name.length ? [a, b] : [b, a];
    const keys = JSON.stringify([a.key, b.key].sort());
    if (!found.has(keys)) found.set(keys, { other, survivor, because });
  };
  for (const actor of actors) {
    const form = formOf(actor.name);
    for (const same of byName.get(form) ?? []) add(actor, same, 'spelling');
    for (const part of partsInBrackets(actor.name))
      for (const same of byName.get(formOf(part)) ?? []) add(same, actor, 'abbreviation');
    const [longer, another] = byEnd.get(form) ?? [];
    if (longer && !another) add(actor, longer, 'short-name');
  }
  return [...found.values()];
}

const formOf = (name: string): string => searchWords(name).join(' ');

/** Nobody's short name has more words. */
const MOST_WORDS = 8;

/** "Ana Maria Ruiz" ends with "maria ruiz" and with "ruiz". */
function endsOf(name: string): string[] {
  const words = searchWords(name).slice(1).slice(-MOST_WORDS);
  return words.map((_, i) => words.slice(i).join(' '));
}

/** "Islanders’ Union (IU)" is "Islanders’ Union" and "IU". */
function partsInBrackets(name: string): string[] {
  const open = name.lastIndexOf('(');
  const [before, within] = [name.slice(0, Math.max(0, open)).trim(), name.slice(open + 1, -1)];
  const isSound = name.endsWith(')') && before !== '' && within !== '' && !within.includes(')');
  return isSound ? [before, within] : [];
}
