import { groupBy } from '../collections';
import { type Change, placeAfter } from './change';
import { commentsInSlices } from './comments';
import { isEquivalent, samePlain, samePlainInSlices } from './compare';
import { Draft } from './draft';
import { childLayout, type Layout } from './layout';
import { type YamlFault, yamlInSlices } from './read';
import { Splicer } from './splicer';
import type { Path } from './step';
import { fieldOf, isPlainMap, type Plain, type PlainMap, plainInSlices, type YamlNode } from './tree';
import { writeBlock } from './write';

/** Why a file was left as it is. */
export type Refusal =
  | { readonly refused: 'faulty'; readonly fault: YamlFault }
  /** The place no longer says what the change began from. */
  | { readonly refused: 'changed-since'; readonly at: Path; readonly found: Plain | undefined }
  /** Somebody has added something there since, which would go with what the change takes away. */
  | { readonly refused: 'would-lose'; readonly at: Path; readonly lost: string }
  /** The file is none of those that may be edited. */
  | { readonly refused: 'other-format' }
  /** The place is written in a way (an alias, an odd nesting) that cannot be edited without touching other values. */
  | { readonly refused: 'not-editable'; readonly at: Path };

export interface EditOptions {
  readonly layout: Layout;
  /** What a file that does not exist yet begins with. */
  readonly fresh: PlainMap;
  /** Whether a file goes where nothing more is left in it than that. */
  readonly mayVanish: boolean;
  /** Whether a file that says this may be edited at all. */
  readonly mayEdit?: (root: PlainMap) => boolean;
  /** Whether what stands at a place may pass for what the change began from, although it reads otherwise. */
  readonly passesFor?: (at: Path, found: Plain | undefined, from: Plain | undefined) => boolean;
  /** Where it is given, no key and no comment goes with what the changes take away, unless it stands in this. */
  readonly mayGo?: string | undefined;
}

/** A file's new text and how it came about. */
export interface Edited {
  /** Undefined for a file that holds nothing any more. */
  readonly text: string | undefined;
  /** The changes that were needed, each from what stood there to what stands there now: their inverse loses nothing. */
  readonly done: readonly Change[];
}

/**
 * Applies changes to a file's text and touches nothing else in it: comments, order, unknown keys, quoting and line ends
 * stay. Never gives a text that does not say exactly what the changes ask for. Works in slices, between which others may
 * have their turn.
 */
export function* editYamlInSlices(
  text: string | undefined,
  changes: readonly Change[],
  options: EditOptions,
): Generator<void, Edited | Refusal> {
  const { root, faults } = yield* yamlInSlices(text ?? '');
  if (faults[0]) return { refused: 'faulty', fault: faults[0] };
  const found = yield* plainInSlices(root);
  if (found !== null && !isPlainMap(found)) return { refused: 'not-editable', at: [] };
  if (found && options.mayEdit?.(found) === false) return { refused: 'other-format' };

  const plan = yield* planOf(found ?? options.fresh, changes, options);
  if ('refused' in plan) return plan;
  const { needed, wanted } = plan;
  if (needed.length === 0) return { text, done: [] };
  const edited =
    root && found
      ? yield* spliceAll(text!, root, needed.flatMap(decompose), options.layout)
      : freshText(text ?? '', isPlainMap(wanted) ? wanted : {}, options.layout);
  if (typeof edited !== 'string') return edited;
  const after = yield* yamlInSlices(edited);
  if (after.faults.length > 0 || !(yield* samePlainInSlices(yield* plainInSlices(after.root), wanted)))
    return { refused: 'not-editable', at: needed[0]!.at };
  const lost = options.mayGo === undefined ? undefined : yield* lostComment(text ?? '', edited, options);
  if (lost !== undefined) return { refused: 'would-lose', at: needed[0]!.at, lost };
  const isEmpty = options.mayVanish && saysNothing(wanted, options.fresh) && !edited.includes('#');
  return { text: isEmpty ? undefined : edited, done: needed };
}

interface Plan {
  /** The changes that the file does not have yet, each from what it says now. */
  readonly needed: readonly Change[];
  /** What the file must say after them. */
  readonly wanted: Plain | undefined;
}

function* planOf(
  root: Plain,
  changes: readonly Change[],
  options: EditOptions,
): Generator<void, Plan | Refusal> {
  const needed: Change[] = [];
  const draft = new Draft(root, options.layout);
  for (const change of changes) {
    yield;
    const { at, from, to } = change;
    const layout = layoutAt(options.layout, at);
    if (isEquivalent(draft.valueAt(placeAfter(change)), to, layout)) continue;
    const now = draft.valueAt(at);
    const passes = isEquivalent(now, from, layout) || options.passesFor?.(at, now, from);
    if (!passes || !isReachable(draft, at)) return { refused: 'changed-since', at, found: now };
    const lost = options.mayGo === undefined ? undefined : lostKey(now, change);
    if (lost !== undefined) return { refused: 'would-lose', at, lost };
    const whole = withOwnKeys(now, change);
    needed.push({ at, from: now, to: whole });
    draft.change(at, whole);
  }
  return { needed, wanted: draft.plain };
}

