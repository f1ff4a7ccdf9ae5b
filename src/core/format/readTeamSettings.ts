import {
  type IntakePattern,
  LEVELS,
  type Levels,
  ROUND_UNITS,
  type Round,
  type SavedView,
  type TeamSettings,
  VARIABLE_OWNERS,
  VARIABLE_TYPES,
  type Variable,
  type VariableType,
} from '../model';
import { pairOf, type YamlMap } from '../yaml';
import type { Fields } from './fields';
import { slugOfCoder } from './names';
import { withoutUndefined } from './optional';

/** Reads one entry of a section: its key, and what stands behind it. */
export type ReadEntry<T> = (key: string, map: YamlMap, fields: Fields) => T | undefined;

/** The entries of a section by their keys, one in each slice; one of another shape is left out and told. */
export function* entriesIn<T>(
  root: YamlMap,
  section: string,
  fields: Fields,
  read: ReadEntry<T>,
): Generator<void, Map<string, T>> {
  const entries = new Map<string, T>();
  for (const { key, value } of fields.map(pairOf(root, section)?.value, section)?.pairs ?? []) {
    const map = value && fields.map(value, key.text);
    const entry = map && read(key.text, map, fields);
    if (entry) entries.set(key.text, entry);
    else if (!value) fields.report('wrong-shape', key, { where: key.text, expected: 'map' });
    yield;
  }
  return entries;
}

/** What a codebook says of how its team works. */
export function* teamSettingsIn(root: YamlMap, fields: Fields): Generator<void, TeamSettings> {
  return {
    ...sourcesIn(root, fields),
    checks: checksIn(root, fields),
    rounds: yield* entriesIn(root, 'rounds', fields, roundIn),
    variables: yield* entriesIn(root, 'variables', fields, variableIn),
    views: yield* entriesIn(root, 'views', fields, viewIn),
    drafts: fields.textOrTexts(root, 'drafts'),
    intake: yield* entriesIn(root, 'intake', fields, intakeIn),
  };
}

/** A list without patterns says that nothing is a source, which nobody means. */
function sourcesIn(root: YamlMap, fields: Fields): Pick<TeamSettings, 'sources'> {
  const value = pairOf(root, 'sources')?.value;
  if (!value) return {};
  const told = fields.problems.length;
  const sources = fields.textOrTexts(root, 'sources');
  if (sources.length === 0 && fields.problems.length === told)
    fields.report('wrong-shape', value, { where: 'sources', expected: 'filled' });
  return { sources };
}

function checksIn(root: YamlMap, fields: Fields): Levels {
  const map = fields.map(pairOf(root, 'checks')?.value, 'checks');
  return Object.fromEntries(
    (map?.pairs ?? []).flatMap(({ key }) => {
      const level = fields.oneOf(map!, key.text, LEVELS, 'level');
      return level ? [[key.text, level]] : [];
    }),
  );
}

function roundIn(key: string, map: YamlMap, fields: Fields): Round {
  reportSameCoders(map, fields);
  return {
    key,
    sources: fields.textOrTexts(map, 'sources'),
    coders: fields.textOrTexts(map, 'coders'),
    blind: fields.truth(map, 'blind') ?? false,
    units: fields.oneOf(map, 'units', ROUND_UNITS, 'units') ?? 'given',
    ...withoutUndefined({ until: fields.filledText(map, 'until'), closed: fields.filledText(map, 'closed') }),
  };
}

/** Two coders whose work would stand in one file are told; names that differ in case alone are one coder's. */
function reportSameCoders(round: YamlMap, fields: Fields): void {
  const names = new Map<string, string>();
  for (const node of fields.scalars(round, 'coders')) {
    const slug = slugOfCoder(node.text);
    const other = names.get(slug);
    if (other !== undefined && other.toLowerCase() !== node.text.toLowerCase())
      fields.report('same-coder', node, { coder: node.text, other });
    names.set(slug, other ?? node.text);
  }
}

function variableIn(key: string, map: YamlMap, fields: Fields): Variable {
  const choices = fields.textOrTexts(map, 'choices');
  const type = fields.oneOf(map, 'type', VARIABLE_TYPES, 'variable-type');
  reportChoices(map, type, choices, fields);
  return {
    key,
    of: fields.oneOf(map, 'of', VARIABLE_OWNERS, 'variable-owner') ?? 'quote',
    type: type ?? (choices.length > 0 ? 'choice' : 'text'),
    choices,
    ask: fields.truth(map, 'ask') ?? false,
    ...withoutUndefined({ name: fields.text(map, 'name'), definition: fields.text(map, 'definition') }),
  };
}

/** Choices and the type `choice` go together. */
function reportChoices(
  variable: YamlMap,
  type: VariableType | undefined,
  choices: readonly string[],
  fields: Fields,
): void {
  const place = pairOf(variable, 'type');
  if (!type || !place?.value) return;
  if (type === 'choice' && choices.length === 0)
    fields.report('missing-key', place.key, { where: 'variable', key: 'choices' });
  if (type !== 'choice' && choices.length > 0)
    fields.report('wrong-shape', place.value, { where: 'type', expected: 'choice' });
}

function viewIn(key: string, map: YamlMap, fields: Fields): SavedView {
  const values = fields.map(pairOf(map, 'values')?.value, 'values');
  const from = fields.filledText(map, 'from');
  return {
    key,
    sources: fields.textOrTexts(map, 'sources'),
    actors: fields.textOrTexts(map, 'actors'),
    organizations: fields.textOrTexts(map, 'organizations'),
    claims: fields.textOrTexts(map, 'claims'),
    stances: fields.textOrTexts(map, 'stances'),
    coders: fields.textOrTexts(map, 'coders'),
    values: Object.fromEntries(
      (values?.pairs ?? []).map(pair => [pair.key.text, fields.textOrTexts(values!, pair.key.text)]),
    ),
    ...withoutUndefined({
      from,
      until: fields.until(map, 'until', from),
      view: fields.text(map, 'view'),
      options: fields.ownValues(map, 'options'),
    }),
  };
}

function intakeIn(key: string, map: YamlMap, fields: Fields): IntakePattern | undefined {
  const pattern = fields.requiredText(map, 'pattern', key);
  return pattern === undefined ? undefined : { key, pattern, files: fields.textOrTexts(map, 'files') };
}
