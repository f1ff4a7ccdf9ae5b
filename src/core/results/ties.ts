/** A tie between two nodes, by their numbers: a row and a column, or two rows of which the first has the lower number. */
export interface Tie {
  readonly row: number;
  readonly column: number;
  readonly weight: number;
}

/** The ties of one row, in the order of columns. Ties without weight are none. */
export interface TiesOfRow {
  readonly columns: Int32Array;
  readonly weights: Float64Array;
}

/** The ties of a network. There may be millions, which as objects would need room. */
export class Ties implements Iterable<Tie> {
  readonly size: number;

  constructor(readonly ofRows: readonly TiesOfRow[]) {
    this.size = ofRows.reduce((sum, { columns }) => sum + columns.length, 0);
  }

  *[Symbol.iterator](): Iterator<Tie> {
    for (const [row, { columns, weights }] of this.ofRows.entries())
      for (let at = 0; at < columns.length; at++) yield { row, column: columns[at]!, weight: weights[at]! };
  }

  /** So many ties at the most: all, or those whose weights are farthest from 0, the heaviest first. */
  heaviest(most: number): Tie[] {
    if (this.size <= most) return [...this];
    const least = nthLargest(this.#magnitudes(), most);
    const [heavier, asHeavy]: [Tie[], Tie[]] = [[], []];
    for (const [row, { columns, weights }] of this.ofRows.entries())
      for (let at = 0; at < weights.length; at++) {
        const weight = weights[at]!;
        const magnitude = Math.abs(weight);
        if (magnitude > least) heavier.push({ row, column: columns[at]!, weight });
        else if (magnitude === least && asHeavy.length < most)
          asHeavy.push({ row, column: columns[at]!, weight });
      }
    heavier.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
    return [...heavier, ...asHeavy.slice(0, most - heavier.length)];
  }

  #magnitudes(): Float64Array {
    const magnitudes = new Float64Array(this.size);
    let next = 0;
    for (const { weights } of this.ofRows)
      for (let at = 0; at < weights.length; at++) magnitudes[next++] = Math.abs(weights[at]!);
    return magnitudes;
  }
}

/** The nth of numbers from the largest on, which are in another order afterwards. Hoare (1961): Algorithm 65, find. */
function nthLargest(numbers: Float64Array, n: number): number {
  let [from, to] = [0, numbers.length - 1];
  const wanted = n - 1;
  while (from < to) {
    const pivot = numbers[(from + to) >> 1]!;
    let [i, j] = [from, to];
    while (i <= j) {
      while (numbers[i]! > pivot) i += 1;
      while (numbers[j]! < pivot) j -= 1;
      if (i > j) break;
      [numbers[i], numbers[j]] = [numbers[j]!, numbers[i]!];
      i += 1;
      j -= 1;
    }
    if (wanted <= j) to = j;
    else if (wanted >= i) from = i;
    else break;
  }
  return numbers[wanted]!;
}
