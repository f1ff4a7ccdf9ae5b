import { deepEqual, equal, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Session } from '../../../src/editor/session';
import { eventually } from '../../ui/driver/eventually';
import { ARTICLE, CODEBOOK, deskWith } from '../support/desk';
import { untilProblems } from '../support/hands';
import { withSession } from '../support/session';
import { coded, sidecarFor } from '../support/sidecars';

// Too short to be looked for in other articles.
const WORDS = 'agreed with all of us.';
const DETAILS = { title: 'Talks ended early', published: '2025-05-02' };
const SIDECAR = sidecarFor(ARTICLE, DETAILS, [
  { id: 'agreed0001', exact: WORDS, speakers: ['lee-park'], codings: [coded('plan-agreed', 'supports')] },
]);

describe('reading a workspace', () => {
  const desk = deskWith('reading', {
    'codebook.yaml': CODEBOOK,
    'untagged.txt': ARTICLE,
    'report.txt': ARTICLE,
    'report.txt.quotes.yaml': SIDECAR,
    'moved.txt': `Late news\n\n${ARTICLE}`,
    'moved.txt.quotes.yaml': SIDECAR,
    'changed.txt': ARTICLE.replace(WORDS, 'Nothing at all.'),
    'changed.txt.quotes.yaml': SIDECAR,
  });

  const wordsIn = ({ corpus }: Session, name: string) =>
    corpus.source(desk.file(name).toString())?.quotes.map(({ exact }) => exact);

  it('leaves out what VS Code is told to leave out, with the codebook there', async () => {
    await desk.write('away/codebook.yaml', CODEBOOK);
    await desk.write('away/report.txt', ARTICLE);
    await desk.write('away/report.txt.quotes.yaml', SIDECAR);
    const files = vscode.workspace.getConfiguration('files');
    await files.update('exclude', { '**/away': true }, vscode.ConfigurationTarget.Global);
    try {
      // VS Code's watchers leave nothing out, and may still have to tell of files that were just written.
      await eventually(() =>
        withSession(async ({ corpus }) => {
          equal(corpus.source(desk.file('away/report.txt').toString()), undefined);
          equal(corpus.openCodebook(desk.file('away/codebook.yaml').toString()), undefined);
          ok(corpus.source(desk.file('report.txt').toString())?.reading);
        }),
      );
    } finally {
      await files.update('exclude', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('takes nothing in that comes where it does not search', () =>
    withSession(async ({ corpus }) => {
      const come = (name: string) => corpus.source(desk.file(name).toString())?.reading;
      for (const folder of ['.away', 'node_modules', 'near']) {
        await desk.write(`${folder}/report.txt`, ARTICLE);
        await desk.write(`${folder}/report.txt.quotes.yaml`, SIDECAR);
      }
      await eventually(() => ok(come('near/report.txt')));
      equal(come('.away/report.txt'), undefined);
      equal(come('node_modules/report.txt'), undefined);
    }));

  it('finds other sources as soon as a codebook says which, unless a person has set them', () =>
    withSession(async session => {
      const known = (name: string) => session.corpus.source(desk.file(name).toString()) !== undefined;
      await desk.write('letters/one.text', ARTICLE);
      await desk.write('codebook.yaml', `sources: letters/*.text\n${CODEBOOK}`);
      await eventually(() => deepEqual([known('letters/one.text'), known('untagged.txt')], [true, false]));
      const crossquote = vscode.workspace.getConfiguration('crossquote');
      await crossquote.update('sources', '**/*.txt', vscode.ConfigurationTarget.Global);
      try {
        await eventually(() => deepEqual([known('letters/one.text'), known('untagged.txt')], [false, true]));
      } finally {
        await crossquote.update('sources', undefined, vscode.ConfigurationTarget.Global);
      }
    }));

  it('looks beside a source that was left out, once it is opened', () =>
    withSession(async session => {
      await desk.write('.away/report.txt', ARTICLE);
      await desk.write('.away/report.txt.quotes.yaml', SIDECAR);
      await session.reader.readAll();
      await vscode.workspace.openTextDocument(desk.file('.away/report.txt'));
      await eventually(() => deepEqual(wordsIn(session, '.away/report.txt'), [WORDS]));
    }));

  it('tells of a quote that lost its words while nobody looked', async () => {
    await untilProblems(desk, 'changed.txt.quotes.yaml', ['orphan 7']);
    await untilProblems(desk, 'report.txt.quotes.yaml', []);
    await desk.write('report.txt', ARTICLE.replace(WORDS, 'Nothing at all.'));
    await untilProblems(desk, 'report.txt.quotes.yaml', ['orphan 7']);
    await desk.write('report.txt', ARTICLE);
    await untilProblems(desk, 'report.txt.quotes.yaml', []);
  });

  it('tells of it too when the sidecar is another one now', async () => {
    await untilProblems(desk, 'changed.txt.quotes.yaml', ['orphan 7']);
    await desk.write('report.txt.quotes.yaml', SIDECAR.replaceAll(WORDS, 'Words of another branch.'));
    await untilProblems(desk, 'report.txt.quotes.yaml', ['orphan 7']);
  });
});
