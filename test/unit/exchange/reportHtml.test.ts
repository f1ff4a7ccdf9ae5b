import assert from 'node:assert/strict';
import { DOMParser } from 'linkedom';
import { arrange, cellsByPlace, drawMatrix, matrixGeometry, PAPER, SvgPen } from '../../../src/core/drawing';
import { writeReportHtml } from '../../../src/core/exchange';
import { actorPage, claimPage, lowered, sourcePage } from '../../../src/core/pages';
import { allAtOnce, DEFAULT_NETWORK, makeMatrix } from '../../../src/core/results';
import { matrixPicture } from '../../../src/core/views';
import { groundOf } from '../results/coded';
import { PAGE_MEANS } from '../support/pageMeans';
import { ROOT } from '../support/workspace';

/** What somebody has put into a folder so that it runs, loads or leads away when a report of it is opened. */
const HOSTILE = [
  '</script><script>alert(1)</script>',
  '</title></style></section><script>alert(1)</script>',
  '"><img src=x onerror="alert(1)">',
  "' onmouseover='alert(1)' x='",
  '<svg onload=alert(1)>',
  '<iframe src="https://evil.example"></iframe>',
  '[x](javascript:alert(1))',
  '[x](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '<javascript:alert(1)>',
  '<https://evil.example>',
  '[x]: https://evil.example\n\n[x]',
  '`x` ``<b>`` ```\n<b>x</b>\n```',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\\<script>alert(1)\\</script>',
  'a | b |\n| --- |\n<script>alert(1)</script>',
];

/** A report of a folder in which one text stands wherever a text can stand. */
function reportOf(text: string) {
  const { corpus, ...ground } = groundOf(
    [
      {
        source: 'report.txt',
        speakers: ['ana', 'bo'],
        claim: 'keep',
        stance: text,
        publisher: text,
        day: '2024-09-27',
        coder: text,
        fields: { exact: text, note: text, via: text, said: text },
      },
      { source: 'other.txt', speakers: [text], claim: text, stance: 'opposes', day: text, publisher: text },
    ],
    {
      stances: { [text]: { polarity: 1, definition: text } },
      actors: { ana: { name: text, aliases: [text], role: text, of: 'bo' }, bo: { name: text } },
      claims: {
        keep: { text, definition: text, include: text, examples: [text], contradicts: [text] },
        [text]: { text: 'Other.' },
      },
    },
  );
  corpus.setSidecar(
    `${ROOT}third.txt.quotes.yaml`,
    JSON.stringify({ crossquote: 1, source: { title: text, publisher: text, published: text, url: text } }),
  );
  corpus.setSource(`${ROOT}third.txt`, { state: 'read', text });
  const book = `${ROOT}codebook.yaml`;
  const pages = [
    ...['keep', text].map(key => claimPage(corpus, book, key, PAGE_MEANS)),
    ...['ana', text].map(key => actorPage(corpus, book, key, PAGE_MEANS)),
    ...Array.from(corpus.sources(), source => sourcePage(corpus, source, PAGE_MEANS)),
  ];
  const picture = matrixPicture(allAtOnce(makeMatrix({ corpus, ...ground }, DEFAULT_NETWORK)).made);
  assert.equal(picture.cells.length, 3);
  const arrangement = arrange(picture, 'count');
  const size = matrixGeometry(arrangement);
  const pen = new SvgPen(size, PAPER.font);
  const drawing = { picture, arrangement, cells: cellsByPlace(picture), measure: 'stances' } as const;
  drawMatrix(pen, drawing, { x: 0, y: 0, ...size }, PAPER);
  const html = writeReportHtml({
    title: text,
    language: text,
    pictures: [pen.document(text, PAPER.background, text)],
    pages: pages.map(page => lowered(page, 1)),
  });
  return new DOMParser().parseFromString(html, 'text/html');
}

const namesIn = (report: ReturnType<typeof reportOf>): string[] =>
  Array.from(report.querySelectorAll('*'), ({ localName }) => localName.toLowerCase());

describe('a report as a file of its own', () => {
  let known: ReadonlySet<string>;
  before(() => {
    known = new Set(namesIn(reportOf('plain words')));
  });

  for (const text of HOSTILE)
    it(`runs, loads and links nothing that a folder wants: ${JSON.stringify(text)}`, () => {
      const report = reportOf(text);
      assert.deepEqual(
        namesIn(report).filter(name => !known.has(name)),
        [],
      );
      const attributes = Array.from(report.querySelectorAll('*'), ({ attributes }) => [...attributes]).flat();
      assert.deepEqual(
        attributes.filter(({ name }) => /^on|src|^style$/i.test(name)),
        [],
      );
      for (const { href } of report.querySelectorAll('a'))
        assert.match(
          href,
          /^\/[^/]|^https:\/\/evil\.example$/,
          'to files of the folder, or as a source’s address',
        );
    });

  it('links the address of a source that is one of the web', () => {
    const hrefs = (text: string) => Array.from(reportOf(text).querySelectorAll('a'), ({ href }) => href);
    assert(hrefs('https://example.org/a?b&c').includes('https://example.org/a?b&c'));
    assert(hrefs('javascript:alert(1)').every(href => href.startsWith('/')));
  });

  it('may load nothing and run nothing, by its own policy', () => {
    const [policy] = reportOf('x').querySelectorAll('meta[http-equiv="Content-Security-Policy"]');
    assert.equal(policy?.getAttribute('content'), `default-src 'none'; style-src 'unsafe-inline'`);
  });
});
