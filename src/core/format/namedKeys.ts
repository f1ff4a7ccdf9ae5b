import { type Codebook, type Problem, problem, RELATIONS, type Span } from '../model';
import { pairOf, target, type YamlMap, type YamlNode, type YamlPair } from '../yaml';

/** A place in a sidecar or codebook that names an actor, a claim or a stance by its key. */
export interface NamedKey extends Span {
  readonly names: 'actor' | 'claim' | 'stance';
  readonly key: string;
  /** The entry of the codebook itself rather than a mention of it. */
  readonly defines?: true;
}

/** Every key that a sidecar names, in no particular order. */
export function keysInSidecar(root: YamlMap): NamedKey[] {
  return itemsAt(root, 'quotes').flatMap(quote => [
    ...itemsAt(quote, 'speakers').flatMap(speaker => named('actor', speaker)),
    ...named('actor', valueAt(quote, 'via')),
    ...itemsAt(quote, 'codings').flatMap(coding => [
      ...named('claim', valueAt(coding, 'claim')),
      ...named('stance', valueAt(coding, 'stance')),
    ]),
  ]);
}

/** Every key that a codebook defines or names. */
export function keysInCodebook(root: YamlMap): NamedKey[] {
  return [
    ...pairsAt(root, 'stances').map(pair => defined('stance', pair)),
    ...pairsAt(root, 'actors').flatMap(pair => [
      defined('actor', pair),
      ...named('actor', valueAt(pair.value, 'of')),
    ]),
    ...pairsAt(root, 'claims').flatMap(pair => [
      defined('claim', pair),
      ...RELATIONS.flatMap(relation => itemsAt(pair.value, relation).flatMap(other => named('claim', other))),
    ]),
  ];
}

const UNKNOWN = { actor: 'unknown-actor', claim: 'unknown-claim', stance: 'unknown-stance' } as const;

/** The keys that the codebook does not have, as problems. */
export function unknownKeys(keys: readonly NamedKey[], codebook: Codebook): Problem[] {
  const known = { actor: codebook.actors, claim: codebook.claims, stance: codebook.stances };
  return keys
    .filter(({ names, key }) => !known[names].has(key))
    .map(named => problem(UNKNOWN[named.names], named, { key: named.key }));
}

function named(names: NamedKey['names'], node: YamlNode | undefined): NamedKey[] {
  const scalar = node && target(node);
  if (scalar?.kind !== 'scalar' || scalar.text === '') return [];
  return [{ names, key: scalar.text, start: node!.start, end: node!.end }];
}

const defined = (names: NamedKey['names'], { key }: YamlPair): NamedKey => ({
  names,
  key: key.text,
  start: key.start,
  end: key.end,
  defines: true,
});

function valueAt(node: YamlNode | undefined, key: string): YamlNode | undefined {
  const map = node && target(node);
  return map?.kind === 'map' ? pairOf(map, key)?.value : undefined;
}

function itemsAt(node: YamlNode | undefined, key: string): readonly YamlNode[] {
  const value = valueAt(node, key);
  const list = value && target(value);
  return list?.kind === 'seq' ? list.items : [];
}

function pairsAt(node: YamlNode | undefined, key: string): readonly YamlPair[] {
  const value = valueAt(node, key);
  const map = value && target(value);
  return map?.kind === 'map' ? map.pairs : [];
}
