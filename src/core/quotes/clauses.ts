import { AUXILIARY, type Verb, Word } from './lexicon';
import { isAdjunctPhrase, phraseAfter, subjectBefore } from './phrases';
import type { Token } from './tokens';
import { findVerbGroups, type Range, type VerbGroup } from './verbGroups';

/** A verb that can introduce a clause of reported speech. */
export function takesClause(verb: Verb | undefined): boolean {
  return verb !== undefined && verb.classes.some(name => CLAUSE_CLASSES.has(name));
}

const CLAUSE_CLASSES: ReadonlySet<string> = new Set([
  'say',
  'argue',
  'note',
  'predict',
  'announce',
  'write',
  'tell',
  'warn',
  'complain',
  'promise',
  'ask',
]);

/**
 * Where a reported clause that begins at `from` ends: at the end of the sentence, or before what the narrator says next
 * (another attribution, a participle of saying, a second verb of the same subject).
 */
export function clauseEnd(
  text: string,
  tokens: readonly Token[],
  from: number,
  groups: readonly VerbGroup[],
): number {
  let depth = 0;
  let seenVerb = false;
  let hasModal = false;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!;
    switch (token.tag) {
      case 'open':
        depth++;
        break;
      case 'close':
        if (depth === 0) return i;
        depth--;
        break;
      case 'stop':
        if (depth === 0 && !(token.text[0] === '…')) return i;
        break;
      case 'semicolon':
        if (depth === 0) return i;
        break;
      case 'auxiliary':
        if (token.entry.bits & Word.modal || token.lower === 'had') hasModal = true;
        seenVerb = true;
        break;
      case 'verb':
        seenVerb = true;
        break;
      case 'comma':
      case 'dash':
        if (depth === 0 && narratorResumes(text, tokens, i + 1, groups, seenVerb)) return i;
        break;
      case 'conjunction':
        if (depth === 0 && i > from && seenVerb && sharesReporter(tokens, i, groups, hasModal))
          return tokens[i - 1]!.tag === 'comma' ? i - 1 : i;
        break;
      case 'mark':
        if (depth === 0 && token.mark!.lastChar === ',' && narratorResumes(text, tokens, i + 1, groups, true))
          return i + 1;
        break;
      default:
    }
  }
  return tokens.length;
}

/** Behind a comma or dash: `according to`, `adding that`, `he said`, `but Cruz said`. */
function narratorResumes(
  text: string,
  tokens: readonly Token[],
  at: number,
  groups: readonly VerbGroup[],
  seenVerb: boolean,
): boolean {
  const token = tokens[at];
  if (!token) return true;
  if (token.lower === 'according' && tokens[at + 1]?.lower === 'to') return true;
  if (token.tag === 'ing') return isReportingParticiple(tokens, at, groups);
  let start = at;
  if (token.tag === 'conjunction') {
    // "…, and called it a mistake"
    if (token.lower === 'or') return false;
    start++;
  }
  while (tokens[start]?.tag === 'adverb') start++;
  const group = nextFinite(groups, start);
  if (!group || !seenVerb) return false;
  if (group.from === start)
    return (
      takesClause(group.verb) && (start > at ? pastLike(tokens, group) : isInvertedTail(text, tokens, group))
    );
  if (group.from - start > 14 || !reports(group)) return false;
  for (let i = start; i < group.from; i++) {
    const { tag } = tokens[i]!;
    if (tag === 'subordinator' || tag === 'relative' || tag === 'to' || tag === 'semicolon' || tag === 'mark')
      return false;
    if (tag === 'preposition' && i === start && tokens[start]!.entry.bits & Word.subordinator && start === at)
      return isClauseOf(tokens, i + 1, group);
  }
  const subject = subjectBefore(tokens, group.from);
  if (!subject || subject.from < start) return false;
  if (token.tag === 'conjunction') return subject.from === start;
  return subject.from === start && isTail(tokens, group);
}

/** "…, as Cruz said", "…, while Cruz argued that" */
function isClauseOf(tokens: readonly Token[], from: number, group: VerbGroup): boolean {
  const subject = subjectBefore(tokens, group.from);
  return subject?.from === from && takesClause(group.verb);
}

/** The attribution is over soon: nothing of what was said follows the verb. */
function isTail(tokens: readonly Token[], group: VerbGroup): boolean {
  if (!takesClause(group.verb)) return false;
  const end = skipAdjuncts(tokens, group.to, group.verb);
  const tag = tokens[end]?.tag;
  return (
    tag === undefined ||
    tag === 'stop' ||
    tag === 'comma' ||
    tag === 'mark' ||
    tag === 'ing' ||
    tag === 'dash' ||
    tag === 'close'
  );
}

