import { type QuoteRef, writeOut } from '../corpus';
import type { FileId } from '../format';
import type { Coding, Quote } from '../model';
import type { Change } from '../yaml';
import type { Edit } from './edit';
import { moveCoding, putCoding } from './quoteEdits';

/** Where a quote goes: to a claim, and there to a stance where one is meant; otherwise it keeps the stance it has. */
export interface Destination {
  readonly claim: string;
  readonly stance?: string;
}

/** A quote on its way, with those of its codings that move; with none of them, what it is coded as anew. */
export interface Reassignment extends QuoteRef {
  readonly moving: readonly Coding[];
  readonly anew?: Pick<Coding, 'stance' | 'coder' | 'at'>;
}

/**
 * The codings that a coder means who takes a quote from where it stood (anywhere, where that is not said): their own, and
 * those without a name. What somebody else has coded stays theirs. `several-claims`: it is open which of them is meant.
 */
export function codingsToMove(
  quote: Quote,
  from: Destination | undefined,
  coder: string,
): readonly Coding[] | 'several-claims' {
  const moving = quote.codings.filter(
    ({ claim, stance, coder: by }) =>
      (by === undefined || by === coder) &&
      (!from || (claim === from.claim && (from.stance === undefined || stance === from.stance))),
  );
  return new Set(moving.map(({ claim }) => claim)).size > 1 ? 'several-claims' : moving;
}

/** Moves quotes to a claim, all parts of a quotation together. */
export function reassign(quotes: readonly Reassignment[], to: Destination): Edit {
  const changes = new Map<FileId, Change[]>();
  for (const { source, quote, moving, anew } of quotes) {
    const own = changes.get(source.sidecarFile) ?? [];
    changes.set(source.sidecarFile, own);
    for (const part of source.partsOf(quote)) {
      own.push(...moving.flatMap(coding => moveCoding(part, coding, to.claim, to.stance)));
      if (anew) own.push(putCoding(part, { ...anew, claim: to.claim }));
    }
  }
  const staysOnClaim = quotes.every(
    ({ moving, anew }) => !anew && moving.every(({ claim }) => claim === to.claim),
  );
  return {
    action: staysOnClaim ? 'set-stance' : 'assign-claim',
    subject: quotes[0] ? writeOut(quotes[0]).text : '',
    files: [...changes].flatMap(([file, list]) => (list.length > 0 ? [{ file, changes: list }] : [])),
  };
}
