import type { TaggedSource } from '../corpus';
import type { SidecarReading } from '../format';
import type { Finding } from './check';

/** What one of the sidecars of a source says, and what tells its findings from those of the others. */
export interface PlacedReading {
  readonly reading: SidecarReading;
  readonly at: Pick<Finding, 'sidecar'>;
}

/** What the sidecars of a source say, the shared one first. */
export const readingsOf = ({ reading, coders }: TaggedSource): readonly PlacedReading[] => [
  ...(reading ? [{ reading, at: {} }] : []),
  ...Array.from(coders, ([sidecar, own]) => ({ reading: own, at: { sidecar } })),
];
