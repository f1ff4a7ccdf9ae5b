import { skipAdjuncts } from './adjuncts';
import { clauseEnd, clauseStartsAt, hasFiniteVerb, objectEnd, positionOf, skipAdverbs, skipConnectives } from './clauses';
import { endsInside, type Frame, readFrame } from './frames';
import { readFronted } from './fronted';
import { heard } from './hearings';
import { type VerbClass, Word } from './lexicon';
import { isNominal, phraseAfter, phraseBefore } from './nounPhrases';
import type { Sentence } from './parse';
import { type Subject, subjectAfter, subjectBefore } from './subjects';
import { tagSet } from './tokens';
import { nextFinite, type Range, reports, takesClause, type VerbGroup } from './verbGroups';

/** Words that may report speech, with what they would report and whose it would be. */
export interface Candidate {
  readonly cue: Range;
  readonly verbClass: VerbClass | 'noun' | 'source';
  readonly frame: Frame;
  /** What was said, in one part or several. */
  readonly parts: readonly Range[];
  readonly speaker: Subject | undefined;
  /** The verb that reports, where one does. */
  readonly group?: VerbGroup;
}

/** Every place of a sentence where somebody may be reported to say something. */
export function findCandidates(sentence: Sentence): Candidate[] {
  const { tokens, groups } = sentence;
  const found: (Candidate | undefined)[] = [];
  groups.forEach((group, i) => {
    const label = labelled(sentence, i);
    if (label) {
      found.push(label);
      return;
    }
    found.push(heard(sentence, i));
    if (!reports(group.verb)) return;
    if (group.verb?.lemma === 'ask' && (group.passive || group.form === 'participle'))
      found.push(asked(sentence, group));
    else if (group.passive) found.push(passive(sentence, i));
    else if (!isWished(groups, i)) found.push(active(sentence, i));
  });
  for (let i = 0; i < tokens.length; i++) {
    const { lower, entry, tag } = tokens[i]!;
    if (lower === 'according' && tokens[i + 1]?.lower === 'to') found.push(accordingTo(sentence, i, i + 2));
    else if (lower === 'in' && isInTheWordsOf(tokens, i)) found.push(accordingTo(sentence, i, i + 4));
    else if (lower === 'put' && tokens[i + 1]?.lower === 'it') found.push(putIt(sentence, i));
    else if (lower === 'as') found.push(asSaid(sentence, i));
    else if (entry.bits & Word.speechNoun && tag === 'noun') found.push(speechNoun(sentence, i));
  }
  return found.filter(candidate => candidate !== undefined);
}

/** Verbs behind which "to say" is a wish or a plan, and nobody has said anything yet. */
const WISHES: ReadonlySet<string> = new Set([
  'want',
  'hope',
  'plan',
  'intend',
  'wish',
  'expect',
  'prepare',
]);

function isWished(groups: Sentence['groups'], index: number): boolean {
  const group = groups[index]!;
  const governor = groups[index - 1];
  if (group.form !== 'infinitive' || !governor?.verb || governor.to !== group.from) return false;
  // "would like to say", but "liked to say"
  return WISHES.has(governor.verb.lemma) || (governor.verb.lemma === 'like' && governor.modal);
}

function active(sentence: Sentence, index: number): Candidate | undefined {
  const group = sentence.groups[index]!;
  const framed = readFrame(sentence, group);
  const fronted = readFronted(sentence, index);
  if (fronted) {
    // "“We will stay,” he said, “and we will win.”"
    const goesOn = !fronted.inverted && (framed?.frame === 'mark' || framed?.frame === 'colon');
    return {
      cue: group,
      verbClass: framed?.verbClass ?? group.verb!.classes[0] ?? 'say',
      frame: 'preposed',
      parts: goesOn ? [fronted.parts[0]!, framed.said] : fronted.parts,
      speaker: fronted.speaker,
      group,
    };
  }
  if (!framed) return undefined;
  const { frame, verbClass, said, cueEnd } = framed;
  // "White House Stresses Diplomacy": no more than a title
  if (sentence.headline && frame === 'object') return undefined;
  return {
    cue: { from: group.from, to: cueEnd },
    verbClass,
    frame,
    parts: [said],
    speaker: sentence.subjects.of(index),
    group,
  };
}

