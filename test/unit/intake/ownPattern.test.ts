import assert from 'node:assert/strict';
import type { IntakePattern } from '../../../src/core/model';
import { type Reading, readArticles } from '../../../src/intake';
import { docx, utf8 } from './support/documents';

const WIRE = `ITEM 1 of 2
Harbour: Port stays shut, says mayor
Coast Wire, 27 September 2024

The mayor said that “the port stays shut”.

Nobody had asked for more.
-- end --
ITEM 2 of 2
Harbour: Union calls for talks
Coast Wire, 28 September 2024

The union called for talks.
-- end --
`;

/** One item of the wire: headline behind its subject, outlet and day in one line, the text up to its end. */
const PATTERN = String.raw`^ITEM \d+ of \d+\n(?<section>[^:\n]+): (?<title>.+)\n(?<publisher>[^,\n]+), (?<published>.+)\n(?<text>(?s:.*?))^-- end --$`;

const wire = (more: Partial<IntakePattern> = {}): IntakePattern => ({
  key: 'wire',
  pattern: PATTERN,
  files: ['wire-*'],
  ...more,
});

const read = (name: string, bytes: Uint8Array, ...patterns: IntakePattern[]): Promise<Reading> =>
  readArticles({ name, bytes, patterns });

const articlesOf = (reading: Reading) => {
  assert.ok('articles' in reading, JSON.stringify(reading));
  return reading.articles;
};

describe('a pattern of the team’s own', () => {
  it('takes a file apart into articles, each with what its groups name', async () => {
    const articles = articlesOf(await read('wire-24.txt', utf8(WIRE), wire()));
    assert.deepEqual(articles, [
      {
        title: 'Port stays shut, says mayor',
        publisher: 'Coast Wire',
        published: '2024-09-27',
        section: 'Harbour',
        paragraphs: [
          { text: 'The mayor said that “the port stays shut”.' },
          { text: 'Nobody had asked for more.' },
        ],
      },
      {
        title: 'Union calls for talks',
        publisher: 'Coast Wire',
        published: '2024-09-28',
        section: 'Harbour',
        paragraphs: [{ text: 'The union called for talks.' }],
      },
    ]);
  });

  it('fits texts with line ends of Windows, and documents, paragraph by paragraph', async () => {
    const windows = articlesOf(await read('wire-24.txt', utf8(WIRE.replaceAll('\n', '\r\n')), wire()));
    const word = articlesOf(await read('wire-24.docx', docx(...WIRE.split('\n')), wire()));
    for (const articles of [windows, word])
      assert.deepEqual(
        articles.map(({ title }) => title),
        ['Port stays shut, says mayor', 'Union calls for talks'],
      );
  });

  it('leaves files alone that it is not for', async () => {
    const articles = articlesOf(await read('report.txt', utf8(WIRE), wire()));
    assert.equal(articles.length, 1);
  });

  it('that is for all files leaves those alone that it does not fit', async () => {
    const plain = utf8('Port stays shut\n\nThe mayor said so on Friday.\n');
    const [article] = articlesOf(await read('report.txt', plain, wire({ files: [] })));
    assert.equal(article?.title, 'Port stays shut');
  });

  it('which names a file and fits nothing in it has the file refused', async () => {
    const reading = await read('wire-25.txt', utf8('Something else.\n'), wire());
    assert.deepEqual(reading, { refused: 'pattern-fits-nothing', detail: 'wire' });
  });

  it('that is no pattern is told, with what is wrong', async () => {
    const reading = await read('wire-24.txt', utf8(WIRE), wire({ pattern: '(?<text>[a-' }));
    assert.ok('refused' in reading);
    assert.equal(reading.refused, 'bad-pattern');
    assert.match(reading.detail, /^wire: .*\[a-/);
  });

  it('that names no text is told', async () => {
    const reading = await read('wire-24.txt', utf8(WIRE), wire({ pattern: '^ITEM (?<title>.+)$' }));
    assert.deepEqual(reading, { refused: 'pattern-without-text', detail: 'wire' });
  });

  it('cannot hang anybody, whoever wrote it', async () => {
    const long = utf8(`${'a'.repeat(50_000)}\n`);
    const reading = await read('wire-24.txt', long, wire({ pattern: '^(?<text>(?:a*)*)b$' }));
    assert.deepEqual(reading, { refused: 'pattern-fits-nothing', detail: 'wire' });
  });
});
