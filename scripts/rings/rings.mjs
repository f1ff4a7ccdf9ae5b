const MINUTE = 60_000;

/** A test waits for what it is about, however busy the machine is; its limit ends what hangs. */
const TEST_LIMIT = 5 * MINUTE;

/**
 * A part of the tests, each process of which ends on the line 'N passed, N failed'.
 * @typedef {object} Ring
 * @property {string} kind the name under which it is asked for
 * @property {string} title
 * @property {string[]} args what Node is to run
 * @property {string[]} bundles which it needs, as `esbuild.config.mjs` takes them
 * @property {number} timeout in milliseconds
 * @property {boolean} inVSCode
 * @property {boolean} isServed whether that is the served VS Code, which is there on Linux alone
 * @property {NodeJS.ProcessEnv} [env]
 * @property {number} [processes] in which its suites run side by side; one if not said
 */

/**
 * All rings, the quick ones first.
 * @param {object} options
 * @param {string | undefined} options.grep titles to pick
 * @param {string | undefined} options.corpus a folder of articles, for those suites of the UI ring that take any to run
 *   on once more
 * @param {boolean} options.desktop whether the editor ring takes a VS Code for the desktop on Linux too
 * @param {NodeJS.Platform} [options.platform]
 * @returns {Ring[]} those that this system can run
 */
export function allRings({ grep, corpus, desktop, platform = process.platform }) {
  const isServed = platform === 'linux';
  const isDesktop = desktop || !isServed;
  const picked = grep ? ['--grep', grep] : [];
  /** The tests in some bundles, with other bundles that they need. */
  const mocha = (/** @type {string[]} */ tests, /** @type {string[]} */ ...others) => ({
    args: [
      ...['scripts/rings/mocha.mjs', ...tests.map(name => `out/${name}.js`)],
      ...['--timeout', String(TEST_LIMIT), ...picked],
    ],
    bundles: [...tests, ...others],
  });
  /** For tests that compute, and share nothing. */
  const sideBySide = { processes: 2 };
  /** Thousands of short tests are over before it pays to compile anything twice, which would take the other's core. */
  const compilingOnce = (/** @type {{ args: string[], bundles: string[] }} */ { args, bundles }) => ({
    args: ['--no-opt', ...args],
    bundles,
  });
  const inNode = { timeout: 10 * MINUTE, inVSCode: false, isServed: false };
  const editor = (/** @type {'node' | 'web'} */ host) => ({
    kind: 'editor',
    args: ['scripts/rings/editor.mjs', host, ...(isDesktop ? ['--desktop'] : []), ...picked],
    bundles: ['product', `editor.${host}`],
    timeout: 20 * MINUTE,
    inVSCode: true,
    isServed: !isDesktop,
  });
  const ui = { kind: 'ui', timeout: 30 * MINUTE, inVSCode: true, isServed: true };
  const rings = [
    { ...inNode, ...sideBySide, kind: 'unit', title: 'unit', ...compilingOnce(mocha(['unit'])) },
    { ...inNode, ...sideBySide, kind: 'long', title: 'random and large', ...mocha(['long']) },
    { ...inNode, kind: 'disk', title: 'disk and git', ...mocha(['disk'], 'product') },
    { ...editor('node'), title: 'editor, Node host' },
    { ...editor('web'), title: 'editor, web worker host' },
    { ...ui, title: 'ui', ...mocha(['ui'], 'product') },
    ...(corpus
      ? [
          {
            ...ui,
            title: `ui on ${corpus}`,
            ...mocha(['ui.onAnyArticles'], 'product'),
            env: { CROSSQUOTE_CORPUS: corpus },
          },
        ]
      : []),
    {
      kind: 'package',
      title: 'package',
      ...mocha(['package', ...(isServed ? ['package.served'] : [])], 'product'),
      timeout: 15 * MINUTE,
      inVSCode: isServed,
      isServed,
    },
  ];
  return rings.filter(ring => isServed || !ring.isServed);
}
