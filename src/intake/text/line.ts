/** A paragraph or line of a document, with what its looks tell. */
export interface Line {
  /** A line break that was set by hand is a `\n` in it; an empty one stands for an empty line. */
  readonly text: string;
  /** A headline by its style, 1 the highest (a title too), absent in running text. */
  readonly heading?: number;
  /** From 1, where the document has pages. */
  readonly page?: number;
}
