#!/usr/bin/env node
// The served VS Code as a program that takes the flags of the desktop one:
//   servedCode.mjs FOLDER --extensionDevelopmentPath=DIR --extensionTestsPath=MODULE
// It runs the tests in a workbench of its own and exits with their code, as the desktop's `code` does. Flags that mean
// nothing to it are let through: whoever starts a desktop VS Code may start this in its place.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser, newPage } from './browser.mjs';
import { isNoise } from './noise.mjs';
import { startServer } from './server.mjs';

/** A busy machine takes its time to open a window; this ends what hangs. */
const OPEN_TIMEOUT = 3 * 60_000;

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
});

const server = await startServer();
const browser = await launchBrowser();

/** @type {number} */
let exitCode;
try {
  const page = await newPage(browser);
  const ended = new Promise(end => {
    page.exposeFunction('codeAutomationExit', end);
    page.once('crash', () => end(1));
    server.stopped.then(() => end(1));
  });
  await page.exposeFunction('codeAutomationLog', print);
  await page.goto(
    server.address(resolve(positionals[0] ?? '.'), {
      path: String(values.extensionDevelopmentPath),
      tests: String(values.extensionTestsPath),
    }),
    { timeout: OPEN_TIMEOUT },
  );
  exitCode = await ended;
} finally {
  await browser.close();
  await server.stop();
}
process.exit(exitCode);

/**
 * @param {'error' | 'info' | 'log' | 'warn'} severity
 * @param {unknown[]} args
 */
function print(severity, args) {
  const text = args.map(String).join(' ');
  if (!isNoise(text)) (severity === 'error' ? process.stderr : process.stdout).write(`${text}\n`);
}
