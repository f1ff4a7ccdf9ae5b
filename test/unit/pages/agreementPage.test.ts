import assert from 'node:assert/strict';
import { teamIn } from '../../../src/core/agreement';
import { Corpus } from '../../../src/core/corpus';
import { type AgreementWords, agreementPage } from '../../../src/core/pages';
import { lensFor } from '../../../src/core/rounds';
import { codingOf, ownOf, quoteOn, sidecarWith, textOf } from '../rounds/team';
import { PAGE_MEANS } from '../support/pageMeans';
import { ROOT, setFile } from '../support/workspace';

const BOOK = `${ROOT}codebook.yaml`;
const CODEBOOK = `crossquote: 1
claims:
  keep: { text: "The boat (at night) stays." }
  cost: { text: It costs too much. }
rounds:
  pilot: { coders: [ana, tom], blind: true, units: given, closed: 2026-11-24T00:00:00Z }
`;

const WORDS: AgreementWords = {
  title: round => `Round ${round}`,
  coders: names => names.join(' and '),
  unit: variable => `Units of ${variable}`,
  section: variable => `Section ${variable}`,
  value: () => 'value',
  interval: () => 'interval',
  units: () => 'units',
  all: () => 'all',
  allCounted: () => 'all, counted',
  allLeftOut: () => 'all, left out',
  sets: () => 'sets',
  noData: () => 'no data',
  confusion: () => 'Confusion',
  toSettle: count => `${count} to settle`,
  more: count => `${count} more`,
  noQuote: () => 'no quote',
  uncoded: () => 'not coded',
  nothing: () => 'Nothing',
  behind: () => 'Behind',
};

/** What ana and tom say of the quotes of two articles; a hyphen for nothing. */
const CODED: Readonly<Record<string, readonly [string, string][]>> = {
  'a.txt': [
    ['keep supports', 'keep supports'],
    ['keep supports', 'keep opposes'],
    ['keep opposes', '-'],
  ],
  'b.txt': [
    ['cost supports', 'cost supports'],
    ['keep opposes', 'keep supports'],
  ],
};

function pageOf(coded: typeof CODED): string {
  const corpus = new Corpus(lensFor(() => undefined));
  corpus.setRoots([ROOT]);
  setFile(corpus, BOOK, CODEBOOK);
  for (const [path, lines] of Object.entries(coded)) {
    const quotes = lines.map((_, i) => quoteOn(`${path[0]}${i}`, i * 100, i * 100 + 5 + i));
    setFile(corpus, `${ROOT}${path}.quotes.yaml`, textOf(sidecarWith(quotes)));
    for (const [side, coder] of ['ana', 'tom'].entries())
      setFile(
        corpus,
        `${ROOT}${path}.quotes.${coder}.yaml`,
        textOf(
          ownOf(
            coder,
            lines.flatMap((line, i) =>
              line[side] === '-' ? [] : [{ ...quotes[i]!, codings: [codingOf(line[side]!, coder)] }],
            ),
          ),
        ),
      );
  }
  const team = teamIn(corpus, { round: 'pilot', codebook: BOOK });
  assert(!('unknown' in team));
  return agreementPage(corpus, BOOK, 'pilot', team, PAGE_MEANS, WORDS);
}

/** The lines of a list below its heading. */
const listed = (page: string, heading: string): string[] => {
  const [, list = ''] = page.split(`### ${heading}\n\n`);
  return list.split('\n\n')[0]!.trim().split('\n');
};

describe('the page of agreement', () => {
  const page = pageOf(CODED);

  it('has a list behind each figure of a claim, of an article and of what is taken for what', () => {
    const links = [...page.matchAll(/\[([^\]]+)\]\(#([^)]+)\)/g)].map(([, figure, heading]) => [
      figure,
      heading,
    ]);
    const headings = [...page.matchAll(/^### (.+)$/gm)].map(([, heading = '']) =>
      heading.toLowerCase().replaceAll(/[().]/g, '').replaceAll(' ', '-'),
    );
    assert.deepEqual(
      new Set(links.map(([, heading]) => heading)),
      new Set([
        'the-boat-at-night-stays',
        'it-costs-too-much',
        'atxt',
        'btxt',
        'supports-supports',
        'opposes-supports',
      ]),
    );
    assert.deepEqual(new Set(headings), new Set(links.map(([, heading]) => heading)));
    assert(links.some(([figure, heading]) => figure === '2' && heading === 'opposes-supports'));
  });

  it('says of both figures on claims whether what nobody coded counts', () => {
    const [, stances = '', claims = ''] = page.split('## Section ');
    const figures = (section: string) =>
      [...section.matchAll(/^\| (all[^|]*|sets) \|/gm)].map(([, name]) => name);
    assert.deepEqual(figures(stances), ['all']);
    assert.deepEqual(figures(claims), ['all, counted', 'all, left out', 'sets']);
  });

  it('lists there who says what of each quote, those first on which coders differ', () => {
    assert.deepEqual(listed(page, 'The boat (at night) stays.'), [
      '- xxxxxx ([a.txt](/a.txt)): ana: supports, tom: opposes',
      '- xxxxxxx ([a.txt](/a.txt)): ana: opposes, tom: not coded',
      '- xxxxxx ([b.txt](/b.txt)): ana: opposes, tom: supports',
      '- xxxxx ([a.txt](/a.txt)): ana: supports, tom: supports',
    ]);
    assert.deepEqual(listed(page, 'opposes supports'), [
      '- xxxxxx ([a.txt](/a.txt)): The boat (at night) stays. ana: supports, tom: opposes',
      '- xxxxxx ([b.txt](/b.txt)): The boat (at night) stays. ana: opposes, tom: supports',
    ]);
    assert.deepEqual(listed(page, 'b.txt').length, 2);
  });

  it('says how many more there are where there are too many to read', () => {
    const many = pageOf({ 'a.txt': Array.from({ length: 30 }, () => ['keep supports', 'keep opposes']) });
    assert.equal(listed(many, 'opposes supports').length, 20);
    assert.match(many, /### opposes supports\n\n[^#]*\n\n10 more\n/);
  });

  it('says so where nobody has coded anything', () =>
    assert.match(pageOf({}), /^# Round pilot\n\nNothing\n$/));
});
