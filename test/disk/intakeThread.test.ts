import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { IntakeThread } from '../../src/node';

/** Stands for what reads articles, where a file makes that go on for ever, take all memory, or fail after all was said. */
const READER = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ number, of: { name } }) => {
  if (name === 'endless.pdf') for (;;);
  if (name === 'greedy.pdf') for (const all = []; ; ) all.push([...'word']);
  parentPort.postMessage({ number, gives: { articles: [{ title: name, paragraphs: [] }] } });
  if (name === 'late.pdf') setImmediate(() => { throw new Error('what a library left behind'); });
});
`;

describe('a thread that reads what is brought in', () => {
  let folder: string;
  let thread: IntakeThread;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'crossquote-thread-'));
    const script = join(folder, 'reader.js');
    writeFileSync(script, READER);
    thread = new IntakeThread(script, { milliseconds: 1000, megabytes: 32 });
  });
  afterEach(() => {
    thread.dispose();
    rmSync(folder, { recursive: true });
  });

  const read = (name: string) => thread.readFile({ name, bytes: new Uint8Array() });

  for (const name of ['endless.pdf', 'greedy.pdf'])
    it(`is ended where a file takes too much, and the next file is read: ${name}`, async () => {
      const reading = await read(name);
      assert.equal('refused' in reading && reading.refused, 'takes-too-much');
      assert.deepEqual(await read('sound.pdf'), { articles: [{ title: 'sound.pdf', paragraphs: [] }] });
    });

  it('is another one for the next file, where it has ended behind its answer', async () => {
    const ended = once(process, 'worker').then(
      ([worker]: Worker[]) => new Promise(resolve => worker!.once('exit', resolve)),
    );
    assert.deepEqual(await read('late.pdf'), { articles: [{ title: 'late.pdf', paragraphs: [] }] });
    await ended;
    assert.deepEqual(await read('sound.pdf'), { articles: [{ title: 'sound.pdf', paragraphs: [] }] });
  });
});
