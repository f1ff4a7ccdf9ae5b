import { fail } from 'node:assert/strict';
import { describeQuote } from '../../../src/core/anchoring';
import { addQuote, editFile, setDetails } from '../../../src/core/edits';
import type { Coding, Quote, SourceDetails } from '../../../src/core/model';

/** A quote by its words; what a test does not care for is filled in. */
export type Tag = Partial<Quote> & Pick<Quote, 'id' | 'exact'>;

export const coded = (claim: string, stance: string, more: Partial<Coding> = {}): Coding => ({
  claim,
  stance,
  coder: 'ana',
  ...more,
});

/** The sidecar of a text in which the words of each tag stand once. */
export function sidecarFor(text: string, details: SourceDetails, tags: readonly Tag[]): string {
  const changes = [...setDetails({}, details), ...tags.map(tag => addQuote(quoteFor(text, tag)))];
  const answer = editFile(undefined, { file: 'report.txt.quotes.yaml', changes });
  if ('refused' in answer || answer.text === undefined) fail('a sidecar that cannot be written');
  return answer.text;
}

function quoteFor(text: string, tag: Tag): Quote {
  const start = text.indexOf(tag.exact);
  const selector =
    start < 0
      ? { prefix: '', suffix: '', start: 0, end: 0 }
      : describeQuote(text, start, start + tag.exact.length);
  const unsaid = { kind: 'direct' as const, speakers: [], codings: [], variants: [], notVariants: [] };
  return { ...unsaid, ...selector, ...tag };
}
