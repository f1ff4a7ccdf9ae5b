import assert from 'node:assert/strict';
import {
  changesOfPosition,
  DEFAULT_NETWORK,
  firstAppearances,
  makeTimeline,
  type TimelineSettings,
} from '../../../src/core/results';
import { setFile } from '../support/workspace';
import { groundOf, lines } from './coded';

const CODEBOOK = {
  stances: { yes: { polarity: 1 }, no: { polarity: -1 }, so: { polarity: 0 } },
  actors: { ana: { name: 'Ana' }, bo: { name: 'Bo' } },
  claims: { keep: { text: 'Keep it' }, pay: { text: 'Pay for it' } },
};

const TALK = `
  a.txt 2024-01-30 ana keep yes at=2026-03-01T09:00:00Z
  b.txt 2024-02-02 ana keep no  at=2026-03-01T09:00:00Z
  b.txt 2024-02-02 bo  keep no  said=2024-01-31
  c.txt -          bo  keep yes
  d.txt 2024-02-05 ana keep so
  d.txt 2024-02-05 ana pay  yes
`;

const SETTINGS: TimelineSettings = { ...DEFAULT_NETWORK, rows: 'claim', columns: 'all', by: 'month' };

const bars = (settings: Partial<TimelineSettings>) => {
  const { made, leftOut } = makeTimeline(groundOf(lines(TALK), CODEBOOK), { ...SETTINGS, ...settings });
  return {
    told: made.map(({ period, row, stance, statements }) =>
      [period, row.label, stance, statements.length].join(' '),
    ),
    leftOut,
  };
};

describe('the timeline', () => {
  it('counts stances by month of the day on which they were said', () =>
    assert.deepEqual(bars({}), {
      told: [
        '2024-01 Keep it yes 1',
        '2024-01 Keep it no 1',
        '2024-02 Keep it no 1',
        '2024-02 Keep it so 1',
        '2024-02 Pay for it yes 1',
      ],
      leftOut: { undated: 1 },
    }));

  it('counts by week, and for all claims together', () =>
    assert.deepEqual(bars({ by: 'week', rows: 'all' }).told, [
      '2024-W05 all yes 1',
      '2024-W05 all no 2',
      '2024-W06 all yes 1',
      '2024-W06 all so 1',
    ]));

  it('counts by when it was coded', () =>
    assert.deepEqual(bars({ clock: 'coded', by: 'day' }), {
      told: ['2026-03-01 Keep it yes 1', '2026-03-01 Keep it no 1'],
      leftOut: { undated: 4 },
    }));
});

describe('changes of position', () => {
  it('are told with the statement before, and whether they cross over', () => {
    const ground = groundOf(lines(TALK), CODEBOOK);
    const { made } = changesOfPosition(ground, { ...DEFAULT_NETWORK, rows: 'actor', columns: 'claim' });
    assert.deepEqual(
      made.map(({ row, column, before, after, isReversal }) =>
        [
          row.label,
          column.label,
          before.day,
          before.coding!.stance,
          after.day,
          after.coding!.stance,
          isReversal,
        ].join(' '),
      ),
      ['Ana Keep it 2024-01-30 yes 2024-02-02 no true', 'Ana Keep it 2024-02-02 no 2024-02-05 so false'],
    );
  });
});

describe('first appearances', () => {
  it('are those of each claim in each outlet, the earliest first', () => {
    const ground = groundOf([], CODEBOOK);
    const source = (path: string, publisher: string, published: string, claim: string) =>
      setFile(
        ground.corpus,
        `file:///w/${path}.quotes.yaml`,
        JSON.stringify({
          crossquote: 1,
          source: { publisher, published },
          quotes: [{ id: 'q1', exact: 'so', speakers: ['ana'], codings: [{ claim, stance: 'yes' }] }],
        }),
      );
    source('a.txt', 'Herald', '2024-03-01', 'keep');
    source('b.txt', 'Courier', '2024-02-01', 'keep');
    source('c.txt', 'Herald', '2024-01-01', 'pay');
    source('d.txt', 'Herald', '2024-02-15', 'keep');
    const { made } = firstAppearances(ground, SETTINGS);
    assert.deepEqual(
      made.map(({ row, outlet, first }) => [row.label, outlet, first.day].join(' ')),
      ['Keep it Courier 2024-02-01', 'Keep it Herald 2024-02-15', 'Pay for it Herald 2024-01-01'],
    );
  });
});
