import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Article } from '../../../src/intake';
import { docx } from './support/documents';
import { articlesIn, textsOf } from './support/reading';

/** What is compared of an article: title, outlet, day, and the rest where it is told. */
const told = ({ paragraphs, ...details }: Article) => details;

const NEXIS_TEXT = `
Download Request: All Items
Time Of Request: Friday, September 27, 2024

                               1 of 2 DOCUMENTS

                               The Daily Example

                           September 27, 2024 Friday
                                 Edition 1;
                                  Scotland

Envoy says plan was agreed; Minister denies it

BYLINE: By Ana Ruiz

SECTION: NEWS; Pg. 6

LENGTH: 355 words

The envoy said on Friday that "the plan was agreed with both sides" before it
was published, and that nobody had asked for anything else at all.

NOTHING: he said, had been left out.

LOAD-DATE: September 27, 2024

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper

                       Copyright 2024 The Daily Example
                              All Rights Reserved

                               2 of 2 DOCUMENTS

                              Das Tagesbeispiel

                           27. September 2024 Freitag

Gesandter: Plan war abgesprochen

AUTOR: Von Lee Park

RUBRIK: POLITIK; S. 3

LÄNGE: 120 Wörter

Der Gesandte sagte am Freitag, der Plan sei mit beiden Seiten abgesprochen.

UPDATE: 28. September 2024

SPRACHE: GERMAN; DEUTSCH

PUB-TYPE: Zeitung
`;

const NEXIS_WORD = [
  '',
  'Date and Time: Friday, 27. September 2024 09:31:00 CEST',
  'Documents (2)',
  '1. Envoy says plan was agreed',
  'Client/Matter: -None-',
  'Content Type',
  'News',
  '',
  'Envoy says plan was agreed',
  'The Daily Example (London)',
  'September 26, 2024 Thursday 9:20 AM GMT',
  '',
  '\nCopyright 2024 The Daily Example All Rights Reserved',
  '\nSection: POLITICS; Version:28',
  'Length: 355 words',
  'Byline: Ana Ruiz',
  'Highlight: A minister denies it.',
  'Body',
  '',
  'The envoy said so on Friday.',
  'Body: that is what he called it.',
  'Classification',
  '',
  'Language: ENGLISH',
  '\nPublication-Type: Newspaper',
  '\nLoad-Date: September 27, 2024',
  '',
  '\nEnd of Document',
  '',
  'Le projet était convenu, dit l’émissaire',
  'L’Exemple',
  '27 septembre 2024 vendredi',
  '\nCopyright 2024 L’Exemple Tous droits réservés',
  '\nSection: MONDE; Pg. 4',
  'Length: 80 mots',
  'Body',
  'L’émissaire l’a dit vendredi.',
  '\nLoad-Date: September 28, 2024',
  '\nEnd of Document',
];

const NEXIS_TOLD = [
  {
    title: 'Envoy says plan was agreed',
    publisher: 'The Daily Example (London)',
    author: 'Ana Ruiz',
    published: '2024-09-26',
    language: 'en',
    section: 'POLITICS; Version:28',
  },
  {
    title: 'Le projet était convenu, dit l’émissaire',
    publisher: 'L’Exemple',
    published: '2024-09-27',
    section: 'MONDE; Pg. 4',
  },
];

const FACTIVA_LINES = [
  'World',
  'Envoy says plan was agreed',
  'By Ana Ruiz',
  '355 words',
  '27 September 2024',
  '10:32',
  'The Daily Example',
  'DAYEX',
  '6',
  'English',
  '(c) 2024 The Daily Example. All Rights Reserved.',
  'The envoy said so on Friday.',
  'A minister denied it.',
  'Document DAYEX00020240927ek9r0001r',
  'Gesandter: Plan war abgesprochen',
  '1.120 Wörter',
  '28. September 2024',
  'Das Tagesbeispiel',
  'TAGBSP',
  'Deutsch',
  '© 2024 Das Tagesbeispiel',
  'Der Gesandte sagte am Freitag, der Plan sei abgesprochen.',
  'Dokument TAGBSP0020240928ek9s0004x',
];

const FACTIVA_TOLD = [
  {
    title: 'Envoy says plan was agreed',
    publisher: 'The Daily Example',
    author: 'Ana Ruiz',
    published: '2024-09-27',
    language: 'en',
    section: 'World',
  },
  {
    title: 'Gesandter: Plan war abgesprochen',
    publisher: 'Das Tagesbeispiel',
    published: '2024-09-28',
    language: 'de',
  },
];

const rtf = (lines: readonly string[]) =>
  `{\\rtf1\\ansi\\ansicpg1252\n${lines
    .map(
      line =>
        `${line.replace(/[^\x20-\x7e]/g, char => `\\u${char.charCodeAt(0)}?`).replaceAll('\n', '\\line ')}\\par`,
    )
    .join('\n')}}`;

