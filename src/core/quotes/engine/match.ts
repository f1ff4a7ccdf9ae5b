import type { Language, Pattern, VerbForm } from './language';
import { type Phrase, phraseAfter, phraseBefore } from './phrases';
import {
  isAnswered,
  readSaidAround,
  readSaidBefore,
  readSaidBehind,
  readSaidInMarks,
  type Said,
} from './said';
import { hasBit, isFiniteVerb, type Range, type Sentence, segmentAt } from './segment';
import { subjectAt, subjectOf, withApposition } from './subjects';
import type { Token } from './tokens';
import { DETERMINER, Word } from './word';
import { namesAnyWork, namesWork } from './works';

/** Words that may report speech, with what they would report and whose it would be. */
export interface Candidate {
  readonly pattern: Pattern;
  readonly cue: Range;
  readonly said: Said;
  readonly speaker?: Phrase;
  readonly verb?: VerbForm;
  /** Whether the verb is in the passive: nobody is its subject. */
  readonly passive?: true;
  /** Whether it is told only to be turned down: who acts in the sentence has not said it. */
  readonly denied?: true;
}

/** Tokens between a noun for speech and the clause that tells what was said, at most. */
const MOST_BEHIND_NOUN = 2;

/** Every place of a sentence where a pattern of the language fits. */
export function match(sentence: Sentence, language: Language): Candidate[] {
  const found: Candidate[] = [];
  const { byWord, byCategory } = compileAll(language);
  for (let at = 0; at < sentence.tokens.length; at++) {
    const token = sentence.tokens[at]!;
    if (token.kind !== 'word') continue;
    const worded = byWord.get(token.lower);
    if (worded) for (const rule of worded) tryAt(rule, at);
    if (!token.verbs.length && !token.bits) continue;
    for (const [category, rules] of byCategory)
      if (CATEGORIES[category]!(token)) for (const rule of rules) tryAt(rule, at);
  }
  return found;

  function tryAt(rule: Rule, at: number): void {
    const to = matchAt(sentence.tokens, at, rule.items);
    const candidate = to === undefined ? undefined : read(sentence, rule, { from: at, to }, language);
    if (candidate) found.push(candidate);
  }
}

/** What one place of a pattern asks for. */
type Item = (token: Token) => boolean;

/** The categories that a pattern may name. */
const CATEGORIES: Readonly<Record<string, Item>> = {
  report: ({ verbs }) => verbs.some(({ form }) => form !== 'infinitive'),
  speech: ({ bits, capital }) => capital && (bits & Word.speechNoun) !== 0,
  hearsay: ({ bits }) => (bits & Word.hearsay) !== 0,
};

/** A pattern, ready to be tried. */
interface Rule {
  readonly pattern: Pattern;
  readonly items: readonly Item[];
  /** Whether the phrase of the speaker has to hold a noun for speech: "nach Angaben …", but not "nach Berlin". */
  readonly throughSpeech: boolean;
}

/** The patterns of a language, by the word or the category that they begin with. */
interface Rules {
  readonly byWord: ReadonlyMap<string, readonly Rule[]>;
  readonly byCategory: ReadonlyMap<string, readonly Rule[]>;
}

const compiled = new WeakMap<Language, Rules>();

function compileAll(language: Language): Rules {
  const ready = compiled.get(language);
  if (ready) return ready;
  const byWord = new Map<string, Rule[]>();
  const byCategory = new Map<string, Rule[]>();
  for (const pattern of language.patterns) {
    const rule = compile(pattern);
    const words = pattern.match.split(' ');
    const first = words[0] === '<speech>' && pattern.speaker === 'before' ? words[1]! : words[0]!;
    const isCategory = first.startsWith('<');
    const known = isCategory ? byCategory : byWord;
    for (const key of isCategory ? [first.slice(1, -1)] : first.split('/'))
      known.set(key, [...(known.get(key) ?? []), rule]);
  }
  const made = { byWord, byCategory };
  compiled.set(language, made);
  return made;
}

