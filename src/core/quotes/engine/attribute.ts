import type { QuoteKind, Span } from '../../model';
import { isWordCode } from '../layout';
import type { Evidence, Language, MarkEvidence, VerbForm } from './language';
import { evidenceForMark, verbBehind, weighMark } from './marks';
import { type Candidate, match } from './match';
import { isWrittenLarge, type Phrase, phraseAfter, phraseBefore } from './phrases';
import { sentenceEnd } from './said';
import {
  type Document,
  hasBit,
  headOf,
  isFiniteVerb,
  isRelative,
  type Range,
  type Sentence,
  segmentAt,
} from './segment';
import { subjectAt, subjectOf } from './subjects';
import { repeatedTerms } from './terms';
import type { Token } from './tokens';
import { evidenceFor, weigh } from './weigh';
import { DETERMINER, GIVEN_NAME, Word } from './word';

/** Who speaks, as a phrase of one sentence. */
export interface Source {
  readonly sentence: Sentence;
  readonly phrase: Phrase;
  /** Who is meant by a word that points back: "demnach". */
  readonly standsFor?: Source;
}

/** One part of a quotation, with its speaker as a phrase that is yet to be resolved. */
export interface Part extends Span {
  readonly kind: QuoteKind;
  readonly verbatim: readonly Span[];
  readonly cue?: Span;
  readonly source?: Source;
  /** Set where it is told only to be turned down. */
  readonly denied?: true;
  /** Parts of one quotation share it. */
  readonly quotation: number;
}

/** Log-odds from which on a candidate is taken for a quote. */
const LEAST_WEIGHT = 0;

/**
 * The same for words in marks: as many are found too many as are missed, where each tenth of the annotated articles is judged
 * by what the other nine teach.
 */
const LEAST_MARK_WEIGHT = -0.2;

/** Paragraphs without a report behind which nobody is taken to speak on. */
const LONGEST_SILENCE = 1;

