import type { OwnValues } from './ownValues';
import type { Levels } from './problem';

/** How the quotes of a round come about: all coders code those of the shared sidecar, or each marks their own. */
export const ROUND_UNITS = ['given', 'free'] as const;
export type RoundUnits = (typeof ROUND_UNITS)[number];

/** A piece of coding that a team does together. */
export interface Round {
  readonly key: string;
  /** Patterns of the sources that it is about, relative to the codebook's folder; none: all. */
  readonly sources: readonly string[];
  /** The names of those who code. */
  readonly coders: readonly string[];
  /** Each coder's work stays in a sidecar of their own, and nobody sees the others' until the round is closed. */
  readonly blind: boolean;
  readonly units: RoundUnits;
  /** When it is to be done, ISO 8601; only a plan. */
  readonly until?: string;
  /** The moment when somebody closed it, ISO 8601 in UTC; absent as long as it is open. */
  readonly closed?: string;
}

/** What has values of a variable. */
export const VARIABLE_OWNERS = ['quote', 'actor', 'claim'] as const;
export type VariableOwner = (typeof VARIABLE_OWNERS)[number];

export const VARIABLE_TYPES = ['text', 'number', 'yes-no', 'choice'] as const;
export type VariableType = (typeof VARIABLE_TYPES)[number];

/** A column of a team's own. */
export interface Variable {
  readonly key: string;
  readonly of: VariableOwner;
  readonly type: VariableType;
  /** What it is called where people read it; its key where the codebook does not say. */
  readonly name?: string;
  /** What it means and how it is coded. */
  readonly definition?: string;
  /** The values of a choice. */
  readonly choices: readonly string[];
  /** It is asked for while tagging. */
  readonly ask: boolean;
}

/**
 * A filter of results that was given a name, perhaps with how it was looked at. Within a list one must fit, and every list
 * that is not empty.
 */
export interface SavedView {
  readonly key: string;
  /** Patterns of sources, relative to the codebook's folder. */
  readonly sources: readonly string[];
  /** First and last day, ISO 8601. */
  readonly from?: string;
  readonly until?: string;
  /** Keys of actors, and of the organizations that they spoke for. */
  readonly actors: readonly string[];
  readonly organizations: readonly string[];
  readonly claims: readonly string[];
  readonly stances: readonly string[];
  /** Names of coders. */
  readonly coders: readonly string[];
  /** Values of the team's own variables, by their keys. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** `matrix`, `network` or `timeline`: in which view it was saved. */
  readonly view?: string;
  /** Options of that view that are others than its first ones, by the words of the command line. */
  readonly options?: OwnValues;
}

/** How files of one kind are split into articles. */
export interface IntakePattern {
  readonly key: string;
  /** A regular expression with named groups that fits one article. */
  readonly pattern: string;
  /** Patterns of the files that it is for. */
  readonly files: readonly string[];
}

/** What a team agrees on in its codebook. A person's own setting goes before it. */
export interface TeamSettings {
  /** Patterns of the sources, relative to the codebook's folder; undefined where the codebook does not say. */
  readonly sources?: readonly string[];
  /** How much problems matter, by their codes. */
  readonly checks: Levels;
  readonly rounds: ReadonlyMap<string, Round>;
  readonly variables: ReadonlyMap<string, Variable>;
  readonly views: ReadonlyMap<string, SavedView>;
  /** Patterns of texts of one's own that quote from sources, relative to the codebook's folder. */
  readonly drafts: readonly string[];
  readonly intake: ReadonlyMap<string, IntakePattern>;
}
