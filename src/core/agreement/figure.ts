/** A measure of agreement, with what it was made of. */
export interface AgreementFigure {
  /** 1 for perfect agreement, 0 for what chance would give, below 0 for less; undefined where there are no data. */
  readonly value: number | undefined;
  /** What was observed: agreement (percent, κ, AC1) or disagreement (α); undefined where there are no data. */
  readonly observed: number | undefined;
  /** What chance alone would give, in the same kind; undefined where there are no data, or the measure has no such thing. */
  readonly expected: number | undefined;
  /** How many units could be compared: two ratings or more. */
  readonly units: number;
  /** How many ratings those units have together. */
  readonly values: number;
}

export const noData = (size: { readonly units: number; readonly values: number }): AgreementFigure => ({
  value: undefined,
  observed: undefined,
  expected: undefined,
  ...size,
});
