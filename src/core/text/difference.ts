import { diffLines } from 'diff';

/** What was replaced to make one text of another: the units from `start` to `end` of the first, by `text`. */
export interface Difference {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The one stretch in which two texts differ, as short as it can be; empty on both sides where they are the same. */
export function difference(before: string, after: string): Difference {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
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
