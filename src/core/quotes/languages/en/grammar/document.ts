import type { Span } from '../../../../model';
import { findMarked, splitParagraphs } from '../../../layout';
import { splitSentences, tokenize } from '../words';
import { parseSentence, type Sentence } from './parse';

/** It has words: one of markup alone is none. */
export interface Paragraph extends Span {
  readonly sentences: readonly Sentence[];
}

/** A text cut into paragraphs and parsed sentences. */
export interface Document {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
}

export function parseDocument(text: string): Document {
  const spans = splitParagraphs(text);
  const paragraphs = spans.flatMap((span, i): Paragraph | [] => {
    const marks = findMarked(text, span, spans[i + 1]?.start);
    const tokens = tokenize(text, span, marks);
    return tokens.length === 0 ? [] : { ...span, sentences: splitSentences(tokens).map(parseSentence) };
  });
  return { text, paragraphs };
}
