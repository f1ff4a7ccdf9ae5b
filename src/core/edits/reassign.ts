import type { QuoteRef } from '../corpus';
import type { FileId } from '../format';
import type { Coding, Quote } from '../model';
import type { Change } from '../yaml';
import type { Edit } from './edit';
import { moveCoding, putCoding, removeCoding } from './quoteEdits';

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

/** Moves quotes to a claim, all parts of a quotation together. */
export function reassign(quotes: readonly Reassignment[], to: Destination): Edit {
  const changes = new Map<FileId, Change[]>();
  for (const { source, quote, moving, anew } of quotes) {
    const own = changes.get(source.sidecarFile) ?? [];
    changes.set(source.sidecarFile, own);
    for (const part of source.partsOf(quote)) {
      own.push(...codingsOf(part, moving).flatMap(coding => move(part, coding, to)));
      if (anew) own.push(putCoding(part, { ...anew, claim: to.claim }));
    }
  }
  const staysOnClaim = quotes.every(
    ({ moving, anew }) => !anew && moving.every(({ claim }) => claim === to.claim),
  );
  return {
    action: staysOnClaim ? 'set-stance' : 'assign-claim',
    subject: quotes[0]?.quote.exact ?? '',
    files: [...changes].flatMap(([file, list]) => (list.length > 0 ? [{ file, changes: list }] : [])),
  };
}

/** A part's own copies of codings that were read off another part. */
const codingsOf = (part: Quote, moving: readonly Coding[]): Coding[] =>
  part.codings.filter(own => moving.some(({ claim, coder }) => own.claim === claim && own.coder === coder));

function move(quote: Quote, coding: Coding, { claim, stance }: Destination): Change[] {
  if (stance === undefined) return moveCoding(quote, coding, claim);
  if (coding.claim === claim)
    return coding.stance === stance ? [] : [putCoding(quote, { ...coding, stance })];
  return [removeCoding(quote, coding), putCoding(quote, { ...coding, claim, stance })];
}
