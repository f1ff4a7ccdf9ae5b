import assert from 'node:assert/strict';
import { editFile, inverseEdit } from '../../../src/core/edits';
import { readSidecar } from '../../../src/core/format';
import type { Coding, Quote } from '../../../src/core/model';
import type { Change, Refusal } from '../../../src/core/yaml';

export const SIDECAR = 'file:///w/report.txt.quotes.yaml';

/** A quote with all that a test does not care for filled in. */
export const someQuote = (fields: Partial<Quote> & { id: string }): Quote => ({
  exact: 'as agreed',
  prefix: 'it was done ',
  suffix: ', he said',
  start: 40,
  end: 49,
  kind: 'direct',
  speakers: [],
  codings: [],
  variants: [],
  notVariants: [],
  ...fields,
});

/** A quote with the words that it else looks up when it is asked for them. */
export const withWords = (quote: Quote): Quote => {
  const { exact, prefix, suffix } = quote;
  return { ...quote, exact, prefix, suffix };
};

export const someCoding = (fields: Partial<Coding> = {}): Coding => ({
  claim: 'plan-agreed',
  stance: 'supports',
  coder: 'ana',
  ...fields,
});

/** The quote of a sidecar's text. */
export function quoteIn(text: string, id: string): Quote {
  const { sidecar } = readSidecar(text);
  const quote = sidecar.quotes.find(candidate => candidate.id === id);
  assert(quote, `no quote ${id} in:\n${text}`);
  return quote;
}

const asList = (changes: Change | readonly Change[]): readonly Change[] =>
  Array.isArray(changes) ? changes : [changes as Change];

/** A file's text after changes that must not be refused; undefined when the file goes. */
export function edited(
  text: string | undefined,
  changes: Change | readonly Change[],
  file = SIDECAR,
): string | undefined {
  const answer = editFile(text, { file, changes: asList(changes) });
  if ('refused' in answer) assert.fail(`${JSON.stringify(answer)} for:\n${text}`);
  return answer.text;
}

/** Why changes were refused. */
export function refusal(
  text: string | undefined,
  changes: Change | readonly Change[],
  file = SIDECAR,
): Refusal['refused'] | undefined {
  const answer = editFile(text, { file, changes: asList(changes) });
  return 'refused' in answer ? answer.refused : undefined;
}

/** The changes that take others back. */
export function takingBack(changes: Change | readonly Change[], file = SIDECAR): readonly Change[] {
  const edit = { action: 'tag', subject: '', files: [{ file, changes: asList(changes) }] } as const;
  return inverseEdit(edit).files[0]!.changes;
}