/** A key that stands there and is none of those that the change knows of, nor stays; undefined where there is none. */
function lostKey(now: Plain | undefined, { from, to }: Change): string | undefined {
  if (!isPlainMap(now) || !isPlainMap(to) || !isPlainMap(from)) return moreThan(now, from);
  // Keys of its own stay in a map that becomes another one, but not those below.
  for (const [key, value] of Object.entries(now)) {
    const more = Object.hasOwn(from, key) ? moreThan(value, from[key]) : undefined;
    if (more !== undefined) return more;
  }
  return undefined;
}

/** A key with a value in what was found that `said` has not; undefined where there is none. */
function moreThan(found: Plain | undefined, said: Plain | undefined): string | undefined {
  if (Array.isArray(found))
    return firstOf(found, (item, i) => moreThan(item, Array.isArray(said) ? said[i] : undefined));
  if (!isPlainMap(found)) return undefined;
  return firstOf(Object.entries(found), ([key, value]) => {
    const known = isPlainMap(said) && Object.hasOwn(said, key);
    return !known && !isEquivalent(value, undefined, {})
      ? key
      : moreThan(value, known ? said[key] : undefined);
  });
}

/** The first answer that is one. */
function firstOf<T>(items: readonly T[], answer: (item: T, i: number) => string | undefined) {
  for (const [i, item] of items.entries()) {
    const found = answer(item, i);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A comment that is in the text and would not be in the edited one, and may not go. */
function* lostComment(
  text: string,
  edited: string,
  { layout, mayGo = '' }: EditOptions,
): Generator<void, string | undefined> {
  if (!text.includes('#')) return undefined;
  const left = groupBy(yield* commentsOf(edited, layout), comment => comment);
  const before = yield* commentsOf(text, layout);
  return before.find(comment => !left.get(comment)?.pop() && !mayGo.includes(comment));
}

function* commentsOf(text: string, layout: Layout): Generator<void, string[]> {
  const { root } = yield* yamlInSlices(text);
  return (yield* commentsInSlices(text, root, layout)).comments.map(comment => comment.text);
}

/** Whether every list item on the way is there; only the last step of a path may name a new one. */
const isReachable = (draft: Draft, path: Path): boolean =>
  path.every(
    (step, i) => typeof step === 'string' || i === path.length - 1 || draft.has(path.slice(0, i + 1)),
  );

const layoutAt = (layout: Layout, path: Path): Layout =>
  path.reduce<Layout>(
    (at, step) => (typeof step === 'string' ? childLayout(at, step) : (at.each ?? {})),
    layout,
  );

/** What a map is to become, with the keys that a person put there and the change does not speak of. */
function withOwnKeys(now: Plain | undefined, { from, to }: Change): Plain | undefined {
  if (!isPlainMap(now) || !isPlainMap(to)) return to;
  const own = Object.entries(now).filter(([key]) => !(isPlainMap(from) && Object.hasOwn(from, key)));
  return { ...Object.fromEntries(own), ...to };
}

const saysNothing = (root: Plain | undefined, fresh: PlainMap) =>
  root === undefined || samePlain(root, fresh);

function freshText(text: string, root: PlainMap, layout: Layout): string {
  const eol = eolOf(text);
  const head = text === '' || text.endsWith('\n') ? text : text + eol;
  return head + writeDocument(root, layout, eol);
}

/** A whole document in canonical form. */
export const writeDocument = (root: PlainMap, layout: Layout, eol = '\n'): string =>
  writeBlock(root, layout, '')
    .map(line => line + eol)
    .join('');

const eolOf = (text: string) => /\r?\n/.exec(text)?.[0] ?? '\n';

/** A change of a map into another map, as changes of the fields that differ: it touches the fewest characters. */
function decompose(change: Change): Change[] {
  const { at, from, to } = change;
  if (!isPlainMap(from) || !isPlainMap(to)) return [change];
  const kept = Object.keys(from).some(key => fieldOf(to, key) !== undefined);
  if (!kept) return [change];
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return keys
    .map(key => ({ at: [...at, key], from: fieldOf(from, key), to: fieldOf(to, key) }))
    .filter(field => !samePlain(field.from, field.to))
    .flatMap(decompose);
}

/** Makes all changes against one reading of the text but those that have to wait for others: these against the next one. */
function* spliceAll(
  text: string,
  root: YamlNode,
  changes: readonly Change[],
  layout: Layout,
): Generator<void, string | Refusal> {
  let [now, node, left] = [text, root, changes];
  for (;;) {
    const splicer = new Splicer(now, node, layout, eolOf(text));
    const waiting: Change[] = [];
    for (const change of left) {
      yield;
      const taken = splicer.take(change);
      // What has no place may have one when those before it are made.
      if (taken !== 'taken' && left[0] !== change) waiting.push(change);
      else if (taken !== 'taken') return { refused: 'not-editable', at: change.at };
    }
    now = splicer.changed;
    if (waiting.length === 0) return now;
    const read = yield* yamlInSlices(now);
    if (read.faults[0] || !read.root) return { refused: 'not-editable', at: waiting[0]!.at };
    [node, left] = [read.root, waiting];
  }
}
