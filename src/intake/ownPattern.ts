import type { IntakePattern } from '../core/model';
import { compilePattern, type Matches, TEXT_GROUP } from '../core/patterns';
import { globs } from '../core/text';
import type { Article } from './article';
import { articleOf, type Fields } from './databases';
import { Refusal } from './refusal';
import { paragraphsOf } from './text';

/** Takes a whole text apart into articles; undefined where it is not made for the text. */
export type SplitText = (text: string) => readonly Article[] | undefined;

/** The groups of a pattern that say something of an article, besides its text. */
const FIELDS = [
  'title',
  'publisher',
  'author',
  'published',
  'url',
  'language',
  'section',
] as const satisfies readonly (keyof Fields)[];

/**
 * How the first of a team's patterns that is for a file of this name takes its text apart; undefined where none is. A
 * pattern fits one article after the other, from line to line (`^` and `$` stand at lines), and what stands between two
 * articles is left out.
 *
 * A pattern that is for all files leaves those alone which it does not fit. One whose `files` name the file has to fit,
 * or the file is refused: what else came of it would not be what somebody wanted.
 */
export function ownSplit(patterns: readonly IntakePattern[], name: string): SplitText | undefined {
  const pattern = patterns.find(({ files }) => files.length === 0 || globs(files)(name));
  if (!pattern) return undefined;
  const compiled = compile(pattern);
  return text => {
    const articles = articlesBy(compiled, text.replace(/\r\n?/g, '\n'));
    if (articles.length > 0) return articles;
    if (pattern.files.length > 0) throw new Refusal('pattern-fits-nothing', pattern.key);
    return undefined;
  };
}

function compile({ key, pattern }: IntakePattern): Matches {
  const compiled = compilePattern(pattern);
  if (typeof compiled === 'function') return compiled;
  if (compiled.why === 'no-text') throw new Refusal('pattern-without-text', key);
  throw new Refusal('bad-pattern', compiled.why === 'syntax' ? `${key}: ${compiled.message}` : key);
}

const articlesBy = (matches: Matches, text: string): Article[] =>
  Array.from(matches(text), groups => {
    const fields: Fields = Object.fromEntries(FIELDS.map(field => [field, groups[field]]));
    return articleOf(fields, paragraphsOf(groups[TEXT_GROUP] ?? ''));
  }).flat();
