import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, relative, resolve } from 'node:path';

/** Where a frame of a stack is: a bundle, a line and a column, both from 1. */
const PLACE = /([^\s()]+\.js):(\d+):(\d+)/g;

/** The map of each bundle that was asked for. @type {Map<string, SourceMap | undefined>} */
const maps = new Map();

/**
 * A stack with the places in the files that somebody wrote, for those in bundles. Node's own way,
 * `--enable-source-maps`, costs each error of the tests, also those that are awaited, and makes a run half as long again.
 *
 * @param {string} stack
 */
export function asWritten(stack) {
  return stack.replace(PLACE, (place, bundle, line, column) => {
    if (!maps.has(bundle)) maps.set(bundle, mapOf(bundle));
    const origin = maps.get(bundle)?.findOrigin(Number(line), Number(column));
    if (!origin || !('fileName' in origin)) return place;
    const file = resolve(dirname(bundle), origin.fileName);
    return `${relative('.', file)}:${origin.lineNumber}:${origin.columnNumber}`;
  });
}

/** @param {string} bundle */
function mapOf(bundle) {
  const file = `${bundle}.map`;
  return existsSync(file) ? new SourceMap(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}
