import type { Corpus, TaggedSource } from '../corpus';
import type { SidecarReading } from '../format';
import { type Codebook, EMPTY_SIDECAR } from '../model';
import type { Finding } from './check';

/** What one of the sidecars of a source says, and what tells its findings from those of the others. */
export interface PlacedReading {
  readonly reading: SidecarReading;
  readonly at: Pick<Finding, 'sidecar'>;
}

/**
 * What the sidecars of a source say, the shared one first. Under a blind round that is open, all but one's own tell only
 * why they cannot be read: any other problem might name what others have coded.
 */
export function readingsOf({ reading, coders, sight }: TaggedSource): readonly PlacedReading[] {
  const isClosed = sight?.blind !== undefined;
  const shared = reading
    ? [{ reading: isClosed && saysWhatOthersDid(reading) ? closed(reading) : reading, at: {} }]
    : [];
  return [
    ...shared,
    ...Array.from(coders, ([sidecar, said]) => ({
      reading: isClosed && sidecar !== sight.own ? closed(said) : said,
      at: { sidecar },
    })),
  ];
}

/** The codebook of a source; undefined while that cannot be read, which is its own problem, and not each quote's. */
export function readableCodebook({ codebook }: TaggedSource, corpus: Corpus): Codebook | undefined {
  const open = corpus.openCodebook(codebook);
  return open && !open.reading.root ? undefined : corpus.codebook(codebook);
}

/** Whether a shared sidecar holds more than quotes that were given to be coded. */
const saysWhatOthersDid = ({ sidecar }: SidecarReading): boolean =>
  sidecar.quotes.some(
    ({ codings, note, values, decided }) => codings.length > 0 || note !== undefined || values || decided,
  );

const closed = ({ locked }: SidecarReading): SidecarReading => ({
  sidecar: EMPTY_SIDECAR,
  problems: locked ? [locked] : [],
});
