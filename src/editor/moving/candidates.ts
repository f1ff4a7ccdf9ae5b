import type { TaggedSource } from '../../core/corpus';
import { type FileId, folderOf, nameOf } from '../../core/format';
import { byFit, type Fit, mayAdopt, TextToFit } from '../../core/moving';
import { withoutByteOrderMark } from '../../core/text';
import type { Session } from '../session';

/** A source without a sidecar that an orphaned one may belong to. */
export interface Candidate extends Fit {
  readonly file: FileId;
}

/** How many sources are read when nobody has asked for a search. */
const MOST_NEARBY = 24;

/** Candidates among those that a moved source is most often: of the same name, in the same folder, or open. */
export async function sourcesNearby(session: Session, orphan: TaggedSource): Promise<Candidate[]> {
  const folder = folderOf(orphan.file);
  const name = nameOf(orphan.file);
  const nearness = ({ file, text }: TaggedSource) =>
    nameOf(file) === name ? 2 : text !== undefined || folderOf(file) === folder ? 1 : 0;
  const near = adopters(session)
    .filter(source => nearness(source) > 0)
    .sort((a, b) => nearness(b) - nearness(a))
    .slice(0, MOST_NEARBY);
  const found = await Promise.all(near.map(source => candidateAt(session, orphan, source)));
  return found.filter(candidate => candidate !== undefined).sort(byFit);
}

/** The sources that have no sidecar. */
export const adopters = ({ corpus }: Session): TaggedSource[] => [...corpus.sources()].filter(mayAdopt);

export async function candidateAt(
  { store }: Session,
  orphan: TaggedSource,
  { file, text }: TaggedSource,
): Promise<Candidate | undefined> {
  // What an editor still shows may be gone from the disk.
  const onDisk = await store.read(file).catch(() => undefined);
  const fit =
    onDisk === undefined ? undefined : new TextToFit(text ?? withoutByteOrderMark(onDisk)).fitOf(orphan);
  return fit && { file, ...fit };
}
