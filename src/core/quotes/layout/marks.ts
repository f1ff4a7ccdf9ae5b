import type { Span } from '../../model';
import { isDigit, isQuoteMark, isSpace, isWordCode } from './characters';
import { isTitle } from './titles';

/** A stretch of text between quote marks. */
export interface Marked extends Span {
  /** What stands between the marks, without spaces at its ends; `start` and `end` of the stretch include the marks. */
  readonly inner: Span;
  /** The last character inside; speech before its attribution ends in a comma or the like. */
  readonly lastChar: string;
  /** The first word inside, in lower case: "to “give him time”" is an infinitive. */
  readonly firstWord: string;
  /** Written with capitals as a title is: "The Long Way Home". */
  readonly title: boolean;
  /** Whether it begins with a capital letter. */
  readonly capital: boolean;
  /** One word with a point inside, as the address of a page has: "morgen.example". */
  readonly address: boolean;
  /** Opened again at the head of the next paragraph: one quotation over several. */
  readonly continued: boolean;
}

/** How a stretch is opened; each way of opening has its own ways of closing. */
type Family = 'straight' | 'curly' | 'low' | 'swedish' | 'french' | 'chevrons' | 'single' | 'low single';

/** The marks that close a stretch, by how it was opened. */
const CLOSERS: Readonly<Record<Family, string>> = {
  straight: '"”',
  curly: '”"',
  // „…“ in German, „…” in Polish and Dutch
  low: '“”"',
  // ”…”
  swedish: '”',
  // « … »
  french: '»›',
  // »…«
  chevrons: '«‹',
  single: "’'",
  'low single': '‘’',
};

const OPENERS: Readonly<Record<string, Family>> = {
  '"': 'straight',
  '“': 'curly',
  '‟': 'curly',
  '„': 'low',
  '”': 'swedish',
  '«': 'french',
  '‹': 'french',
  '»': 'chevrons',
  '›': 'chevrons',
  '‘': 'single',
  '`': 'single',
  "'": 'single',
  '‚': 'low single',
};

/** One mark in the text; two single ones side by side are a double one. */
interface Mark {
  readonly at: number;
  readonly length: number;
  readonly char: string;
  readonly mayOpen: boolean;
  readonly mayClose: boolean;
}

interface Open {
  readonly mark: Mark;
  readonly family: Family;
}

const SINGLE_MARKS = "'‘’‚`";

/** No more than two double marks made of single ones stand together. */
const LONGEST_RUN = 4;

/** Words that begin with an apostrophe, without it. */
const ELISIONS = new Set('tis twas twere em til till cause cos n bout round im er'.split(' '));

/**
 * The outermost marked stretches of a paragraph, in order. Marks inside marks belong to the stretch around them. Each
 * mark is looked at a fixed number of times, so that the time is linear in the text.
 */
export function findMarked(text: string, paragraph: Span, nextStart: number | undefined): Marked[] {
  const marks = scanMarks(text, paragraph);
  if (marks.length === 0) return [];
  const closersBehind = countClosersBehind(marks);
  const closersLeft = countClosersLeft(marks);
  const isPlural = findPluralApostrophes(text, marks);
  const found: Marked[] = [];
  let outer: Open | undefined;
  let inner: Open | undefined;
  marks.forEach((mark, i) => {
    if (isPlural[i]) return;
    if (outer && closes(outer, mark) && !(inner?.family === outer.family && closes(inner, mark))) {
      if (isInches(text, mark, closersBehind[i]!)) return;
      found.push(stretch(text, outer, mark.at, mark.at + mark.length, false));
      outer = undefined;
      inner = undefined;
    } else if (inner && closes(inner, mark)) inner = undefined;
    else {
      const opened = open(mark, closersBehind[i]!);
      if (!opened) return;
      if (!outer) outer = opened;
      else if (opened.family !== outer.family || opened.family === 'french' || closersLeft[i]! > 1)
        inner = opened;
      else {
        // The same mark opens twice: the first was never closed. It ends with the last clause before the second.
        const end = lastClauseEnd(text, outer.mark.at + outer.mark.length, mark.at);
        found.push(stretch(text, outer, end, end, false));
        outer = opened;
        inner = undefined;
      }
    }
  });
  if (outer && !isSingle(outer.family)) {
    const continued = nextStart !== undefined && opensParagraph(text, nextStart);
    found.push(stretch(text, outer, paragraph.end, paragraph.end, continued));
  }
  return found.filter(({ inner }) => inner.end > inner.start);
}

