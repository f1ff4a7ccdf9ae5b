import type { OpenCodebook } from '../corpus';
import { type Problem, problem } from '../model';
import { isAddress, isReference } from '../text';
import { nodeAt, type Path } from '../yaml';
import type { Check, Finding } from './check';
import { readingsOf } from './readings';

/** What should be an address, and leads nowhere as it is written. */
export const noAddress: Check = {
  code: 'no-address',
  severity: 'warning',
  findInSource: source =>
    readingsOf(source).flatMap(({ reading, at }): Finding[] => {
      const { url } = reading.sidecar.source;
      if (url === undefined || isAddress(url)) return [];
      return [
        { code: 'no-address', params: { field: 'url', words: url }, ...at, inSidecar: ['source', 'url'] },
      ];
    }),
  findInCodebook: open =>
    [...wrongIn(open)].flatMap(({ path, field, words }): Problem[] => {
      const place = nodeAt(open.reading.root, path) ?? nodeAt(open.reading.root, path.slice(0, -1));
      return place ? [problem('no-address', place, { field, words })] : [];
    }),
};

interface Wrong {
  readonly path: Path;
  readonly field: string;
  readonly words: string;
}

function* wrongIn({ reading: { codebook } }: OpenCodebook): Iterable<Wrong> {
  for (const { key, verdict, evidence = [] } of codebook.claims.values()) {
    const url = verdict?.url;
    if (url !== undefined && !isAddress(url))
      yield { path: ['claims', key, 'verdict', 'url'], field: 'url', words: url };
    for (const words of evidence)
      if (!isReference(words)) yield { path: ['claims', key, 'evidence', [words]], field: 'evidence', words };
  }
}
