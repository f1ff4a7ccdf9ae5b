import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { findQuotes, guessDetails } from '../../../src/core';
import { type Article, articleFile, copiesAmong } from '../../../src/intake';
import { anyText } from '../support/anyText';

const ORIGIN = { from: 'page.html', when: new Date('2024-10-01T08:00:00Z') };
const ARTICLE: Article = {
  title: 'Minister: “We will not pay”',
  publisher: 'The Daily Example',
  author: 'Ana Ruiz',
  published: '2024-09-27',
  url: 'https://example.org/pay',
  language: 'en',
  paragraphs: [{ text: 'The minister said on Friday: “We will not pay.”' }, { text: 'Nobody asked why.' }],
};

const detailsIn = (text: string) => parse(text.split('---\n')[1]!);

describe('the file of an article', () => {
  it('has front matter, headline and paragraphs', () =>
    assert.equal(
      articleFile(ARTICLE, ORIGIN).text,
      `---
title: "Minister: “We will not pay”"
publisher: The Daily Example
author: Ana Ruiz
published: 2024-09-27
url: https://example.org/pay
language: en
imported-from: page.html
imported-at: 2024-10-01T08:00:00.000Z
---

Minister: “We will not pay”

The minister said on Friday: “We will not pay.”

Nobody asked why.
`,
    ));

  it('says to Crossquote what the article said, whatever characters a title has', () =>
    fc.assert(
      fc.property(anyText, title => {
        const tidy = title.replace(/\s+/g, ' ').trim();
        if (tidy === '') return;
        const { text } = articleFile({ ...ARTICLE, title: tidy }, ORIGIN);
        assert.equal(String(detailsIn(text).title), tidy);
        assert.equal(guessDetails(text).title, tidy);
        assert.equal(guessDetails(text).published, '2024-09-27');
      }),
    ));

  it('has quotes in its text alone, not in its front matter', () => {
    const { text } = articleFile(ARTICLE, ORIGIN);
    const front = text.indexOf('---\n', 4);
    const starts = findQuotes(text).map(({ start }) => start);
    assert(starts.length > 0);
    assert(starts.every(start => start > front));
  });

  it('is named by day, outlet and title', () =>
    assert.equal(
      articleFile(ARTICLE, ORIGIN).name,
      '2024-09-27-the-daily-example-minister-we-will-not-pay.txt',
    ));

  it('has a name that climbs out of no folder and that every system takes', () =>
    fc.assert(
      fc.property(anyText, anyText, (title, publisher) => {
        const { name } = articleFile(
          { title, publisher, paragraphs: [{ text: 'x' }] },
          { ...ORIGIN, from: '../../x' },
        );
        assert.match(name, /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]*\.txt$/u);
        assert(new TextEncoder().encode(`${name}.quotes.yaml`).length <= 255, name);
        assert.doesNotMatch(name, /^(?:con|prn|aux|nul|com\d|lpt\d)\./i);
      }),
    ));

  const hostile: readonly string[] = [
    ...[
      '../../../etc/passwd',
      '..',
      '.',
      '/etc/passwd',
      'C:\\Windows\\win.ini',
      '\\\\server\\share',
      '~/.bashrc',
      '%2e%2e%2f',
    ],
    ...[
      'a\0b',
      '\0',
      'a\nb',
      'CON',
      'nul.txt',
      'COM1',
      'lpt¹',
      'aux.',
      'con .',
      'name.',
      'name...',
      'name ',
      '.hidden',
    ],
    ...[
      '-rf',
      '--help',
      '$(id)',
      '`id`',
      'a:stream',
      'a|b<c>d"e*?',
      '\u202egpj.exe',
      '💥',
      'x'.repeat(300),
      '世'.repeat(300),
    ],
    ...['e\u0301'.repeat(200), `${'\u0301'.repeat(300)}`, ' ', ''],
  ];
  for (const text of hostile)
    it(`has such a name where a file says ${JSON.stringify(text).slice(0, 40)} of itself`, () => {
      for (const given of [
        { title: text },
        { publisher: text },
        { published: text },
        { title: text, publisher: text, published: text },
      ]) {
        const { name } = articleFile({ ...given, paragraphs: [{ text: 'x' }] }, { ...ORIGIN, from: text });
        assert.match(name, /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}-]*\.txt$/u);
        assert(new TextEncoder().encode(`${name}.quotes.a-coder-s-name.yaml`).length <= 255, name);
        assert.doesNotMatch(name, /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])\./i);
      }
    });

  it('says where pages begin, and when speakers', () => {
    const body = (paragraphs: Article['paragraphs']) =>
      articleFile({ paragraphs }, ORIGIN).text.split('---\n\n')[1];
    assert.equal(
      body([
        { text: 'One.', page: 1 },
        { text: 'Two.', page: 1 },
        { text: 'Three.', page: 2 },
      ]),
      '[p. 1]\n\nOne.\n\nTwo.\n\n[p. 2]\n\nThree.\n',
    );
    assert.equal(body([{ text: 'One.', page: 1 }]), 'One.\n');
    assert.equal(body([{ text: 'RUIZ: No.', time: '00:01:23' }]), '[00:01:23]\n\nRUIZ: No.\n');
  });
});

describe('copies of an article', () => {
  const words = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => `word${from + i}`).join(' ');
  const article = (text: string): Article => ({ paragraphs: [{ text }] });

  it('are told, with how much is the same', () => {
    const [copy, ...others] = copiesAmong([
      article(words(0, 100)),
      article(words(500, 600)),
      article(`${words(0, 90)} ${words(900, 910)}`),
    ]);
    assert.deepEqual(others, []);
    assert.deepEqual([copy!.index, copy!.of], [2, 0]);
    assert(copy!.likeness > 0.85 && copy!.likeness < 0.95, String(copy!.likeness));
  });

  it('are told of what is there already too, whatever stands in front of it', () => {
    const present = new Map([
      ['other.txt', words(300, 400)],
      ['there.txt', `---\ntitle: Of the day before\n---\n\n${words(0, 100)}\n`],
    ]);
    const copies = copiesAmong([article(words(0, 100)), article(words(500, 600))], present);
    assert.deepEqual(copies, [{ index: 0, of: 'there.txt', likeness: 1 }]);
  });

  it('are none where two articles share a sentence', () =>
    assert.deepEqual(
      copiesAmong([article(words(0, 100)), article(`${words(0, 30)} ${words(200, 270)}`)]),
      [],
    ));
});
