import { CHARGE_TIES, EXAMPLES, EXCEPTIONS, LATER, PART_OF_OBJECT, SETS_SCENE, Word } from '../lexicon';
import { type Token, tagSet } from '../words';
import { trimTime } from './adjuncts';
import { clauseStartsAt, hasFiniteVerb, type Position, reportsHere, skipAdverbs } from './clauses';
import { isNominal, isOccasion } from './nounPhrases';
import { groupAt, type VerbGroup } from './verbGroups';

const OBJECT_ENDS = tagSet('stop', 'semicolon', 'colon', 'dash');

/** Where a noun phrase that was said, announced, criticised …, ends, with all that hangs on to it. */
export function objectEnd(
  tokens: readonly Token[],
  from: number,
  groups: readonly VerbGroup[],
  position: Position = 'main',
): number {
  let depth = 0;
  let i = from;
  for (; i < tokens.length; i++) {
    const token = tokens[i]!;
    const inside = depth > 0;
    if (token.tag === 'open') depth++;
    else if (token.tag === 'close') depth--;
    if (inside || depth > 0) continue;
    if (token.tag === 'close' || OBJECT_ENDS.has(token.tag)) break;
    // "Before unveiling the plan, the mayor, …": no list, but the main clause
    if (token.tag === 'comma' && position === 'opening') break;
    const behind = token.tag === 'comma' ? appositionEnd(tokens, i) : undefined;
    if (behind !== undefined) i = behind;
    else if (
      token.tag === 'comma' &&
      !isListComma(tokens, i) &&
      !isDeedComma(tokens, from, i) &&
      !EXAMPLES.has(tokens[i + 1]?.lower ?? '')
    )
      break;
    const goesOn = listGoesOn(tokens, i + 1) || EXAMPLES.has(tokens[i + 1]?.lower ?? '');
    if (token.mark?.lastChar === ',' && !goesOn) return i + 1;
    if (token.tag === 'conjunction' && opensNextClause(tokens, from, i, groups)) break;
    if (i > from && opensAdverbial(tokens, from, i, groups)) break;
  }
  return trimTime(tokens, from, i);
}

/** Words of an apposition inside an object, at most. */
const LONGEST_APPOSITION = 14;

/** The comma that closes "accused Ruiz, the mayor of Tarn, of lying": the object goes on behind its apposition. */
function appositionEnd(tokens: readonly Token[], comma: number): number | undefined {
  for (let i = comma + 1; i < Math.min(tokens.length - 1, comma + LONGEST_APPOSITION); i++) {
    const { tag } = tokens[i]!;
    if (tag === 'verb' || tag === 'auxiliary' || tag === 'stop' || tag === 'mark') return undefined;
    if (tag === 'comma') return CHARGE_TIES.has(tokens[i + 1]!.lower) ? i : undefined;
  }
  return undefined;
}

const NO_LIST = tagSet(
  'verb',
  'auxiliary',
  'relative',
  'stop',
  'ing',
  'participle',
  'pronoun',
  'subordinator',
);
const LIST_ITEM = tagSet('name', 'noun', 'determiner');

/** Words of a list item, at most. */
const LONGEST_ITEM = 10;

/** "Trump, Cruz and Rubio": the comma of a list, that another item and a conjunction follow. */
function isListComma(tokens: readonly Token[], comma: number): boolean {
  for (let i = comma + 1; i < Math.min(tokens.length, comma + LONGEST_ITEM); i++) {
    const { tag } = tokens[i]!;
    if (NO_LIST.has(tag)) return false;
    if (tag !== 'conjunction') continue;
    const next = tokens[i + 1];
    return i > comma + 1 || (next !== undefined && LIST_ITEM.has(next.tag));
  }
  return false;
}

