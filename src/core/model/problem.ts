import type { Span } from './span';

/** Parameters of each problem's wording. The wording itself is in `wording.ts`, one sentence with a remedy each. */
export interface ProblemParameters {
  /** The file is not YAML. */
  'yaml-syntax': { message: string };
  /** The file holds git's conflict marks. */
  'merge-conflict': Record<string, never>;
  /** The file is longer than is read. `limit` in megabytes. */
  'too-large': { limit: number };
  'duplicate-key': { key: string };
  /** An alias to nothing, or to what it stands in. */
  'unknown-alias': { name: string };
  /** The aliases stand for more than can be read. */
  'aliases-explode': Record<string, never>;
  /** The file was written by a later version; it is shown as far as it is understood and never changed. */
  'newer-format': { version: string };
  /** The file has no `crossquote:` key, or not a number there. */
  'no-version': Record<string, never>;
  /** A value is not of the kind its place wants. */
  'wrong-shape': { where: string; expected: Expected };
  /** A required key is missing. */
  'missing-key': { where: string; key: string };
  'duplicate-id': { id: string };
  'duplicate-coding': { claim: string; coder: string };
  'unknown-stance': { key: string };
  'unknown-actor': { key: string };
  'unknown-claim': { key: string };
  /** A merge could not decide between these values of a field; what is not there is an empty one. */
  'field-conflict': { field: string; values: readonly string[] };
  /** A stance's shortcut is not one free letter or digit. */
  'bad-shortcut': { key: string; shortcut: string };
  /** The quote's words are nowhere in the source. */
  orphan: { words: string };
  /** The quote's words may be here, but it is not certain. */
  uncertain: { words: string };
  /** The quote's place is certain, but the source says something else there now. */
  'changed-words': { words: string; now: string };
  /** The sidecar's source is not there. */
  'no-source': { name: string };
  /** A source has no sidecar, and one that has lost its source fits it. `sidecar` is that one's address. */
  'sidecar-elsewhere': { sidecar: string };
  /** A source or a sidecar cannot be read as text. */
  'unreadable-file': { name: string; why: Unreadable };
}

/** Why a file cannot be read as text. */
export type Unreadable = 'binary' | 'utf-16' | 'too-large' | 'no-permission' | 'unavailable';

export type Expected = 'map' | 'list' | 'text' | 'number' | 'yes-no' | 'offset' | 'kind' | 'color';
export type ProblemCode = keyof ProblemParameters;
export type Severity = 'error' | 'warning' | 'information';

/** Something wrong, as data: what, where, and what its wording needs. `span` is of the file's text as given. */
export type Problem = Span &
  {
    [Code in ProblemCode]: {
      readonly code: Code;
      readonly params: Readonly<ProblemParameters[Code]>;
      readonly severity: Severity;
    };
  }[ProblemCode];

const SEVERITIES: Readonly<Record<ProblemCode, Severity>> = {
  'yaml-syntax': 'error',
  'merge-conflict': 'error',
  'too-large': 'error',
  'duplicate-key': 'error',
  'unknown-alias': 'error',
  'aliases-explode': 'error',
  'newer-format': 'error',
  'no-version': 'error',
  'wrong-shape': 'error',
  'missing-key': 'error',
  'duplicate-id': 'error',
  'duplicate-coding': 'warning',
  'unknown-stance': 'warning',
  'unknown-actor': 'warning',
  'unknown-claim': 'warning',
  'field-conflict': 'warning',
  'bad-shortcut': 'warning',
  orphan: 'warning',
  uncertain: 'warning',
  'changed-words': 'information',
  'no-source': 'warning',
  'sidecar-elsewhere': 'warning',
  'unreadable-file': 'error',
};

export function problem<Code extends ProblemCode>(
  code: Code,
  { start, end }: Span,
  params: ProblemParameters[Code],
): Problem {
  return { code, start, end, params, severity: SEVERITIES[code] } as Problem;
}
