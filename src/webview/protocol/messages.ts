import { AGGREGATIONS, CLOCKS, DUPLICATES, NORMALIZATIONS, PERIODS } from '../../core/results';
import { COUNTINGS, VIEW_KINDS } from '../../core/views';
import { matrixPicture, networkPicture, stanceMark, timelinePicture } from './pictures';
import {
  count,
  either,
  list,
  number,
  type Of,
  object,
  oneOf,
  record,
  type Shape,
  text,
  yesNo,
} from './shapes';

const place = object({}, { row: text, column: text, period: text, stance: text });

const filter = object(
  {
    sources: list(text),
    actors: list(text),
    organizations: list(text),
    claims: list(text),
    stances: list(text),
    coders: list(text),
    values: record(list(text)),
  },
  { from: text, until: text },
);

const options = object({
  rows: text,
  columns: text,
  type: oneOf('two-mode', 'one-mode'),
  aggregation: oneOf(...AGGREGATIONS),
  normalization: oneOf(...NORMALIZATIONS),
  duplicates: oneOf(...DUPLICATES),
  by: oneOf(...PERIODS),
  codings: oneOf(...COUNTINGS),
  clock: oneOf(...CLOCKS),
  least: count,
  isolates: yesNo,
  broader: yesNo,
  unnamed: yesNo,
  authorial: yesNo,
});

/** Something that may be filtered by: its key, and what people read. */
const choice = object({ value: text, label: text });

const choices = object({
  actors: list(choice),
  organizations: list(choice),
  claims: list(choice),
  stances: list(choice),
  coders: list(choice),
  variables: list(object({ key: text, name: text, values: list(text) })),
  /** Names of saved views. */
  views: list(text),
  /** What rows and columns may stand for. */
  dimensions: list(text),
});

/** A quote as a list shows it; the words have marks where its source has them, and nowhere else. */
const quoteLine = object(
  {
    file: text,
    id: text,
    words: text,
    speaker: text,
    stance: stanceMark,
    source: text,
    day: text,
    line: text,
  },
  { claim: text, claimText: text },
);

/** What VS Code tells a page. */
export const hostMessage = either(
  object({
    is: oneOf('start'),
    kind: oneOf(...VIEW_KINDS),
    options,
    filter,
    /** Messages in the person's language, by the English ones. */
    texts: record(text),
  }),
  object({ is: oneOf('choices'), choices }),
  object({ is: oneOf('filter'), filter }),
  object({ is: oneOf('counting') }),
  object({
    is: oneOf('picture'),
    picture: either(matrixPicture, networkPicture, timelinePicture),
    statements: count,
    /** One sentence for each reason. */
    leftOut: list(text),
    /** How it was made, for files. */
    description: text,
  }),
  object({ is: oneOf('quotes'), title: text, quotes: list(quoteLine), more: count }),
  object({ is: oneOf('reveal'), place }),
  object({ is: oneOf('failed'), why: text }),
);
export type HostMessage = Of<typeof hostMessage>;

/** A table of what is seen. */
const table = object({ heads: list(text), rows: list(list(either(text, number))) });

/** What a page tells VS Code. */
export const pageMessage = either(
  object({ is: oneOf('ready') }),
  object({ is: oneOf('options'), options }),
  object({ is: oneOf('filter'), filter }),
  object({ is: oneOf('pick') }, { place }),
  object({ is: oneOf('open'), file: text, id: text }, { claim: text }),
  object({ is: oneOf('saveView') }),
  object({ is: oneOf('useView'), name: text }),
  object({ is: oneOf('export'), format: oneOf('svg', 'png'), content: text }),
  object({ is: oneOf('export'), format: oneOf('graphml', 'gexf') }),
  object({ is: oneOf('export'), format: oneOf('csv', 'markdown'), table }),
  object({ is: oneOf('report') }),
  object({ is: oneOf('wrong'), what: text }),
);
export type PageMessage = Of<typeof pageMessage>;

export type Choices = Of<typeof choices>;
export type Choice = Of<typeof choice>;
export type QuoteLine = Of<typeof quoteLine>;
export type SeenTable = Of<typeof table>;
export type Picture = Extract<HostMessage, { is: 'picture' }>['picture'];

/** A message as it must be; undefined where it is none. */
export const received = <T>(shape: Shape<T>, value: unknown): T | undefined =>
  shape(value) ? value : undefined;
