import { CODEBOOK_LAYOUT, openFormat, SIDECAR_LAYOUT } from '../format';
import type { Layout } from '../yaml';

/** Sections that no sidecar has. */
const CODEBOOK_SECTIONS = CODEBOOK_LAYOUT.keys!.filter(key => !SIDECAR_LAYOUT.keys!.includes(key));

/** The layout of a file of which only its versions are known: a codebook's where one of them has a section of one. */
export const layoutOf = (versions: readonly string[]): Layout =>
  versions.some(text => openFormat(text).root?.pairs.some(({ key }) => CODEBOOK_SECTIONS.includes(key.text)))
    ? CODEBOOK_LAYOUT
    : SIDECAR_LAYOUT;
