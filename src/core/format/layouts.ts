import {
  type Actor,
  type Claim,
  type Coding,
  type CodingRules,
  type Decision,
  type Dismissal,
  type IntakePattern,
  type Proposal,
  type Quote,
  RELATIONS,
  type Round,
  type SavedView,
  type SourceDetails,
  type Variable,
  type Verdict,
  VIEW_OPTIONS,
} from '../model';
import type { Layout } from '../yaml';

export const FORMAT_VERSION = 1;

/** The keys that describe a span; they mean something only together. */
export const SELECTOR_KEYS = ['exact', 'prefix', 'suffix', 'start', 'end', 'occurrences'] as const;

/** Prefix and suffix often begin or end with a space or a mark: always quoted, they read alike. */
const QUOTED = ['prefix', 'suffix'];

const FLOW: Layout = { style: 'flow' };
/** A list in which each word stands for itself: one more or one less leaves the others alone. */
const WORDS: Layout = { style: 'flow', identity: [] };

/** What a merge could not decide, by field. It stands behind all that a person reads first. */
const CONFLICTS: Layout = { each: FLOW };
const quoteConflicts: Layout = {
  ...CONFLICTS,
  children: { selector: { style: 'flow', each: { keys: SELECTOR_KEYS, quoted: QUOTED } } },
};

/** Values of a team's own variables. */
const OWN_VALUES = FLOW;

const decision: Layout = {
  keys: ['by', 'at', 'from', 'reason'] satisfies (keyof Decision)[],
  style: 'flow',
  isWhole: true,
};

const coding: Layout = {
  keys: ['claim', 'stance', 'coder', 'at', 'note', 'changed'] satisfies (keyof Coding)[],
  style: 'flow',
  children: { conflicts: CONFLICTS },
};

const quote: Layout = {
  keys: [
    'id',
    ...SELECTOR_KEYS,
    'kind',
    'speakers',
    'for',
    'via',
    'said',
    'group',
    'codings',
    'variants',
    'notVariants',
    'values',
    'note',
    'quote',
    'decided',
    'formerly',
  ] satisfies (keyof Quote)[],
  quoted: QUOTED,
  unquoted: ['quote'],
  children: {
    // Who spoke is one decision, however many speakers it names.
    speakers: FLOW,
    codings: { each: coding, identity: ['claim', 'coder'] },
    variants: WORDS,
    notVariants: WORDS,
    values: OWN_VALUES,
    decided: decision,
    formerly: WORDS,
    conflicts: quoteConflicts,
  },
};

/** The keys that say something of the article itself. */
export const SOURCE_KEYS = [
  'title',
  'publisher',
  'published',
  'url',
  'language',
  'digest',
  'finished',
] as const satisfies (keyof SourceDetails)[];

/** The canonical form of `NAME.quotes.yaml`. */
export const SIDECAR_LAYOUT: Layout = {
  keys: ['crossquote', 'coder', 'source', 'quotes', 'dismissed', 'proposed'],
  children: {
    source: {
      keys: SOURCE_KEYS,
      children: { conflicts: CONFLICTS },
    },
    quotes: { each: quote, identity: ['id'], sortBy: 'start' },
    dismissed: {
      each: {
        keys: [...SELECTOR_KEYS, 'coder'] satisfies (keyof Dismissal)[],
        style: 'flow',
        quoted: QUOTED,
      },
      identity: [],
      sortBy: 'start',
    },
    proposed: {
      each: {
        keys: [...SELECTOR_KEYS, 'claim', 'stance', 'by', 'at'] satisfies (keyof Proposal)[],
        style: 'flow',
        quoted: QUOTED,
        children: { conflicts: CONFLICTS },
      },
      identity: ['exact', 'start', 'claim', 'by'],
      sortBy: 'start',
    },
    conflicts: CONFLICTS,
  },
};

/** How an entry is to be used. */
const RULES = ['definition', 'include', 'exclude', 'examples'] as const satisfies (keyof CodingRules)[];
const rules = { include: WORDS, exclude: WORDS, examples: WORDS };

const verdict: Layout = {
  keys: ['rating', 'explanation', 'url', 'by', 'at'] satisfies (keyof Verdict)[],
  isWhole: true,
};

const round: Layout = {
  keys: ['sources', 'coders', 'blind', 'units', 'until', 'closed'] satisfies (keyof Round)[],
  children: { sources: WORDS, coders: WORDS, conflicts: CONFLICTS },
};

const variable: Layout = {
  keys: ['of', 'type', 'name', 'definition', 'choices', 'ask'] satisfies (keyof Variable)[],
  style: 'compact',
  children: { choices: WORDS, conflicts: CONFLICTS },
};

/** The lists of a saved view. */
const VIEW_LISTS = ['sources', 'actors', 'organizations', 'claims', 'stances', 'coders'] as const;
const view: Layout = {
  keys: [
    'sources',
    'from',
    'until',
    'actors',
    'organizations',
    'claims',
    'stances',
    'coders',
    'values',
    'view',
    'options',
  ] satisfies (keyof SavedView)[],
  children: {
    ...Object.fromEntries(VIEW_LISTS.map(list => [list, WORDS])),
    values: FLOW,
    options: { ...FLOW, keys: Object.keys(VIEW_OPTIONS) },
    conflicts: CONFLICTS,
  },
};

const intake: Layout = {
  keys: ['pattern', 'files'] satisfies (keyof IntakePattern)[],
  children: { files: WORDS, conflicts: CONFLICTS },
};

/** The canonical form of `codebook.yaml`. */
export const CODEBOOK_LAYOUT: Layout = {
  keys: [
    'crossquote',
    'sources',
    'checks',
    'stances',
    'actors',
    'claims',
    'variables',
    'rounds',
    'views',
    'drafts',
    'intake',
  ],
  children: {
    sources: WORDS,
    checks: {},
    stances: {
      each: {
        keys: ['polarity', 'color', 'key', ...RULES],
        style: 'flow',
        children: { ...rules, conflicts: CONFLICTS },
      },
    },
    actors: {
      each: {
        keys: ['name', 'aliases', 'role', 'of', 'unnamed', 'attributes'] satisfies (keyof Actor)[],
        style: 'compact',
        children: { aliases: WORDS, attributes: OWN_VALUES, conflicts: CONFLICTS },
      },
    },
    claims: {
      each: {
        keys: ['text', ...RULES, ...RELATIONS, 'verdict', 'evidence', 'attributes'] satisfies (keyof Claim)[],
        style: 'compact',
        children: {
          ...rules,
          ...Object.fromEntries(RELATIONS.map(relation => [relation, WORDS])),
          verdict,
          evidence: WORDS,
          attributes: OWN_VALUES,
          conflicts: CONFLICTS,
        },
      },
    },
    variables: { each: variable },
    rounds: { each: round },
    views: { each: view },
    drafts: WORDS,
    intake: { each: intake },
    conflicts: CONFLICTS,
  },
};
