import type { FoundActor, Span } from '../model';

const FULL_NAME = /\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.)?(?: \p{Lu}[\p{L}’'-]+)+/gu;

/** The people and organisations that a text names, in the order of their first mention. */
export function findActors(text: string): FoundActor[] {
  const mentions = new Map<string, Span[]>();
  for (const match of text.matchAll(FULL_NAME)) {
    const spans = mentions.get(match[0]) ?? [];
    spans.push({ start: match.index, end: match.index + match[0].length });
    mentions.set(match[0], spans);
  }
  return [...mentions].map(([name, spans]) => ({ name, aliases: [], kind: 'person', mentions: spans }));
}
