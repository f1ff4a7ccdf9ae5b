import type { AnchorDoubt } from './quote';
import type { Span } from './span';

/** Parameters of each problem's wording. The wording itself is in `src/wording`, one sentence with a remedy each. */
export interface ProblemParameters {
  /** The file is not YAML. */
  'yaml-syntax': { message: string };
  /** The file holds git's conflict marks. */
  'merge-conflict': Record<string, never>;
  /** The file is longer than is read. `limit` in megabytes. */
  'too-large': { limit: number };
  /** In so long a file, only plain YAML is read: from here on this one is not, or is faulty. */
  'too-large-for-form': Record<string, never>;
  'duplicate-key': { key: string };
  /** An alias to nothing, or to what it stands in. */
  'unknown-alias': { name: string };
  /** The aliases stand for more than can be read. */
  'aliases-explode': Record<string, never>;
  /** The file was written by a later version; it is shown as far as it is understood and never changed. */
  'newer-format': { version: string };
  /** The file has no `crossquote:` key, or not a number there. */
  'no-version': Record<string, never>;
  /** A file with the name of a coder's sidecar does not say whose work it holds. `slug`: as its name has it. */
  'no-coder': { slug: string };
  /** A coder's sidecar has another coder's name than its file; `right` is the slug that it should have. */
  'other-coder': { slug: string; coder: string; right: string };
  /** Two coders have names of one slug: their work would stand in one file. */
  'same-coder': { coder: string; other: string };
  /** A value is not of the kind its place wants. */
  'wrong-shape': { where: string; expected: Expected };
  /** A required key is missing. */
  'missing-key': { where: string; key: string };
  'duplicate-id': { id: string };
  'duplicate-coding': { claim: string; coder: string };
  'unknown-stance': { key: string };
  'unknown-actor': { key: string };
  'unknown-claim': { key: string };
  /** A codebook sets the level of a check that there is not. `nearest`: the one that was most likely meant. */
  'unknown-check': { code: string; nearest?: string };
  /** Values stand under a name that is no variable of the codebook. `nearest`: the one that was most likely meant. */
  'unknown-variable': { key: string; nearest?: string };
  /** A value that its variable or option cannot have. */
  'unknown-value': { key: string; words: string; allowed: readonly string[] | 'number' };
  /** A quote says that it is part of a quotation of which there is nothing else. */
  'unknown-group': { group: string };
  /** A claim contradicts another one that it supports or restates, or that supports or restates it. */
  'both-ways': { claim: string; relation: 'supports' | 'restates' };
  /** No source of a codebook fits a pattern of sources in it. */
  'fits-nothing': { pattern: string };
  /** A view names a coder who has coded in no source of its codebook. */
  'unknown-coder': { coder: string };
  /** A pattern for files that are brought in is none, or finds no text. `message`: what is wrong with it. */
  'bad-pattern': { key: string; why: 'syntax' | 'no-text' | 'too-long'; message: string };
  /** A merge could not decide between these values of a field; what is not there is an empty one. */
  'field-conflict': { field: string; values: readonly string[] };
  /** A key that Crossquote does not know and that resembles one that it does; none for YAML's merge key. */
  'misspelt-key': { key: string; nearest: string };
  /** A key that Crossquote does not know. */
  'own-key': { key: string };
  /** A value that should be a day or a moment. */
  'no-day': { field: string; words: string };
  /** Something was said later than the article that quotes it was published. */
  'said-later': { said: string; published: string };
  /** A value that should be an address. */
  'no-address': { field: string; words: string };
  /**
   * A link to a variant, or what a decision was made on, leads to no quote, or to its own. `name`: of the source that
   * it leads to.
   */
  'bad-link': { link: string; why: BrokenLink; name: string };
  /** Two actors have one name; `other`: the key of the first. */
  'same-name': { name: string; other: string };
  /** Two claims have one sentence; `other`: the key of the first. */
  'same-claim': { text: string; other: string };
  /** A relation leads back to where it began; `way`: the keys from one back to itself. */
  circular: { field: string; way: readonly string[] };
  /** A stance's shortcut is not one free letter or digit. */
  'bad-shortcut': { key: string; shortcut: string };
  /** The quote's words are nowhere in the source. */
  orphan: { words: string };
  /** The quote's words may be here, but it is not certain. */
  uncertain: { words: string; doubt: AnchorDoubt };
  /** The quote's place is certain, but the source says something else there now. */
  'changed-words': { words: string; now: string };
  /** The sidecar's source is not there. */
  'no-source': { name: string };
  /** A source has no sidecar, and one that has lost its source fits it. `sidecar` is that one's address. */
  'sidecar-elsewhere': { sidecar: string };
  /** A source or a sidecar cannot be read as text. */
  'unreadable-file': { name: string; why: Unreadable };
  /** An actor takes two sides on one claim, or the same side on two that contradict each other. */
  contradiction: {
    actor: string;
    own: Position;
    other: Position & { readonly source: string };
  };
  /** Another source has the same words from somebody else. */
  'other-speakers': { words: string; speakers: string; otherSpeakers: string; source: string };
  /** The quote's words are not in its source; another one has them. `source` is that one's address. */
  'words-elsewhere': { words: string; source: string };
  /** Another quote stands on the same words at the same place. */
  'tagged-twice': { words: string };
  /** The source names the speaker nowhere. */
  'speaker-not-named': { name: string };
  /** A quote mark in the quote's words opens or closes nothing there. */
  'unbalanced-marks': { mark: string; words: string };
  /** The words right before the quote deny it. */
  'cut-negation': { negation: string; words: string };
}

