const CLIPPED_AT = 60;

/** The beginning of a text that may be long, on one line. */
export function clip(text: string, length = CLIPPED_AT): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length
    ? line
    : `${line.slice(0, line.lastIndexOf(' ', length) > length / 2 ? line.lastIndexOf(' ', length) : length)}…`;
}
