import assert from 'node:assert/strict';
import { asksForDriver, findRepository, hasDriver, withAttributes, withDriver } from '../../../src/core/git';
import { assertText, MemoryStore, StoreError } from '../../../src/core/store';

const ATTRIBUTES =
  '*.quotes.yaml merge=crossquote\n*.quotes.*.yaml merge=crossquote\ncodebook.yaml merge=crossquote\n';

describe('the files with which git is told to merge by quote', () => {
  const attributes: [what: string, before: string, after: string][] = [
    ['begin where there are none', '', ATTRIBUTES],
    ['keep what others wrote', '*.txt text', `*.txt text\n${ATTRIBUTES}`],
    ['keep its line ends', '*.txt text\r\n', `*.txt text\r\n${ATTRIBUTES.replaceAll('\n', '\r\n')}`],
    ['stay when they say it already', `${ATTRIBUTES}*.md text\n`, `${ATTRIBUTES}*.md text\n`],
    [
      'get only what they lack',
      '*.quotes.yaml  text merge=crossquote\n',
      '*.quotes.yaml  text merge=crossquote\n*.quotes.*.yaml merge=crossquote\ncodebook.yaml merge=crossquote\n',
    ],
  ];
  for (const [what, before, after] of attributes)
    it(`${what} (attributes)`, () => assert.equal(withAttributes(before), after));

  const section = (driver: string) =>
    `[merge "crossquote"]\n\tname = Crossquote: sidecars by quote, codebooks by entry\n\tdriver = ${driver}\n`;
  const configs: [what: string, before: string, command: string, after: string][] = [
    ['get the driver', '[core]\n\tbare = false', 'a b', `[core]\n\tbare = false\n${section('"a b"')}`],
    ['quote it for git', '', `sh '/a "b"\\c' # d`, section(`"sh '/a \\"b\\"\\\\c' # d"`)],
    [
      'get it in place of an earlier one',
      `[core]\n${section('"old"')}\n[user]\n\tname = Ana\n`,
      'new',
      `[core]\n${section('"new"')}[user]\n\tname = Ana\n`,
    ],
    [
      'leave other drivers alone',
      '[merge "crossquote-2"]\n\tdriver = x\n',
      'new',
      `[merge "crossquote-2"]\n\tdriver = x\n${section('"new"')}`,
    ],
  ];
  for (const [what, before, command, after] of configs)
    it(`${what} (config)`, () => assert.equal(withDriver(before, command), after));

  it('stay when the same driver is set up again', () => {
    const once = withDriver('[core]\n', 'a');
    assert.equal(withDriver(once, 'a'), once);
  });
});

describe('a clone of a repository that is merged by quote', () => {
  it('is known by its attributes, whichever of the files they name', () => {
    assert(asksForDriver(withAttributes('*.txt text\n')));
    assert(asksForDriver('# by quote\r\npress/*.quotes.yaml text merge=crossquote\r\n'));
    for (const none of ['', '*.quotes.yaml merge=union\n', '# *.quotes.yaml merge=crossquote\n'])
      assert(!asksForDriver(none), none);
  });

  it('has the driver once that is set up, by the command or by hand', () => {
    assert(hasDriver(withDriver('[core]\n', 'x')));
    assert(hasDriver('[core]\n\tbare = false\n[merge "crossquote"]\n\tdriver = crossquote merge\n'));
    assert(!hasDriver('[merge "other"]\n\tdriver = crossquote\n'));
  });
});

describe('a repository is found', () => {
  const find = (files: Readonly<Record<string, string>>, folder = 'file:///r/in/') =>
    findRepository(new MemoryStore(new Map(Object.entries(files))), folder);

  it('from a folder in it', async () => {
    const found = { root: 'file:///r/', config: 'file:///r/.git/config' };
    assert.deepEqual(await find({ 'file:///r/.git/config': '' }), found);
  });

  it('from a second working folder, whose settings are those of the first', async () => {
    const files = {
      'file:///r/.git': 'gitdir: /home/ana/first one/.git/worktrees/r\n',
      'file:///home/ana/first%20one/.git/worktrees/r/HEAD': 'ref: refs/heads/bob\n',
      'file:///home/ana/first%20one/.git/worktrees/r/commondir': '../..\n',
      'file:///home/ana/first%20one/.git/config': '',
    };
    const found = { root: 'file:///r/', config: 'file:///home/ana/first%20one/.git/config' };
    assert.deepEqual(await find(files), found);
  });

  it('from a submodule, which has settings of its own', async () => {
    const files = {
      'file:///r/in/.git': 'gitdir: ../.git/modules/in\n',
      'file:///r/.git/modules/in/HEAD': 'ref: refs/heads/main\n',
      'file:///r/.git/modules/in/config': '',
      'file:///r/.git/config': '',
    };
    const found = { root: 'file:///r/in/', config: 'file:///r/.git/modules/in/config' };
    assert.deepEqual(await find(files), found);
  });

  it('also where its settings are no text, which is told, and no reason to look further up', async () => {
    const store = new MemoryStore(new Map([['file:///r/.git/config', '']]));
    const bytes = Uint8Array.of(0x5b, 0xff, 0x5d);
    store.read = async file => {
      if (file === 'file:///r/in/.git/config') assertText(file, bytes);
      return store.files.get(file);
    };
    await assert.rejects(findRepository(store, 'file:///r/in/'), StoreError);
  });

  it('not where there is none, nor where a file only claims to lead to one', async () => {
    assert.equal(await find({}), undefined);
    const files = { 'file:///r/in/.git': 'gitdir: /home/ana/.ssh\n', 'file:///home/ana/.ssh/config': '' };
    assert.equal(await find(files), undefined);
  });
});
