const CLIPPED_AT = 60;

/** The beginning of a text that may be long, on one line. */
export function clip(text: string, length = CLIPPED_AT): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length
    ? line
    : `${line.slice(0, line.lastIndexOf(' ', length) > length / 2 ? line.lastIndexOf(' ', length) : length)}…`;
}

/** The same of a quote that is written out: what is cut off may have held the mark that closes. */
export const clipQuote = (written: string, length = CLIPPED_AT): string => withPairs(clip(written, length));

/**
 * Its first and last words, where all of it is too long: for the title of a box that may cover it in the text. Marks that
 * open or close in what is left out are put where the words are parted.
 */
export function headAndTail(written: string, length = CLIPPED_AT): string {
  const text = written.replace(/\s+/g, ' ').trim();
  if (text.length <= length) return text;
  const headEnd = text.lastIndexOf(' ', length / 2);
  const tailStart = text.indexOf(' ', text.length - length / 2) + 1;
  if (headEnd <= 0 || tailStart <= headEnd) return clipQuote(text, length);
  const closes = isInMarks(text, headEnd) && !isInMarks(text, tailStart) ? '”' : '';
  const opens = isInMarks(text, tailStart) && !isInMarks(text, headEnd) ? '“' : '';
  // The parts of a quotation are parted by such a sign already.
  const head = text.slice(0, headEnd).replace(/[ …]+$/, '');
  const tail = text.slice(tailStart).replace(/^[ …]+/, '');
  return `${head}${closes} … ${opens}${tail}`;
}

const LONGEST_EXCERPT = 110;
/** Where the typed words begin further behind, the excerpt begins shortly before them. */
const SURELY_SHOWN = 60;
const SHOWN_BEFORE = 24;

/** The beginning of a quote that is written out, or what stands around those of its words that were typed. */
export function excerpt(written: string, typed: string): string {
  const text = written.replace(/\s+/g, ' ').trim();
  const first = typed.trim().split(/\s+/)[0] ?? '';
  const at = text.toLowerCase().indexOf(first.toLowerCase());
  if (at <= SURELY_SHOWN) return clipQuote(text, LONGEST_EXCERPT);
  const from = Math.min(text.indexOf(' ', at - SHOWN_BEFORE) + 1, at);
  return `… ${clipQuote((isInMarks(text, from) ? '“' : '') + text.slice(from), LONGEST_EXCERPT)}`;
}

/** Whether a mark stands open before a place. */
const isInMarks = (text: string, at: number): boolean => {
  const before = text.slice(0, at);
  return before.lastIndexOf('“') > before.lastIndexOf('”');
};

const withPairs = (shown: string): string => (isInMarks(shown, shown.length) ? `${shown}”` : shown);
