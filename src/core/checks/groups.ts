import type { Check, Finding } from './check';
import { readingsOf } from './readings';

/** A quote that says that it is part of a quotation of which the sidecar has nothing else: it stands alone. */
export const unknownGroup: Check = {
  code: 'unknown-group',
  severity: 'warning',
  findInSource: source =>
    readingsOf(source).flatMap(({ reading, at }) => {
      const { quotes } = reading.sidecar;
      const parts = quotes.filter(({ group }) => group !== undefined);
      if (parts.length === 0) return [];
      const known = new Set(quotes.flatMap(({ id, formerly = [] }) => [id, ...formerly]));
      const sizes = new Map<string, number>();
      for (const { group } of parts) sizes.set(group!, (sizes.get(group!) ?? 0) + 1);
      return parts.flatMap(({ id, group }): Finding[] =>
        known.has(group!) || sizes.get(group!)! > 1
          ? []
          : [
              {
                code: 'unknown-group',
                params: { group: group! },
                quote: id,
                ...at,
                inSidecar: ['quotes', { id }, 'group'],
              },
            ],
      );
    }),
};
