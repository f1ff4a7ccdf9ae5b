import type { AgreementFigure } from './figure';

/** Agreement beyond chance, as a share of what is possible beyond chance. */
export function corrected(
  observed: number,
  expected: number,
  { units, values }: { readonly units: number; readonly values: number },
): AgreementFigure {
  // Of coders who know one rating only, chance expects what they do.
  const value = observed === 1 ? 1 : (observed - expected) / (1 - expected);
  return { value, observed, expected, units, values };
}
