import type { AnchorAnswer, QuoteSelector } from '../model';
import { AnchorText } from './anchor-text';
import { findExact, hitAt } from './exact';

export function anchorQuote(text: string | AnchorText, selector: QuoteSelector): AnchorAnswer {
  return anchorQuotes(text, [selector])[0]!;
}

export function anchorQuotes(text: string | AnchorText, selectors: readonly QuoteSelector[]): AnchorAnswer[] {
  const anchorText = typeof text === 'string' ? new AnchorText(text) : text;
  return selectors.map(selector => anchorOne(anchorText, selector));
}

function anchorOne(text: AnchorText, selector: QuoteSelector): AnchorAnswer {
  const { exact, prefix, suffix } = selector;
  if (exact === '') return { orphan: 'empty', candidates: [] };
  const context = prefix.length + suffix.length;
  const place = text.fromFile(selector.start || 0);
  const score = (matched: number) => (exact.length + matched) / (exact.length + context);
  const span = (at: number) => ({ start: text.toRaw(at), end: text.toRaw(at + exact.length) });

  if (text.folded.startsWith(exact, place) && hitAt(text.folded, selector, place).context === context)
    return { ...span(place), score: 1, margin: 1, method: 'position' };

  const hits = findExact(text.folded, selector).sort((a, b) => b.context - a.context);
  const [best, second] = hits;
  if (best === undefined) return { orphan: 'missing', candidates: [] };
  const found = {
    ...span(best.start),
    score: score(best.context),
    margin: score(best.context) - (second === undefined ? 0 : score(second.context)),
    method: best.start === place ? 'position' : 'exact',
  } as const;
  if (best.context > (second?.context ?? -1)) return found;
  const candidates = hits.map(hit => ({ ...span(hit.start), score: score(hit.context) }));
  return { ...found, uncertain: true, candidates };
}
