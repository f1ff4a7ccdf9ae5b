import {
  clauseEnd,
  clauseStartsAt,
  countFiniteVerbs,
  hasFiniteVerb,
  namesWork,
  phraseAfter,
  type Range,
  type Sentence,
  type Subject,
  skipAdjuncts,
  skipConnectives,
  subjectAfter,
  type VerbGroup,
} from '../grammar';
import {
  CIRCUMSTANCES,
  GOES_ON,
  GROUNDS,
  LIMITS,
  reports,
  takesClause,
  type VerbClass,
  Word,
} from '../lexicon';
import { type Token, tagSet } from '../words';
import { endsInside } from './frames';

/** What was said before the words that report it: "…, he said", "…, said Ana Ruiz", "…, he said, …". */
export interface Fronted {
  readonly parts: readonly Range[];
  readonly speaker: Subject;
  readonly inverted: boolean;
}

/** "Drivers should stay at home, police urged." */
const DEMANDS: ReadonlySet<VerbClass> = new Set<VerbClass>(['urge', 'propose']);

/** Words in marks that are longer than this are speech, whatever they end in. */
const SURE_SPEECH = 40;

export function readFronted(sentence: Sentence, index: number): Fronted | undefined {
  const quoting = quotedAs(sentence, index);
  const group = quoting ?? sentence.groups[index]!;
  const { tokens } = sentence;
  const clausal = takesClause(group.verb) || (group.verb?.classes.some(name => DEMANDS.has(name)) ?? false);
  if (group.form !== 'finite') return undefined;
  let border = group.from;
  while (tokens[border - 1]?.tag === 'adverb') border--;
  const left = tokens[border - 1];
  if (!left) return undefined;
  const speaker =
    isSpeech(left) && !namesWork(tokens, border - 1)
      ? undefined
      : (behindSpeech(sentence, border) ?? sentence.subjects.own(quoting ? index - 1 : index));
  const fronted =
    (speaker && behindSubject(sentence, group, speaker)) ?? inverted(sentence, group, border, !speaker);
  if (!fronted || clausal) return fronted;
  // "…,” he continued", "…,” he shrugged": verbs that are no verbs of saying report only words in marks.
  const content = fronted.parts[0]!;
  const { mark } = tokens[content.to - 1]!;
  if (!mark) return undefined;
  if (group.verb?.classes.includes('resume')) return fronted;
  const closed = mark.lastChar === ',' || tokens[content.to]?.tag === 'comma';
  const alone = content.to === content.from + 1 && closed;
  const end = skipAdjuncts(tokens, fronted.inverted ? fronted.speaker.to : group.to, undefined);
  const isOver = tokens[end] === undefined || CLOSERS.has(tokens[end].tag);
  return alone && isOver && isSomebody(tokens, fronted.speaker) ? fronted : undefined;
}

/** "…, the governor was quoted as saying": both verbs as one. */
function quotedAs({ tokens, groups }: Sentence, index: number): VerbGroup | undefined {
  const group = groups[index]!;
  const quoting = groups[index - 1];
  if (group.form !== 'ing' || !quoting?.passive || quoting.form !== 'finite') return undefined;
  if (quoting.to !== group.from - 1 || tokens[quoting.to]!.lower !== 'as') return undefined;
  return { ...group, from: quoting.from, form: 'finite' };
}

/** "“…,” another friend, Mariam Diallo told": all that stands between speech and its verb, if it is no clause. */
function behindSpeech({ tokens }: Sentence, border: number): Subject | undefined {
  let mark = border - 1;
  while (mark >= 0 && !isSpeech(tokens[mark]!)) {
    const { tag } = tokens[mark]!;
    if (tag === 'verb' || tag === 'auxiliary' || tag === 'stop' || tag === 'conjunction') return undefined;
    mark--;
  }
  const core = mark < 0 ? undefined : phraseAfter(tokens, mark + 1);
  if (!core || tokens[core.to]?.tag !== 'comma') return undefined;
  return { from: core.from, to: border, core };
}

