import type { AnchorText } from './anchorText';
import { isStop, likenessOf } from './likeness';
import type { WeighedPattern } from './pattern';
import { isWord } from './tokens';

/** What lies between two aligned runs: tokens of the pattern, and tokens of the text that they may have become. */
export interface Gap {
  readonly patternFrom: number;
  readonly patternTo: number;
  readonly textFrom: number;
  readonly textTo: number;
  /** At the head or the tail of the whole pattern, text that is left over costs nothing. */
  readonly looseStart: boolean;
  readonly looseEnd: boolean;
}

/** A new word costs less than any word found again is worth, so that a quote survives words put into it. */
const COST_OF_NEW_WORD = 1;
const COST_OF_NEW_MARK = 0.2;
/** Between context and quote new text costs least, so that it ends up outside of the quote. */
const SHARE_AT_SEAM = 0.25;
/** Less than a word lost and another gained, and more than nothing: a chance word far off is not to be had for free. */
const COST_OF_OTHER_WORD = 0.3;
/** A mark in the place of another of its kind is more likely that one changed than one lost and another new. */
const SHARE_OF_OTHER_MARK = 0.5;
/** A larger gap (pattern tokens × text tokens) has nothing in common that would be worth the time. */
const MOST_CELLS = 1 << 16;

enum Sort {
  Word,
  Stop,
  OtherMark,
}

/** One table for all gaps, row by row: a row for each token of the pattern, a column for each of the text. */
let scores = new Float32Array(1 << 12);
/** What the loop over the cells asks of each column, looked up once. */
let sorts = new Uint8Array(1 << 8);
let heads = new Uint16Array(1 << 8);
let tails = new Uint16Array(1 << 8);

/**
 * Aligns a gap cell by cell. Tokens found again are worth their weight, forms of a word a share of it; new words and
 * words in the place of others cost a little, lost ones nothing more than their worth. Writes what became of each token
 * of the pattern into `alignment`.
 */
export function alignGap(pattern: WeighedPattern, text: AnchorText, gap: Gap, alignment: Int32Array): void {
  const rows = gap.patternTo - gap.patternFrom;
  const columns = gap.textTo - gap.textFrom;
  if (rows <= 0 || columns <= 0 || rows * columns > MOST_CELLS) return;
  makeRoom(rows + 1, columns + 1);
  readColumns(text, gap);
  fillTable(pattern, text, gap);
  traceBack(pattern, text, gap, alignment);
}

function makeRoom(height: number, width: number): void {
  if (scores.length < height * width) scores = new Float32Array(height * width * 2);
  if (sorts.length < width) {
    sorts = new Uint8Array(width * 2);
    heads = new Uint16Array(width * 2);
    tails = new Uint16Array(width * 2);
  }
}

function readColumns({ folded, tokens }: AnchorText, { textFrom, textTo }: Gap): void {
  for (let t = textFrom; t < textTo; t++) {
    const column = t - textFrom + 1;
    heads[column] = folded.charCodeAt(tokens.starts[t]!);
    tails[column] = folded.charCodeAt(tokens.ends[t]! - 1);
    sorts[column] = sortOf(tokens.ids[t]!, heads[column]!);
  }
}

function sortOf(id: number, head: number): Sort {
  if (isWord(id)) return Sort.Word;
  return isStop(head) ? Sort.Stop : Sort.OtherMark;
}

function fillTable(pattern: WeighedPattern, text: AnchorText, gap: Gap): void {
  const { patternFrom, patternTo, textFrom, textTo } = gap;
  const width = textTo - textFrom + 1;
  const table = scores;
  table[0] = 0;
  const shareAtTop = gap.looseStart ? 0 : shareAt(pattern, patternFrom);
  for (let column = 1; column < width; column++)
    table[column] = table[column - 1]! - costOfNew(sorts[column]!) * shareAtTop;
  for (let p = patternFrom; p < patternTo; p++) fillRow(pattern, text, gap, p, width);
}