function isInvertedTail(text: string, tokens: readonly Token[], group: VerbGroup): boolean {
  const next = tokens[group.to];
  return (
    next !== undefined &&
    (next.tag === 'name' ||
      next.tag === 'determiner' ||
      next.tag === 'noun' ||
      next.tag === 'pronoun' ||
      next.tag === 'adjective') &&
    text.length > 0
  );
}

function isReportingParticiple(tokens: readonly Token[], at: number, groups: readonly VerbGroup[]): boolean {
  const group = groups.find(candidate => candidate.from === at);
  if (!group?.verb) return false;
  const { classes, prepositions } = group.verb;
  return classes.length > 0 || prepositions.includes(tokens[group.to]?.lower ?? '');
}

/** Whether a conjunction begins a second verb of the one who reports: "said it was over and called for calm". */
function sharesReporter(
  tokens: readonly Token[],
  at: number,
  groups: readonly VerbGroup[],
  hasModal: boolean,
): boolean {
  let start = at + 1;
  while (tokens[start]?.tag === 'adverb') start++;
  const group = groups.find(candidate => candidate.from === start);
  if (!group || group.modal) return false;
  // "said it had been told, but struggled to explain"
  if (
    tokens[at]!.lower === 'but' &&
    tokens[at - 1]?.tag === 'comma' &&
    group.form === 'finite' &&
    !group.passive &&
    start === group.head
  )
    return true;
  if (!reports(group)) return false;
  if (group.form === 'ing') return hasMark(tokens, at - 1);
  if (group.form !== 'finite') return false;
  return pastLike(tokens, group) && (hasModal || takesClause(group.verb) || tokens[group.to]?.tag === 'mark');
}

function hasMark(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.mark !== undefined;
}

function pastLike(tokens: readonly Token[], group: VerbGroup): boolean {
  return group.form === 'finite' && !(tokens[group.head]!.entry.bits & AUXILIARY);
}

function reports(group: VerbGroup): boolean {
  return group.verb !== undefined && (group.verb.classes.length > 0 || group.verb.prepositions.length > 0);
}

function nextFinite(groups: readonly VerbGroup[], from: number): VerbGroup | undefined {
  return groups.find(group => group.from >= from && group.form === 'finite');
}

/** Where a noun-phrase object with what hangs on to it ends. */
export function objectEnd(tokens: readonly Token[], from: number, groups: readonly VerbGroup[]): number {
  let depth = 0;
  let i = from;
  for (; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.tag === 'open') depth++;
    else if (token.tag === 'close') {
      if (depth === 0) break;
      depth--;
    } else if (depth > 0) continue;
    else if (
      token.tag === 'stop' ||
      token.tag === 'semicolon' ||
      token.tag === 'colon' ||
      token.tag === 'dash'
    )
      break;
    else if (token.tag === 'comma') {
      if (!isListComma(tokens, i)) break;
    } else if (token.mark && token.mark.lastChar === ',' && tokens[i + 1]?.tag !== 'conjunction')
      return i + 1;
    else if (token.tag === 'conjunction') {
      const next = tokens[i + 1];
      if (
        token.lower === 'but' ||
        next?.tag === 'verb' ||
        next?.tag === 'auxiliary' ||
        next?.tag === 'pronoun' ||
        next?.tag === 'to'
      )
        break;
      if (next?.tag === 'adverb' && tokens[i + 2]?.tag === 'verb') break;
      if (clauseStartsAt(tokens, i + 1, groups)) break;
    } else if (
      i > from &&
      token.tag === 'preposition' &&
      token.entry.bits & Word.subordinator &&
      token.lower !== 'as' &&
      clauseStartsAt(tokens, i + 1, groups)
    )
      break;
    else if (
      i > from &&
      token.tag === 'preposition' &&
      (token.lower === 'during' || token.lower === 'after' || token.lower === 'before')
    )
      break;
    else if (
      i > from &&
      token.tag === 'subordinator' &&
      token.lower !== 'that' &&
      token.lower !== 'because' &&
      token.lower !== 'than'
    )
      break;
  }
  return trimAdjuncts(tokens, from, i);
}

