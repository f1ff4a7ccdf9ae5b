/** One thing to be judged: which pieces of evidence it has, and whether it turned out right. */
export interface Example<T extends string = string> {
  readonly evidence: readonly T[];
  readonly isRight: boolean;
}

const ROUNDS = 1000;
const STEP = 1;

/**
 * The weight of each piece of evidence in log-odds, by logistic regression with a penalty on the squares of the
 * weights, which keeps them small (ridge regression). It begins at 0 and draws nothing by lot: the same examples always
 * give the same weights.
 */
export function fitWeights<T extends string>(
  pieces: readonly T[],
  examples: readonly Example<T>[],
  penalty: number,
): Map<T, number> {
  const index = new Map<string, number>(pieces.map((piece, i) => [piece, i]));
  const rows = examples.map(({ evidence }) => evidence.map(piece => index.get(piece)!));
  const weights = new Float64Array(pieces.length);
  // A piece that many examples have is stepped no further than one that few have.
  const counts = new Float64Array(pieces.length).fill(penalty);
  for (const row of rows) for (const i of row) counts[i]!++;
  const longest = Math.max(1, ...rows.map(row => row.length));
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Float64Array(pieces.length);
    rows.forEach((row, e) => {
      const odds = row.reduce((sum, i) => sum + weights[i]!, 0);
      const error = (examples[e]!.isRight ? 1 : 0) - 1 / (1 + Math.exp(-odds));
      for (const i of row) gradient[i]! += error;
    });
    for (let i = 0; i < weights.length; i++)
      weights[i]! += (STEP * (gradient[i]! - penalty * weights[i]!)) / ((counts[i]! * longest) / 4);
  }
  return new Map(pieces.map((piece, i) => [piece, weights[i]!]));
}
