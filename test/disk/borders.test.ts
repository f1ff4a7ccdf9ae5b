import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
      '../quotes/lexicon/words',
      '../quotes/lexicon',
    ],
  },
  {
    from: 'src/core/quotes/lexicon/file.ts',
    may: ['./words', '..', '../marks', '../../model'],
    mayNot: ['vscode', 'node:fs', '../../model/span', '../../../editor'],
  },
  {
    from: 'src/core/index.ts',
    may: ['./yaml', './ports'],
    mayNot: ['./yaml/read', '../editor', 'vscode', 'node:path'],
  },
  {
    from: 'src/wording/file.ts',
    may: ['../core', './voice'],
    mayNot: ['vscode', 'node:path', '../core/text', '../editor', '../node', '../cli'],
  },
  {
    from: 'src/editor/start.ts',
    may: ['vscode', '../core', '../wording', './files', './ids'],
    mayNot: ['../core/yaml', '../core/yaml/read', './files/store', '../node', '../cli', 'node:fs', 'path'],
  },
  {
    from: 'src/editor/tagging/file.ts',
    may: ['vscode', '../../core', '../files', '../ids', './picks'],
    mayNot: [
      '../../core/yaml',
      '../../core/yaml/read',
      '../files/store',
      '../../node',
      '../../cli',
      'node:fs',
    ],
  },
  {
    from: 'src/node/file.ts',
    may: ['node:fs', '../core', './lock'],
    mayNot: ['vscode', '../core/store', '../editor', '../cli'],
  },
  {
    from: 'src/cli/file.ts',
    may: ['node:fs', '../core', '../node', '../wording', './print'],
    mayNot: ['vscode', '../core/store', '../node/lock', '../editor'],
  },
  {
    from: 'src/webview/file.ts',
    may: ['./page'],
    mayNot: ['vscode', 'node:fs', '../core/yaml', '../editor', '../node', '../cli'],
  },
  {
    from: 'src/extension.ts',
    may: ['vscode', 'node:fs', './core', './editor', './node'],
    mayNot: ['./core/yaml', './editor/start', './node/lock', './cli'],
  },
  {
    from: 'src/extension.web.ts',
    may: ['vscode', './core', './editor'],
    mayNot: ['node:fs', './node', './core/yaml', './editor/start'],
  },
];

const RULES = ['lint/style/noRestrictedImports', 'lint/correctness/noNodejsModules'];

interface Finding {
  readonly category: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly start: { readonly line: number } };
}

describe('the borders between the folders', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crossquote-borders-'));
  /** The imports that the linter calls errors, by file. */
  const refused = new Map<string, string[]>();

  before(() => {
    cpSync('biome.json', join(folder, 'biome.json'));
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
      if (!RULES.includes(category) || severity !== 'error') continue;
      const border = BORDERS.find(({ from }) => location.path.endsWith(from))!;
      const path = [...border.may, ...border.mayNot][location.start.line - 1]!;
      refused.set(border.from, [...new Set([...(refused.get(border.from) ?? []), path])]);
    }
  });

  after(() => rmSync(folder, { recursive: true }));

  for (const { from, mayNot } of BORDERS)
    it(`${from} reaches over none`, () => assert.deepEqual(refused.get(from)?.sort(), [...mayNot].sort()));
});
