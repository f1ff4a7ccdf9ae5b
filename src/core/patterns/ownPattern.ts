import { RE2JS, RE2JSException } from 're2js';

/** The group of a pattern that has an article's words. */
export const TEXT_GROUP = 'text';

/** What is longer nobody wrote for people. */
const LONGEST_PATTERN = 1000;
/** A group is written out as often as it is to be repeated: of signs times repeats, no more than so many. */
const MOST_WRITTEN_OUT = 100_000;
const REPEATS = /\{(\d{1,4})(?:,(\d{0,4}))?\}/g;

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
  if (pattern.length > LONGEST_PATTERN || pattern.length * repeatsIn(pattern) > MOST_WRITTEN_OUT)
    return { why: 'too-long', message: '' };
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

/** Why a pattern finds nothing in any file; undefined where it may find something. */
export function patternFault(pattern: string): PatternFault | undefined {
  const compiled = compilePattern(pattern);
  return typeof compiled === 'function' ? undefined : compiled;
}

function repeatsIn(pattern: string): number {
  const numbers = Array.from(pattern.matchAll(REPEATS), ([, least, most]) => Number(most || least));
  return numbers.reduce((sum, number) => sum + number, 0);
}

function* matchesIn(pattern: RE2JS, names: readonly string[], text: string): Iterable<Groups> {
  const matcher = pattern.matcher(text);
  while (matcher.find())
    yield Object.fromEntries(names.map(name => [name, matcher.group(name) ?? undefined]));
}
