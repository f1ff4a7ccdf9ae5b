import { Form, Word } from './lexicon';
import type { Tag, Token } from './tokens';
import type { Range } from './verbGroups';

/** A noun phrase of a sentence that stands for somebody or something. */
export interface Phrase extends Range {
  /** Only the noun phrase itself, without apposition and relative clause: the part that names. */
  readonly core: Range;
}

/** What a noun phrase consists of. */
const NOMINAL: ReadonlySet<Tag> = new Set<Tag>([
  'noun',
  'name',
  'adjective',
  'number',
  'determiner',
  'genitive',
  'mark',
]);
/** What a noun phrase may end in. */
const HEADS: ReadonlySet<Tag> = new Set<Tag>([
  'noun',
  'name',
  'number',
  'mark',
  'adjective',
  'close',
  'determiner',
  'genitive',
]);

const LONGEST_PHRASE = 40;

/**
 * The noun phrase that ends before `end`, as the subject of what follows: with the phrases that hang on to it ("two
 * diplomats familiar with the plan"), its appositions ("Ana Ruiz, the mayor,") and relative clauses. Adverbs and
 * adjuncts between it and `end` are skipped. Nothing where no noun phrase ends there.
 */
export function subjectBefore(tokens: readonly Token[], end: number): Phrase | undefined {
  let at = skipAdverbsBack(tokens, end);
  // What stands between commas or dashes behind the subject: an apposition, a relative clause, or an adjunct.
  let outerEnd: number | undefined;
  for (let hops = 0; hops < 4; hops++) {
    const closing = tokens[at - 1];
    if (!closing || (closing.tag !== 'comma' && closing.tag !== 'dash')) break;
    const opening = openingOf(tokens, at - 1, closing.tag);
    if (opening === undefined) return undefined;
    const kind = insertKind(tokens, opening + 1, at - 1);
    if (kind === 'clause') {
      const relative = relativeOpening(tokens, opening);
      if (relative === undefined) return undefined;
      outerEnd ??= at;
      at = relative;
      continue;
    }
    if (kind === 'apposition' || (kind === 'relative' && closing.tag === 'comma')) outerEnd ??= at;
    at = opening;
    if (kind === 'apposition' && isNameless(tokens, at) && isCommaBefore(tokens, at)) continue;
    if (kind === 'adjunct') at = skipAdverbsBack(tokens, at);
  }
  const core = phraseBefore(tokens, at);
  if (!core) return undefined;
  if (outerEnd === undefined && at < skipAdverbsBack(tokens, end) && !startsClause(tokens, core.from))
    return undefined;
  // "Farid, chairman of the department, who …": the phrase before the insert is itself an apposition.
  const name = outerEnd === undefined ? undefined : nameOfApposition(tokens, core);
  if (name) return { from: name.from, to: outerEnd ?? core.to, core: name };
  return { from: core.from, to: outerEnd ?? core.to, core };
}

/** Whether what begins at `from` can be the subject of its clause, seen from the word before. */
function startsClause(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  return (
    !before ||
    !(
      before.tag === 'preposition' ||
      before.tag === 'verb' ||
      before.tag === 'auxiliary' ||
      before.tag === 'ing' ||
      before.tag === 'participle' ||
      before.tag === 'to'
    )
  );
}

/** The noun phrase that starts at `start`, as the subject of an inverted verb: "said Ana Ruiz, the mayor of Tarn". */
export function subjectAfter(tokens: readonly Token[], start: number): Phrase | undefined {
  const core = phraseAfter(tokens, start, true);
  if (!core) return undefined;
  let to = core.to;
  for (let pieces = 0; pieces < 3; pieces++) {
    if (tokens[to]?.tag !== 'comma') break;
    const first = tokens[to + 1];
    if (!first || !startsApposition(tokens, to + 1)) break;
    to = appositionEnd(tokens, to + 1);
  }
  return { from: core.from, to, core };
}

function skipAdverbsBack(tokens: readonly Token[], end: number): number {
  let at = end;
  while (at > 0 && (tokens[at - 1]!.tag === 'adverb' || isTrailingTime(tokens, at - 1))) at--;
  return at;
}

