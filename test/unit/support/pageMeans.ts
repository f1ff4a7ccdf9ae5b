import type { PageMeans } from '../../../src/core/pages';
import { ROOT } from './workspace';

/** What pages are written with, in words of the tests' own. */
export const PAGE_MEANS: PageMeans = {
  words: {
    count: quotes => `${quotes.length} quotes`,
    stance: (_, key) => key ?? 'no stance',
    relation: (relation, shown) => `${relation}: ${shown}`,
    rules: ({ definition, include = [], exclude = [], examples = [] }) =>
      [[definition ?? ''], include, exclude, examples].flat().filter(Boolean),
    contested: () => 'contested',
    aliases: names => `Also: ${names.join(', ')}`,
    unnamed: () => 'not named',
    nobody: () => 'nobody',
    via: name => `via ${name}`,
    said: day => `said ${day}`,
    reported: () => 'reported',
    changed: () => 'position changed',
    note: note => `Note: ${note}`,
    line: number => `line ${number}`,
    astray: () => 'no sure place',
    uncoded: () => 'Not coded.',
    unknown: key => `No ${key} in the codebook.`,
    noQuotes: () => 'No quotes yet.',
  },
  links: (file, line) => `/${file.slice(ROOT.length)}${line === undefined ? '' : `#L${line}`}`,
};
