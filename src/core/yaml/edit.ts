import { type Change, changePlain, type Path, valueAt } from './change';
import type { Layout } from './layout';
import { readYaml, type YamlFault } from './read';
import { applySplices, type Splice } from './splice';
import { Splicer } from './splicer';
import { isPlainMap, type Plain, plainOf, samePlain, type YamlNode } from './tree';
import { writePair } from './write';

/** Why a file was left as it is. */
export type Refusal =
  | { readonly refused: 'faulty'; readonly fault: YamlFault }
  /** The place no longer says what the change began from. */
  | { readonly refused: 'changed-since'; readonly at: Path; readonly found: Plain | undefined }
  /** The place is written in a way (an alias, an odd nesting) that cannot be edited without touching other values. */
  | { readonly refused: 'not-editable'; readonly at: Path };

export interface EditOptions {
  readonly layout: Layout;
  /** What a file that does not exist yet begins with. */
  readonly fresh: { readonly [key: string]: Plain };
  /** Whether what stands at a place may pass for what the change began from; equality where absent. */
  readonly passesFor?: (at: Path, found: Plain | undefined, from: Plain | undefined) => boolean;
}

/**
 * Applies changes to a file's text and touches nothing else in it: comments, order, unknown keys, quoting and line ends
 * stay. Gives the new text, undefined for a file that holds nothing any more, or a refusal. Never gives a text that
 * does not say exactly what the changes ask for.
 */
export function editYaml(
  text: string | undefined,
  changes: readonly Change[],
  options: EditOptions,
): { readonly text: string | undefined } | Refusal {
  const { layout, fresh } = options;
  const before = readYaml(text ?? '');
  const [fault] = before.faults;
  if (fault) return { refused: 'faulty', fault };

  const found = before.root ? plainOf(before.root) : null;
  if (found !== null && !isPlainMap(found)) return { refused: 'not-editable', at: [] };
  let wanted: Plain | undefined = found ?? fresh;
  const needed: Change[] = [];
  for (const change of changes) {
    const now = valueAt(wanted, change.at);
    if (samePlain(now, change.to)) continue;
    const passes = samePlain(now, change.from) || options.passesFor?.(change.at, now, change.from);
    if (!passes) return { refused: 'changed-since', at: change.at, found: now };
    if (!isReachable(wanted, change.at)) return { refused: 'changed-since', at: change.at, found: undefined };
    needed.push({ at: change.at, from: now, to: change.to });
    wanted = changePlain(wanted, change.at, change.to, layout);
  }
  if (needed.length === 0) return { text };
  if (saysNothing(wanted, fresh) && !/^\s*#/m.test(text ?? '')) return { text: undefined };
  if (!before.root) return { text: freshText(text ?? '', wanted as { [key: string]: Plain }, layout) };

  const edited = spliceAll(text!, before.root, needed.flatMap(decompose), layout);
  if (typeof edited !== 'string') return edited;
  const after = readYaml(edited);
  if (after.faults.length > 0 || !samePlain(plainOf(after.root), wanted ?? null))
    return { refused: 'not-editable', at: needed[0]!.at };
  return { text: edited };
}

/** Whether every list item on the way is there; only the last step of a path may name a new one. */
function isReachable(root: Plain | undefined, path: Path): boolean {
  return path.every(
    (step, i) =>
      typeof step === 'string' || i === path.length - 1 || valueAt(root, path.slice(0, i + 1)) !== undefined,
  );
}

const saysNothing = (root: Plain | undefined, fresh: { readonly [key: string]: Plain }) =>
  root === undefined || samePlain(root, fresh);

function freshText(text: string, root: { readonly [key: string]: Plain }, layout: Layout): string {
  const eol = eolOf(text);
  const head = text === '' || text.endsWith('\n') ? text : text + eol;
  return head + writeDocument(root, layout, eol);
}

/** A whole document in canonical form. */
export function writeDocument(
  root: { readonly [key: string]: Plain | undefined },
  layout: Layout,
  eol = '\n',
): string {
  const keys = Object.keys(root).filter(key => root[key] !== undefined);
  const ranked = layout.keys ? [...layout.keys.filter(key => keys.includes(key))] : [];
  const ordered = [...ranked, ...keys.filter(key => !ranked.includes(key))];
  const lines = ordered.flatMap(key => writePair(key, root[key]!, layout.children?.[key] ?? {}, '', layout));
  return lines.map(line => line + eol).join('');
}

const eolOf = (text: string) => (text.includes('\r\n') ? '\r\n' : '\n');

/** A change of a map into another map, as changes of the fields that differ: it touches the fewest characters. */
function decompose(change: Change): Change[] {
  const { at, from, to } = change;
  if (!isPlainMap(from) || !isPlainMap(to)) return [change];
  const kept = Object.keys(from).some(key => to[key] !== undefined);
  if (!kept) return [change];
  const keys = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return keys
    .filter(key => !samePlain(from[key], to[key]))
    .flatMap(key => decompose({ at: [...at, key], from: from[key], to: to[key] }));
}

/**
 * Splices are all made against one reading of the text as long as they do not get into each other's way; only where
 * one does, the text is read again in between.
 */
function spliceAll(
  text: string,
  root: YamlNode,
  changes: readonly Change[],
  layout: Layout,
): string | Refusal {
  let splicer = new Splicer(text, root, layout, eolOf(text));
  let pending: Splice[] = [];
  const settle = (): Refusal | undefined => {
    const settled = applySplices(splicer.text, pending);
    pending = [];
    const { root: read, faults } = readYaml(settled);
    if (faults[0] || !read) return { refused: 'not-editable', at: [] };
    splicer = new Splicer(settled, read, layout, splicer.eol);
    return undefined;
  };
  for (const change of changes) {
    let splice = splicer.splice(change);
    if (splice === 'in-the-way') {
      const refusal = settle();
      if (refusal) return refusal;
      splice = splicer.splice(change);
    }
    if (splice === undefined || splice === 'in-the-way') return { refused: 'not-editable', at: change.at };
    pending.push(splice);
  }
  return applySplices(splicer.text, pending);
}
