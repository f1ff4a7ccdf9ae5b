import type { Corpus, TaggedSource } from '../corpus';
import type { Codebook, Quote } from '../model';
import { type Counting, countedCodings } from './codings';
import { dayOf } from './periods';
import { Statement } from './statement';

/** The statements of a source, and how many codings are none because coders differ on them. */
export interface SourceStatements {
  readonly statements: readonly Statement[];
  readonly differing: number;
}

/** What has been made of a source, for one codebook and one way of counting. */
interface Made extends SourceStatements {
  readonly book: Codebook;
  readonly counting: string;
}

const made = new WeakMap<TaggedSource, Made>();

/**
 * All statements of a corpus, source by source in the order of publication. Those of a source are made once as long as
 * neither it nor its codebook changes: a tag costs what its source costs.
 */
export const statementsBySource = (corpus: Corpus, counting: Counting): SourceStatements[] =>
  corpus.sourcesInOrder().map(source => statementsIn(source, corpus.codebook(source.codebook), counting));

function statementsIn(source: TaggedSource, book: Codebook, counting: Counting): SourceStatements {
  const countingKey = typeof counting === 'string' ? counting : `coder ${counting.coder}`;
  const known = made.get(source);
  if (known?.book === book && known.counting === countingKey) return known;
  const found = { ...makeStatements(source, book, counting), book, counting: countingKey };
  made.set(source, found);
  return found;
}

const NOBODY: readonly undefined[] = [undefined];
const NOT_CODED: readonly undefined[] = [undefined];

function makeStatements(source: TaggedSource, book: Codebook, counting: Counting): SourceStatements {
  const statements: Statement[] = [];
  let differing = 0;
  const published = dayOf(source.published);
  for (const parts of quotationsOf(source.quotes)) {
    const [{ said, speakers, quote }] = parts as [Quote];
    if (quote === 'no') continue;
    const counted = countedCodings(parts, counting);
    differing += counted.differing;
    const isCoded = parts.some(part => part.codings.length > 0);
    const codings = isCoded ? counted.codings : NOT_CODED;
    for (const actor of speakers.length > 0 ? speakers : NOBODY)
      for (const coding of codings)
        statements.push(new Statement(source, book, parts, actor, coding, dayOf(said) ?? published));
  }
  return { statements, differing };
}

/** The parts of each quotation together. */
function quotationsOf(quotes: readonly Quote[]): (readonly Quote[])[] {
  const byGroup = new Map<string, Quote[]>();
  const quotations: Quote[][] = [];
  for (const quote of quotes) {
    const known = quote.group === undefined ? undefined : byGroup.get(quote.group);
    if (known) {
      known.push(quote);
      continue;
    }
    const parts = [quote];
    if (quote.group !== undefined) byGroup.set(quote.group, parts);
    quotations.push(parts);
  }
  return quotations;
}
