import type { Span } from '../model';
import { isSpace } from './paragraphs';

/** A stretch of text between quote marks. */
export interface Marked extends Span {
  /** First unit after the opening mark; `start` is the mark itself. */
  readonly inner: Span;
  /** The closing mark was found; where not, the stretch runs to the end of its paragraph. */
  readonly closed: boolean;
  /** Opened again at the head of the next paragraph: one quotation over several. */
  readonly continued: boolean;
  /** The last character inside; speech before its attribution ends in a comma or the like. */
  readonly lastChar: string;
  /** Single marks: used for titles, scare quotes and, in Britain, for speech. */
  readonly single: boolean;
}

type Family = 'straight' | 'curly' | 'german' | 'guillemet' | 'reversed' | 'single' | 'low single';

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

const DOUBLE_MARKS = '"“”„‟«»';
const SINGLE_MARKS = "'‘’‚‹›`";

/** No more than two double marks made of single ones stand together. */
const LONGEST_RUN = 4;

/** Words that begin with an apostrophe, without it. */
const ELISIONS = new Set([
  'tis',
  'twas',
  'twere',
  'em',
  'til',
  'till',
  'cause',
  'cos',
  'n',
  'bout',
  'round',
  'im',
  'er',
]);

/**
 * The outermost marked stretches of a paragraph, in order. Marks inside marks belong to the stretch around them.
 * Every mark is looked at once; what follows a mark is counted beforehand, so that the time is linear in the text.
 */
export function findMarked(text: string, paragraph: Span, nextStart: number | undefined): Marked[] {
  const marks = scanMarks(text, paragraph);
  const found: Marked[] = [];
  const closersLeft = countClosers(marks);
  const apostrophe = findPluralApostrophes(text, marks);
  let outer: Open | undefined;
  let inner: Open | undefined;
  const close = (end: Mark): void => {
    if (!outer) return;
    found.push(stretch(outer, end.at, end.at + end.length, true, false));
    outer = undefined;
    inner = undefined;
  };
  marks.forEach((mark, i) => {
    if (apostrophe[i]) return;
    if (outer && closes(outer, mark) && !(inner && closes(inner, mark) && inner.family === outer.family)) {
      if (!isMeasure(text, mark, closersLeft[i]!)) close(mark);
      return;
    }
    if (inner && closes(inner, mark)) {
      inner = undefined;
      return;
    }
    const family = opens(mark, closersLeft[i]!);
    if (!family) return;
    if (!outer) outer = { mark, family };
    else if (family === outer.family && family !== 'guillemet') {
      // The same mark opens twice: the first was never closed. It ends with the last sentence before the second.
      const end = lastSentenceEnd(text, outer.mark.at + outer.mark.length, mark.at);
      found.push(stretch(outer, end, end, false, false));
      outer = { mark, family };
      inner = undefined;
    } else inner = { mark, family };
  });
  if (outer && !isSingle(outer.family)) {
    const continued = nextStart !== undefined && opensParagraph(text, nextStart);
    found.push(stretch(outer, paragraph.end, paragraph.end, false, continued));
  }
  return found.filter(marked => marked.inner.end > marked.inner.start);

  function stretch(open: Open, innerEnd: number, end: number, closed: boolean, continued: boolean): Marked {
    let from = open.mark.at + open.mark.length;
    let to = innerEnd;
    while (from < to && isSpace(text.charCodeAt(from))) from++;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
    return {
      start: open.mark.at,
      end,
      inner: { start: from, end: to },
      lastChar: text[to - 1] ?? '',
      closed,
      continued,
      single: isSingle(open.family),
    };
  }
}

function scanMarks(text: string, paragraph: Span): Mark[] {
  const marks: Mark[] = [];
  for (let i = paragraph.start; i < paragraph.end; i++) {
    let char = text[i]!;
    const isDouble = DOUBLE_MARKS.includes(char);
    if (!isDouble && !SINGLE_MARKS.includes(char)) continue;
    let length = 1;
    if (!isDouble) {
      // Typewriters and old wire copy write the double mark as two single ones.
      let run = 1;
      while (run < LONGEST_RUN && text[i + run] === char && i + run < paragraph.end) run++;
      if (run > 1 && char !== '‹' && char !== '›' && char !== '‚') {
        const before = i === paragraph.start || isOpener(text, i - 1);
        // Three at the end close an inner quote first, three at the head open the outer one first.
        length = run % 2 === 1 && !before ? 1 : 2;
        if (length === 2) char = '"';
      }
    }
    const afterAt = i + length;
    const before = i > paragraph.start ? text[i - 1]! : ' ';
    const after = afterAt < paragraph.end ? text[afterAt]! : ' ';
    const wordBefore = isWordChar(before);
    const wordAfter = isWordChar(after);
    if (length === 1 && !isDouble && char !== '‘' && char !== '‚' && wordBefore && wordAfter) continue;
    const gapBefore = i === paragraph.start || isOpener(text, i - 1);
    const gapAfter = afterAt >= paragraph.end || isCloser(text, afterAt);
    marks.push({ at: i, length, char, mayOpen: opensHere(), mayClose: closesHere() });
    i += length - 1;

    function opensHere(): boolean {
      if ('“„‟‘‚'.includes(char)) return !isElision(text, afterAt, char);
      if (char === '»' || char === '«' || char === '‹' || char === '›') return true;
      if (char === '’' || char === '”') return gapBefore && !gapAfter && char === '”';
      return gapBefore && !isSpaceAt(text, afterAt) && !isElision(text, afterAt, char);
    }
    function closesHere(): boolean {
      if ('„‚'.includes(char)) return false;
      if ('”’»«‹›“‘'.includes(char)) return true;
      return gapAfter || !gapBefore;
    }
  }
  return marks;
}

