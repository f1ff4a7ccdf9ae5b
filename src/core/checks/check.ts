import type { Corpus, OpenCodebook, QuoteRef, TaggedSource } from '../corpus';
import type { Edit } from '../edits';
import type { FileId } from '../format';
import type { Address, Fault, Problem, ProblemCode, Severity, Span, Subjects } from '../model';
import type { Path } from '../yaml';
import type { Contradictions } from './contradictions';
import type { Elsewhere } from './elsewhere';
import type { SameWords } from './sameWords';

/** One thing that may be wrong: what it is called, how much it matters, how it is found, what can be done about it. */
export interface Check {
  readonly code: ProblemCode;
  /** How much it matters unless a person says otherwise. */
  readonly severity: Severity;
  /** A file with this problem is not read or not changed: nobody can say that it does not matter. */
  readonly isFixed?: true;
  readonly findInSource?: (source: TaggedSource, evidence: Evidence) => readonly Finding[];
  readonly findInCodebook?: (codebook: OpenCodebook) => readonly Problem[];
  /** What needs nothing but the files, the likeliest first; none where the problem is no more. */
  readonly fixes?: (reference: QuoteRef, problem: Problem, evidence: Evidence) => readonly Fix[];
}

/** What checks look at beyond the one source. Up to date with the corpus. */
export interface Evidence {
  readonly corpus: Corpus;
  readonly contradictions: Contradictions;
  readonly sameWords: SameWords;
  readonly elsewhere: Elsewhere;
}

/** Something wrong in a source or with its quotes, with its places in the sidecar and in the text, where it has them. */
export type Finding = Fault &
  Subjects & {
    /** The coder's sidecar in which it stands, where that is not the shared one. */
    readonly sidecar?: FileId;
    /** A span of the sidecar's text, or the way to a value in it. */
    readonly inSidecar?: Span | Path;
    readonly inText?: Span | undefined;
  };

/** What can be done about a problem. Edits are made as any other, what asks is a command, the rest leads somewhere. */
export type Fix =
  | { readonly does: 'note-change'; readonly edit: Edit }
  | { readonly does: 'extend' | 'shorten'; readonly words: string; readonly edit: Edit }
  | { readonly does: 'move-quote'; readonly to: FileId; readonly edit: Edit }
  | { readonly does: 'tell-apart'; readonly edit: Edit }
  /** Of the coding on this claim. */
  | { readonly does: 'reassign-claim'; readonly quote: Address; readonly claim: string }
  | { readonly does: 'edit-speakers' | 'go-to-other'; readonly quote: Address }
  | { readonly does: 'go-to-words'; readonly file: FileId; readonly span: Span };

/** Where a sidecar says a quote's words. */
export const wordsOfQuote = (id: string): Path => ['quotes', { id }, 'exact'];
