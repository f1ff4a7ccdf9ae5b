import { SOURCE_KEYS } from '../format';
import type { Coding, Dismissal, Quote, QuoteKind, QuoteSelector, SourceDetails } from '../model';
import type { Change, Plain, PlainMap } from '../yaml';

/** A quote as it stands in a file: keys in their order, nothing that is empty. */
export function plainQuote(quote: Quote): PlainMap {
  return {
    id: quote.id,
    ...plainSelector(quote),
    kind: quote.kind,
    speakers: orAbsent(quote.speakers),
    for: quote.for,
    via: quote.via,
    said: quote.said,
    group: quote.group,
    codings: orAbsent(quote.codings.map(coding => ({ ...coding }))),
    variants: orAbsent(quote.variants),
    notVariants: orAbsent(quote.notVariants),
    values: quote.values,
    note: quote.note,
    quote: quote.quote,
    decided: quote.decided && { ...quote.decided },
    formerly: orAbsent(quote.formerly ?? []),
  };
}

const orAbsent = (list: readonly Plain[]): Plain | undefined => (list.length > 0 ? list : undefined);

const plainSelector = (selector: QuoteSelector): PlainMap => ({
  exact: selector.exact,
  prefix: selector.prefix,
  suffix: selector.suffix,
  start: selector.start,
  end: selector.end,
  occurrences: selector.occurrences,
});

const at = (quote: Quote) => ['quotes', { id: quote.id }] as const;

export const addQuote = (quote: Quote): Change => ({ at: at(quote), from: undefined, to: plainQuote(quote) });

export const removeQuote = (quote: Quote): Change => ({
  at: at(quote),
  from: plainQuote(quote),
  to: undefined,
});

/** Ties a quote to a claim: a new coding, or the coder's own coding on that claim changed, whose stance goes if it has none. */
export function putCoding(quote: Quote, coding: Coding): Change {
  const { claim, coder } = coding;
  const present = quote.codings.find(other => other.claim === claim && other.coder === coder);
  return {
    at: [...at(quote), 'codings', { claim, coder }],
    from: present && { ...present },
    to: { ...present, stance: undefined, ...coding },
  };
}

export const removeCoding = (quote: Quote, coding: Coding): Change => ({
  at: [...at(quote), 'codings', { claim: coding.claim, coder: coding.coder }],
  from: { ...coding },
  to: undefined,
});

/**
 * The same coding on another claim, or with another stance; where its coder has coded that claim too, it takes that
 * coding's place. Nothing where the quote does not have the coding: the parts of one quotation may be coded differently.
 */
export function moveCoding(quote: Quote, coding: Coding, claim: string, stance?: string): Change[] {
  const { claim: from, coder } = coding;
  const own = quote.codings.find(other => other.claim === from && other.coder === coder);
  if (!own) return [];
  const moved = { ...own, claim, ...(stance !== undefined && { stance }) };
  if (from === claim) return moved.stance === own.stance ? [] : [putCoding(quote, moved)];
  const isTaken = quote.codings.some(other => other.claim === claim && other.coder === coder);
  if (isTaken) return [removeCoding(quote, own), putCoding(quote, moved)];
  const place = [...at(quote), 'codings', { claim: from, coder }];
  return [
    ...(moved.stance === own.stance
      ? []
      : [{ at: [...place, 'stance'], from: own.stance, to: moved.stance }]),
    { at: [...place, 'claim'], from, to: claim },
  ];
}

/** Says of a coding whether its actor knowingly changed position; nothing where the quote does not have the coding. */
export function setChanged(quote: Quote, { claim, coder }: Coding, changed: boolean): Change[] {
  const own = quote.codings.find(other => other.claim === claim && other.coder === coder);
  const place = [...at(quote), 'codings', { claim, coder }, 'changed'];
  return own ? [{ at: place, from: own.changed, to: changed || undefined }] : [];
}

export const setSpeakers = (quote: Quote, speakers: readonly string[]): Change => ({
  at: [...at(quote), 'speakers'],
  from: orAbsent(quote.speakers),
  to: orAbsent(speakers),
});

const setWords = (
  quote: Quote,
  field: 'kind' | 'via' | 'said' | 'note',
  words: string | undefined,
): Change => ({
  at: [...at(quote), field],
  from: quote[field],
  to: words || undefined,
});

export const setKind = (quote: Quote, kind: QuoteKind): Change => setWords(quote, 'kind', kind);

/** Says who passed a quote on, by the actor's key; undefined: nobody. */
export const setVia = (quote: Quote, via: string | undefined): Change => setWords(quote, 'via', via);

/** Says on which day it was said, ISO 8601; undefined: on the day of publication. */
export const setSaid = (quote: Quote, said: string | undefined): Change => setWords(quote, 'said', said);

export const setNote = (quote: Quote, note: string | undefined): Change => setWords(quote, 'note', note);

/** Moves a quote to another span, or brings its selector up to date: the fields that differ. */
export function setSelector(quote: Quote, selector: QuoteSelector): Change[] {
  const before = plainSelector(quote);
  const after = plainSelector(selector);
  const different = Object.keys(after).filter(key => before[key] !== after[key]);
  if (different.length === 0) return [];
  // Where a file leaves the offsets out, they follow from the other fields, and would follow them to another place.
  return [...new Set([...different, 'start', 'end'])].map(key => ({
    at: [...at(quote), key],
    from: before[key],
    to: after[key],
  }));
}

export const setDetails = (before: SourceDetails, after: SourceDetails): Change[] =>
  SOURCE_KEYS.filter(key => before[key] !== (after[key] || undefined)).map(key => ({
    at: ['source', key],
    from: before[key],
    to: after[key] || undefined,
  }));

export const addDismissal = ({ coder, ...selector }: Dismissal): Change => ({
  at: ['dismissed', { exact: selector.exact, start: selector.start }],
  from: undefined,
  to: { ...plainSelector(selector), coder },
});
