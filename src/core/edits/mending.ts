import { describeQuote } from '../anchoring';
import { idOfQuote } from '../format';
import type { Quote, Span } from '../model';
import {
  asWord,
  type Change,
  isPlainMap,
  nodeAt,
  type PlainMap,
  plainOf,
  type YamlMap,
  type YamlNode,
} from '../yaml';
import { setSelector } from './quoteEdits';

/** Gives a quote a span of its source's text, in UTF-16 units, with the words that stand there. */
export const placeQuote = (quote: Quote, text: string, { start, end }: Span): Change[] =>
  setSelector(quote, describeQuote(text, start, end));

/**
 * Removes the very coding that is written at a place of a sidecar, also where the quote has another by the same coder on
 * the same claim. Nothing where no coding of a quote that can be told by its id stands there.
 */
export function removeCodingAt(
  root: YamlMap,
  { start, end }: Span,
): { id: string; changes: Change[] } | undefined {
  const quote = itemsOf(nodeAt(root, ['quotes'])).find(item => item.start <= start && end <= item.end);
  const id = quote && plainOf(nodeAt(quote, ['id']));
  if (typeof id !== 'string' || nodeAt(root, ['quotes', { id }]) !== quote) return undefined;
  const coding = itemsOf(nodeAt(quote, ['codings'])).find(item => item.start === start && item.end === end);
  if (!coding) return undefined;
  const from = plainOf(coding) as PlainMap;
  return { id, changes: [{ at: ['quotes', { id }, 'codings', [from]], from, to: undefined }] };
}

/** Where the id of a quote is written of which another one has the id too: an id of its own. */
export function newIdAt(root: YamlMap, { start, end }: Span): string | undefined {
  const items = itemsOf(nodeAt(root, ['quotes']));
  const written = items.map(item => plainOf(item)).filter(isPlainMap);
  const own = plainOf(items.find(item => item.start <= start && end <= item.end));
  if (!isPlainMap(own)) return undefined;
  const said = (key: string) => asWord(own[key] ?? '');
  const ground = { exact: said('exact'), prefix: said('prefix'), suffix: said('suffix') };
  return idOfQuote(ground, new Set(written.map(({ id }) => asWord(id))));
}

const itemsOf = (node: YamlNode | undefined): readonly YamlNode[] => (node?.kind === 'seq' ? node.items : []);
