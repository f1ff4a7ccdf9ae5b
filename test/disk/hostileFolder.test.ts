import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { addQuote, editFile } from '../../src/core/edits';
import { NodeStore } from '../../src/node';
import { someQuote } from '../unit/support/sidecars';

/** What stands outside of a folder that somebody else has made. */
const SECRET = '“The door code is 4711,” said Mina Secret.\n';

describe('a folder that somebody else has made', () => {
  let outside: string;
  let folder: string;
  beforeEach(() => {
    outside = mkdtempSync(join(tmpdir(), 'crossquote-outside-'));
    folder = join(outside, 'deep', 'folder');
    mkdirSync(folder, { recursive: true });
    write('../secret.txt', SECRET);
    write('../secret.txt.quotes.yaml', 'crossquote: 1\nquotes: [{ id: s, exact: gone, start: 1, end: 5 }]\n');
    write('../../secret.txt', SECRET);
    write('report.txt', '“We stay,” said Lee.\n');
  });
  afterEach(() => rmSync(outside, { recursive: true }));

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [resolve('dist/cli.js'), ...args], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 60_000,
    });

  describe('has patterns that lead out of it, and nothing there is read:', () => {
    const patterns = () => [
      '../**',
      '../../**',
      '**/../../secret.txt',
      'x/../../secret.txt',
      `${outside}/**`,
      pathToFileURL(outside).href,
      `${pathToFileURL(outside).href}/**`,
      '/**',
      '~/**',
      '**',
    ];
    const commands: Record<string, readonly string[]> = {
      check: ['check', '.', '--format', 'json'],
      table: ['table', '.', '--format', 'jsonl'],
    };
    for (const [name, command] of Object.entries(commands))
      it(name, () => {
        const all = JSON.stringify(patterns());
        write(
          'codebook.yaml',
          `crossquote: 1\nsources: ${all}\ndrafts: ${JSON.stringify(patterns().slice(0, -1))}\nrounds: { r: { sources: ${all}, coders: [ana] } }\nviews: { v: { sources: ${all} } }\n`,
        );
        write(
          'report.txt.quotes.yaml',
          'crossquote: 1\nquotes:\n  - id: q\n    exact: We stay\n    start: 1\n    end: 8\n    variants: ["../secret.txt#s", "../../secret.txt#s"]\n',
        );
        const { stdout, stderr, status } = run(...command);
        assert([0, 2].includes(status!), stderr);
        assert.match(stdout, /report\.txt/);
        assert.doesNotMatch(stdout + stderr, /4711|Mina|gone/);
      });
  });

  describe('has something else in the place of a sidecar, and harms nobody with it:', () => {
    const SIDECAR = 'report.txt.quotes.yaml';
    const places: Record<string, (name: string) => void> = {
      'a link to a text outside': name => symlinkSync('../secret.txt', name),
      'a link to settings of another program': name => {
        write('../settings.yaml', 'shell: /bin/sh\n');
        symlinkSync('../settings.yaml', name);
      },
      'a link to a folder': name => symlinkSync('..', name),
      'a link to itself': name => symlinkSync(SIDECAR, name),
      'a link to nothing': name => symlinkSync('../nothing.yaml', name),
      'a link to a device without end': name => symlinkSync('/dev/zero', name),
      'a folder': name => mkdirSync(name),
      'a pipe': name => spawnSync('mkfifo', [name]),
    };
    for (const [title, put] of Object.entries(places))
      it(title, async () => {
        put(join(folder, SIDECAR));
        const before = readdirSync(outside, { recursive: true }).sort();
        const { status, stdout, stderr } = run('check', '.');
        assert.notEqual(status, null, 'it has an end');
        assert.doesNotMatch(stdout + stderr, /4711|bin.sh/);
        const file = pathToFileURL(join(folder, SIDECAR)).href;
        const tagging = new NodeStore().update(file, text => {
          const edited = editFile(text, { file, changes: [addQuote(someQuote({ id: 'added' }))] });
          if ('refused' in edited) throw new Error('refused');
          return edited.text;
        });
        await assert.rejects(tagging);
        assert.deepEqual(readdirSync(outside, { recursive: true }).sort(), before);
        assert.equal(readFileSync(join(outside, 'secret.txt'), 'utf8'), SECRET);
        assert.equal(readFileSync(join(outside, 'deep', 'secret.txt'), 'utf8'), SECRET);
      });
  });
});