/** "Kirby on Thursday said", "the ministry this week said" */
function isTrailingTime(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.entry.bits & Word.time) return at > 1;
  const next = tokens[at + 1];
  if (!next || !(next.entry.bits & Word.time)) return false;
  return (
    token.lower === 'on' ||
    token.lower === 'in' ||
    token.lower === 'this' ||
    token.lower === 'last' ||
    token.lower === 'late'
  );
}

function openingOf(tokens: readonly Token[], closing: number, tag: Tag): number | undefined {
  const limit = Math.max(0, closing - LONGEST_PHRASE);
  let depth = 0;
  for (let i = closing - 1; i >= limit; i--) {
    const token = tokens[i]!;
    if (token.tag === 'close') depth++;
    else if (token.tag === 'open') depth--;
    else if (depth === 0 && token.tag === tag) return i;
    else if (token.tag === 'mark' && token.mark && i < closing - 8) return undefined;
    if (token.tag === 'semicolon' || token.tag === 'colon') return undefined;
  }
  return undefined;
}

/** The comma before a relative clause that has commas of its own: "Rubio, whose home, Miami, is sinking, said". */
function relativeOpening(tokens: readonly Token[], before: number): number | undefined {
  for (let i = before - 1; i > Math.max(0, before - LONGEST_PHRASE); i--) {
    const { tag } = tokens[i]!;
    if (tag === 'comma' && tokens[i + 1]!.tag === 'relative') return i;
    if (tag === 'semicolon' || tag === 'colon' || tag === 'mark') return undefined;
  }
  return undefined;
}

type InsertKind = 'apposition' | 'relative' | 'adjunct' | 'clause';

/** What stands between two commas. */
function insertKind(tokens: readonly Token[], from: number, to: number): InsertKind {
  const first = tokens[from];
  if (!first || to <= from) return 'clause';
  if (first.tag === 'relative') return 'relative';
  if (
    first.tag === 'preposition' ||
    first.tag === 'adverb' ||
    first.tag === 'ing' ||
    first.tag === 'subordinator' ||
    first.tag === 'participle' ||
    first.tag === 'to'
  )
    return 'adjunct';
  if (first.tag === 'conjunction') return to - from > 3 ? 'clause' : 'apposition';
  if (!NOMINAL.has(first.tag)) return 'clause';
  if (first.entry.bits & Word.time) return 'adjunct';
  for (let i = from; i < to; i++) {
    const { tag } = tokens[i]!;
    if (tag === 'relative') return 'apposition';
    if (tag === 'auxiliary' || tag === 'verb') return 'clause';
  }
  return 'apposition';
}

function isNameless(tokens: readonly Token[], end: number): boolean {
  const core = phraseBefore(tokens, end);
  if (!core) return false;
  for (let i = core.from; i < core.to; i++) {
    if (tokens[i]!.tag === 'preposition') break;
    if (tokens[i]!.tag === 'name') return false;
  }
  return true;
}

function isCommaBefore(tokens: readonly Token[], end: number): boolean {
  const core = phraseBefore(tokens, end);
  return core !== undefined && tokens[core.from - 1]?.tag === 'comma';
}

function nameOfApposition(tokens: readonly Token[], core: Range): Range | undefined {
  const first = tokens[core.from]!;
  const isApposition = first.tag === 'determiner' || first.entry.bits & (Word.role | Word.roleModifier);
  if (!isApposition || first.capital || tokens[core.from - 1]?.tag !== 'comma') return undefined;
  const name = phraseBefore(tokens, core.from - 1);
  if (
    !name ||
    tokens[name.to - 1]!.tag !== 'name' ||
    (name.from > 0 && tokens[name.from - 1]!.tag === 'preposition')
  )
    return undefined;
  return tokens[name.to - 1]!.entry.bits & Word.time ? undefined : name;
}

