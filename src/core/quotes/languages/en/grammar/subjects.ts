import {
  APPOSED_RELATIVES,
  Form,
  INSERTED_PARTICIPLES,
  ORIGINS,
  TIES_TIME,
  takesClause,
  Word,
} from '../lexicon';
import { type Tag, type Token, tagSet } from '../words';
import { isNominal, LONGEST_PHRASE, phraseAfter } from './nounPhrases';
import { phraseBefore } from './phrasesBefore';
import type { Range } from './verbGroups';
import { namesWork } from './works';

/** Who or what does something: a noun phrase with its appositions and relative clauses. */
export interface Subject extends Range {
  /** The noun phrase alone: the part that names. */
  readonly core: Range;
}

/** Appositions, relative clauses and adjuncts that stand between a subject and its verb, at most. */
const MOST_INSERTS = 4;

/**
 * The subject of a verb that starts at `end`: the noun phrase before it, with its appositions ("Ana Ruiz, the mayor,").
 * Adverbs and adjuncts in between are skipped. Nothing where the verb has no subject of its own.
 */
export function subjectBefore(tokens: readonly Token[], end: number): Subject | undefined {
  const adverbsFrom = skipAdverbsBack(tokens, end);
  let at = adverbsFrom;
  let outerEnd: number | undefined;
  for (let inserts = 0; inserts < MOST_INSERTS; inserts++) {
    const closing = closingBefore(tokens, at);
    if (closing !== 'comma' && closing !== 'dash') break;
    const opening = openingOf(tokens, at - 1, closing);
    if (opening === undefined) return undefined;
    // "Sen. Ruiz (D-Ohio), said": a comma that closes nothing
    if (
      tokens[at - 2]?.tag === 'close' &&
      tokens[at - 1]!.tag === 'comma' &&
      opening < at - LONGEST_PHRASE / 2
    )
      break;
    const inMarks = tokens[at - 1]!.mark !== undefined;
    const kind = kindOfInsert(tokens, opening + 1, inMarks ? at : at - 1);
    // "Ruiz, calling it “a mess,” said"
    const remark = kind === 'adjunct' && tokens[opening + 1]!.tag === 'ing';
    // "Vogel, author of “Cold River,” said"
    const titled = (kind === 'apposition' || kind === 'adjunct') && namesWork(tokens, at - 1);
    if (inMarks && kind !== 'relative' && !remark && !titled) return undefined;
    if (kind === 'clause') {
      const relative = openingOfRelative(tokens, opening);
      if (relative === undefined) return undefined;
      outerEnd ??= at;
      at = relative;
      continue;
    }
    // A relative clause between dashes is an aside of the narrator.
    if (kind === 'apposition' || (kind === 'relative' && closing === 'comma')) outerEnd ??= at;
    at =
      kind === 'adjunct'
        ? skipAdverbsBack(tokens, opening)
        : beforeAdjunct(tokens, beforeAdverb(tokens, opening));
  }
  const core = phraseBefore(tokens, at);
  if (!core) return undefined;
  if (outerEnd === undefined) {
    // Behind an adjunct the phrase could be any; only one that opens its clause is the subject.
    if (at < adverbsFrom && isGoverned(tokens, core.from)) return undefined;
    const described = describedBefore(tokens, core);
    return described ? { from: described.from, to: core.to, core: described } : { ...core, core };
  }
  const name = nameBeforeApposition(tokens, core) ?? ownerOfRelative(tokens, core) ?? core;
  return { from: name.from, to: outerEnd, core: name };
}

/** What closes an insert: a comma, a dash, or the comma inside marks in "who calls it a “mess,” said". */
function closingBefore(tokens: readonly Token[], at: number): Tag | undefined {
  const token = tokens[at - 1];
  return token?.mark?.lastChar === ',' ? 'comma' : token?.tag;
}

/** The subject behind an inverted verb that ends at `start`: "said Ana Ruiz, the mayor of Tarn". */
export function subjectAfter(tokens: readonly Token[], start: number): Subject | undefined {
  const core = phraseAfter(tokens, start, true);
  if (!core) return undefined;
  let { to } = core;
  for (let inserts = 0; inserts < MOST_INSERTS && tokens[to]?.tag === 'comma'; inserts++) {
    const end = pieceEnd(tokens, to + 1);
    if (!opensApposition(tokens[to + 1]) || kindOfInsert(tokens, to + 1, end) === 'clause') break;
    to = end;
  }
  return { from: core.from, to, core };
}