/** "accused the firm of lying, stealing and hiding it": a comma between deeds. */
function isDeedComma(tokens: readonly Token[], from: number, comma: number): boolean {
  // "covering up, delaying, and withholding it": the comma before the last
  const isLast = tokens[comma + 1]?.tag === 'conjunction' && tokens[comma + 2]?.tag === 'ing';
  if (isLast)
    return tokens.some(
      ({ tag }, i) => i > from && i < comma && tag === 'comma' && tokens[i + 1]!.tag === 'ing',
    );
  if (tokens[comma + 1]?.tag !== 'ing') return false;
  if (!tokens.some(({ tag }, i) => i >= from && i < comma && tag === 'ing')) return false;
  return tokens.some(
    ({ tag }, i) =>
      i > comma && i <= comma + LONGEST_ITEM && tag === 'conjunction' && tokens[i + 1]?.tag === 'ing',
  );
}

/** "“Peace,” “Land” and “Bread”" */
function listGoesOn(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at]?.tag === 'conjunction' ? tokens[at + 1] : tokens[at];
  return next?.tag === 'mark';
}

function opensNextClause(
  tokens: readonly Token[],
  from: number,
  conjunction: number,
  groups: readonly VerbGroup[],
): boolean {
  const next = tokens[conjunction + 1];
  if (tokens[conjunction]!.lower === 'but') return true;
  // "as “a coward” and “a liar”"
  if (next?.mark && tokens[conjunction - 1]!.mark) return false;
  const start = skipAdverbs(tokens, conjunction + 1);
  const verb = groupAt(groups, start);
  if (verb) return !goesOnInside(tokens, from, conjunction, groups, verb);
  if (absoluteFollows(tokens, start, groups)) return true;
  return next?.tag === 'pronoun' || clauseStartsAt(tokens, conjunction + 1, groups);
}

/** "… and Democrats saying that": somebody else reports. */
function absoluteFollows(tokens: readonly Token[], at: number, groups: readonly VerbGroup[]): boolean {
  let end = at;
  while (tokens[end] && isNominal(tokens[end]!)) end++;
  const group = end > at ? groupAt(groups, end) : undefined;
  return group?.form === 'ing' && reportsHere(tokens, group);
}

/** "the ones who left and lost", "for ignoring them and counting them out": a second verb like one inside the object. */
function goesOnInside(
  tokens: readonly Token[],
  from: number,
  conjunction: number,
  groups: readonly VerbGroup[],
  verb: VerbGroup,
): boolean {
  if (reportsHere(tokens, verb)) return false;
  const like = groups.findLast(({ from: at, form }) => at >= from && at < conjunction && form === verb.form);
  if (!like) return false;
  return verb.form === 'ing' || tokens[like.from - 1]?.tag === 'relative';
}

/** A day or a month says when the thing was, rather than when it was said. */
function isNominalOrTie(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    !(token.entry.bits & Word.time) &&
    (isNominal(token) || token.tag === 'preposition')
  );
}

/** Whether what begins here runs to the end of the sentence or the next comma. */
function isLastPhrase(tokens: readonly Token[], at: number): boolean {
  let end = at + 1;
  while (isNominalOrTie(tokens[end])) end++;
  return tokens[end] === undefined || tokens[end]!.tag === 'stop' || tokens[end]!.tag === 'comma';
}

/** "… after the debate", "… while he was in Ohio": when the narrator says that it was said. */
function opensAdverbial(
  tokens: readonly Token[],
  from: number,
  at: number,
  groups: readonly VerbGroup[],
): boolean {
  const { tag, lower, entry } = tokens[at]!;
  // "a plan that fails if it rains": the condition of a clause inside the object
  if (lower === 'if') return !hasFiniteVerb(tokens, { from, to: at });
  // "rejected any pause unless the hostages are freed": the condition is part of what was said
  if (EXCEPTIONS.has(lower)) return false;
  // "campaigns where people marched"
  if (lower === 'where' && tokens[at - 1]!.tag === 'noun') return false;
  // "details about where it went"
  if (tokens[at - 1]!.tag === 'preposition') return false;
  if (tag === 'subordinator') return !PART_OF_OBJECT.has(lower);
  if (tag !== 'preposition') return false;
  // "criticised the plan in an interview"
  if (SETS_SCENE.has(lower) && isOccasion(tokens, at) && isLastPhrase(tokens, at)) return true;
  return (
    LATER.has(lower) ||
    ((entry.bits & Word.subordinator) !== 0 && lower !== 'as' && clauseStartsAt(tokens, at + 1, groups))
  );
}
