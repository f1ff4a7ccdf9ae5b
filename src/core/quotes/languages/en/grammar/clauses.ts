import {
  AUXILIARY,
  BEHIND_LAST_COMMA,
  BEHIND_LAST_DASH,
  CONTRASTS,
  Form,
  lookUp,
  OPENS_MIDWAY,
  takesClause,
  Word,
} from '../lexicon';
import { type Token, tagSet } from '../words';
import { skipAdjuncts } from './adjuncts';
import { phraseAfter } from './nounPhrases';
import { subjectBefore } from './subjects';
import { groupAt, nextFinite, type Range, type VerbGroup } from './verbGroups';

/** Words between a comma and the verb of an attribution behind it, at most. */
const LONGEST_ATTRIBUTION = 14;

/** Where the words that report stand: in the main clause, in one that opens the sentence, or in a relative one. */
export type Position = 'main' | 'opening' | 'relative';

/** "While saying that …, he": the position of the verb that reports, which tells where what it reports is over. */
export function positionOf(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  group: VerbGroup,
): Position {
  let before = group.from - 1;
  while (tokens[before]?.tag === 'adverb') before--;
  if (tokens[before]?.tag === 'relative' && tokens[before - 1]?.tag === 'comma') return 'relative';
  // "the rules, which officials say will change, are late"
  for (let i = before; i >= Math.max(1, before - LONGEST_ATTRIBUTION); i--) {
    const { tag } = tokens[i]!;
    if (tag === 'comma' || tag === 'stop') break;
    if (tag !== 'relative' || tokens[i - 1]!.tag !== 'comma') continue;
    if (subjectBefore(tokens, group.from)?.from === i + 1) return 'relative';
  }
  const head = skipConnectives(tokens, group.from);
  if (opensMidway(tokens, group.from) || followsSubordinator(tokens, head, group)) return 'opening';
  const start = skipLapse(tokens, head);
  const first = tokens[start]!;
  const subordinates =
    first.tag === 'subordinator' ||
    (first.tag === 'preposition' &&
      (first.entry.bits & Word.subordinator || tokens[start + 1]?.tag === 'ing')) ||
    ((first.tag === 'ing' || first.tag === 'participle') && start === group.from);
  if (!subordinates || first.lower === 'that') return 'main';
  for (let i = start; i < group.from; i++) if (tokens[i]!.tag === 'comma') return 'main';
  if (group.form !== 'finite') return 'opening';
  const earlier = nextFinite(groups, start);
  // "As the mayor denounced the delay and pledged to mend the bridge, …"
  const goesOn = tokens[before]?.tag === 'conjunction' && earlier !== undefined && earlier.from < group.from;
  return earlier === group || goesOn ? 'opening' : 'main';
}

/** "A few weeks after", "The day before": how long before or after a clause something was. */
function skipLapse(tokens: readonly Token[], head: number): number {
  const phrase = phraseAfter(tokens, head);
  const last = phrase && tokens[phrase.to - 1]!;
  const next = phrase && tokens[phrase.to];
  const isLapse = last && last.entry.bits & Word.time && next && next.entry.bits & Word.subordinator;
  return isLapse ? phrase.to : head;
}

/** "…, and while he said that": a clause that opens the second half of a sentence. */
function opensMidway(tokens: readonly Token[], verb: number): boolean {
  const subject = subjectBefore(tokens, verb);
  if (!subject || subject.from < 2) return false;
  return OPENS_MIDWAY.has(tokens[subject.from - 1]!.lower) && tokens[subject.from - 2]!.tag === 'conjunction';
}

/** "In the weeks since announcing the plan, …" */
function followsSubordinator(tokens: readonly Token[], head: number, { from, form }: VerbGroup): boolean {
  const before = tokens[from - 1];
  if (form !== 'ing' || !before || !(before.entry.bits & Word.subordinator)) return false;
  return !tokens
    .slice(head, from)
    .some(({ tag }) => tag === 'comma' || tag === 'verb' || tag === 'auxiliary');
}

