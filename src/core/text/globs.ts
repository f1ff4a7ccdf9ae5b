/** Whether a path, seen from the folder that patterns are for, is of one of them. */
export type PathTest = (path: string) => boolean;

/** What is longer nobody wrote for people; and each brace of a pattern may stand in another one. */
const LONGEST_PATTERN = 1000;

/** So many alternatives of one pattern are looked at: braces in braces soon make more than anybody can mean. */
const MOST_ALTERNATIVES = 1000;

/**
 * Tests paths with `/` against patterns as VS Code has them: `*`, `**`, `?`, `{a,b}`, `[a-z]` and `[!a-z]`, in hidden files
 * too, and nothing else of what shells know; what a file or setting says may be no pattern, and fits nothing then. Patterns
 * come from files that somebody else may have written: no pattern takes longer than its length times that of the path.
 */
export function globs(patterns: readonly string[]): PathTest {
  const possible = patterns.filter(
    pattern => typeof pattern === 'string' && pattern !== '' && pattern.length <= LONGEST_PATTERN,
  );
  const alternatives = possible.flatMap(alternativesIn).slice(0, MOST_ALTERNATIVES).map(partsOf);
  return path => {
    const names = path.split('/');
    return alternatives.some(parts => fits(parts, names, part => part === ANY_FOLDERS, fitsName));
  };
}

/** Stands for any number of folders. */
const ANY_FOLDERS = Symbol('**');
/** Stands for any number of characters. */
const ANY_CHARACTERS = Symbol('*');

type NameTest = (name: string) => boolean;
type CharacterTest = (character: string) => boolean;
type Part = typeof ANY_FOLDERS | NameTest;

const fitsName = (part: Part, name: string): boolean => part !== ANY_FOLDERS && part(name);

/**
 * Whether items fit a pattern in which some parts stand for any number of them, and all others for one. On a mismatch the
 * last of those takes one item more; no earlier one needs to, as whatever it could leave to the last one is there already.
 */
function fits<Part, Item>(
  pattern: readonly Part[],
  items: readonly Item[],
  isAny: (part: Part) => boolean,
  fitsOne: (part: Part, item: Item) => boolean,
): boolean {
  let at = 0;
  let next = 0;
  let lastAny = -1;
  let takenByLast = 0;
  while (next < items.length) {
    const part = pattern[at];
    if (part !== undefined && isAny(part)) {
      lastAny = at++;
      takenByLast = next;
    } else if (part !== undefined && fitsOne(part, items[next]!)) {
      at += 1;
      next += 1;
    } else if (lastAny >= 0) {
      at = lastAny + 1;
      next = ++takenByLast;
    } else return false;
  }
  return pattern.slice(at).every(isAny);
}

const partsOf = (pattern: string): readonly Part[] =>
  pattern.split('/').map(name => (name === '**' ? ANY_FOLDERS : nameTest(name)));

const CLASS = /^\[([!^]?)(\]?[^\]]+)\]/u;
const PLAIN = /^[^*?[]*$/;
const ONE_STAR = /^([^*?[]*)\*+([^*?[]*)$/;

/** Most patterns have a name, or an ending and a star: with those it is quick. */
function nameTest(pattern: string): NameTest {
  if (PLAIN.test(pattern)) return name => name === pattern;
  const [, head, tail] = ONE_STAR.exec(pattern) ?? [];
  if (head !== undefined && tail !== undefined)
    return name => name.length >= head.length + tail.length && name.startsWith(head) && name.endsWith(tail);
  const characters = characterTests(pattern);
  return name =>
    fits(
      characters,
      [...name],
      test => test === ANY_CHARACTERS,
      (test, character) => test !== ANY_CHARACTERS && test(character),
    );
}

function characterTests(pattern: string): (typeof ANY_CHARACTERS | CharacterTest)[] {
  const tests: (typeof ANY_CHARACTERS | CharacterTest)[] = [];
  for (let rest = pattern; rest !== ''; ) {
    const found = CLASS.exec(rest);
    const [whole = String.fromCodePoint(rest.codePointAt(0)!), negated, members = ''] = found ?? [];
    if (found) tests.push(inClass(members, negated !== ''));
    else if (whole !== '*') tests.push(whole === '?' ? () => true : character => character === whole);
    else if (tests.at(-1) !== ANY_CHARACTERS) tests.push(ANY_CHARACTERS);
    rest = rest.slice(whole.length);
  }
  return tests;
}

function inClass(members: string, isNegated: boolean): CharacterTest {
  const ranges = Array.from(members.matchAll(/(.)-(.)|(.)/gsu), ([, from, to, single]) => [
    from ?? single!,
    to ?? single!,
  ]);
  return character => ranges.some(([from, to]) => from! <= character && character <= to!) !== isNegated;
}

/** What a pattern says with one choice from each of its braces. A brace that is not closed is a character. */
function alternativesIn(pattern: string): string[] {
  const open = pattern.indexOf('{');
  const choices = open < 0 ? undefined : choicesAt(pattern, open);
  if (!choices) return [pattern];
  const heads = choices.words.flatMap(word => alternativesIn(word)).slice(0, MOST_ALTERNATIVES);
  const tails = alternativesIn(pattern.slice(choices.end)).slice(0, MOST_ALTERNATIVES / heads.length + 1);
  return heads.flatMap(head => tails.map(tail => pattern.slice(0, open) + head + tail));
}

/** The words between the commas of a brace, and where the text goes on behind it. */
function choicesAt(
  pattern: string,
  open: number,
): { readonly words: readonly string[]; readonly end: number } | undefined {
  const words: string[] = [];
  let depth = 0;
  let from = open + 1;
  for (let at = open; at < pattern.length; at++) {
    const mark = pattern[at];
    if (mark === '{') depth += 1;
    if (mark === '}') depth -= 1;
    if (depth === 0 || (mark === ',' && depth === 1)) {
      words.push(pattern.slice(from, at));
      from = at + 1;
    }
    if (depth === 0) return { words, end: at + 1 };
  }
  return undefined;
}
