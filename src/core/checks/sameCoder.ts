import { slugOf } from '../format';
import type { Check, Finding } from './check';

/** Two coders of a round, or two sidecars of a source, have one slug: nobody could tell whose work is whose. */
export const sameCoder: Check = {
  code: 'same-coder',
  severity: 'error',
  isFixed: true,
  findInSource: ({ coders }) => {
    const known = new Map<string | undefined, string>();
    return [...coders].flatMap(([sidecar, { sidecar: said, root }]): Finding[] => {
      const slug = slugOf(sidecar);
      const coder = said.coder ?? slug ?? '';
      const other = known.get(slug);
      known.set(slug, other ?? coder);
      const place = root?.pairs[0]?.key;
      return other !== undefined && place
        ? [{ code: 'same-coder', params: { coder, other }, sidecar, inSidecar: place }]
        : [];
    });
  },
  findInCodebook: ({ reading }) => reading.problems.filter(({ code }) => code === 'same-coder'),
};
