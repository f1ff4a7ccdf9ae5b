import type { Language } from './language';
import { isWrittenLarge, type Phrase, phraseAfter } from './phrases';
import {
  goesOnBehind,
  hasBit,
  headOf,
  isFiniteVerb,
  isRelative,
  type Range,
  type Sentence,
  segmentAt,
} from './segment';
import type { Token } from './tokens';
import { DETERMINER, GIVEN_NAME, Word } from './word';

/** Tokens between a verb and the subject behind it, at most. */
const FARTHEST_SUBJECT = 10;

/** What opens a clause with its verb at the end. */
const OPENS_CLAUSE = Word.subordinator | Word.that | Word.question;

/** The subject of the clause whose finite verb stands at a token; for a passive, who is named as the one who acts. */
export function subjectOf(
  sentence: Sentence,
  finite: number,
  passive: boolean,
  language: Language,
): Phrase | undefined {
  const { tokens, segments } = sentence;
  const index = segmentAt(sentence, finite);
  const segment = segments[index]!;
  if (passive) return agentIn(tokens, segment, language);
  // "bestätigte die Aussage nicht und nannte sie …": who did the first did the second.
  if (finite > 0 && tokens[finite - 1]!.bits & Word.conjunction) {
    const first = subjectBeforeConjunction(sentence, headOf(sentence, segment), finite, language);
    if (first) return first;
  }
  const second = subjectOfSecond(sentence, segment, finite, language);
  if (second) return second;
  const next = tokens[finite + 1];
  // "Der Politik schlug er vor": only a subject has this form.
  if (next && finite + 1 < segment.to && next.bits & Word.personal && next.bits & Word.pronoun) {
    // "Der Sprecher nannte sie „fahrlässig“": a form that an object has too.
    const before =
      next.bits & Word.maleName ? undefined : subjectAt(tokens, headOf(sentence, segment), language, true);
    if (before?.to === finite && hasBit(tokens, before.core, SOMEBODY)) return before;
    const range = { from: finite + 1, to: finite + 2 };
    return { ...range, core: range };
  }
  const behind = (): Phrase | undefined => {
    const phrase = subjectBehind(tokens, finite + 1, segment.to, language);
    return (
      phrase &&
      withApposition(sentence, joined(tokens, phrase, finite, segment.to, language), index, language)
    );
  };
  const head = headOf(sentence, segment);
  if (finite === head) {
    const before = goesOnBehind(sentence, index)
      ? undefined
      : beforeInsertion(sentence, index, finite, language);
    return before ?? behind();
  }
  const opens = tokens[head]!.bits;
  // "Wie Lena Vogel, Sprecherin der Partei, in Tarn mitteilte": where or when, and then the verb
  if (opens & Word.preposition && index > 0 && phraseAfter(tokens, head + 1, language)?.to === finite) {
    const before = beforeInsertion(sentence, index, head, language);
    if (before) return before;
  }
  // "Als Begründung sagte ein Forscher" has its verb in the second place, and its subject behind.
  const last = finite >= segment.to - 2;
  if (opens & OPENS_CLAUSE) {
    // "Wie die Polizei in Tarn mitteilte": all before the verb belongs to who told it, other than in "nachdem …".
    const attributes = opens & Word.question ? 'loose' : 'tight';
    // "Wie „morgen“ berichtet": a name in marks, whatever letter it begins with
    if (opens & Word.question && finite === head + 2 && tokens[head + 1]!.mark) {
      const name = { from: head + 1, to: finite };
      return { ...name, core: name };
    }
    return last ? subjectBehind(tokens, head + 1, finite, language, attributes) : behind();
  }
  if (opens & Word.relative && last && index > 0 && finite > head + 1) {
    const first = { from: head, to: head + 1 };
    // "der Rat, der den Plan „laut“ nannte": a form that only a subject has, unless a pronoun is one.
    if (
      language.relativeSubjects.has(tokens[head]!.lower) &&
      !hasBit(tokens, { from: head + 1, to: head + 2 }, Word.pronoun)
    )
      return { ...first, core: first };
    const own = subjectBehind(tokens, head + 1, finite, language);
    if (own) return own;
  }
  const noble = nobleName(tokens, head);
  if (noble?.to === finite) return noble;
  for (let at = head; at < finite; at++) {
    if (at > head && (tokens[at - 1]!.bits & (Word.adverb | Word.preposition)) !== Word.adverb) break;
    const phrase = subjectAt(tokens, at, language, true);
    if (!phrase || phrase.to > finite || hasFinite(tokens, phrase.to, finite)) continue;
    // "Die Anwendung der Richtlinie stellte der Vorsitzende in Frage": somebody acts, and not something.
    const acting = hasBit(tokens, phrase.core, SOMEBODY | Word.personal)
      ? undefined
      : subjectAtVerb(tokens, finite, segment.to, language);
    // "Bergs Partei warf Vogel vor": a bare name may as well be the object of a body.
    const isBare = acting && !hasBit(tokens, acting.core, Word.role) && tokens[acting.from]!.surname;
    const acts = acting && hasBit(tokens, acting.core, SOMEBODY);
    if (acts && !(isBare && !(tokens[phrase.from]!.bits & DETERMINER)))
      return withApposition(sentence, acting, index, language);
    // "Dies bestätigte die Polizei": what points back is the object where a subject follows.
    const pointsBack = phrase.to === phrase.from + 1 && tokens[phrase.from]!.bits & Word.relative;
    const follows = pointsBack ? behind() : undefined;
    if (follows) return follows;
    const whole = joined(tokens, phrase, finite, finite, language);
    return at === head ? withNameBefore(sentence, whole, index, language) : whole;
  }
  return behind() ?? subjectBeforeConjunction(sentence, head, finite, language);
}

