import type { QuoteKind, Span } from '../../../../model';
import type { Document, Range, Sentence, Source } from '../grammar';
import { type Candidate, findCandidates } from '../reports';
import { weigh } from '../weighing';
import type { Token } from '../words';
import {
  findIntroduction,
  findLabel,
  findSignature,
  findTurn,
  type Introduction,
  isQuotedLine,
} from './blocks';
import { endOfSaid } from './borders';
import { cut } from './cut';
import { kindOf, verbatimIn } from './kinds';
import { actorBeside, isLooseSpeech, leadingSpeaker } from './looseMarks';
import { isTopic } from './topics';

/** One part of a quotation, with its speaker as a phrase that is yet to be resolved. */
export interface Part extends Span {
  readonly kind: QuoteKind;
  /** What of it stands in marks; all of a block. */
  readonly verbatim: readonly Span[];
  /** Set where it is only told what was spoken about. */
  readonly topic?: true;
  readonly cue?: Span;
  readonly source?: Source;
  /** Parts of one quotation share it. */
  readonly quotation: number;
}

/** Every quote of a document with its speaker, in the order of the text. */
export function attribute(document: Document): Part[] {
  return new Attribution(document).parts;
}

/** Log-odds from which on a candidate is taken for a quote: a little in favour of finding too much, which one key dismisses. */
export const LEAST_WEIGHT = -0.6;

class Attribution {
  readonly parts: Part[] = [];
  private quotations = 0;
  /** The quote before, and its paragraph: words in marks without an attribution of their own likely go on with it. */
  private last: { readonly part: Part; readonly paragraph: number } | undefined;

  constructor(private readonly document: Document) {
    let introduction: Introduction | undefined;
    let block: { readonly by: Introduction; readonly quotation: number } | undefined;
    document.paragraphs.forEach((paragraph, p) => {
      const announced = introduction;
      introduction = findIntroduction(paragraph);
      const label = findLabel(document, p) ?? findTurn(document, p);
      const inMarks = paragraph.sentences[0]!.tokens[0]!.mark !== undefined;
      const quoted = isQuotedLine(document.text, paragraph.start);
      const running = quoted ? block : undefined;
      block = announced && !inMarks && quoted ? { by: announced, quotation: this.quotations } : running;
      // A paragraph that announces something itself is the narrator's.
      if (announced && !inMarks && !introduction) this.addBlock(announced, paragraph.start, p);
      else if (running && !inMarks) this.addBlock(running.by, paragraph.start, p, running.quotation);
      else if (label) this.addBlock(label, label.start, p);
      else for (let s = 0; s < paragraph.sentences.length; s++) this.readSentence(p, s, announced);
    });
  }

  private addBlock(
    { cue, source }: Introduction,
    start: number,
    p: number,
    quotation = this.quotations++,
  ): void {
    const { end } = this.document.paragraphs[p]!;
    this.add({ start, end, kind: 'block', verbatim: [{ start, end }], cue, source, quotation }, p);
  }

  private add(part: Part, paragraph: number): void {
    this.parts.push(part);
    // A question that nobody is named to ask is no speech that could go on, and what "who" said by the way goes not on.
    if (part.source && !isRelative(part.source)) this.last = { part, paragraph };
  }

  private readSentence(p: number, s: number, announced: Introduction | undefined): void {
    const sentence = this.document.paragraphs[p]!.sentences[s]!;
    const { tokens } = sentence;
    const chosen = chooseCandidates(sentence);
    const found = chosen.flatMap(candidate => this.partsOf(sentence, s, candidate));
    tokens.forEach((token, at) => {
      if (!token.mark || chosen.some(({ parts }) => parts.some(({ from, to }) => from <= at && at < to)))
        return;
      const part = this.readLooseMark(
        p,
        s,
        at,
        found.findLast(part => part.source && !isRelative(part.source)),
        announced,
      );
      if (part) found.push(part);
    });
    found.sort((a, b) => a.start - b.start);
    for (const part of found) this.add(part, p);
  }

  private partsOf(sentence: Sentence, s: number, candidate: Candidate): Part[] {
    const { tokens } = sentence;
    const { cue, speaker, parts } = candidate;
    // "“…,” she said. “…”": the second half begins its sentence and names no speaker.
    const continued =
      this.last !== undefined && s > 0 && !speaker && tokens[parts[0]!.from]!.mark !== undefined;
    const quotation = continued ? this.last!.part.quotation : this.quotations++;
    return parts
      .flatMap(part => withoutRemark(tokens, part))
      .map(part => {
        const said =
          part.from < cue.to ? part : { from: part.from, to: endOfSaid(sentence, part, candidate) };
        const span = spanOf(tokens, cut(tokens, said, candidate));
        return {
          ...span,
          kind: kindOf(this.document.text, tokens, span),
          verbatim: verbatimIn(tokens, span),
          ...(isTopic(sentence, part, candidate) ? { topic: true as const } : {}),
          cue: { start: tokens[cue.from]!.start, end: tokens[cue.to - 1]!.end },
          ...(speaker ? { source: { sentence, phrase: speaker } } : {}),
          quotation,
        };
      });
  }

