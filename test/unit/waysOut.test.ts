import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeQuote } from '../../src/core/anchoring';
import { Checker } from '../../src/core/checks';
import { type Suggestion, suggestionsIn, writeOut, writeOutFound } from '../../src/core/corpus';
import { addQuote, deleteQuote, linkVariants, reassign, tagQuote } from '../../src/core/edits';
import { writeReportHtml } from '../../src/core/exchange';
import { actorPage, claimPage, sourcePage } from '../../src/core/pages';
import { ALL_STATEMENTS, LeavingOut, selectStatements, TABLE_COLUMNS } from '../../src/core/results';
import { excerpt, headAndTail, wordFix, wordProblem } from '../../src/wording';
import { PAGE_MEANS } from './support/pageMeans';
import { edited, someQuote } from './support/sidecars';
import { corpusOf, ROOT } from './support/workspace';

/** What a reporter says somebody said, what is in marks in part, and what is verbatim. */
const REPORTED = 'the boat would stop after Easter';
const MIXED = 'nobody had asked “the people of Halvey” before';
const VERBATIM = 'We cannot pay a crew.';

const TEXT = `Lind said that ${REPORTED}. Lind added that ${MIXED}. “${VERBATIM}” Lind said.\n`;
const LATER = `“The boat will sail,” Lind said on Friday.\n`;

/** All of them are called direct, as somebody wrote them down who did not look. */
const quotes = [REPORTED, MIXED, VERBATIM].map((words, i) =>
  someQuote({
    id: `aaaaaaaaa${i}`,
    ...describeQuote(TEXT, TEXT.indexOf(words), TEXT.indexOf(words) + words.length),
    kind: 'direct',
    speakers: ['lind'],
    codings: [{ claim: 'boat', stance: 'opposes' }],
  }),
);
const later = someQuote({
  id: 'bbbbbbbbb1',
  ...describeQuote(LATER, 1, 'The boat will sail'.length + 1),
  speakers: ['lind'],
  codings: [{ claim: 'boat', stance: 'supports' }],
});

const corpus = corpusOf({
  'codebook.yaml':
    'crossquote: 1\nactors:\n  lind: { name: Marta Lind, aliases: [Lind] }\nclaims:\n  boat: { text: The boat goes on. }\n',
  'a.txt': TEXT,
  'a.txt.quotes.yaml': edited(undefined, quotes.map(addQuote), `${ROOT}a.txt.quotes.yaml`)!,
  'b.txt': LATER,
  'b.txt.quotes.yaml': edited(undefined, [addQuote(later)], `${ROOT}b.txt.quotes.yaml`)!,
  'untagged.txt': TEXT,
});
const BOOK = `${ROOT}codebook.yaml`;
const source = corpus.source(`${ROOT}a.txt`)!;
const pages = [
  claimPage(corpus, BOOK, 'boat', PAGE_MEANS),
  actorPage(corpus, BOOK, 'lind', PAGE_MEANS),
  sourcePage(corpus, source, PAGE_MEANS),
];

