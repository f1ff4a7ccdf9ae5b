import type { Actor, Claim, Stance } from '../model';
import { RELATIONS } from '../model';
import type { Change, PlainMap } from '../yaml';

const orAbsent = (list: readonly string[]) => (list.length > 0 ? list : undefined);

export const addActor = (actor: Actor): Change => ({
  at: ['actors', actor.key],
  from: undefined,
  to: {
    name: actor.name,
    aliases: orAbsent(actor.aliases),
    role: actor.role,
    of: actor.of,
    unnamed: actor.unnamed,
  },
});

export const addClaim = (claim: Claim): Change => ({
  at: ['claims', claim.key],
  from: undefined,
  to: {
    text: claim.text,
    ...Object.fromEntries(RELATIONS.map(relation => [relation, orAbsent(claim[relation])])),
  },
});

/** Writes out the stances of a codebook that names none, so that a person finds where to change them. */
export const addStances = (stances: Iterable<Stance>): Change[] =>
  [...stances].map(({ key, polarity, color, shortcut }) => {
    const to: PlainMap = { polarity, color, key: shortcut };
    return { at: ['stances', key], from: undefined, to };
  });
