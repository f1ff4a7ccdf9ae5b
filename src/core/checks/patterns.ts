import { type Codebook, type IntakePattern, type Problem, problem } from '../model';
import { patternFault, signsLookedAt } from '../patterns';
import { nodeAt, type Path } from '../yaml';
import type { Check } from './check';

/** Whoever writes more has other troubles. */
const MOST_PATTERNS = 100;

/** A pattern of sources, in a codebook or in a round or view of it, that none of its sources fits. */
export const fitsNothing: Check = {
  code: 'fits-nothing',
  severity: 'warning',
  findInCodebook: ({ file, reading: { root, codebook } }, { fitting, isSearched }) => {
    fitting.forget(file);
    if (!root || !isSearched(file)) return [];
    return patternsIn(codebook)
      .slice(0, MOST_PATTERNS)
      .flatMap(({ at, pattern }): Problem[] => {
        const place = fitting.has(file, pattern)
          ? undefined
          : (nodeAt(root, [...at, [pattern]]) ?? nodeAt(root, at));
        return place ? [problem('fits-nothing', place, { pattern })] : [];
      });
  },
};

/** A pattern for files that are brought in with which nothing can be found in any. */
export const badPattern: Check = {
  code: 'bad-pattern',
  severity: 'warning',
  findInCodebook: ({ reading: { root, codebook } }) =>
    patternsLookedAt(codebook).flatMap(({ key, pattern }): Problem[] => {
      const fault = patternFault(pattern);
      const place = fault && nodeAt(root, ['intake', key, 'pattern']);
      return place ? [problem('bad-pattern', place, { key, ...fault })] : [];
    }),
};

/** Of so many signs of patterns, their repeats written out, it is told whether they are sound: each takes its time. */
const MOST_SIGNS = 10_000;

function patternsLookedAt({ intake }: Codebook): IntakePattern[] {
  let signs = 0;
  return [...intake.values()].filter(({ pattern }) => {
    const more = signsLookedAt(pattern);
    if (signs + more > MOST_SIGNS) return false;
    signs += more;
    return true;
  });
}

interface PlacedPattern {
  /** The way to it, or to the list in which it stands. */
  readonly at: Path;
  readonly pattern: string;
}

function patternsIn({ sources, rounds, views }: Codebook): PlacedPattern[] {
  const placed = (at: Path, patterns: readonly string[]) => patterns.map(pattern => ({ at, pattern }));
  return [
    ...placed(['sources'], sources ?? []),
    ...[...rounds.values()].flatMap(round => placed(['rounds', round.key, 'sources'], round.sources)),
    ...[...views.values()].flatMap(view => placed(['views', view.key, 'sources'], view.sources)),
  ];
}
