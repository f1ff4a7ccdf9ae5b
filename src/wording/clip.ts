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
  const isInMarks = text.lastIndexOf('“', from) > text.lastIndexOf('”', from);
  return `… ${clipQuote((isInMarks ? '“' : '') + text.slice(from), LONGEST_EXCERPT)}`;
}

const withPairs = (shown: string): string =>
  shown.lastIndexOf('“') > shown.lastIndexOf('”') ? `${shown}”` : shown;
