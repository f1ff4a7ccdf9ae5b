import type { Corpus, TaggedSource } from '../corpus';
import type { FileId } from '../format';
import { actorName, type Variable } from '../model';
import { verbatimOf } from '../quotes';
import { placesIn } from '../text';
import type { Statement } from './statement';

export type Value = string | number | boolean | undefined;

/** How files are named in results: as the reader has them, relative to a folder. */
export type PathOf = (file: FileId) => string;

/** A column of the table of results. */
export interface Column {
  readonly name: string;
  readonly type: 'text' | 'number' | 'yes-no';
  /** What a statement has there; undefined where it has nothing. */
  valueIn(statement: Statement, pathOf: PathOf): Value;
}

const text = (name: string, valueIn: Column['valueIn']): Column => ({ name, type: 'text', valueIn });
const number = (name: string, valueIn: Column['valueIn']): Column => ({ name, type: 'number', valueIn });

/**
 * All columns that each table has, in their order. Entries of the codebook stand there by key (`actor`,
 * `organization_key`, `claim`) and by what people read (`speaker`, `organization`, `text`). `date` is the day said, else
 * published; `line` counts from 1, and is empty where the words are not surely in the source; `start` and `end` count
 * code points, as sidecars do.
 */
export const TABLE_COLUMNS: readonly Column[] = [
  text('quote', ({ quote }) => quote.id),
  text('source', ({ source }, pathOf) => pathOf(source.file)),
  text('title', ({ source }) => source.title),
  text('publisher', ({ source }) => source.details.publisher),
  text('url', ({ source }) => source.details.url),
  text('published', ({ source }) => source.published),
  text('said', ({ quote }) => quote.said),
  text('date', ({ day }) => day),
  number('line', lineOf),
  number('start', ({ quote }) => quote.start),
  number('end', ({ parts }) => parts.at(-1)!.end),
  text('kind', ({ quote }) => quote.kind),
  text('words', ({ parts }) => parts.map(({ exact }) => exact).join(' … ')),
  text('verbatim', ({ parts }) => parts.flatMap(verbatimOf).join(' … ')),
  text('actor', ({ actor }) => actor),
  text('speaker', ({ book, actor }) => actor && actorName(book, actor)),
  text('role', ({ speaker }) => speaker?.role),
  text('organization_key', ({ organization }) => organization),
  text('organization', ({ book, organization }) => organization && actorName(book, organization)),
  text('via', ({ book, quote }) => quote.via && actorName(book, quote.via)),
  text('claim', ({ coding }) => coding?.claim),
  text('text', ({ claim }) => claim?.text),
  text('stance', ({ coding }) => coding?.stance),
  number('polarity', ({ polarity }) => polarity),
  text('coder', ({ coding }) => coding?.coder),
  text('time', ({ coding }) => coding?.at),
  { name: 'changed', type: 'yes-no', valueIn: ({ coding }) => coding && (coding.changed ?? false) },
  text('note', ({ coding }) => coding?.note),
  text('quote_note', ({ quote }) => quote.note),
];

/** All columns of a corpus: those of each table, and the team's own variables in the order of its codebooks. */
export function columnsOf(corpus: Corpus): readonly Column[] {
  const variables = new Map<string, Variable>();
  for (const file of corpus.codebooksInUse())
    for (const [key, variable] of corpus.codebook(file).variables)
      if (!variables.has(key)) variables.set(key, variable);
  return [...TABLE_COLUMNS, ...[...variables.values()].map(ofVariable)];
}

const ofVariable = ({ key, type }: Variable): Column => ({
  name: ownName(
    key,
    TABLE_COLUMNS.map(({ name }) => name),
  ),
  type: type === 'choice' ? 'text' : type,
  valueIn: ({ book, quote, speaker, claim }) => {
    switch (book.variables.get(key)?.of) {
      case 'quote':
        return quote.values?.[key];
      case 'actor':
        return speaker?.attributes?.[key];
      case 'claim':
        return claim?.attributes?.[key];
    }
    return undefined;
  },
});

/** What a variable is called among columns or attributes that have names already. */
export const ownName = (key: string, taken: readonly string[]): string =>
  taken.includes(key) ? `own_${key}` : key;

const lineFinders = new WeakMap<TaggedSource, ReturnType<typeof placesIn>>();

/** The line on which a statement's words begin, from 1 on; undefined where they are not surely in the source. */
export function lineOf({ source, quote }: Statement): number | undefined {
  const span = source.spanOf(quote);
  if (!span || source.text === undefined) return undefined;
  const placeOf = lineFinders.get(source) ?? placesIn(source.text);
  lineFinders.set(source, placeOf);
  return placeOf(span.start).line + 1;
}

/** Columns that a filter names and a person types by the one or the other name, the key or what people read. */
const TWINS: Readonly<Record<string, string>> = {
  actor: 'speaker',
  speaker: 'actor',
  organization: 'organization_key',
  organization_key: 'organization',
  claim: 'text',
  text: 'claim',
};

/** The column of a name, and its twin where entries stand in two; empty where there is none of the name. */
export function columnsNamed(name: string, columns: readonly Column[]): readonly Column[] {
  const names = [name, TWINS[name]];
  return columns.some(column => column.name === name)
    ? columns.filter(column => names.includes(column.name))
    : [];
}
