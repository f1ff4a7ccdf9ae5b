import type { Span } from '../model';
import { findMarked, type Marked } from './marks';
import { splitParagraphs } from './paragraphs';
import { type Sentence, splitSentences } from './sentences';
import { tagSentence } from './tags';
import { type Token, tokenize } from './tokens';

export interface Paragraph extends Span {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
}

/** A text with its paragraphs cut into sentences and its words tagged. */
export interface Document {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
}

export function parseDocument(text: string): Document {
  const spans = splitParagraphs(text);
  const paragraphs = spans.map((span, i): Paragraph => {
    const marks = findMarked(text, span, spans[i + 1]?.start);
    const tokens = tokenize(text, span, marks);
    const sentences = splitSentences(text, tokens);
    for (const sentence of sentences) tagSentence(sentence);
    return { ...span, tokens, sentences };
  });
  return { text, paragraphs };
}

/** Whether a marked stretch reads as a sentence or the head of one, and not as a word or a name. */
export function wordsIn(text: string, mark: Marked): number {
  let count = 0;
  let inWord = false;
  const end = Math.min(mark.inner.end, mark.inner.start + 400);
  for (let i = mark.inner.start; i < end; i++) {
    const gap = text.charCodeAt(i) <= 32;
    if (!gap && !inWord) count++;
    inWord = !gap;
  }
  return count;
}
