import { equal, match, rejects } from 'node:assert/strict';
import * as vscode from 'vscode';
import { ARTICLE, CODEBOOK, deskWith } from '../support/desk';
import { readIfThere } from '../support/hands';
import { NEW_CODEBOOK, newTag, withSession } from '../support/session';

const SIDECAR = 'report.txt.quotes.yaml';

describe('an edit of two files', () => {
  const desk = deskWith('two-files', { 'report.txt': ARTICLE });
  const words = 'The plan was agreed with all of us.';

  /** Applies a tag whose sidecar becomes what no edit may touch, once it is known what the tag changes. */
  const refused = () =>
    withSession(async session => {
      const edit = await newTag(session, desk.file('report.txt'), words);
      equal(edit.files.length, 2);
      await desk.write(SIDECAR, 'quotes: [\n');
      await rejects(session.apply(edit), /report\.txt\.quotes\.yaml, line 2: This is not YAML/);
      equal(session.history.lastDone, undefined);
      equal(await desk.read(SIDECAR), 'quotes: [\n');
    });

  it('is made in neither when the second is refused', async () => {
    await desk.write('codebook.yaml', CODEBOOK);
    await refused();
    equal(await desk.read('codebook.yaml'), CODEBOOK);
  });

  it('takes back the file that it made when the second is refused', async () => {
    await withoutRootCodebook(async root => {
      await refused();
      equal(await exists(root), false);
    });
  });

  it('makes the codebook at the root of the workspace where there is none', async () => {
    await withoutRootCodebook(async root => {
      await withSession(async session => {
        await session.apply(await newTag(session, desk.file('report.txt'), words));
        equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(root)), NEW_CODEBOOK);
        match(await desk.read(SIDECAR), /speakers: \[sven-alder\]\n.*\n.*claim: the-talks-ended/);
        await session.undo();
      });
      equal(await exists(root), false);
      equal(await readIfThere(desk, SIDECAR), undefined);
    });
  });
});

/** The samples have a codebook at the root; it comes back. */
async function withoutRootCodebook(work: (root: vscode.Uri) => Promise<void>): Promise<void> {
  const root = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'codebook.yaml');
  const bytes = await vscode.workspace.fs.readFile(root);
  await vscode.workspace.fs.delete(root);
  try {
    await work(root);
  } finally {
    await vscode.workspace.fs.writeFile(root, bytes);
  }
}

const exists = (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );
