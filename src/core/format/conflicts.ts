import { type Problem, problem, type Span } from '../model';
import {
  childLayout,
  fieldOf,
  isPlainMap,
  type Layout,
  type Path,
  type Plain,
  type PlainMap,
  plainOf,
  type Step,
  stepTo,
  target,
  type YamlMap,
  type YamlNode,
  type YamlPair,
} from '../yaml';
import { CODEBOOK_LAYOUT, SIDECAR_LAYOUT } from './layouts';

/**
 * The key under which a quote, a coding, an actor, a claim … holds what a merge could not decide: the name of each field
 * with its values, first the one that stands in place.
 */
export const CONFLICTS = 'conflicts';

/** Where one side of a merge deleted what the other changed: whether it is to be deleted. */
export const DELETED = 'deleted';

/** All of a quote's selector, as one field: words of one side at the place of the other would be nobody's. */
export const SELECTOR = 'selector';

/** A field on which a merge could not decide. The span is that of the note. */
export interface FieldConflict extends Span {
  /** The way to what has the field. */
  readonly at: Path;
  /** What has the field, as it stands. */
  readonly record: PlainMap;
  readonly field: string;
  /** Two or more; null where a side has none. */
  readonly values: readonly Plain[];
}

export const conflictsInSidecar = (root: YamlMap): FieldConflict[] => conflictsIn(root, SIDECAR_LAYOUT);
export const conflictsInCodebook = (root: YamlMap): FieldConflict[] => conflictsIn(root, CODEBOOK_LAYOUT);

/** What is still to be settled, as problems. */
export const fieldConflicts = (conflicts: readonly FieldConflict[]): Problem[] =>
  conflicts.map(conflict =>
    problem('field-conflict', conflict, { field: conflict.field, values: conflict.values.map(wordsOfValue) }),
  );

/** What stands under `conflicts` and is no note of a merge, in a sidecar or a codebook. */
export function junkInConflicts(node: YamlNode, layout: Layout): Span[] {
  const found = target(node);
  if (found.kind === 'seq') return found.items.flatMap(item => junkInConflicts(item, layout.each ?? {}));
  if (found.kind !== 'map') return [];
  return found.pairs.flatMap(({ key, value }) => {
    const inner = childLayout(layout, key.text);
    if (!value) return [];
    if (key.text === CONFLICTS && inner.each) return junkIn(value);
    return inner.each || inner.keys ? junkInConflicts(value, inner) : [];
  });
}

function junkIn(notes: YamlNode): Span[] {
  const found = target(notes);
  if (found.kind === 'scalar' && found.value === null) return [];
  if (found.kind !== 'map') return [notes];
  return found.pairs.filter(pair => !isNote(plainOf(pair.value))).map(({ key, value }) => value ?? key);
}

const isNote = (values: Plain): values is readonly Plain[] => Array.isArray(values) && values.length > 1;

/** Their places as seen from the node. */
function conflictsIn(node: YamlNode, layout: Layout): FieldConflict[] {
  const found = target(node);
  if (found.kind === 'seq')
    return found.items.flatMap(item =>
      conflictsIn(item, layout.each ?? {}).map(conflict => below(stepTo(plainOf(item), layout), conflict)),
    );
  if (found.kind !== 'map') return [];
  return found.pairs.flatMap(({ key, value }) => {
    const inner = childLayout(layout, key.text);
    if (!value) return [];
    if (key.text === CONFLICTS && inner.each) return notedIn(value, found);
    if (!inner.each && !inner.keys) return [];
    return conflictsIn(value, inner).map(conflict => below(key.text, conflict));
  });
}

const below = (step: Step, conflict: FieldConflict): FieldConflict => ({
  ...conflict,
  at: [step, ...conflict.at],
});

function notedIn(notes: YamlNode, record: YamlMap): FieldConflict[] {
  const found = target(notes);
  const pairs: readonly YamlPair[] = found.kind === 'map' ? found.pairs : [];
  return pairs.flatMap(({ key, value }) => {
    const values = plainOf(value);
    if (!isNote(values)) return [];
    const span = { start: key.start, end: value!.end };
    return [{ at: [], record: plainOf(record) as PlainMap, field: key.text, values, ...span }];
  });
}

/** A value as people tell it from another: a selector by its words; empty for none. */
export function wordsOfValue(value: Plain): string {
  if (Array.isArray(value)) return value.map(wordsOfValue).join(', ');
  if (isPlainMap(value)) return wordsOfValue(fieldOf(value, 'exact') ?? JSON.stringify(value));
  return value === null ? '' : String(value);
}
