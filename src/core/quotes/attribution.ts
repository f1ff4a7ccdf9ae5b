import type { QuoteKind, Span } from '../model';
import { findIntroduction, findLabel, findSignature, type Introduction } from './blocks';
import { type Candidate, findCandidates, isQuotedSpeech } from './candidates';
import { type Document, type Paragraph, wordsIn } from './document';
import { weigh } from './evidence';
import { kindOf } from './kinds';
import { Word } from './lexicon';
import type { Marked } from './marks';
import { type Phrase, phraseBefore, subjectBefore } from './phrases';
import type { Sentence } from './sentences';
import type { Token } from './tokens';
import { findVerbGroups, type Range } from './verbGroups';

/** Who speaks, as a phrase of one sentence. */
export interface Source {
  readonly sentence: Sentence;
  readonly phrase: Phrase;
}

/** One part of a quotation, with its speaker as a phrase that is yet to be resolved. */
export interface Part extends Span {
  readonly kind: QuoteKind;
  readonly cue?: Span;
  readonly source?: Source;
  /** Parts of one quotation share it. */
  readonly quotation: number;
}

/** Every quote of a document with its speaker, sentence after sentence. */
export function attribute(document: Document): Part[] {
  const { text, paragraphs } = document;
  const parts: Part[] = [];
  let quotations = 0;
  /** Who spoke last, and where: words in marks without an attribution of their own are likely theirs. */
  let last: { part: Part; paragraph: number } | undefined;
  let introduction: Introduction | undefined;

  paragraphs.forEach((paragraph, p) => {
    const announced = introduction;
    introduction = findIntroduction(paragraph);
    if (announced && !beginsWithMark(paragraph)) {
      add(
        {
          ...spanOf(paragraph),
          kind: 'block',
          cue: announced.cue,
          source: announced.source,
          quotation: quotations++,
        },
        p,
      );
      return;
    }
    const label = findLabel(document, p);
    if (label) {
      add(
        {
          start: label.start,
          end: paragraph.end,
          kind: 'block',
          cue: label.cue,
          source: label.source,
          quotation: quotations++,
        },
        p,
      );
      return;
    }
    paragraph.sentences.forEach((sentence, s) => readSentence(paragraph, p, sentence, s, announced));
  });
  return parts;

  function add(part: Part, paragraph: number): void {
    parts.push(part);
    last = { part, paragraph };
  }

  function readSentence(
    paragraph: Paragraph,
    p: number,
    sentence: Sentence,
    s: number,
    announced: Introduction | undefined,
  ): void {
    const { tokens } = sentence;
    const accepted = choose(text, sentence);
    const covered = new Uint8Array(tokens.length);
    const found: Part[] = [];
    for (const candidate of accepted) {
      const continued = continues(sentence, candidate, s);
      const quotation = continued ? last!.part.quotation : quotations++;
      for (const range of candidate.parts) {
        covered.fill(1, range.from, range.to);
        const span = spanOfRange(tokens, range);
        found.push({
          ...span,
          kind: kindOf(text, tokens, span),
          cue: { start: tokens[candidate.cue.from]!.start, end: tokens[candidate.cue.to - 1]!.end },
          ...(candidate.speaker ? { source: { sentence, phrase: candidate.speaker } } : {}),
          quotation,
        });
      }
    }
    tokens.forEach((token, at) => {
      if (token.mark && !covered[at]) {
        const part = readMark(paragraph, p, sentence, s, at, token.mark, found, announced);
        if (part) found.push(part);
      }
    });
    found.sort((a, b) => a.start - b.start);
    for (const part of found) add(part, p);
  }

  /** The second half of "“…,” she said. “…”" begins its sentence and has no speaker of its own. */
  function continues(sentence: Sentence, candidate: Candidate, s: number): boolean {
    return (
      last !== undefined &&
      s > 0 &&
      !candidate.speaker &&
      sentence.tokens[candidate.parts[0]!.from]!.mark !== undefined
    );
  }

  /** Words in marks that no verb of saying claims: speech by somebody near, or a title, a name, a word held at arm's length. */
  function readMark(
    paragraph: Paragraph,
    p: number,
    sentence: Sentence,
    s: number,
    at: number,
    mark: Marked,
    found: readonly Part[],
    announced: Introduction | undefined,
  ): Part | undefined {
    const { tokens } = sentence;
    const signature = findSignature(sentence, at);
    const alone = isWholeSentence(tokens, at);
    const head = s === 0 && at === 0;
    if (!signature && !isSpeech(mark, tokens, at, alone)) return undefined;
    const span = mark.inner;
    const kind = 'direct';
    if (signature) return { ...span, kind, source: { sentence, phrase: signature }, quotation: quotations++ };
    if (head && announced)
      return { ...span, kind, cue: announced.cue, source: announced.source, quotation: quotations++ };
    const before = tokens[at - 1];
    // `He opened the door: “…”`
    const named = before?.tag === 'colon' ? nameBefore(tokens, at - 1) : undefined;
    if (named) return { ...span, kind, source: { sentence, phrase: named }, quotation: quotations++ };
    const own =
      before?.tag === 'colon' || before?.tag === 'comma' || before?.tag === 'dash'
        ? subjectOfSentence(sentence, at)
        : undefined;
    if (own) return { ...span, kind, source: { sentence, phrase: own }, quotation: quotations++ };
    const sibling = found.at(-1);
    if (sibling?.source)
      return {
        ...span,
        kind,
        ...(sibling.cue ? { cue: sibling.cue } : {}),
        source: sibling.source,
        quotation: sibling.quotation,
      };
    if (last && (last.paragraph === p || (p - last.paragraph === 1 && head))) {
      const { part } = last;
      return {
        ...span,
        kind,
        ...(part.cue ? { cue: part.cue } : {}),
        ...(part.source ? { source: part.source } : {}),
        quotation: last.paragraph === p || openedAgain(p) ? part.quotation : quotations++,
      };
    }
    const around = subjectAround(paragraph, p, s);
    return { ...span, kind, ...(around ? { source: around } : {}), quotation: quotations++ };
  }

  /** Whether the paragraph before ended inside its marks, so that this one goes on with the same quotation. */
  function openedAgain(p: number): boolean {
    return paragraphs[p - 1]?.tokens.at(-1)?.mark?.continued === true;
  }

  function isSpeech(mark: Marked, tokens: readonly Token[], at: number, alone: boolean): boolean {
    const words = wordsIn(text, mark);
    const first = text[mark.inner.start] ?? '';
    const capital = first !== first.toLowerCase();
    if (mark.continued) return true;
    if (alone && capital) return words >= 2;
    if (words >= 6 && !isTitle(mark)) return true;
    const before = tokens[at - 1];
    if (before?.tag === 'colon' && '.!?'.includes(mark.lastChar)) return true;
    return (
      (before?.tag === 'colon' || before?.tag === 'comma') &&
      capital &&
      isQuotedSpeech(text, tokens[at]!) &&
      words >= 3 &&
      !isTitle(mark)
    );
  }

  /** "The Art of the Deal": every word of weight has a capital. */
  function isTitle(mark: Marked): boolean {
    let small = 0;
    let capitals = 0;
    for (const word of text
      .slice(mark.inner.start, Math.min(mark.inner.end, mark.inner.start + 120))
      .split(/\s+/)) {
      if (word.length < 4) continue;
      if (word[0] === word[0]!.toLowerCase()) small++;
      else capitals++;
    }
    return capitals > 0 && small === 0;
  }

  function subjectOfSentence(sentence: Sentence, before: number): Phrase | undefined {
    const groups = findVerbGroups(sentence.tokens);
    const group = groups.findLast(candidate => candidate.to <= before && candidate.form === 'finite');
    return group && subjectBefore(sentence.tokens, group.from);
  }

  /** The subject of the sentence before, or of the one behind: somebody acts, and words in marks follow. */
  function subjectAround(paragraph: Paragraph, p: number, s: number): Source | undefined {
    const before = paragraph.sentences[s - 1] ?? (s === 0 ? paragraphs[p - 1]?.sentences.at(-1) : undefined);
    for (const sentence of [before, paragraph.sentences[s + 1]]) {
      if (!sentence) continue;
      const group = findVerbGroups(sentence.tokens).find(candidate => candidate.form === 'finite');
      const phrase = group && subjectBefore(sentence.tokens, group.from);
      if (phrase) return { sentence, phrase };
    }
    return undefined;
  }
}

