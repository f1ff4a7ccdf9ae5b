import {
  type Codebook,
  type EntryKind,
  entriesOf,
  type Problem,
  problem,
  RELATIONS,
  type SavedView,
  type Span,
} from '../model';
import { pairOf, target, type YamlMap, type YamlNode, type YamlPair } from '../yaml';
import { CONFLICTS } from './conflicts';
import { partsOfLink } from './paths';

/** A place in a sidecar or codebook that names an actor, a claim or a stance by its key. */
export interface NamedKey extends Span {
  readonly names: EntryKind;
  readonly key: string;
  /** Where this begins the entry of the codebook itself, rather than mention it: the whole entry. */
  readonly defines?: Span;
}

/** A place in a sidecar that names a quote: its id, its words, or a link to it. */
export interface NamedQuote extends Span {
  readonly id: string;
  /** The way to its source from the sidecar's folder; absent for the sidecar's own quotes. */
  readonly path?: string;
  /** Where these are the words of an entry of the sidecar itself: the whole entry. */
  readonly defines?: Span;
}

/** Every key that a sidecar names, also where a merge could not decide between several, in no particular order. */
export function keysInSidecar(root: YamlMap): NamedKey[] {
  return [
    ...itemsAt(root, 'quotes').flatMap(keysInQuote),
    ...itemsAt(root, 'proposed').flatMap(keysInCoding),
  ];
}

function keysInQuote(quote: YamlNode): NamedKey[] {
  return [
    ...itemsAt(quote, 'speakers').flatMap(speaker => named('actor', speaker)),
    ...notedAt(quote, 'speakers').flatMap(side => itemsOf(side).flatMap(speaker => named('actor', speaker))),
    ...['for', 'via'].flatMap(field => [
      ...named('actor', valueAt(quote, field)),
      ...notedAt(quote, field).flatMap(actor => named('actor', actor)),
    ]),
    ...itemsAt(quote, 'codings').flatMap(keysInCoding),
  ];
}

const keysInCoding = (coding: YamlNode): NamedKey[] => [
  ...named('claim', valueAt(coding, 'claim')),
  ...named('stance', valueAt(coding, 'stance')),
  ...notedAt(coding, 'stance').flatMap(stance => named('stance', stance)),
];

/** Every place that names a quote, in no particular order. */
export function quotesInSidecar(root: YamlMap): NamedQuote[] {
  return itemsAt(root, 'quotes').flatMap(quote => [
    ...ownPlaces(quote),
    ...['variants', 'notVariants'].flatMap(links => itemsAt(quote, links).flatMap(linked)),
  ]);
}

/** Every key that a codebook defines or names. */
export function keysInCodebook(root: YamlMap): NamedKey[] {
  const ofActor = ({ value }: YamlPair) => [
    ...named('actor', valueAt(value, 'of')),
    ...notedAt(value, 'of').flatMap(of => named('actor', of)),
  ];
  const ofClaim = (pair: YamlPair) =>
    RELATIONS.flatMap(relation => itemsAt(pair.value, relation).flatMap(other => named('claim', other)));
  return [
    ...sectionsInCodebook(root).flatMap(({ entries }) => entries),
    ...pairsAt(root, SECTIONS.actor).flatMap(ofActor),
    ...pairsAt(root, SECTIONS.claim).flatMap(ofClaim),
    ...pairsAt(root, 'views').flatMap(({ value }) => keysInView(value)),
  ];
}

/** What the entries that a saved view names are, by its lists. */
export const NAMED_IN_VIEW = {
  actors: 'actor',
  organizations: 'actor',
  claims: 'claim',
  stances: 'stance',
} as const satisfies Partial<Record<keyof SavedView, EntryKind>>;

const keysInView = (view: YamlNode | undefined): NamedKey[] =>
  Object.entries(NAMED_IN_VIEW).flatMap(([list, names]) =>
    oneOrMore(valueAt(view, list)).flatMap(node => named(names, node)),
  );

/** A codebook's stances, actors or claims; the span is that of the section's own key. */
export interface CodebookSection extends Span {
  readonly names: EntryKind;
  readonly entries: readonly NamedKey[];
}

/** The sections of a codebook that have entries. */
export const sectionsInCodebook = (root: YamlMap): CodebookSection[] =>
  (['stance', 'actor', 'claim'] as const).flatMap(names => {
    const entries = pairsAt(root, SECTIONS[names]).map(pair => defined(names, pair));
    const key = pairOf(root, SECTIONS[names])?.key;
    return key && entries.length > 0 ? [{ names, entries, start: key.start, end: key.end }] : [];
  });

const SECTIONS = { actor: 'actors', claim: 'claims', stance: 'stances' } as const;

const UNKNOWN = { actor: 'unknown-actor', claim: 'unknown-claim', stance: 'unknown-stance' } as const;

/** The keys that the codebook does not have, as problems. */
export function unknownKeys(keys: readonly NamedKey[], codebook: Codebook): Problem[] {
  return (
    keys
      // What defines an entry has its own problem where it is of another shape.
      .filter(({ names, key, defines }) => !defines && !entriesOf(codebook, names).has(key))
      .map(named => problem(UNKNOWN[named.names], named, { key: named.key }))
  );
}

function named(names: EntryKind, node: YamlNode | undefined): NamedKey[] {
  const key = node && !isNull(node) ? textOf(node) : undefined;
  return node && key?.trim() ? [{ names, key, start: node.start, end: node.end }] : [];
}

function isNull(node: YamlNode): boolean {
  const scalar = target(node);
  return scalar.kind === 'scalar' && scalar.value === null;
}

const defined = (names: EntryKind, { key, value }: YamlPair): NamedKey => ({
  names,
  key: key.text,
  start: key.start,
  end: key.end,
  defines: { start: key.start, end: value?.end ?? key.end },
});

function ownPlaces(quote: YamlNode): NamedQuote[] {
  const idNode = valueAt(quote, 'id');
  const id = idNode && textOf(idNode);
  const words = valueAt(quote, 'exact');
  if (!id || !words) return [];
  const defines = { start: quote.start, end: quote.end };
  return [
    { id, start: idNode.start, end: idNode.end },
    { id, start: words.start, end: words.end, defines },
  ];
}

function linked(node: YamlNode): NamedQuote[] {
  const parts = partsOfLink(textOf(node) ?? '');
  return parts ? [{ ...parts, start: node.start, end: node.end }] : [];
}

function textOf(node: YamlNode): string | undefined {
  const scalar = target(node);
  return scalar.kind === 'scalar' ? scalar.text : undefined;
}

function valueAt(node: YamlNode | undefined, key: string): YamlNode | undefined {
  const map = node && target(node);
  return map?.kind === 'map' ? pairOf(map, key)?.value : undefined;
}

const itemsAt = (node: YamlNode | undefined, key: string): readonly YamlNode[] => itemsOf(valueAt(node, key));

/** The values of a field between which a merge could not decide. */
const notedAt = (node: YamlNode | undefined, field: string): readonly YamlNode[] =>
  itemsAt(valueAt(node, CONFLICTS), field);

/** The items of a list, or what stands in place of one. */
const oneOrMore = (node: YamlNode | undefined): readonly YamlNode[] =>
  node && target(node).kind === 'scalar' ? [node] : itemsOf(node);

function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  const list = node && target(node);
  return list?.kind === 'seq' ? list.items : [];
}

function pairsAt(node: YamlNode | undefined, key: string): readonly YamlPair[] {
  const value = valueAt(node, key);
  const map = value && target(value);
  return map?.kind === 'map' ? map.pairs : [];
}