describe('a download from Nexis', () => {
  it('as text is split into its articles, in several languages', async () => {
    const articles = await articlesIn('nexis.txt', NEXIS_TEXT);
    assert.deepEqual(articles.map(told), [
      {
        title: 'Envoy says plan was agreed; Minister denies it',
        publisher: 'The Daily Example',
        author: 'Ana Ruiz',
        published: '2024-09-27',
        language: 'en',
        section: 'NEWS; Pg. 6',
      },
      {
        title: 'Gesandter: Plan war abgesprochen',
        publisher: 'Das Tagesbeispiel',
        author: 'Lee Park',
        published: '2024-09-27',
        language: 'de',
        section: 'POLITIK; S. 3',
      },
    ]);
    assert.deepEqual(textsOf(articles[0]!), [
      'The envoy said on Friday that "the plan was agreed with both sides" before it was published, and that nobody had asked for anything else at all.',
      'NOTHING: he said, had been left out.',
    ]);
  });

  it('as a Word document is split at what ends its articles', async () => {
    const articles = await articlesIn('nexis.docx', docx(...NEXIS_WORD));
    assert.deepEqual(articles.map(told), NEXIS_TOLD);
    assert.deepEqual(textsOf(articles[0]!), [
      'A minister denies it.',
      'The envoy said so on Friday.',
      'Body: that is what he called it.',
    ]);
  });

  it('as RTF too', async () =>
    assert.deepEqual((await articlesIn('nexis.rtf', rtf(NEXIS_WORD))).map(told), NEXIS_TOLD));
});

describe('a download from Factiva', () => {
  it('as RTF is told by the order of its lines', async () =>
    assert.deepEqual((await articlesIn('factiva.rtf', rtf(FACTIVA_LINES))).map(told), FACTIVA_TOLD));

  it('as RTF with codes is told by them', async () => {
    const row = (code: string, ...texts: string[]) =>
      `{\\trowd\\intbl ${code}\\cell ${texts.join('\\par ')}\\cell\\row}`;
    const source = `{\\rtf1\\ansi ${row('SE', 'World')}${row('HD', 'Envoy says plan was agreed')}${row('BY', 'By Ana Ruiz')}${row('WC', '355 words')}${row('PD', '27 September 2024')}${row('SN', 'The Daily Example')}${row('LA', 'English')}${row('LP', 'The envoy said so on Friday.')}${row('TD', 'A minister denied it.', 'So did others.')}${row('AN', 'Document DAYEX00020240927ek9r0001r')}}`;
    const [article] = await articlesIn('factiva.rtf', source);
    assert.deepEqual(told(article!), FACTIVA_TOLD[0]);
    assert.deepEqual(textsOf(article!), [
      'The envoy said so on Friday.',
      'A minister denied it.',
      'So did others.',
    ]);
  });

  it('as a page without codes', async () => {
    const page = `<html><body><div class="article enArticle"><div>World</div><div id="hd"><span class="enHeadline">Envoy says plan was agreed</span></div><div class="author">By Ana Ruiz</div>${FACTIVA_LINES.slice(
      3,
      11,
    )
      .map(line => `<div>${line}</div>`)
      .join(
        '',
      )}<p class="articleParagraph enarticleParagraph">The envoy said so on Friday.</p><p>Document DAYEX00020240927ek9r0001r</p></div></body></html>`;
    assert.deepEqual((await articlesIn('factiva.html', page)).map(told), [FACTIVA_TOLD[0]]);
  });

  it('as XML', async () => {
    const article = (title: string, day: string, outlet: string, language: string) =>
      `<ppsarticle><article><baseLanguage>${language}</baseLanguage><headline><paragraph><hlt>${title.slice(0, 5)}</hlt>${title.slice(5)}</paragraph></headline><leadParagraph><paragraph>The lead.</paragraph></leadParagraph><publicationDate><dateTime>${day}T01:35:58Z</dateTime></publicationDate><sourceName>${outlet}</sourceName><tailParagraphs><paragraph>The <hlt>plan</hlt> &amp; more.</paragraph></tailParagraphs></article></ppsarticle>`;
    const articles = await articlesIn(
      'factiva.xml',
      `<?xml version="1.0" encoding="utf-8"?><PPSResponse>${article('Envoy says so', '2024-09-27', 'The Daily Example', 'EN')}${article('Un émissaire', '2024-09-28', 'L’Exemple', 'FR')}</PPSResponse>`,
    );
    assert.deepEqual(articles.map(told), [
      { title: 'Envoy says so', publisher: 'The Daily Example', published: '2024-09-27', language: 'en' },
      { title: 'Un émissaire', publisher: 'L’Exemple', published: '2024-09-28', language: 'fr' },
    ]);
    assert.deepEqual(textsOf(articles[0]!), ['The lead.', 'The plan & more.']);
  });
});

