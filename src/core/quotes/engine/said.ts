import type { Language, VerbClass } from './language';
import { phraseAfter } from './phrases';
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

/** What was said, in one part or several, and how it is built on to what reports it. */
export interface Said {
  readonly parts: readonly Range[];
  readonly opener: 'that' | 'question' | 'infinitive' | 'subjunctive' | 'indicative' | 'mark' | 'colon';
}

const CLAUSE_BORDERS: ReadonlySet<Token['kind']> = new Set<Token['kind']>([
  'comma',
  'colon',
  'dash',
  'semicolon',
]);

/** Verbs behind which an infinitive tells what was said. */
const TAKES_INFINITIVE: ReadonlySet<VerbClass | undefined> = new Set<VerbClass | undefined>([
  'demand',
  'promise',
  'charge',
  'say',
  'think',
  undefined,
]);

/** Where the sentence ends, without its full stop. */
export function sentenceEnd({ tokens }: Sentence): number {
  return tokens.at(-1)?.kind === 'stop' ? tokens.length - 1 : tokens.length;
}

/** The clause behind a verb or noun that ends before `from`: "…, dass …", "…: …", "…, er sei …". */
export function readSaidBehind(
  sentence: Sentence,
  from: number,
  verbClass: VerbClass | undefined,
  language: Language,
): Said | undefined {
  const { tokens, segments } = sentence;
  const first = segmentAt(sentence, from - 1);
  const end = sentenceEnd(sentence);
  for (let i = first + 1; i < segments.length; i++) {
    const segment = segments[i]!;
    const border = tokens[segment.from - 1];
    // "wies dies zurück, die Sprecherin erklärte: …": a colon belongs to the verb before it.
    const between = i > first + 1 ? segments[i - 1]! : undefined;
    if (border?.kind === 'colon' && between && hasReport(tokens, between)) return undefined;
    if (i > first + 1 && hasReport(tokens, { from: segment.from, to: segment.from + 1 })) return undefined;
    if (!border || !CLAUSE_BORDERS.has(border.kind) || border.kind === 'semicolon') return undefined;
    const head = segment.from;
    const token = tokens[head]!;
    if (border.kind === 'colon') {
      if (token.mark) return { parts: [{ from: head, to: marksEnd(tokens, head) }], opener: 'mark' };
      // "bezweifelte den Plan: Er sei alt"
      const isReported = hasBit(tokens, { from: head, to: end }, Word.subjunctive);
      return verbClass === 'say' || (verbClass && isReported)
        ? { parts: [{ from: head, to: end }], opener: 'colon' }
        : undefined;
    }
    // "Der Plan, sagte Lena Vogel, sei gut": what begins with its verb goes on with what stands before the report.
    if (i === first + 1 && goesOnBehind(sentence, first)) return undefined;
    if (i === first + 1 && isToldOfSpeaker(sentence, first, language)) continue;
    const part = { from: head, to: verbClass ? reportEnd(sentence, i) : clauseEnd(sentence, i) };
    if (token.mark && isWholeMark(tokens, head))
      return { parts: [{ from: head, to: marksEnd(tokens, head) }], opener: 'mark' };
    if (
      token.bits & Word.that ||
      (isAdverbial(token) && head + 1 < segment.to && tokens[head + 1]!.bits & Word.that)
    ) {
      const at = token.bits & Word.that ? head : head + 1;
      return { parts: [{ from: at, to: part.to }], opener: 'that' };
    }
    if (token.bits & Word.conjunction) {
      if (i === first + 1) return undefined;
      continue;
    }
    if (token.bits & Word.question && verbClass !== 'demand') return { parts: [part], opener: 'question' };
    if (
      hasInfinitive(tokens, segment, language) &&
      TAKES_INFINITIVE.has(verbClass) &&
      !(token.bits & Word.subordinator)
    )
      return { parts: [part], opener: 'infinitive' };
    if (token.bits & Word.subordinator || isRelative(sentence, segment)) continue;
    if (hasBit(tokens, { from: head, to: part.to }, Word.subjunctive | Word.conditional))
      return { parts: [part], opener: 'subjunctive' };
    const isClause = tokens.slice(head, segment.to).some(token => token.mark || isFiniteVerb(token));
    if (verbClass === 'say' && (isClause || opensWithHow(sentence, first)))
      return { parts: [part], opener: 'indicative' };
    if (phraseAfter(tokens, head, language)?.to !== segment.to) return undefined;
  }
  return undefined;
}