const HEARER_CLASSES: ReadonlySet<VerbClass> = new Set<VerbClass>(['tell', 'warn']);
const JUDGING: ReadonlySet<string> = new Set(['judge', 'accuse', 'call']);
const CHARGES: ReadonlySet<string> = new Set(['as', 'for', 'of', 'with']);

/** "was accused of theft", "has been called a mistake by the union" */
function passive({ tokens, groups }: Sentence, index: number): Candidate | undefined {
  const group = groups[index]!;
  const verbClass = group.verb!.classes[0];
  if (tokens[group.to]?.lower === 'by') return byAgent(tokens, groups, group);
  // "was quoted as saying": the next verb reports.
  if (!verbClass || (tokens[group.to]?.lower === 'as' && tokens[group.to + 1]?.tag === 'ing'))
    return undefined;
  // "It was announced on Friday that"
  const behind = skipAdjuncts(tokens, group.to, group.verb);
  const from = tokens[behind]?.lower === 'that' ? behind : skipAdverbs(tokens, group.to);
  const next = tokens[from];
  if (!next) return undefined;
  // "The jury was told the money had gone": the hearer has become the subject.
  const isTold = HEARER_CLASSES.has(verbClass) && clauseStartsAt(tokens, from, groups);
  const isClause = next.lower === 'that' || next.tag === 'to' || isTold;
  const judges = group.verb!.classes.some(name => JUDGING.has(name));
  const charges = CHARGES.has(next.lower) || next.tag === 'mark' || group.verb!.classes.includes('call');
  if (!isClause && !(judges && charges)) return undefined;
  const end = isClause ? clauseEnd(tokens, from, groups) : objectEnd(tokens, from, groups);
  const { to, agent } = withoutAgent(tokens, from, end);
  return to > from
    ? { cue: group, verbClass, frame: 'passive', parts: [{ from, to }], speaker: agent, group }
    : undefined;
}

/** "of “misleading parliament” by the opposition": who said it stands behind words in marks. */
function withoutAgent(
  tokens: Sentence['tokens'],
  from: number,
  end: number,
): { to: number; agent: Subject | undefined } {
  for (let i = from + 1; i < end; i++) {
    if (tokens[i]!.lower !== 'by' || !tokens[i - 1]!.mark) continue;
    const core = phraseAfter(tokens, i + 1);
    if (core && core.to >= end) return { to: i, agent: { ...core, core } };
  }
  return { to: end, agent: undefined };
}

function byAgent(
  tokens: Sentence['tokens'],
  groups: Sentence['groups'],
  group: VerbGroup,
): Candidate | undefined {
  const agent = phraseAfter(tokens, group.to + 1);
  if (!agent || !CHARGES.has(tokens[agent.to]?.lower ?? '') || tokens[agent.to + 1]?.tag === 'ing')
    return undefined;
  const said = { from: agent.to, to: objectEnd(tokens, agent.to, groups) };
  const verbClass = group.verb!.classes[0] ?? 'discuss';
  return {
    cue: group,
    verbClass,
    frame: 'passive',
    parts: [said],
    speaker: { ...agent, core: agent },
    group,
  };
}

/** Past participles that give somebody or something a label, with "as". */
const LABELLED: ReadonlySet<string> = new Set(
  `heralded hailed billed described dismissed denounced branded praised touted characterized characterised portrayed
  labelled labeled condemned celebrated derided decried criticized criticised mocked ridiculed lauded acclaimed presented`.split(
    /\s+/,
  ),
);

/** Words between "as" and the label in marks, at most: "as the first real". */
const LONGEST_LABEL_HEAD = 4;