/**
 * Where a reported clause that begins at `from` ends: at the end of the sentence, or before what the narrator says next
 * (another attribution, a participle of saying, a second verb of the same subject, the main clause).
 */
export function clauseEnd(
  tokens: readonly Token[],
  from: number,
  groups: readonly VerbGroup[],
  position: Position = 'main',
): number {
  let depth = 0;
  let hasVerb = false;
  let hasModal = false;
  let lastConjunct: number | undefined;
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!;
    const inside = depth > 0;
    if (token.tag === 'open') depth++;
    else if (token.tag === 'close') depth--;
    if (inside || depth > 0) continue;
    switch (token.tag) {
      case 'close':
        return i;
      case 'stop':
        if (token.text[0] !== '…') return i;
        break;
      case 'semicolon':
        if (!verbListGoesOn(tokens, i, groups) && !nameListGoesOn(tokens, from, i)) return i;
        break;
      case 'auxiliary':
        hasModal ||= (token.entry.bits & Word.modal) !== 0 || token.lower === 'had';
        hasVerb = true;
        break;
      case 'verb':
        hasVerb = true;
        break;
      case 'comma':
      case 'dash':
        if (narratorResumes(tokens, i + 1, groups, hasVerb)) return i;
        if (hasVerb && mainClauseFollows(tokens, i + 1, groups, position)) return i;
        if (tokens[i - 1]?.mark && opensContrast(tokens[i + 1])) return i;
        if (hasVerb && opensAside(tokens, i)) return i;
        // "added: “We have a plan”, before he left"
        if (i === from + 1 && tokens[from]!.mark && tokens[i + 1]?.tag === 'preposition') return i;
        break;
      case 'mark':
        hasVerb = true;
        // "said, “I saw a flash,” and pointed at the hill"
        if (i === from && token.mark!.lastChar === ',' && secondVerbFollows(tokens, i + 1, groups))
          return i + 1;
        if (
          token.mark!.lastChar === ',' &&
          (narratorResumes(tokens, i + 1, groups, true) ||
            opensContrast(tokens[i + 1]) ||
            mainClauseFollows(tokens, i + 1, groups, position))
        )
          return i + 1;
        break;
      case 'colon':
        // "…, but he gave a different answer: “…”"
        if (lastConjunct !== undefined && tokens[i + 1]?.mark) return lastConjunct;
        break;
      case 'conjunction':
        if (hasVerb && tokens[i - 1]!.tag === 'comma') lastConjunct = i - 1;
        if (
          i > from &&
          hasVerb &&
          tokens[i - 1]!.tag !== 'semicolon' &&
          reporterGoesOn(tokens, i, groups, hasModal)
        )
          return tokens[i - 1]!.tag === 'comma' ? i - 1 : i;
        break;
      default:
    }
  }
  return tokens.length;
}

/** "had mended the road; built a bridge; and opened the ferry": a list of verbs that ends with a conjunction. */
function verbListGoesOn(tokens: readonly Token[], semicolon: number, groups: readonly VerbGroup[]): boolean {
  const next = tokens[semicolon + 1];
  const at = next?.tag === 'conjunction' ? semicolon + 2 : semicolon + 1;
  if (groupAt(groups, at)?.from !== at) return false;
  return (
    next!.tag === 'conjunction' ||
    tokens.some(({ tag }, i) => i > at && tag === 'semicolon' && tokens[i + 1]?.tag === 'conjunction')
  );
}

/** Words of an item of a list of people, at most. */
const LONGEST_ITEM = 16;