/** Every quote of a document with its speaker, in the order of the text; one inside another behind it. */
export function attribute(document: Document, observer?: Observer): Part[] {
  return new Attribution(document, observer).parts.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Is told what was weighed; weights are fitted on it. */
export interface Observer {
  report(evidence: readonly Evidence[], said: readonly Span[]): void;
  mark(evidence: readonly MarkEvidence[], inner: Span): void;
}

/** Who is said to speak, and the words that say so. */
interface Attributed {
  readonly source?: Source;
  readonly cue?: Span;
}

class Attribution {
  readonly parts: Part[] = [];
  #quotations = 0;
  readonly #repeated: ReadonlySet<string>;
  /** Who spoke last, and in which paragraph: what stands in the mood of reports goes on with it. */
  #last: { readonly source?: Source; readonly paragraph: number } | undefined;
  /** The sentence before, where it went on with a report. */
  #running: { readonly part: Part; readonly sentence: number; readonly paragraph: number } | undefined;
  /** Words in marks that go on in the next paragraph, where nothing beside them told who speaks. */
  #unfinished: Part | undefined;
  /** Who was announced at the end of the paragraph before. */
  #announced: Attributed | undefined;

  constructor(
    private readonly document: Document,
    private readonly observer: Observer | undefined,
  ) {
    this.#repeated = repeatedTerms(document);
    document.paragraphs.forEach(({ sentences }, p) => {
      for (let s = 0; s < sentences.length; s++) this.#readSentence(p, s);
    });
  }

  #readSentence(p: number, s: number): void {
    const sentence = this.document.paragraphs[p]!.sentences[s]!;
    const candidates = match(sentence, this.document.language);
    if (this.observer) for (const candidate of candidates) this.#tell(this.observer, sentence, candidate);
    const chosen = choose(candidates, sentence, this.document);
    const labels = new Set(
      chosen.flatMap(({ pattern, said }) =>
        pattern.said === 'marked' ? said.parts.map(({ from }) => from) : [],
      ),
    );
    const found = chosen
      .map(candidate => this.#withLabels(sentence, p, candidate))
      .flatMap(candidate => this.#partsOf(sentence, p, candidate));
    const goesOn =
      found.length === 0 && this.#lastNear(p) !== undefined && isReported(sentence, this.document);
    if (goesOn) found.push(this.#goOn(sentence, p, s));
    this.#readMarks(sentence, p, s, found, labels);
    goOnWith(found, sentence);
    this.#announced = announcementOf(sentence, this.document);
    if (s === 0) this.#finish(sentence, found);
    if (sentence.tokens.at(-1)!.mark?.continued) this.#unfinished = found.findLast(({ cue }) => !cue);
    this.parts.push(...found);
    if (goesOn) this.#last = { ...this.#last, paragraph: p };
    else {
      const actor = speakerIn(sentence, this.document)?.source;
      const spoke = found.findLast(part => part.source && !part.denied)?.source;
      const acts = actor && mayAct(actor) ? actor : spoke && subjectSource(sentence, this.document);
      // "Nach eigenen Angaben war er in Tarn": who acts is who told it.
      const source = spoke && !(acts && this.#isOwnerless(spoke)) ? spoke : acts;
      if (source) this.#last = { source: source.standsFor ?? source, paragraph: p };
    }
  }

  /** "nach eigenen Angaben": words for speech without anybody whose they are; "Augenzeugenberichte" tell it themselves. */
  #isOwnerless({ sentence: { tokens }, phrase }: Source): boolean {
    const { bits, lower } = tokens[phrase.to - 1]!;
    return (
      phrase.to === phrase.core.to &&
      (bits & Word.speechNoun) !== 0 &&
      this.document.language.lexicon.has(lower)
    );
  }

  #tell(observer: Observer, sentence: Sentence, candidate: Candidate): void {
    const said = candidate.said.parts.map(range => partOf(this.document.text, sentence.tokens, range));
    observer.report(evidenceFor(candidate, sentence), said);
  }

  /** "„Wir gehen.¶„Sofort“, sagte Lena Vogel": who is named behind the last paragraph has said the one before, too. */
  #finish({ tokens }: Sentence, [first]: readonly Part[]): void {
    const open = this.#unfinished;
    this.#unfinished = undefined;
    if (!open || !tokens[0]!.mark || !first?.source || first.start > tokens[0]!.end) return;
    this.parts[this.parts.lastIndexOf(open)] = { ...open, source: first.source };
  }

  #lastNear(p: number): Attributed | undefined {
    return this.#last && p - this.#last.paragraph <= LONGEST_SILENCE ? this.#last : undefined;
  }

  #partsOf(sentence: Sentence, p: number, { pattern, speaker, cue, said, denied }: Candidate): Part[] {
    const { tokens } = sentence;
    const quotation = this.#quotations++;
    const before = pattern.speaker === 'none' ? this.#lastNear(p)?.source : undefined;
    const source = speaker
      ? { sentence, phrase: speaker }
      : pattern.speaker === 'none'
        ? { sentence, phrase: { ...cue, core: cue }, ...(before ? { standsFor: before } : {}) }
        : undefined;
    const words = { start: tokens[cue.from]!.start, end: tokens[cue.to - 1]!.end };
    return said.parts.map(range => ({
      ...partOf(this.document.text, tokens, range),
      cue: words,
      ...(source ? { source } : {}),
      ...(denied ? { denied } : {}),
      quotation,
    }));
  }

  /** A sentence that goes on with what was reported; sentence upon sentence in the mood of reports is one quote. */
  #goOn(sentence: Sentence, p: number, s: number): Part {
    const span = partOf(this.document.text, sentence.tokens, { from: 0, to: sentenceEnd(sentence) });
    const before = this.#running;
    let part: Part;
    if (before && before.paragraph === p && before.sentence === s - 1) {
      this.parts.splice(this.parts.lastIndexOf(before.part), 1);
      const verbatim = [...before.part.verbatim, ...span.verbatim];
      part = { ...before.part, end: span.end, verbatim, kind: verbatim.length ? 'mixed' : 'indirect' };
    } else {
      const source = viewerIn(sentence, this.document) ?? this.#last?.source;
      part = { ...span, ...(source ? { source } : {}), quotation: this.#quotations++ };
    }
    this.#running = { part, sentence: s, paragraph: p };
    return part;
  }

  /** Of a verb that labels, the words in marks that are labels and no names. */
  #withLabels(sentence: Sentence, p: number, candidate: Candidate): Candidate {
    const { pattern, said, verb } = candidate;
    if (pattern.said !== 'marked') return candidate;
    const parts = said.parts.filter(({ from }) => this.#isSpeech(sentence, p, from, false, verb));
    return { ...candidate, said: { ...said, parts } };
  }

  #isSpeech(sentence: Sentence, p: number, at: number, isReported: boolean, verb?: VerbForm): boolean {
    const { text, language } = this.document;
    // Opened again in the next paragraph: a name or a title never is.
    if (sentence.tokens[at]!.mark!.continued) return true;
    const spokeBefore = this.#lastNear(p) !== undefined;
    const announced = sourceBeside(sentence, at, this.document)?.source;
    const isAnnounced = announced !== undefined && hasBit(sentence.tokens, announced.phrase.core, SOMEBODY);
    const { inner } = sentence.tokens[at]!.mark!;
    const isRepeated = this.#repeated.has(text.slice(inner.start, inner.end));
    const mark = {
      text,
      sentence,
      at,
      isReported,
      isAnnounced,
      isSigned: sourceInBrackets(sentence, at, this.document) !== undefined,
      isRepeated,
      spokeBefore,
      ...(verb ? { verb } : {}),
    };
    this.observer?.mark(evidenceForMark(mark, language), inner);
    return weighMark(mark, language) >= LEAST_MARK_WEIGHT;
  }

  /** Words in marks that no pattern claims by themselves, with the speaker that most speaks for. */
  #readMarks(sentence: Sentence, p: number, s: number, found: Part[], labels: ReadonlySet<number>): void {
    const reported = [...found];
    sentence.tokens.forEach(({ mark }, at) => {
      if (!mark || labels.has(at) || isOfSource(mark, reported)) return;
      const inside = reported.find(({ start, end }) => start <= mark.inner.start && mark.inner.end <= end);
      if (inside && inside.start >= mark.start && inside.end <= mark.end) return;
      if (!this.#isSpeech(sentence, p, at, inside !== undefined)) return;
      const by: Attributed | undefined =
        this.#saidInside(sentence, at, inside) ??
        inside ??
        (s === 0 && at === 0 ? this.#announced : undefined) ??
        sourceBehind(sentence, at, this.document) ??
        sourceInBrackets(sentence, at, this.document) ??
        found.findLast(({ source }) => source) ??
        this.#actorAt(sentence, at, p);
      const { start, end } = mark.inner;
      found.push({
        start,
        end,
        kind: 'direct',
        verbatim: [{ start, end }],
        ...(by?.cue ? { cue: by.cue } : {}),
        ...(by?.source ? { source: by.source } : {}),
        quotation: this.#quotations++,
      });
    });
  }

  /** "Wie die Zeitung schrieb, soll Lena Vogel gesagt haben: „…“": of words behind a colon, who is told to have said them. */
  #saidInside(sentence: Sentence, at: number, inside: Part | undefined): Attributed | undefined {
    if (!inside || inside.end < sentence.tokens[at]!.end || inside.start === sentence.tokens[at]!.start)
      return undefined;
    const teller = sourceBeside(sentence, at, this.document);
    return teller?.source && hasBit(sentence.tokens, teller.source.phrase.core, SOMEBODY)
      ? teller
      : undefined;
  }

  /** Who acts beside words in marks; where only a thing does, who spoke before. */
  #actorAt(sentence: Sentence, at: number, p: number): Attributed | undefined {
    const viewer = viewerIn(sentence, this.document);
    if (viewer) return { source: viewer };
    const actor = sourceBeside(sentence, at, this.document) ?? speakerIn(sentence, this.document, at);
    const before = this.#lastNear(p);
    return actor?.source && before?.source && !mayAct(actor.source) && mayAct(before.source)
      ? before
      : (actor ?? before);
  }
}

