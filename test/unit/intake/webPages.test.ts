import assert from 'node:assert/strict';
import { articleIn, textsOf } from './support/reading';

const PARAGRAPHS = [
  'The envoy said on Friday that “the plan was agreed with both sides” before it was published, and that nobody had objected to it.',
  'A minister denied this on Saturday: nobody had asked her, she said, and nobody would have got an answer before the vote in the chamber.',
  'The opposition asked for a debate on the matter, which is to be held next week, as the speaker of the chamber announced on Sunday.',
];

const page = (head = '', extra = '') => `<!doctype html><html lang="en-GB"><head>
<title>Envoy says plan was agreed | The Daily Example</title>${head}</head><body>
<nav><ul><li><a href="/">Home</a><li><a href="/news">News</a></ul></nav>
<main><article><h1>Envoy says plan was agreed</h1><p class="byline">By Ana Ruiz</p>
<figure><img src="x.jpg"><figcaption>The envoy arrives. Photo: Agency</figcaption></figure>
${PARAGRAPHS.map(text => `<p>${text}</p>`).join('\n')}
<p>Photo: Lee Park / Agency</p>${extra}</article></main>
<aside><h2>Most read</h2><ul><li><a href="/a">Something else that people read</a></ul></aside>
<footer><p>Sign up for our newsletter</p><p>© 2024 The Daily Example</p></footer></body></html>`;

describe('an article from a web page', () => {
  it('is its text, without captions, credits, menus and sign-up lines', async () =>
    assert.deepEqual(
      textsOf(await articleIn('page.html', page())).filter(text => !text.startsWith('By ')),
      PARAGRAPHS,
    ));

  it('keeps numbers and words as they are, however long', async () => {
    const long = `The account ${'1234567890'.repeat(5)} at ${'Donaudampf'.repeat(12)} is empty, she said on Monday, and nobody knows why.`;
    assert(textsOf(await articleIn('page.html', page('', `<p>${long}</p>`))).includes(long));
  });

  it('has title, outlet and language as its reader sees them', async () => {
    const { title, publisher, language } = await articleIn('page.html', page());
    assert.deepEqual(
      { title, publisher, language },
      {
        title: 'Envoy says plan was agreed',
        publisher: 'The Daily Example',
        language: 'en',
      },
    );
  });

  const dates: readonly [where: string, head: string, extra: string, url?: string | undefined][] = [
    [
      'JSON-LD',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"E","datePublished":"2024-09-27T08:00:00+02:00"}</script>',
      '',
    ],
    ['a meta element', '<meta property="article:published_time" content="2024-09-27T08:00:00Z">', ''],
    ['an element for it', '', '<time datetime="2024-09-27">Friday</time>'],
    ['its address', '', '', 'https://example.org/2024/09/27/envoy'],
    [
      'its address, where machines are told the day of another place',
      '<meta property="article:published_time" content="2024-09-28T03:30:00Z">',
      '',
      'https://example.org/2024/09/27/envoy',
    ],
    ['a line beside the headline', '', '', undefined],
  ];
  for (const [where, head, extra, url] of dates)
    it(`has its day from ${where}`, async () => {
      const html =
        url === undefined && head === '' && extra === ''
          ? page().replace('By Ana Ruiz', '27th September 2024')
          : page(head, extra);
      assert.equal((await articleIn('page.html', html, url)).published, '2024-09-27');
    });

  it('takes who wrote it and where from what the page says to machines', async () => {
    const { author, url, publisher } = await articleIn(
      'page.html',
      page(
        '<link rel="canonical" href="https://example.org/envoy"><meta name="author" content="Ana Ruiz"><meta property="og:site_name" content="Daily Example">',
      ),
    );
    assert.deepEqual(
      { author, url, publisher },
      { author: 'Ana Ruiz', url: 'https://example.org/envoy', publisher: 'Daily Example' },
    );
  });

  for (const unfilled of ['{$plugin.site_name}', '{{ site.name }}', '%SITENAME%'])
    it(`takes nothing from what a site has left unfilled: ${unfilled}`, async () => {
      const { publisher } = await articleIn(
        'page.html',
        page(`<meta property="og:site_name" content="${unfilled}">`),
      );
      // As the window's title has it.
      assert.equal(publisher, 'The Daily Example');
    });

  for (const [byline, author] of [
    ['By Ana Ruiz', 'Ana Ruiz'],
    ['Written by: Ana Ruiz', 'Ana Ruiz'],
    ['Posted on September 21, 2020 by Ana Ruiz', 'Ana Ruiz'],
    ['Ana Ruiz - January 10, 2020 21 minutes', 'Ana Ruiz'],
    ['| Ana Ruiz', 'Ana Ruiz'],
    ['Von Ana Ruiz und Tom Berg', 'Ana Ruiz und Tom Berg'],
    ['Byron Ruiz', 'Byron Ruiz'],
  ] as const)
    it(`knows who wrote it by “${byline}”`, async () => {
      const { author: found } = await articleIn(
        'page.html',
        page(`<meta name="author" content="${byline}">`),
      );
      assert.equal(found, author);
    });

  it('knows its outlet by the end of the window’s title', async () => {
    const html = page().replace(/<title>[^<]*/, '<title>Envoy says plan was agreed › The Daily');
    assert.equal((await articleIn('page.html', html)).publisher, 'The Daily');
  });

  it('knows the address that a browser wrote into what it saved', async () => {
    const { url } = await articleIn(
      'page.html',
      page().replace('<html', '<!-- saved from url=(0025)https://example.org/envoy -->\n<html'),
    );
    assert.equal(url, 'https://example.org/envoy');
  });

  it('is read in the encoding that the page declares', async () => {
    const html = page('<meta charset="windows-1252">')
      .replace('“the plan', '\x93the plan')
      .replace('sides”', 'sides\x94')
      .replace('© ', '');
    const article = await articleIn(
      'page.html',
      Uint8Array.from(html, char => char.charCodeAt(0)),
    );
    assert(textsOf(article).includes(PARAGRAPHS[0]!));
  });

  it('comes out of a page that was kept as one file, with its address', async () => {
    const mail = [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://example.org/envoy',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="B"',
      '',
      '--B',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      page(),
      '--B--',
      '',
    ].join('\r\n');
    const article = await articleIn('page.mhtml', mail);
    assert.equal(article.url, 'https://example.org/envoy');
    assert(textsOf(article).includes(PARAGRAPHS[2]!));
  });

  it('is put in order first where the page is not', async () => {
    const html = page().replace(
      '<!doctype html><html lang="en-GB"><head>',
      '<br><b>Notice</b>: something is out of date<br>',
    );
    assert(textsOf(await articleIn('page.html', html)).includes(PARAGRAPHS[1]!));
  });
});
