import { areOpposites, foldedWord, isFuture, type Role, roleOf, spelledOut } from '../language';
import type { Span } from '../model';
import { type Alignment, GONE } from './align';
import type { AnchorText } from './anchorText';
import { areOneName, mayBeName } from './names';
import type { WeighedPattern } from './pattern';
import { beginsSentence } from './sentences';
import { isWord, type Tokens } from './tokens';

/** What of a sentence differs between a quote and a place, and the words that show it: of the quote, of the place. */
export interface MeaningDifference {
  readonly of: Role | 'name';
  readonly was: string;
  readonly is: string;
}

/** A word as it is compared, and as it is written. */
interface Word {
  readonly folded: string;
  readonly written: string;
}

/**
 * Whether a place says something else than the quote, by the words that only one of them has: yes for no, another number,
 * name or modal word. One difference is enough to ask a person, so the first in this order is given.
 */
export function meaningDifference(
  pattern: WeighedPattern,
  text: AnchorText,
  alignment: Alignment,
  span: Span,
): MeaningDifference | undefined {
  const regions = differingRegions(pattern, text, alignment, span);
  return (
    negated(regions) ??
    turnedFromBefore(pattern, text, span) ??
    firstOf(regions, replacedNumber) ??
    firstOf(regions, otherModality) ??
    firstOf(regions, renamed)
  );
}

function firstOf(
  regions: readonly Region[],
  difference: (region: Region) => MeaningDifference | undefined,
): MeaningDifference | undefined {
  for (const region of regions) {
    const found = difference(region);
    if (found) return found;
  }
  return undefined;
}

interface Region {
  readonly was: readonly Word[];
  readonly is: readonly Word[];
}

/** Who begins or ends elsewhere, by more words than this, has left out or added, and not said otherwise; */
const MOST_AT_EDGE = 3;
/** and so has who puts in or takes out more than this. */
const MOST_INSIDE = 8;

/** A word that turns a sentence stands so near before what it turns: "never", "it is not"; */
const NEAR_BEFORE = 2;
/** and where it stands so far before it, it is no new one. */
const FAR_BEFORE = 8;

/**
 * What turns the words of a place from before them, in the same sentence, and did not turn the quote, or the other way
 * round: "perhaps the mayor knew" has all words of "the mayor knew".
 */
function turnedFromBefore(
  pattern: WeighedPattern,
  text: AnchorText,
  span: Span,
): MeaningDifference | undefined {
  const { first, tokens, text: noted, start } = pattern;
  // Nobody noted what stood before it.
  if (start === 0) return undefined;
  if (areSameBefore(tokens, first, text.tokens, text.tokenHolding(span.start))) return undefined;
  const was = wordsBefore(noted, tokens, first, start);
  const is = wordsBefore(text.folded, text.tokens, text.tokenHolding(span.start), span.start);
  // How sure something is changes with every report of it; that it is no sentence by itself any more, with few.
  const roles: readonly Role[] = beginsSentence(noted, start) ? ['negation', 'modality'] : ['negation'];
  for (const of of roles) {
    const [gone, came] = [turningAs(was, of), turningAs(is, of)];
    const isGone = came.length === 0 && turningAs(was.slice(-NEAR_BEFORE), of).length > 0;
    const stood = turningAs(wordsIn(noted, tokens, 0, first).slice(-NEAR_BEFORE), of).length > 0;
    const isNew = gone.length === 0 && !stood && turningAs(is.slice(-NEAR_BEFORE), of).length > 0;
    if (isGone || isNew) return { of, was: written(gone), is: written(came) };
  }
  return undefined;
}

/** As nearly always, which a comparison of numbers tells. */
function areSameBefore(a: Tokens, aBefore: number, b: Tokens, bBefore: number): boolean {
  let words = 0;
  for (let i = 1; words < FAR_BEFORE && i <= aBefore; i++) {
    if (i > bBefore || a.ids[aBefore - i] !== b.ids[bBefore - i]) return false;
    if (isWord(a.ids[aBefore - i]!)) words++;
  }
  return words === FAR_BEFORE;
}

const turningAs = (words: readonly Word[], role: Role): Word[] =>
  withRole(words, role).filter(({ folded }) => !isFuture(folded));

/** In the order of the text, back to the head of the sentence. */
function wordsBefore(text: string, tokens: Tokens, before: number, offset: number): Word[] {
  if (beginsSentence(text, offset)) return [];
  let from = before;
  for (let words = 0; from > 0 && words < FAR_BEFORE; ) {
    from--;
    if (isWord(tokens.ids[from]!)) words++;
    if (beginsSentence(text, tokens.starts[from]!)) break;
  }
  return wordsIn(text, tokens, from, before);
}