function closes(open: Open, mark: Mark): boolean {
  if (!mark.mayClose) return false;
  const char = mark.char;
  switch (open.family) {
    case 'straight':
      return char === '"' || char === '”';
    case 'curly':
      return char === '”' || char === '"';
    case 'reversed':
      return char === '”';
    case 'german':
      return char === '“' || char === '”' || char === '"';
    case 'guillemet':
      return open.mark.char === '«' ? char === '»' : open.mark.char === '»' ? char === '«' : char === '›';
    case 'single':
      return char === '’' || char === "'";
    case 'low single':
      return char === '‘' || char === '’';
  }
}

function opens(mark: Mark, closersLeft: number): Family | undefined {
  if (!mark.mayOpen) return undefined;
  switch (mark.char) {
    case '"':
      return 'straight';
    case '“':
    case '‟':
      return 'curly';
    case '„':
      return 'german';
    case '”':
      return 'reversed';
    case '«':
    case '»':
      return 'guillemet';
    case '‚':
      return closersLeft > 0 ? 'low single' : undefined;
    // A single mark opens only where one that closes is left; otherwise it is an apostrophe.
    case '‘':
    case '`':
    case "'":
      return closersLeft > 0 ? 'single' : undefined;
    default:
      return undefined;
  }
}

function isSingle(family: Family): boolean {
  return family === 'single' || family === 'low single';
}

/** For each mark, how many marks after it in the paragraph can close a stretch of its kind. */
function countClosers(marks: readonly Mark[]): number[] {
  const left = new Array<number>(marks.length).fill(0);
  let doubles = 0;
  let singles = 0;
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]!;
    const isDouble = DOUBLE_MARKS.includes(mark.char);
    left[i] = isDouble ? doubles : singles;
    if (!mark.mayClose) continue;
    if (isDouble) doubles++;
    else singles++;
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
    const mark = marks[i]!;
    if (!SINGLE_MARKS.includes(mark.char)) continue;
    const before = text[mark.at - 1] ?? ' ';
    const after = text[mark.at + 2] ?? ' ';
    if (
      surerCloser &&
      mark.mayClose &&
      !mark.mayOpen &&
      before === 's' &&
      isSpaceAt(text, mark.at + 1) &&
      after !== after.toUpperCase()
    )
      found[i] = true;
    else if (mark.mayOpen) surerCloser = false;
    else if (mark.mayClose && '.,!?'.includes(before)) surerCloser = true;
  }
  return found;
}

/** Inches: a straight mark behind a digit that is not the last one that could close. */
function isMeasure(text: string, mark: Mark, closersLeft: number): boolean {
  if (mark.char !== '"' || !isDigit(text[mark.at - 1] ?? '')) return false;
  return closersLeft % 2 === 1;
}

function isElision(text: string, at: number, char: string): boolean {
  if (!SINGLE_MARKS.includes(char)) return false;
  if (isDigit(text[at] ?? '')) return isDigit(text[at + 1] ?? '') && text[at + 2] === 's';
  let end = at;
  while (end < text.length && end - at < 6 && isWordChar(text[end]!)) end++;
  return ELISIONS.has(text.slice(at, end).toLowerCase());
}

function opensParagraph(text: string, at: number): boolean {
  const char = text[at] ?? '';
  return '"“„«»'.includes(char) || text.startsWith("''", at) || text.startsWith('‘‘', at);
}

function lastSentenceEnd(text: string, from: number, to: number): number {
  for (let i = to - 1; i > from; i--) if ('.!?,'.includes(text[i]!)) return i + 1;
  return to;
}

function isOpener(text: string, at: number): boolean {
  const char = text[at] ?? ' ';
  return isSpace(char.charCodeAt(0)) || '([{—–-/“„«»‘‚"\''.includes(char);
}

function isCloser(text: string, at: number): boolean {
  const char = text[at] ?? ' ';
  return isSpace(char.charCodeAt(0)) || '.,;:!?)]}—–-/…”“»«’"\''.includes(char);
}

function isSpaceAt(text: string, at: number): boolean {
  return at >= text.length || isSpace(text.charCodeAt(at));
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9';
}

function isWordChar(char: string): boolean {
  return /[\p{L}\p{N}]/u.test(char);
}
