import 'mocha/mocha.js';
import { StreamingReporter } from '../../scripts/rings/reporter.mjs';

declare global {
  /** Titles of the tests to run; all where it is empty. */
  var CROSSQUOTE_GREP: string;
}

/** What the web-worker extension host is told to run: the tests of this ring that need no Node. */
export async function run(): Promise<void> {
  if (typeof importScripts !== 'function')
    throw new Error('These tests are for a web worker, and this is none.');
  mocha.setup({
    ui: 'bdd',
    reporter: StreamingReporter,
    timeout: 120_000,
    forbidOnly: true,
    forbidPending: true,
    ...(globalThis.CROSSQUOTE_GREP && { grep: globalThis.CROSSQUOTE_GREP }),
    // Otherwise mocha leaves out all frames that are not of a page.
    fullTrace: true,
  });
  await import('every:.test.ts but .node.test.ts in .');
  await new Promise<void>((resolve, reject) => {
    mocha.run(failures => (failures ? reject(new Error(`${failures} failed`)) : resolve()));
  });
}