/** The noun phrase that ends before `end`, appositions left out. */
export function phraseBefore(tokens: readonly Token[], end: number): Range | undefined {
  const last = tokens[end - 1];
  if (!last) return undefined;
  if (last.tag === 'pronoun' || last.tag === 'relative') return pronounBefore(tokens, end);
  if (!HEADS.has(last.tag)) return undefined;
  let i = end - 1;
  const limit = Math.max(-1, end - 1 - LONGEST_PHRASE);
  while (i > limit) {
    const token = tokens[i]!;
    if (token.tag === 'close') {
      const open = openParenthesis(tokens, i, limit);
      if (open === undefined) break;
      i = open - 1;
      continue;
    }
    if (token.tag === 'mark' && isWholeSentence(token)) break;
    if (NOMINAL.has(token.tag)) i--;
    else if (isTie(tokens, i)) i--;
    else if (token.tag === 'pronoun' && tokens[i + 1]?.tag === 'conjunction') i--;
    else if (token.tag === 'comma' && isListComma(tokens, i, end)) i--;
    else {
      const relative = restrictiveRelative(tokens, i, limit);
      if (relative === undefined) break;
      i = relative - 1;
    }
  }
  if (tokens[i]?.lower === 'both' && tokens[i + 1]?.tag === 'pronoun') i--;
  return trimHead(tokens, i + 1, end);
}

/** "experts, analysts and officials": the comma of a list that a conjunction ends. */
function isListComma(tokens: readonly Token[], comma: number, end: number): boolean {
  let hasAnd = false;
  for (let i = comma + 1; i < end && !hasAnd; i++) hasAnd = tokens[i]!.tag === 'conjunction';
  if (!hasAnd) return false;
  let i = comma - 1;
  while (
    i >= 0 &&
    (tokens[i]!.tag === 'noun' ||
      tokens[i]!.tag === 'name' ||
      tokens[i]!.tag === 'adjective' ||
      tokens[i]!.tag === 'determiner' ||
      tokens[i]!.tag === 'genitive')
  ) {
    if (tokens[i]!.entry.bits & Word.time) return false;
    i--;
  }
  if (i === comma - 1) return false;
  const before = tokens[i]?.tag;
  return before === undefined || before === 'comma' || before === 'conjunction' || before === 'adverb';
}

/** Words that tie two nominal parts into one phrase. */
function isTie(tokens: readonly Token[], i: number): boolean {
  const { tag, entry, lower } = tokens[i]!;
  const before = tokens[i - 1];
  if (!before) return false;
  const joins =
    before.tag === 'noun' ||
    before.tag === 'name' ||
    before.tag === 'number' ||
    before.tag === 'close' ||
    before.tag === 'mark';
  if (tag === 'preposition')
    return (
      (entry.bits & Word.nounPreposition) !== 0 &&
      (joins ||
        before.tag === 'adjective' ||
        before.tag === 'pronoun' ||
        before.tag === 'participle' ||
        before.tag === 'ing')
    );
  if (tag === 'conjunction')
    return (
      (lower === 'and' || lower === '&' || lower === 'or') &&
      (joins || before.tag === 'adjective' || before.tag === 'pronoun')
    );
  if (tag === 'ing' || tag === 'participle') return joins && before.tag !== 'mark';
  if (tag === 'adverb') return before.tag === 'determiner';
  return false;
}

/** "the woman who runs the bakery": the place of "who", where only its verb stands between. */
function restrictiveRelative(tokens: readonly Token[], at: number, limit: number): number | undefined {
  if (tokens[at]!.tag === 'comma' || tokens[at]!.tag === 'relative') return undefined;
  for (let i = at - 1; i > Math.max(limit, at - 14); i--) {
    const { tag } = tokens[i]!;
    if (tag === 'comma' || tag === 'semicolon' || tag === 'colon' || tag === 'mark') return undefined;
    if (tag === 'relative' && i > 0)
      return tokens[i - 1]!.tag === 'noun' ||
        tokens[i - 1]!.tag === 'name' ||
        tokens[i - 1]!.tag === 'pronoun'
        ? i
        : undefined;
  }
  return undefined;
}

function openParenthesis(tokens: readonly Token[], close: number, limit: number): number | undefined {
  for (let i = close - 1; i > limit; i--) if (tokens[i]!.tag === 'open') return i;
  return undefined;
}

