/** An offset of a text as given, in UTF-16 units, as JavaScript and VS Code count; no offset of a file (`CodePoints`). */
export type Utf16Units = number & { readonly unit?: 'utf-16 units' };

/** A stretch of a text: `start` inclusive, `end` exclusive, in UTF-16 units of the text as given. */
export interface Span {
  readonly start: Utf16Units;
  readonly end: Utf16Units;
}