/** "„…“, sagte Lena Vogel und fügte hinzu: „…“": who spoke before the conjunction goes on, where nobody else is named. */
function goOnWith(found: Part[], { tokens }: Sentence): void {
  found.forEach((part, i) => {
    const { cue } = part;
    const verb = cue && !part.source ? tokens.findIndex(({ start }) => start === cue.start) : -1;
    if (verb < 1 || !(tokens[verb - 1]!.bits & Word.conjunction)) return;
    const before = found.findLast(({ end, source }) => source && end <= cue!.start);
    if (before) found[i] = { ...part, source: before.source! };
  });
}

/** The candidates of a sentence that are likely enough and do not overlap, the likelier first. */
function choose(candidates: readonly Candidate[], sentence: Sentence, { language }: Document): Candidate[] {
  const likely = candidates
    .map(candidate => ({ candidate, weight: weigh(candidate, sentence, language) }))
    // Words in marks behind a verb are weighed one by one.
    .filter(({ candidate, weight }) => weight >= LEAST_WEIGHT || candidate.pattern.said === 'marked')
    .sort((a, b) => b.weight - a.weight || b.candidate.cue.from - a.candidate.cue.from)
    .sort((a, b) => Number(standsBefore(b.candidate)) - Number(standsBefore(a.candidate)));
  const chosen: Candidate[] = [];
  for (const { candidate } of likely) {
    const inside = likely.some(
      other =>
        (holds(other.candidate, candidate) && !passesOn(other.candidate, candidate)) ||
        passesOn(candidate, other.candidate),
    );
    const isTaken = chosen.some(other => overlap(other, candidate) || namesIts(other, candidate));
    if (!inside && !isTaken) chosen.push(candidate);
  }
  return chosen;
}

