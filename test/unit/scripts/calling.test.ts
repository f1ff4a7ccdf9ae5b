import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { callOf, findProgram, findVSCode } from '../../../scripts/calling.mjs';
import { allRings } from '../../../scripts/rings/rings.mjs';

/** A system on which these programs are installed. */
const system = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv, ...programs: string[]) => ({
  platform,
  env,
  isProgram: (file: string) => programs.includes(file),
});

describe('a program that scripts call', () => {
  const windows = system(
    'win32',
    { Path: 'C:\\Windows;C:\\Program Files\\nodejs', ComSpec: 'C:\\Windows\\cmd.exe' },
    'C:\\Program Files\\nodejs\\npm.cmd',
    'C:\\Windows\\where.exe',
  );

  it('is found on PATH, on Windows by its endings', () => {
    const linux = system('linux', { PATH: '/opt/bin:/usr/bin' }, '/usr/bin/npm');
    assert.equal(findProgram('npm', linux), '/usr/bin/npm');
    assert.equal(findProgram('npm', windows), 'C:\\Program Files\\nodejs\\npm.cmd');
    assert.equal(findProgram('code', windows), undefined);
  });

  it('that is a batch file is called by the shell of Windows', () => {
    assert.deepEqual(callOf('npm', ['run', 'a b'], windows), {
      command: 'C:\\Windows\\cmd.exe',
      args: ['/d', '/s', '/c', '""C:\\Program Files\\nodejs\\npm.cmd" run "a b""'],
      options: { windowsVerbatimArguments: true },
    });
  });

  it('is called as it is elsewhere, and where it is no batch file', () => {
    const linux = system('linux', {});
    assert.deepEqual(callOf('npm', ['test'], linux), { command: 'npm', args: ['test'], options: {} });
    assert.equal(callOf('where', [], windows).command, 'C:\\Windows\\where.exe');
  });
});

describe('the VS Code of a system', () => {
  const cases: [title: string, ReturnType<typeof system>, code: string | undefined][] = [
    ['is the one on PATH', system('linux', { PATH: '/usr/bin' }, '/usr/bin/code'), '/usr/bin/code'],
    [
      'is looked for in its application on a Mac',
      system(
        'darwin',
        { PATH: '/usr/bin', HOME: '/Users/ana' },
        '/Users/ana/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code',
      ),
      '/Users/ana/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code',
    ],
    [
      'is looked for where Windows installs it for one person',
      system(
        'win32',
        { LOCALAPPDATA: 'C:\\Users\\ana\\AppData\\Local' },
        'C:\\Users\\ana\\AppData\\Local\\Programs\\Microsoft VS Code\\bin\\code.cmd',
      ),
      'C:\\Users\\ana\\AppData\\Local\\Programs\\Microsoft VS Code\\bin\\code.cmd',
    ],
    ['is the one that somebody names', system('darwin', { CROSSQUOTE_CODE: '/x/code' }), '/x/code'],
    ['may not be there', system('win32', {}), undefined],
  ];
  for (const [title, on, code] of cases) it(title, () => assert.equal(findVSCode(on), code));
});

describe('the rings of tests', () => {
  const ringsOn = (platform: NodeJS.Platform) =>
    allRings({ grep: undefined, corpus: undefined, desktop: false, platform });

  it('are all run on Linux', () => {
    const kinds = new Set(ringsOn('linux').map(({ kind }) => kind));
    assert.deepEqual([...kinds], ['unit', 'long', 'disk', 'editor', 'ui', 'package']);
  });

  it('are run elsewhere without the served VS Code, the editor ring in one for the desktop', () => {
    for (const platform of ['win32', 'darwin'] as const) {
      const rings = ringsOn(platform);
      const kinds = new Set(rings.map(({ kind }) => kind));
      assert.deepEqual([...kinds], ['unit', 'long', 'disk', 'editor', 'package']);
      assert(rings.every(({ isServed }) => !isServed));
      for (const { kind, args } of rings)
        assert.equal(args.includes('--desktop'), kind === 'editor', `${platform} ${kind}`);
    }
  });

  it('are those that the workflow for a code host runs, on all three systems', () => {
    const { test } = parse(readFileSync('docs/test-on-all-systems.yml', 'utf8')).jobs;
    assert.deepEqual(test.strategy.matrix.os, ['windows-latest', 'macos-latest', 'ubuntu-latest']);
    const lines: string[] = test.steps.flatMap(({ run }: { run?: string }) => run ?? []);
    const asked = lines.flatMap(line => /npm test -- (.*)/.exec(line)?.[1]?.split(' ') ?? []);
    assert.deepEqual([...new Set(asked)], ['unit', 'disk', 'package', 'editor', '--desktop']);
    for (const platform of ['win32', 'darwin', 'linux'] as const) {
      const kinds: string[] = ringsOn(platform).map(({ kind }) => kind);
      assert(asked.every(kind => kind === '--desktop' || kinds.includes(kind)));
    }
  });
});
