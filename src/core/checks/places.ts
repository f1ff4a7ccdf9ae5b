import { type Doubt, doubtAbout, doubtAboutPlace, doubtAboutWords, type QuoteRef, writeOut } from '../corpus';
import { type Edit, type EditAction, placeQuote, removeQuote } from '../edits';
import type { Severity } from '../model';
import { orphansFitting } from '../moving';
import { writtenOut } from '../quotes';
import { placesIn } from '../text';
import type { Change } from '../yaml';
import { type Check, type Finding, type Fix, wordsOfQuote } from './check';

/** A quote that does not stand for certain in the source, or in other words than it was recorded. */
const doubtful = (code: Doubt['code'], severity: Severity, doubtOf: typeof doubtAbout): Check => ({
  code,
  severity,
  *findInSource(source) {
    for (const quote of source.quotes)
      if (doubtOf(source, quote)?.code === code) yield found({ source, quote });
  },
  fixesForQuote: (reference, _problem) => fixesFor(reference, code),
});

/** Among more places nobody chooses by their words alone. */
const MOST_PLACES = 3;

/** A place for the quote, or none. */
function fixesFor({ source, quote }: QuoteRef, code: Doubt['code']): Fix[] {
  const doubt = doubtAbout(source, quote);
  const { text, file, sidecarFile } = source;
  if (text === undefined || doubt?.code !== code) return [];
  const editBy = (action: EditAction, changes: readonly Change[]): Edit => ({
    action,
    subject: writeOut({ source, quote }).text,
    files: [{ file: sidecarFile, changes }],
  });
  const lineOf = placesIn(text);
  const isCertain = code === 'changed-words';
  const [likeliest] = doubt.places;
  return [
    ...doubt.places.slice(0, MOST_PLACES).map(
      (span): Fix => ({
        does: isCertain ? 'take-over' : 'place',
        words: text.slice(span.start, span.end),
        line: lineOf(span.start).line + 1,
        edit: editBy('re-span', placeQuote(quote, text, span)),
      }),
    ),
    ...(likeliest ? [{ does: 'go-to-place', file, span: likeliest, isCertain } as const] : []),
    {
      // Other parts of a quotation may have their places still.
      does: source.partsOf(quote).length > 1 ? 'delete-part' : 'delete-quote',
      edit: editBy('delete-quote', [removeQuote(quote)]),
    },
  ];
}

function found({ source, quote }: QuoteRef): Finding {
  const doubt = doubtAbout(source, quote)!;
  const words = writtenOut([quote]).text;
  const answer = source.anchors.get(quote.id);
  const places = {
    quote: quote.id,
    inSidecar: wordsOfQuote(quote.id),
    inText: answer && 'start' in answer ? answer : undefined,
  };
  switch (doubt.code) {
    case 'orphan':
      return { code: 'orphan', params: { words }, ...places };
    case 'uncertain':
      return { code: 'uncertain', params: { words, doubt: doubt.why }, ...places };
    case 'changed-words':
      return { code: 'changed-words', params: { words, now: source.newWordsOf(quote)! }, ...places };
  }
}

export const placeChecks: readonly Check[] = [
  doubtful('orphan', 'warning', doubtAboutPlace),
  doubtful('uncertain', 'warning', doubtAboutPlace),
  doubtful('changed-words', 'information', doubtAboutWords),
];

/** Said at the head of a source without a sidecar: one that lies elsewhere may be its own. */
export const sidecarElsewhere: Check = {
  code: 'sidecar-elsewhere',
  severity: 'warning',
  findInSource: (source, { corpus }) =>
    orphansFitting(corpus, source)
      .slice(0, 1)
      .map(({ orphan }) => ({
        code: 'sidecar-elsewhere',
        params: { sidecar: orphan.sidecarFile },
        inText: { start: 0, end: /^[^\r\n]*/.exec(source.text!)![0].length },
      })),
  fixes: (_problem, { source }, { corpus }) => {
    const orphans = source ? orphansFitting(corpus, source) : [];
    return orphans.map(({ orphan, isSameText }) => ({
      does: 'adopt-sidecar',
      from: orphan.file,
      to: source!.file,
      isPreferred: isSameText && orphans.length === 1,
    }));
  },
};