function compile(pattern: Pattern): Rule {
  const words = pattern.match.split(' ');
  const nounBehind = pattern.speaker !== 'owner' && words.at(-1) === '<speech>';
  const nounBefore = pattern.speaker === 'before' && words[0] === '<speech>';
  if (nounBehind) words.pop();
  if (nounBefore) words.shift();
  const items = words.map((item): Item => {
    const category = /^<(\w+)>$/.exec(item)?.[1];
    if (category) return CATEGORIES[category]!;
    const alternatives = new Set(item.split('/'));
    return ({ lower }) => alternatives.has(lower);
  });
  return { pattern, items, throughSpeech: nounBehind || nounBefore };
}

function matchAt(tokens: readonly Token[], at: number, items: readonly Item[]): number | undefined {
  for (let i = 0; i < items.length; i++) {
    const token = tokens[at + i];
    if (!token || !items[i]!(token)) return undefined;
  }
  return at + items.length;
}

function read(
  sentence: Sentence,
  { pattern, throughSpeech }: Rule,
  cue: Range,
  language: Language,
): Candidate | undefined {
  const { tokens } = sentence;
  if (pattern.speaker === 'subject') return readVerb(sentence, pattern, cue, language);
  if (pattern.speaker === 'none') {
    const said = readSaidAround(sentence, cue, pattern.said === 'sentence', language);
    return said && { pattern, cue, said };
  }
  if (pattern.speaker === 'within') {
    const said =
      pattern.said === 'behind'
        ? readSaidBehind(sentence, cue.to, 'say', language)
        : readSaidBefore(sentence, cue, language);
    const speaker = placeOf(sentence, cue, language);
    return said && { pattern, cue, said, ...(speaker ? { speaker } : {}) };
  }
  if (pattern.speaker === 'owner') {
    const phrase = phraseAfter(tokens, cue.to - 1, language);
    const clause = sentence.segments[segmentAt(sentence, cue.from)]!;
    const clauseEnd = clause.to;
    // "das in einer Rede formulierte Ziel, binnen zwei Jahren zu bauen": the clause belongs to the noun behind
    if (isAttribute(tokens, clause, cue.to)) return undefined;
    if (namesAnyWork(sentence, language)) return undefined;
    const said = readSaidBehind(sentence, cue.to - 1, undefined, language);
    if (!said || said.opener === 'indicative') return undefined;
    const denied = isDenied(sentence, language);
    // "die Behauptung, dass", "den Vorwurf erhoben, dass", but "Aussagen erlaubt der Fund über das Klima, dass"
    if (!denied && clauseEnd - (phrase?.to ?? cue.to) > MOST_BEHIND_NOUN) return undefined;
    // "wies den Vorwurf zurück, er sei alt", "Auf den Vorwurf, er sei alt, sagte …": who acts says so least of all.
    // "Auf die Kritik, die laut wurde, erneuerte Vogel die Behauptung, dass …": of a noun behind that, who acts says so.
    const isAnsweredHere =
      cue.to <= sentence.segments[0]!.to && isAnswered(sentence, tokens.length, language);
    const isSomebodyElses = denied || isAnsweredHere;
    const own = () => actorBefore(sentence, cue, language) ?? nounItself(sentence, cue, language);
    const speaker = ownerOf(phrase, cue) ?? (isSomebodyElses ? undefined : own());
    return {
      pattern,
      cue,
      said,
      ...(speaker ? { speaker } : {}),
      ...(denied ? { denied: true as const } : {}),
    };
  }
  const speaker =
    pattern.speaker === 'behind'
      ? sourceAfter(sentence, cue.to, language)
      : sourceBefore(sentence, cue.from, language);
  if (!speaker) return undefined;
  if (throughSpeech && !hasBit(tokens, speaker.core, Word.speechNoun)) return undefined;
  // "ihrer Meinung nach habe …", but "die Meldung nach dem Unfall"
  if (throughSpeech && pattern.speaker === 'before' && phraseAfter(tokens, cue.to, language))
    return undefined;
  const range = { from: Math.min(cue.from, speaker.from), to: Math.max(cue.to, speaker.to) };
  const said =
    pattern.said === 'before'
      ? readSaidBefore(sentence, range, language)
      : readSaidAround(sentence, range, false, language);
  return said && { pattern, cue, said, speaker };
}

