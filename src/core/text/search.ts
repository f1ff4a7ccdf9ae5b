/** Longer words an engine's own search may compare with a text anew at each place, character by character. */
const LONGEST_FOR_ENGINE = 250;

/** Where words stand in a text from a place on, -1 where they do not; in time that goes with the lengths of both. */
export function placeOf(text: string, words: string, from = 0): number {
  if (words.length <= LONGEST_FOR_ENGINE) return text.indexOf(words, from);
  // Most are told apart, or found, by how they begin.
  const place = text.indexOf(words.slice(0, LONGEST_FOR_ENGINE), from);
  if (place < 0 || text.startsWith(words, place)) return place;
  return byOverlaps(text, words, place + 1).next().value ?? -1;
}

/** Every place where words stand in a text, also where they overlap each other; in such time too. */
export function* placesOf(text: string, words: string): Generator<number, undefined> {
  const first = placeOf(text, words);
  if (first < 0) return;
  if (words.length > LONGEST_FOR_ENGINE) yield* byOverlaps(text, words, first);
  else for (let at = first; at >= 0; at = text.indexOf(words, at + 1)) yield at;
}

/** By Knuth, Morris and Pratt: on a mismatch, what was compared is not compared again. */
function* byOverlaps(text: string, words: string, from: number): Generator<number, undefined> {
  const overlaps = overlapsIn(words);
  let same = 0;
  for (let at = from; at < text.length; at++) {
    same = goOn(words, overlaps, same, text.charCodeAt(at));
    if (same < words.length) continue;
    yield at + 1 - same;
    same = overlaps[same - 1]!;
  }
}

/** To each place of some words, how many of the characters up to it are also those with which the words begin. */
function overlapsIn(words: string): Int32Array {
  const overlaps = new Int32Array(words.length);
  for (let at = 1; at < words.length; at++)
    overlaps[at] = goOn(words, overlaps, overlaps[at - 1]!, words.charCodeAt(at));
  return overlaps;
}

/** How many characters are the same with which the words begin, when one more comes. */
function goOn(words: string, overlaps: Int32Array, before: number, code: number): number {
  let same = before;
  while (same > 0 && words.charCodeAt(same) !== code) same = overlaps[same - 1]!;
  return words.charCodeAt(same) === code ? same + 1 : same;
}
