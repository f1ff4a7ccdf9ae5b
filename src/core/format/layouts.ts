import { type Actor, type Claim, type Coding, type Quote, RELATIONS } from '../model';
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
    'via',
    'said',
    'group',
    'codings',
    'variants',
    'notVariants',
    'note',
  ] satisfies (keyof Quote)[],
  quoted: QUOTED,
  children: {
    // Who spoke is one decision, however many speakers it names.
    speakers: FLOW,
    codings: { each: coding, identity: ['claim', 'coder'] },
    variants: WORDS,
    notVariants: WORDS,
    conflicts: quoteConflicts,
  },
};

/** The canonical form of `NAME.quotes.yaml`. */
export const SIDECAR_LAYOUT: Layout = {
  keys: ['crossquote', 'source', 'quotes', 'dismissed'],
  children: {
    source: {
      keys: ['title', 'publisher', 'published', 'url', 'digest'],
      children: { conflicts: CONFLICTS },
    },
    quotes: { each: quote, identity: ['id'], sortBy: 'start' },
    dismissed: {
      each: { keys: [...SELECTOR_KEYS, 'coder'], style: 'flow', quoted: QUOTED },
      identity: [],
      sortBy: 'start',
    },
    conflicts: CONFLICTS,
  },
};

/** The canonical form of `codebook.yaml`. */
export const CODEBOOK_LAYOUT: Layout = {
  keys: ['crossquote', 'stances', 'actors', 'claims'],
  children: {
    stances: {
      each: { keys: ['polarity', 'color', 'key'], style: 'flow', children: { conflicts: CONFLICTS } },
    },
    actors: {
      each: {
        keys: ['name', 'aliases', 'role', 'of', 'unnamed'] satisfies (keyof Actor)[],
        style: 'compact',
        children: { aliases: WORDS, conflicts: CONFLICTS },
      },
    },
    claims: {
      each: {
        keys: ['text', ...RELATIONS] satisfies (keyof Claim)[],
        style: 'compact',
        children: {
          ...Object.fromEntries(RELATIONS.map(relation => [relation, WORDS])),
          conflicts: CONFLICTS,
        },
      },
    },
    conflicts: CONFLICTS,
  },
};
