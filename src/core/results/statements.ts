import type { Corpus, TaggedSource } from '../corpus';
import type { Codebook } from '../model';
import { type Counting, countedCodings } from './codings';
import { dayOf } from './periods';
import { quotationsIn } from './quotations';
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
 * All statements of a source. They are made once as long as neither it nor its codebook changes: a tag costs what its
 * source costs.
 */
export function statementsIn(corpus: Corpus, source: TaggedSource, counting: Counting): SourceStatements {
  const book = corpus.codebook(source.codebook);
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
  for (const { parts, speakers, codings, isDecided } of quotationsIn(source)) {
    const counted = countedCodings(codings, isDecided, counting);
    differing += counted.differing;
    const day = dayOf(parts[0]!.said) ?? published;
    for (const actor of speakers.length > 0 ? speakers : NOBODY)
      for (const coding of codings.length > 0 ? counted.codings : NOT_CODED)
        statements.push(new Statement(source, book, parts, actor, coding, day));
  }
  return { statements, differing };
}
