import { diffLines } from 'diff';

/** What was replaced to make one text of another: the units from `start` to `end` of the first, by `text`. */
export interface Difference {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The one stretch in which two texts differ, as short as it can be; empty on both sides where they are the same. */
export function difference(before: string, after: string): Difference {
  const start = sameAtStart(before, after);
  const tail = sameAtEnd(before, after, Math.min(before.length, after.length) - start);
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

/** How many units two texts begin with alike. */
const sameAtStart = (a: string, b: string): number =>
  mostAlike(Math.min(a.length, b.length), (from, to) => a.slice(from, to) === b.slice(from, to));

/** How many units two texts end with alike, of so many at most. */
const sameAtEnd = (a: string, b: string, most: number): number =>
  mostAlike(
    most,
    (from, to) => a.slice(a.length - to, a.length - from) === b.slice(b.length - to, b.length - from),
  );

/** By halves: to compare long pieces takes an engine no time, against going through a text letter by letter. */
function mostAlike(most: number, isAlike: (from: number, to: number) => boolean): number {
  let alike = 0;
  let other = most + 1;
  while (alike + 1 < other) {
    const middle = (alike + other) >> 1;
    if (isAlike(alike, middle)) alike = middle;
    else other = middle;
  }
  return alike;
}

/** The stretches in which two texts differ, line by line, each as short as it can be. */
export function differences(before: string, after: string): Difference[] {
  const found: Difference[] = [];
  let at = 0;
  let removed = '';
  let added = '';
  const settle = () => {
    if (removed + added !== '') {
      const { start, end, text } = difference(removed, added);
      found.push({ start: at + start, end: at + end, text });
    }
    at += removed.length;
    removed = '';
    added = '';
  };
  for (const part of diffLines(before, after)) {
    if (part.removed) removed += part.value;
    else if (part.added) added += part.value;
    else {
      settle();
      at += part.value.length;
    }
  }
  settle();
  return found;
}