/** "will speak with Ana Ruiz, the mayor; Lee Park, her deputy; and the envoy": a list of people, each with a description. */
function nameListGoesOn(tokens: readonly Token[], from: number, semicolon: number): boolean {
  let end = semicolon + 1;
  while (end < tokens.length && end < semicolon + LONGEST_ITEM && !ENDS_ITEM.has(tokens[end]!.tag)) end++;
  const before = tokens.slice(Math.max(from, semicolon - LONGEST_ITEM), semicolon);
  const isList = tokens[end]?.tag === 'semicolon' || before.some(({ tag }) => tag === 'semicolon');
  return isList && !hasFiniteVerb(tokens, { from: semicolon + 1, to: end });
}

const ENDS_ITEM = tagSet('semicolon', 'stop');

/**
 * Where something to be done that begins at `from` ends ("to cut the tolls"): as a clause does, and before a clause that
 * cannot go on with it ("…, and she would win", "…, and who left", "…, opposed the plan").
 */
export function infinitiveEnd(
  tokens: readonly Token[],
  from: number,
  groups: readonly VerbGroup[],
  position: Position = 'main',
): number {
  const end = clauseEnd(tokens, from, groups, position);
  for (let i = from + 1; i < end; i++) {
    const { tag } = tokens[i]!;
    if ((tag !== 'comma' && tag !== 'conjunction') || hasFiniteClause(tokens, groups, from, i)) continue;
    // "called on him to resign and left"
    if (tag === 'conjunction') {
      if (isPast(tokens[skipAdverbs(tokens, i + 1)])) return i;
      continue;
    }
    const next = tokens[i + 1];
    const at = skipAdverbs(tokens, next?.tag === 'conjunction' ? i + 2 : i + 1);
    if (next?.tag !== 'conjunction') {
      // "In a year in which he vowed to cut the tolls, she won"
      if (isPast(tokens[at]) || clauseStartsAt(tokens, at, groups)) return i;
    } else if (tokens[at]?.tag === 'relative' || clauseStartsAt(tokens, at, groups)) return i;
  }
  return end;
}

/** Whether a verb with a subject of its own stands in a stretch. */
function hasFiniteClause(
  tokens: readonly Token[],
  groups: readonly VerbGroup[],
  from: number,
  to: number,
): boolean {
  return groups.some(group => {
    if (group.form !== 'finite' || group.from <= from || group.from >= to) return false;
    const subject = subjectBefore(tokens, group.from);
    return subject !== undefined && subject.from >= from;
  });
}

/** "opposed", "broke", but not "set", which may be an infinitive. */
function isPast(token: Token | undefined): boolean {
  if (token?.tag !== 'verb') return false;
  const forms = token.entry.verb?.forms ?? 0;
  return (forms & (Form.past | Form.present)) !== 0 && !(forms & Form.base);
}

function secondVerbFollows(tokens: readonly Token[], at: number, groups: readonly VerbGroup[]): boolean {
  if (tokens[at]?.tag !== 'conjunction') return false;
  return groupAt(groups, skipAdverbs(tokens, at + 1))?.form === 'finite';
}

function mainClauseFollows(
  tokens: readonly Token[],
  at: number,
  groups: readonly VerbGroup[],
  position: Position,
): boolean {
  if (position === 'main') return false;
  return position === 'opening'
    ? clauseStartsAt(tokens, at, groups) || mainVerbFollows(tokens, at, groups)
    : groupAt(groups, skipAdverbs(tokens, at))?.form === 'finite';
}

/** "many in the hall cheered", "there was no way back": a verb before anything that opens another clause. */
function mainVerbFollows(tokens: readonly Token[], at: number, groups: readonly VerbGroup[]): boolean {
  const verb = nextFinite(groups, at);
  if (!verb || verb.from === at) return false;
  return tokens[at]!.lower === 'there'
    ? verb.from === at + 1
    : SUBJECT_OPENERS.has(tokens[at]!.tag) &&
        !tokens.slice(at, verb.from).some(({ tag }) => NO_SUBJECT.has(tag));
}

const NO_SUBJECT = tagSet('comma', 'relative', 'subordinator', 'conjunction', 'mark', 'to', 'dash', 'colon');