/** "„Wir“, sagte sie, „bleiben“": words in marks right before their verb are its own, whatever else may tell them. */
function standsBefore({ pattern, said }: Candidate): boolean {
  return pattern.said === 'before' && said.opener === 'mark';
}

/** "Laut der Zeitung sagte der Minister, dass …": the one who spoke is the speaker, and not who passes it on. */
function passesOn(outer: Candidate, inner: Candidate): boolean {
  if (outer.verb || inner.verb?.form !== 'finite' || inner.verb.subjunctive) return false;
  // "„…“, sagte Raab laut der Zeitung"
  const sharesWords =
    inner.pattern.said === 'before' && outer.cue.from > inner.cue.from && overlap(outer, inner);
  return sharesWords || (inner.pattern.said === 'behind' && holds(outer, inner));
}

/** Whether the words that report stand in what another reports: a report inside a report is part of it. */
function holds({ said }: Candidate, { cue }: Candidate): boolean {
  return said.parts.some(({ from, to }) => from <= cue.from && cue.to <= to);
}

/** "…, sagte Karl Berg, Sprecher der „Brücke“": what names the speaker of one is nothing that another tells. */
function namesIts({ speaker }: Candidate, { said }: Candidate): boolean {
  return speaker !== undefined && said.parts.some(({ from, to }) => from < speaker.to && speaker.from < to);
}

function overlap(a: Candidate, b: Candidate): boolean {
  return a.said.parts.some(x => b.said.parts.some(y => x.from < y.to && y.from < x.to));
}

