import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { randomFrom } from '../../src/core/collections';
import { readSidecar } from '../../src/core/format';
import { NodeStore } from '../../src/node';
import { QUOTES_EACH } from './tagger';

/** A process is killed after so many quotes at most, and so long after the last of them at most. */
const LONGEST_RUN = 100;
const LONGEST_WAIT_MS = 20;
/** For a machine that is busy with other things too. */
const LONGEST_TEST_MS = 240_000;

/** A process that adds its quotes to a file, and is started again for the rest when it is killed. */
class Tagger {
  readonly reported: string[] = [];
  kills = 0;
  longestSilence = 0;
  #process: ChildProcess | undefined;

  constructor(
    private readonly file: string,
    private readonly number: number,
    private readonly random: () => number,
  ) {}

  /** Resolves when all quotes have been reported. */
  async run(): Promise<void> {
    for (let run = 0; this.reported.length < QUOTES_EACH; run++) {
      const { code, signal, complaint } = await this.#runOnce(run);
      assert(code === 0 || signal === 'SIGKILL', `ended with ${code ?? signal}: ${complaint}`);
      if (signal) this.kills++;
    }
  }

  end(): void {
    this.#process?.kill('SIGKILL');
  }

  #runOnce(run: number) {
    const program = join(__dirname, 'tagger.js');
    const started = spawn(
      process.execPath,
      [program, this.file, `${this.number}`, `${run}`, `${this.reported.length}`],
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    this.#process = started;
    const last = this.reported.length + Math.ceil(this.random() * LONGEST_RUN);
    const wait = this.random() * LONGEST_WAIT_MS;
    let heard = Date.now();
    createInterface({ input: started.stdout }).on('line', id => {
      this.reported.push(id);
      const now = Date.now();
      this.longestSilence = Math.max(this.longestSilence, now - heard);
      heard = now;
      if (this.reported.length === last) setTimeout(() => started.kill('SIGKILL'), wait);
    });
    let complaint = '';
    started.stderr.on('data', text => {
      complaint += text;
    });
    return new Promise<{ code: number | null; signal: string | null; complaint: string }>(
      (resolve, reject) => {
        started.once('error', reject);
        started.once('close', (code, signal) => resolve({ code, signal, complaint }));
      },
    );
  }
}

describe('two processes that change one file and are killed now and then', () => {
  let folder: string;
  let taggers: Tagger[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crossquote-killed-'));
  });
  afterEach(async () => {
    for (const tagger of taggers) tagger.end();
    await rm(folder, { recursive: true, force: true });
  });

  it('lose nothing that was said to be kept, and leave nothing behind', async () => {
    const seed = Date.now() % 2 ** 31;
    console.log(`      seed ${seed}`);
    const random = randomFrom(seed);
    const name = join(folder, 'report.txt.quotes.yaml');
    const file = pathToFileURL(name).href;
    taggers = [0, 1].map(number => new Tagger(file, number, random));
    await Promise.all(taggers.map(tagger => tagger.run()));

    const { sidecar, problems } = readSidecar(await readFile(name, 'utf8'));
    const ids = sidecar.quotes.map(quote => quote.id);
    const reported = taggers.flatMap(tagger => tagger.reported);
    const kills = taggers.reduce((sum, tagger) => sum + tagger.kills, 0);
    const leftBehind = (await readdir(folder)).length - 1;
    const silence = Math.max(...taggers.map(tagger => tagger.longestSilence));
    console.log(
      `      ${reported.length} reported, ${kills} kills, ${ids.length} in the file,`,
      `${leftBehind} left beside it, longest wait for a quote ${silence} ms`,
    );

    assert.deepEqual(problems, []);
    assert.equal(reported.length, 2 * QUOTES_EACH);
    assert.equal(new Set(ids).size, ids.length);
    const kept = new Set(ids);
    assert.deepEqual(
      reported.filter(id => !kept.has(id)),
      [],
    );
    // A quote may have been kept just before its process could say so.
    assert(ids.length <= reported.length + kills);
    const starts = sidecar.quotes.map(quote => quote.start ?? 0);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );

    await new NodeStore().update(file, text => `${text}# end\n`);
    assert.deepEqual(await readdir(folder), ['report.txt.quotes.yaml']);
  }).timeout(LONGEST_TEST_MS);
});