/** "laut der Sprecherin, Lena Vogel, …", "nach Meinung von Experten und Fans werden …": the source with its name, or both. */
function sourceAfter(sentence: Sentence, from: number, language: Language): Phrase | undefined {
  const { tokens } = sentence;
  const phrase = bodyAlone(sentence, from, language) ?? phraseAfter(tokens, from, language);
  if (!phrase) return undefined;
  const tied = tokens[phrase.to]?.bits ?? 0;
  const second = tied & Word.conjunction ? phraseAfter(tokens, phrase.to + 1, language) : undefined;
  if (second && tokens[second.to] && isFiniteVerb(tokens[second.to]!)) return { ...phrase, to: second.to };
  const opening = wholeBeforeVerb(sentence, from, phrase, language);
  if (opening) return opening;
  return withApposition(sentence, phrase, segmentAt(sentence, from), language);
}

/** "Grund waren laut Polizei Schüsse": behind the verb, a body without an article is named, and then goes on what was said. */
function bodyAlone({ tokens, segments }: Sentence, from: number, language: Language): Phrase | undefined {
  const [body, next] = [tokens[from], tokens[from + 1]];
  const isBody = body?.capital && body.bits & Word.organisation && language.lexicon.has(body.lower);
  if (!isBody || next?.kind !== 'word' || !next.capital || next.bits) return undefined;
  const head = segments.findLast(segment => segment.from <= from)!.from;
  if (!tokens.slice(head, from).some(isFiniteVerb)) return undefined;
  const range = { from, to: from + 1 };
  return { ...range, core: range };
}

/** "Ersten Angaben zufolge", "Der Behörde in Tarn zufolge": where an article opens the clause, all behind it. */
function sourceBefore(sentence: Sentence, to: number, language: Language): Phrase | undefined {
  const { tokens, segments } = sentence;
  const head = segments[segmentAt(sentence, to)]!.from;
  const whole = tokens[head]!.bits & DETERMINER ? phraseAfter(tokens, head, language, 'loose') : undefined;
  return whole?.to === to ? whole : phraseBefore(tokens, to, head, language);
}

/** Tokens of a source behind its noun phrase, at most: "der Polizei | in der alten Hafenstadt Tarn". */
const LONGEST_REST = 6;

/** "Nach Angaben der Polizei in Tarn wurde …": where a verb in the second place follows, all before it names the source. */
function wholeBeforeVerb(
  sentence: Sentence,
  from: number,
  phrase: Phrase,
  { addressing }: Language,
): Phrase | undefined {
  const { tokens, segments } = sentence;
  const segment = segments[segmentAt(sentence, from)]!;
  if (segment.from !== 0 || from > 2) return undefined;
  for (let at = phrase.to; at < Math.min(segment.to, phrase.to + LONGEST_REST); at++) {
    const { bits, kind, mark, lower } = tokens[at]!;
    if (isFiniteVerb(tokens[at]!)) return at > phrase.to ? { ...phrase, to: at } : undefined;
    if (bits & Word.time || mark || kind === 'number' || addressing.has(lower)) return undefined;
  }
  return undefined;
}

