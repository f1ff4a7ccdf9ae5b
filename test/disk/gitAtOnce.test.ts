import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describeQuote } from '../../src/core/anchoring';
import { randomFrom } from '../../src/core/collections';
import { addQuote, type FileEdit } from '../../src/core/edits';
import { readSidecar } from '../../src/core/format';
import { driverCommand, mergeScript, withAttributes, withDriver } from '../../src/core/git';
import type { Quote } from '../../src/core/model';
import { NodeStore } from '../../src/node';
import { openWorkspace, type Workspace } from '../../src/workspace';
import { edited, someQuote } from '../unit/support/sidecars';

const SIDECAR = 'report.txt.quotes.yaml';
const MOST_QUOTES = 1000;
/** So often ana takes over what bob has tagged meanwhile. */
const ROUNDS = 5;
/** Between two of them, so that tags do not wait for git all the time: at least and at most. */
const PAUSE_MS = [1000, 2000] as const;
/** Between two tags. */
const LONGEST_REST_MS = 30;
const LONGEST_TEST_MS = 120_000;

const wordsOf = (place: number) => `It was number ${place}, as agreed,`;
const REPORT = Array.from({ length: MOST_QUOTES * 2 }, (_, i) => `“${wordsOf(i)}” they said.\n`).join('');

function quoteAt(place: number, id: string): Quote {
  const start = REPORT.indexOf(wordsOf(place));
  return someQuote({ ...describeQuote(REPORT, start, start + wordsOf(place).length), id });
}

const WHO = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', '-c', 'commit.gpgSign=false'];

/** Ana's clone, in which git merges by quote, and a further working tree of it in which bob tags. */
class Clone {
  readonly folder = mkdtempSync(join(tmpdir(), 'crossquote-git-'));
  readonly #bobs = `${this.folder}-bob`;
  readonly ofBob: string[] = [];

  constructor() {
    this.#git(this.folder, 'init', '--quiet', '--template=', '--initial-branch=ana');
    const script = join(this.folder, '.git', 'merge.sh');
    writeFileSync(script, mergeScript({ executable: process.execPath, commandLine: resolve('dist/cli.js') }));
    const config = join(this.folder, '.git', 'config');
    writeFileSync(config, withDriver(readFileSync(config, 'utf8'), driverCommand(script)));
    writeFileSync(join(this.folder, '.gitattributes'), withAttributes(''));
    writeFileSync(join(this.folder, 'report.txt'), REPORT);
    writeFileSync(join(this.folder, SIDECAR), edited(undefined, addQuote(quoteAt(0, 'first')))!);
    this.#git(this.folder, 'add', '--all');
    this.#git(this.folder, 'commit', '--quiet', '--message=begun');
    this.#git(this.folder, 'worktree', 'add', '--quiet', '-b', 'bob', this.#bobs);
  }

  /** Bob tags one more quote, and commits it. */
  tagAsBob(): void {
    const file = join(this.#bobs, SIDECAR);
    const id = `bob${this.ofBob.length}`;
    const quote = quoteAt(2 * this.ofBob.length + 1, id);
    writeFileSync(file, edited(readFileSync(file, 'utf8'), addQuote(quote))!);
    this.#git(this.#bobs, 'commit', '--quiet', '--all', `--message=${id}`);
    this.ofBob.push(id);
  }

  /** Has git do something in ana's clone, while others go on. */
  run(args: readonly string[]): Promise<void> {
    const git = spawn('git', [...WHO, ...args], { cwd: this.folder, stdio: 'ignore' });
    return new Promise(done => git.once('close', () => done()));
  }

  get sidecar(): string {
    return readFileSync(join(this.folder, SIDECAR), 'utf8');
  }

  remove(): void {
    for (const folder of [this.folder, this.#bobs]) rmSync(folder, { recursive: true, force: true });
  }

  #git(cwd: string, ...args: readonly string[]): void {
    const { status, stderr } = spawnSync('git', [...WHO, ...args], { cwd, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
  }
}

/** What people do with git to have each other's work. */
const WAYS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'commits and merges': [
    ['commit', '--quiet', '--all', '--message=mine'],
    ['merge', '--quiet', '--no-edit', 'bob'],
  ],
  'merges what is not committed': [['merge', '--quiet', '--no-edit', '--autostash', 'bob']],
  'stashes, merges and takes out of the stash': [
    ['stash', '--quiet'],
    ['merge', '--quiet', '--no-edit', 'bob'],
    ['stash', 'pop', '--quiet'],
  ],
  rebases: [['rebase', '--quiet', '--autostash', 'bob']],
};

describe('who tags while git', () => {
  let clone: Clone;
  let workspace: Workspace;
  beforeEach(async () => {
    clone = new Clone();
    workspace = openWorkspace({ store: new NodeStore() }, [`${pathToFileURL(clone.folder).href}/`]);
    await workspace.textsRead;
  });
  afterEach(() => {
    workspace.dispose();
    clone.remove();
  });

  const tagged = (nth: number, id: string): FileEdit => ({
    file: pathToFileURL(join(clone.folder, SIDECAR)).href,
    changes: [addQuote(quoteAt(2 * nth, id))],
  });

  /** How often each id stands in the sidecar. */
  function counted(): Map<string, number> {
    const { sidecar, problems } = readSidecar(clone.sidecar);
    assert.deepEqual(problems, []);
    const counts = new Map<string, number>();
    for (const { id, formerly = [] } of sidecar.quotes)
      for (const one of [id, ...formerly]) counts.set(one, (counts.get(one) ?? 0) + 1);
    return counts;
  }

  for (const [way, steps] of Object.entries(WAYS))
    it(`${way} has each tag once, and can take back the last ones`, async () => {
      const seed = Date.now() % 2 ** 31;
      const random = randomFrom(seed);
      const kept: string[] = [];
      let isAtWork = true;
      const tagging = async () => {
        for (let nth = 1; isAtWork && nth < MOST_QUOTES; nth++) {
          const id = `ana${nth}`;
          await workspace.apply({ action: 'tag', subject: id, files: [tagged(nth, id)] });
          kept.push(id);
          await pause(random() * LONGEST_REST_MS);
        }
      };
      const merging = async () => {
        for (let round = 0; round < ROUNDS; round++) {
          clone.tagAsBob();
          for (const step of steps) await clone.run(step);
          await pause(PAUSE_MS[0] + random() * (PAUSE_MS[1] - PAUSE_MS[0]));
        }
        isAtWork = false;
      };
      await Promise.all([tagging(), merging()]);
      console.log(`      seed ${seed}: ${kept.length} tags`);

      const counts = counted();
      assert.deepEqual(
        kept.filter(id => counts.get(id) !== 1),
        [],
      );
      const last = kept.slice(-Math.min(kept.length, 10));
      for (const _ of last) await workspace.undo();
      assert.deepEqual(
        last.filter(id => counted().has(id)),
        [],
      );
      assert.equal(
        [...counted().keys()].filter(id => id.startsWith('ana')).length,
        kept.length - last.length,
      );
    }).timeout(LONGEST_TEST_MS);
});
