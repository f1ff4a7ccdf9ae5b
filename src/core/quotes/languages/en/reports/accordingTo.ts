import {
  clauseEnd,
  hasFiniteVerb,
  nextFinite,
  opensWithVerb,
  type Range,
  type Sentence,
  type Subject,
  skipAdjuncts,
  skipConnectives,
  subjectAfter,
  subjectBefore,
} from '../grammar';
import { takesClause, Word } from '../lexicon';
import type { Candidate } from './candidate';

/** Words between "as" and its verb, at most: "as the mayor of Tarn said". */
const LONGEST_AS = 12;

/** "…, according to the ministry", "According to Ruiz, …" */
export function accordingTo({ tokens, groups }: Sentence, at: number, cueEnd: number): Candidate | undefined {
  const source = sourceAfter(tokens, cueEnd);
  if (!source) return undefined;
  const attributed = (parts: Range[], speaker: Subject): Candidate | undefined =>
    parts[0] && parts[0].to > parts[0].from
      ? { cue: { from: at, to: cueEnd }, verbClass: 'source', frame: 'according', parts, speaker }
      : undefined;
  const opening = openingBefore(tokens, at);
  if ((opening ?? skipConnectives(tokens, at)) === at) {
    const from = tokens[source.to]?.tag === 'comma' ? source.to + 1 : source.to;
    return attributed([{ from, to: clauseEnd(tokens, from, groups) }], source);
  }
  const end = tokens[at - 1]!.tag === 'comma' ? at - 1 : at;
  const said = { from: opening ?? skipConnectives(tokens, end), to: end };
  const from = source.to + 1;
  // "It was, in the words of her coach, “a race to forget.”"
  if (
    isInTheWordsOf(tokens, at) &&
    tokens[from]?.mark &&
    !hasFiniteVerb(tokens, { from, to: from + 1 }) &&
    tokens[end - 1]?.mark === undefined
  )
    return attributed([{ from, to: from + 1 }], source);
  if (tokens[source.to]?.tag !== 'comma' || hasFiniteVerb(tokens, said)) return attributed([said], source);
  // "The fire, according to police, began in the kitchen."
  const to = clauseEnd(tokens, from, groups);
  return attributed(to > from + 1 ? [said, { from, to }] : [said], source);
}

/** Who is named, without a noun phrase that the clause begins with: "According to the office, the rise “is due to age”". */
function sourceAfter(tokens: Sentence['tokens'], cueEnd: number): Subject | undefined {
  const source = subjectAfter(tokens, cueEnd);
  const next = source && tokens[source.to];
  if (!next || !opensWithVerb(next) || tokens[source.core.to]?.tag !== 'comma') return source;
  return { ...source, to: source.core.to };
}

/** "…, per the police.", but not "per week" */
export function perSource(sentence: Sentence, at: number, to: number): Candidate | undefined {
  const { tokens } = sentence;
  const next = tokens[to];
  const isSource = tokens[at - 1]?.tag === 'comma' && (next?.tag === 'name' || next?.lower === 'the');
  return isSource ? accordingTo(sentence, at, to) : undefined;
}

/** Behind the parenthesis that is still open, in "(by one vote, according to the clerk)". */
function openingBefore(tokens: Sentence['tokens'], at: number): number | undefined {
  for (let i = at - 1; i >= 0; i--) {
    if (tokens[i]!.tag === 'close') return undefined;
    if (tokens[i]!.tag === 'open') return i + 1;
  }
  return undefined;
}

function isInTheWordsOf(tokens: Sentence['tokens'], at: number): boolean {
  return (
    tokens[at + 1]?.lower === 'the' && tokens[at + 2]?.lower === 'words' && tokens[at + 3]?.lower === 'of'
  );
}

/** Words between "in" and "words", at most: "in the mayor of Tarn’s own words". */
const LONGEST_OWNER = 8;

/** Where "words" stands in "In her words, “…”", "in Ruiz’s own words". */
function ownWordsAt(tokens: Sentence['tokens'], at: number): number | undefined {
  for (let i = at + 2; i < Math.min(tokens.length - 1, at + LONGEST_OWNER); i++) {
    if (tokens[i]!.lower !== 'words') continue;
    const owner = tokens[i - 1]!.lower === 'own' ? i - 2 : i - 1;
    const { tag, entry } = tokens[owner]!;
    return tag === 'genitive' || entry.bits & Word.possessive ? i : undefined;
  }
  return undefined;
}

export function inOwnWords({ tokens, groups }: Sentence, at: number): Candidate | undefined {
  const words = ownWordsAt(tokens, at);
  if (words === undefined) return undefined;
  const owner = tokens[words - 1]!.lower === 'own' ? words - 1 : words;
  const genitive = tokens[owner - 1]!.tag === 'genitive';
  const core = { from: at + 1, to: genitive ? owner - 1 : owner };
  const from = words + 2;
  if (tokens[words + 1]!.tag !== 'comma' || from >= tokens.length) return undefined;
  const said = { from, to: clauseEnd(tokens, from, groups) };
  return {
    cue: { from: at, to: words + 1 },
    verbClass: 'source',
    frame: 'according',
    parts: [said],
    speaker: { ...core, core },
  };
}

/** "As Ruiz said on Monday, …", "…, as Ruiz said", "The plan, as Ruiz said, …" */
export function asSaid({ tokens, groups }: Sentence, at: number): Candidate | undefined {
  const group = nextFinite(groups, at);
  if (!group || group.from - at > LONGEST_AS || !takesClause(group.verb)) return undefined;
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
export function putIt({ tokens, groups }: Sentence, at: number): Candidate | undefined {
  const speaker = subjectBefore(tokens, at);
  const comma = at + 2;
  if (!speaker || tokens[speaker.from - 1]?.lower !== 'as') return undefined;
  // "“You can’t eat pride,” as Vogel puts it."
  if (speaker.from === 2 && tokens[0]!.mark)
    return {
      cue: { from: at, to: comma },
      verbClass: 'source',
      frame: 'according',
      parts: [{ from: 0, to: 1 }],
      speaker,
    };
  if (tokens[comma]?.tag !== 'comma') return undefined;
  const said = { from: comma + 1, to: clauseEnd(tokens, comma + 1, groups) };
  if (said.to <= said.from) return undefined;
  return { cue: { from: at, to: comma }, verbClass: 'source', frame: 'according', parts: [said], speaker };
}