  /**
   * Words in marks that no verb of saying claims, with the speaker that most speaks for: who signs them, who was
   * announced, who is led up to, who speaks in the same sentence, who spoke last, who acts beside them.
   */
  private readLooseMark(
    p: number,
    s: number,
    at: number,
    sibling: Part | undefined,
    announced: Introduction | undefined,
  ): Part | undefined {
    const sentence = this.document.paragraphs[p]!.sentences[s]!;
    const signer = findSignature(sentence, at);
    if (!signer && !isLooseSpeech(this.document.text, sentence, at)) return undefined;
    const { start, end } = sentence.tokens[at]!.mark!.inner;
    const quote = (by: { cue?: Span; source?: Source }, quotation = this.quotations++): Part => ({
      start,
      end,
      kind: 'direct',
      verbatim: [{ start, end }],
      ...(by.cue ? { cue: by.cue } : {}),
      ...(by.source ? { source: by.source } : {}),
      quotation,
    });
    const opensParagraph = s === 0 && at === 0;
    if (signer) return quote({ source: { sentence, phrase: signer } });
    if (announced && opensParagraph) return quote(announced);
    const leading = leadingSpeaker(sentence, at);
    if (leading) return quote({ source: { sentence, phrase: leading } });
    if (sibling) return quote(sibling, sibling.quotation);
    if (this.last?.paragraph === p) return quote(this.last.part, this.last.part.quotation);
    if (this.last?.paragraph === p - 1 && opensParagraph)
      return quote(this.last.part, this.isOpenedAgain(p) ? this.last.part.quotation : undefined);
    const source = actorBeside(this.document, p, s);
    return quote(source ? { source } : {});
  }

  /** Whether the paragraph before ended inside its marks, so that this one goes on with the same quotation. */
  private isOpenedAgain(p: number): boolean {
    return this.document.paragraphs[p - 1]!.sentences.at(-1)!.tokens.at(-1)!.mark?.continued === true;
  }
}

/** The candidates of a sentence that are likely enough and do not overlap, the likelier first. */
function chooseCandidates(sentence: Sentence): Candidate[] {
  const likely = findCandidates(sentence)
    .map(candidate => ({ candidate, weight: weigh(candidate, sentence) }))
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .sort((a, b) => b.weight - a.weight)
    .map(({ candidate }) => candidate);
  const chosen: Candidate[] = [];
  for (const candidate of likely)
    if (
      !likely.some(inner => passesOn(candidate, inner)) &&
      !likely.some(outer => contains(outer, candidate)) &&
      !chosen.some(other => overlap(other, candidate))
    )
      chosen.push(candidate);
  return chosen.sort((a, b) => a.parts[0]!.from - b.parts[0]!.from);
}

/** "According to the paper, Ruiz said that …": the one who spoke is the speaker, and not who passes it on. */
function passesOn({ verbClass, parts }: Candidate, { group, speaker }: Candidate): boolean {
  if (verbClass !== 'source' || parts.length > 1 || group?.form !== 'finite') return false;
  return speaker?.from === parts[0]!.from && group.from >= speaker.to && group.to < parts[0]!.to;
}

/** "confirmed that he would ask for help": what somebody says will be said is part of what he says. */
function contains(outer: Candidate, { cue, group, frame }: Candidate): boolean {
  if ((outer.frame !== 'that' && outer.frame !== 'bare') || !group?.modal || frame === 'preposed')
    return false;
  return outer.parts.some(({ from, to }) => from <= cue.from && cue.to <= to);
}

function overlap(a: Candidate, b: Candidate): boolean {
  return a.parts.some(x => b.parts.some(y => x.from < y.to && y.from < x.to));
}

/** "said Vogel, who called it a farce": words in marks behind it are Vogel's, and not those of "who". */
function isRelative({ sentence, phrase }: Source): boolean {
  return sentence.tokens[phrase.core.to - 1]!.tag === 'relative';
}

/** "“We lost” (he laughed) “everything,”": words in marks on both sides of the narrator's remark are two parts. */
function withoutRemark(tokens: readonly Token[], { from, to }: Range): readonly Range[] {
  const opens = tokens[from + 1]?.tag;
  const closes = tokens[to - 2]?.tag;
  const isRemark =
    to - from > 4 &&
    tokens[from]!.mark &&
    tokens[to - 1]!.mark &&
    ((opens === 'dash' && closes === 'dash') || (opens === 'open' && closes === 'close'));
  return isRemark
    ? [
        { from, to: from + 1 },
        { from: to - 1, to },
      ]
    : [{ from, to }];
}

/** A range in characters. Where a stretch in marks is all of it, the marks themselves are left out. */
function spanOf(tokens: readonly Token[], range: Range): Span {
  const first = tokens[range.from]!;
  if (first.mark && range.to === range.from + 1)
    return { start: first.mark.inner.start, end: first.mark.inner.end };
  return { start: first.start, end: tokens[range.to - 1]!.end };
}
