import type { Corpus, OpenCodebook, QuoteRef, TaggedSource } from '../corpus';
import type { Edit } from '../edits';
import type { FileId, SidecarReading } from '../format';
import type { Address, EntryKind, Fault, Problem, ProblemCode, Severity, Span, Subjects } from '../model';
import type { Path, Plain } from '../yaml';
import type { CodersInUse } from './codersInUse';
import type { Contradictions } from './contradictions';
import type { Elsewhere } from './elsewhere';
import type { FittingSources } from './fittingSources';
import type { LinkedSources } from './linkedSources';
import type { SameWords } from './sameWords';

/** One thing that may be wrong: what it is called, how much it matters, how it is found, what can be done about it. */
export interface Check {
  readonly code: ProblemCode;
  /** How much it matters unless a person says otherwise. */
  readonly severity: Severity;
  /** A file with this problem is not read or not changed: nobody can say that it does not matter. */
  readonly isFixed?: true;
  /**
   * Where there may be much to find, one after the other as they are asked for; `undefined` where it takes its time, and
   * nothing has been found since.
   */
  readonly findInSource?: (source: TaggedSource, evidence: Evidence) => Iterable<Finding | undefined>;
  readonly findInCodebook?: (codebook: OpenCodebook, evidence: Evidence) => readonly Problem[];
  /** What can be done about a problem that it has found, as things are now, the likeliest first; none where it is no more. */
  readonly fixes?: (problem: Problem, subject: Subject, evidence: Evidence) => readonly Fix[];
  /** What can be done where the problem is one with a quote. */
  readonly fixesForQuote?: (reference: QuoteRef, problem: Problem, evidence: Evidence) => readonly Fix[];
}

/** What the file with a problem is about, as it is now. */
export interface Subject {
  /** The file in which the problem stands. */
  readonly file: FileId;
  /** Of a source or a sidecar. */
  readonly source?: TaggedSource | undefined;
  /** What a sidecar says, the shared one or that of a coder. */
  readonly sidecar?: SidecarReading | undefined;
  /** Of a codebook. */
  readonly codebook?: OpenCodebook | undefined;
}

/** What checks look at beyond the one source. Up to date with the corpus. */
export interface Evidence {
  readonly corpus: Corpus;
  readonly contradictions: Contradictions;
  readonly sameWords: SameWords;
  readonly elsewhere: Elsewhere;
  readonly links: LinkedSources;
  readonly fitting: FittingSources;
  readonly coders: CodersInUse;
  /** Whether a source would be known if it were there: on the command line only what is named is read. */
  readonly isSearched: (file: FileId) => boolean;
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
  /** The quote and the one at the same place become one. */
  | { readonly does: 'join'; readonly edit: Edit }
  /** Of the coding on this claim. */
  | { readonly does: 'reassign-claim'; readonly quote: Address; readonly claim: string }
  | { readonly does: 'edit-speakers' | 'go-to-other'; readonly quote: Address }
  | { readonly does: 'go-to-words'; readonly file: FileId; readonly span: Span }
  /** In the place of what the problem stands at. */
  | { readonly does: 'use-key'; readonly key: string }
  | { readonly does: 'new-id'; readonly id: string }
  | {
      readonly does: 'create-entry';
      readonly codebook: FileId;
      readonly names: EntryKind;
      readonly key: string;
    }
  | { readonly does: 'remove-coding' | 'delete-quote' | 'delete-part'; readonly edit: Edit }
  /** Of a field on which a merge could not decide: the value that stands in place (`ours`), or another one. */
  | {
      readonly does: 'settle';
      readonly isOurs: boolean;
      readonly value: Plain;
      readonly isDeletion: boolean;
      readonly edit: Edit;
    }
  | { readonly does: 'merge-sides'; readonly file: FileId }
  /** The quote stands here: in its own words, or in those that the source has now. */
  | {
      readonly does: 'place' | 'take-over';
      readonly words: string;
      /** In its source, from 1. */
      readonly line: number;
      readonly edit: Edit;
    }
  | { readonly does: 'go-to-place'; readonly file: FileId; readonly span: Span; readonly isCertain: boolean }
  /** A source, by its address, to which a sidecar is taken. */
  | {
      readonly does: 'adopt-sidecar';
      readonly from: FileId;
      readonly to: FileId;
      readonly isPreferred: boolean;
    }
  | { readonly does: 'find-source' | 'delete-sidecar'; readonly sidecar: FileId };

/** Where a sidecar says a quote's words. */
export const wordsOfQuote = (id: string): Path => ['quotes', { id }, 'exact'];
