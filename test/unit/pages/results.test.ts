import assert from 'node:assert/strict';
import { type PageMeans, type ResultsWords, resultsPage } from '../../../src/core/pages';
import {
  allAtOnce,
  changesOfPosition,
  DEFAULT_NETWORK,
  firstAppearances,
  makeMatrix,
  makeNetworks,
  makeTimeline,
} from '../../../src/core/results';
import { groundOf, lines } from '../results/coded';

const MEANS = {
  words: { stance: (_, key) => key ?? 'none' },
  links: (file, line) => `${file.split('/').at(-1)}#L${line}`,
} as Pick<PageMeans, 'links'> & { words: Pick<PageMeans['words'], 'stance'> } as PageMeans;

const WORDS: ResultsWords = {
  title: () => 'Results',
  statements: count => `${count} statements`,
  actors: count => `${count} actors`,
  claims: count => `${count} claims`,
  leftOut: leftOut => Object.entries(leftOut).map(([reason, count]) => `${reason}: ${count}`),
  claim: () => 'Claim',
  actor: () => 'Actor',
  all: () => 'all',
  against: () => 'against',
  agreement: () => 'Agreement',
  weight: () => 'weight',
  overTime: () => 'Over time',
  month: () => 'Month',
  firstAppearances: () => 'First appearances',
  outlet: () => 'Outlet',
  day: () => 'Day',
  changes: () => 'Changes',
  before: () => 'Before',
  after: () => 'After',
  knowingly: () => 'knowingly',
  more: count => `${count} more`,
  nothing: () => 'Nothing yet.',
};

function page(table: string): string {
  const ground = groundOf(lines(table), {
    actors: { ana: { name: 'Ana | *A*' }, bo: { name: 'Bo' }, some: { name: 'some', unnamed: true } },
    claims: { keep: { text: 'Keep <it>.' }, pay: { text: 'Pay.' } },
  });
  const [network] = allAtOnce(
    makeNetworks(ground, { ...DEFAULT_NETWORK, type: 'one-mode', aggregation: 'subtract' }),
  ).made;
  const { made: timeline } = makeTimeline(ground, {
    ...DEFAULT_NETWORK,
    rows: 'all',
    columns: 'all',
    by: 'month',
  });
  const matrix = allAtOnce(makeMatrix(ground, DEFAULT_NETWORK));
  const { made: appearances } = firstAppearances(ground, {
    ...DEFAULT_NETWORK,
    rows: 'claim',
    columns: 'all',
  });
  const { made: changes } = changesOfPosition(ground, DEFAULT_NETWORK);
  return resultsPage(
    ground.corpus,
    { matrix, network: network!, timeline, appearances, changes },
    MEANS,
    WORDS,
  );
}

describe('the page of results', () => {
  it('counts claims and actors, the most spoken of first, with agreement and time', () =>
    assert.equal(
      page(`
        a.txt 2024-01-30 ana  pay  supports
        a.txt 2024-01-30 ana  keep supports
        b.txt 2024-02-01 bo   keep opposes
        b.txt 2024-02-01 some keep opposes
      `),
      `# Results

3 statements · 2 actors · 2 claims

- unnamed: 1

## 2 claims

| Claim | supports | opposes | all | against |
| --- | --: | --: | --: | --- |
| [Keep \\<it>.](codebook.yaml#L1) | 1 | 1 | 2 | 50 % |
| [Pay.](codebook.yaml#L1) | 1 | 0 | 1 | 0 % |

## 2 actors

| Actor | supports | opposes | all | against |
| --- | --: | --: | --: | --- |
| Ana \\| \\*A\\* | 2 | 0 | 2 | 0 % |
| Bo | 0 | 1 | 1 | 100 % |

## Agreement

| Actor | Actor | weight |
| --- | --- | --: |
| Ana \\| \\*A\\* | Bo | -1 |

## Over time

| Month | supports | opposes |
| --- | --: | --: |
| 2024-02 | 0 | 1 |
| 2024-01 | 2 | 0 |
`,
    ));

  it('tells when a claim came up in which outlet, and who changed position, the latest first', () =>
    assert.equal(
      page(`
        a.txt 2024-01-30 ana keep supports publisher=Post
        b.txt 2024-02-01 ana keep opposes  publisher=Daily
        c.txt 2024-02-03 bo  keep supports publisher=Post
        d.txt 2024-02-04 bo  keep supports
      `).replace(/^.*?(?=## First)/s, ''),
      `## First appearances

| Claim | Outlet | Day |
| --- | --- | --- |
| Keep \\<it>. | Daily | 2024-02-01 |
| Keep \\<it>. | Post | 2024-01-30 |

## Changes

| Actor | Claim | Before | After |
| --- | --- | --- | --- |
| Ana \\| \\*A\\* | Keep \\<it>. | supports · 2024-01-30 | opposes · 2024-02-01 |
`,
    ));

  it('says so where nothing is coded', () =>
    assert.equal(page('a.txt - ana - -'), '# Results\n\nNothing yet.\n\n- untagged: 1\n'));

  it('shows a hundred rows, and how many there are more', () => {
    const many = Array.from({ length: 103 }, (_, i) => `a.txt - ana c${i} supports`).join('\n');
    assert.match(page(many), /\n3 more\n/);
  });
});