function stretch(text: string, { mark }: Open, innerEnd: number, end: number, continued: boolean): Marked {
  let from = mark.at + mark.length;
  let to = innerEnd;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  let wordEnd = from;
  while (wordEnd < to && isWordCode(text.charCodeAt(wordEnd))) wordEnd++;
  return {
    start: mark.at,
    end,
    inner: { start: from, end: to },
    firstWord: text.slice(from, wordEnd).toLowerCase(),
    lastChar: lastCharOf(text, from, to),
    title: isTitle(text, from, to),
    capital: from < to && text[from] !== text[from]!.toLowerCase(),
    address: ADDRESS.test(text.slice(from, Math.min(to, from + LONGEST_ADDRESS))),
    continued,
  };
}

const LONGEST_ADDRESS = 60;
const ADDRESS = /^[\w-]+(?:\.[\w-]+)+$/;

/** The last character of what is said: in "“‘House of Cards,’” she said" the comma. */
function lastCharOf(text: string, from: number, to: number): string {
  let at = to - 1;
  while (at > from && isQuoteMark(text.charCodeAt(at))) at--;
  return text[at] ?? '';
}

function closes({ family }: Open, mark: Mark): boolean {
  return mark.mayClose && CLOSERS[family].includes(mark.char);
}

function open(mark: Mark, closersBehind: number): Open | undefined {
  const family = mark.mayOpen ? OPENERS[mark.char] : undefined;
  if (!family) return undefined;
  // A single mark opens only where one that closes is left; otherwise it is an apostrophe.
  return isSingle(family) && closersBehind === 0 ? undefined : { mark, family };
}

function isSingle(family: Family): boolean {
  return family === 'single' || family === 'low single';
}

function scanMarks(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  for (let i = paragraph.start; i < paragraph.end; i++) {
    const isCommas = isLowMarkOfCommas(text, i);
    if (!isCommas && !isQuoteMark(text.charCodeAt(i))) continue;
    const mark = isCommas ? lowMarkOfCommas(i) : readMark(text, paragraph, i);
    if (!mark) continue;
    marks.push(mark);
    i += mark.length - 1;
  }
  return marks;
}

/** ",,Wir bleiben''": old wire copy writes a low mark as two commas. */
function isLowMarkOfCommas(text: string, at: number): boolean {
  return (
    text[at] === ',' &&
    text[at + 1] === ',' &&
    (at === 0 || isOpeningGap(text, at - 1)) &&
    isWordCode(text.charCodeAt(at + 2))
  );
}

const lowMarkOfCommas = (at: number): Mark => ({ at, length: 2, char: '„', mayOpen: true, mayClose: false });

function readMark(text: string, paragraph: Span, at: number): Mark | undefined {
  const gapBefore = at === paragraph.start || isOpeningGap(text, at - 1);
  const length = lengthOfMark(text, at, paragraph.end, gapBefore);
  const behind = at + length;
  const gapBehind = behind >= paragraph.end || isClosingGap(text, behind);
  // An opening mark at the end of a word was meant to close.
  const mistyped = text[at] === '“' && !gapBefore && gapBehind;
  const char = length === 2 ? '"' : mistyped ? '”' : text[at]!;
  if (isLoneLetter(text, at)) return undefined;
  const insideWord =
    at > paragraph.start && isWordCode(text.charCodeAt(at - 1)) && isWordCode(text.charCodeAt(behind));
  if (insideWord && (char === "'" || char === '’' || char === '`')) return undefined;
  return {
    at,
    length,
    char,
    mayOpen: mayOpen(text, char, behind, gapBefore, gapBehind),
    mayClose: mayClose(char, gapBefore, gapBehind),
  };
}

/** The second apostrophe of "’n’", and of no other letter. */
function isLoneLetter(text: string, at: number): boolean {
  return APOSTROPHES.includes(text[at]!) && text[at - 1] === 'n' && APOSTROPHES.includes(text[at - 2] ?? ' ');
}

const APOSTROPHES = "'’";

/** Typewriters and old wire copy write a double mark as two single ones. */
function lengthOfMark(text: string, at: number, end: number, gapBefore: boolean): 1 | 2 {
  const char = text[at]!;
  if (!"'‘’`".includes(char)) return 1;
  let run = 1;
  while (run < LONGEST_RUN && at + run < end && text[at + run] === char) run++;
  // Of three, the inner mark comes first at the end of a quote, and the outer one at its head.
  return run === 1 || (run % 2 === 1 && !gapBefore) ? 1 : 2;
}

