import type { TaggedSource } from '../corpus';
import type { Actor, Claim, Codebook, Coding, Quote, Stance } from '../model';
import { dayOf } from './periods';

/**
 * What one speaker says on one claim in one place: a row of the table of results, and the unit of all counting. A quote
 * with two speakers and two codings makes four; the parts of a quotation make one. Has no speaker where nobody is named
 * yet, and no coding where nobody has coded it.
 */
export class Statement {
  /** Undefined where the codebook does not have the speaker. */
  readonly speaker: Actor | undefined;
  /** Undefined where the codebook does not have the stance, or there is none. */
  readonly stance: Stance | undefined;

  constructor(
    readonly source: TaggedSource,
    /** The codebook that its keys are of. */
    readonly book: Codebook,
    /** The parts of the quotation, in the order of the text. */
    readonly parts: readonly Quote[],
    /** The speaker's key. */
    readonly actor: string | undefined,
    readonly coding: Coding | undefined,
    /** The day on which it was said, else published. */
    readonly day: string | undefined,
  ) {
    // Looked up once: all counting asks for them.
    this.speaker = actor === undefined ? undefined : book.actors.get(actor);
    this.stance = coding?.stance === undefined ? undefined : book.stances.get(coding.stance);
  }

  /** The first of its parts. */
  get quote(): Quote {
    return this.parts[0]!;
  }

  get claim(): Claim | undefined {
    return this.coding && this.book.claims.get(this.coding.claim);
  }

  /**
   * The key of the organization for which the speaker spoke there, else of the one that the speaker belongs to. An
   * organization that others belong to speaks for itself.
   */
  get organization(): string | undefined {
    const { actor, speaker, quote } = this;
    if (actor === undefined) return undefined;
    return quote.for ?? speaker?.of ?? (organizationsOf(this.book).has(actor) ? actor : undefined);
  }

  /** From -1 to 1; undefined where there is no stance, or one that the codebook does not have. */
  get polarity(): number | undefined {
    return this.stance?.polarity;
  }

  /** The day on which it was coded. */
  get codedOn(): string | undefined {
    return dayOf(this.coding?.at);
  }

  get isUnnamed(): boolean {
    return this.speaker?.unnamed === true;
  }
}

const organizations = new WeakMap<Codebook, ReadonlySet<string>>();

/** The keys of the actors that others belong to. */
function organizationsOf(book: Codebook): ReadonlySet<string> {
  const known = organizations.get(book);
  if (known) return known;
  const found = new Set([...book.actors.values()].flatMap(({ of }) => of ?? []));
  organizations.set(book, found);
  return found;
}
