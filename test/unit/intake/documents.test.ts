import assert from 'node:assert/strict';
import { column, docx, odt, pdf } from './support/documents';
import { articleIn, textsOf } from './support/reading';

const SENTENCE =
  'The envoy said on Friday that “the plan was agreed with both sides” before it was published.';
const REPLY = 'A minister denied it: nobody had asked her, she said, and nobody would have got an answer.';

describe('an article from a document', () => {
  it('comes out of Word, the heading as its title', async () => {
    const article = await articleIn(
      'report.docx',
      docx('# Envoy says plan was agreed', '27 September 2024', SENTENCE, REPLY),
    );
    assert.equal(article.title, 'Envoy says plan was agreed');
    assert.equal(article.published, '2024-09-27');
    assert.equal(article.language, 'en');
    assert.deepEqual(textsOf(article).slice(-2), [SENTENCE, REPLY]);
  });

  it('comes out of OpenDocument', async () => {
    const article = await articleIn('report.odt', odt('Envoy says plan was agreed', SENTENCE, REPLY));
    assert.equal(article.title, 'Envoy says plan was agreed');
    assert.deepEqual(textsOf(article), [SENTENCE, REPLY]);
  });

  it('comes out of RTF with its quote marks, whatever way they are written', async () => {
    const source = String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}{\f1\fcharset204 Arial;}}{\*\generator Pages}
\f0\b Envoy says plan was agreed\b0\par
She said \ldblquote yes\rdblquote  and he \'93no\'94; \u8222?gut\u8220? was said in Vienna, {\f1\'cc\'ee\'f1\'ea\'e2\'e0} agreed.\par
{\header never read}A second paragraph that ends here.\par}`;
    const article = await articleIn('report.rtf', source);
    assert.equal(article.title, 'Envoy says plan was agreed');
    assert.deepEqual(textsOf(article), [
      'She said “yes” and he “no”; „gut“ was said in Vienna, Москва agreed.',
      'A second paragraph that ends here.',
    ]);
  });

  it('comes out of Markdown without its marks, block quotes kept', async () => {
    const article = await articleIn(
      'report.md',
      `---\ntitle: Envoy says *yes*\npublished: 2024-09-27\n---\n\nThe **envoy** said [so](https://example.org).\n\n> The plan was agreed.\n`,
    );
    assert.equal(article.published, '2024-09-27');
    assert.deepEqual(textsOf(article), ['The envoy said so.', '> The plan was agreed.']);
  });
});

describe('an article from a PDF', () => {
  it('has its columns one after the other, words put together, heads of pages left out, and pages told', async () => {
    const page = (number: number, left: string[], right: string[]) => [
      [72, 750, 9, `The Daily Example ${number}`] as const,
      ...column(72, 700, left),
      ...column(320, 700, right),
      [300, 30, 9, String(number)] as const,
    ];
    const article = await articleIn(
      'report.pdf',
      pdf([
        [
          [72, 720, 24, 'Envoy says plan was agreed'],
          ...page(
            1,
            ['The envoy said on Friday after the negotia-', 'tions that both sides had agreed to a plan'],
            ['that nobody had seen. The govern-', 'ment said nothing of the kind, and its spokes-'],
          ),
        ],
        page(
          2,
          ['man could not be reached for a comment on it', 'by the end of the day, his office said then.'],
          ['The government speaks again on Monday, when', 'the negotiations are to go on in the capital.'],
        ),
      ]),
    );
    assert.equal(article.title, 'Envoy says plan was agreed');
    assert.deepEqual(article.paragraphs, [
      {
        page: 1,
        text:
          'The envoy said on Friday after the negotiations that both sides had agreed to a plan that nobody had seen. ' +
          'The government said nothing of the kind, and its spokesman could not be reached for a comment on it by the end of ' +
          'the day, his office said then.',
      },
      {
        page: 2,
        text: 'The government speaks again on Monday, when the negotiations are to go on in the capital.',
      },
    ]);
  });

  it('keeps the hyphen of a word that has one', async () => {
    const article = await articleIn(
      'report.pdf',
      pdf([
        column(72, 700, [
          'A well-known politician spoke of the decision of a well-',
          'known court, and of nothing else on that day.',
        ]),
      ]),
    );
    assert.deepEqual(textsOf(article), [
      'A well-known politician spoke of the decision of a well-known court, and of nothing else on that day.',
    ]);
  });
});

describe('a transcript from subtitles', () => {
  it('has a paragraph for each speaker, with the time', async () => {
    const article = await articleIn(
      'debate.vtt',
      'WEBVTT\n\n00:01:23.000 --> 00:01:25.000\n<v Ana Ruiz>We did not agree\n\n00:01:25.000 --> 00:01:27.500\n' +
        '<v Ana Ruiz>to anything.\n\n01:00:00.000 --> 01:00:02.000\n<v Lee Park>That is <i>not</i> what I heard.\n',
    );
    assert.deepEqual(article.paragraphs, [
      { time: '00:01:23', text: 'Ana Ruiz: We did not agree to anything.' },
      { time: '01:00:00', text: 'Lee Park: That is not what I heard.' },
    ]);
  });

  it('comes from SubRip too, where dashes part speakers', async () => {
    const article = await articleIn(
      'debate.srt',
      '1\r\n00:00:01,000 --> 00:00:03,000\r\n- Did you agree?\r\n- No.\r\n\r\n2\r\n00:00:03,500 --> 00:00:05,000\r\nRUIZ: I did.\r\n',
    );
    assert.deepEqual(textsOf(article), ['Did you agree?', 'No.', 'RUIZ: I did.']);
  });
});
