/** A stretch of a text: `start` inclusive, `end` exclusive, in UTF-16 units of the text as given. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