/** "sagte der Leiter, Karl Berg, er bleibe", "sagte Karl Berg, der Leiter, er bleibe": a name or a role between commas. */
function isToldOfSpeaker({ tokens, segments }: Sentence, reporting: number, language: Language): boolean {
  const [own, told, rest] = segments.slice(reporting);
  if (!rest || [own!, told!].some(({ to }) => tokens[to]?.kind !== 'comma')) return false;
  // "Karl Berg sagte, der Leiter, Ida Sand, sei krank": what was said begins so.
  if (isFiniteVerb(tokens[own!.to - 1]!)) return false;
  const phrase = phraseAfter(tokens, told!.from, language, 'loose');
  if (phrase?.to !== told!.to) return false;
  return tokens[phrase.from]!.bits & DETERMINER
    ? hasBit(tokens, phrase.core, Word.role) && hasBit(tokens, own!, GIVEN_NAME)
    : hasBit(tokens, phrase.core, GIVEN_NAME) && hasBit(tokens, own!, Word.role);
}

/** "Wie die Firma mitteilte, …": behind such a head the main clause tells what was said, whatever its verb. */
function opensWithHow({ tokens, segments }: Sentence, verbSegment: number): boolean {
  if (segments[0]!.from !== 0 || !(tokens[0]!.bits & Word.question)) return false;
  return !tokens.slice(0, segments[verbSegment]!.to - 1).some(isFiniteVerb);
}

function isAdverbial({ bits }: Token): boolean {
  return (bits & (Word.adverb | Word.conjunction)) !== 0;
}

/** Words in marks that are all of a segment, or of the rest of the sentence. */
function isWholeMark(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    !next || next.kind === 'stop' || next.kind === 'comma' || next.kind === 'mark' || next.kind === 'open'
  );
}

/** Marked stretches side by side are one. */
function marksEnd(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  while (tokens[to]?.mark) to++;
  return to;
}

/** Where what was said ends: before the narrator's next report, "und forderte, …", and else with the sentence. */
function reportEnd(sentence: Sentence, first: number): number {
  const { tokens, segments } = sentence;
  for (let i = first + 1; i < segments.length; i++) {
    const segment = segments[i]!;
    const border = tokens[segment.from - 1]!;
    if (border.kind === 'semicolon') return segment.from - 1;
    const head = headOf(sentence, segment);
    const token = tokens[head]!;
    // "…, sagte Merkel", "…, hatte Merkel gesagt"
    const reports =
      token.verbs.some(({ form, subjunctive }) => form === 'finite' && !subjunctive) ||
      (token.bits & Word.have && hasParticiple(tokens, segment));
    if (reports && !(token.bits & (Word.subjunctive | Word.conditional))) return segment.from - 1;
  }
  for (let i = segments[first]!.from; i < segments.at(-1)!.to; i++) {
    const { bits } = tokens[i]!;
    const next = tokens[i + 1];
    if (!(bits & Word.conjunction) || !next?.verbs.length || next.capital) continue;
    if (
      next.verbs.some(({ form, subjunctive }) => form === 'finite' && !subjunctive) &&
      !(next.bits & Word.subjunctive)
    )
      return i;
  }
  return sentenceEnd(sentence);
}

/** The same behind a noun, which its own verb may follow: "Die Behauptung, der Zaun sei alt, ist falsch". */
function clauseEnd(sentence: Sentence, first: number): number {
  const { tokens, segments } = sentence;
  const end = reportEnd(sentence, first);
  const verb = segments.find(({ from }, i) => {
    const { bits } = tokens[from]!;
    return i > first && from < end && bits & Word.finite && !(bits & (Word.subjunctive | Word.conditional));
  });
  return verb ? verb.from - 1 : end;
}