/** "Der Wind war kalt und der Leiter sagte": of a second clause behind a conjunction, all between that and the verb. */
function subjectOfSecond(
  { tokens }: Sentence,
  { from }: Range,
  finite: number,
  language: Language,
): Phrase | undefined {
  for (let at = finite - 2; at > from; at--) {
    if (isFiniteVerb(tokens[at]!)) return undefined;
    if (!(tokens[at]!.bits & Word.conjunction)) continue;
    const phrase = subjectAt(tokens, at + 1, language, true);
    return phrase?.to === finite && hasFinite(tokens, from, at) ? phrase : undefined;
  }
  return undefined;
}

/** "Der Mann biss den Gast und rief": the subject of the verb before. */
function subjectBeforeConjunction(
  sentence: Sentence,
  head: number,
  finite: number,
  language: Language,
): Phrase | undefined {
  const { tokens } = sentence;
  const before = tokens.findIndex((token, i) => i >= head && i < finite && isFiniteVerb(token));
  if (before >= 0 && before !== finite) return subjectOf(sentence, before, false, language);
  // "Lena Vogel dankte allen und rief": a verb that is not known.
  const phrase = subjectAt(tokens, head, language, true);
  return phrase && phrase.to < finite && hasBit(tokens, phrase.core, SOMEBODY) ? phrase : undefined;
}

function hasFinite(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isFiniteVerb(tokens[i]!)) return true;
  return false;
}

const SOMEBODY = Word.role | Word.femaleName | Word.maleName;

/** The subject behind a verb that something else stands before: "Besorgt äußerte sich auch die Ministerin". */
function subjectAtVerb(
  tokens: readonly Token[],
  finite: number,
  limit: number,
  language: Language,
): Phrase | undefined {
  let at = finite + 1;
  while (at < limit && tokens[at]!.bits & (Word.reflexive | Word.adverb)) at++;
  return at < limit ? subjectAt(tokens, at, language, false) : undefined;
}

/** "sagte von der Leyen": small words that are no preposition here. */
function nobleName(tokens: readonly Token[], at: number): Phrase | undefined {
  // "Wie de Berg sagte": a word that is nothing else
  const isSure = tokens[at]?.bits === Word.nameParticle;
  let end = at;
  while (isSmallInName(tokens[end])) end++;
  const name = tokens[end];
  const isName = name?.capital && !(name.bits & ~GIVEN_NAME);
  if (!isName || !(isSure ? end > at : end - at >= 2 && tokens[at]!.bits & Word.preposition))
    return undefined;
  const range = { from: at, to: end + 1 };
  return { ...range, core: range };
}

function isSmallInName(token: Token | undefined): boolean {
  if (!token || !(token.bits & Word.nameParticle)) return false;
  return token.bits === Word.nameParticle || (token.bits & (Word.preposition | DETERMINER)) !== 0;
}