/** "Trump, Cruz and Rubio": the comma of a list, that another nominal and a conjunction follow. */
function isListComma(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + 10); i++) {
    const { tag } = tokens[i]!;
    if (tag === 'conjunction')
      return (
        i > at + 1 ||
        tokens[i + 1]?.tag === 'name' ||
        tokens[i + 1]?.tag === 'noun' ||
        tokens[i + 1]?.tag === 'determiner'
      );
    if (
      tag === 'verb' ||
      tag === 'auxiliary' ||
      tag === 'relative' ||
      tag === 'stop' ||
      tag === 'ing' ||
      tag === 'participle' ||
      tag === 'pronoun' ||
      tag === 'subordinator'
    )
      return false;
  }
  return false;
}

function clauseStartsAt(tokens: readonly Token[], at: number, groups: readonly VerbGroup[]): boolean {
  const phrase = phraseAfter(tokens, at);
  if (!phrase) return false;
  return groups.some(
    group => group.form === 'finite' && group.from >= phrase.to && group.from <= phrase.to + 1,
  );
}

/** Leaves out when and where it was said, at the end of what was said. */
function trimAdjuncts(tokens: readonly Token[], from: number, end: number): number {
  for (let i = end - 1; i > from && i > end - 7; i--) {
    const token = tokens[i]!;
    if (
      token.tag === 'preposition' &&
      (token.lower === 'on' || token.lower === 'in' || token.lower === 'at') &&
      isOccasionTail(tokens, i, end)
    )
      return i;
  }
  const last = tokens[end - 1];
  if (
    last &&
    end - 1 > from &&
    last.entry.bits & Word.time &&
    last.tag === 'name' &&
    tokens[end - 2]!.tag !== 'preposition'
  )
    return end - 1;
  return end;
}

function isOccasionTail(tokens: readonly Token[], at: number, end: number): boolean {
  const last = tokens[end - 1]!;
  return (
    ((last.entry.bits & Word.time) !== 0 || /^(?:19|20)\d\d$/.test(last.text)) && isAdjunctPhrase(tokens, at)
  );
}

/**
 * Skips what can stand between a verb of saying and what was said: adverbs, times, "to reporters", "in a statement",
 * ", in an interview,".
 */
export function skipAdjuncts(tokens: readonly Token[], from: number, verb: Verb | undefined): number {
  let at = from;
  for (let steps = 0; steps < 8; steps++) {
    const token = tokens[at];
    if (!token) return at;
    if (token.tag === 'adverb' && !(token.lower === 'so' && tokens[at + 1]?.lower !== 'far')) at++;
    else if (token.entry.bits & Word.time && (token.tag === 'name' || token.tag === 'noun')) at++;
    else if (
      (token.tag === 'determiner' || token.tag === 'adjective') &&
      tokens[at + 1] &&
      tokens[at + 1]!.entry.bits & Word.time &&
      token.lower !== 'the' &&
      tokens[at + 2]?.tag !== 'genitive'
    )
      at += 2;
    else if (token.tag === 'preposition' && !verb?.prepositions.includes(token.lower)) {
      if (token.lower === 'as' || token.lower === 'like' || token.lower === 'than') return at;
      const phrase = phraseAfter(tokens, at + 1);
      if (!phrase) return at;
      at = phrase.to;
      // "in a speech to supporters in Ohio"
    } else if (token.tag === 'comma' && isSkippableInsert(tokens, at)) {
      at = nextComma(tokens, at + 1)! + 1;
    } else return at;
  }
  return at;
}

function isSkippableInsert(tokens: readonly Token[], comma: number): boolean {
  const first = tokens[comma + 1];
  if (!first || (first.tag !== 'preposition' && first.tag !== 'adverb' && first.tag !== 'ing')) return false;
  const closing = nextComma(tokens, comma + 1);
  if (closing === undefined) return false;
  const after = tokens[closing + 1];
  return after !== undefined && (after.lower === 'that' || after.tag === 'mark');
}

function nextComma(tokens: readonly Token[], from: number): number | undefined {
  for (let i = from; i < Math.min(tokens.length, from + 16); i++) if (tokens[i]!.tag === 'comma') return i;
  return undefined;
}

/** Whether a finite verb stands in a stretch. */
export function hasFiniteVerb(tokens: readonly Token[], range: Range): boolean {
  for (let i = range.from; i < range.to; i++)
    if (tokens[i]!.tag === 'auxiliary' || tokens[i]!.tag === 'verb') return true;
  return false;
}

export { findVerbGroups };
