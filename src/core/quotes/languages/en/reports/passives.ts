import {
  clauseEnd,
  clauseStartsAt,
  isNominal,
  objectEnd,
  phraseAfter,
  positionOf,
  type Range,
  type Sentence,
  type Subject,
  skipAdjuncts,
  skipAdverbs,
  type VerbGroup,
} from '../grammar';
import { ASKED_FOR, JUDGED_BY, LABELLED, OPENS_TOLD, reports, type VerbClass } from '../lexicon';
import type { Candidate } from './candidate';
import { endsInside } from './frames';

const HEARER_CLASSES: ReadonlySet<VerbClass> = new Set<VerbClass>(['tell', 'warn']);

/** Classes whose passive has a label behind it: "was accused of". */
const JUDGING_CLASSES: ReadonlySet<VerbClass> = new Set<VerbClass>(['judge', 'accuse', 'call']);

/** "was accused of theft", "has been called a mistake by the union" */
export function passive({ tokens, groups }: Sentence, index: number): Candidate | undefined {
  const group = groups[index]!;
  if (!group.passive || isAsking(group)) return undefined;
  const verbClass = group.verb!.classes[0];
  if (tokens[group.to]?.lower === 'by') return byAgent(tokens, groups, group);
  // "was quoted as saying": the next verb reports.
  if (!verbClass || (tokens[group.to]?.lower === 'as' && tokens[group.to + 1]?.tag === 'ing'))
    return undefined;
  // "It was announced on Friday that"
  const behind = skipAdjuncts(tokens, group.to, group.verb);
  if (verbClass === 'call' && isName(tokens, group)) return undefined;
  const from = tokens[behind]?.lower === 'that' ? behind : skipAdverbs(tokens, group.to);
  const next = tokens[from];
  if (!next) return undefined;
  // "The jury was told the money had gone": the hearer has become the subject.
  const isTold = HEARER_CLASSES.has(verbClass) && clauseStartsAt(tokens, from, groups);
  const isClause = next.lower === 'that' || next.tag === 'to' || isTold;
  const judges = group.verb!.classes.some(name => JUDGING_CLASSES.has(name));
  const charges = JUDGED_BY.has(next.lower) || next.tag === 'mark' || group.verb!.classes.includes('call');
  if (!isClause && !(judges && charges)) return undefined;
  const end = isClause ? clauseEnd(tokens, from, groups) : objectEnd(tokens, from, groups);
  const { to, agent } = withoutAgent(tokens, from, end);
  return to > from
    ? { cue: group, verbClass, frame: 'passive', parts: [{ from, to }], speaker: agent, group }
    : undefined;
}

/** "a choir called “Sea Change”", "a blog called the “Feed”", "the inn is called “The Old Oar”": names, which nobody says. */
function isName(tokens: Sentence['tokens'], { form, to }: VerbGroup): boolean {
  const direct = tokens[to]?.mark;
  if (direct) return form === 'participle' || direct.title;
  return form === 'participle' && tokens[to]?.lower === 'the' && tokens[to + 1]?.mark?.title === true;
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
  // "was told by her tutor that"
  const told =
    agent && HEARER_CLASSES.has(group.verb!.classes[0]!) && OPENS_TOLD.has(tokens[agent.to]?.lower ?? '');
  if (told) {
    const parts = [{ from: agent.to, to: clauseEnd(tokens, agent.to, groups) }];
    return {
      cue: group,
      verbClass: 'tell',
      frame: 'passive',
      parts,
      speaker: { ...agent, core: agent },
      group,
    };
  }
  if (!agent || !JUDGED_BY.has(tokens[agent.to]?.lower ?? '') || tokens[agent.to + 1]?.tag === 'ing')
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

/** Words between "as" and the label in marks, at most: "as the first real". */
const LONGEST_LABEL_HEAD = 4;

/** "a step heralded as a “breakthrough”", "was dismissed by Ruiz as “a joke”", "billed as a “bargain” by the shop" */
export function labelled(sentence: Sentence, index: number): Candidate | undefined {
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
function labeller({ tokens, groups, subjects }: Sentence, index: number): Subject | undefined {
  // "whom police described as “dangerous”"
  const own = subjects.own(index);
  if (own && tokens[own.from - 1]?.tag === 'relative') return own;
  // "have described as “a betrayal” the plan to close it"
  const group = groups[index]!;
  if (group.form === 'finite' && !group.passive && group.head > group.from) return own;
  if (group.head > group.from) return undefined;
  const reporter = groups.findLastIndex(
    ({ verb, form, passive }, i) => i < index && form === 'finite' && !passive && reports(verb),
  );
  return reporter < 0 ? undefined : subjects.of(reporter);
}

/** "asked", "was asked": whoever is asked stands before it. */
export const isAsking = ({ verb, passive, form }: VerbGroup): boolean =>
  verb?.lemma === 'ask' && (passive || form === 'participle');

/** Words between "asked" and what somebody is asked, at most: "asked by a reporter on Friday about". */
const LONGEST_ASKING = 12;

/** "Asked whether …, he said", "was asked in an interview about the vote" */
export function asked({ tokens, groups }: Sentence, index: number): Candidate | undefined {
  const group = groups[index]!;
  if (!isAsking(group)) return undefined;
  // "will be asked to help": nobody has asked yet.
  const opening = group.modal ? undefined : openingOfAsked(tokens, group.to);
  if (opening === undefined) return undefined;
  const isTopic = tokens[opening]!.tag === 'preposition';
  const from = isTopic ? opening + 1 : opening;
  const end = isTopic
    ? objectEnd(tokens, from, groups)
    : clauseEnd(tokens, from, groups, positionOf(tokens, groups, group));
  // "asked if she was happy: “Very.”"
  const to = tokens[end - 2]?.tag === 'colon' && tokens[end - 1]!.mark ? end - 2 : end;
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
