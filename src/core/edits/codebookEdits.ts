import type { Actor, Claim, CodingRules, Stance } from '../model';
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
    attributes: actor.attributes,
  },
});

export const addClaim = (claim: Claim): Change => ({
  at: ['claims', claim.key],
  from: undefined,
  to: {
    text: claim.text,
    ...plainRules(claim),
    ...Object.fromEntries(RELATIONS.map(relation => [relation, orAbsent(claim[relation])])),
    verdict: claim.verdict && { ...claim.verdict },
    evidence: claim.evidence,
    attributes: claim.attributes,
  },
});

/** Writes out the stances of a codebook that names none, so that a person finds where to change them. */
export const addStances = (stances: Iterable<Stance>): Change[] =>
  [...stances].map(stance => {
    const { key, polarity, color, shortcut } = stance;
    const to: PlainMap = { polarity, color, key: shortcut, ...plainRules(stance) };
    return { at: ['stances', key], from: undefined, to };
  });

const plainRules = ({ definition, include, exclude, examples }: CodingRules): PlainMap => ({
  definition,
  include,
  exclude,
  examples,
});
