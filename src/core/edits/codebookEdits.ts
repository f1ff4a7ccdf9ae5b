import type { Actor, Claim, CodingRules, SavedView, Stance } from '../model';
import { RELATIONS } from '../model';
import { type Change, type PlainMap, plainOf, valueAt, type YamlNode } from '../yaml';

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

/**
 * Gives a filter of results a name; a view that has the name already becomes this one.
 * @param root of the codebook as it is
 */
export function putView(view: SavedView, root: YamlNode | undefined): Change {
  const at = ['views', view.key];
  return { at, from: valueAt(plainOf(root), at), to: plainView(view) };
}

const plainView = ({ values, ...view }: SavedView): PlainMap => ({
  sources: orAbsent(view.sources),
  from: view.from,
  until: view.until,
  actors: orAbsent(view.actors),
  organizations: orAbsent(view.organizations),
  claims: orAbsent(view.claims),
  stances: orAbsent(view.stances),
  coders: orAbsent(view.coders),
  values:
    Object.keys(values).length > 0
      ? Object.fromEntries(Object.entries(values).map(([key, wanted]) => [key, [...wanted]]))
      : undefined,
  view: view.view,
  options: view.options,
});

const plainRules = ({ definition, include, exclude, examples }: CodingRules): PlainMap => ({
  definition,
  include,
  exclude,
  examples,
});