/** Fails where words stand in marks that are in no marks in the source. */
function standsInItsMarks(shown: string): void {
  for (const [, marked = ''] of shown.matchAll(/[“"]([^”"]*)[”"]/gu))
    for (const words of [REPORTED, 'nobody had asked', 'before'])
      assert(!marked.includes(words), `“${marked}”\n${shown}`);
}

/** What is in marks in the source is in marks here. */
const hasVerbatimMarks = (shown: string): void => {
  assert.match(shown, /“We cannot pay a crew\.”/);
  assert.match(shown, /nobody had asked “the people of Halvey” before/);
};

describe('words under a name', () => {
  it('stand in marks on pages and in a report only where the source has marks, and are called reported elsewhere', () => {
    const report = writeReportHtml({ title: 'All', language: 'en', pictures: [], pages });
    for (const page of [...pages, report.replaceAll('&quot;', '"').replace(/<[^>]*>/g, '')]) {
      standsInItsMarks(page);
      hasVerbatimMarks(page);
      assert.match(page, /reported/);
    }
  });

  it('are written so in copies, trees, hovers and tooltips', () => {
    const written = source.quotes.map(quote => writeOut({ source, quote }));
    assert.deepEqual(written, [
      { text: REPORTED, isReported: true },
      { text: MIXED, isReported: false },
      { text: `“${VERBATIM}”`, isReported: false },
    ]);
  });

  it('are written so where nobody has tagged them yet', () => {
    const untagged = corpus.source(`${ROOT}untagged.txt`)!;
    const found = (words: string): Suggestion => {
      const suggestion = suggestionsIn(untagged).find(one => one.words.includes(words));
      assert(suggestion, words);
      return suggestion;
    };
    const written = (words: string) => writeOutFound({ source: untagged, suggestion: found(words) });
    assert.deepEqual(written('would stop'), { text: REPORTED, isReported: true });
    hasVerbatimMarks(written('We cannot').text);
    standsInItsMarks(written('nobody').text);
  });

  it('are written so in the box that finds them, however much of them it shows', () => {
    for (const quote of source.quotes)
      for (const typed of ['', 'boat', 'Easter', 'people', 'before', 'crew'])
        standsInItsMarks(excerpt(writeOut({ source, quote }).text, typed));
    const long = `${'The island had waited. '.repeat(6)}“We cannot pay a crew for ever and a day,” she said.`;
    const [, marked] = /“([^”]*)”/.exec(excerpt(long, 'ever')) ?? [];
    assert(marked !== undefined && long.includes(marked));
  });

  it('are written so in the title of a box that covers them, with their first and last words', () => {
    for (const quote of source.quotes)
      for (let length = 8; length < 80; length++) {
        const written = writeOut({ source, quote }).text;
        const shown = headAndTail(written, length);
        assert(shown.length <= length + 6, shown);
        standsInItsMarks(shown);
      }
    assert.equal(
      headAndTail('nobody had asked “the people of Halvey, who pay for it all,” before', 40),
      'nobody had asked … “for it all,” before',
    );
    assert.equal(headAndTail('“We cannot pay a crew for ever and a day.”', 24), '“We cannot … and a day.”');
    assert.equal(
      headAndTail('“We cannot pay … a crew for a … whole winter”', 34),
      '“We cannot pay … whole winter”',
    );
  });

  it('are written so in problems, which editor and command line tell in the same words', () => {
    const checker = new Checker(corpus);
    checker.check(() => undefined);
    const told = ['a.txt', 'b.txt'].flatMap(path =>
      (checker.found(ROOT + path)?.problems ?? []).map(problem => wordProblem(problem)),
    );
    checker.dispose();
    assert(told.some(message => message.includes('has said otherwise')));
    for (const message of told) standsInItsMarks(message);
  });

  it('are written so where a quote has lost its place, is tagged twice, or may be moved', () => {
    const moved = corpusOf({
      'a.txt': TEXT.replaceAll('boat', 'ferry').replace('cannot', 'will not').replace('nobody', 'somebody'),
      'a.txt.quotes.yaml': edited(undefined, quotes.map(addQuote), `${ROOT}a.txt.quotes.yaml`)!,
      'b.txt': `${TEXT}\n${TEXT}`,
      'b.txt.quotes.yaml': edited(
        undefined,
        [...quotes, ...quotes.map((quote, i) => ({ ...quote, id: `ccccccccc${i}` }))].map(addQuote),
        `${ROOT}b.txt.quotes.yaml`,
      )!,
    });
    const checker = new Checker(moved);
    checker.check(() => undefined);
    const found = ['a.txt', 'b.txt'].map(path => ({
      file: ROOT + path,
      problems: checker.found(ROOT + path)?.problems ?? [],
    }));
    const problems = found.flatMap(one => one.problems);
    const fixes = found.flatMap(one => one.problems.flatMap(problem => checker.fixesFor(one.file, problem)));
    checker.dispose();
    const codes = new Set(problems.map(({ code }) => code));
    assert(codes.has('tagged-twice') && codes.size > 1, [...codes].join());
    for (const message of [
      ...problems.map(problem => wordProblem(problem)),
      ...fixes.map(fix => wordFix(fix)),
    ])
      standsInItsMarks(message);
  });

  it('are written so as what was done, which status bar and undo tell', () => {
    for (const quote of source.quotes) {
      const reference = { source, quote };
      const written = writeOut(reference).text;
      const [part] = [source.spanOf(quote)!].map(span => ({ ...span, kind: quote.kind }));
      const tag = { source, coder: 'ana', at: '2026-01-01T00:00:00Z' };
      const context = { codebookFile: BOOK, codebook: corpus.codebook(BOOK), codebookExists: true };
      assert.deepEqual(
        [
          deleteQuote(source, quote, 'ana'),
          reassign([{ ...reference, moving: quote.codings }], { claim: 'boat', stance: 'supports' }),
          linkVariants(reference, { source: corpus.source(`${ROOT}b.txt`)!, quote: later }, 'variants'),
          tagQuote({ ...tag, target: { quotes: [quote] } }, context).edit,
          tagQuote({ ...tag, target: { parts: [part!] } }, context).edit,
        ].map(({ subject }) => subject),
        Array(5).fill(written),
      );
    }
  });

  it('have a column of their own in tables, with what is verbatim', () => {
    const verbatim = TABLE_COLUMNS.find(({ name }) => name === 'verbatim')!;
    const pathOf = (file: string) => file;
    const ground = { corpus, columns: TABLE_COLUMNS, pathOf, isHidden: () => false };
    const { statements } = selectStatements(ground, ALL_STATEMENTS, new LeavingOut());
    const shown = statements.map(statement => verbatim.valueIn(statement, pathOf));
    assert.deepEqual(shown.toSorted(), [
      '',
      'The boat will sail',
      'We cannot pay a crew.',
      'the people of Halvey',
    ]);
  });

  it('are never put in marks by a view itself', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
      name => name.endsWith('.ts') && !name.startsWith(join('core', 'quotes')),
    );
    // As a template, as a message, and as what an edit is about.
    const marking = [
      /“\$\{[^}]*(?:\bexact\b|suggestion\.words|aim\.words|partsOf)/,
      /“\{0\}[^']*',\s*[^,;]{0,40}(?:\bexact\b|(?:aim|suggestion)\.words\b|clipQuote|, quote\))/,
      /subject: [^,\n]*\bexact\b/,
    ];
    assert(files.length > 100);
    assert.deepEqual(
      files.filter(name => marking.some(wrong => wrong.test(readFileSync(join('src', name), 'utf8')))),
      [],
    );
  });
});
