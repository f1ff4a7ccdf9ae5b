import { groupBy, groupByEach } from '../collections';
import {
  applySplices,
  asWord,
  type Comment,
  commentsIn,
  fieldOf,
  isPlainMap,
  type Layout,
  type Path,
  type Plain,
  plainOf,
  readYaml,
  type Step,
  samePlain,
  type YamlNode,
} from '../yaml';
import { CommentPlaces } from './commentPlaces';
import { mapSides, type Sides, whoDecides } from './sides';

/** A text, and what it was read as. */
export interface Version {
  readonly text: string;
  readonly root: YamlNode | undefined;
}

/**
 * A merged text with the comments of all versions. Each stands with what it is about; where that was deleted, above
 * what that was in. One that a side has put into words anew goes; one that only is not there in theirs stays.
 */
export function mergeComments(merged: string, versions: Sides<Version>, layout: Layout): string {
  if (!versions.ours.text.includes('#') && !versions.theirs.text.includes('#')) return merged;
  const { root } = readYaml(merged);
  const content = plainOf(root);
  const nameOf = naming(content);
  const commented = mapSides(versions, version => commentsIn(version.text, version.root, layout));
  const found = commentsIn(merged, root, layout);
  const { missing, surplus } = compare(
    mapSides(commented, ({ comments }) => comments),
    found.comments,
    nameOf,
  );
  const placeOf = ({ about, stands }: Comment) => `${stands} ${nameOf(about?.path ?? [])}`;
  const rewritten = new Set(missing.map(placeOf));
  const removed = surplus.filter(comment => rewritten.has(placeOf(comment)));
  if (missing.length + removed.length === 0) return merged;
  const places = new CommentPlaces(merged, found, nameOf);
  // A place that cannot hold a comment after all is given up for the head of the file, which can.
  for (const splices of [places.splicesFor(missing, removed), places.atHead(missing)]) {
    const text = applySplices(merged, splices);
    const read = readYaml(text);
    if (read.faults.length === 0 && samePlain(plainOf(read.root), content)) return text;
  }
  return merged;
}

/** Names what a path leads to, alike in all versions: quotes go by the ids that they have in the merged one. */
function naming(merged: Plain): (path: Path) => string {
  const today = new Map<string, string>();
  const quotes = isPlainMap(merged) ? fieldOf(merged, 'quotes') : undefined;
  for (const quote of listed(quotes))
    if (isPlainMap(quote))
      for (const former of listed(fieldOf(quote, 'formerly'))) today.set(asWord(former), asWord(quote.id));
  const named = (step: Step): unknown => {
    if (typeof step === 'string' || !isPlainMap(step as Plain)) return step;
    return Object.values(step).map(value => today.get(asWord(value)) ?? asWord(value));
  };
  return path => JSON.stringify(path.map(named));
}

const listed = (value: Plain | undefined): readonly Plain[] =>
  Array.isArray(value) ? (value as readonly Plain[]) : [];

interface Compared {
  /** What the merged text must have and has not. */
  readonly missing: readonly Comment[];
  /** What it has, and one side has removed. */
  readonly surplus: readonly Comment[];
}

/** Compares the comments that a merged text has with those that the versions ask for: by what they say of what. */
function compare(
  sides: Sides<readonly Comment[]>,
  found: readonly Comment[],
  nameOf: (path: Path) => string,
): Compared {
  const keyOf = ({ about, text }: Comment) => `${nameOf(about?.path ?? [])} ${text}`;
  const { base, ours, theirs } = mapSides(sides, comments => groupBy(comments, keyOf));
  const here = groupBy(found, keyOf);
  const missing: Comment[] = [];
  const surplus: Comment[] = [];
  for (const key of new Set([...ours.keys(), ...theirs.keys(), ...here.keys()])) {
    const said = mapSides({ base, ours, theirs }, side => side.get(key) ?? []);
    const counts = mapSides(said, ({ length }) => length);
    const decides = whoDecides(counts, Object.is) ?? (counts.ours > counts.theirs ? 'ours' : 'theirs');
    const standing = here.get(key) ?? [];
    missing.push(...said[decides].slice(standing.length));
    surplus.push(...standing.slice(said[decides].length));
  }
  // What was laid out otherwise may have taken a comment along to what stands beside it, also behind another one.
  const elsewhere = groupByEach(surplus, ({ text }) => [text, ...partsOf(text)]);
  const met = new Set<Comment>();
  const gone = missing.filter(({ text }) => {
    const moved = elsewhere.get(text)?.pop() ?? elsewhere.get(partsOf(text)[0]!)?.at(-1);
    if (!moved?.text.includes(text)) return true;
    met.add(moved);
    return false;
  });
  return { missing: gone, surplus: surplus.filter(comment => !met.has(comment)) };
}

/** The comments that stand on one line, one behind the other. */
const partsOf = (text: string): string[] => text.split(/\s(?=#)/);
