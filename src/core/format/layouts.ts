import { type Actor, type Claim, type Coding, type Quote, RELATIONS } from '../model';
import type { Layout } from '../yaml';

export const FORMAT_VERSION = 1;

const SELECTOR_KEYS = ['exact', 'prefix', 'suffix', 'start', 'end', 'occurrences'] as const;

/** Prefix and suffix often begin or end with a space or a mark: always quoted, they read alike. */
const QUOTED = ['prefix', 'suffix'];

const FLOW: Layout = { style: 'flow' };

const coding: Layout = {
  keys: ['claim', 'stance', 'coder', 'at', 'note', 'changed'] satisfies (keyof Coding)[],
  style: 'flow',
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
  children: { speakers: FLOW, codings: { each: coding }, variants: FLOW, notVariants: FLOW },
};

/** The canonical form of `NAME.quotes.yaml`. */
export const SIDECAR_LAYOUT: Layout = {
  keys: ['crossquote', 'source', 'quotes', 'dismissed'],
  children: {
    source: { keys: ['title', 'publisher', 'published', 'url', 'digest'] },
    quotes: { each: quote, sortBy: 'start' },
    dismissed: {
      each: { keys: [...SELECTOR_KEYS, 'coder'], style: 'flow', quoted: QUOTED },
      sortBy: 'start',
    },
  },
};

/** The canonical form of `codebook.yaml`. */
export const CODEBOOK_LAYOUT: Layout = {
  keys: ['crossquote', 'stances', 'actors', 'claims'],
  children: {
    stances: { each: { keys: ['polarity', 'color', 'key'], style: 'flow' } },
    actors: {
      each: {
        keys: ['name', 'aliases', 'role', 'of', 'unnamed'] satisfies (keyof Actor)[],
        style: 'compact',
        children: { aliases: FLOW },
      },
    },
    claims: {
      each: {
        keys: ['text', ...RELATIONS] satisfies (keyof Claim)[],
        style: 'compact',
        children: Object.fromEntries(RELATIONS.map(relation => [relation, FLOW])),
      },
    },
  },
};