function hasReport(tokens: readonly Token[], { from, to }: Range): boolean {
  return tokens
    .slice(from, to)
    .some(
      ({ verbs, capital }) =>
        !capital && verbs.some(({ form, subjunctive }) => form === 'finite' && !subjunctive),
    );
}

function hasParticiple(tokens: readonly Token[], { from, to }: Range): boolean {
  return tokens.slice(from, to).some(({ verbs }) => verbs.some(({ form }) => form === 'participle'));
}

function hasInfinitive(tokens: readonly Token[], { from, to }: Range, { infinitive }: Language): boolean {
  for (let i = from; i < to; i++) {
    if (tokens[i]!.bits & Word.finite) return false;
    if (infinitive.test(tokens[i]!.lower)) return true;
    if (
      tokens[i]!.bits & Word.infinitiveMark &&
      i + 1 < to &&
      /^\p{Ll}/u.test(tokens[i + 1]!.text) &&
      !(tokens[i + 1]!.bits & Word.adverb)
    )
      return true;
  }
  return false;
}

/** What stands before an attribution, from the head of the sentence: "…, sagte Merkel", "…, so der Minister, …". */
export function readSaidBefore(
  sentence: Sentence,
  { from, to }: Range,
  language: Language,
): Said | undefined {
  const { tokens, segments } = sentence;
  const left = tokens[from - 1];
  if (!left || !(left.mark || CLAUSE_BORDERS.has(left.kind))) return undefined;
  const index = segmentAt(sentence, from);
  const end = left.mark ? from : from - 1;
  if (isAnswered(sentence, end, language)) return undefined;
  const start = behindItsNoun(sentence, saidStart(sentence, end), end);
  if (end <= start) return undefined;
  const opener = isMarked(tokens, { from: start, to: end })
    ? 'mark'
    : hasBit(tokens, { from: start, to: end }, Word.subjunctive | Word.conditional)
      ? 'subjunctive'
      : 'indicative';
  // "Mit den Worten „…“ schloss er", "Von einer „Gefahr“ sprach er": what stands right before its verb is no clause.
  if (opener !== 'mark' && left.mark && !tokens.slice(start, end).some(isFiniteVerb)) return undefined;
  const next = segments.find(segment => segment.from > Math.max(to, from));
  const isDivided = goesOnBehind(sentence, index);
  // "Petra Pau, Abgeordnete, sagte": no clause, and so nothing that was said
  if (
    !isDivided &&
    opener === 'indicative' &&
    !tokens.slice(start, end).some(token => (token.mark && !token.mark.title) || isFiniteVerb(token))
  )
    return undefined;
  const subordinates = opensSubordinate(sentence, start);
  if (opener !== 'mark' && subordinates && (index < 2 || opensWithHow(sentence, index - 1))) return undefined;
  const parts = [{ from: start, to: end }];
  if (next && goesOn(sentence, next))
    parts.push({ from: next.from, to: reportEnd(sentence, segmentAt(sentence, next.from)) });
  return { parts, opener: isDivided ? 'subjunctive' : opener };
}

/** "Während der Rat tagte", but "Während der Tagung sei die Brücke gesperrt": a word that is a preposition too needs its verb at the end. */
function opensSubordinate(sentence: Sentence, at: number): boolean {
  const { tokens, segments } = sentence;
  const { bits } = tokens[at]!;
  if (!(bits & (Word.subordinator | Word.question))) return false;
  return !(bits & Word.preposition) || isFiniteVerb(tokens[segments[segmentAt(sentence, at)]!.to - 1]!);
}

