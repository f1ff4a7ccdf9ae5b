import { frontMatterIn } from '../text';

/** A page as a file of its own, which says of itself what it is: kept among the articles it is none of them. */
export const asReport = (page: string): string => `---\ncrossquote: report\n---\n\n${page}`;

const SAYS_SO = /^crossquote:\s+(["']?)report\1\s*(?:#.*)?$/;

/** Whether a text says of itself in its front matter that it is a report, and so no source. */
export const isReport = (text: string): boolean =>
  frontMatterIn(text)?.lines.some(line => SAYS_SO.test(line)) ?? false;
