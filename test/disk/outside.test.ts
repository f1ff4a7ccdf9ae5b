import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What of Node reaches a network. */
const NETWORK = ['dgram', 'dns', 'dns/promises', 'http', 'http2', 'https', 'inspector', 'net', 'tls'];
/** What every host has for that. */
const CALLS = /\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\s*\(/;

/** Notes each thread that is started, and each that asks for a network. */
const WATCHER = `
const { appendFileSync } = require('node:fs');
const note = what => appendFileSync(process.env.NOTES, what + '\\n');
note('started');
require('node:net').Socket.prototype.connect = () => { note('connect'); throw new Error('no network'); };
require('node:dns').lookup = () => { note('lookup'); throw new Error('no network'); };
globalThis.fetch = () => { note('fetch'); throw new Error('no network'); };
`;

const AWAY = 'http://127.0.0.1:9/away';
const PAGE = `<!doctype html><html><head><base href="${AWAY}/"><title>Mayor says harbour stays</title>
<link rel="stylesheet" href="a.css"><link rel="canonical" href="${AWAY}/c"><script src="b.js"></script>
<meta http-equiv="refresh" content="0; url=${AWAY}"><style>@import url("${AWAY}/s.css");</style></head>
<body><iframe src="f.html"></iframe><article><h1>Mayor says harbour stays</h1><img src="i.png" srcset="j.png 2x">
${'<p>The mayor said on Friday that the harbour would stay open, and that nobody had asked for more.</p>'.repeat(4)}
<object data="${AWAY}/o"></object><script>fetch("${AWAY}")</script></article></body></html>`;

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(ending))
    .map(name => join(folder, name));

describe('what the product asks of its machine', () => {
  it('is no network: none of its bundles has what Node reaches one by', () => {
    const bundles = filesIn('dist', '.js');
    assert(bundles.length > 10);
    for (const bundle of bundles) {
      const asked = readFileSync(bundle, 'utf8').matchAll(
        /\b(?:require|import)\(\s*["'`](?:node:)?([^"'`]+)["'`]/g,
      );
      const modules = new Set(Array.from(asked, ([, name]) => name!));
      assert.deepEqual(
        NETWORK.filter(name => modules.has(name)),
        [],
        bundle,
      );
    }
  });

  it('is no network: its own code calls nothing that every host has for it', () =>
    assert.deepEqual(
      filesIn('src', '.ts').filter(file => CALLS.test(readFileSync(file, 'utf8'))),
      [],
    ));

  it('is no network, whatever a page that is brought in wants loaded', () => {
    const folder = mkdtempSync(join(tmpdir(), 'crossquote-outside-'));
    const at = (name: string) => join(folder, name);
    writeFileSync(at('watcher.js'), WATCHER);
    writeFileSync(at('page.html'), PAGE);
    const { status, stderr } = spawnSync(
      process.execPath,
      [resolve('dist/cli.js'), 'add', 'page.html', '--into', 'articles'],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: `--require=${at('watcher.js')}`, NOTES: at('notes') },
      },
    );
    const notes = readFileSync(at('notes'), 'utf8').trim().split('\n');
    rmSync(folder, { recursive: true });
    assert.equal(status, 0, stderr);
    // The program, and the thread that reads the page.
    assert.deepEqual(notes, ['started', 'started']);
  });

  it('is no other program, but for the one that tells since when a Mac has been running', () =>
    assert.deepEqual(
      filesIn('src', '.ts').filter(file => readFileSync(file, 'utf8').includes('child_process')),
      [join('src', 'node', 'locking', 'processes.ts')],
    ));
});