/** "Karl Berg, der Sprecher der Partei, sagte": what stands before the insertion, with it. */
function beforeInsertion(
  sentence: Sentence,
  index: number,
  finite: number,
  language: Language,
): Phrase | undefined {
  const { tokens, segments } = sentence;
  if (tokens[segments[index]!.from - 1]?.kind !== 'comma') return undefined;
  let found: Phrase | undefined;
  let end = finite - 1;
  for (let i = index - 1; i >= 0; i--) {
    const segment = segments[i]!;
    const relative = isRelative(sentence, segment);
    if (relative) {
      if (!found) end = segment.from - 1;
      continue;
    }
    // "Wie der Leiter, Karl Berg, mitteilte": the clause begins before the insertion.
    if (tokens[segment.from]!.bits & OPENS_CLAUSE) {
      const own = subjectAt(tokens, segment.from + 1, language, true);
      return found && own?.to === segment.to ? { ...own, to: end } : found;
    }
    if (hasFinite(tokens, segment.from, segment.to)) break;
    let at = headOf(sentence, segment);
    // "Auch die Sprecherin, Lena Vogel, sagte"
    while (at < segment.to - 1 && tokens[at]!.bits === Word.adverb) at++;
    const phrase = tokens[at]!.mark ? undefined : subjectAt(tokens, at, language, true);
    // "es handele sich um den Zaun, entgegnete …", "den Zaun zu streichen, forderte …": what was said
    const rest = phrase && { from: phrase.to, to: segment.to };
    if (rest && hasBit(tokens, rest, Word.infinitiveMark)) break;
    if (rest && hasBit(tokens, rest, -1) && hasBit(tokens, phrase.core, Word.pronoun)) break;
    if (phrase) found = { ...phrase, to: end };
  }
  return found;
}

/** "Sonia und Willy Berg": phrases that are joined before their verb, or behind one in the plural. */
function joined(
  tokens: readonly Token[],
  phrase: Phrase,
  finite: number,
  limit: number,
  language: Language,
): Phrase {
  const ties = tokens[phrase.to];
  if (!ties || !(ties.bits & Word.conjunction) || phrase.to + 1 >= limit) return phrase;
  const second = phraseAfter(tokens, phrase.to + 1, language, finite > phrase.to ? 'loose' : 'tight');
  if (!second || second.to > limit) return phrase;
  const before = phrase.to < finite;
  return (before ? second.to === finite : language.plural.test(tokens[finite]!.lower))
    ? { ...phrase, to: second.to }
    : phrase;
}

/** "Ein Sprecher der Polizei, Karl Berg sagte": a phrase alone before the comma belongs to the name. */
function withNameBefore(sentence: Sentence, phrase: Phrase, index: number, language: Language): Phrase {
  const { tokens, segments } = sentence;
  const before = segments[index - 1];
  if (!before || index !== 1 || tokens[before.to]?.kind !== 'comma') return phrase;
  // "Wie Lena Vogel, eine Sprecherin der Partei, mitteilte"
  const opens = tokens[before.from]!.bits & OPENS_CLAUSE ? 1 : 0;
  const first =
    before.from + opens < before.to ? subjectAt(tokens, before.from + opens, language, true) : undefined;
  return first?.to === before.to ? { from: first.from, to: phrase.to, core: first.core } : phrase;
}

/** "der Leiter der Behörde, Andreas Huber": a name that follows a comma and ends at the next belongs to the phrase. */
export function withApposition(
  sentence: Sentence,
  phrase: Phrase,
  index: number,
  language: Language,
): Phrase {
  const { tokens, segments } = sentence;
  const next = segments[index + 1];
  const end = segments[index]!.to;
  if (!next || tokens[end]?.kind !== 'comma') return phrase;
  if (phrase.to !== end) {
    // "der Leiter der Behörde in Tarn, Andreas Huber": a place may stand between
    const loose = phraseAfter(tokens, phrase.from, language, 'loose');
    const own = phraseAfter(tokens, next.from, language);
    const isNamed = own?.to === next.to && (tokens[next.from]!.bits & GIVEN_NAME) !== 0;
    return loose?.to === end && isNamed && tokens[phrase.from]!.bits & DETERMINER
      ? { ...phrase, to: own.to }
      : phrase;
  }
  const name = phraseAfter(tokens, next.from, language);
  if (name?.to === next.to && !(tokens[next.from]!.bits & (DETERMINER | Word.pronoun)))
    return { ...phrase, to: name.to };
  return isDescription(tokens, phrase, next, language)
    ? { ...phrase, to: timeIn(tokens, next, language) ?? next.to }
    : phrase;
}

/** "…, der Leiter der Behörde | am Montag": where it is told when somebody spoke. */
function timeIn(tokens: readonly Token[], { from, to }: Range, language: Language): number | undefined {
  for (let at = from + 1; at + 1 < to; at++) {
    const phrase = tokens[at]!.bits & Word.preposition ? phraseAfter(tokens, at + 1, language) : undefined;
    if (phrase && tokens[phrase.core.to - 1]!.bits & Word.time) return at;
  }
  return undefined;
}

