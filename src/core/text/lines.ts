import { partitionPoint } from '../collections';

/** A place in a text: line and column, both from 0; columns are UTF-16 units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/**
 * Tells where offsets of a text stand, asked about in any order; its lines are looked for once. CRLF, LF and a lone CR
 * end a line, as in VS Code.
 */
export function placesIn(text: string): (offset: number) => TextPlace {
  const starts = [0];
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + lineEnd.length);
  return offset => {
    const line = partitionPoint(starts.length, i => starts[i]! <= offset) - 1;
    return { line, column: offset - starts[line]! };
  };
}
