import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Edit, newFile } from '../../../src/core/edits';
import { MemoryStore, StoreError, type WrittenTo } from '../../../src/core/store';
import { EditCancelled, EditRefused, MemoryLog, NotTakenBack, openWorkspace } from '../../../src/workspace';
import { runs } from '../support/runs';
import { type Files, Host, ROOT } from './folder';

const FILES: Files = {
  'codebook.yaml': 'crossquote: 1\nclaims:\n  rain: { text: It rains. }\n',
  'a.txt': 'It rains, said she.\n',
  'a.txt.quotes.yaml': 'crossquote: 1\nsource:\n  title: A\n',
};

/** Sets one value in each of some files. */
const setting = (
  ...values: readonly [path: string, at: readonly string[], from: string | undefined, to: string][]
): Edit => ({
  action: 'source-details',
  subject: 'x',
  files: values.map(([path, at, from, to]) => ({ file: ROOT + path, changes: [{ at: [...at], from, to }] })),
});

const TITLE = ['source', 'title'];
const CLAIM = ['claims', 'rain', 'text'];
const BOTH = setting(
  ['codebook.yaml', CLAIM, 'It rains.', 'It pours.'],
  ['a.txt.quotes.yaml', TITLE, 'A', 'B'],
);

describe('an edit of a workspace', () => {
  const opened = async (files: Files = FILES) => {
    const host = new Host(files);
    const workspace = host.open();
    await workspace.textsRead;
    const text = (path: string) => host.store.files.get(ROOT + path);
    return { host, workspace, text };
  };

  it('is made in all of its files, and known at once', async () => {
    const { workspace, text } = await opened();
    assert.equal(await workspace.apply(BOTH), 'on-disk');
    assert.match(text('codebook.yaml')!, /It pours\./);
    assert.match(text('a.txt.quotes.yaml')!, /title: B/);
    assert.equal(workspace.corpus.source(`${ROOT}a.txt`)?.title, 'B');
    assert.equal(workspace.corpus.codebook(`${ROOT}codebook.yaml`).claims.get('rain')?.text, 'It pours.');
  });

  it('is made in none when the last is refused', async () => {
    const { host, workspace, text } = await opened();
    host.store.write('a.txt.quotes.yaml', 'quotes: [\n');
    await assert.rejects(workspace.apply(BOTH), (error: EditRefused) => {
      assert(error instanceof EditRefused);
      assert.equal(error.file, `${ROOT}a.txt.quotes.yaml`);
      return true;
    });
    assert.equal(text('codebook.yaml'), FILES['codebook.yaml']);
    assert.equal(text('a.txt.quotes.yaml'), 'quotes: [\n');
    assert.equal(workspace.history.lastDone, undefined);
    assert.equal(workspace.corpus.codebook(`${ROOT}codebook.yaml`).claims.get('rain')?.text, 'It rains.');
  });

  /** As where git comes in between, and has taken up by its end what was written. */
  class TakenUp extends MemoryStore {
    override async update(
      file: string,
      change: (text: string | undefined) => string | undefined,
    ): Promise<WrittenTo> {
      await super.update(file, change);
      return super.update(file, change);
    }
  }

  const WHOLE: Edit = {
    action: 'add-articles',
    subject: 'x',
    files: [newFile(`${ROOT}new.txt`, 'It snows.\n'), ...BOTH.files],
  };
  const RENAME: Edit = {
    action: 'rename',
    subject: 'rain',
    files: [
      {
        file: `${ROOT}codebook.yaml`,
        changes: [],
        rename: { names: 'claim', from: 'rain', to: 'showers' },
      },
    ],
  };
  for (const [kind, edit] of [
    ['a change', BOTH],
    ['a new file', WHOLE],
    ['a renaming', RENAME],
  ] as const)
    it(`is one, and taken back as one, where it is asked for once more on what has it already: ${kind}`, async () => {
      const store = new TakenUp(new Map(Object.entries(FILES).map(([path, text]) => [ROOT + path, text])));
      const before = new Map(store.files);
      const workspace = openWorkspace({ store }, [ROOT]);
      await workspace.textsRead;
      await workspace.apply(edit);
      assert.notDeepEqual(store.files, before);
      const after = new Map(store.files);
      assert.equal((await workspace.undo())?.edit.action, edit.action);
      assert.deepEqual(store.files, before);
      assert.equal((await workspace.redo())?.edit.action, edit.action);
      assert.deepEqual(store.files, after);
      workspace.dispose();
    });

  it('is made in none when a file cannot be written', async () => {
    class ReadOnly extends MemoryStore {
      override async update(
        file: string,
        change: (text: string | undefined) => string | undefined,
      ): Promise<WrittenTo> {
        if (file.endsWith('.quotes.yaml')) throw new StoreError('no-permission', file, 'read-only');
        return super.update(file, change);
      }
    }
    const store = new ReadOnly(new Map(Object.entries(FILES).map(([path, text]) => [ROOT + path, text])));
    const workspace = openWorkspace({ store }, [ROOT]);
    await workspace.ready;
    await assert.rejects(workspace.apply(BOTH), { name: 'StoreError', failure: 'no-permission' });
    assert.deepEqual(
      Object.fromEntries(store.files),
      Object.fromEntries(Object.entries(FILES).map(([path, text]) => [ROOT + path, text])),
    );
    workspace.dispose();
  });

  it('that is refused names the files that could not be put back', async () => {
    let isOver = false;
    class Failing extends MemoryStore {
      override async update(...[file, change]: Parameters<MemoryStore['update']>): Promise<WrittenTo> {
        isOver ||= file.endsWith('.quotes.yaml');
        if (isOver) throw new StoreError('busy', file, 'held');
        return super.update(file, change);
      }
    }
    const host = new Host(FILES);
    const log = new MemoryLog();
    const workspace = openWorkspace({ store: new Failing(host.store.files), log }, [ROOT]);
    await workspace.ready;
    await assert.rejects(workspace.apply(BOTH), (error: NotTakenBack) => {
      assert(error instanceof NotTakenBack);
      assert.deepEqual(error.files, [`${ROOT}codebook.yaml`]);
      assert.equal((error.cause as StoreError).failure, 'busy');
      return true;
    });
    assert.match(host.store.files.get(`${ROOT}codebook.yaml`)!, /It pours/);
    assert.match(log.errors.join(), /taking back .*codebook\.yaml/);
    assert.equal(workspace.history.lastDone, undefined);
    workspace.dispose();
  });

  it('is made in none when a person cancels it', async () => {
    const { workspace, text } = await opened();
    await assert.rejects(
      workspace.apply(BOTH, written => written < 2),
      EditCancelled,
    );
    assert.equal(text('codebook.yaml'), FILES['codebook.yaml']);
    assert.equal(text('a.txt.quotes.yaml'), FILES['a.txt.quotes.yaml']);
  });

  it('removes the file again that it has made', async () => {
    const { workspace, text } = await opened({ 'a.txt': FILES['a.txt']! });
    await workspace.apply(setting(['a.txt.quotes.yaml', TITLE, undefined, 'A']));
    assert.match(text('a.txt.quotes.yaml')!, /title: A/);
    await workspace.undo();
    assert.equal(text('a.txt.quotes.yaml'), undefined);
    assert.equal(workspace.corpus.source(`${ROOT}a.txt`)?.reading, undefined);
  });

  it('is undone in what the file says then, and refused where somebody has changed the same since', async () => {
    const { host, workspace, text } = await opened();
    await workspace.apply(BOTH);
    const said = text('a.txt.quotes.yaml')!;
    host.store.write('a.txt.quotes.yaml', `${said}# by hand\n`);
    assert.equal((await workspace.undo())?.edit.subject, 'x');
    assert.match(text('a.txt.quotes.yaml')!, /title: A\n.*# by hand/s);
    await workspace.redo();
    host.store.write('a.txt.quotes.yaml', said.replace('title: B', 'title: C'));
    await assert.rejects(workspace.undo(), EditRefused);
    assert.match(text('a.txt.quotes.yaml')!, /title: C/);
    assert.match(text('codebook.yaml')!, /It pours\./);
  });

  it('of upkeep leaves no trace in what can be undone', async () => {
    const { workspace, text } = await opened();
    await workspace.maintain(BOTH.files);
    assert.match(text('codebook.yaml')!, /It pours\./);
    assert.equal(await workspace.undo(), undefined);
  });

  it('waits for the one before it: two undos at once take back two edits', async () => {
    const { workspace, text } = await opened();
    void workspace.apply(setting(['a.txt.quotes.yaml', TITLE, 'A', 'B']));
    void workspace.apply(setting(['a.txt.quotes.yaml', TITLE, 'B', 'C']));
    await Promise.all([workspace.undo(), workspace.undo()]);
    assert.equal(text('a.txt.quotes.yaml'), FILES['a.txt.quotes.yaml']);
    assert.equal(workspace.history.lastUndone?.files.length, 1);
  });

  it('goes back and forth to the very bytes', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('do', 'undo', 'redo'), { maxLength: 20 }), async steps => {
        const { workspace, text } = await opened();
        const states = [text('a.txt.quotes.yaml')];
        let at = 0;
        for (const [i, step] of steps.entries()) {
          if (step === 'do') {
            const title = workspace.corpus.source(`${ROOT}a.txt`)?.title;
            await workspace.apply(setting(['a.txt.quotes.yaml', TITLE, title, `T${i}`]));
            states.splice(at + 1, states.length, text('a.txt.quotes.yaml'));
            at += 1;
          } else if (step === 'undo') at -= (await workspace.undo()) ? 1 : 0;
          else at += (await workspace.redo()) ? 1 : 0;
          assert.equal(text('a.txt.quotes.yaml'), states[at]);
        }
        workspace.dispose();
      }),
      runs(20),
    ));
});