/** "Den Vorwurf, er sei alt, wies …", "Auf die Frage, ob er komme, sagte …": what was said begins behind the noun for it. */
function behindItsNoun({ tokens, segments }: Sentence, start: number, end: number): number {
  const [first, clause] = segments;
  const isNoun =
    first &&
    clause &&
    start === first.from &&
    clause.to <= end &&
    tokens[first.to]!.kind === 'comma' &&
    (tokens[first.to - 1]!.bits & Word.speechNoun) !== 0 &&
    !tokens.slice(first.from, first.to).some(token => token.mark || isFiniteVerb(token));
  return isNoun ? clause.from : start;
}

/** "Auf den Vorwurf der Partei, er sei alt, entgegnete …": the clause before the verb tells what somebody else has said. */
export function isAnswered({ tokens, segments }: Sentence, end: number, { answering }: Language): boolean {
  const [first, clause] = segments;
  if (!first || !clause || clause.to > end || tokens[first.to]!.kind !== 'comma') return false;
  const head = tokens.slice(first.from, first.to);
  const asks = (tokens[clause.from]!.bits & (Word.question | Word.that)) !== 0;
  return (
    answering.has(head[0]!.lower) &&
    (asks || head.some(({ capital, bits }) => capital && (bits & Word.speechNoun) !== 0)) &&
    !head.some(token => token.mark || (isFiniteVerb(token) && !token.capital))
  );
}

/** Behind words in marks that belong to the sentence before, which their own full stop did not end. */
function saidStart({ tokens }: Sentence, end: number): number {
  if (tokens[end - 1]?.mark && (end === 1 || tokens[end - 2]!.kind === 'colon')) return end - 1;
  let start = 0;
  while (start < end && (isTie(tokens[start]!) || opensMore(tokens, start, end))) start++;
  return start;
}

const isTie = ({ bits, kind }: Token): boolean =>
  CLAUSE_BORDERS.has(kind) || ((bits & Word.conjunction) !== 0 && !(bits & Word.that));

/** "(Er bleibe hier, sagte sie.)": a bracket around what was said and who said it. */
const opensMore = (tokens: readonly Token[], at: number, end: number): boolean =>
  tokens[at]!.kind === 'open' && !tokens.slice(at, end).some(({ kind }) => kind === 'close');

function isMarked(tokens: readonly Token[], { from, to }: Range): boolean {
  for (let i = from; i < to; i++) if (!tokens[i]!.mark && tokens[i]!.kind !== 'comma') return false;
  return true;
}

/** Whether what was said goes on behind the attribution, and not what is told of the speaker. */
function goesOn(sentence: Sentence, segment: Range): boolean {
  const { tokens } = sentence;
  const { bits, mark } = tokens[segment.from]!;
  if (tokens[segment.from - 1]?.kind === 'colon') return false;
  if (mark) return true;
  if (bits & Word.that) return true;
  if (isRelative(sentence, segment) || bits & (Word.subordinator | Word.relative)) return false;
  return hasBit(tokens, segment, Word.subjunctive | Word.conditional);
}

/** All of a sentence but what names the source, or one clause of it where the source stands in a clause that hangs on. */
export function readSaidAround(
  sentence: Sentence,
  { from, to }: Range,
  whole: boolean,
  _language: Language,
): Said | undefined {
  const { tokens, segments } = sentence;
  const end = sentenceEnd(sentence);
  if (whole) return { parts: [{ from: 0, to: end }], opener: openerOf(tokens, { from: 0, to: end }) };
  const index = segmentAt(sentence, from);
  const segment = segments[index]!;
  const head = headOf(sentence, segment);
  const hangsOn =
    index > 0 &&
    (isRelative(sentence, { from: head, to: Math.max(segment.to, to) }) ||
      (tokens[head]!.bits & (Word.subordinator | Word.that)) !== 0);
  const start = hangsOn ? head : from === head && index > 0 && !isInserted(sentence, index, to) ? from : 0;
  const stop = hangsOn ? segment.to : end;
  const parts: Range[] = [];
  const before = trimmed(tokens, { from: skipTies(tokens, start), to: from });
  if (before.to > before.from) parts.push(before);
  const behind = trimmed(tokens, { from: to, to: stop });
  const relative = segments.findIndex(other => other.from >= to);
  const told = relative >= 0 && tokens[to]?.kind === 'comma' ? segments[relative]! : undefined;
  // "Nach Ansicht von Senator Dodd, Vorsitzender des Ausschusses, hat …": what is told of the source is not said.
  const inserted =
    told &&
    told.to < stop &&
    from === head &&
    tokens[told.to]?.kind === 'comma' &&
    !tokens.slice(told.from, told.to).some(isFiniteVerb);
  const attributed = told && (inserted || isRelative(sentence, told)) ? told.to : to;
  const rest = attributed > to ? trimmed(tokens, { from: attributed, to: stop }) : behind;
  if (rest.to > rest.from) parts.push(rest);
  return parts.length ? { parts, opener: openerOf(tokens, { from: start, to: stop }) } : undefined;
}