describe('a download from Europresse', () => {
  it('in its new form', async () => {
    const article = (
      title: string,
    ) => `<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">L’Exemple, no. 5968</span></div>
      <span class="DocHeader">Monde, vendredi 27 septembre 2024, p. 4</span><div class="titreArticle"><p class="titreArticleVisu rdp__articletitle">${title}</p></div>
      <div class="sm-margin-bottomNews">Anne Dupont</div></header><section class="docOcurrContainer"><p>L’émissaire l’a dit vendredi.</p><p>La ministre le nie.</p></section><footer>© 2024 L’Exemple.</footer></article>`;
    const articles = await articlesIn(
      'europresse.html',
      `<html><body>${article('Le projet était convenu')}${article('Un autre titre')}</body></html>`,
    );
    assert.deepEqual(
      articles.map(({ title }) => title),
      ['Le projet était convenu', 'Un autre titre'],
    );
    const { publisher, published, author, section } = articles[0]!;
    assert.deepEqual(
      [publisher, published, author, section],
      ['L’Exemple', '2024-09-27', 'Anne Dupont', 'Monde'],
    );
    assert.deepEqual(textsOf(articles[0]!), ['L’émissaire l’a dit vendredi.', 'La ministre le nie.']);
  });
});

describe('a download from ProQuest', () => {
  it('as text is split at its rules', async () => {
    const rule = '_'.repeat(60);
    const document = (n: number, title: string, day: string) => `${rule}

Document ${n} of 2

${title}

Author: Ruiz, Ana

Publication info: The Daily Example ; London (UK). ${day}.

Abstract: None available.

Links: https://example.org/link?id=${n}

Full text: The envoy said so on Friday.

A minister denied it: nobody had asked.

Subject: Treaties; Ministers

Title: ${title}

Publication title: The Daily Example

Section: World

Publication date: ${day}

Language of publication: English

ProQuest document ID: 31${n}

Document URL: https://example.org/docview/31${n}

Database: Global Newsstream
`;
    const articles = await articlesIn(
      'proquest.txt',
      `${document(1, 'Envoy says plan was agreed', 'Sep 27, 2024')}${document(2, 'Minister denies it', 'Sep 28, 2024')}${rule}\n\nContact us at: https://example.org\n`,
    );
    assert.deepEqual(
      articles.map(({ title, publisher, published }) => [title, publisher, published]),
      [
        ['Envoy says plan was agreed', 'The Daily Example', '2024-09-27'],
        ['Minister denies it', 'The Daily Example', '2024-09-28'],
      ],
    );
    assert.deepEqual(textsOf(articles[0]!), [
      'The envoy said so on Friday.',
      'A minister denied it: nobody had asked.',
    ]);
  });
});

const GIVEN = resolve(process.env.CROSSQUOTE_SHARED || '../shared', 'intake/databases');

if (existsSync(GIVEN))
  describe('the given downloads', () => {
    const expected: Readonly<Record<string, readonly [outlet: string, published: string, title: string][]>> =
      {
        'europresse.html': [
          ["l'Humanité", '2013-10-05', 'A heading: some text'],
          ['Mag', '2012-10-03', 'Another heading with colored text inside'],
          ['Magazine 1', '2012-10-04', 'Heading'],
        ],
        'factiva.html': [
          ['Test newspaper', '2011-12-29', 'Test 1'],
          ['Ouest France', '2011-12-29', 'Test 2'],
        ],
        'lexis-nexis.html': [
          ['Some Newspaper', '1991-12-19', 'Heading One'],
          ['Some Newspaper', '1993-01-28', 'First part; Second part'],
        ],
      };
    for (const [name, articles] of Object.entries(expected))
      it(`${name} has its articles with outlets, days and titles`, async () =>
        assert.deepEqual(
          (await articlesIn(name, new Uint8Array(readFileSync(resolve(GIVEN, name))))).map(
            ({ publisher, published, title }) => [publisher, published, title],
          ),
          articles,
        ));

    it('lexis-nexis.docx has ten, with days and outlet', async () => {
      const articles = await articlesIn(
        'nexis.docx',
        new Uint8Array(readFileSync(resolve(GIVEN, 'lexis-nexis.docx'))),
      );
      assert.deepEqual(
        articles.map(({ published }) => published),
        [1, 2, 4, 3, 4, 2, 3, 3, 3, 2].map(day => `2019-07-0${day}`),
      );
      assert.deepEqual([...new Set(articles.map(({ publisher }) => publisher))], ['The Guardian(London)']);
    });
  });
