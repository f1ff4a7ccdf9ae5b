import type { FileId } from '../core/format';

/** A file as the reader of a message knows it: by its path in the workspace, or as seen from the working folder. */
export type PathOf = (file: FileId) => string;
