import { equal, match } from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { CODEBOOK, ARTICLE as REPORT } from '../support/desk';
import { Folder } from '../support/folder';
import { CODER, codeAs, press, untilShown } from '../support/hands';
import { NEW_CODEBOOK, newTag, withSession } from '../support/session';

/** In words of its own: it is known until VS Code lets go of its document, and other tests compare wordings. */
const ARTICLE = REPORT.replace('The plan was agreed with all of us', 'No boat sails before Easter');

describe('a source outside the workspace', () => {
  const folder = new Folder('elsewhere');
  beforeEach(async () => {
    await codeAs(CODER);
    folder.uri = vscode.Uri.file(await mkdtemp(join(tmpdir(), 'crossquote-elsewhere-')));
    await folder.write('report.txt', ARTICLE);
  });
  afterEach(async () => {
    await folder.remove();
    await rm(folder.uri.fsPath, { recursive: true, force: true });
  });

  it('gets its codebook beside it', async () => {
    await withSession(async session => {
      await session.apply(await newTag(session, folder.file('report.txt'), 'Nobody believed him'));
    });
    equal(await folder.read('codebook.yaml'), NEW_CODEBOOK);
    match(await folder.read('report.txt.quotes.yaml'), /exact: Nobody believed him\n/);
  });

  it('is shown and tagged with the sidecar and the codebook that are beside it', async () => {
    await folder.write('codebook.yaml', CODEBOOK);
    const quote = `  - { id: aaaaaaaaa1, exact: Nobody believed him., start: ${ARTICLE.indexOf('Nobody')} }\n`;
    await folder.write('report.txt.quotes.yaml', `crossquote: 1\nquotes:\n${quote}`);
    await untilShown(folder, 'report.txt', ['Nobody believed him.']);
    await press(folder, 'report.txt', 'No boat| sails', 'd');
    const sidecar = await folder.read('report.txt.quotes.yaml');
    match(sidecar, /exact: No boat sails before Easter\.\n[\s\S]*claim: plan-agreed, stance: doubts/);
    equal(sidecar.endsWith(quote), true);
    equal(await folder.read('codebook.yaml'), CODEBOOK);
  });
});
