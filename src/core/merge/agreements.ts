import { SELECTOR } from '../format';
import { asWord, fieldOf, isPlainMap, type Plain, type PlainMap } from '../yaml';
import { isAlike, mapSides, type Sides, whoDecides } from './sides';

/** What two sides that changed a field mean together; undefined where a person must decide. */
export type Agreement = (values: Sides) => { readonly value: Sides['ours'] } | undefined;

/** Fields on which both sides may have changed something without one of them having decided against the other. */
export const AGREEMENTS: Readonly<Record<string, Agreement>> = {
  /** When it was coded: the later moment. */
  at: ({ ours, theirs }) => ({ value: asWord(ours ?? '') > asWord(theirs ?? '') ? ours : theirs }),
  /** Which text the selectors describe: after the changes of both it is neither side's, and the next save says which. */
  digest: () => ({ value: undefined }),
  [SELECTOR]: selectorOfBoth,
  /** Who decided the same: the later moment. */
  decided: ({ ours, theirs }) => {
    if (!isPlainMap(ours) || !isPlainMap(theirs)) return undefined;
    const isSame = isAlike({ ...ours, at: null }, { ...theirs, at: null });
    const isOursLater = asWord(fieldOf(ours, 'at') ?? '') > asWord(fieldOf(theirs, 'at') ?? '');
    return isSame ? { value: isOursLater ? ours : theirs } : undefined;
  },
  values: entriesOfBoth,
  attributes: entriesOfBoth,
  checks: entriesOfBoth,
};

/**
 * The places of a quote in the texts of both sides make one in the merged text, as the changes of both are in it: each
 * of its words and of its context is as the side has it that changed it, and it moves as far as on both sides together.
 */
function selectorOfBoth(sides: Sides): { value: PlainMap } | undefined {
  if (!everyMap(sides)) return undefined;
  const words: Record<string, Plain | undefined> = {};
  for (const key of WORDS) {
    const said = mapSides(sides, selector => fieldOf(selector, key));
    const decides = whoDecides(said, isAlike);
    if (!decides) return undefined;
    words[key] = said[decides];
  }
  const [start, end] = [sum(sides, 'start'), sum(sides, 'end')];
  const occurrences = sum(sides, 'occurrences', ONCE);
  if (start === undefined || end === undefined || start < 0 || end < start) return undefined;
  return {
    value: { ...words, start, end, ...(occurrences !== undefined && occurrences > ONCE && { occurrences }) },
  };
}

/** Values by names: each name's as the side has it that changed it. */
function entriesOfBoth(sides: Sides): { value: PlainMap } | undefined {
  const maps = mapSides(sides, side => side ?? {});
  if (!everyMap(maps)) return undefined;
  const merged: [name: string, value: Plain][] = [];
  for (const name of new Set([...Object.keys(maps.ours), ...Object.keys(maps.theirs)])) {
    const said: Sides = mapSides(maps, map => fieldOf(map, name));
    const decides = whoDecides(said, isAlike);
    if (!decides) return undefined;
    const value = said[decides];
    if (value !== undefined) merged.push([name, value]);
  }
  return { value: Object.fromEntries(merged) };
}

const WORDS = ['exact', 'prefix', 'suffix'];
const ONCE = 1;

/** A number that each side changed by itself; undefined where one does not say it. */
function sum(sides: Sides<PlainMap>, key: string, unsaid?: number): number | undefined {
  const { base, ours, theirs } = mapSides(sides, selector => fieldOf(selector, key) ?? unsaid);
  const isNumber = typeof base === 'number' && typeof ours === 'number' && typeof theirs === 'number';
  return isNumber ? ours + theirs - base : undefined;
}

const everyMap = (sides: Sides): sides is Sides<PlainMap> => Object.values(sides).every(isPlainMap);