const GOVERNORS = tagSet('preposition', 'verb', 'auxiliary', 'ing', 'participle', 'to');

function isGoverned(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before !== undefined && GOVERNORS.has(before.tag);
}

function skipAdverbsBack(tokens: readonly Token[], end: number): number {
  let at = end;
  while (at > 0 && (tokens[at - 1]!.tag === 'adverb' || isTrailingTime(tokens, at - 1))) at--;
  return at;
}

/** "Ruiz, meanwhile, who was in Tarn, said": an insert of one adverb before another. */
function beforeAdverb(tokens: readonly Token[], comma: number): number {
  const at = skipAdverbsBack(tokens, comma);
  return at < comma && tokens[at - 1]?.tag === 'comma' ? at - 1 : comma;
}

/** "Ruiz, from the University of Tarn, who led the study, said": an adjunct before another insert. */
function beforeAdjunct(tokens: readonly Token[], comma: number): number {
  const place = phraseBefore(tokens, comma);
  const isAdjunct =
    place && ORIGINS.has(tokens[place.from - 1]?.lower ?? '') && tokens[place.from - 2]?.tag === 'comma';
  return isAdjunct ? place.from - 2 : comma;
}

/** "Ruiz on Thursday said", "the ministry this week said" */
function isTrailingTime(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.entry.bits & Word.time) return at > 1;
  const next = tokens[at + 1];
  return next !== undefined && (next.entry.bits & Word.time) !== 0 && TIES_TIME.has(token.lower);
}

/** The comma or dash that opens what the one at `closing` closes. */
function openingOf(tokens: readonly Token[], closing: number, tag: Tag): number | undefined {
  let depth = 0;
  for (let i = closing - 1; i >= Math.max(0, closing - LONGEST_PHRASE); i--) {
    const token = tokens[i]!;
    if (token.tag === 'close') depth++;
    else if (token.tag === 'open') depth--;
    else if (depth === 0 && token.tag === tag) return i;
    else if (depth === 0 && (token.tag === 'semicolon' || token.tag === 'colon')) return undefined;
    else if (token.tag === 'mark' && !isNominal(token) && !token.mark!.title) return undefined;
  }
  return undefined;
}

/** The comma before a relative clause that has commas of its own: "Rubin, whose home, Tarn, is sinking, said". */
function openingOfRelative(tokens: readonly Token[], before: number): number | undefined {
  for (let i = before - 1; i > Math.max(0, before - LONGEST_PHRASE); i--) {
    const { tag } = tokens[i]!;
    if (tag === 'comma' && tokens[i + 1]!.tag === 'relative') return i;
    if (tag === 'semicolon' || tag === 'colon' || (tag === 'mark' && !tokens[i]!.mark!.title))
      return undefined;
  }
  return undefined;
}

const ADJUNCT_OPENERS = tagSet('preposition', 'adverb', 'ing', 'subordinator', 'participle', 'to');

const BEHIND_PARTICIPLE = tagSet('preposition', 'number', 'adverb');