/** Takes off what stands at the head of a run of nominal words but belongs to another phrase. */
function trimHead(tokens: readonly Token[], from: number, end: number): Range | undefined {
  let start = from;
  while (
    start < end &&
    (tokens[start]!.tag === 'conjunction' ||
      tokens[start]!.tag === 'adverb' ||
      tokens[start]!.tag === 'genitive')
  )
    start++;
  const governor = tokens[start - 1]?.tag;
  const governed =
    governor === 'preposition' ||
    governor === 'verb' ||
    governor === 'ing' ||
    governor === 'to' ||
    (governor === 'participle' && start > 1);
  const opensWithPreposition = tokens[start]?.tag === 'preposition';
  const opensWithTime =
    start < end && (tokens[start]!.entry.bits & Word.time) !== 0 && !tokens[start]!.lower.startsWith('today');
  if (governed || opensWithPreposition || opensWithTime) {
    const next = newPhrase(tokens, start + 1, end, governor !== 'preposition' || governed);
    if (next !== undefined) start = next;
    else if (governor === 'verb' || governor === 'ing' || opensWithPreposition) return undefined;
  }
  return start < end ? { from: start, to: end } : undefined;
}

/** Where, inside a run of nominal words, a second phrase begins: at a title or determiner behind a noun, or behind a time. */
function newPhrase(
  tokens: readonly Token[],
  from: number,
  end: number,
  afterConjunction: boolean,
): number | undefined {
  let conjunction: number | undefined;
  for (let i = from; i < end; i++) {
    const token = tokens[i]!;
    const before = tokens[i - 1]!;
    const afterNoun = before.tag === 'noun' || before.tag === 'name' || before.tag === 'number';
    if (
      afterNoun &&
      before.entry.bits & Word.time &&
      (token.tag === 'name' ||
        token.tag === 'determiner' ||
        token.tag === 'adjective' ||
        token.tag === 'noun') &&
      !(token.entry.bits & Word.time)
    )
      return i;
    if (afterNoun && token.tag === 'determiner') return i;
    if (
      afterNoun &&
      token.tag === 'name' &&
      token.entry.bits & Word.title &&
      !(before.entry.bits & (Word.title | Word.role | Word.roleModifier | Word.organisation)) &&
      tokens[i + 1]?.tag === 'name'
    )
      return i;
    if (
      before.tag === 'noun' &&
      token.tag === 'name' &&
      !(before.entry.bits & (Word.role | Word.title | Word.organisation | Word.document))
    )
      return i;
    if (before.tag === 'conjunction') conjunction = i;
  }
  return afterConjunction ? conjunction : undefined;
}

function pronounBefore(tokens: readonly Token[], end: number): Range | undefined {
  let from = end - 1;
  // "they all", "both he and she", "the mayor and I"
  if (tokens[from]!.lower === 'all' || tokens[from]!.lower === 'both' || tokens[from]!.lower === 'each') {
    if (tokens[from - 1]?.tag === 'pronoun') from--;
  } else if (tokens[from - 1]?.tag === 'conjunction' && tokens[from]!.tag === 'pronoun') {
    const partner = phraseBefore(tokens, from - 1);
    if (partner && tokens[partner.from - 1]?.lower === 'both') return { from: partner.from - 1, to: end };
  }
  return { from, to: end };
}

/** The noun phrase that starts at `start`, with the prepositional phrases that hang on to it. */
export function phraseAfter(tokens: readonly Token[], start: number, inverted = false): Range | undefined {
  const first = tokens[start];
  if (!first) return undefined;
  if (first.tag === 'pronoun') {
    // "one of the passengers"
    const rest = tokens[start + 1]?.lower === 'of' ? phraseAfter(tokens, start + 2, inverted) : undefined;
    return { from: start, to: rest?.to ?? start + 1 };
  }
  if (!NOMINAL.has(first.tag) || first.tag === 'genitive') return undefined;
  const limit = Math.min(tokens.length, start + LONGEST_PHRASE);
  let to = baseEnd(tokens, start, limit);
  if (to === start) return undefined;
  const named = tokens[to - 1]!.tag === 'name';
  while (to < limit) {
    const { tag, lower } = tokens[to]!;
    if (tag === 'open') {
      const close = closeParenthesis(tokens, to, limit);
      if (close === undefined) break;
      to = close + 1;
    } else if (tag === 'preposition' && continuesPhrase(tokens, to, named)) {
      const next = baseEnd(tokens, to + 1, limit);
      if (next === to + 1) break;
      to = next;
    } else if (tag === 'conjunction' && (lower === 'and' || lower === '&')) {
      const next = baseEnd(tokens, to + 1, limit);
      if (next === to + 1 || tokens[next]?.tag === 'verb' || tokens[next]?.tag === 'auxiliary') break;
      to = next;
    } else if (
      !named &&
      ((inverted && tag === 'verb' && isParticiple(tokens[to]!)) ||
        (tag === 'relative' && tokens[to - 1]!.tag === 'noun' && lower !== 'that') ||
        tag === 'ing' ||
        tag === 'participle' ||
        tag === 'adjective')
    ) {
      to = relativeEnd(tokens, to, limit);
    } else break;
  }
  return { from: start, to };
}