/** The candidates of a sentence that are likely enough and do not overlap, the likeliest first. */
function choose(text: string, sentence: Sentence): Candidate[] {
  const weighed = findCandidates(text, sentence)
    .map(candidate => ({ candidate, weight: weigh(candidate, sentence) }))
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .sort((a, b) => b.weight - a.weight);
  const chosen: Candidate[] = [];
  for (const { candidate } of weighed)
    if (!chosen.some(other => overlap(other, candidate))) chosen.push(candidate);
  return chosen.sort((a, b) => a.parts[0]!.from - b.parts[0]!.from);
}

/** Log-odds from which on a candidate is a quote. */
const LEAST_WEIGHT = -0.3;

function overlap(a: Candidate, b: Candidate): boolean {
  return a.parts.some(x => b.parts.some(y => x.from < y.to && y.from < x.to));
}

/** `That did not surprise the pollster Ana Ruiz: “…”` */
function nameBefore(tokens: readonly Token[], colon: number): Phrase | undefined {
  const core = phraseBefore(tokens, colon);
  if (!core || tokens[core.to - 1]!.tag !== 'name' || tokens[core.to - 1]!.entry.bits & Word.time)
    return undefined;
  return { ...core, core };
}

function beginsWithMark(paragraph: Paragraph): boolean {
  return paragraph.tokens[0]?.mark !== undefined;
}

function isWholeSentence(tokens: readonly Token[], at: number): boolean {
  return tokens.every((token, i) => i === at || token.tag === 'stop' || token.tag === 'mark');
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** A range in characters. Where a stretch in marks is all of it, the marks themselves are left out. */
function spanOfRange(tokens: readonly Token[], range: Range): Span {
  const first = tokens[range.from]!;
  const last = tokens[range.to - 1]!;
  if (first === last && first.mark) return spanOf(first.mark.inner);
  return { start: first.start, end: last.end };
}
