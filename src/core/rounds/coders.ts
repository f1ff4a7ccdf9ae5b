import { newSlug } from '../format';

const NOTHING_TAKEN = new Set<string>();

/** How a coder's name stands in the names of files and in decisions; names that differ in case or marks alone are one. */
export const coderSlug = (name: string): string => newSlug(name, NOTHING_TAKEN);
