/** Marks that may stand between the end of one sentence and the beginning of the next. */
const CLOSING = /[\p{Pe}\p{Pf}\p{Pi}"'*_`]/u;
const OPENING = /[\p{Ps}\p{Pi}\p{Pf}"'*_`\-–—•>#]/u;
const ENDERS = /[.!?…。！？]/u;
const SPACE = /\s/u;

/** Whether a sentence, a paragraph or an item of a list begins at this offset, quote marks and bullets aside. */
export function beginsSentence(text: string, offset: number): boolean {
  let at = offset;
  let lines = 0;
  let spaces = 0;
  let marks = 0;
  for (; at > 0; at--) {
    const character = text[at - 1]!;
    if (character === '\n') lines++;
    if (SPACE.test(character)) spaces++;
    else if (OPENING.test(character)) {
      if (lines > 0) break;
      marks++;
    } else break;
  }
  if (at === 0 || lines > 1 || (lines > 0 && marks > 0)) return true;
  if (spaces === 0) return false;
  while (at > 0 && CLOSING.test(text[at - 1]!)) at--;
  return at === 0 || ENDERS.test(text[at - 1]!);
}

/** Whether a sentence or a paragraph is over at this offset, closing marks aside. */
export function endsSentence(text: string, offset: number): boolean {
  let before = offset;
  while (before > 0 && CLOSING.test(text[before - 1]!)) before--;
  let after = offset;
  while (after < text.length && CLOSING.test(text[after]!)) after++;
  if (after < text.length && !SPACE.test(text[after]!)) return false;
  if (before > 0 && ENDERS.test(text[before - 1]!)) return true;
  return after === text.length || /^[^\S\n]*\n\s*\n/u.test(text.slice(after, after + 8));
}
