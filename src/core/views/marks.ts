import { type Codebook, type StanceColor, type StanceShape, shapeOf } from '../model';
import type { Category, Statement, Tally } from '../results';

/** A stance as pictures show it: by a shape and a color, beside its key. */
export interface StanceMark {
  readonly key: string;
  readonly shape: StanceShape | 'plain';
  readonly color: StanceColor;
}

/** Of statements that take no stance. */
export const NO_STANCE: StanceMark = { key: '', shape: 'plain', color: 'grey' };

/** The marks of stances; one that no codebook has is grey. */
export function stanceMarks(keys: readonly string[], statements: Iterable<Statement>): StanceMark[] {
  const books = new Set<Codebook>();
  for (const { book } of statements) books.add(book);
  return keys.map(key => {
    const stance = [...books].flatMap(book => book.stances.get(key) ?? [])[0];
    return { key, shape: stance ? shapeOf(stance) : 'plain', color: stance?.color ?? 'grey' };
  });
}

/** A row or a column of a picture, with the sums of its statements. */
export interface Head {
  readonly id: string;
  readonly label: string;
  readonly statements: number;
  readonly net: number;
  /** Nothing where no statement has a polarity. */
  readonly mean?: number;
  readonly against?: number;
  /** How many take each stance of the picture; those without one are the rest. */
  readonly stances: readonly number[];
}

export const headOf = ({ id, label }: Category, tally: Tally): Head => ({ id, label, ...sumsOf(tally) });

export const sumsOf = ({ statements, net, mean, against, stances }: Tally): Omit<Head, 'id' | 'label'> => ({
  statements,
  net,
  stances,
  ...(mean !== undefined && { mean }),
  ...(against !== undefined && { against }),
});

/** A place in a picture: what of it is given must fit. In a network whose nodes are all of one kind, `column` is a node too. */
export interface Place {
  readonly row?: string;
  readonly column?: string;
  readonly period?: string;
  readonly stance?: string;
}