/** "in dem Bericht heißt es": what the words stand in. */
function placeOf(sentence: Sentence, { from }: Range, language: Language, bits = -1): Phrase | undefined {
  const { tokens, segments } = sentence;
  const index = segmentAt(sentence, from);
  for (let i = segments[index]!.from; i < segments[index]!.to; i++) {
    const phrase = tokens[i]!.bits & Word.preposition ? phraseAfter(tokens, i + 1, language) : undefined;
    if (phrase && hasBit(tokens, phrase.core, bits)) return phrase;
  }
  if (bits !== -1) return undefined;
  // "In der Resolution, die …, heißt es"
  return index > 0 && tokens[0]!.bits & Word.preposition ? phraseAfter(tokens, 1, language) : undefined;
}

/** "die Behauptung des Ministers, dass": what belongs to the noun says whose it is. */
function ownerOf(phrase: Phrase | undefined, { to }: Range): Phrase | undefined {
  if (!phrase || phrase.to <= to) return undefined;
  const core = { from: to, to: phrase.to };
  return { ...core, core };
}

/** Whether a sentence turns down what somebody says. */
function isDenied({ tokens }: Sentence, { denying }: Language): boolean {
  return tokens.some(({ verbs, capital }) => !capital && verbs.some(({ lemma }) => denying.has(lemma)));
}

/** A verb that turns down what a noun for speech tells, which stands in the same segment as the token `at`. */
function deniesNoun(sentence: Sentence, at: number, { lemma }: VerbForm, { denying }: Language): boolean {
  if (!denying.has(lemma)) return false;
  const { tokens, segments } = sentence;
  const { from, to } = segments[segmentAt(sentence, at)]!;
  return tokens.slice(from, to).some(({ capital, bits }) => capital && (bits & Word.speechNoun) !== 0);
}

/** "Es gab Hinweise, dass": where nobody acts, the words stand for who said them, or who they came from. */
function nounItself(sentence: Sentence, { from }: Range, language: Language): Phrase | undefined {
  const { tokens, segments } = sentence;
  const head = segments[segmentAt(sentence, from)]!.from;
  const source = tokens[head]!.bits & Word.agent ? phraseAfter(tokens, head + 1, language) : undefined;
  return source ?? phraseBefore(tokens, from + 1, head, language);
}

/** "Der Minister ist der Meinung, dass": who acts in the clause, but not the noun itself. */
function actorBefore(sentence: Sentence, cue: Range, language: Language): Phrase | undefined {
  const { from } = cue;
  const { tokens, segments } = sentence;
  const segment = segments[segmentAt(sentence, from)]!;
  const finite = tokens.findIndex((token, i) => i >= segment.from && i < segment.to && isFiniteVerb(token));
  const subject =
    finite < 0
      ? subjectAt(tokens, segment.from, language, true)
      : subjectOf(sentence, finite, false, language);
  if (!subject) return undefined;
  return isNobody(tokens, subject) || (subject.from <= from && from < subject.to) ? undefined : subject;
}

/** "Es", "Dies", "man" */
function isNobody(tokens: readonly Token[], { from, to }: Phrase): boolean {
  const { bits } = tokens[from]!;
  return to === from + 1 && (bits & Word.pronoun) !== 0 && !(bits & Word.personal);
}

