import type { OpenCodebook } from '../corpus';
import {
  type Codebook,
  type OwnValue,
  type OwnValues,
  type ProblemCode,
  type ProblemParameters,
  problem,
  type Variable,
  type VariableOwner,
  VIEW_KINDS,
  VIEW_OPTIONS,
} from '../model';
import { nearestField } from '../search';
import { nodeAt, type Path } from '../yaml';
import type { Check, Finding } from './check';
import { readableCodebook, readingsOf } from './readings';

/** A value, and the way to it. */
type Wrong = { readonly path: Path } & (
  | { readonly code: 'unknown-variable'; readonly params: ProblemParameters['unknown-variable'] }
  | { readonly code: 'unknown-value'; readonly params: ProblemParameters['unknown-value'] }
);

const oddValue = (code: Wrong['code'] & ProblemCode): Check => ({
  code,
  severity: 'warning',
  findInSource: (source, { corpus }) => {
    const codebook = readableCodebook(source, corpus);
    if (!codebook) return [];
    return readingsOf(source).flatMap(({ reading, at }) =>
      reading.sidecar.quotes.flatMap(({ id, values }) =>
        values
          ? oddIn(values, ['quotes', { id }, 'values'], variablesOf(codebook, 'quote'))
              .filter(odd => odd.code === code)
              .map(({ path, ...fault }): Finding => ({ ...fault, ...at, inSidecar: path }))
          : [],
      ),
    );
  },
  findInCodebook: open =>
    [...oddInCodebook(open)].flatMap(odd => {
      const place = odd.code === code ? nodeAt(open.reading.root, odd.path) : undefined;
      return place ? problem(odd.code, place, odd.params) : [];
    }),
});

/** Values of the team's own variables that are of none, and values that a variable, or an option of a view, cannot have. */
export const oddValueChecks: readonly Check[] = [oddValue('unknown-variable'), oddValue('unknown-value')];

const variablesOf = ({ variables }: Codebook, owner: VariableOwner): ReadonlyMap<string, Variable> =>
  new Map([...variables].filter(([, { of }]) => of === owner));

/** A value of no variable is no column of any table: it is told. */
function oddIn(values: OwnValues, at: Path, variables: ReadonlyMap<string, Variable>): Wrong[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const variable = variables.get(key);
    const path = [...at, key];
    return variable ? oddValueOf(variable, value, path) : unknownVariable(key, variables.keys(), path);
  });
}

/** What an actor or a claim has beside its variables is exported with it: only what was meant to be one is told. */
const oddAttributes = (
  attributes: OwnValues | undefined,
  at: Path,
  variables: ReadonlyMap<string, Variable>,
): Wrong[] =>
  oddIn(attributes ?? {}, at, variables).filter(
    ({ code, params }) => code === 'unknown-value' || 'nearest' in params,
  );

function unknownVariable(key: string, known: Iterable<string>, path: Path): Wrong {
  const nearest = nearestField(key, [...known]);
  return { code: 'unknown-variable', path, params: { key, ...(nearest !== undefined && { nearest }) } };
}

function oddValueOf({ key, type, choices }: Variable, value: OwnValue, path: Path): Wrong[] {
  const words = String(value);
  const allowed = type === 'choice' ? choices : type === 'yes-no' ? YES_OR_NO : [];
  const isSound =
    type === 'text' || (type === 'number' ? typeof value === 'number' : allowed.includes(words));
  if (isSound || (type === 'choice' && choices.length === 0)) return [];
  return [
    { code: 'unknown-value', path, params: { key, words, allowed: type === 'number' ? 'number' : allowed } },
  ];
}

const YES_OR_NO = ['true', 'false'];

function* oddInCodebook({ reading: { codebook } }: OpenCodebook): Iterable<Wrong> {
  const [ofActors, ofClaims] = [variablesOf(codebook, 'actor'), variablesOf(codebook, 'claim')];
  for (const { key, attributes } of codebook.actors.values())
    yield* oddAttributes(attributes, ['actors', key, 'attributes'], ofActors);
  for (const { key, attributes } of codebook.claims.values())
    yield* oddAttributes(attributes, ['claims', key, 'attributes'], ofClaims);
  for (const { key, view, values, options } of codebook.views.values()) {
    const path = ['views', key];
    if (view !== undefined && !VIEW_KINDS.some(kind => kind === view))
      yield {
        code: 'unknown-value',
        path: [...path, 'view'],
        params: { key: 'view', words: view, allowed: VIEW_KINDS },
      };
    for (const [name, wanted] of Object.entries(values))
      yield* oddWanted(name, wanted, [...path, 'values', name], codebook);
    for (const [name, value] of Object.entries(options ?? {}))
      yield* oddOption(name, value, [...path, 'options', name]);
  }
}

/** The values of a variable that a saved view filters by. */
function oddWanted(name: string, wanted: readonly string[], path: Path, { variables }: Codebook): Wrong[] {
  const variable = variables.get(name);
  if (!variable) return [unknownVariable(name, variables.keys(), path)];
  return variable.type === 'choice' ? wanted.flatMap(value => oddValueOf(variable, value, path)) : [];
}

function oddOption(key: string, value: OwnValue, path: Path): Wrong[] {
  const allowed = isOption(key) ? VIEW_OPTIONS[key] : 'text';
  const words = String(value);
  const wrong = (params: Pick<ProblemParameters['unknown-value'], 'allowed'>): Wrong[] => [
    { code: 'unknown-value', path, params: { key, words, ...params } },
  ];
  if (allowed === 'text') return [];
  if (allowed === 'number') return typeof value === 'number' ? [] : wrong({ allowed });
  if (allowed === 'yes-no') return typeof value === 'boolean' ? [] : wrong({ allowed: YES_OR_NO });
  return allowed.some(word => word === words) ? [] : wrong({ allowed });
}

/** What is no option at all is told as a key that is none. */
const isOption = (key: string): key is keyof typeof VIEW_OPTIONS => Object.hasOwn(VIEW_OPTIONS, key);
