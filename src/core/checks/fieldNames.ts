import { CODEBOOK_LAYOUT, CONFLICTS, SIDECAR_LAYOUT, type SidecarReading, ValidSidecar } from '../format';
import { type Problem, type ProblemCode, problem, type Severity } from '../model';
import { nearestField } from '../search';
import { childLayout, type Layout, target, type YamlMap, type YamlNode, type YamlScalar } from '../yaml';
import type { Check } from './check';
import { readingsOf } from './readings';

/** YAML's old key for what one group of keys takes over from another; nothing is taken over here. */
const MERGE_KEY = '<<';

/** A key in a place where Crossquote knows none of that name: misspelt, or somebody's own. */
const unknownField = (code: ProblemCode, severity: Severity): Check => ({
  code,
  severity,
  findInSource: source =>
    readingsOf(source).flatMap(({ reading, at }) =>
      fieldsIn(reading).flatMap(found => (found.code === code ? { ...found, ...at, inSidecar: found } : [])),
    ),
  findInCodebook: ({ reading }) =>
    reading.root && !isOfLaterFormat(reading)
      ? unknownBelow(reading.root, CODEBOOK_LAYOUT).filter(found => found.code === code)
      : [],
});

export const fieldNameChecks: readonly Check[] = [
  unknownField('misspelt-key', 'warning'),
  unknownField('own-key', 'information'),
];

/** A file as Crossquote itself writes it has no other keys than its own, and its tree is not at hand. */
const fieldsIn = (reading: SidecarReading): readonly Problem[] =>
  reading instanceof ValidSidecar || !reading.root || isOfLaterFormat(reading)
    ? []
    : unknownBelow(reading.root, SIDECAR_LAYOUT);

/** What is a key in a later format, nobody can tell here. */
const isOfLaterFormat = ({ locked }: { readonly locked?: Problem }): boolean =>
  locked?.code === 'newer-format';

const unknownOf = new WeakMap<YamlMap, readonly Problem[]>();

/** Looked for once: two checks ask. */
function unknownBelow(root: YamlMap, layout: Layout): readonly Problem[] {
  const unknown = unknownOf.get(root) ?? unknownIn(root, layout);
  unknownOf.set(root, unknown);
  return unknown;
}

function unknownIn(node: YamlNode, layout: Layout): Problem[] {
  const found = target(node);
  if (found.kind === 'seq') return found.items.flatMap(item => unknownIn(item, layout.each ?? {}));
  if (found.kind !== 'map') return [];
  const { keys } = layout;
  const taken = new Set(found.pairs.map(({ key }) => key.text));
  // What stands there already cannot be meant once more.
  const free = keys?.filter(name => !taken.has(name)) ?? [];
  return found.pairs.flatMap(({ key, value }) => {
    const told = keys ? toldOf(key, keys, free) : [];
    if (told.length > 0) return told;
    return value && key.text !== CONFLICTS ? unknownIn(value, childLayout(layout, key.text)) : [];
  });
}

function toldOf(key: YamlScalar, known: readonly string[], free: readonly string[]): Problem[] {
  const { text } = key;
  if (known.includes(text) || text === CONFLICTS) return [];
  if (text === MERGE_KEY) return [problem('misspelt-key', key, { key: text, nearest: '' })];
  const nearest = nearestField(text, free);
  return nearest === undefined
    ? [problem('own-key', key, { key: text })]
    : [problem('misspelt-key', key, { key: text, nearest })];
}
