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

/** So many units are compared in one go: letter by letter, a long text takes many times as long. */
const BLOCK = 1024;

/** How many units two texts begin with alike. */
function sameAtStart(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  let same = 0;
  while (same + BLOCK <= shorter && a.slice(same, same + BLOCK) === b.slice(same, same + BLOCK))
    same += BLOCK;
  while (same < shorter && a.charCodeAt(same) === b.charCodeAt(same)) same += 1;
  return same;
}

/** How many units two texts end with alike, of so many at most. */
function sameAtEnd(a: string, b: string, most: number): number {
  const endOf = (text: string, same: number) => text.slice(text.length - same - BLOCK, text.length - same);
  let same = 0;
  while (same + BLOCK <= most && endOf(a, same) === endOf(b, same)) same += BLOCK;
  while (same < most && a.charCodeAt(a.length - 1 - same) === b.charCodeAt(b.length - 1 - same)) same += 1;
  return same;
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
