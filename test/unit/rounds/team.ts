import { readSidecar, SIDECAR_LAYOUT } from '../../../src/core/format';
import type { Coding, Quote, Sidecar } from '../../../src/core/model';
import type { SourceWork } from '../../../src/core/rounds';
import { type Change, writeDocument } from '../../../src/core/yaml';
import { edited, someQuote } from '../support/sidecars';

export const FILE = 'file:///w/report.txt';

export const EMPTY: Sidecar = { source: {}, quotes: [], dismissed: [], proposed: [] };

/** A coding written as claim and stance, `keep supports`, made at an hour of one day. */
export function codingOf(words: string, coder?: string, hour = 9): Coding {
  const [claim = '', stance = ''] = words.split(' ');
  return { claim, stance, ...(coder && { coder }), at: `2026-11-22T${String(hour).padStart(2, '0')}:00:00Z` };
}

/** A quote on letters `start` to `end`, coded as claims and stances say. */
export const quoteOn = (id: string, start: number, end: number, ...codings: readonly Coding[]): Quote =>
  someQuote({ id, exact: 'x'.repeat(end - start), prefix: '', suffix: '', start, end, codings });

export const sidecarWith = (quotes: readonly Quote[], source: Sidecar['source'] = {}): Sidecar => ({
  ...EMPTY,
  quotes,
  source,
});

/** A coder's own sidecar, by default one who is done with the source. */
export const ownOf = (
  coder: string,
  quotes: readonly Quote[],
  finished = '2026-11-23T00:00:00Z',
): Sidecar => ({
  ...sidecarWith(quotes, { ...(finished && { finished }) }),
  coder,
});

/** What they have made of one source, as it is read from files. */
export const workOf = (shared: Sidecar, ...own: readonly Sidecar[]): SourceWork => ({
  file: FILE,
  shared: asRead(shared),
  own: new Map(own.map(sidecar => [sidecar.coder!, asRead(sidecar)])),
});

const asRead = (sidecar: Sidecar): Sidecar => readSidecar(textOf(sidecar)).sidecar;

/** The same work after changes of the shared sidecar, which is read from the file that they make. */
export function afterChanges(
  work: SourceWork,
  changes: readonly Change[],
  text?: string,
): { work: SourceWork; text: string } {
  const now = changes.length > 0 ? edited(text, changes)! : (text ?? '');
  return { work: { ...work, shared: readSidecar(now).sidecar }, text: now };
}

/** A sidecar as text. */
export function textOf({ coder, source, quotes, dismissed }: Sidecar): string {
  const content = { crossquote: 1, coder, source, quotes, dismissed };
  return writeDocument(JSON.parse(JSON.stringify(content)), SIDECAR_LAYOUT);
}
