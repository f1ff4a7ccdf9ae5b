import type { TaggedSource } from '../corpus';
import { type SidecarReading, slugOf, slugOfCoder } from '../format';
import { EMPTY_SIDECAR } from '../model';
import { blindRoundOf } from '../rounds';
import type { Evidence, Finding } from './check';

/** What one of the sidecars of a source says, and what tells its findings from those of the others. */
export interface PlacedReading {
  readonly reading: SidecarReading;
  readonly at: Pick<Finding, 'sidecar'>;
}

/**
 * What the sidecars of a source say, the shared one first. Under a blind round that is open, those of other coders than
 * the viewer tell only why they cannot be read: any other problem would name what they have coded.
 */
export function readingsOf(source: TaggedSource, { corpus, viewer }: Evidence): readonly PlacedReading[] {
  const { reading, coders } = source;
  const shared = reading ? [{ reading, at: {} }] : [];
  if (coders.size === 0) return shared;
  const isBlind = blindRoundOf(corpus, source) !== undefined;
  const name = isBlind ? viewer?.() : undefined;
  const own = name ? slugOfCoder(name) : undefined;
  return [
    ...shared,
    ...Array.from(coders, ([sidecar, said]) => ({
      reading: isBlind && slugOf(sidecar) !== own ? closed(said) : said,
      at: { sidecar },
    })),
  ];
}

const closed = ({ locked }: SidecarReading): SidecarReading => ({
  sidecar: EMPTY_SIDECAR,
  problems: locked ? [locked] : [],
});
