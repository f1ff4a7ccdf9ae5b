import type { OwnValues } from './ownValues';
import type { QuoteKind, QuoteSelector } from './quote';

/** One quote tied to one claim by one coder, or by who decided; unique in its quote by claim and coder. */
export interface Coding {
  readonly claim: string;
  /** Absent of a plain code, which says of what the quote speaks and not on which side. */
  readonly stance?: string;
  /** Absent where the file does not say, and where it was decided. */
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
  /** Key of the actor for whom the speaker spoke there, before the actor's own `of`. */
  readonly for?: string;
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
  /** Values of the team's own variables. */
  readonly values?: OwnValues;
  readonly note?: string;
  /** It was decided that these words are no quote. */
  readonly quote?: 'no';
  readonly decided?: Decision;
  /** Ids by which the quote went before it was joined with another one: links and other versions may have them. */
  readonly formerly?: readonly string[];
}

/** Who decided between several coders' work, and on what. */
export interface Decision {
  readonly by?: string;
  /** When, ISO 8601 in UTC: what was coded later is to be decided anew. */
  readonly at?: string;
  /** The ids of the quotes that were decided on, by the slugs of their coders. */
  readonly from?: Readonly<Record<string, string>>;
  readonly reason?: string;
}

/** What is known of the article itself. */
export interface SourceDetails {
  readonly title?: string;
  readonly publisher?: string;
  /** Day or moment of publication, ISO 8601. */
  readonly published?: string;
  readonly url?: string;
  /** The language that it is written in, BCP 47: "de". */
  readonly language?: string;
  /** First 16 hex digits of the SHA-256 of the folded text that the selectors describe. */
  readonly digest?: string;
  /** When the coder of the sidecar was done with it, ISO 8601 in UTC. */
  readonly finished?: string;
}

/** A place that the engine takes for a quote and a person does not. */
export interface Dismissal extends QuoteSelector {
  readonly coder?: string;
}

/** What a program takes for a quote, or for a coding of one; only a person makes one of it. */
export interface Proposal extends QuoteSelector {
  readonly claim?: string;
  readonly stance?: string;
  /** The program. */
  readonly by?: string;
  /** When, ISO 8601 in UTC. */
  readonly at?: string;
}

/** All that a sidecar says: of its source, its quotes, and what is none. */
export interface Sidecar {
  /** Whose work it holds; absent of the shared one. */
  readonly coder?: string;
  readonly source: SourceDetails;
  /** In the order of the file, with those that were decided to be none. */
  readonly quotes: readonly Quote[];
  readonly dismissed: readonly Dismissal[];
  readonly proposed: readonly Proposal[];
}

/** A sidecar that says nothing yet. */
export const EMPTY_SIDECAR: Sidecar = { source: {}, quotes: [], dismissed: [], proposed: [] };

/** The keys of the actors who speak a quote, of whom they speak for, and of who passed it on. */
export function actorKeysOf({ speakers, for: represented, via }: Quote): readonly string[] {
  if (represented === undefined && via === undefined) return speakers;
  return [
    ...speakers,
    ...(represented === undefined ? [] : [represented]),
    ...(via === undefined ? [] : [via]),
  ];
}

/** The keys of the claims that a quote is coded on; one that several coders have coded stands there several times. */
export const claimKeysOf = ({ codings }: Quote): readonly string[] => codings.map(({ claim }) => claim);

/** The keys of the stances that codings take, each once; plain codes take none. */
export const stanceKeysOf = (codings: readonly Coding[]): readonly string[] => [
  ...new Set(codings.flatMap(({ stance }) => stance ?? [])),
];

/** Whether coders take a quote for different things: on one claim, each with another stance. What was decided is nobody's. */
export function isCodedDifferently(codings: readonly Coding[]): boolean {
  if (codings.length < 2) return false;
  const taken = new Map<string, string | undefined>();
  return codings.some(({ claim, stance, coder }) => {
    if (coder === undefined) return false;
    const isOther = taken.has(claim) && taken.get(claim) !== stance;
    taken.set(claim, stance);
    return isOther;
  });
}

/** Whether what stands among the quotes of a sidecar is one: it may have been decided that it is none. */
export const isQuote = ({ quote }: Pick<Quote, 'quote'>): boolean => quote !== 'no';

/** Whether an id is a quote's, or was before it was joined with another one. */
export const hasId = ({ id, formerly }: Pick<Quote, 'id' | 'formerly'>, name: string): boolean =>
  id === name || formerly?.includes(name) === true;
