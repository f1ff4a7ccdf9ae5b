export {
  /** A text made ready, so that anchoring in it again does not index it again: `new AnchorText(text)`. */
  AnchorText,
  /**
   * `anchorQuote(text, selector)`: where the described words stand in `text` today, in its UTF-16 units, or an orphan
   * with the reason and the places most like it. An answer that is `uncertain` is to be shown to a person, with its
   * candidates, and never to be applied by itself. `text` may be prepared as an `AnchorText`. Never throws, also not for
   * selectors written by hand with offsets that make no sense.
   */
  anchorQuote,
  /**
   * `anchorQuotes(text, selectors)`: the same for all quotes of a source at once, answers in the order of the selectors.
   * Indexes the text once, and uses the order in which neighbouring quotes stood to tell doubtful places apart; give it
   * all selectors of a sidecar rather than one by one.
   */
  anchorQuotes,
  /**
   * `describeQuote(text, start, end)`: the selector of the span from `start` to `end` (UTF-16 units of `text` as given),
   * in the form of a sidecar: strings of the folded text, offsets in its code points, 64 units of context on each side.
   * Offsets outside the text are moved to its ends, one inside a pair (CRLF, surrogates) to the pair's start; an empty or
   * reversed span gives an empty `exact`. Never throws.
   */
  describeQuote,
} from './anchoring';
export type {
  AnchorAnswer,
  AnchorCandidate,
  Anchored,
  AnchorMethod,
  FoundQuote,
  Orphan,
  OrphanReason,
  QuoteKind,
  QuoteSelector,
  Span,
} from './model';
export { FoldedText, foldLineEnds } from './text';
