import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** What each kind of file may and may not import. */
const BORDERS: { from: string; may: string[]; mayNot: string[] }[] = [
  {
    from: 'src/core/format/file.ts',
    may: ['./fields', '../yaml', '../model', 'yaml', 'fuse.js', '@noble/hashes/sha2.js'],
    mayNot: [
      'vscode',
      'node:fs',
      'fs',
      '../../editor',
      '../../node',
      '../../cli',
      '../../webview',
      '../../wording',
      '../yaml/read',
      '../quotes/languages/en',
      '../quotes/languages',
    ],
  },
  {
    from: 'src/core/quotes/languages/en/lexicon/file.ts',
    may: ['./words', '..', '../grammar', '../../../layout', '../../../../model'],
    mayNot: ['vscode', 'node:fs', '../grammar/clauses', '../../../../../editor'],
  },
  {
    from: 'src/core/index.ts',
    may: ['./yaml', './ports'],
    mayNot: ['./yaml/read', '../editor', 'vscode', 'node:path'],
  },
  {
    from: 'src/wording/file.ts',
    may: ['../core/text', '../intake', './voice'],
    mayNot: ['vscode', 'node:path', '../core/text/fold', '../workspace', '../editor', '../node', '../cli'],
  },
  {
    from: 'src/workspace/reading/file.ts',
    may: ['../../core/store', '../scheduling', './file'],
    mayNot: [
      'vscode',
      'node:fs',
      '../../core/store/queue',
      '../../editor',
      '../../node',
      '../../wording',
      '../../cli',
    ],
  },
  {
    from: 'src/intake/file.ts',
    may: ['../core/text', './html', 'unpdf'],
    mayNot: [
      'vscode',
      'node:fs',
      '../core/text/fold',
      '../editor',
      '../node',
      '../workspace',
      '../cli',
      '../wording',
      './html/page',
    ],
  },
  {
    from: 'src/editor/start.ts',
    may: ['vscode', '../core/yaml', '../workspace', '../wording', './files', './ids'],
    mayNot: [
      '../core/yaml/read',
      '../workspace/ports',
      './files/store',
      '../node',
      '../cli',
      'node:fs',
      'path',
    ],
  },
  {
    from: 'src/editor/tagging/file.ts',
    may: ['vscode', '../../core/yaml', '../../workspace', '../../webview', '../files', '../ids', './picks'],
    mayNot: [
      '../../webview/frame',
      '../../workspace/ports',
      '../../core/yaml/read',
      '../files/store',
      '../../node',
      '../../cli',
      'node:fs',
    ],
  },
  {
    from: 'src/node/file.ts',
    may: ['node:fs', '../core/store', './lock'],
    mayNot: ['vscode', '../core/store/queue', '../editor', '../cli'],
  },
  {
    from: 'src/cli/file.ts',
    may: ['node:fs', '../core/store', '../node', '../workspace', '../wording', './print'],
    mayNot: ['vscode', '../core/store/queue', '../node/lock', '../editor'],
  },
  {
    from: 'src/webview/file.ts',
    may: ['./frame', '../core/views', 'd3-force'],
    mayNot: ['vscode', 'node:fs', '../core/yaml/read', '../editor', '../node', '../cli'],
  },
  {
    from: 'src/extension.ts',
    may: ['vscode', 'node:fs', './core/store', './editor', './node'],
    mayNot: ['./core/store/queue', './editor/start', './node/lock', './cli'],
  },
  {
    from: 'src/extension.web.ts',
    may: ['vscode', './core/store', './editor'],
    mayNot: ['node:fs', './node', './core/store/queue', './editor/start'],
  },
];

const RULES = ['lint/style/noRestrictedImports', 'lint/correctness/noNodejsModules'];

/** Shows text as VS Code interprets it. */
const TELLING = [
  'vscode.window.showInformationMessage',
  'vscode.window.showWarningMessage',
  'vscode.window.showErrorMessage',
  'vscode.window.setStatusBarMessage',
  'vscode.window.withProgress',
  'vscode.window.showQuickPick',
  'vscode.window.showInputBox',
];

/** Makes an address of what VS Code hands over. */
const ADDRESSES = [
  'document.uri.toString();',
  'uri.toString();',
  'this.#uri.toString();',
  'newUri.toString();',
];

interface Finding {
  readonly category: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly start: { readonly line: number } };
}

describe('the borders between the folders', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crossquote-borders-'));
  /** Where the linter finds what the room that tells has for itself. */
  const told: string[] = [];
  /** The imports that the linter calls errors, by file. */
  const refused = new Map<string, string[]>();

  before(() => {
    cpSync('biome.json', join(folder, 'biome.json'));
    cpSync('scripts/lint', join(folder, 'scripts/lint'), { recursive: true });
    for (const file of ['src/editor/tagging/telling.ts', 'src/editor/telling/telling.ts']) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), TELLING.map(call => `${call}('');\n`).join(''));
    }
    for (const file of ['src/editor/tagging/address.ts', 'src/editor/host/address.ts']) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), ADDRESSES.map(line => `${line}\n`).join(''));
    }
    for (const { from, may, mayNot } of BORDERS) {
      const file = join(folder, from);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, [...may, ...mayNot].map(path => `import '${path}';\n`).join(''));
    }
    const biome = spawnSync(
      resolve('node_modules/.bin/biome'),
      ['lint', 'src', '--reporter=json', '--max-diagnostics=none'],
      { cwd: folder, encoding: 'utf8' },
    );
    const { diagnostics } = JSON.parse(biome.stdout) as { diagnostics: Finding[] };
    for (const { category, severity, location } of diagnostics) {
      if (category === 'plugin' && severity === 'error') told.push(`${location.path}:${location.start.line}`);
      if (!RULES.includes(category) || severity !== 'error') continue;
      const border = BORDERS.find(({ from }) => location.path.endsWith(from))!;
      const path = [...border.may, ...border.mayNot][location.start.line - 1]!;
      refused.set(border.from, [...new Set([...(refused.get(border.from) ?? []), path])]);
    }
  });

  after(() => rmSync(folder, { recursive: true }));

  it('let one room alone tell and ask, which makes text from files plain', () =>
    assert.deepEqual(
      told.filter(place => place.includes('telling.ts')).sort(),
      TELLING.map((_, i) => `src/editor/tagging/telling.ts:${i + 1}`),
    ));

  it('let one file alone make addresses, which knows how a disk spells them', () =>
    assert.deepEqual(
      told.filter(place => place.includes('address.ts')).sort(),
      ADDRESSES.map((_, i) => `src/editor/tagging/address.ts:${i + 1}`),
    ));

  for (const { from, mayNot } of BORDERS)
    it(`${from} reaches over none`, () => assert.deepEqual(refused.get(from)?.sort(), [...mayNot].sort()));
});

describe('the engine that finds quotes', () => {
  const ENGINE = 'src/core/quotes/engine';
  /** What asks a token for its spelling, or a list for one. */
  const SPELLS =
    /(?:\.(?:lower|text) [!=]== |\.(?:endsWith|includes|has)\()'[^']*\p{L}|new (?:Set|Map)[^;]*'\p{Ll}{2,}'\s*[,\]]/u;
  /** The kinds of tokens are no words. */
  const KINDS = /new Set<[^>]*>\(\[[^\]]*\]\)/g;

  for (const name of readdirSync(ENGINE))
    it(`spells no word of any language in ${name}`, () => {
      const code = readFileSync(join(ENGINE, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      assert.doesNotMatch(code.replace(KINDS, ''), SPELLS);
    });
});