const ASIDES: Readonly<Partial<Record<Token['tag'], ReadonlySet<string>>>> = {
  dash: BEHIND_LAST_DASH,
  comma: BEHIND_LAST_COMMA,
};

/**
 * "the plan was dead — a surprise to the council", "it was agreed, despite its rejection later": behind a last dash or comma
 * the narrator says what that means, or what speaks against it.
 */
function opensAside(tokens: readonly Token[], at: number): boolean {
  const { tag } = tokens[at]!;
  const next = tokens[at + 1];
  if (!next || !ASIDES[tag]?.has(next.lower)) return false;
  return !tokens.some((other, i) => i > at && other.tag === tag);
}

/** "“a mistake,” although she voted for it": behind marks that close in a comma, the narrator weighs what was said. */
function opensContrast(token: Token | undefined): boolean {
  return token !== undefined && (CONTRASTS.has(token.lower) || token.tag === 'ing');
}

/** Behind a comma or dash: "according to", "adding that", "he said", "said Ruiz", "but Ruiz said". */
function narratorResumes(
  tokens: readonly Token[],
  at: number,
  groups: readonly VerbGroup[],
  hasVerb: boolean,
): boolean {
  const token = tokens[at];
  if (!token) return true;
  if (token.lower === 'according' && tokens[at + 1]?.lower === 'to') return true;
  if (token.tag === 'ing') return isReportingParticiple(tokens, at, groups);
  // ", whom he called “a joke”"
  if (token.tag === 'relative' && tokens[at + 1]?.entry.bits && tokens[at + 1]!.entry.bits & Word.personal)
    return isVerdict(groupAt(groups, skipAdverbs(tokens, at + 2)));
  const conjoined = token.tag === 'conjunction';
  // " – and arguing that"
  if (conjoined && tokens[at + 1]?.tag === 'ing' && tokens[at - 1]!.tag === 'dash')
    return isReportingParticiple(tokens, at + 1, groups);
  if (!hasVerb || (conjoined && token.lower === 'or')) return false;
  const start = skipAdverbs(tokens, conjoined ? at + 1 : at);
  const group = nextFinite(groups, start);
  // ", nothing had been agreed": a passive reports only where "it" is its subject.
  if (!group || (group.passive && tokens[start]!.lower !== 'it')) return false;
  if (group.from === start) return takesClause(group.verb) && (conjoined || isInverted(tokens, group));
  if (group.from - start > LONGEST_ATTRIBUTION || !reportsHere(tokens, group)) return false;
  const first = tokens[start]!;
  // ", as Ruiz said", ", while Ruiz argued that"
  const subordinates = first.tag === 'preposition' || CONTRASTS.has(first.lower);
  if (!conjoined && subordinates && first.entry.bits & Word.subordinator)
    return takesClause(group.verb) && subjectBefore(tokens, group.from)?.from === start + 1;
  for (let i = start; i < group.from; i++) if (NO_ATTRIBUTION.has(tokens[i]!.tag)) return false;
  return subjectBefore(tokens, group.from)?.from === start && (conjoined || isTail(tokens, group));
}

/** "called", "blasted": what somebody says of a thing that was spoken of. */
function isVerdict(group: VerbGroup | undefined): boolean {
  const sense = group?.verb?.classes[0];
  return group?.form === 'finite' && (sense === 'call' || sense === 'judge');
}

/** Whether a verb reports by itself, or by the preposition that follows it. */
export function reportsHere(tokens: readonly Token[], { verb, to }: VerbGroup): boolean {
  return (
    verb !== undefined && (verb.classes.length > 0 || verb.prepositions.includes(tokens[to]?.lower ?? ''))
  );
}

const NO_ATTRIBUTION = tagSet('subordinator', 'relative', 'to', 'semicolon', 'mark');

const TAIL_ENDS = tagSet('stop', 'comma', 'mark', 'ing', 'dash', 'close');

