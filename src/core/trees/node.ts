import type { KeyQuotes, QuoteRef, Suggestion, SuggestionRef, SuggestOptions, TaggedSource } from '../corpus';
import type { FileId, StanceCount } from '../format';
import type { Actor, Claim, Codebook, Relations } from '../model';
import type { ActorOrder } from './actorOrder';

interface Base {
  /** Unique in its tree, and the same as long as it stands for the same thing. */
  readonly id: string;
  readonly parent: TreeNode | undefined;
  readonly children: readonly TreeNode[];
  /** A filter keeps it for what stands below it, not for its own words. */
  readonly isOnTheWay?: true;
}

/** Groups a tree where several codebooks are open. */
export interface CodebookNode extends Base {
  readonly kind: 'codebook';
  readonly codebook: FileId | undefined;
}

export interface ActorNode extends Base {
  readonly kind: 'actor';
  readonly codebook: FileId | undefined;
  /** For a key that the codebook does not have, an actor named by its key. */
  readonly actor: Actor;
  readonly isUnknown: boolean;
  /** The quotes below it. */
  readonly of: KeyQuotes;
  readonly quotations: number;
  /** What it is found to say and nobody has tagged yet. */
  readonly suggestions: readonly SuggestionRef[];
  /** The name of the organization that it is of. */
  readonly organization: string | undefined;
  /** Another actor whose name looks like this one's. */
  readonly mayBe: Actor | undefined;
}

export interface ClaimNode extends Base {
  readonly kind: 'claim';
  readonly codebook: FileId | undefined;
  readonly claim: Claim;
  readonly isUnknown: boolean;
  /** Its quotes, perhaps with those of the claims under it. */
  readonly of: KeyQuotes;
  readonly countsNarrower: boolean;
  readonly quotations: number;
  /** The stances taken, in the codebook's order. */
  readonly tally: readonly StanceCount[];
  readonly isContested: boolean;
  readonly book: Codebook;
}

export interface StanceNode extends Base {
  readonly kind: 'stance';
  readonly codebook: FileId | undefined;
  readonly claim: string;
  readonly stance: string;
  readonly quotations: number;
  readonly book: Codebook;
}

export interface RelationNode extends Base {
  readonly kind: 'relation';
  readonly codebook: FileId | undefined;
  readonly relation: keyof Relations;
  readonly claim: Claim;
}

export interface SourceNode extends Base {
  readonly kind: 'source';
  readonly source: TaggedSource;
  readonly quotations: number;
  /** What is suggested in it, where that is shown. */
  readonly suggestions: readonly Suggestion[];
  /** Quotes whose words are not certain to be in the text. */
  readonly astray: number;
}

export interface QuoteNode extends Base {
  readonly kind: 'quote';
  readonly reference: QuoteRef;
  readonly book: Codebook;
  /** The claim under which the quote stands here, if any. */
  readonly claim?: string;
  readonly isAstray: boolean;
}

/** What nobody has tagged yet, apart from what is: of a source, of an actor, or the speakers that a codebook does not have. */
export interface SuggestedNode extends Base {
  readonly kind: 'suggested';
  /** How many quotations. */
  readonly quotations: number;
}

/** A speaker of suggestions whom the codebook does not have. */
export interface SuggestedActorNode extends Base {
  readonly kind: 'suggested-actor';
  readonly name: string;
  readonly suggestions: readonly SuggestionRef[];
  readonly quotations: number;
}

export interface SuggestionNode extends Base {
  readonly kind: 'suggestion';
  readonly reference: SuggestionRef;
}

/** Stands at the end of a long list for what is not shown of it. */
export interface MoreNode extends Base {
  readonly kind: 'more';
  readonly hidden: number;
  /** How many of them are shown when somebody asks for more. */
  readonly next: number;
}

export type TreeNode =
  | CodebookNode
  | ActorNode
  | ClaimNode
  | StanceNode
  | RelationNode
  | SourceNode
  | QuoteNode
  | SuggestedNode
  | SuggestedActorNode
  | SuggestionNode
  | MoreNode;

/** Nodes below each other. Of very many, those are made that somebody asks for. */
export interface Nodes extends Iterable<TreeNode> {
  readonly length: number;
  slice(start?: number, end?: number): readonly TreeNode[];
  /** The place of what stands for a key: of an actor, a claim or a source; absent where each has to be looked at. */
  placeOf?(key: string): number | undefined;
}

/** What a tree shows. */
export interface TreeScope {
  /** Whether quotes of this source are shown. */
  includes(source: FileId): boolean;
  /**
   * In which sources suggestions are shown: finding them takes its time, and is not done for their sake. The same set as
   * long as they are the same.
   */
  readonly suggesting: ReadonlySet<FileId>;
  /** What is suggested in them. */
  readonly suggest?: SuggestOptions;
  /** Every source is included; actors and claims are shown too that nobody has quoted yet. */
  readonly isWhole: boolean;
  /** Whether a person has said of two actors that they are two, however alike their names; absent: of none. */
  areTwo?(codebook: FileId | undefined, a: string, b: string): boolean;
  /** Whether a claim counts what is said on the claims under it too. */
  readonly countsNarrower?: boolean;
  /** How actors are sorted; absent: as the codebook has them. */
  readonly actorOrder?: ActorOrder;
  /** Words that all must occur in a node, above it or below it; empty shows all. */
  readonly filter: string;
}