export type BrokenLink = 'no-link' | 'self' | 'no-source' | 'no-quote';

/** Where somebody stands on a claim, by one quote. */
export interface Position {
  /** Written out: in marks where the source has them in marks. */
  readonly words: string;
  /** None of them is verbatim. */
  readonly isReported: boolean;
  /** The claim's sentence. */
  readonly claim: string;
  /** The stance's key. */
  readonly stance: string;
  /** When it was said, else published; empty where neither is known. ISO 8601. */
  readonly date: string;
}

/** Why a file cannot be read as text. */
export type Unreadable =
  | 'binary'
  | 'utf-16'
  /** An editor has it open in another encoding than UTF-8, and shows or writes other characters than are meant. */
  | 'other-encoding'
  | 'too-large'
  | 'no-permission'
  | 'busy'
  | 'unavailable'
  | NotUtf8;

/** The first byte of a text that is none of UTF-8; what follows it would be lost if it were read and written. */
export interface NotUtf8 {
  /** Counted from 1. */
  readonly line: number;
  readonly byte: number;
  /** The encoding that all of the text is likely to be in, by its name: `Windows-1252`. Absent where nothing tells. */
  readonly likely?: string;
}

export type Expected =
  | 'map'
  | 'list'
  | 'text'
  /** Text that is not empty. */
  | 'filled'
  | 'number'
  | 'polarity'
  /** The end of a span, which is not before its start. */
  | 'end'
  /** The last day of a stretch, which is not before its first. */
  | 'until'
  /** The fields on which a merge could not decide, and the values of one. */
  | 'conflicts'
  | 'yes-no'
  | 'offset'
  /** How often something stands somewhere. */
  | 'count'
  | 'language'
  | 'value'
  | 'kind'
  | 'color'
  | 'no'
  | 'level'
  | 'units'
  | 'variable-owner'
  | 'variable-type'
  /** The type of a variable for which choices are named. */
  | 'choice';
export type ProblemCode = keyof ProblemParameters;

/** What is wrong, and what its wording needs. */
export type Fault = {
  [Code in ProblemCode]: { readonly code: Code; readonly params: Readonly<ProblemParameters[Code]> };
}[ProblemCode];

/** A quote, or a source, by its address. */
export interface Address {
  readonly file: string;
  readonly id?: string;
}

/** What a problem is about, beside the place where it stands. */
export interface Subjects {
  /** The id of the quote in question. */
  readonly quote?: string;
  /** What it does not go together with. */
  readonly other?: Address;
  /** The same is told at another place too, where it can be settled as well: it counts once. */
  readonly isEcho?: true;
}

/** Something wrong, as data: what, and where. The span is of the file's text as given. */
export type Problem = Span & Fault & Subjects;

export function problem<Code extends ProblemCode>(
  code: Code,
  { start, end }: Span,
  params: ProblemParameters[Code],
): Problem {
  return { code, start, end, params } as Problem;
}

/** How much a problem matters. */
export const SEVERITIES = ['error', 'warning', 'information'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** How much a check's problems matter to somebody; `off`: they are not told. */
export const LEVELS = [...SEVERITIES, 'off'] as const;
export type Level = (typeof LEVELS)[number];

/** What somebody has set, by code; for all else the checks' own severity counts. */
export type Levels = Readonly<Partial<Record<ProblemCode, Level>>>;