/** A stretch in marks that ends as speech does before its attribution. */
export function isSpeech(token: Token): boolean {
  const { mark } = token;
  if (!mark) return false;
  return endsInside(token) || '-—'.includes(mark.lastChar) || mark.inner.end - mark.inner.start > SURE_SPEECH;
}

const FINITE = tagSet('verb', 'auxiliary');

/** "…, said Ana Ruiz, the mayor" */
function inverted(sentence: Sentence, group: VerbGroup, border: number, sure: boolean): Fronted | undefined {
  const { tokens } = sentence;
  const left = tokens[border - 1]!;
  // "…, hasn't said yes": an auxiliary is never inverted with its verb.
  if (group.from !== group.head) return undefined;
  if (left.tag !== 'mark' && left.tag !== 'comma' && left.tag !== 'dash') return undefined;
  const speaker = subjectAfter(tokens, group.to);
  // "Ruiz, who lives nearby, said she had seen it": what follows is a clause and no speaker.
  if (speaker && FINITE.has(tokens[speaker.core.to]?.tag ?? 'stop')) return undefined;
  // "a majority of elected, pledged delegates"
  if (speaker && group.verb?.classes[0] === 'promise' && tokens[speaker.core.from]!.tag === 'noun')
    return undefined;
  // "The mill found the letter, reported it": an object
  if (speaker && isObject(tokens[speaker.core.from]!)) return undefined;
  const content = speaker && contentBefore(sentence, left.tag === 'mark' ? border : border - 1, false);
  if (!content) return undefined;
  // "The ministers, and the mayor, announced their support": what stands before is who announced it.
  const isTheirs = (tokens[speaker.core.from]!.entry.bits & Word.possessive) !== 0;
  if (
    isTheirs &&
    !isSomebody(tokens, speaker) &&
    !hasFiniteVerb(tokens, content) &&
    !hasMarks(tokens, content)
  )
    return undefined;
  // Where the verb may have a subject before it, what stands there has to be a clause by itself.
  const next = tokens[speaker.to]?.tag;
  const ends = next === undefined || next === 'stop' || next === 'comma';
  if (
    !sure &&
    !(left.tag === 'comma' && ends && hasFiniteVerb(tokens, content) && isSomebody(tokens, speaker))
  )
    return undefined;
  return { parts: [content], speaker, inverted: true };
}

function isObject({ lower, entry }: Token): boolean {
  return (
    lower === 'it' || (entry.bits & Word.object && !(entry.bits & (Word.subject | Word.possessive))) !== 0
  );
}

function hasMarks(tokens: readonly Token[], { from, to }: Range): boolean {
  return tokens.slice(from, to).some(({ mark }) => mark !== undefined);
}

function isSomebody(tokens: readonly Token[], { core }: Subject): boolean {
  const head = tokens[core.from]!;
  if (head.tag === 'name' || (head.tag === 'pronoun' && head.entry.bits & Word.personal)) return true;
  for (let i = core.from; i < core.to; i++)
    if (tokens[i]!.entry.bits & (Word.people | Word.role | Word.organisation)) return true;
  return false;
}

/** What may follow the verb where what was said stands before it. */
const CLOSERS = tagSet('stop', 'comma', 'close', 'dash', 'ing', 'colon', 'semicolon', 'mark', 'preposition');

