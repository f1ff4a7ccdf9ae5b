import type { QuoteKind, QuoteSelector } from './quote';

/** One quote tied to one claim by one coder; unique in its quote by claim and coder. */
export interface Coding {
  readonly claim: string;
  readonly stance: string;
  /** Absent where the file does not say. */
  readonly coder?: string;
  /** When it was coded, ISO 8601 in UTC. */
  readonly at?: string;
  readonly note?: string;
  /** The actor knowingly changed position. */
  readonly changed?: boolean;
}

/** A quote as a sidecar holds it. Unknown keys that a person added are not here; edits leave them alone. */
export interface Quote extends QuoteSelector {
  readonly id: string;
  readonly kind: QuoteKind;
  /** Keys of actors in the codebook; several where both said it, none where nobody is named yet. */
  readonly speakers: readonly string[];
  /** Key of the actor who passed it on ("according to"). */
  readonly via?: string;
  /** The day it was said, ISO 8601, when that is not the day of publication. */
  readonly said?: string;
  /** Shared by the parts of one quotation; they are tagged together and count once. */
  readonly group?: string;
  readonly codings: readonly Coding[];
  /** Links `path#id` to the same statement in other words; the path is relative to the sidecar. */
  readonly variants: readonly string[];
  readonly notVariants: readonly string[];
  readonly note?: string;
}

/** What is known of the article itself. */
export interface SourceDetails {
  readonly title?: string;
  readonly publisher?: string;
  /** Day or moment of publication, ISO 8601. */
  readonly published?: string;
  readonly url?: string;
  /** First 16 hex digits of the SHA-256 of the folded text that the selectors describe. */
  readonly digest?: string;
}

/** A place that the engine takes for a quote and a person does not. */
export interface Dismissal extends QuoteSelector {
  readonly coder?: string;
}

/** All that a sidecar says: of its source, its quotes, and what is none. */
export interface Sidecar {
  readonly source: SourceDetails;
  /** In the order of the file. */
  readonly quotes: readonly Quote[];
  readonly dismissed: readonly Dismissal[];
}

/** The keys of the actors who speak a quote, and of who passed it on. */
export const actorKeysOf = ({ speakers, via }: Quote): readonly string[] =>
  via === undefined ? speakers : [...speakers, via];

/** The keys of the claims that a quote is coded on; one that several coders have coded stands there several times. */
export const claimKeysOf = ({ codings }: Quote): readonly string[] => codings.map(({ claim }) => claim);
