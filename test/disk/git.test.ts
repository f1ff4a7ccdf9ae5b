import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { describeQuote } from '../../src/core/anchoring';
import { addClaim, addQuote, putCoding, setNote, updateSelectors } from '../../src/core/edits';
import { readCodebook, readSidecar } from '../../src/core/format';
import { driverCommand, mergeScript, type Runtime, withAttributes, withDriver } from '../../src/core/git';
import type { Quote } from '../../src/core/model';
import type { Change } from '../../src/core/yaml';
import { edited, quoteIn, someCoding, someQuote } from '../unit/support/sidecars';
import { corpusOf, ROOT } from '../unit/support/workspace';

/** In which another process would have written long ago. */
const MEANWHILE_MS = 600;
/** So often it is looked whether it has. */
const MOST_LOOKS = 100;

const SIDECAR = 'report.txt.quotes.yaml';
const CODEBOOK = 'codebook.yaml';

/** A report of ten paragraphs; each quote below is one of them. */
const PARAGRAPHS = [...'abcdefghij'].map(
  letter => `“It was ${letter}, as agreed,” they said on day ${letter}.`,
);
const REPORT = PARAGRAPHS.join('\n\n');

const quoteOf = (letter: string, text = REPORT): Quote => {
  const exact = `It was ${letter}, as agreed,`;
  const start = text.indexOf(exact);
  return someQuote({
    ...describeQuote(text, start, start + exact.length),
    id: letter,
    codings: [someCoding()],
  });
};

const TAGGED = edited(
  undefined,
  ['b', 'd', 'f', 'h'].map(letter => addQuote(quoteOf(letter))),
)!;

const change = (text: string, changes: Change | readonly Change[]): string => edited(text, changes)!;
const withStance = (text: string, id: string, stance: string): string =>
  change(text, putCoding(quoteIn(text, id), someCoding({ stance })));

/** The sidecar after the source has been changed and saved. */
function savedWith(words: string, by: string): string {
  const corpus = corpusOf({ 'report.txt': REPORT.replace(words, by), [SIDECAR]: TAGGED });
  const [update] = updateSelectors(corpus.source(`${ROOT}report.txt`)!);
  return change(TAGGED, update!.changes);
}

/** A commit as git imports it, with one file. */
const commit = (branch: string, from: string | undefined, name: string, text: string) =>
  [
    `commit refs/heads/${branch}`,
    'committer Ana <ana@example.org> 0 +0000',
    'data 0',
    ...(from ? [`from refs/heads/${from}`] : []),
    `M 644 inline ${name}`,
    `data ${Buffer.byteLength(text)}`,
    text,
  ].join('\n');

