import {
  type Expected,
  type OwnValues,
  type Problem,
  type ProblemCode,
  type ProblemParameters,
  problem,
  type Span,
} from '../model';
import { isLanguageTag } from '../text';
import {
  pairOf,
  readYaml,
  target,
  type YamlFault,
  type YamlMap,
  type YamlNode,
  type YamlReading,
  type YamlScalar,
} from '../yaml';
import { FORMAT_VERSION } from './layouts';
import { ownValue } from './ownValues';

/** Reads typed fields out of a YAML tree; what is of another shape becomes a problem, and the rest is read on. */
export class Fields {
  readonly problems: Problem[] = [];

  report<Code extends ProblemCode>(code: Code, span: Span, params: ProblemParameters[Code]): void {
    this.problems.push(problem(code, span, params));
  }

  /** What stands in the place of notes of a merge. */
  reportJunk(places: readonly Span[]): void {
    for (const place of places) this.#wrong(place, 'conflicts', 'conflicts');
  }

  map(node: YamlNode | undefined, where: string): YamlMap | undefined {
    if (!node || isNull(node)) return undefined;
    const found = target(node);
    if (found.kind === 'map') return found;
    return this.#wrong(node, where, 'map');
  }

  list(node: YamlNode | undefined, where: string): readonly YamlNode[] {
    if (!node || isNull(node)) return [];
    const found = target(node);
    if (found.kind === 'seq') return found.items;
    this.#wrong(node, where, 'list');
    return [];
  }

  /** A string; what was written plain and reads as a number or a truth value is taken as its words. */
  text(map: YamlMap, key: string): string | undefined {
    const node = pairOf(map, key)?.value;
    if (!node || isNull(node)) return undefined;
    return this.#textOf(node, key);
  }

  /** The same of a name, a day or a moment, which says something where it stands. */
  filledText(map: YamlMap, key: string): string | undefined {
    const node = pairOf(map, key)?.value;
    return node && !isNull(node) ? this.#filledTextOf(node, key) : undefined;
  }

  /** The tag of a language. */
  language(map: YamlMap, key: string): string | undefined {
    const text = this.filledText(map, key);
    if (text === undefined || isLanguageTag(text)) return text;
    return this.#wrong(pairOf(map, key)!.value!, key, 'language');
  }

  requiredText(map: YamlMap, key: string, where: string): string | undefined {
    const node = pairOf(map, key)?.value;
    if (node && !isNull(node)) return this.#filledTextOf(node, key);
    this.#missing(map, key, where);
    return undefined;
  }

  /** Each of them says something; what is nothing at all counts for nothing. */
  texts(map: YamlMap, key: string): string[] {
    const items = this.list(pairOf(map, key)?.value, key).filter(item => !isNull(item));
    return items.flatMap(item => this.#filledTextOf(item, key) ?? []);
  }

  /** Texts, of which a single one may stand without a list. */
  textOrTexts(map: YamlMap, key: string): string[] {
    const node = pairOf(map, key)?.value;
    if (!node || target(node).kind !== 'scalar') return this.texts(map, key);
    return isNull(node) ? [] : [this.#filledTextOf(node, key) ?? []].flat();
  }

  /** The scalars of a list, or the one that stands in place of it, with their places. */
  scalars(map: YamlMap, key: string): readonly YamlScalar[] {
    const value = pairOf(map, key)?.value;
    const found = value && target(value);
    const items = found?.kind === 'seq' ? found.items.map(target) : found ? [found] : [];
    return items.filter(item => item.kind === 'scalar');
  }

  /** Values by names that are anyone's; undefined where there are none. */
  ownValues(map: YamlMap, key: string): OwnValues | undefined {
    return this.#byName(map, key, (node, name) => {
      const found = target(node);
      if (found.kind !== 'scalar') return this.#wrong(node, name, 'value');
      return ownValue(found.text, found.value);
    });
  }

  /** Texts by names that are anyone's, each of which says something; undefined where there are none. */
  textsByName(map: YamlMap, key: string): Readonly<Record<string, string>> | undefined {
    return this.#byName(map, key, (node, name) => this.#filledTextOf(node, name));
  }