/** The attribution is over soon: nothing of what was said follows the verb. */
function isTail(tokens: readonly Token[], group: VerbGroup): boolean {
  if (!takesClause(group.verb)) return false;
  const next = tokens[skipAdjuncts(tokens, group.to, group.verb)];
  return next === undefined || TAIL_ENDS.has(next.tag);
}

const SUBJECT_OPENERS = tagSet('name', 'determiner', 'noun', 'pronoun', 'adjective');

function isInverted(tokens: readonly Token[], group: VerbGroup): boolean {
  const next = tokens[group.to];
  return next !== undefined && SUBJECT_OPENERS.has(next.tag);
}

function isReportingParticiple(tokens: readonly Token[], at: number, groups: readonly VerbGroup[]): boolean {
  const group = groupAt(groups, at);
  return group !== undefined && reportsHere(tokens, group);
}

/** Whether a conjunction begins a second verb of the one who reports: "said it was over and called for calm". */
function reporterGoesOn(
  tokens: readonly Token[],
  at: number,
  groups: readonly VerbGroup[],
  hasModal: boolean,
): boolean {
  const start = skipAdverbs(tokens, at + 1);
  const group = groupAt(groups, start);
  if (!group || group.modal || group.head !== start) return false;
  if (group.form === 'ing') return reportsHere(tokens, group) && tokens[at - 1]!.mark !== undefined;
  if (group.form !== 'finite') return false;
  // "said it had been told, but struggled to explain"
  if (tokens[at]!.lower === 'but' && tokens[at - 1]!.tag === 'comma') return true;
  return (
    reportsHere(tokens, group) && (hasModal || takesClause(group.verb) || tokens[group.to]?.tag === 'mark')
  );
}

export function skipAdverbs(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at]?.tag === 'adverb') at++;
  return at;
}

/** "she “could not recall” it": words in marks that begin with the verb of the clause. */
export function opensWithVerb({ mark }: Token): boolean {
  if (!mark) return false;
  const { bits, verb } = lookUp(mark.firstWord);
  return (
    (bits & AUXILIARY) !== 0 ||
    (verb !== undefined && bits === 0 && (verb.forms & (Form.past | Form.present)) !== 0)
  );
}

/** Whether a noun phrase and then a finite verb stand here. */
export function clauseStartsAt(tokens: readonly Token[], at: number, groups: readonly VerbGroup[]): boolean {
  const phrase = phraseAfter(tokens, at);
  if (!phrase) return false;
  for (let i = at + 1; i <= phrase.to; i++) if (tokens[i] && opensWithVerb(tokens[i]!)) return true;
  const verb = nextFinite(groups, phrase.to);
  return verb !== undefined && verb.from <= phrase.to + 1;
}

/** Whether a finite verb stands in a stretch; "to hit the target" has none. */
export function hasFiniteVerb(tokens: readonly Token[], range: Range): boolean {
  return countFiniteVerbs(tokens, range) > 0;
}

/** How many finite verbs a stretch has, as far as their tags tell. */
export function countFiniteVerbs(tokens: readonly Token[], { from, to }: Range): number {
  let count = 0;
  let inGroup = false;
  for (let i = from; i < to; i++) {
    const { tag } = tokens[i]!;
    if (tag === 'adverb') continue;
    const verbal = tag === 'auxiliary' || tag === 'verb';
    if (verbal && !inGroup) count++;
    inGroup = verbal || tag === 'to';
  }
  return count;
}

const NARRATORS_HEAD = tagSet('conjunction', 'comma', 'dash');

/** Leaves out what the narrator says at the head of a sentence: "But", "Meanwhile,". */
export function skipConnectives(tokens: readonly Token[], end: number): number {
  let from = 0;
  while (from < end) {
    const { tag, entry } = tokens[from]!;
    const connective = entry.bits & Word.connective && tokens[from + 1]?.tag === 'comma';
    if (!NARRATORS_HEAD.has(tag) && !connective) break;
    from++;
  }
  return from;
}