/** "Der Mann war, nach Angaben der Polizei, …": set off by commas on both sides, in the middle of a clause. */
function isInserted({ segments }: Sentence, index: number, to: number): boolean {
  return segments[index]!.to === to;
}

function openerOf(tokens: readonly Token[], range: Range): Said['opener'] {
  return hasBit(tokens, range, Word.subjunctive | Word.conditional) ? 'subjunctive' : 'indicative';
}

function skipTies(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at] && tokens[at]!.bits & Word.conjunction && !(tokens[at]!.bits & Word.that)) at++;
  return at;
}

function trimmed(tokens: readonly Token[], { from, to }: Range): Range {
  let start = from;
  let end = to;
  while (start < end && CLAUSE_BORDERS.has(tokens[start]!.kind)) start++;
  while (end > start && CLAUSE_BORDERS.has(tokens[end - 1]!.kind)) end--;
  return { from: start, to: end };
}

/** Words in marks in the clause of a verb: "nannte den Plan „fahrlässig“". */
export function readSaidInMarks(
  sentence: Sentence,
  verb: number,
  clause: { readonly finite: number; readonly end: number },
  labels: boolean,
  language: Language,
): Said | undefined {
  const { tokens, segments } = sentence;
  const segment = segments[segmentAt(sentence, verb)]!;
  const parts: Range[] = [];
  const opensClause = tokens[segment.from]!.bits & (Word.subordinator | Word.that | Word.relative);
  // A verb in two parts has them on either side of the words: "wird als „laut“ bezeichnet".
  const isDivided = clause.finite < verb || clause.end > verb + 1;
  // "Von einer „Gefahr“ sprach er": what stands in front of the verb is one phrase.
  const isFronted =
    tokens[clause.finite - 1]?.mark !== undefined &&
    (tokens[segment.from]!.bits & (Word.preposition | Word.subordinator)) !== 0;
  const from = opensClause || isDivided || isFronted ? segment.from : verb;
  const last = labels ? labelledSegment(sentence, segment, language) : segment;
  for (let i = from; i < last.to; i++) {
    if (tokens[i]!.mark) parts.push({ from: i, to: i + 1 });
  }
  return parts.length ? { parts, opener: 'mark' } : undefined;
}

/** "bezeichnete die Worte, sollten sie gefallen sein, als „untragbar“": the label may stand behind an insertion. */
function labelledSegment(sentence: Sentence, segment: Range, { labelling }: Language): Range {
  const { tokens, segments } = sentence;
  if (tokens.slice(segment.from, segment.to).some(({ mark }) => mark)) return segment;
  const behind = segments.find(
    ({ from, to }) =>
      from >= segment.to && from + 1 < to && labelling.has(tokens[from]!.lower) && tokens[from + 1]!.mark,
  );
  return behind ?? segment;
}

/** "das Magazin „Morgen“": a name, which nobody says. */
export function isNamedBy({ capital, bits, kind }: Token): boolean {
  return kind === 'word' && capital && !(bits & (Word.pronoun | Word.determiner | Word.preposition));
}