/** Whether a sentence stands in the mood of reports: what it says is still somebody's. */
function isReported(sentence: Sentence, document: Document): boolean {
  const { tokens, segments } = sentence;
  for (const segment of segments) {
    const head = headOf(sentence, segment);
    if (tokens[head]!.bits & (Word.subordinator | Word.that | Word.question)) continue;
    for (let i = head; i < segment.to; i++) {
      const { bits, verbs, capital } = tokens[i]!;
      if (bits & Word.hearsay && isHearsay(sentence, document)) return true;
      // "Ziele der Sanierung": with a capital, only an auxiliary is no noun.
      if (capital && !(bits & (Word.have | Word.be | Word.become))) continue;
      if (bits & Word.subjunctive || verbs.some(({ subjunctive }) => subjunctive)) return true;
      if (bits & Word.conditional) return !tokens.some(token => token.bits & Word.condition);
      if (bits & Word.finite || verbs.some(({ form }) => form === 'finite')) return false;
    }
  }
  return false;
}

/** Words in marks in a sentence with a verb of saying are likely its subject's; of several verbs, the one before them. */
function speakerIn(sentence: Sentence, document: Document, at = 0): Attributed | undefined {
  const phrase = actorOf(sentence, document, verbBefore(sentence, at)) ?? actorOf(sentence, document);
  return phrase && { source: { sentence, phrase } };
}

/** The last verb before a place, relative clauses left out; the first of the sentence where there is none. */
function verbBefore(sentence: Sentence, at: number): number {
  const { tokens } = sentence;
  for (let verb = at - 1; verb >= 0; verb--) {
    const segment = sentence.segments[segmentAt(sentence, verb)]!;
    // "hat keine Scheu, es offen zu sagen": an infinitive has no subject.
    const isInfinitive = ((tokens[verb - 1]?.bits ?? 0) & Word.infinitiveMark) !== 0;
    if (isFiniteVerb(tokens[verb]!) && !isInfinitive && !isRelative(sentence, segment))
      return finiteIn(sentence, segment, verb);
  }
  return firstVerb(sentence);
}

/** The first verb of a sentence, that of a relative clause only where there is no other. */
function firstVerb(sentence: Sentence): number {
  const { tokens, segments } = sentence;
  const first = tokens.findIndex(isFiniteVerb);
  for (let verb = first; verb >= 0 && verb < tokens.length; verb++)
    if (isFiniteVerb(tokens[verb]!) && !isRelative(sentence, segments[segmentAt(sentence, verb)]!))
      return verb;
  return first;
}

/** "Für Lena Vogel sei der Plan „fahrlässig“": who sees it so, before the verb. */
function viewerIn(sentence: Sentence, { language }: Document): Source | undefined {
  const { tokens } = sentence;
  if (!language.viewing.has(tokens[0]!.lower)) return undefined;
  const phrase = phraseAfter(tokens, 1, language);
  const verb = phrase && tokens[phrase.to];
  return verb && isFiniteVerb(verb) && hasBit(tokens, phrase.core, GIVEN_NAME)
    ? { sentence, phrase }
    : undefined;
}

/** "soll der Minister gesagt haben": of two forms in a main clause the first is finite, of two in any other the last. */
function finiteIn({ tokens }: Sentence, { from }: Range, last: number): number {
  if (tokens[from]!.bits & (Word.subordinator | Word.that | Word.question)) return last;
  const first = tokens.findIndex((token, i) => i >= from && isFiniteVerb(token) && !token.capital);
  return first >= 0 && first < last && tokens[last]!.bits & (Word.have | Word.be | Word.become)
    ? first
    : last;
}

