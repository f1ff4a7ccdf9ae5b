/** A tie between two nodes, by their numbers: a row and a column, or two rows of which the first has the lower number. */
export interface Tie {
  readonly row: number;
  readonly column: number;
  readonly weight: number;
}

/** The ties of a network. There may be millions, which as objects would need room. */
export class Ties implements Iterable<Tie> {
  readonly #rows: number[] = [];
  readonly #columns: number[] = [];
  readonly #weights: number[] = [];

  get size(): number {
    return this.#weights.length;
  }

  /** Ties without weight are none. */
  add(row: number, column: number, weight: number): void {
    if (weight === 0) return;
    this.#rows.push(row);
    this.#columns.push(column);
    this.#weights.push(weight);
  }

  *[Symbol.iterator](): Iterator<Tie> {
    for (let i = 0; i < this.size; i++)
      yield { row: this.#rows[i]!, column: this.#columns[i]!, weight: this.#weights[i]! };
  }
}
