import assert from 'node:assert/strict';
import { describeQuote } from '../../../src/core/anchoring';
import { addQuote, setDetails } from '../../../src/core/edits';
import { orphansFitting } from '../../../src/core/moving';
import { digestOf } from '../../../src/core/text';
import { edited, someQuote } from '../support/sidecars';
import { corpusOf, problemsIn, ROOT, setFile } from '../support/workspace';

const REPORT = [
  'Talks ended early',
  'Lee Park said: “The plan was agreed with all of us.” Nobody believed him.',
  '“It was not,” Mina Okoro said, “and it never will be.” She left at once.',
].join('\n\n');
const OTHER = 'The day after\n\nIt rained. “We are leaving,” they said, and left.\n';

/** The sidecar of a text with quotes of these words. */
function sidecarOf(text: string, ...words: readonly string[]): string {
  const quotes = words.map((exact, i) => {
    const start = text.indexOf(exact);
    return addQuote(someQuote({ ...describeQuote(text, start, start + exact.length), id: `q${i}` }));
  });
  return edited(undefined, [...setDetails({}, { digest: digestOf(text) }), ...quotes])!;
}

const SIDECAR = sidecarOf(REPORT, 'The plan was agreed with all of us.', 'and it never will be.');

/** A workspace in which a sidecar has lost its source, and a text without one lies elsewhere. */
function astray(text: string, sidecar = SIDECAR) {
  const corpus = corpusOf({ 'report.txt.quotes.yaml': sidecar, 'moved/report.txt': text });
  setFile(corpus, `${ROOT}report.txt`, undefined);
  return { corpus, source: corpus.source(`${ROOT}moved/report.txt`)! };
}

describe('a sidecar that has lost its source', () => {
  const fits: { it: string; text: string; isSameText?: boolean; found?: number }[] = [
    {
      it: 'is known by the text, also with other line ends',
      text: REPORT.replaceAll('\n', '\r\n'),
      isSameText: true,
      found: 2,
    },
    {
      it: 'is known by its quotes where the text has changed',
      text: REPORT.replace('Nobody', 'Hardly anybody'),
      isSameText: false,
      found: 2,
    },
    {
      it: 'is known by half of its quotes',
      text: REPORT.replace('The plan was agreed with all of us.', 'No.'),
      isSameText: false,
      found: 1,
    },
    { it: 'is not taken for that of a text without its words', text: OTHER },
    { it: 'is not taken for that of an empty text', text: '' },
  ];
  for (const { it: title, text, ...fit } of fits)
    it(title, () => {
      const { corpus, source } = astray(text);
      assert.deepEqual(
        orphansFitting(corpus, source).map(({ isSameText, found }) => ({ isSameText, found })),
        fit.found === undefined ? [] : [fit],
      );
    });

  it('comes before those that fit less', () => {
    const { corpus, source } = astray(REPORT);
    setFile(corpus, `${ROOT}a.txt`, undefined);
    setFile(corpus, `${ROOT}a.txt.quotes.yaml`, sidecarOf(`${REPORT}\nMore.`, 'It was not,'));
    assert.deepEqual(
      orphansFitting(corpus, source).map(({ orphan }) => orphan.file),
      [`${ROOT}report.txt`, `${ROOT}a.txt`],
    );
  });

  it('is told at the head of the text that it fits', () => {
    const { corpus } = astray(REPORT);
    assert.deepEqual(
      problemsIn(corpus, 'moved/report.txt').map(({ code, params, start, end }) => [
        code,
        params,
        REPORT.slice(start, end),
      ]),
      [['sidecar-elsewhere', { sidecar: `${ROOT}report.txt.quotes.yaml` }, 'Talks ended early']],
    );
  });

  it('is told no more when its source is back, and not where the text has a sidecar of its own', () => {
    const { corpus } = astray(REPORT);
    setFile(corpus, `${ROOT}report.txt`, REPORT);
    assert.deepEqual(problemsIn(corpus, 'moved/report.txt'), []);
    setFile(corpus, `${ROOT}report.txt`, undefined);
    assert.equal(problemsIn(corpus, 'moved/report.txt').length, 1);
    setFile(corpus, `${ROOT}moved/report.txt.quotes.yaml`, 'crossquote: 1\n');
    assert.deepEqual(problemsIn(corpus, 'moved/report.txt'), []);
  });
});
