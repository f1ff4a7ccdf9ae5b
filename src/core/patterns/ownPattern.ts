import { RE2JS, RE2JSException } from 're2js';

/** The group of a pattern that has an article's words. */
export const TEXT_GROUP = 'text';

/** What is longer nobody wrote for people. */
const LONGEST_PATTERN = 1000;
/** A group is written out as often as it is to be repeated: of signs, no more than so many. */
const MOST_WRITTEN_OUT = 10_000;
/** What stands for itself, a class of signs, a repeat, or a sign. */
const PART = /\\Q[\s\S]*?(?:\\E|$)|\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\{(\d{1,4})(?:,(\d{0,4}))?\}|[\s\S]/g;

/** Why nothing can be found with a pattern. `message`: where it is none, what is wrong with it; else empty. */
export interface PatternFault {
  readonly why: 'syntax' | 'no-text' | 'too-long';
  readonly message: string;
}

/** What the groups of a pattern have at a place that it fits, by their names. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** The places in a text that a pattern fits, one after the other. */
export type Matches = (text: string) => Iterable<Groups>;

/**
 * A team's own pattern for files that are brought in, ready to be used. `^` and `$` stand at lines. It runs on RE2, which
 * takes time in proportion to the text: a pattern that somebody else wrote may not hang anybody.
 */
export function compilePattern(pattern: string): Matches | PatternFault {
  if (isTooLong(pattern)) return { why: 'too-long', message: '' };
  try {
    const compiled = RE2JS.compile(pattern, RE2JS.MULTILINE);
    const names = Object.keys(compiled.namedGroups());
    if (!names.includes(TEXT_GROUP)) return { why: 'no-text', message: '' };
    return text => matchesIn(compiled, names, text);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return { why: 'syntax', message: error.message };
  }
}

const isTooLong = (pattern: string): boolean =>
  pattern.length > LONGEST_PATTERN || writtenOut(pattern) > MOST_WRITTEN_OUT;

/** How many signs are gone over to see what is wrong with a pattern: of one that is too long, none. */
export const signsLookedAt = (pattern: string): number => (isTooLong(pattern) ? 0 : writtenOut(pattern));

/** Why a pattern finds nothing in any file; undefined where it may find something. */
export function patternFault(pattern: string): PatternFault | undefined {
  const compiled = compilePattern(pattern);
  return typeof compiled === 'function' ? undefined : compiled;
}

/** How many signs a pattern has, about, when each repeat in it is written out: it takes time in proportion to be compiled. */
export function writtenOut(pattern: string): number {
  /** The signs of the groups that are open, the innermost last. */
  const open = [0];
  let last = 0;
  for (const [part, least, most] of pattern.matchAll(PART)) {
    if (least !== undefined) {
      const more = last * (Math.max(1, Number(most || least)) - 1);
      open.push(open.pop()! + more);
      last += more;
    } else if (part === '(') open.push(part.length);
    else {
      last = part === ')' && open.length > 1 ? open.pop()! + part.length : part.length;
      open.push(open.pop()! + last);
    }
  }
  return open.reduce((sum, signs) => sum + signs, 0);
}

function* matchesIn(pattern: RE2JS, names: readonly string[], text: string): Iterable<Groups> {
  const matcher = pattern.matcher(text);
  while (matcher.find())
    yield Object.fromEntries(names.map(name => [name, matcher.group(name) ?? undefined]));
}
