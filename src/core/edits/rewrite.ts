import { difference, digestInSlices } from '../text';

/**
 * How a file's text became another, small enough to be remembered for long. As long as the file says what it said then,
 * it goes back to the byte, with comments and a way of writing that no change knows of.
 */
export interface Rewrite {
  /** What told the text before and the text after from others; undefined where there was no file. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** At this UTF-16 unit the one text has these units, the other those; the rest is the same. */
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
}

export function* rewriteInSlices(
  before: string | undefined,
  after: string | undefined,
): Generator<void, Rewrite> {
  const { start, end, text } = difference(before ?? '', after ?? '');
  return {
    before: yield* fingerprintOf(before),
    after: yield* fingerprintOf(after),
    at: start,
    removed: (before ?? '').slice(start, end),
    inserted: text,
  };
}

export const inverseRewrite = ({ before, after, at, removed, inserted }: Rewrite): Rewrite => ({
  before: after,
  after: before,
  at,
  removed: inserted,
  inserted: removed,
});

/** Whether a text is the very one that was rewritten. */
export function* isBefore(text: string | undefined, { before }: Rewrite): Generator<void, boolean> {
  return (yield* fingerprintOf(text)) === before;
}

/** The text after, of the text before; undefined where there is no file then. */
export function rewritten(text: string | undefined, rewrite: Rewrite): string | undefined {
  const { after, at, removed, inserted } = rewrite;
  const before = text ?? '';
  return after === undefined ? undefined : before.slice(0, at) + inserted + before.slice(at + removed.length);
}

/** The digest takes line ends for the same; where they differ, so do the lengths. */
function* fingerprintOf(text: string | undefined): Generator<void, string | undefined> {
  return text === undefined ? undefined : `${text.length} ${yield* digestInSlices(text)}`;
}