/** Two people's repository: a common version, and what each made of it. Its paths are none that a shell likes. */
class Repository {
  readonly #folder = mkdtempSync(join(tmpdir(), "crossquote git's 100%P $HOME-"));
  readonly script = join(this.#folder, 'merge script.sh');
  readonly #programs = join(this.#folder, 'programs');

  constructor() {
    this.#git(['init', '--quiet', '--template=']);
  }

  /** Lets ana merge bob's work into hers: what the file says then, and whether git calls it merged. */
  merge(
    name: string,
    { base, ana, bob }: { base: string; ana: string; bob: string },
  ): { text: string; isMerged: boolean } {
    const history = [
      commit('base', undefined, name, base),
      commit('ana', 'base', name, ana),
      commit('bob', 'base', name, bob),
    ];
    assert.equal(this.#git(['fast-import', '--quiet'], history.join('\n')), 0);
    assert.equal(this.#git(['checkout', '--quiet', 'ana']), 0);
    const status = this.#git(['merge', '--quiet', '--no-edit', 'bob']);
    return { text: readFileSync(join(this.#folder, name), 'utf8'), isMerged: status === 0 };
  }

  /** Sets up merging by hand, as the manual has it; `program` is what the shell finds as `crossquote`. */
  setUpByHand(program: string | undefined): void {
    const manual = readFileSync('docs/working-together.md', 'utf8');
    const driver = /^git config merge\.crossquote\.driver '(.*)'$/m.exec(manual)![1]!;
    assert.equal(this.#git(['config', 'merge.crossquote.driver', driver]), 0);
    writeFileSync(join(this.#folder, '.gitattributes'), withAttributes(''));
    mkdirSync(this.#programs);
    if (program === undefined) return;
    writeFileSync(join(this.#programs, 'crossquote'), program, { mode: 0o755 });
  }

  /** Writes what the command that sets up merging writes. */
  setUpMerging(runtime: Partial<Runtime> = {}): void {
    const sound = { executable: process.execPath, commandLine: resolve('dist/cli.js') };
    writeFileSync(this.script, mergeScript({ ...sound, ...runtime }));
    const config = join(this.#folder, '.git', 'config');
    writeFileSync(config, withDriver(readFileSync(config, 'utf8'), driverCommand(this.script)));
    writeFileSync(join(this.#folder, '.gitattributes'), withAttributes(''));
  }

  /** A command line that lets another process write a line into a file of the repository before it does what it is asked. */
  commandLineBehind(name: string, line: string): string {
    const program = join(this.#folder, '.git', 'meanwhile.js');
    const appending = [
      join(__dirname, 'appender.js'),
      pathToFileURL(join(this.#folder, name)).href,
      line,
      '1',
    ];
    writeFileSync(
      program,
      `const { spawn, spawnSync } = require('node:child_process');
      spawn(process.execPath, ${JSON.stringify(appending)}, { detached: true, stdio: 'ignore' }).unref();
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${MEANWHILE_MS});
      const asked = [${JSON.stringify(resolve('dist/cli.js'))}, ...process.argv.slice(2)];
      process.exit(spawnSync(process.execPath, asked).status);`,
    );
    return program;
  }

  /** What a file says, as soon as it has a word. */
  async textWith(word: string, name: string): Promise<string> {
    for (let attempt = 0; ; attempt++) {
      const text = readFileSync(join(this.#folder, name), 'utf8');
      if (text.includes(word) || attempt === MOST_LOOKS) return text;
      await pause(MEANWHILE_MS / 4);
    }
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }

  #git(args: readonly string[], input = ''): number | null {
    const who = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', '-c', 'commit.gpgSign=false'];
    const env = { ...process.env, PATH: `${this.#programs}:${process.env.PATH}` };
    return spawnSync('git', [...who, ...args], { cwd: this.#folder, input, env }).status;
  }
}

describe('merges by git', () => {
  let repository: Repository;
  beforeEach(() => {
    repository = new Repository();
  });
  afterEach(() => repository.remove());

  describe('need nothing of ours where two people work on two quotes of one source', () => {
    /** What they did, and what the merged quotes then say. */
    const cases: {
      it: string;
      ana: string;
      bob: string;
      told: (quote: Quote) => unknown;
      merged: unknown[];
    }[] = [
      {
        it: 'tag two new ones',
        ana: change(TAGGED, addQuote(quoteOf('a'))),
        bob: change(TAGGED, addQuote(quoteOf('g'))),
        told: ({ id }) => id,
        merged: ['a', 'b', 'd', 'f', 'g', 'h'],
      },
      {
        it: 'change the stances of two',
        ana: withStance(TAGGED, 'b', 'opposes'),
        bob: withStance(TAGGED, 'f', 'neutral'),
        told: ({ codings }) => codings[0]!.stance,
        merged: ['opposes', 'supports', 'neutral', 'supports'],
      },
      {
        it: 'save the source with other words and change a stance',
        ana: savedWith('c, as agreed', 'c, as nobody had ever agreed'),
        bob: withStance(TAGGED, 'f', 'neutral'),
        told: ({ start, codings }) => `${start} ${codings[0]!.stance}`,
        merged: ['45 supports', '149 supports', '237 neutral', '325 supports'],
      },
      {
        it: 'write a note on one and tag another',
        ana: change(TAGGED, setNote(quoteIn(TAGGED, 'd'), 'why?')),
        bob: change(TAGGED, addQuote(quoteOf('g'))),
        told: ({ id, note }) => note ?? id,
        merged: ['b', 'why?', 'f', 'g', 'h'],
      },
    ];
    for (const { it: title, ana, bob, told, merged } of cases)
      it(title, () => {
        const { text, isMerged } = repository.merge(SIDECAR, { base: TAGGED, ana, bob });
        assert(isMerged, text);
        const { sidecar, problems } = readSidecar(text);
        assert.deepEqual(problems, []);
        assert.deepEqual(sidecar.quotes.map(told), merged);
      });
  });

  describe('by our driver', () => {
    beforeEach(() => repository.setUpMerging());

    it('end as data where both changed one field', () => {
      const { text, isMerged } = repository.merge(SIDECAR, {
        base: TAGGED,
        ana: withStance(TAGGED, 'd', 'opposes'),
        bob: withStance(change(TAGGED, addQuote(quoteOf('e'))), 'd', 'neutral'),
      });
      assert.equal(isMerged, false);
      assert.match(text, /stance: opposes, .*conflicts: \{ stance: \[opposes, neutral\] \}/);
      const { sidecar, problems } = readSidecar(text);
      assert.deepEqual(problems, []);
      assert.deepEqual(
        sidecar.quotes.map(({ id }) => id),
        ['b', 'd', 'e', 'f', 'h'],
      );
    });

    it('are merged where git’s own would conflict', () => {
      const base = 'crossquote: 1\nclaims:\n  one: { text: One. }\n';
      const claim = (key: string) =>
        addClaim({ key, text: `${key}.`, contradicts: [], supports: [], restates: [], broader: [] });
      const { text, isMerged } = repository.merge(CODEBOOK, {
        base,
        ana: edited(base, claim('two'), ROOT + CODEBOOK)!,
        bob: edited(base, claim('three'), ROOT + CODEBOOK)!,
      });
      assert(isMerged, text);
      assert.deepEqual([...readCodebook(text).codebook.claims.keys()], ['one', 'two', 'three']);
    });

    it('are merged where both have saved the source with other words', () => {
      const { text, isMerged } = repository.merge(SIDECAR, {
        base: TAGGED,
        ana: savedWith('a, as agreed', 'a, as nobody had ever agreed'),
        bob: savedWith('on day e', 'late on day e'),
      });
      assert(isMerged, text);
      const moved = REPORT.replace('a, as agreed', 'a, as nobody had ever agreed').replace(
        'on day e',
        'late on day e',
      );
      const { sidecar } = readSidecar(text);
      assert.deepEqual(
        sidecar.quotes.map(({ start }) => start),
        sidecar.quotes.map(({ exact }) => moved.indexOf(exact)),
      );
    });

    it('are git’s own, of lines, where theirs is not YAML', () => {
      const ana = change(TAGGED, setNote(quoteIn(TAGGED, 'h'), 'why?'));
      const { text, isMerged } = repository.merge(SIDECAR, { base: TAGGED, ana, bob: `${TAGGED}: [\n` });
      assert.equal(isMerged, false);
      assert.match(text, /^<{7} .*\n {4}note: why\?\n={7}\n: \[\n>{7} /m);
    });
  });

  it('by our driver lose nothing that another process of ours writes into the sidecar meanwhile', async () => {
    const versions = {
      base: TAGGED,
      ana: change(TAGGED, addQuote(quoteOf('a'))),
      bob: change(TAGGED, addQuote(quoteOf('g'))),
    };
    repository.setUpMerging({ commandLine: repository.commandLineBehind(SIDECAR, '# meanwhile') });
    assert(repository.merge(SIDECAR, versions).isMerged);
    const text = await repository.textWith('# meanwhile-0', SIDECAR);
    assert.match(text, /\n# meanwhile-0\n$/);
    assert.deepEqual(
      readSidecar(text).sidecar.quotes.map(({ id }) => id),
      ['a', 'b', 'd', 'f', 'g', 'h'],
    );
  });

  /** One stance changed on both sides. */
  const differing = {
    base: TAGGED,
    ana: withStance(TAGGED, 'd', 'opposes'),
    bob: withStance(TAGGED, 'd', 'neutral'),
  };
  const NOTED = /conflicts: \{ stance: \[opposes, neutral\] \}/;
  const MARKED = /^<{7} [\s\S]*opposes[\s\S]*^={7}\n.*neutral/m;

  describe('by our driver, when VS Code was updated or removed since it was set up,', () => {
    const cases: { it: string; without: (repository: Repository) => void; result: RegExp }[] = [
      {
        it: 'use Node in place of VS Code',
        without: it => it.setUpMerging({ executable: '/no such/code' }),
        result: NOTED,
      },
      {
        it: 'are git’s own, with its marks, without the command line',
        without: it => it.setUpMerging({ commandLine: '/no such/cli.js' }),
        result: MARKED,
      },
      {
        it: 'are git’s own, with its marks, without the script',
        without: it => {
          it.setUpMerging();
          rmSync(it.script);
        },
        result: MARKED,
      },
    ];
    for (const { it: title, without, result } of cases)
      it(title, () => {
        without(repository);
        const { text, isMerged } = repository.merge(SIDECAR, differing);
        assert.equal(isMerged, false);
        assert.match(text, result);
      });
  });

  describe('by a driver that was set up by hand', () => {
    const program = `#!/bin/sh\nexec '${process.execPath}' '${resolve('dist/cli.js')}' "$@"\n`;
    const newer = (text: string) => text.replace('crossquote: 1', 'crossquote: 2');
    const cases: {
      it: string;
      program?: string;
      name?: string;
      versions?: typeof differing;
      result: RegExp;
    }[] = [
      { it: 'are by what the versions say', program, result: NOTED },
      {
        it: 'are so too for a file whose name looks like an option',
        program,
        name: '--help.txt.quotes.yaml',
        result: NOTED,
      },
      {
        it: 'are git’s own, with its marks, where a version is of a later format',
        program,
        versions: { ...differing, bob: newer(differing.bob) },
        result: MARKED,
      },
      { it: 'are git’s own, with its marks, where the program is gone', result: MARKED },
      { it: 'where it fails', program: '#!/bin/sh\nexit 1\n', result: MARKED },
      { it: 'where it ends as if it had noted something', program: '#!/bin/sh\nexit 2\n', result: MARKED },
      { it: 'where it is killed', program: '#!/bin/sh\nkill -9 $$\n', result: MARKED },
      { it: 'where its runtime is gone', program: '#!/no such/node\n', result: MARKED },
    ];
    for (const { it: title, program: runs, name = SIDECAR, versions = differing, result } of cases)
      it(title, () => {
        repository.setUpByHand(runs);
        const { text, isMerged } = repository.merge(name, versions);
        assert.equal(isMerged, false);
        assert.match(text, result);
      });
  });

  it('are git’s own, with its marks, where the extension’s script ends as if it had noted something', () => {
    repository.setUpMerging({ executable: '/bin/false' });
    writeFileSync(repository.script, readFileSync(repository.script, 'utf8').replace('ended=$?', 'ended=2'));
    const { text, isMerged } = repository.merge(SIDECAR, differing);
    assert.equal(isMerged, false);
    assert.match(text, MARKED);
  });
});

describe('crossquote merge', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'crossquote-merge-'));
    for (const [name, text] of Object.entries({ base: TAGGED, ours: TAGGED, theirs: TAGGED }))
      writeFileSync(join(folder, name), text);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const merge = (...names: string[]) =>
    spawnSync(process.execPath, [resolve('dist/cli.js'), 'merge', ...names], {
      cwd: folder,
      encoding: 'utf8',
    });

  for (const gone of ['base', 'ours', 'theirs'])
    it(`writes nothing where ${gone} is not there`, () => {
      rmSync(join(folder, gone));
      const { status, stderr } = merge('base', 'ours', 'theirs');
      assert.equal(status, 1);
      assert.match(stderr, new RegExp(`no file ${gone}\\.`));
      const left = ['base', 'ours', 'theirs'].filter(name => name !== gone);
      assert.deepEqual(readdirSync(folder).sort(), left);
      for (const name of left) assert.equal(readFileSync(join(folder, name), 'utf8'), TAGGED);
    });

  it('writes nothing where theirs is empty and its base was none, and merges where the base is empty', () => {
    writeFileSync(join(folder, 'theirs'), '');
    assert.equal(merge('base', 'ours', 'theirs').status, 1);
    assert.equal(readFileSync(join(folder, 'ours'), 'utf8'), TAGGED);
    writeFileSync(join(folder, 'base'), '');
    writeFileSync(join(folder, 'theirs'), change(TAGGED, addQuote(quoteOf('g'))));
    assert.equal(merge('base', 'ours', 'theirs').status, 0);
    assert.match(readFileSync(join(folder, 'ours'), 'utf8'), /id: g/);
  });
});
