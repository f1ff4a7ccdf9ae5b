import { context } from 'esbuild';
import { everyFile } from './scripts/esbuild/everyFile.mjs';
import { later } from './scripts/esbuild/later.mjs';
import { notices } from './scripts/esbuild/notices.mjs';
import { once } from './scripts/esbuild/once.mjs';

// Bundles the product; with `--tests` all that tests, benchmarks and scripts run as well; with names, only the bundles of
// these names: `product` stands for those of the product.
const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');
const names = process.argv.slice(2).filter(argument => !argument.startsWith('--'));

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  format: 'cjs',
  sourcemap: !production,
  minify: production,
  charset: 'utf8',
  // An editor's task that watches learns from these messages when a build begins and ends.
  logLevel: watch ? 'info' : 'warning',
  plugins: [everyFile],
};

/** @type {import('esbuild').BuildOptions} */
const node = {
  ...shared,
  platform: 'node',
  target: 'node20',
  // What the package has for Node cannot be shaken; this is the same code as ES modules.
  alias: { yaml: './node_modules/yaml/browser/index.js' },
};

/** @type {import('esbuild').BuildOptions} */
const browser = { ...shared, platform: 'browser', target: 'es2022' };

/** The extension host of a browser is a worker: there is no document, and libraries have a form of their own for it. */
const worker = { ...browser, conditions: ['worker', 'module'] };

/** What tests and their libraries take from Node, for the host that is not Node. */
const nodeStandIns = {
  alias: { 'node:assert/strict': './test/editor/assert.web.ts' },
  define: {
    global: 'globalThis',
    'process.emitWarning': 'undefined',
    'process.env.NODE_DEBUG': 'undefined',
    'process.stderr': 'undefined',
    // Mocha's browser build would take these, which are the bundle's own, for its place to export to.
    exports: 'undefined',
    module: 'undefined',
  },
};

const drivesAWindow = { external: ['playwright-core'] };

/** Packages that benchmarks measure beside ours, as they come. */
const comparedWith = ['compromise', 'wink-nlp', 'wink-eng-lite-web-model'];

/** It starts a worker from a file of its own. */
const readsXml = { external: ['xmllint-wasm'] };

const handedOn = notices('dist/THIRD-PARTY-NOTICES.txt');

const YAML = 'src/core/yaml/library.ts';
const QUOTES = 'src/core/quotes/index.ts';
const PATTERNS = 'src/core/patterns/index.ts';
const SCHEMA = 'src/editor/language/completion/schema.ts';
const REPORT = 'src/core/exchange/reportHtml.ts';
/** What `src/results.ts` holds together. */
const RESULTS = ['agreement', 'drawing', 'exchange', 'pages', 'results']
  .map(room => `src/core/${room}/index.ts`)
  .concat('src/webview/index.ts');

const productBundles = [
  {
    ...node,
    entryPoints: { extension: 'src/extension.ts' },
    plugins: [
      later('./yaml.js', YAML),
      later('./quotes.js', QUOTES),
      later('./patterns.js', PATTERNS),
      later('./schema.js', SCHEMA),
      later('./results.js', ...RESULTS),
      everyFile,
    ],
  },
  { ...worker, entryPoints: { 'extension.web': 'src/extension.web.ts' } },
  { ...node, entryPoints: { yaml: YAML } },
  { ...node, entryPoints: { quotes: QUOTES } },
  { ...node, entryPoints: { patterns: PATTERNS } },
  { ...node, entryPoints: { schema: SCHEMA } },
  {
    ...node,
    entryPoints: { results: 'src/results.ts' },
    plugins: [
      later('./yaml.js', YAML),
      later('./quotes.js', QUOTES),
      later('./report.js', REPORT),
      everyFile,
    ],
  },
  { ...node, entryPoints: { report: REPORT } },
  { ...node, entryPoints: { loading: 'src/node/loading/thread.ts' } },
  {
    ...node,
    entryPoints: { finding: 'src/node/finding/thread.ts' },
    plugins: [later(QUOTES, './quotes.js'), everyFile],
  },
  { ...browser, entryPoints: { 'finding.web': 'src/finding.web.ts' } },
  { ...node, entryPoints: { intake: 'src/node/intake/thread.ts' } },
  { ...node, entryPoints: { cli: 'src/cli/main.ts' }, banner: { js: '#!/usr/bin/env node' } },
  // Pages, which VS Code loads when somebody opens one.
  ...['matrix', 'network', 'timeline'].map(view => ({
    ...browser,
    format: /** @type {const} */ ('iife'),
    entryPoints: { [`webview/${view}`]: `src/webview/${view}.ts` },
  })),
  { ...browser, entryPoints: { 'webview/style': 'src/webview/style.css' } },
].map(bundle => ({
  ...bundle,
  outdir: 'dist',
  plugins: [...(bundle.plugins ?? []), handedOn, once('vscode')],
}));

const testBundles = [
  { ...node, entryPoints: { unit: 'every:.test.ts but .long.test.ts in test/unit' } },
  {
    ...node,
    entryPoints: {
      long: 'every:.long.test.ts in test/unit',
      countingThread: 'test/unit/support/hostile/countingThread.ts',
    },
  },
  {
    ...node,
    ...readsXml,
    entryPoints: {
      disk: 'every:.test.ts in test/disk',
      appender: 'test/disk/appender.ts',
      tagger: 'test/disk/tagger.ts',
      hostileReader: 'test/disk/hostileReader.ts',
    },
  },
  { ...node, entryPoints: { 'editor.node': 'test/editor/run.node.ts' }, external: ['vscode', 'mocha'] },
  {
    ...worker,
    entryPoints: { 'editor.web': 'test/editor/run.web.ts' },
    external: ['vscode'],
    ...nodeStandIns,
  },
  { ...node, entryPoints: { package: 'every:.test.ts but .served.test.ts in test/package' } },
  {
    ...node,
    ...drivesAWindow,
    entryPoints: { 'package.served': 'every:.served.test.ts in test/package' },
  },
  { ...node, ...drivesAWindow, entryPoints: { ui: 'every:.test.ts in test/ui' } },
  {
    ...node,
    ...drivesAWindow,
    entryPoints: { 'ui.onAnyArticles': 'every:.test.ts in test/ui/onAnyArticles' },
  },
  {
    ...node,
    entryPoints: { bench: 'test/bench/main.ts' },
    external: ['esbuild', 'playwright-core', ...comparedWith],
  },
  { ...node, entryPoints: { monitor: 'test/bench/host/monitor.ts' } },
  { ...node, entryPoints: { made: 'scripts/made/main.ts' } },
  { ...node, entryPoints: { fit: 'scripts/fit/main.ts' } },
  { ...node, ...drivesAWindow, entryPoints: { pictures: 'scripts/pictures/main.ts' } },
].map(bundle => ({
  ...bundle,
  outdir: 'out',
  // Node reads the map of a ring before its first test: without the sources, which are there anyway, in a moment.
  sourcesContent: false,
}));

for (const bundle of wanted()) {
  const building = await context(bundle);
  if (watch) {
    await building.watch();
  } else {
    await building.rebuild();
    await building.dispose();
  }
}

function wanted() {
  if (names.length === 0) return [...productBundles, ...(tests ? testBundles : [])];
  const isNamed = (/** @type {{ entryPoints: object }} */ { entryPoints }) =>
    names.some(name => name in entryPoints);
  const fromProduct = names.includes('product') ? productBundles : productBundles.filter(isNamed);
  return [...fromProduct, ...testBundles.filter(isNamed)];
}
