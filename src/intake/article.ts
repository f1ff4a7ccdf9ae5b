/** An article as it comes out of a file, before it has one of its own. */
export interface Article extends ArticleDetails {
  /** In their order, the headline not among them. */
  readonly paragraphs: readonly Paragraph[];
}

/** What is known of an article besides its text; what is not known is absent. */
export interface ArticleDetails {
  readonly title?: string;
  /** The outlet, as it calls itself. */
  readonly publisher?: string;
  readonly author?: string;
  /** The day of publication: `2024-09-27`. */
  readonly published?: string;
  readonly url?: string;
  /** By its code of two letters (ISO 639-1): `en`. */
  readonly language?: string;
  /** The part of the outlet: `Politics; Pg. 6`. */
  readonly section?: string;
}

export interface Paragraph {
  /** In one line. */
  readonly text: string;
  /** Of a document that has pages, the one on which it begins, from 1. */
  readonly page?: number;
  /** Of a transcript, when it begins: `00:01:23`. */
  readonly time?: string;
}

/** Drops what is not known, so that it is absent and not undefined. */
export const known = <T extends object>(details: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined && value !== '')) as T;
