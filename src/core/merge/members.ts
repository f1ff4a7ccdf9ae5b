import { asWord, isPlainMap, type Layout, type Plain, type Step, stepTo } from '../yaml';

/** An item of a list or an entry of a map, with the step that leads to it. */
export interface Member {
  readonly step: Step;
  readonly value: Plain;
}

/** Lists that hold things of their own, and maps whose keys are names: what is in one version is looked for in the others. */
export const isCollection = (layout: Layout): boolean =>
  layout.identity !== undefined || (layout.each !== undefined && layout.keys === undefined);

/** Lists of words, of which a person may write a single one without brackets. */
export const isWordList = ({ identity, each }: Layout): boolean => identity?.length === 0 && !each;

/** The members of a collection by their names, in its order; undefined where something else is written there. */
export function membersOf(value: Plain | undefined, layout: Layout): ReadonlyMap<string, Member> | undefined {
  if (value === undefined || value === null) return new Map();
  if (layout.identity) return Array.isArray(value) ? itemsOf(value, layout) : undefined;
  if (!isPlainMap(value)) return undefined;
  return new Map(Object.entries(value).map(([key, entry]) => [key, { step: key, value: entry ?? null }]));
}

function itemsOf(list: readonly Plain[], layout: Layout): Map<string, Member> {
  const members = new Map<string, Member>();
  for (const value of list) {
    const step = stepTo(value, layout);
    const name = nameOf(step);
    // A second one of a name is told by all that it says: nobody knows which of the two is meant.
    if (members.has(name)) members.set(nameOf([value]), { step: [value], value });
    else members.set(name, { step, value });
  }
  return members;
}

/** A number names the same as its digits. */
const nameOf = (step: Step): string =>
  JSON.stringify(Array.isArray(step) ? step : Object.values(step).map(value => value && asWord(value)));
