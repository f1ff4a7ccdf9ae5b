import { printedJson } from '../text';

/** One object of JSON a line, in UTF-8; what is undefined is not there. */
export const writeJsonLines = (records: Iterable<object>): string =>
  Array.from(records, record => `${printedJson(record)}\n`).join('');