/** Who speaks in a sentence that tells nothing of what was said: "Der Iran streitet dies ab." */
function actorOf(sentence: Sentence, { language }: Document, verb = firstVerb(sentence)): Phrase | undefined {
  const { tokens } = sentence;
  if (verb < 0 || !tokens.some(({ verbs, capital }) => verbs.length > 0 && !capital)) return undefined;
  const subject = subjectOf(sentence, verb, false, language);
  if (!subject) return undefined;
  const { bits } = tokens[subject.core.from]!;
  // "Es", "Dies" and "man" are nobody.
  return subject.core.to === subject.core.from + 1 && bits & Word.pronoun && !(bits & Word.personal)
    ? undefined
    : subject;
}

const SOMEBODY = GIVEN_NAME | Word.role | Word.organisation | Word.personal | Word.speechNoun;

/** The subject of a sentence, where it is somebody. */
function subjectSource(sentence: Sentence, { language }: Document): Source | undefined {
  const verb = firstVerb(sentence);
  const phrase = verb < 0 ? undefined : subjectOf(sentence, verb, false, language);
  const somebody = GIVEN_NAME | Word.role | Word.organisation;
  return phrase && hasBit(sentence.tokens, phrase.core, somebody) ? { sentence, phrase } : undefined;
}

/** Whether who is spoken of may go on to speak: a name, a role, a body, also by its initials, but not "the rocket". */
function mayAct({ sentence: { tokens }, phrase: { core } }: Source): boolean {
  return (
    hasBit(tokens, core, SOMEBODY) ||
    !(tokens[core.from]!.bits & DETERMINER) ||
    isWrittenLarge(tokens[core.to - 1]!)
  );
}

/** "soll … getötet haben": a past infinitive behind the verb of hearsay. */
function isHearsay({ tokens }: Sentence, { language }: Document): boolean {
  return tokens.some(
    ({ lower }, i) =>
      language.participle.test(lower) &&
      ((tokens[i + 1]?.bits ?? 0) & (Word.have | Word.be | Word.become)) !== 0,
  );
}

/** "Der Minister erklärte:" at the end of a paragraph, of what opens the next. */
function announcementOf(sentence: Sentence, { language }: Document): Attributed | undefined {
  const { tokens } = sentence;
  if (tokens.at(-1)?.kind !== 'colon') return undefined;
  const verb = tokens.findLastIndex(({ verbs }) => verbs.some(({ form }) => form === 'finite'));
  if (verb < 0) return undefined;
  const phrase = subjectOf(sentence, verb, false, language);
  return (
    phrase && { source: { sentence, phrase }, cue: { start: tokens[verb]!.start, end: tokens[verb]!.end } }
  );
}

/** "laut „morgen.example“": words in marks that name who is quoted. */
function isOfSource(mark: Span, found: readonly Part[]): boolean {
  return found.some(({ source }) => {
    if (!source) return false;
    const { tokens } = source.sentence;
    return tokens[source.phrase.from]!.start <= mark.start && mark.end <= tokens[source.phrase.to - 1]!.end;
  });
}

/** "„…“, freute sich Lena Vogel": who does something right behind words in marks, whatever it is. */
function sourceBehind(sentence: Sentence, at: number, { language }: Document): Attributed | undefined {
  const verb = verbBehind(sentence, at);
  const phrase = verb === undefined ? undefined : subjectOf(sentence, verb, false, language);
  return phrase && { source: { sentence, phrase } };
}

/** "„Wir gehen“ (Lena Vogel)", "Lena Vogel („Wir gehen“)" */
function sourceInBrackets(sentence: Sentence, at: number, { language }: Document): Attributed | undefined {
  const { tokens } = sentence;
  if (tokens[at - 1]?.kind === 'open') {
    const { from } = sentence.segments[segmentAt(sentence, at)]!;
    // The bracket is no part of the name that it stands behind.
    const named = phraseBefore(tokens.slice(0, at - 1), at - 1, from, language);
    return named && hasBit(tokens, named, GIVEN_NAME) ? { source: { sentence, phrase: named } } : undefined;
  }
  const phrase = tokens[at + 1]?.kind === 'open' ? phraseAfter(tokens, at + 2, language) : undefined;
  const isWhole = phrase && tokens[phrase.to]?.kind === 'close';
  return isWhole && hasBit(tokens, phrase.core, GIVEN_NAME) ? { source: { sentence, phrase } } : undefined;
}

