import type { Span } from '../model';
import { tidySpan } from '../text';

/** What closes each mark that opens; single marks are apostrophes too, and are left alone. */
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"\u201d',
  '\u201c': '\u201d"',
  '\u201e': '\u201c\u201d"',
  '\u201f': '\u201d',
  // Swedish: ”…”
  '\u201d': '\u201d',
  '\u00ab': '\u00bb',
  '\u00bb': '\u00ab\u00bb',
};
const MARKS = /["\u201c\u201d\u201e\u201f\u00ab\u00bb]/g;
const MARK = /["\u201c\u201d\u201e\u201f\u00ab\u00bb]/;

/** A mark of a span that has no other one in it. */
export interface LooseMark {
  readonly at: number;
  readonly opens: boolean;
}

/**
 * The marks of a span that open or close nothing in it, in the order of the text. A quotation over several paragraphs has
 * a mark at the head of each and closes once; a straight mark behind a digit is inches.
 */
export function looseMarks(text: string, { start, end }: Span): LooseMark[] {
  const open: { at: number; mark: string; isContinued: boolean }[] = [];
  const loose: LooseMark[] = [];
  for (const { index, 0: mark } of text.slice(start, end).matchAll(MARKS)) {
    const at = start + index;
    const last = open.at(-1);
    if (mark === '"' && /\d/.test(text[at - 1] ?? '') && last?.mark !== '"') continue;
    if (last && CLOSERS[last.mark]!.includes(mark)) open.pop();
    else if (mayOpen(text, at)) open.push({ at, mark, isContinued: at > start && beginsParagraph(text, at) });
    else loose.push({ at, opens: false });
  }
  const left = open.filter(({ isContinued }) => !isContinued).map(({ at }) => ({ at, opens: true }));
  return [...loose, ...left].sort((a, b) => a.at - b.at);
}

const OPENS_AS_A_RULE = /[\u201c\u201e\u201f\u00ab]/;

/** By its shape, unless it stands at a word as one of the other kind does: »so« and ”so”, or „so“ cut behind its head. */
function mayOpen(text: string, at: number): boolean {
  const isGapBefore = /[\s([{\u2013\u2014-]/.test(text[at - 1] ?? ' ');
  const isGapBehind = /[\s.,;:!?)\]}\u2026\u2013\u2014-]/.test(text[at + 1] ?? ' ');
  return OPENS_AS_A_RULE.test(text[at]!) ? isGapBefore || !isGapBehind : isGapBefore && !isGapBehind;
}

const beginsParagraph = (text: string, at: number): boolean =>
  /(?:^|[\r\n])\s*$/.test(text.slice(Math.max(0, at - 8), at));

/** How far a mark is looked for, where no paragraph ends before. */
const REACH = 2000;
const PARAGRAPH_END = /\r?\n\s*\r?\n/;

/** Spans near one whose marks are in pairs: made longer to the missing mark, and made shorter to leave out the loose one. */
export function balancedSpans(text: string, span: Span): { readonly longer?: Span; readonly shorter?: Span } {
  const loose = looseMarks(text, span);
  const longer = isSound(text, span, extended(text, span, loose));
  const shorter = isSound(text, span, shortened(text, span, loose));
  return { ...(longer && { longer }), ...(shorter && { shorter }) };
}

function isSound(text: string, before: Span, span: Span | undefined): Span | undefined {
  if (!span) return undefined;
  const tidy = tidySpan(text, span);
  const isNew = tidy.start !== before.start || tidy.end !== before.end;
  return isNew && tidy.start < tidy.end && looseMarks(text, tidy).length === 0 ? tidy : undefined;
}

/** Up to the marks that the loose ones wait for, in the same paragraph. */
function extended(text: string, span: Span, loose: readonly LooseMark[]): Span | undefined {
  let { start, end } = span;
  for (const { at, opens } of loose) {
    const mark = text[at]!;
    if (opens) {
      const rest = text.slice(end, end + REACH).split(PARAGRAPH_END)[0]!;
      const closing = rest.split('').findIndex(other => CLOSERS[mark]!.includes(other));
      if (closing < 0) return undefined;
      end += closing + 1;
    } else {
      const head = text
        .slice(Math.max(0, start - REACH), start)
        .split(PARAGRAPH_END)
        .at(-1)!;
      const opening = head.split('').findLastIndex(other => CLOSERS[other]?.includes(mark));
      if (opening < 0) return undefined;
      start -= head.length - opening;
    }
  }
  return { start, end };
}

/** The longest stretch between the loose marks. */
function shortened(text: string, { start, end }: Span, loose: readonly LooseMark[]): Span | undefined {
  const edges = [start - 1, ...loose.map(({ at }) => at), end];
  const stretches = edges.slice(1).map((edge, i) => ({ start: edges[i]! + 1, end: edge }));
  const [longest] = stretches.sort((a, b) => b.end - b.start - (a.end - a.start));
  return longest && /\p{L}/u.test(text.slice(longest.start, longest.end)) ? longest : undefined;
}

/** Whether a text has a mark at all: most quotes have none. */
export const hasMark = (words: string): boolean => MARK.test(words);