/** Between tokens that are the same: the words of the quote that went, and those of the place that came. */
function differingRegions(
  { first, last, tokens, text: noted }: WeighedPattern,
  text: AnchorText,
  alignment: Alignment,
  span: Span,
): Region[] {
  const regions: Region[] = [];
  const to = text.tokenAt(span.end);
  let pattern = first;
  let place = text.tokenHolding(span.start);
  const firstWord = wordFrom(tokens, first, last, 1);
  const lastWord = wordFrom(tokens, last - 1, first - 1, -1);
  const close = (patternTo: number, placeTo: number) => {
    if (patternTo === pattern && placeTo === place) return;
    const was = wordsIn(noted, tokens, pattern, patternTo);
    const is = wordsIn(text.folded, text.tokens, place, placeTo);
    const isAtEdge = pattern <= firstWord || patternTo >= lastWord;
    const most = isAtEdge ? MOST_AT_EDGE : MOST_INSIDE;
    const isCut = (was.length === 0 || is.length === 0) && was.length + is.length > most;
    if (!isCut && joined(was) !== joined(is)) regions.push({ was, is });
  };
  for (let token = first; token < last; token++) {
    const found = alignment[token]!;
    if (found === GONE || found < place || found >= to || tokens.ids[token] !== text.tokens.ids[found])
      continue;
    close(token, found);
    pattern = token + 1;
    place = found + 1;
  }
  close(last, to);
  return regions;
}

/** The first token that is a word, from one towards another, which is the answer where there is none. */
function wordFrom({ ids }: Tokens, from: number, limit: number, step: 1 | -1): number {
  let token = from;
  while (token !== limit && !isWord(ids[token]!)) token += step;
  return token;
}

/** "Non-partisan" and "nonpartisan" are one. */
const joined = (words: readonly Word[]): string => words.map(({ folded }) => folded).join('');

function wordsIn(text: string, { ids, starts, ends }: Tokens, from: number, to: number): Word[] {
  const words: Word[] = [];
  for (let token = from; token < to; token++) {
    if (!isWord(ids[token]!)) continue;
    const written = text.slice(starts[token]!, ends[token]!);
    for (const folded of spelledOut(foldedWord(written))) words.push({ folded, written });
  }
  return words;
}

const written = (words: readonly Word[]): string => words.map(word => word.written).join(' ');

const withRole = (words: readonly Word[], role: Role): Word[] =>
  words.filter(({ folded }) => roleOf(folded) === role);

/** One more or one less of them says the opposite; one that only went to another spot does not. */
function negated(regions: readonly Region[]): MeaningDifference | undefined {
  const gone = regions.flatMap(({ was }) => withRole(was, 'negation'));
  const came = regions.flatMap(({ is }) => withRole(is, 'negation'));
  if (gone.length !== came.length) return { of: 'negation', was: written(gone), is: written(came) };
  return firstOf(regions, ({ was, is }) => {
    const word = was.find(({ folded }) => is.some(other => areOpposites(folded, other.folded)));
    const other = word && is.find(({ folded }) => areOpposites(word.folded, folded));
    return word && other && { of: 'negation', was: word.written, is: other.written };
  });
}

function replacedNumber({ was, is }: Region): MeaningDifference | undefined {
  const [gone, came] = without(withRole(was, 'number'), withRole(is, 'number'));
  return gone.length > 0 && came.length > 0
    ? { of: 'number', was: written(gone), is: written(came) }
    : undefined;
}

/** What is only told in another tense ("will open", "opened") is as sure as it was. */
function otherModality({ was, is }: Region): MeaningDifference | undefined {
  const [gone, came] = without(withRole(was, 'modality'), withRole(is, 'modality'));
  const isOther =
    (gone.length > 0 && came.length > 0) || [...gone, ...came].some(({ folded }) => !isFuture(folded));
  return isOther ? { of: 'modality', was: written(gone), is: written(came) } : undefined;
}

/** A name for another one, at one spot. */
function renamed({ was, is }: Region): MeaningDifference | undefined {
  const [gone, came] = [was.filter(isName), is.filter(isName)];
  const isOther =
    gone.length > 0 &&
    came.length > 0 &&
    !gone.some(name => came.some(other => areOneName(name.written, other.written)));
  return isOther ? { of: 'name', was: written(gone), is: written(came) } : undefined;
}

/** The words of both that the other does not have. */
function without(a: readonly Word[], b: readonly Word[]): [Word[], Word[]] {
  const lacks = (words: readonly Word[]) => {
    const known = new Set(words.map(({ folded }) => folded));
    return ({ folded }: Word) => !known.has(folded);
  };
  return [a.filter(lacks(b)), b.filter(lacks(a))];
}

const isName = ({ written }: Word): boolean => mayBeName(written);
