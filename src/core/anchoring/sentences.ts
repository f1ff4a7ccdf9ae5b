/** Marks that may stand between the end of one sentence and the beginning of the next. */
const CLOSING = /[\p{Pe}\p{Pf}\p{Pi}"'*_`]/u;
const OPENING = /[\p{Ps}\p{Pi}\p{Pf}"'*_`\-–—•>#]/u;
const ENDERS = /[.!?…。！？]/u;
/** After these the next sentence follows without a space. */
const WIDE_ENDERS = /[。！？]/u;
const SPACE = /\s/u;
const PARAGRAPH_END = /^[^\S\n]*\n\s*\n/u;
/** No more marks and spaces than this stand between two sentences. */
const MOST_BETWEEN = 32;

/** Whether a sentence, a paragraph or an item of a list begins at this offset, quote marks and bullets aside. */
export function beginsSentence(text: string, offset: number): boolean {
  const floor = Math.max(0, offset - MOST_BETWEEN);
  let at = offset;
  let lines = 0;
  let spaces = 0;
  let marks = 0;
  for (; at > floor; at--) {
    const character = text[at - 1]!;
    if (character === '\n') lines++;
    if (SPACE.test(character)) spaces++;
    else if (OPENING.test(character) && lines === 0) marks++;
    else break;
  }
  const isItem = lines > 0 && (marks > 0 || (at > 0 && OPENING.test(text[at - 1]!)));
  if (at === 0 || lines > 1 || isItem) return true;
  const before = text[skip(text, at, -1) - 1] ?? '';
  return (spaces > 0 ? ENDERS : WIDE_ENDERS).test(before);
}

/** Whether a sentence or a paragraph is over at this offset, closing marks aside. */
export function endsSentence(text: string, offset: number): boolean {
  const ender = text[skip(text, offset, -1) - 1] ?? '';
  const after = skip(text, offset, 1);
  if (WIDE_ENDERS.test(ender) || after === text.length) return true;
  if (!SPACE.test(text[after]!)) return false;
  return ENDERS.test(ender) || PARAGRAPH_END.test(text.slice(after, after + MOST_BETWEEN));
}

/** The offset beyond the closing marks that stand before or after one. */
function skip(text: string, offset: number, direction: -1 | 1): number {
  const most = offset + direction * MOST_BETWEEN;
  let at = offset;
  while (at !== most && CLOSING.test((direction < 0 ? text[at - 1] : text[at]) ?? '')) at += direction;
  return at;
}
