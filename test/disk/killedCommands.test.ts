import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { randomFrom } from '../../src/core/collections';

const CLI = resolve('dist/cli.js');
const ARTICLES = 40;
/** So often a command is killed, each time after so many milliseconds at most: it needs about half of them to begin to write. */
const KILLS = 2;
const LATEST_MS = 1000;

const words = (article: number): string =>
  Array.from({ length: 120 }, (_, i) => `word${article}x${i}`).join(' ');
const download = Array.from(
  { length: ARTICLES },
  (_, i) => `
                       ${i + 1} of ${ARTICLES} DOCUMENTS

                       Outlet ${i + 1}

                   September ${(i % 28) + 1}, 2024 Sunday

Headline ${i + 1}

LENGTH: 100 words

${words(i)}

LOAD-DATE: September 30, 2024
`,
).join('\n');

describe('a command that is killed', () => {
  let folder: string;
  let random: () => number;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'crossquote-command-'));
    const seed = Date.now() % 2 ** 31;
    console.log(`      seed ${seed}`);
    random = randomFrom(seed);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8' });
  const filesIn = (name: string): Map<string, string> => {
    const paths = readdirSync(join(folder, name), { recursive: true, withFileTypes: true });
    return new Map(
      paths
        .filter(entry => entry.isFile())
        .map(entry => join(entry.parentPath, entry.name))
        .sort()
        .map(path => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
    );
  };

  /** Runs a command and kills it after a while, unless it has ended; again and again. */
  async function killNowAndThen(...args: readonly string[]): Promise<void> {
    for (let kill = 0; kill < KILLS; kill++) {
      const started = spawn(process.execPath, [CLI, ...args], { cwd: folder, stdio: 'ignore' });
      const timer = setTimeout(() => started.kill('SIGKILL'), LATEST_MS * (0.3 + 0.7 * random()));
      await new Promise(ended => started.once('close', ended));
      clearTimeout(timer);
    }
  }

  it('while it adds articles: none is there in part or twice, and the next run adds those that are missing', async () => {
    mkdirSync(join(folder, 'in'));
    writeFileSync(join(folder, 'in', 'nexis.txt'), download);
    await killNowAndThen('add', 'in/nexis.txt', '--into', 'articles', '--keep-originals');
    const { status, stderr } = run('add', 'in/nexis.txt', '--into', 'articles', '--keep-originals');
    assert([0, 2].includes(status!), stderr);
    const all = [...filesIn('articles')];
    const originals = all.filter(([path]) => path.startsWith(join('articles', 'originals')));
    assert.deepEqual(originals, [[join('articles', 'originals', 'nexis.txt.original'), download]]);
    const articles = all.filter(([path]) => path.endsWith('.txt')).map(([, text]) => text);
    assert.equal(articles.length, ARTICLES);
    for (let i = 0; i < ARTICLES; i++)
      assert.equal(articles.filter(text => text.endsWith(`\n\n${words(i)}\n`)).length, 1);
  });

  it('while it checks: every file is as it was, and the next run finds what there is to find', async () => {
    for (let i = 0; i < ARTICLES; i++) {
      writeFileSync(join(folder, `${i}.txt`), words(i));
      writeFileSync(
        join(folder, `${i}.txt.quotes.yaml`),
        `crossquote: 1\nquotes:\n  - { id: q${i}, exact: gone, start: 1, end: 5 }\n`,
      );
    }
    const before = filesIn('.');
    await killNowAndThen('check', '.', '--format', 'sarif', '--out', 'found.sarif', '--force');
    const { stderr } = run('check', '.', '--format', 'sarif', '--out', 'found.sarif', '--force');
    const { 'found.sarif': found, ...others } = Object.fromEntries(filesIn('.'));
    assert.deepEqual(others, Object.fromEntries(before));
    assert.equal(JSON.parse(found!).runs[0].results.length, ARTICLES, stderr);
  });

  it('while it writes down what it was given: the file is not there in part, and the next run writes it', () => {
    writeFileSync(join(folder, 'nexis.txt'), download);
    // No file may get longer than a kilobyte: the system ends the writing in the middle.
    const short = `ulimit -f 1 && exec "$0" "${CLI}" add nexis.txt --into articles --keep-originals`;
    spawnSync('bash', ['-c', short, process.execPath], { cwd: folder });
    run('add', 'nexis.txt', '--into', 'articles', '--keep-originals');
    assert.deepEqual(
      [...filesIn('articles/originals')],
      [[join('articles', 'originals', 'nexis.txt.original'), download]],
    );
  });
});
