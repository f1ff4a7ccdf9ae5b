import type { Span } from '../../../../model';
import { scan, type TokenKind } from '../../../engine';
import type { Marked } from '../../../layout';
import { lookUp, NAME_WITH_ARTICLE, SPELLING, type WordEntry } from '../lexicon';

/** What stands at a place of a sentence. A stretch in quote marks is one token: what is in it is nobody's grammar but its own. */
export type Tag =
  | Exclude<TokenKind, 'word'>
  | 'noun'
  | 'name'
  | 'adjective'
  | 'adverb'
  | 'determiner'
  | 'genitive'
  | 'pronoun'
  | 'relative'
  | 'preposition'
  | 'conjunction'
  | 'subordinator'
  | 'auxiliary'
  | 'to'
  | 'verb'
  | 'participle'
  | 'ing';

/** A set of parts of speech that a rule asks for. */
export function tagSet(...tags: Tag[]): ReadonlySet<Tag> {
  return new Set(tags);
}

export interface Token extends Span {
  readonly text: string;
  /** In lower case, without the full stop of an abbreviation, with straight apostrophes. */
  readonly lower: string;
  readonly entry: WordEntry;
  readonly capital: boolean;
  readonly mark?: Marked;
  tag: Tag;
}

/** The tokens of a paragraph, with each outermost stretch in quote marks as one. What part of speech a word is, is told later. */
export function tokenize(text: string, paragraph: Span, marks: readonly Marked[]): Token[] {
  return scan(text, paragraph, marks, SPELLING, (start, end, kind, mark): Token => {
    const written = mark ? '' : text.slice(start, end);
    const lower = fold(written);
    const first = written.charCodeAt(0);
    const capital =
      (first >= 65 && first <= 90) ||
      (first >= 0xc0 && written[0] !== written[0]!.toLowerCase()) ||
      NAME_WITH_ARTICLE.test(written);
    const tag = kind === 'word' ? 'other' : kind;
    const entry = lookUp(lower);
    // Written out twice: all that reads tokens takes half as long again where some of them are spread from others.
    return mark
      ? { start, end, text: written, lower, entry, capital, tag, mark }
      : { start, end, text: written, lower, entry, capital, tag };
  });
}

function fold(written: string): string {
  let lower = written.toLowerCase();
  if (lower.includes('’')) lower = lower.replaceAll('’', "'");
  return lower.length > 1 && lower.endsWith('.') ? lower.slice(0, -1) : lower;
}
