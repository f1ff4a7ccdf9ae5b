import { type Merged, type MergeRefusal, mergeFile } from './merge';

/** The versions that a file with git's conflict marks holds. */
interface Versions {
  /** Only where git was told to show it (`merge.conflictStyle`: diff3 or zdiff3). */
  readonly base: string | undefined;
  readonly ours: string;
  readonly theirs: string;
}

/**
 * Merges the two versions in a text with git's conflict marks, quote by quote or entry by entry. Undefined where the
 * marks do not pair up.
 */
export function mergeConflicted(text: string): Merged | MergeRefusal | undefined {
  const versions = versionsIn(text);
  if (!versions) return undefined;
  const { base, ours, theirs } = versions;
  return mergeFile(base, ours, theirs, undefined);
}

const MARK = /^(<{7}|\|{7}|={7}|>{7})(?:[ \r\n]|$)/;

type Part = 'both' | 'ours' | 'base' | 'theirs';

/** Each mark by its sign: in which parts it may stand, and which one it begins. */
const MARKS: Readonly<Record<string, { readonly in: readonly Part[]; readonly begins: Part }>> = {
  '<': { in: ['both'], begins: 'ours' },
  '|': { in: ['ours'], begins: 'base' },
  '=': { in: ['ours', 'base'], begins: 'theirs' },
  '>': { in: ['theirs'], begins: 'both' },
};

function versionsIn(text: string): Versions | undefined {
  const lines: Record<Exclude<Part, 'both'>, string[]> = { ours: [], base: [], theirs: [] };
  let part: Part = 'both';
  let showsBase = false;
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const mark = MARK.exec(line)?.[1];
    if (mark) {
      const { in: allowed, begins } = MARKS[mark[0]!]!;
      if (!allowed.includes(part)) return undefined;
      part = begins;
      showsBase ||= part === 'base';
    } else if (part === 'both') for (const version of Object.values(lines)) version.push(line);
    else lines[part].push(line);
  }
  if (part !== 'both') return undefined;
  const [base, ours, theirs] = [lines.base, lines.ours, lines.theirs].map(version => version.join(''));
  return { base: showsBase ? base : undefined, ours: ours!, theirs: theirs! };
}