/** What stands between two commas. */
function kindOfInsert(
  tokens: readonly Token[],
  from: number,
  to: number,
): 'apposition' | 'relative' | 'adjunct' | 'clause' {
  const first = tokens[from];
  if (!first || to <= from) return 'clause';
  if (first.tag === 'relative') return 'relative';
  if (ADJUNCT_OPENERS.has(first.tag)) return 'adjunct';
  // "Haddad, unimpressed, shot back", "Haddad, red-faced, said"
  if (
    to === from + 1 &&
    !first.capital &&
    !first.entry.bits &&
    first.tag !== 'mark' &&
    mayBeParticiple(first)
  )
    return 'adjunct';
  // "The report, published on Monday, said"
  if (
    first.tag === 'verb' &&
    mayBeParticiple(first) &&
    BEHIND_PARTICIPLE.has(tokens[from + 1]?.tag ?? 'stop')
  )
    return 'adjunct';
  // "best known for “Cold River”"
  if (tokens[from + 1] && INSERTED_PARTICIPLES.has(tokens[from + 1]!.lower)) return 'adjunct';
  // "Ruiz, and her deputy," but ", and the mayor of Tarn,"
  if (first.tag === 'conjunction') return to - from > 3 ? 'clause' : 'apposition';
  // "one of the founders"
  const partitive = first.tag === 'pronoun' && tokens[from + 1]?.lower === 'of';
  if (!isNominal(first) && !partitive) return 'clause';
  if (first.entry.bits & Word.time) return 'adjunct';
  for (let i = from; i < to; i++) {
    const { tag } = tokens[i]!;
    if (tag === 'relative') return 'apposition';
    if (tag === 'auxiliary' || (tag === 'verb' && !isParticipleOf(tokens, i))) return 'clause';
  }
  return 'apposition';
}

/** "a voter raised in Tarn": what looks like a past may be a participle of the noun before, if it reports nothing. */
function isParticipleOf(tokens: readonly Token[], at: number): boolean {
  const { entry } = tokens[at]!;
  if (tokens[at - 1]?.tag !== 'noun' || tokens[at + 1]?.tag !== 'preposition') return false;
  return mayBeParticiple(tokens[at]!) && !takesClause(entry.verb?.verb);
}

function mayBeParticiple({ entry, lower }: Token): boolean {
  return entry.verb ? (entry.verb.forms & Form.participle) !== 0 : lower.endsWith('ed');
}

/** "Ana Ruiz, chairwoman of the board, who …": where the phrase before an insert is an apposition itself, the name. */
function nameBeforeApposition(tokens: readonly Token[], core: Range): Range | undefined {
  const first = tokens[core.from]!;
  const describes =
    first.tag === 'determiner' ||
    first.tag === 'number' ||
    first.entry.bits & (Word.role | Word.roleModifier);
  if (!describes || first.capital || tokens[core.from - 1]?.tag !== 'comma') return undefined;
  const name = phraseBefore(tokens, core.from - 1);
  if (!name) return undefined;
  const last = tokens[name.to - 1]!;
  if (last.tag !== 'name' || last.entry.bits & Word.time) return undefined;
  return tokens[name.from - 1]?.tag === 'preposition' ? undefined : name;
}

/** "The prime minister, Ivo Petrov, in a letter on Monday, said": the phrase that a name before an adjunct is apposed to. */
function describedBefore(tokens: readonly Token[], { from, to }: Range): Range | undefined {
  if (tokens[from - 1]?.tag !== 'comma' || tokens[to]?.tag !== 'comma' || tokens[to - 1]!.tag !== 'name')
    return undefined;
  const described = phraseBefore(tokens, from - 1);
  if (!described || isGoverned(tokens, described.from)) return undefined;
  const { entry } = tokens[described.to - 1]!;
  return entry.bits & (Word.role | Word.title) ? described : undefined;
}

/** "Ruiz, who spoke through her aide, Ivo Petrov, said": where the phrase before an insert is part of a relative clause. */
function ownerOfRelative(tokens: readonly Token[], core: Range): Range | undefined {
  if (!isGoverned(tokens, core.from)) return undefined;
  const relative = openingOfRelative(tokens, core.from);
  return relative === undefined ? undefined : phraseBefore(tokens, relative);
}

/** Whether an apposition or relative clause begins here, behind a comma. */
function opensApposition(token: Token | undefined): boolean {
  if (!token) return false;
  if (token.tag === 'relative') return APPOSED_RELATIVES.has(token.lower);
  return (
    isNominal(token) && token.tag !== 'genitive' && token.tag !== 'mark' && !(token.entry.bits & Word.time)
  );
}

const PIECE_ENDS = tagSet('comma', 'stop', 'dash', 'semicolon', 'colon');

function pieceEnd(tokens: readonly Token[], from: number): number {
  let i = from;
  while (i < tokens.length && !PIECE_ENDS.has(tokens[i]!.tag) && !(tokens[i]!.mark && !isNominal(tokens[i]!)))
    i++;
  return i;
}
