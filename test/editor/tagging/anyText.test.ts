import { deepEqual, equal } from 'node:assert/strict';
import * as vscode from 'vscode';
import { readSidecar } from '../../../src/core/format';
import { CODEBOOK, deskWith } from '../support/desk';
import { openAt, press, untilShown } from '../support/hands';

interface Text {
  readonly of: string;
  /** The file, with the words to be tagged between two `|`. */
  readonly text: string;
  /** The words as a sidecar has them. */
  readonly exact: string;
  /** Code points of the folded text before them. */
  readonly start: number;
  /** Code points of them. */
  readonly length: number;
}

const TEXTS: Text[] = [
  { of: 'CRLF', text: 'One\r\n\r\nTwo |three\r\nfour| five\r\n', exact: 'three\nfour', start: 9, length: 10 },
  { of: 'a byte-order mark', text: '\ufeffOne |two three| four\n', exact: 'two three', start: 4, length: 9 },
  {
    of: 'emoji',
    text: 'A 🙂👩‍👧 said |we won 🎉 today|, no?\n',
    exact: 'we won 🎉 today',
    start: 12,
    length: 14,
  },
  {
    of: 'combining marks',
    text: 'Zoe\u0308 said |ne\u0301e a\u0300 Ly\u0300on| once\n',
    exact: 'ne\u0301e a\u0300 Ly\u0300on',
    start: 10,
    length: 13,
  },
  {
    of: 'words from right to left',
    text: 'قال: |لم يتفق أحد| أمس\n',
    exact: 'لم يتفق أحد',
    start: 5,
    length: 11,
  },
  {
    of: 'all of them',
    text: '\ufeff🙂\r\nقال: |لم 🎉\r\ne\u0301t| أمس\r\n',
    exact: 'لم 🎉\ne\u0301t',
    start: 7,
    length: 8,
  },
];

describe('a quote in a text with', () => {
  const desk = deskWith('any-text', { 'codebook.yaml': CODEBOOK });

  for (const { of, text, exact, start, length } of TEXTS)
    it(`${of} is counted in code points of the folded text, and stands at exactly its words`, async () => {
      const file = text.replaceAll('|', '');
      await desk.write('report.txt', file);
      const marked = text.replace('\ufeff', '');
      await press(desk, 'report.txt', marked, 'o');

      const [quote] = readSidecar(await desk.read('report.txt.quotes.yaml')).sidecar.quotes;
      deepEqual(
        { exact: quote?.exact, start: quote?.start, end: quote?.end },
        { exact, start, end: start + length },
      );
      equal(await desk.read('report.txt'), file);

      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      const words = marked.split('|')[1]!;
      await untilShown(desk, 'report.txt', [words]);
      const { document } = await openAt(desk, 'report.txt', marked.replaceAll('|', ''));
      equal(document.getText().split(words).length, 2);
    });
});
