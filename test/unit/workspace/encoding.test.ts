import assert from 'node:assert/strict';
import { wordProblem } from '../../../src/wording';
import type { Workspace } from '../../../src/workspace';
import { problemsIn } from '../support/workspace';
import { type Files, Host, ROOT } from './folder';

const ARTICLE = 'Ferry\n\n“We sail at noon,” said Zoë Márquez.\n';
const SIDECAR = 'crossquote: 1\nquotes:\n  - { id: q000000001, exact: "We sail at noon,", note: Zoë }\n';
const FILES: Files = { 'ferry.txt': ARTICLE, 'ferry.txt.quotes.yaml': SIDECAR };

/** A text as a program of the last century saved it. */
const inWindows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, sign => ({ '“': 0x93, '”': 0x94 })[sign] ?? sign.charCodeAt(0));

const problemsOf = (workspace: Workspace, path: string): string[] =>
  problemsIn(workspace.corpus, path).map(problem => wordProblem(problem));

describe('a file that is no UTF-8', () => {
  const told = (path: string, line: number, byte: string) =>
    new RegExp(
      `^${path.replaceAll('.', '\\.')} is no UTF-8: line ${line} has the byte ${byte}.*Windows-1252.*save it as UTF-8`,
    );

  it('is told at the sidecar of an article, and at an article without one', async () => {
    const host = new Host(FILES);
    host.store.spoil('ferry.txt', inWindows1252(ARTICLE));
    host.store.spoil('untagged.txt', inWindows1252(ARTICLE));
    const workspace = host.open({ allTexts: true });
    await workspace.textsRead;
    assert.match(problemsOf(workspace, 'ferry.txt.quotes.yaml')[0]!, told('ferry.txt', 3, '0x93'));
    assert.match(problemsOf(workspace, 'untagged.txt')[0]!, told('untagged.txt', 3, '0x93'));
  });

  it('is told where it is a sidecar or a codebook', async () => {
    const host = new Host(FILES);
    host.store.spoil('ferry.txt.quotes.yaml', inWindows1252(SIDECAR));
    host.store.spoil('codebook.yaml', inWindows1252('crossquote: 1\nactors:\n  zoe: { name: Zoë }\n'));
    const workspace = host.open();
    await workspace.textsRead;
    assert.match(
      problemsOf(workspace, 'ferry.txt.quotes.yaml')[0]!,
      told('ferry.txt.quotes.yaml', 3, '0xEB'),
    );
    assert.match(problemsOf(workspace, 'codebook.yaml')[0]!, told('codebook.yaml', 3, '0xEB'));
  });

  describe('and is open in an editor, which shows other signs in the place of such bytes,', () => {
    const file = `${ROOT}ferry.txt`;
    const shown = new TextDecoder().decode(inWindows1252(ARTICLE));
    const states = async (type?: (host: Host) => void): Promise<string | undefined> => {
      const host = new Host(FILES);
      host.store.spoil('ferry.txt', inWindows1252(ARTICLE));
      const workspace = host.open();
      await workspace.textsRead;
      host.documents.open(file, shown);
      await host.settle();
      type?.(host);
      await host.settle();
      return workspace.corpus.source(file)?.sourceText.state;
    };

    it('is not taken for what is shown', async () => assert.equal(await states(), 'unreadable'));

    it('nor for what is typed into that', async () =>
      assert.equal(await states(host => host.documents.type(file, `More. ${shown}`)), 'unreadable'));

    it('until it is saved as UTF-8', async () =>
      assert.equal(
        await states(host => {
          host.documents.type(file, ARTICLE, false);
          void host.change('ferry.txt', ARTICLE);
        }),
        'read',
      ));
  });

  it('is none where a text has the sign by itself', async () => {
    const text = ARTICLE.replace('Ferry', 'F\ufffdrry');
    const host = new Host({ ...FILES, 'ferry.txt': text });
    const workspace = host.open();
    await workspace.textsRead;
    host.documents.open(`${ROOT}ferry.txt`, text);
    await host.settle();
    host.documents.type(`${ROOT}ferry.txt`, `More. ${text}`);
    await host.settle();
    assert.equal(workspace.corpus.source(`${ROOT}ferry.txt`)?.text, `More. ${text}`);
  });
});