function readVerb(
  sentence: Sentence,
  pattern: Pattern,
  cue: Range,
  language: Language,
): Candidate | undefined {
  const { tokens } = sentence;
  const at = cue.to - 1;
  // "die Aussage": a noun that is spelt like a verb
  if (tokens[at]!.capital && at > 0) return undefined;
  for (const verb of tokens[at]!.verbs) {
    if (verb.form === 'infinitive' || (pattern.classes && !pattern.classes.includes(verb.class))) continue;
    const clause = clauseOf(sentence, at, verb);
    // "Der Titel der Studie lautet: „…“"
    if (!clause || namesWork(sentence, at, language)) continue;
    // "wies den Vorwurf zurück, er sei alt", "Den Vorwurf, er sei alt, wies … zurück"
    const nounAt = pattern.said === 'before' ? 0 : at;
    if (pattern.said !== 'marked' && deniesNoun(sentence, nounAt, verb, language)) continue;
    const said =
      pattern.said === 'behind'
        ? readSaidBehind(sentence, clause.end, verb.class, language)
        : pattern.said === 'marked'
          ? readSaidInMarks(sentence, at, clause, verb.class === 'call', language)
          : readSaidBefore(sentence, attributionOf(sentence, cue, clause, verb, language), language);
    if (!said) continue;
    // Who "is quoted" has said it.
    const passive = clause.passive && verb.class !== 'quote';
    const subject = subjectOf(sentence, clause.finite, passive, language);
    if (pattern.said === 'behind' && subject && describesSubject(tokens, at, subject)) continue;
    const quoted =
      verb.class === 'quote' && !clause.passive
        ? objectBehind(sentence, clause.finite, subject, language)
        : undefined;
    // "Es drohe „ein Streit“": nobody labels anything.
    if (pattern.said === 'marked' && subject && isNobody(tokens, subject)) continue;
    const within = placeOf(sentence, cue, language, Word.speechNoun);
    const headOfClause = sentence.segments[segmentAt(sentence, at)]!.from;
    // "In dem Schreiben wird gewarnt", "Aus Kreisen der Partei verlautete", but "meldete sich mit den Worten"
    const speaker = quoted ?? subject ?? (passive || within?.from === headOfClause + 1 ? within : undefined);
    return {
      pattern,
      cue,
      said,
      verb,
      ...(speaker ? { speaker } : {}),
      ...(passive ? { passive: true as const } : {}),
    };
  }
  return undefined;
}

/** What tells who said it: the verb in all its parts; of "…, wie der Leiter sagte" the whole clause. */
function attributionOf(
  { tokens, segments }: Sentence,
  cue: Range,
  clause: { readonly finite: number; readonly end: number },
  { class: is }: VerbForm,
  { telling }: Language,
): Range {
  const from = Math.min(cue.from, clause.finite);
  const opening = segments.findLast(
    segment => segment.from > 0 && segment.from < from && telling.has(tokens[segment.from]!.lower),
  );
  const isLast = segments.some(({ to }) => to === clause.end);
  const isWhole = opening && isLast && is === 'say' && !tokens.slice(opening.from, from).some(isFiniteVerb);
  return { from: isWhole ? opening.from : from, to: clause.end };
}

/** "Das erklärte Ziel, binnen zwei Jahren zu bauen": between an article and its noun, no verb. */
function describesSubject(tokens: readonly Token[], at: number, subject: Phrase): boolean {
  const before = tokens[at - 1]?.bits ?? 0;
  const noun = tokens[subject.core.from];
  return subject.core.from === at + 1 && (before & Word.determiner) !== 0 && noun!.bits === 0 && at === 1;
}

/** "Der Sender zitierte Lena Vogel mit den Worten": who is quoted, and not who quotes. */
function objectBehind(
  { tokens, segments }: Sentence,
  finite: number,
  subject: Phrase | undefined,
  language: Language,
): Phrase | undefined {
  const from = Math.max(finite + 1, subject?.to ?? 0);
  const end = segments.find(({ to }) => to > finite)!.to;
  for (let at = from; at < end; at++) {
    const { bits } = tokens[at]!;
    if (bits & Word.preposition) return undefined;
    const phrase = phraseAfter(tokens, at, language);
    if (phrase) return phrase;
  }
  return undefined;
}