/** "Andreas Huber, der Leiter der Behörde in Tarn": what a person is, behind the name. */
function isDescription(tokens: readonly Token[], phrase: Phrase, next: Range, language: Language): boolean {
  const role = phraseAfter(tokens, next.from, language);
  const isNamed = !(tokens[phrase.core.from]!.bits & DETERMINER) || hasBit(tokens, phrase, GIVEN_NAME);
  return (
    role !== undefined &&
    isNamed &&
    hasBit(tokens, role.core, Word.role) &&
    !hasFinite(tokens, next.from, next.to)
  );
}

const AGENT = Word.obliqueDeterminer | Word.role | Word.organisation | Word.femaleName | Word.maleName;

/** "von der Polizei", "durch das Gericht" */
function agentIn(tokens: readonly Token[], { from, to }: Range, language: Language): Phrase | undefined {
  for (let i = from; i + 1 < to; i++) {
    if (!(tokens[i]!.bits & Word.agent)) continue;
    const phrase = phraseAfter(tokens, i + 1, language);
    if (!phrase || phrase.to > to) continue;
    // "vom Wetterdienst": its article is part of the preposition
    if (tokens[i]!.bits & DETERMINER) return phrase;
    if (hasBit(tokens, phrase.core, AGENT) || isWrittenLarge(tokens[phrase.core.from]!)) return phrase;
  }
  return undefined;
}

/** The first noun phrase that may be a subject, phrases with a preposition left out. */
function subjectBehind(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: Language,
  attributes: 'tight' | 'loose' = 'tight',
): Phrase | undefined {
  const noble = from < to ? nobleName(tokens, from) : undefined;
  if (noble) return noble;
  for (let at = from; at < Math.min(to, from + FARTHEST_SUBJECT); ) {
    const token = tokens[at]!;
    if (token.bits & Word.preposition) {
      const phrase = phraseAfter(tokens, at + 1, language);
      at = phrase ? phrase.to : at + 1;
      continue;
    }
    // "etwa die Leiterin": a small word before the article, which stands before numbers too
    if (token.bits & Word.adverb && (tokens[at + 1]?.bits ?? 0) & DETERMINER) {
      at++;
      continue;
    }
    // "hält es der Rat für möglich": a word for what is told later
    if (at === from && isPlaceholder(token) && (tokens[at + 1]?.bits ?? 0) & Word.determiner) {
      at++;
      continue;
    }
    const phrase = subjectAt(tokens, at, language, false);
    const whole = phrase && attributes === 'loose' ? phraseAfter(tokens, at, language, 'loose') : phrase;
    if (phrase) return whole && whole.to <= to ? whole : phrase;
    const other = phraseAfter(tokens, at, language);
    at = other ? other.to : at + 1;
  }
  // "schrieb „Der Morgen“": a name in marks
  const name = from < to && tokens[from]!.mark?.title ? phraseAfter(tokens, from, language) : undefined;
  return name;
}

function isPlaceholder({ bits }: Token): boolean {
  return (bits & Word.pronoun) !== 0 && !(bits & (Word.personal | Word.determiner | Word.relative));
}

/** A phrase that begins here, in a form that a subject can have. */
export function subjectAt(
  tokens: readonly Token[],
  at: number,
  language: Language,
  beforeVerb: boolean,
): Phrase | undefined {
  const { bits, kind } = tokens[at]!;
  if (kind !== 'word' && kind !== 'number' && (kind !== 'mark' || !beforeVerb)) return undefined;
  if (bits & (Word.reflexive | Word.preposition)) return undefined;
  // "Einer der Fischer sagte", but no "einer Firma"
  const isOneOf = bits & Word.pronoun && (tokens[at + 1]?.bits ?? 0) & Word.genitive;
  if (bits & Word.obliqueDeterminer && !(bits & Word.determiner) && !isOneOf) return undefined;
  const phrase = phraseAfter(tokens, at, language, beforeVerb ? 'loose' : 'tight');
  if (!phrase) return undefined;
  const { core } = phrase;
  // "Relativierend fügt Gall hinzu": a capital, and no noun
  if (at === 0 && core.to === 1 && !bits && language.sentenceAdverb.test(tokens[0]!.text)) return undefined;
  const last = tokens[core.to - 1]!;
  return last.bits & Word.time ? undefined : phrase;
}
