import { SELECTOR } from '../format';
import { fieldOf, isPlainMap, type PlainMap } from '../yaml';
import { isAlike, type Sides } from './sides';

/** What two sides that changed a field mean together; undefined where a person must decide. */
export type Agreement = (values: Sides) => { readonly value: Sides['ours'] } | undefined;

/** Fields that follow from others: both sides change them without anybody having decided anything. */
export const AGREEMENTS: Readonly<Record<string, Agreement>> = {
  /** When it was coded: the later moment. */
  at: ({ ours, theirs }) => ({ value: String(ours ?? '') > String(theirs ?? '') ? ours : theirs }),
  /** Which text the selectors describe: after the changes of both it is neither side's, and the next save says which. */
  digest: () => ({ value: undefined }),
  [SELECTOR]: movedByBoth,
};

/** The same words in the same context: each side changed the text before them, and the merged text has both changes. */
function movedByBoth({ base, ours, theirs }: Sides): { value: PlainMap } | undefined {
  if (!isPlainMap(base) || !isPlainMap(ours) || !isPlainMap(theirs)) return undefined;
  if (!isAlike(withoutPlace(ours), withoutPlace(theirs))) return undefined;
  const shift = offsetIn(ours, 'start') - offsetIn(base, 'start');
  const start = offsetIn(theirs, 'start') + shift;
  const end = offsetIn(theirs, 'end') + shift;
  return start >= 0 && end >= start ? { value: { ...ours, start, end } } : undefined;
}

const withoutPlace = ({ start, end, ...words }: PlainMap): PlainMap => words;

/** Where one is missing, no sum with it is a place. */
function offsetIn(selector: PlainMap, key: string): number {
  const offset = fieldOf(selector, key);
  return typeof offset === 'number' ? offset : Number.NaN;
}