/** Where the clause of a verb ends, its finite verb, and whether it is in the passive; nothing where it reports nothing. */
function clauseOf(
  sentence: Sentence,
  at: number,
  verb: VerbForm,
): { readonly finite: number; readonly end: number; readonly passive: boolean } | undefined {
  const { tokens, segments } = sentence;
  const segment = segments[segmentAt(sentence, at)]!;
  const auxiliary = auxiliaryOf(tokens, segment, at) ?? auxiliaryBefore(sentence, segment);
  // "hat erklärt" has a participle, "erklärt" alone is a finite verb.
  const isParticiple = auxiliary !== undefined && tokens[at]!.verbs.some(({ form }) => form === 'participle');
  if (verb.form === 'finite' && !isParticiple) {
    if (isAttribute(tokens, segment, at)) return undefined;
    if (!verb.particle) return { finite: at, end: at + 1, passive: false };
    // "teilte … mit" or "wies … darauf hin": in this segment, or behind an insertion
    const end = particleLimit(sentence, at);
    const particle = tokens.findIndex(({ lower }, i) => i > at && i < end && lower === verb.particle);
    return particle < 0 ? undefined : { finite: at, end: particle + 1, passive: false };
  }
  if (verb.form !== 'participle' || auxiliary === undefined) return undefined;
  // "war davon ausgegangen": what is only thought is in no passive of that form.
  const active = Word.have | (verb.class === 'think' ? Word.be : 0);
  const passive = !(tokens[auxiliary]!.bits & active);
  return { finite: auxiliary, end: Math.max(at, auxiliary) + 1, passive };
}

/** "das von Vogel in einer Rede formulierte Ziel": an adjective, between a noun and its article with a preposition behind it. */
function isAttribute(tokens: readonly Token[], { from, to }: Range, at: number): boolean {
  const noun = tokens[at + 1];
  if (at + 1 >= to || !noun?.capital || noun.bits & ~Word.speechNoun) return false;
  for (let i = at - 2; i >= from; i--) {
    const { bits, capital } = tokens[i]!;
    if (!capital && isFiniteVerb(tokens[i]!)) return false;
    if (bits & DETERMINER && tokens[i + 1]!.bits & Word.preposition) return true;
  }
  return false;
}

/** Where the clause of a divided verb ends at the latest: "gab der Leiter, Karl Berg, am Montag bekannt" goes on behind one insertion. */
function particleLimit({ tokens, segments }: Sentence, at: number): number {
  const [own, insertion, rest] = segments.slice(segments.findIndex(({ to }) => to > at));
  const isInsertion =
    insertion !== undefined && !tokens.slice(insertion.from, insertion.to).some(token => isFiniteVerb(token));
  return isInsertion && rest && !tokens.slice(rest.from, rest.to).some(isFiniteVerb) ? rest.to : own!.to;
}

/** "Gestern hatte der Leiter, Karl Berg, erklärt": an auxiliary in front of an insertion that has no verb. */
function auxiliaryBefore({ tokens, segments }: Sentence, { from, to }: Range): number | undefined {
  const index = segments.findIndex(segment => segment.from === from);
  const [own, insertion] = [segments[index - 2], segments[index - 1]];
  const isDivided = insertion && [from, insertion.from].every(start => tokens[start - 1]?.kind === 'comma');
  if (
    !own ||
    !isDivided ||
    tokens.slice(insertion.from, to).some(token => isFiniteVerb(token) && !token.verbs.length)
  )
    return undefined;
  const finite = tokens.findIndex((token, i) => i >= own.from && i < own.to && isFiniteVerb(token));
  const isAuxiliary = finite >= 0 && tokens[finite]!.bits & (Word.have | Word.be | Word.become);
  return isAuxiliary && !tokens.slice(finite + 1, own.to).some(({ verbs }) => verbs.length)
    ? finite
    : undefined;
}

/** Auxiliaries stand right behind their participle, or anywhere before it. */
function auxiliaryOf(tokens: readonly Token[], segment: Range, participle: number): number | undefined {
  for (let i = Math.min(segment.to - 1, participle + 2); i >= segment.from; i--) {
    const { bits } = tokens[i]!;
    if (i !== participle && bits & (Word.have | Word.become | Word.be) && bits & Word.finite) return i;
  }
  return undefined;
}
