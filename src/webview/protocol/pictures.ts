import { STANCE_COLORS } from '../../core/model';
import { TONES } from '../../core/views';
import { count, list, number, object, oneOf, record, text } from './shapes';

const stanceMark = object({
  key: text,
  shape: oneOf('for', 'against', 'conditional', 'neutral', 'plain'),
  color: oneOf(...STANCE_COLORS),
});

const sums = { statements: count, net: number, stances: list(count) };
const perhaps = { mean: number, against: number };

const head = object({ id: text, label: text, ...sums }, perhaps);

export const matrixPicture = object({
  kind: oneOf('matrix'),
  rows: list(head),
  columns: list(head),
  stances: list(stanceMark),
  cells: list(object({ row: count, column: count, ...sums }, perhaps)),
});

export const networkPicture = object({
  kind: oneOf('network'),
  nodes: list(
    object({
      id: text,
      side: oneOf('row', 'column'),
      key: text,
      label: text,
      statements: count,
      attributes: record(text),
    }),
  ),
  edges: list(object({ from: count, to: count, weight: number, tone: oneOf(...TONES) })),
  edgesLeftOut: count,
});

export const timelinePicture = object({
  kind: oneOf('timeline'),
  periods: list(text),
  lanes: list(object({ id: text, label: text, statements: count })),
  stances: list(stanceMark),
  bars: list(object({ period: count, lane: count, stance: count, statements: count })),
  firsts: list(object({ period: count, lane: count, outlets: list(text) })),
});

export { stanceMark };
