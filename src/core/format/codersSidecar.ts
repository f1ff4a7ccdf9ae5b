import { type Problem, problem } from '../model';
import { pairOf, type YamlMap } from '../yaml';
import { slugOfCoder } from './names';
import { type FileId, slugOf } from './paths';
import { isCrossquoteFile } from './readCodebook';
import { type SidecarReading, ValidSidecar } from './readSidecar';

/** What a file is that has the name of a coder's sidecar. */
export type CodersFile =
  | { readonly is: 'sidecar'; readonly slug: string; readonly coder: string }
  /** It has to do with Crossquote, and does not say whose work it holds, or another name than its own: it is not used. */
  | { readonly is: 'unclear'; readonly problem: Problem }
  /** Another program's: it is left alone, and nobody is told of it. */
  | { readonly is: 'foreign' };

/** Looks at what a file says that has the name of a coder's sidecar. */
export function codersFileOf(file: FileId, reading: SidecarReading): CodersFile {
  if (isIgnoredName(reading)) return { is: 'foreign' };
  const slug = slugOf(file) ?? '';
  const { coder } = reading.sidecar;
  if (reading.locked) return { is: 'unclear', problem: reading.locked };
  if (coder === undefined) {
    const { start, end } = headOf(reading.root);
    return { is: 'unclear', problem: problem('no-coder', { start, end }, { slug }) };
  }
  if (slugOfCoder(coder) === slug) return { is: 'sidecar', slug, coder };
  const named = reading.root && pairOf(reading.root, 'coder')?.value;
  const place = named ?? headOf(reading.root);
  const params = { slug, coder, right: slugOfCoder(coder) };
  return { is: 'unclear', problem: problem('other-coder', { start: place.start, end: place.end }, params) };
}

const isIgnoredName = (reading: SidecarReading): boolean =>
  !(reading instanceof ValidSidecar) && reading.text !== undefined && !isCrossquoteFile(reading.text);

const headOf = (root: YamlMap | undefined) => root?.pairs[0]?.key ?? { start: 0, end: 0 };
