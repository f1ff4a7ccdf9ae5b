import { problem } from '../model';
import { nodeAt } from '../yaml';
import type { Check } from './check';

/** A view of what coders have coded of whom one has coded nothing: as a rule a slip in the name. */
export const unknownCoder: Check = {
  code: 'unknown-coder',
  severity: 'warning',
  findInCodebook: ({ file, reading: { root, codebook } }, { coders, isSearched }) => {
    if (!root || !isSearched(file)) return [];
    // Who is to code in a round may not have begun.
    const expected = new Set([...codebook.rounds.values()].flatMap(round => round.coders));
    return [...codebook.views.values()].flatMap(view =>
      view.coders
        .filter(coder => !expected.has(coder) && !coders.has(file, coder))
        .flatMap(coder => {
          const at = ['views', view.key, 'coders'];
          const place = nodeAt(root, [...at, [coder]]) ?? nodeAt(root, at);
          return place ? problem('unknown-coder', place, { coder }) : [];
        }),
    );
  },
};
