import type { Span } from './span';

/**
 * An offset of a file: code points of the folded text. It is no offset of a text as given (`Utf16Units`), and none is one;
 * `FoldedText` converts. A bare number may be either, for whoever writes one down.
 */
export type CodePoints = number & { readonly unit?: 'code points' };

/**
 * The stored description of a span, as it stands in a sidecar: a W3C Web Annotation TextQuoteSelector and
 * TextPositionSelector in one. Offsets count Unicode code points of the text with its byte-order mark dropped and each
 * line end folded to `\n`; the strings are of that folded text too.
 */
export interface QuoteSelector {
  readonly exact: string;
  /** Up to 64 UTF-16 units of text before the span; shorter only at the head of the text. */
  readonly prefix: string;
  /** Up to 64 UTF-16 units of text after the span; shorter only at the end of the text. */
  readonly suffix: string;
  /** First code point of the span. */
  readonly start: CodePoints;
  /** Code point after the span. */
  readonly end: CodePoints;
  /** How often `exact` stood in the text when the span was described; absent when once. */
  readonly occurrences?: number;
}

/** Every kind of quote there is. */
export const QUOTE_KINDS = ['direct', 'mixed', 'indirect', 'block', 'authorial'] as const;
/** How somebody is reported to say something; `authorial` is the outlet speaking for itself. */
export type QuoteKind = (typeof QUOTE_KINDS)[number];

/** A quote that the engine found in a text. Offsets are UTF-16 units of the text as given. */
export interface FoundQuote extends Span {
  readonly kind: QuoteKind;
  /**
   * The parts that stand in quote marks, in order, without the marks: all of a direct or block quote, none of an indirect
   * one. The only words that may be shown in marks under the speaker's name.
   */
  readonly verbatim: readonly Span[];
  /** Set where it is only told what was spoken about, and not what was said: "discussed the deal", "praised the minister". */
  readonly topic?: true;
  /** The words that report the speech: "said", "according to". */
  readonly cue?: Span;
  /** The speaker as the text names them at this place: "he", "Kirby", "the White House spokesman". */
  readonly speaker?: Span & { readonly text: string };
  /** The speaker's full name, resolved through the article: "John Kirby". */
  readonly actor?: string;
  /** Shared by the parts of one quotation that is split by its attribution or runs over paragraphs. */
  readonly group?: string;
}

/** Where a described span stands in today's text, in UTF-16 units of that text. */
export interface Anchored extends Span {
  /** How sure it is that the words are here, from 0 to 1; 1 is every word in its old context. */
  readonly score: number;
  /** By how much this place beats the next, from 0 (they are equally good) to `score` (there is no other). */
  readonly margin: number;
  readonly method: AnchorMethod;
  /** Set when the evidence is too thin to show the span without a person's word. */
  readonly uncertain?: true;
  /** Why an answer is `uncertain`; set where that is. */
  readonly doubt?: AnchorDoubt;
  /** For an uncertain answer: the places it could be, best first, this one among them. */
  readonly candidates?: readonly AnchorCandidate[];
}

/**
 * How a place was found: `position`: exact words in their context at the old place; `exact`: exact words; `folded`: the
 * same words but for case, accents, marks, dashes and spaces; `aligned`: changed words.
 */
export type AnchorMethod = 'position' | 'exact' | 'folded' | 'aligned';

/**
 * Why a place is not certain. What differs there, in the words of the quote and in those of the place, either of which may
 * be none: a `negation`, `number`, `modality` ("must", "perhaps") or `name` in the quote itself, or the names of who
 * says it (`speaker`). `copy`: the same words stood more often; `other-quote`: the place is another quote's; `rival`:
 * another place is about as good; `evidence`: too little of the quote is left.
 */
export type AnchorDoubt =
  | {
      readonly because: 'negation' | 'number' | 'modality' | 'name' | 'speaker';
      readonly was: string;
      readonly is: string;
    }
  | { readonly because: 'copy' | 'other-quote' | 'rival' | 'evidence' };

export interface AnchorCandidate extends Span {
  readonly score: number;
}

/**
 * Why a quote has no place: `deleted`: its surroundings still stand, its words do not; `missing`: neither was found;
 * `empty`: the selector has no words to look for.
 */
export type OrphanReason = 'deleted' | 'missing' | 'empty';

/** A quote whose words could not be found. */
export interface Orphan {
  readonly orphan: OrphanReason;
  /** The places most like it, best first; may be empty. */
  readonly candidates: readonly AnchorCandidate[];
}

/** Where a stored quote stands in a text today, or why it stands nowhere: ask for `orphan` first. */
export type AnchorAnswer = Anchored | Orphan;

/** Whether words stand where an answer says, without anybody having to look. */
export const isCertain = (answer: AnchorAnswer | undefined): answer is Anchored =>
  answer !== undefined && !('orphan' in answer) && !answer.uncertain;