/** "a step heralded as a “breakthrough”", "was dismissed by Ruiz as “a joke”", "billed as a “bargain” by the shop" */
function labelled(sentence: Sentence, index: number): Candidate | undefined {
  const { tokens, groups } = sentence;
  const group = groups[index]!;
  if (!LABELLED.has(tokens[group.head]!.lower)) return undefined;
  const before = agentAt(tokens, group.to);
  const from = before?.to ?? group.to;
  if (tokens[from]?.lower !== 'as') return undefined;
  const mark = labelIn(tokens, from + 1);
  if (mark === undefined) return undefined;
  const behind = before ? undefined : agentAt(tokens, mark + 1);
  const to = behind || endsInside(tokens[mark]!) ? mark + 1 : objectEnd(tokens, from, groups);
  const agent = before ?? behind;
  return {
    cue: group,
    verbClass: 'call',
    frame: 'passive',
    parts: [{ from, to }],
    speaker: agent ? { ...agent, core: agent } : labeller(sentence, index),
    group,
  };
}

/** The stretch in marks of the noun phrase that begins here. */
function labelIn(tokens: Sentence['tokens'], from: number): number | undefined {
  for (let i = from; i <= from + LONGEST_LABEL_HEAD; i++) {
    const token = tokens[i];
    if (token?.mark) return i;
    if (!token || !(isNominal(token) || token.tag === 'adverb')) return undefined;
  }
  return undefined;
}

/** "by the governor" */
function agentAt(tokens: Sentence['tokens'], at: number): Range | undefined {
  return tokens[at]?.lower === 'by' ? phraseAfter(tokens, at + 1) : undefined;
}

/** Whoever speaks in the same sentence gives the label that a participle mentions by the way. */
function labeller({ groups, subjects }: Sentence, index: number): Subject | undefined {
  // "whom police described as “dangerous”"
  if (groups[index]!.form === 'finite' && !groups[index]!.passive) return subjects.own(index);
  if (groups[index]!.head > groups[index]!.from) return undefined;
  const reporter = groups.findLastIndex(
    ({ verb, form, passive }, i) => i < index && form === 'finite' && !passive && reports(verb),
  );
  return reporter < 0 ? undefined : subjects.of(reporter);
}

/** What somebody is asked begins behind these. */
const ASKED_FOR: ReadonlySet<string> = new Set(['about', 'for']);

/** Words between "asked" and what somebody is asked, at most: "asked by a reporter on Friday about". */
const LONGEST_ASKING = 12;

/** "Asked whether …, he said", "was asked in an interview about the vote" */
function asked({ tokens, groups }: Sentence, group: VerbGroup): Candidate | undefined {
  const opening = openingOfAsked(tokens, group.to);
  if (opening === undefined) return undefined;
  const isTopic = tokens[opening]!.tag === 'preposition';
  const from = isTopic ? opening + 1 : opening;
  const to = isTopic
    ? objectEnd(tokens, from, groups)
    : clauseEnd(tokens, from, groups, positionOf(tokens, groups, group));
  if (to <= from) return undefined;
  const by = tokens[group.to]?.lower === 'by' ? phraseAfter(tokens, group.to + 1) : undefined;
  return {
    cue: group,
    verbClass: 'ask',
    frame: isTopic ? 'preposition' : 'question',
    parts: [{ from, to }],
    speaker: by && agentOf(by, opening),
    group,
  };
}

/** "by a caller why …": the one who asks, without what is asked. */
function agentOf({ from, to }: Range, opening: number): Subject {
  const core = { from, to: Math.min(to, opening) };
  return { ...core, core };
}

function openingOfAsked(tokens: Sentence['tokens'], from: number): number | undefined {
  for (let i = from; i < Math.min(tokens.length, from + LONGEST_ASKING); i++) {
    const { tag, lower } = tokens[i]!;
    if (ASKED_FOR.has(lower) || lower === 'if' || tag === 'relative' || tag === 'subordinator') return i;
    if (tag === 'to') return i;
    if (tag === 'comma' || tag === 'stop' || tag === 'mark') return undefined;
  }
  return undefined;
}

