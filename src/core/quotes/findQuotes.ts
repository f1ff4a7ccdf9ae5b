import type { FoundQuote, KnownActor, Span } from '../model';
import { findMarked } from './marks';
import { splitParagraphs } from './paragraphs';

const CUE =
  /\b(?:said|says|say|saying|told|tells|added|adds|wrote|writes|asked|asks|warned|insisted|stated|remarked|affirmed|noted|argued|explained|declared|announced|replied|tweeted|according to)\b/g;
const NAME = /(?:\p{Lu}[\p{L}.’'-]+(?: (?:of|the|and) )?\s?){1,6}|\b(?:he|she|they|it|I|we)\b/gu;

export interface FindQuotesOptions {
  /** Actors known from the codebook: a speaker whose name fits one of them resolves to that name. */
  readonly actors?: readonly KnownActor[];
}

/** Every quote of a plain text, in order of `start`, with its speaker. */
export function findQuotes(text: string, _options: FindQuotesOptions = {}): FoundQuote[] {
  const paragraphs = splitParagraphs(text);
  const found: FoundQuote[] = [];
  paragraphs.forEach((paragraph, i) => {
    for (const marked of findMarked(text, paragraph, paragraphs[i + 1]?.start)) {
      const cue = nearestCue(text, paragraph, marked);
      if (!cue && marked.inner.end - marked.inner.start < 25) continue;
      const speaker = cue && nearestName(text, cue);
      found.push({
        ...marked.inner,
        kind: 'direct',
        ...(cue ? { cue } : {}),
        ...(speaker ? { speaker, actor: speaker.text } : {}),
      });
    }
  });
  return found;
}

function nearestCue(text: string, paragraph: Span, marked: Span): Span | undefined {
  const after = firstMatch(text, marked.end, Math.min(paragraph.end, marked.end + 60));
  if (after) return after;
  let before: Span | undefined;
  const from = Math.max(paragraph.start, marked.start - 60);
  for (const match of text.slice(from, marked.start).matchAll(CUE))
    before = { start: from + match.index, end: from + match.index + match[0].length };
  return before;
}

function firstMatch(text: string, from: number, to: number): Span | undefined {
  for (const match of text.slice(from, to).matchAll(CUE))
    return { start: from + match.index, end: from + match.index + match[0].length };
  return undefined;
}

function nearestName(text: string, cue: Span): (Span & { text: string }) | undefined {
  const from = Math.max(0, cue.start - 60);
  let best: (Span & { text: string }) | undefined;
  let distance = 60;
  for (const match of text.slice(from, cue.end + 60).matchAll(NAME)) {
    const words = match[0].trim();
    const start = from + match.index;
    const end = start + words.length;
    const gap = end <= cue.start ? cue.start - end : start - cue.end;
    if (gap < 0 || gap >= distance) continue;
    distance = gap;
    best = { start, end, text: words };
  }
  return best;
}