function isParticiple(token: Token): boolean {
  const { verb } = token.entry;
  return verb ? (verb.forms & Form.participle) !== 0 : token.lower.endsWith('ed');
}

function relativeEnd(tokens: readonly Token[], from: number, limit: number): number {
  let i = from;
  while (
    i < limit &&
    tokens[i]!.tag !== 'comma' &&
    tokens[i]!.tag !== 'stop' &&
    tokens[i]!.tag !== 'mark' &&
    tokens[i]!.tag !== 'dash' &&
    tokens[i]!.tag !== 'colon' &&
    tokens[i]!.tag !== 'semicolon'
  )
    i++;
  return i;
}

function continuesPhrase(tokens: readonly Token[], at: number, named: boolean): boolean {
  const { lower, entry } = tokens[at]!;
  const next = tokens[at + 1];
  if (!(entry.bits & Word.nounPreposition) || !next) return false;
  if (lower === 'of') return true;
  const adjunct = isAdjunctPhrase(tokens, at);
  if (adjunct) return false;
  return !named || lower === 'for' || lower === 'from' || (lower === 'at' && next.capital);
}

/** "in an interview", "on Friday", "at a rally": when and where something was said. */
export function isAdjunctPhrase(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + 6); i++) {
    const { tag, entry } = tokens[i]!;
    if (!NOMINAL.has(tag)) return false;
    if (entry.bits & (Word.time | Word.occasion)) return true;
  }
  return false;
}

/** Where the nominal words from `start` on end. */
function baseEnd(tokens: readonly Token[], start: number, limit: number): number {
  let i = start;
  while (i < limit) {
    const token = tokens[i]!;
    if (token.tag === 'mark' ? i > start && isWholeSentence(token) : !NOMINAL.has(token.tag)) break;
    if (
      i > start &&
      token.tag === 'determiner' &&
      tokens[i - 1]!.tag !== 'determiner' &&
      tokens[i - 1]!.tag !== 'genitive'
    )
      break;
    if (
      i > start &&
      token.entry.bits & Word.time &&
      tokens[i - 1]!.tag === 'name' &&
      token.tag === 'name' &&
      !tokens[i + 1]?.capital
    )
      break;
    i++;
  }
  return i;
}

function closeParenthesis(tokens: readonly Token[], open: number, limit: number): number | undefined {
  for (let i = open + 1; i < limit; i++) if (tokens[i]!.tag === 'close') return i;
  return undefined;
}

/** A marked stretch that is speech by itself and no part of a noun phrase. */
function isWholeSentence(token: Token): boolean {
  return (
    token.mark !== undefined &&
    (token.mark.inner.end - token.mark.inner.start > 60 || ',.?!'.includes(token.mark.lastChar))
  );
}

/** Whether an apposition or relative clause begins here, behind a comma. */
function startsApposition(tokens: readonly Token[], at: number): boolean {
  const { tag, entry, lower, capital } = tokens[at]!;
  if (tag === 'relative') return lower === 'who' || lower === 'which' || lower === 'whose';
  if (tag === 'determiner' || tag === 'number' || tag === 'adjective') return true;
  if (tag === 'noun') return true;
  if (tag === 'name') return capital && !(entry.bits & Word.time);
  return (entry.bits & (Word.role | Word.roleModifier)) !== 0;
}

function appositionEnd(tokens: readonly Token[], from: number): number {
  let i = from;
  while (i < tokens.length) {
    const { tag } = tokens[i]!;
    if (
      tag === 'comma' ||
      tag === 'stop' ||
      tag === 'dash' ||
      tag === 'semicolon' ||
      tag === 'colon' ||
      (tag === 'mark' && isWholeSentence(tokens[i]!))
    )
      break;
    i++;
  }
  return i;
}