function mayOpen(
  text: string,
  char: string,
  behind: number,
  gapBefore: boolean,
  gapBehind: boolean,
): boolean {
  switch (char) {
    case '“':
    case '„':
    case '‟':
    case '«':
    case '»':
    case '‹':
    case '›':
      return true;
    case '”':
      return gapBefore && !gapBehind;
    case '’':
      return false;
    case '"':
      return gapBefore && !isSpaceAt(text, behind);
    case '‘':
    case '‚':
      return !isElision(text, behind);
    default:
      return gapBefore && !isSpaceAt(text, behind) && !isElision(text, behind);
  }
}

function mayClose(char: string, gapBefore: boolean, gapBehind: boolean): boolean {
  if (char === '„' || char === '‚' || char === '‟') return false;
  // "’69", "’til": an apostrophe at the head of a word
  if (char === '’') return gapBehind || !gapBefore;
  return char === '"' || char === "'" || char === '`' ? gapBehind || !gapBefore : true;
}

/** For each mark, how many marks behind it in the paragraph can close a stretch in double marks, or in single ones. */
function countClosersBehind(marks: readonly Mark[]): number[] {
  const behind = new Array<number>(marks.length).fill(0);
  let doubles = 0;
  let singles = 0;
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]!;
    const isDouble = !SINGLE_MARKS.includes(mark.char);
    behind[i] = isDouble ? doubles : singles;
    if (!mark.mayClose) continue;
    if (isDouble) doubles++;
    else singles++;
  }
  return behind;
}

/**
 * For each low mark, how many double marks behind it close none that opens behind it, up to where they would close more than
 * opens: two, where it stands inside others of its kind ("„Wir sagen „Unfug“ dazu“").
 */
function countClosersLeft(marks: readonly Mark[]): number[] {
  const left = new Array<number>(marks.length).fill(0);
  let count = 0;
  for (let i = marks.length - 1; i >= 0; i--) {
    const { char, mayClose } = marks[i]!;
    if (char === '„') {
      left[i] = count;
      count = Math.max(0, count - 1);
    } else if (mayClose && !SINGLE_MARKS.includes(char)) count++;
  }
  return left;
}

/**
 * Marks that end a plural owner inside a stretch in single marks ("‘the drivers’ fault,’ he said"): a small letter
 * follows, and behind it, before the next opening mark, stands a mark that closes after punctuation.
 */
function findPluralApostrophes(text: string, marks: readonly Mark[]): boolean[] {
  const found = new Array<boolean>(marks.length).fill(false);
  let surerCloser = false;
  for (let i = marks.length - 1; i >= 0; i--) {
    const { at, char, mayOpen, mayClose } = marks[i]!;
    if (!SINGLE_MARKS.includes(char)) continue;
    const before = text[at - 1] ?? ' ';
    const behind = text[at + 2] ?? ' ';
    const owner = before === 's' && isSpaceAt(text, at + 1) && behind !== behind.toUpperCase();
    if (surerCloser && mayClose && !mayOpen && owner) found[i] = true;
    else if (mayOpen) surerCloser = false;
    else if (mayClose && '.,!?'.includes(before)) surerCloser = true;
  }
  return found;
}

/** A straight mark behind a digit is inches where another one is left to close. */
function isInches(text: string, mark: Mark, closersBehind: number): boolean {
  return (
    mark.char === '"' && mark.length === 1 && isDigit(text.charCodeAt(mark.at - 1)) && closersBehind % 2 === 1
  );
}

/** "’em", "’90s" */
function isElision(text: string, at: number): boolean {
  if (isDigit(text.charCodeAt(at)))
    return isDigit(text.charCodeAt(at + 1)) && !isWordCode(text.charCodeAt(at + 3));
  let end = at;
  while (end - at < 6 && isWordCode(text.charCodeAt(end))) end++;
  return ELISIONS.has(text.slice(at, end).toLowerCase());
}

function opensParagraph(text: string, at: number): boolean {
  return '"“„«»'.includes(text[at] ?? ' ') || text.startsWith("''", at) || text.startsWith('‘‘', at);
}

function lastClauseEnd(text: string, from: number, to: number): number {
  for (let i = to - 1; i > from; i--) if ('.!?,'.includes(text[i]!)) return i + 1;
  return to;
}

function isOpeningGap(text: string, at: number): boolean {
  return isSpace(text.charCodeAt(at)) || '([{—–-/*“„«»‘‚"\''.includes(text[at]!);
}

function isClosingGap(text: string, at: number): boolean {
  return isSpace(text.charCodeAt(at)) || '.,;:!?)]}—–-/*…”“»«’"\''.includes(text[at]!);
}

function isSpaceAt(text: string, at: number): boolean {
  return at >= text.length || isSpace(text.charCodeAt(at));
}
