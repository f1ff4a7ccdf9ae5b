import { clauseStartsAt, hasFiniteVerb, type Range, type Sentence } from '../grammar';
import { FUNCTION_WORD } from '../lexicon';
import type { Candidate, Frame } from '../reports';
import { type Tag, tagSet } from '../words';
import { BORDER_WEIGHTS } from './borderWeights';

/** What a report may end at, and the narrator go on behind. */
const BORDERS = tagSet(
  'comma',
  'dash',
  'semicolon',
  'colon',
  'subordinator',
  'relative',
  'conjunction',
  'preposition',
);
const SIGNS = tagSet('comma', 'dash', 'semicolon', 'colon');

/** Frames in which a clause is what was said; in the others it is a noun phrase. */
const CLAUSES: ReadonlySet<Frame> = new Set<Frame>([
  'that',
  'bare',
  'question',
  'infinitive',
  'mark',
  'colon',
  'according',
]);

/** Where what was said most likely ends: at one of its borders and at none of those before, or where the grammar lets it run. */
export function endOfSaid(sentence: Sentence, range: Range, candidate: Candidate): number {
  let best = range.to;
  let most = 0;
  let left = 1;
  for (const border of bordersIn(sentence, range)) {
    const share = 1 / (1 + Math.exp(-weighBorder(evidenceAt(sentence, range, border, candidate))));
    if (left * share > most) {
      most = left * share;
      best = border;
    }
    left *= 1 - share;
  }
  return left >= most ? range.to : best;
}

function weighBorder(evidence: readonly string[]): number {
  return evidence.reduce((sum, piece) => sum + (BORDER_WEIGHTS[piece] ?? 0), 0);
}

/** The tokens inside a range before which it may end: signs and small words, not in brackets and in no list of clauses. */
export function bordersIn(sentence: Sentence, { from, to }: Range): number[] {
  const { tokens } = sentence;
  const borders: number[] = [];
  let depth = 0;
  for (let i = mainClauseFrom(sentence, { from, to }); i < to; i++) {
    const { tag } = tokens[i]!;
    if (tag === 'open') depth++;
    else if (tag === 'close') depth--;
    const isInside = depth === 0 && i > from && i < to - 1;
    if (!isInside || !BORDERS.has(tag) || SIGNS.has(tokens[i - 1]!.tag)) continue;
    if (!isInList(sentence, i, to)) borders.push(i);
  }
  return borders;
}

/** What a clause may begin with before its main clause: "that if it rains, the match is off", "that in the long run, it pays". */
const OPENERS = tagSet('subordinator', 'preposition', 'ing', 'participle');

/** Where the main clause of what was said begins: behind the first comma, where something stands before it. */
function mainClauseFrom({ tokens }: Sentence, { from, to }: Range): number {
  const head = tokens[from]!.lower === 'that' ? from + 1 : from;
  const opener = tokens[head];
  if (!opener || head >= to || !OPENERS.has(opener.tag)) return from;
  const comma = tokens.findIndex(({ tag }, i) => i > head && i < to && tag === 'comma');
  return comma < 0 ? from : comma + 1;
}

/** "the road was shut, the bridge was down and the ferry was full" */
function isInList({ tokens, groups }: Sentence, comma: number, to: number): boolean {
  if (tokens[comma]!.tag !== 'comma' || !clauseStartsAt(tokens, comma + 1, groups)) return false;
  for (let i = comma + 2; i < to - 1; i++)
    if (
      tokens[i]!.tag === 'conjunction' &&
      tokens[i - 1]!.tag !== 'comma' &&
      clauseStartsAt(tokens, i + 1, groups)
    )
      return true;
  return false;
}

/**
 * The pieces of evidence that speak for or against the end at a border: what sign it is and what comes behind it, whether
 * there is a clause on either side, and how much. Of small words, each is a piece of its own.
 */
export function evidenceAt(
  { tokens, groups }: Sentence,
  { from, to }: Range,
  border: number,
  { frame, group }: Candidate,
): string[] {
  const sign = tokens[border]!;
  const isSign = SIGNS.has(sign.tag);
  const kind = isSign ? sign.tag : 'no sign';
  const at = isSign ? border + 1 : border;
  const next = tokens[at]!;
  const form = CLAUSES.has(frame) ? 'clause' : 'phrase';
  const before = hasFiniteVerb(tokens, { from, to: border });
  const behind = hasFiniteVerb(tokens, { from: at, to });
  const evidence = [
    'always',
    kind,
    `said as a ${form}`,
    `${kind}, ${form}`,
    `${kind}, then ${wordOf(next)}`,
    before ? 'a verb before' : 'no verb before',
    behind ? 'a verb behind' : 'no verb behind',
    `${kind}, ${before ? 'a verb' : 'no verb'} before and ${behind ? 'a verb' : 'none'} behind`,
    `${lengthOf(border - from)} before`,
    `${lengthOf(to - at)} behind`,
  ];
  if (isSign && clauseStartsAt(tokens, at, groups)) evidence.push(`${kind}, then a clause`);
  if (isSign && tokens.slice(at, to).some(({ tag }) => tag === sign.tag))
    evidence.push(`${kind}, and another`);
  if (tokens.slice(at, to).some(({ mark }) => mark)) evidence.push('marks behind');
  if (tokens[border - 1]!.mark) evidence.push('behind marks');
  if (isSign && APPOSED.has(next.tag)) {
    const part = segmentEnd(tokens, at, to);
    const clause = hasFiniteVerb(tokens, { from: at, to: part });
    evidence.push(
      `${kind}, then a ${clause ? 'clause' : 'phrase'} that is ${part < to - 1 ? 'inside' : 'last'}`,
    );
    if (!clause) evidence.push(`${kind}, then a phrase, behind ${tokens[border - 1]!.tag}`);
  }
  if (next.tag === 'relative') {
    const part = segmentEnd(tokens, at, to);
    evidence.push(`${kind}, then a relative clause, behind ${tokens[border - 1]!.tag}`);
    evidence.push(`${kind}, then a relative clause that is ${part < to ? 'inside' : 'last'}`);
  }
  if (next.tag === 'conjunction') evidence.push(`${kind}, then “${next.lower}” and ${tokens[at + 1]?.tag}`);
  if (group && group.form !== 'finite') evidence.push('by the way');
  return evidence;
}

/** What an apposition begins with. */
const APPOSED = tagSet('determiner', 'noun', 'name', 'adjective', 'number');

/** Where the stretch that begins at `from` ends: before the next sign, or at `to`. */
function segmentEnd(tokens: Sentence['tokens'], from: number, to: number): number {
  let at = from;
  while (at < to && !SIGNS.has(tokens[at]!.tag)) at++;
  return at;
}

const lengthOf = (words: number): string =>
  words <= 3 ? 'a few words' : words <= 8 ? 'a phrase' : words <= 16 ? 'a clause' : 'much';

/** A small word itself, of others their class. */
const wordOf = ({
  tag,
  lower,
  entry,
}: {
  readonly tag: Tag;
  readonly lower: string;
  readonly entry: { readonly bits: number };
}): string => (entry.bits & FUNCTION_WORD ? `“${lower}”` : tag);