/** "…, he said", and perhaps ", …" */
function behindSubject(sentence: Sentence, group: VerbGroup, speaker: Subject): Fronted | undefined {
  const { tokens, groups } = sentence;
  const before = tokens[speaker.from - 1];
  if (!before || speaker.to > group.from) return undefined;
  // "Ruiz, who denies taking it, left"
  if (tokens[speaker.core.from]!.tag === 'relative') return undefined;
  // Behind "to chants of “Ruiz, Ruiz,”" the marks belong to the narrator's phrase.
  const behindMark = isSpeech(before) && tokens[speaker.from - 2]?.tag !== 'preposition';
  if (!behindMark && before.tag !== 'comma') return undefined;
  // "but it was a familiar, nativist rant"
  if (!behindMark && tokens[speaker.from - 2]?.tag === 'adjective' && opensPhrase(tokens, speaker.from - 2))
    return undefined;
  // "The port will close, a plan announced in May"
  if (group.verb?.classes[0] === 'announce' && isNewThing(tokens, speaker)) return undefined;
  const edge = behindMark ? speaker.from : speaker.from - 1;
  const end = skipAdjuncts(tokens, hearerEnd(tokens, group), group.verb);
  const next = tokens[end];
  const closes =
    !next ||
    CLOSERS.has(next.tag) ||
    CIRCUMSTANCES.has(next.lower) ||
    (behindMark && !(next.lower === 'that' && next.tag === 'subordinator'));
  if (edge === 0 || !closes) return undefined;

  const goesOn =
    next?.tag === 'comma' && !behindMark && tokens[end + 1]?.tag !== 'mark' && !isNarrator(tokens[end + 1]);
  const content = contentBefore(sentence, edge, goesOn);
  if (!content) return undefined;
  // "The next day, the port posted: “…”": when it was said
  const introduces = next?.tag === 'colon' || (next?.tag === 'mark' && !behindMark);
  const isScene = ADVERBIAL_OPENERS.has(tokens[content.from]!.tag) || !hasFiniteVerb(tokens, content);
  if (introduces && isScene && !hasMarks(tokens, content)) return undefined;
  // "The remark was meant for others, including, he said, “…”": half a phrase of the narrator's
  if (tokens[content.to - 1]!.tag === 'preposition' && tokens[end + 1]?.mark) return undefined;
  const fronted = { parts: [content], speaker, inverted: false };
  if (next?.tag !== 'comma' || behindMark || tokens[end + 1]?.tag === 'mark') return fronted;
  // "The plan, he said, has failed", "It was, he said, a farce", "If it rains, he said, we stay": less than a clause is only the head of what was said.
  const whole = hasMainVerb(tokens, content) && tokens[content.to - 1]!.tag !== 'auxiliary';
  if (goesOn && (!whole || opensSecondHalf(sentence, end + 1))) {
    const from = tokens[end + 1]!.tag === 'conjunction' ? end + 2 : end + 1;
    const rest = { from, to: clauseEnd(tokens, from, groups) };
    // "He had told his guest, he said, that it was late": the first half reports only that he told.
    const opensClause = tokens[from]!.tag === 'subordinator' && tokens[from]!.lower === 'that';
    if (rest.to - rest.from > 1)
      return { ...fronted, parts: whole && opensClause ? [rest] : [content, rest] };
  }
  // "(until May, Vogel says)": inside a parenthesis, a phrase is enough.
  const isWhole = hasFiniteVerb(tokens, content) || tokens[content.from - 1]?.tag === 'open';
  return isWhole || tokens[content.to - 1]!.mark ? fronted : undefined;
}

/** "a familiar", "of many small": adjectives that their noun is yet to follow. */
function opensPhrase(tokens: readonly Token[], adjective: number): boolean {
  let at = adjective;
  while (tokens[at]?.tag === 'adjective' || tokens[at]?.tag === 'adverb') at--;
  return tokens[at]?.tag === 'determiner';
}

/** "a plan": what is told of for the first time, and nobody. */
function isNewThing(tokens: readonly Token[], speaker: Subject): boolean {
  const { tag, entry } = tokens[speaker.core.from]!;
  const last = tokens[speaker.core.to - 1]!;
  if (tag !== 'determiner' || !(entry.bits & Word.indefinite) || last.tag !== 'noun') return false;
  return !isSomebody(tokens, speaker) && !(last.entry.bits & Word.document);
}

const SECOND_HALF = tagSet('auxiliary', 'verb', 'to', 'mark');