/** "Der Bundeskanzler: „…“": who acts before a colon, or is all that stands there. */
function sourceBeside(sentence: Sentence, at: number, { language }: Document): Attributed | undefined {
  const { tokens } = sentence;
  if (tokens[at - 1]?.kind !== 'colon') return undefined;
  const colon = at - 1;
  const named = namedBefore(sentence, colon, language);
  if (named) return { source: { sentence, phrase: named } };
  const verb = verbBefore(sentence, colon);
  const phrase =
    verb >= 0 && verb < colon
      ? (subjectOf(sentence, verb, false, language) ?? documentAt(tokens, language))
      : subjectAt(tokens, firstOf(tokens), language, true);
  if (!phrase) return undefined;
  const goesOn = !(verb >= 0 && verb < colon) && tokens[phrase.to]?.kind === 'comma';
  return { source: { sentence, phrase: goesOn ? { ...phrase, to: colon } : phrase } };
}

/** "Lena Vogel nahm an, und der Leiter Karl Berg: „…“": a name that is all of a clause without a verb, behind a conjunction. */
function namedBefore(sentence: Sentence, colon: number, language: Language): Phrase | undefined {
  const { tokens, segments } = sentence;
  const { from } = segments[segmentAt(sentence, colon)]!;
  if (!(tokens[from]!.bits & Word.conjunction)) return undefined;
  const phrase = phraseAfter(tokens, from + 1, language, 'loose');
  return phrase?.to === colon && hasBit(tokens, phrase.core, GIVEN_NAME) ? phrase : undefined;
}

/** Behind small words at the head of a sentence: "Dazu Lena Vogel: „…“". */
function firstOf(tokens: readonly Token[]): number {
  const first = tokens.findIndex(({ bits }) => !(bits & Word.adverb) || bits & DETERMINER);
  return Math.max(0, first);
}

/** "In dem Brief steht: „…“": what is written in something that speaks. */
function documentAt(tokens: readonly Token[], language: Language): Phrase | undefined {
  const phrase = tokens[0]!.bits & Word.preposition ? phraseAfter(tokens, 1, language) : undefined;
  return phrase && !hasBit(tokens, phrase.core, Word.time) ? phrase : undefined;
}

/** A range in characters, with its kind. Where a stretch in marks is all of it, the marks themselves are left out. */
function partOf(
  text: string,
  tokens: readonly Token[],
  { from, to }: Range,
): Span & { kind: QuoteKind; verbatim: Span[] } {
  let said = tokens[from]!.bits & Word.that && to > from + 1 ? from + 1 : from;
  // "sagte, dass, „wenn es regnet, …“"
  if (tokens[said]!.kind === 'comma' && to > said + 1) said++;
  const first = tokens[said]!;
  const last = tokens[to - 1]!;
  const only = to === said + 1 && first.mark;
  const start = only ? first.mark!.inner.start : first.start;
  const end = only ? last.mark!.inner.end : last.end;
  const verbatim = tokens
    .slice(said, to)
    .flatMap(({ mark }) => (mark ? [{ start: mark.inner.start, end: mark.inner.end }] : []));
  const letters = (span: Span) => {
    let count = 0;
    for (let i = span.start; i < span.end; i++) if (isWordCode(text.charCodeAt(i))) count++;
    return count;
  };
  const marked = verbatim.reduce((sum, span) => sum + letters(span), 0);
  const kind = marked === 0 ? 'indirect' : marked === letters({ start, end }) ? 'direct' : 'mixed';
  return { start, end, kind, verbatim };
}