function fillRow(pattern: WeighedPattern, text: AnchorText, gap: Gap, p: number, width: number): void {
  const { ids } = text.tokens;
  const table = scores;
  const [columnSorts, columnHeads, columnTails] = [sorts, heads, tails];
  const id = pattern.tokens.ids[p]!;
  const weight = pattern.weights[p]!;
  const head = pattern.text.charCodeAt(pattern.tokens.starts[p]!);
  const tail = pattern.text.charCodeAt(pattern.tokens.ends[p]! - 1);
  const sort = sortOf(id, head);
  const share = shareBelow(pattern, gap, p);
  const costOfWord = COST_OF_NEW_WORD * share;
  const costOfMark = COST_OF_NEW_MARK * share;
  const before = gap.textFrom - 1;
  let above = (p - gap.patternFrom) * width;
  let here = above + width;
  let diagonal = table[above]!;
  let best = diagonal;
  table[here] = best;
  for (let column = 1; column < width; column++) {
    above++;
    here++;
    const other = columnSorts[column]!;
    let both = diagonal;
    if (id === ids[before + column]) both += weight;
    else if (sort !== other || sort !== Sort.Word) both += worthOfOtherSort(sort, other, weight);
    else if (head === columnHeads[column] || tail === columnTails[column])
      both += worthOfWord(pattern, p, text, before + column);
    else both -= COST_OF_OTHER_WORD;
    diagonal = table[above]!;
    best -= other === Sort.Word ? costOfWord : costOfMark;
    // `Math.max` would ask after NaN and signed zeros in each cell.
    if (diagonal > best) best = diagonal;
    if (both > best) best = both;
    table[here] = best;
  }
}

/** Goes back from the last cell to the first along the cells that each got its score from. */
function traceBack(pattern: WeighedPattern, text: AnchorText, gap: Gap, alignment: Int32Array): void {
  const { patternFrom, patternTo, textFrom, textTo } = gap;
  const width = textTo - textFrom + 1;
  let row = patternTo - patternFrom;
  let column = width - 1;
  while (row > 0 && column > 0) {
    const p = patternFrom + row - 1;
    const t = textFrom + column - 1;
    const cell = row * width + column;
    const score = scores[cell]!;
    if (score === Math.fround(scores[cell - width - 1]! + worthOf(pattern, p, text, t, column))) {
      alignment[p] = t;
      row--;
      column--;
    } else if (score === scores[cell - width]) row--;
    else column--;
  }
}

function worthOf(pattern: WeighedPattern, p: number, text: AnchorText, t: number, column: number): number {
  const id = pattern.tokens.ids[p]!;
  const weight = pattern.weights[p]!;
  if (id === text.tokens.ids[t]) return weight;
  const sort = sortOf(id, pattern.text.charCodeAt(pattern.tokens.starts[p]!));
  const other = sorts[column]!;
  return sort === Sort.Word && other === Sort.Word
    ? worthOfWord(pattern, p, text, t)
    : worthOfOtherSort(sort, other, weight);
}

/** A form of the same word is worth a share of it. */
function worthOfWord(pattern: WeighedPattern, p: number, text: AnchorText, t: number): number {
  const likeness = likenessOf(pattern, p, text, t);
  return likeness === 0 ? -COST_OF_OTHER_WORD : pattern.weights[p]! * likeness * likeness;
}

/** For two different tokens, at least one of them a mark. */
function worthOfOtherSort(sort: Sort, other: Sort, weight: number): number {
  if (sort === other) return SHARE_OF_OTHER_MARK * weight;
  return sort === Sort.Word || other === Sort.Word ? -COST_OF_NEW_WORD : -COST_OF_NEW_MARK;
}

/** What share of its cost new text has that comes in after a token of the pattern. */
const shareBelow = (pattern: WeighedPattern, { looseEnd, patternTo }: Gap, p: number) =>
  looseEnd && p + 1 === patternTo ? 0 : shareAt(pattern, p + 1);

const costOfNew = (sort: Sort) => (sort === Sort.Word ? COST_OF_NEW_WORD : COST_OF_NEW_MARK);

/** What share of its cost new text has that comes in before a token of the pattern. */
const shareAt = ({ first, last }: WeighedPattern, token: number) =>
  token === first || token === last ? SHARE_AT_SEAM : 1;
