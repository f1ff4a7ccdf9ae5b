import type { OwnValues } from './ownValues';
import type { Coding } from './sidecar';
import type { TeamSettings } from './teamSettings';

/** How an entry is to be used, as a coding manual has it: shown while tagging. */
export interface CodingRules {
  readonly definition?: string;
  /** What belongs there. */
  readonly include?: readonly string[];
  /** What looks as if it did, and does not. */
  readonly exclude?: readonly string[];
  readonly examples?: readonly string[];
}

/** Somebody who speaks: a person, a body, or people whom nobody names. */
export interface Actor {
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly role?: string;
  /** Key of the organization the actor belongs to. */
  readonly of?: string;
  /** Not named by the source: "two diplomats". */
  readonly unnamed?: boolean;
  /** Values of the team's own variables. */
  readonly attributes?: OwnValues;
}

/** A claim's ties to other claims, by their keys. */
export interface Relations {
  readonly contradicts: readonly string[];
  readonly supports: readonly string[];
  readonly restates: readonly string[];
  readonly broader: readonly string[];
}

export const RELATIONS = ['contradicts', 'supports', 'restates', 'broader'] as const;

/** A proposition that quotes take a stance on, and its relations to other claims, by their keys. */
export interface Claim extends Relations, CodingRules {
  readonly key: string;
  /** The proposition in one sentence. */
  readonly text: string;
  readonly verdict?: Verdict;
  /** Addresses of what speaks for or against it. */
  readonly evidence?: readonly string[];
  /** Values of the team's own variables. */
  readonly attributes?: OwnValues;
}

/** What a fact-check of a claim has come to. */
export interface Verdict {
  readonly rating?: string;
  readonly explanation?: string;
  /** Where it was published. */
  readonly url?: string;
  /** Who says so. */
  readonly by?: string;
  /** When, ISO 8601. */
  readonly at?: string;
}

export const STANCE_COLORS = ['green', 'red', 'yellow', 'blue', 'orange', 'purple', 'grey'] as const;
export type StanceColor = (typeof STANCE_COLORS)[number];

/** A label that ties a quote to a claim. */
export interface Stance extends CodingRules {
  readonly key: string;
  /** From -1 (against the claim) to 1 (for it). */
  readonly polarity: number;
  readonly color: StanceColor;
  /** The letter or digit that picks it. */
  readonly shortcut?: string;
}

/** Actors, claims and stances by key, in the order of the file, and what else a team agrees on. */
export interface Codebook extends TeamSettings {
  readonly stances: ReadonlyMap<string, Stance>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly claims: ReadonlyMap<string, Claim>;
}

/** What a codebook has entries of. */
export type EntryKind = 'actor' | 'claim' | 'stance';

/** The entries of one kind. */
export function entriesOf(codebook: Codebook, kind: EntryKind): ReadonlyMap<string, Actor | Claim | Stance> {
  switch (kind) {
    case 'actor':
      return codebook.actors;
    case 'claim':
      return codebook.claims;
    case 'stance':
      return codebook.stances;
  }
}

/** The stances of a codebook that names none. */
export const STANDARD_STANCES: readonly Stance[] = [
  { key: 'supports', polarity: 1, color: 'green', shortcut: 's' },
  { key: 'opposes', polarity: -1, color: 'red', shortcut: 'o' },
  { key: 'conditional', polarity: 0.5, color: 'yellow', shortcut: 'c' },
  { key: 'neutral', polarity: 0, color: 'blue', shortcut: 'n' },
];

export const EMPTY_CODEBOOK: Codebook = {
  stances: new Map(STANDARD_STANCES.map(stance => [stance.key, stance])),
  actors: new Map(),
  claims: new Map(),
  checks: {},
  rounds: new Map(),
  variables: new Map(),
  views: new Map(),
  drafts: [],
  intake: new Map(),
};

/** What a stance says of its claim, told by a shape and not by its color alone. */
export type StanceShape = 'for' | 'against' | 'conditional' | 'neutral';

export function shapeOf(stance: Stance | undefined): StanceShape {
  const polarity = stance?.polarity ?? 0;
  if (polarity >= 0.75) return 'for';
  if (polarity <= -0.75) return 'against';
  return polarity === 0 ? 'neutral' : 'conditional';
}

/** The stance that a coding takes; undefined of a plain code, and of a stance that the codebook does not have. */
export const stanceOf = ({ stances }: Codebook, { stance }: Coding): Stance | undefined =>
  stance === undefined ? undefined : stances.get(stance);

/** Whether two stances on one claim cannot both be held. */
export const areOpposed = (a: Stance | undefined, b: Stance | undefined): boolean =>
  (a?.polarity ?? 0) * (b?.polarity ?? 0) < 0;

/** An actor as people know it; by its key where the codebook does not have it. */
export const actorName = ({ actors }: Codebook, key: string): string => actors.get(key)?.name ?? key;

/** An actor as a second mention would have it: by the last word of the name where the codebook lists that as an alias. */
export function shortActorName(book: Codebook, key: string): string {
  const actor = book.actors.get(key);
  return actor?.aliases.find(alias => actor.name.endsWith(` ${alias}`)) ?? actorName(book, key);
}

/** A claim's sentence; its key where the codebook does not have it. */
export const claimText = ({ claims }: Codebook, key: string): string => claims.get(key)?.text ?? key;

/** What an actor is, and of what: "spokesman, Foreign Ministry". Empty where the codebook does not say. */
export function standingOf(book: Codebook, actor: Actor | undefined): string {
  const role = actor?.role ?? '';
  const affiliation = actor?.of === undefined ? '' : actorName(book, actor.of);
  // "prime minister of Israel" says it already.
  return [role, role.includes(affiliation) ? '' : affiliation].filter(Boolean).join(', ');
}
