import type { Span } from './span';

/** A person or organization as known beforehand, from the codebook: names found in a text are matched to it. */
export interface KnownActor {
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** Somebody or something that a text names, with all the text says about who that is. Offsets are UTF-16 units. */
export interface FoundActor {
  /** The fullest form of the name: "Karine Jean-Pierre". */
  readonly name: string;
  /** Every other form in which the text names the actor, role included: "Jean-Pierre", "Press Secretary Jean-Pierre". */
  readonly aliases: readonly string[];
  /** "White House press secretary", as the text has it. */
  readonly role?: string;
  /** The organization or place that the role belongs to: "Middle East Institute". */
  readonly affiliation?: string;
  readonly kind: 'person' | 'organisation';
  /** Where the text names the actor, in order. */
  readonly mentions: readonly Span[];
}