/** "…, according to the ministry", "According to Ruiz, …" */
function accordingTo({ tokens, groups }: Sentence, at: number, cueEnd: number): Candidate | undefined {
  const source = subjectAfter(tokens, cueEnd);
  if (!source) return undefined;
  const attributed = (parts: Range[], speaker: Subject): Candidate | undefined =>
    parts[0] && parts[0].to > parts[0].from
      ? { cue: { from: at, to: cueEnd }, verbClass: 'source', frame: 'according', parts, speaker }
      : undefined;
  if (skipConnectives(tokens, at) === at) {
    const from = tokens[source.to]?.tag === 'comma' ? source.to + 1 : source.to;
    return attributed([{ from, to: clauseEnd(tokens, from, groups) }], source);
  }
  const end = tokens[at - 1]!.tag === 'comma' ? at - 1 : at;
  const said = { from: skipConnectives(tokens, end), to: end };
  const from = source.to + 1;
  if (tokens[source.to]?.tag !== 'comma' || hasFiniteVerb(tokens, said)) return attributed([said], source);
  // "The fire, according to police, began in the kitchen."
  const to = clauseEnd(tokens, from, groups);
  return attributed(to > from + 1 ? [said, { from, to }] : [said], source);
}

function isInTheWordsOf(tokens: Sentence['tokens'], at: number): boolean {
  return (
    tokens[at + 1]?.lower === 'the' && tokens[at + 2]?.lower === 'words' && tokens[at + 3]?.lower === 'of'
  );
}

/** "As Ruiz said on Monday, …", "…, as Ruiz said", "The plan, as Ruiz said, …" */
function asSaid({ tokens, groups }: Sentence, at: number): Candidate | undefined {
  const group = nextFinite(groups, at);
  if (!group || group.from - at > LONGEST_ASKING || !takesClause(group.verb)) return undefined;
  const speaker = subjectBefore(tokens, group.from);
  if (speaker?.from !== at + 1) return undefined;
  const end = skipAdjuncts(tokens, group.to, group.verb);
  const closing = tokens[end]?.tag ?? 'stop';
  if (closing !== 'comma' && closing !== 'stop') return undefined;
  const parts: Range[] = [];
  const opens = skipConnectives(tokens, at) === at;
  if (!opens) {
    if (tokens[at - 1]!.tag !== 'comma') return undefined;
    parts.push({ from: skipConnectives(tokens, at - 1), to: at - 1 });
  }
  const isWhole = !opens && hasFiniteVerb(tokens, parts[0]!);
  if (closing === 'comma' && !isWhole) {
    const to = clauseEnd(tokens, end + 1, groups);
    if (to > end + 1) parts.push({ from: end + 1, to });
  }
  if (!parts.length || !parts.some(part => hasFiniteVerb(tokens, part))) return undefined;
  return { cue: group, verbClass: 'source', frame: 'according', parts, speaker };
}

/** "As Mayor Lee put it, “we were lucky.”" */
function putIt({ tokens, groups }: Sentence, at: number): Candidate | undefined {
  const speaker = subjectBefore(tokens, at);
  const comma = at + 2;
  if (!speaker || tokens[speaker.from - 1]?.lower !== 'as' || tokens[comma]?.tag !== 'comma')
    return undefined;
  const said = { from: comma + 1, to: clauseEnd(tokens, comma + 1, groups) };
  if (said.to <= said.from) return undefined;
  return { cue: { from: at, to: comma }, verbClass: 'source', frame: 'according', parts: [said], speaker };
}

const FINITE = tagSet('verb', 'auxiliary');

/** "her message is that", "the question is whether" */
const SAID_TO_BE: ReadonlySet<string> = new Set(['that', 'whether']);

/** "his promise of", "her comments about" */
const TOPIC: ReadonlySet<string> = new Set(['of', 'about', 'for', 'on']);