  #byName<T>(
    map: YamlMap,
    key: string,
    read: (node: YamlNode, name: string) => T | undefined,
  ): Record<string, T> | undefined {
    const entries = (this.map(pairOf(map, key)?.value, key)?.pairs ?? []).flatMap(({ key: name, value }) => {
      const said = value && !isNull(value) ? read(value, name.text) : undefined;
      return said === undefined ? [] : [[name.text, said] as const];
    });
    return entries.length > 0 ? Object.fromEntries(entries) : undefined;
  }

  /** The word `no`, or YAML's own `false`. */
  no(map: YamlMap, key: string): 'no' | undefined {
    const node = pairOf(map, key)?.value;
    if (!node || isNull(node)) return undefined;
    const found = target(node);
    if (found.kind === 'scalar' && (found.value === 'no' || found.value === false)) return 'no';
    return this.#wrong(node, key, 'no');
  }

  number(map: YamlMap, key: string): number | undefined {
    const node = pairOf(map, key)?.value;
    if (!node || isNull(node)) return undefined;
    const found = target(node);
    if (found.kind === 'scalar' && typeof found.value === 'number') return found.value;
    return this.#wrong(node, key, 'number');
  }

  /** How far a stance is for or against; more than wholly is told, and taken for wholly. */
  polarity(map: YamlMap, key: string): number {
    const number = this.number(map, key) ?? 0;
    const polarity = Math.max(-1, Math.min(1, number));
    if (polarity !== number) this.#wrong(pairOf(map, key)!.value!, key, 'polarity');
    return polarity;
  }

  /** A code point offset: a whole number from 0 on. */
  offset(map: YamlMap, key: string): number | undefined {
    const number = this.number(map, key);
    if (number === undefined || (Number.isSafeInteger(number) && number >= 0)) return number;
    return this.#wrong(pairOf(map, key)!.value!, key, 'offset');
  }

  /** How often something stands somewhere: a whole number from 1 on. */
  count(map: YamlMap, key: string): number | undefined {
    const number = this.number(map, key);
    if (number === undefined || (Number.isSafeInteger(number) && number >= 1)) return number;
    return this.#wrong(pairOf(map, key)!.value!, key, 'count');
  }

  /** The offset at which a span ends that starts at another. */
  end(map: YamlMap, key: string, start: number): number | undefined {
    const end = this.offset(map, key);
    if (end === undefined || end >= start) return end;
    return this.#wrong(pairOf(map, key)!.value!, key, 'end');
  }

  /** The last day of a stretch of which the first is known; a month or a year has all its days. */
  until(map: YamlMap, key: string, from = ''): string | undefined {
    const until = this.filledText(map, key);
    if (until === undefined || until >= from.slice(0, until.length)) return until;
    this.#wrong(pairOf(map, key)!.value!, key, 'until');
    return until;
  }

  truth(map: YamlMap, key: string): boolean | undefined {
    const node = pairOf(map, key)?.value;
    if (!node || isNull(node)) return undefined;
    const found = target(node);
    if (found.kind === 'scalar' && typeof found.value === 'boolean') return found.value;
    return this.#wrong(node, key, 'yes-no');
  }

  oneOf<T extends string>(
    map: YamlMap,
    key: string,
    values: readonly T[],
    expected: Expected,
  ): T | undefined {
    const text = this.text(map, key);
    if (text === undefined) return undefined;
    const found = values.find(value => value === text);
    return found ?? this.#wrong(pairOf(map, key)!.value!, key, expected);
  }

  #missing(map: YamlMap, key: string, where: string): void {
    const start = map.pairs[0]?.key ?? map;
    this.report('missing-key', start, { where, key });
  }

  #textOf(node: YamlNode, where: string): string | undefined {
    const found = target(node);
    if (found.kind === 'scalar') return typeof found.value === 'string' ? found.value : found.text;
    return this.#wrong(node, where, 'text');
  }

  #filledTextOf(node: YamlNode, where: string): string | undefined {
    const text = this.#textOf(node, where);
    return text?.trim() === '' ? this.#wrong(node, where, 'filled') : text;
  }

  #wrong(span: Span, where: string, expected: Expected): undefined {
    this.report('wrong-shape', span, { where, expected });
    return undefined;
  }
}

const isNull = (node: YamlNode): boolean => {
  const found = target(node);
  return found.kind === 'scalar' && found.value === null;
};

/** A file's top level, read as far as both of Crossquote's formats agree. */
export interface Opened {
  /** Absent when the file's content cannot be read. */
  readonly root?: YamlMap;
  readonly fields: Fields;
  /** The problem for which this file must not be edited. */
  readonly locked?: Problem;
}

export const openFormat = (text: string): Opened => opened(readYaml(text));

/** The same of a text that was read as YAML. */
export function opened({ root, faults }: YamlReading): Opened {
  const fields = new Fields();
  for (const fault of faults) fields.problems.push(problemOf(fault));
  if (faults.length > 0) return { fields, locked: fields.problems[0]! };
  if (!root) return { fields };
  const map = fields.map(root, 'file');
  if (!map) return fields.problems[0] ? { fields, locked: fields.problems[0] } : { fields };

  const version = pairOf(map, 'crossquote');
  const found = version?.value && target(version.value);
  if (!version || found?.kind !== 'scalar' || typeof found.value !== 'number') {
    fields.report('no-version', version?.key ?? { start: map.start, end: map.start }, {});
    return { root: map, fields, locked: fields.problems.at(-1)! };
  }
  if (found.value <= FORMAT_VERSION) {
    if (Number.isInteger(found.value) && found.value > 0) return { root: map, fields };
    fields.report('no-version', found, {});
    return { root: map, fields, locked: fields.problems.at(-1)! };
  }
  fields.report('newer-format', found, { version: found.text });
  return { root: map, fields, locked: fields.problems.at(-1)! };
}

export function problemOf(fault: YamlFault): Problem {
  switch (fault.fault) {
    case 'syntax':
      return problem('yaml-syntax', fault, { message: fault.message });
    case 'merge-conflict':
      return problem('merge-conflict', fault, {});
    case 'too-large':
      return problem('too-large', fault, { limit: Math.round(fault.limit / 1024 / 1024) });
    case 'too-large-for-form':
      return problem('too-large-for-form', fault, {});
    case 'duplicate-key':
      return problem('duplicate-key', fault, { key: fault.key });
    case 'alias':
      return problem('unknown-alias', fault, { name: fault.name });
    case 'aliases-explode':
      return problem('aliases-explode', fault, {});
  }
}
