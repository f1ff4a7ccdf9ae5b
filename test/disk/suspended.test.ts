import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

/** How many lines each of two processes adds. */
const LINES = 400;
/** Longer than a lock may be old whose holder nobody sees. */
const STOPPED_MS = 12_000;
const LONGEST_TEST_MS = 240_000;

const OWN_PROCESSES = ['unshare', '--pid', '--fork', '--kill-child'];
const canUnshare = spawnSync(OWN_PROCESSES[0]!, [...OWN_PROCESSES.slice(1), 'true']).status === 0;

/** A process that adds lines to a file, and is stopped in the midst of it. */
class Appender {
  readonly reported: string[] = [];
  readonly #process: ChildProcess;
  readonly ended: Promise<number | null>;
  complaint = '';

  /** @param within the program, with its arguments, that starts it */
  constructor(within: readonly string[], file: string, who: string, stopAfter: number) {
    const [program, ...args] = [...within, process.execPath, join(__dirname, 'appender.js')];
    const started = spawn(program!, [...args, file, who, `${LINES}`], {
      stdio: ['ignore', 'pipe', 'pipe'],
      // In a group of its own, that it may be stopped with what has started it.
      detached: true,
    });
    this.#process = started;
    createInterface({ input: started.stdout! }).on('line', line => {
      this.reported.push(line);
      if (this.reported.length === stopAfter) void this.#stop();
    });
    started.stderr!.on('data', text => {
      this.complaint += text;
    });
    this.ended = new Promise((resolve, reject) => {
      started.once('error', reject);
      started.once('close', resolve);
    });
  }

  async #stop(): Promise<void> {
    // The next change has begun by then, most often.
    await pause(Math.random() * 10);
    this.#signal('SIGSTOP');
    await pause(STOPPED_MS);
    this.#signal('SIGCONT');
  }

  end(): void {
    this.#signal('SIGKILL');
  }

  #signal(signal: NodeJS.Signals): void {
    if (this.#process.exitCode === null && this.#process.pid) process.kill(-this.#process.pid, signal);
  }
}

if (process.platform === 'linux')
  describe('two processes that change one file and are suspended for 12 seconds', () => {
    let folder: string;
    let appenders: Appender[] = [];
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'crossquote-suspended-'));
    });
    afterEach(async () => {
      for (const appender of appenders) appender.end();
      await rm(folder, { recursive: true, force: true });
    });

    const losesNothing = async (within: readonly string[]) => {
      const name = join(folder, 'report.txt.quotes.yaml');
      const file = pathToFileURL(name).href;
      appenders = [new Appender(within, file, 'a', 100), new Appender(within, file, 'b', 250)];
      const codes = await Promise.all(appenders.map(({ ended }) => ended));
      const complaints = appenders.map(({ complaint }) => complaint).join('');
      assert.deepEqual(codes, [0, 0], complaints);
      const kept = (await readFile(name, 'utf8')).trimEnd().split('\n');
      const reported = appenders.flatMap(appender => appender.reported);
      console.log(`      ${reported.length} reported, ${kept.length} in the file`);
      assert.equal(reported.length, 2 * LINES);
      assert.deepEqual(kept.sort(), reported.sort());
      assert.deepEqual(await readdir(folder), ['report.txt.quotes.yaml']);
    };

    it('lose nothing where they see each other', () => losesNothing([])).timeout(LONGEST_TEST_MS);

    if (canUnshare)
      it('lose nothing where each is in a container of its own', () => losesNothing(OWN_PROCESSES)).timeout(
        LONGEST_TEST_MS,
      );
  });