/** "his claim that the election was stolen", "the party's promise to cut taxes" */
function speechNoun(sentence: Sentence, at: number): Candidate | undefined {
  const { tokens, groups, subjects } = sentence;
  const next = tokens[at + 1];
  const owner = tokens[at - 1];
  if (!next) return undefined;
  const owned =
    owner !== undefined &&
    (owner.tag === 'genitive' || (owner.tag === 'determiner' && (owner.entry.bits & Word.possessive) !== 0));
  let frame: Frame;
  // "a promise of “free tuition”": words in marks are somebody's, owner or not.
  const quoted = next.tag === 'preposition' && (owned || opensMark(tokens, at + 2));
  if (next.lower === 'that' && !FINITE.has(tokens[skipAdverbs(tokens, at + 2)]?.tag ?? 'stop'))
    frame = 'that';
  else if (next.entry.bits & Word.be && SAID_TO_BE.has(tokens[at + 2]?.lower ?? '')) frame = 'that';
  else if (next.tag === 'to' && owned) frame = 'infinitive';
  else if (quoted && TOPIC.has(next.lower)) frame = 'preposition';
  else if (next.tag === 'colon' && tokens[at + 2]) frame = 'colon';
  else return undefined;
  const behindBe = next.entry.bits & Word.be;
  const from = frame === 'colon' || frame === 'preposition' || behindBe ? at + 2 : at + 1;
  const end = frame === 'preposition' ? topicEnd(tokens, from, groups) : clauseEnd(tokens, from, groups);
  const to = frame === 'that' && !behindBe ? nounClauseEnd(sentence, at, from, end) : end;
  if (to <= from) return undefined;
  const verb = groups.findLastIndex(group => group.to <= at);
  const speaker = owned ? ownerBefore(tokens, at) : verb < 0 ? undefined : subjects.of(verb);
  return { cue: { from: at, to: at + 1 }, verbClass: 'noun', frame, parts: [{ from, to }], speaker };
}

function opensMark(tokens: Sentence['tokens'], at: number): boolean {
  const first = tokens[at];
  return first?.mark !== undefined || (first?.tag === 'determiner' && tokens[at + 1]?.mark !== undefined);
}

function ownerBefore(tokens: Sentence['tokens'], noun: number): Subject | undefined {
  if (tokens[noun - 1]!.tag === 'determiner')
    return { from: noun - 1, to: noun, core: { from: noun - 1, to: noun } };
  const core = phraseBefore(tokens, noun - 1);
  return core && { from: core.from, to: noun, core };
}

/**
 * Where the clause behind a speech noun ends: "Despite warnings that it could fail, nobody left" at the comma, "his claim
 * that it was rigged has been rejected" before the verb that has the noun for its subject.
 */
function nounClauseEnd({ tokens, groups }: Sentence, noun: number, from: number, end: number): number {
  if (groups.some(({ form, to }) => form === 'finite' && to <= noun)) return end;
  if (tokens[skipConnectives(tokens, noun)]!.tag === 'preposition') {
    for (let i = from + 1; i < end; i++)
      if (tokens[i]!.tag === 'comma' && clauseStartsAt(tokens, i + 1, groups)) return i;
    return end;
  }
  let clauses = 1;
  let verbs = 0;
  let seen = from + 1;
  for (const group of groups) {
    if (group.form !== 'finite' || group.from <= from) continue;
    if (group.from >= end) break;
    for (; seen < group.from; seen++) {
      const { tag } = tokens[seen]!;
      if (CLAUSE_OPENERS.has(tag) || tag === 'conjunction' || tag === 'comma') clauses++;
    }
    if (++verbs > clauses) return group.from;
  }
  return end;
}

const CLAUSE_OPENERS = tagSet('relative', 'subordinator');

/** Where the topic of a speech noun ends: before the verb of which the noun is the subject, at the latest. */
function topicEnd(tokens: Sentence['tokens'], from: number, groups: Sentence['groups']): number {
  const end = objectEnd(tokens, from, groups);
  const verb = nextFinite(groups, from);
  if (!verb || verb.from >= end) return end;
  const inClause = tokens.slice(from, verb.from).some(({ tag }) => CLAUSE_OPENERS.has(tag));
  return inClause ? end : verb.from;
}
