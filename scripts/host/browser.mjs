import { chromium } from 'playwright-core';
import { findProgram } from '../calling.mjs';
import { ensurePrograms } from './programs.mjs';

/** Chromium on its own: no calls home, no first-run pages, and able to run as root. */
const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--no-sandbox',
];

const WINDOW = { width: 1440, height: 900 };

/** Launches the headless browser that is the served VS Code's window. */
export async function launchBrowser() {
  await ensurePrograms(['chromium']);
  return chromium.launch({ executablePath: findProgram('chromium') ?? 'chromium', args: FLAGS });
}

/**
 * A page that shares nothing with pages opened before: no cookies, no settings kept by the workbench.
 * @param {import('playwright-core').Browser} browser
 */
export async function newPage(browser) {
  const context = await browser.newContext({
    viewport: WINDOW,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  return context.newPage();
}