/** "…, he said, has failed", "…, he said, and will not reopen" */
function opensSecondHalf({ tokens, groups }: Sentence, at: number): boolean {
  // "…, he said, but nobody listens": a clause with a subject of its own
  if (GOES_ON.has(tokens[at]?.lower ?? '') && clauseStartsAt(tokens, at + 1, groups)) return true;
  const token = tokens[at]?.tag === 'conjunction' ? tokens[at + 1] : tokens[at];
  return token !== undefined && (SECOND_HALF.has(token.tag) || token.lower === 'that');
}

/** ", adding that", ", according to", ", who had left" */
function isNarrator(token: Token | undefined): boolean {
  return token === undefined || token.tag === 'ing' || token.tag === 'relative' || token.tag === 'participle';
}

function hearerEnd(tokens: readonly Token[], { to, verb }: VerbGroup): number {
  const hearer = verb?.classes.some(
    name => name === 'tell' || name === 'warn' || name === 'ask' || name === 'urge',
  );
  return hearer ? (phraseAfter(tokens, to)?.to ?? to) : to;
}

const ADVERBIAL_OPENERS = tagSet('subordinator', 'preposition', 'ing', 'participle', 'to', 'adverb');

/**
 * What was said, where it ends before `end`: back to the head of the sentence, or to its last colon or semicolon. An
 * adverbial of the narrator ("When asked about it, he said", "In an interview, he said") is nothing said, unless what
 * was said goes on behind the attribution.
 */
function contentBefore({ tokens }: Sentence, end: number, goesOn: boolean): Range | undefined {
  let from = skipConnectives(tokens, end);
  let depth = 0;
  let inParenthesis = false;
  for (let i = end - 1; i >= from; i--) {
    const { tag } = tokens[i]!;
    if (tag === 'close') depth++;
    else if (tag === 'open') depth--;
    // A parenthesis that is still open, or the narrator's own half of the sentence.
    if (depth < 0 || (depth === 0 && (tag === 'semicolon' || (tag === 'colon' && i < end - 1)))) {
      from = i + 1;
      inParenthesis = depth < 0;
      break;
    }
  }
  if (from >= end) return undefined;
  const content = { from, to: end };
  const first = tokens[from]!;
  // "Calling it “a mess,” she said …": the marks belong to the participle.
  if (first.tag === 'ing' && tokens[end - 1]!.mark && reports(first.entry.verb?.verb)) return undefined;
  // "About 270 people", "At least 14 people": no adverbial
  const counted =
    first.tag === 'preposition' && opensWithCount(tokens, from + 1) && hasFiniteVerb(tokens, content);
  if (goesOn || inParenthesis || tokens[end - 1]!.mark || counted || !ADVERBIAL_OPENERS.has(first.tag))
    return content;
  const comma = tokens.findIndex((token, i) => i > from && i < end && token.tag === 'comma');
  if (comma >= 0) return hasFiniteVerb(tokens, { from: comma, to: end }) ? content : undefined;
  if (GROUNDS.has(first.lower)) return content;
  return MAYBE_SUBJECT.has(first.tag) && hasMainVerb(tokens, content) ? content : undefined;
}

function opensWithCount(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.tag === 'number' || (COUNTS.has(tokens[at + 1]?.tag ?? 'stop') && LIMITS.has(token!.lower));
}

const COUNTS = tagSet('number', 'determiner');

const MAYBE_SUBJECT = tagSet('ing', 'to', 'subordinator', 'adverb');
const CLAUSE_OPENERS = tagSet('relative', 'subordinator');

/** "Winning there takes money", but not "Speaking to those who left": a verb more than there are clauses for. */
function hasMainVerb(tokens: readonly Token[], range: Range): boolean {
  let clauses = 0;
  let head = range.from;
  while (tokens[head]?.tag === 'adverb') head++;
  for (let i = range.from; i < range.to; i++) {
    const { tag, entry } = tokens[i]!;
    if (CLAUSE_OPENERS.has(tag) || (i === head && tag !== 'pronoun' && entry.bits & Word.subordinator))
      clauses++;
  }
  return countFiniteVerbs(tokens, range) > clauses;
}
