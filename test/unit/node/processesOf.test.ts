import assert from 'node:assert/strict';
import { processesOf } from '../../../src/node/locking';

type System = NonNullable<Parameters<typeof processesOf>[0]>;

const BOOT = '/proc/sys/kernel/random/boot_id';
/** What Linux tells of a process: its state is the third thing, the time of its start the twenty-second. */
const stat = (pid: number, started: number, state = 'S') =>
  `${pid} (a (strange) name) ${state} ${'0 '.repeat(18)}${started} 0 0`;

const linux = (files: Record<string, string>, space = 'pid:[1]', host = 'desk'): System => ({
  platform: 'linux',
  pid: 10,
  read: async file => files[file]!,
  readLink: async () => space,
  readNow(file) {
    if (files[file] === undefined) throw new Error(`no ${file}`);
    return files[file];
  },
  run: async () => assert.fail('no program is needed'),
  hostname: () => host,
  isAlive: pid => files[`/proc/${pid}/stat`] !== undefined,
});

const FILES = {
  [BOOT]: 'boot-1\n',
  '/proc/self/stat': stat(10, 100),
  '/proc/10/stat': stat(10, 100),
  '/proc/11/stat': stat(11, 200),
};

const mac = (session: string | undefined, host: string, isAlive = true): System => ({
  ...linux({}, '', host),
  platform: 'darwin',
  run: async () => session ?? assert.fail('not allowed'),
  isAlive: () => isAlive,
});

describe('another process', () => {
  const ownOf = async (system: System) => (await processesOf(system)).own;

  it('is known by its number and its start, on Linux', async () => {
    const { own, stateOf } = await processesOf(linux(FILES));
    assert.deepEqual([own.pid, own.started], [10, 100]);
    assert.equal(stateOf({ ...own, pid: 11, started: 200 }), 'running');
    assert.equal(stateOf({ ...own, pid: 11, started: 150 }), 'ended', 'the number was given anew');
    assert.equal(stateOf({ ...own, pid: 12, started: 200 }), 'ended');
  });

  it('that has ended, and that nobody has taken notice of, is no more', async () => {
    const { own, stateOf } = await processesOf(linux({ ...FILES, '/proc/11/stat': stat(11, 200, 'Z') }));
    assert.equal(stateOf({ ...own, pid: 11, started: 200 }), 'ended');
  });

  it('may be another where the numbers that Linux tells of are not those of its container', async () => {
    const { own, stateOf } = await processesOf(linux({ ...FILES, '/proc/self/stat': stat(4711, 100) }));
    assert.equal(own.started, 0);
    assert.equal(stateOf({ ...own, pid: 11 }), 'perhaps');
  });

  it('is not seen in another container, on another machine, or from before the last start', async () => {
    const { stateOf } = await processesOf(linux(FILES));
    for (const other of [linux(FILES, 'pid:[2]'), linux({ ...FILES, [BOOT]: 'boot-2\n' })])
      assert.equal(stateOf(await ownOf(other)), 'unseen');
  });

  it('is known though the machine has another name by now', async () => {
    for (const [before, after] of [
      [linux(FILES), linux(FILES, 'pid:[1]', 'other')],
      [mac('session-1\n', 'Anas-Mac.local'), mac('session-1\n', 'Anas-Mac-2.local')],
    ] as const)
      assert.equal((await ownOf(before)).table, (await ownOf(after)).table);
  });

  it('that has ended is known as that on a Mac, and one that runs may be another', async () => {
    const left = await ownOf(mac('session-1\n', 'before'));
    assert.equal((await processesOf(mac('session-1\n', 'now', false))).stateOf(left), 'ended');
    assert.equal((await processesOf(mac('session-1\n', 'now'))).stateOf(left), 'perhaps');
    assert.equal((await processesOf(mac('session-2\n', 'now'))).stateOf(left), 'unseen');
  });

  it('is known by the machine’s name where nothing else is to be had', async () => {
    const left = await ownOf(mac(undefined, 'desk'));
    assert.equal((await processesOf(mac(undefined, 'desk', false))).stateOf(left), 'ended');
    assert.equal((await processesOf(mac(undefined, 'other', false))).stateOf(left), 'unseen');
  });
});
