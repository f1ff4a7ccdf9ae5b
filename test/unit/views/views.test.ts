import { deepEqual, equal } from 'node:assert/strict';
import { putView } from '../../../src/core/edits';
import { readCodebook } from '../../../src/core/format';
import { allAtOnce, makeMatrix, makeNetworks, makeTimeline } from '../../../src/core/results';
import {
  FIRST_OPTIONS,
  kindOfView,
  matrixPicture,
  NO_FILTER,
  networkPicture,
  optionsToSave,
  settingsOf,
  statementsInMatrix,
  statementsInNetwork,
  statementsInTimeline,
  timelinePicture,
  type ViewFilter,
  type ViewOptions,
} from '../../../src/core/views';
import { groundOf, lines } from '../results/coded';
import { edited } from '../support/sidecars';
import { ROOT } from '../support/workspace';

const CODED = lines(`
  a.txt      2024-01-10  ana  plan  supports
  a.txt      2024-01-10  tom  plan  opposes     coder=kim
  in/b.txt   2024-01-20  ana  plan  supports
  in/d.txt   2024-03-02  ana  talk  supports    coder=lee
  in/c.txt   2024-03-02  mina plan  conditional
`);
const CODEBOOK = {
  actors: {
    ana: { name: 'Ana', of: 'left' },
    tom: { name: 'Tom' },
    mina: { name: 'Mina' },
    left: { name: 'Left' },
  },
  claims: { plan: { text: 'The plan is good.' }, talk: { text: 'They should talk.' } },
};
const ground = groundOf(CODED, CODEBOOK);

const matrixOf = (filter: Partial<ViewFilter> = {}, options: Partial<ViewOptions> = {}) =>
  allAtOnce(
    makeMatrix(ground, settingsOf({ ...FIRST_OPTIONS.matrix, ...options }, { ...NO_FILTER, ...filter })),
  ).made;
const statements = (filter: Partial<ViewFilter>, options?: Partial<ViewOptions>) =>
  matrixOf(filter, options).total.statements;

describe('a view that is saved', () => {
  it('keeps in the codebook what is filtered, in which view, and the options that are not its usual ones', () => {
    const options = { ...FIRST_OPTIONS.network, type: 'one-mode', least: 2, broader: true } as const;
    const view = { ...NO_FILTER, key: 'late', claims: ['plan'], ...optionsToSave('network', options) };
    const text = edited('crossquote: 1\n', putView(view, undefined), `${ROOT}codebook.yaml`)!;
    equal(
      text,
      `crossquote: 1
views:
  late:
    claims: [plan]
    view: network
    options: { type: one-mode, least: 2, broader: true }
`,
    );
    const read = readCodebook(text).codebook.views.get('late')!;
    deepEqual(read, view);
    deepEqual({ ...FIRST_OPTIONS.network, ...read.options }, options);
    equal(kindOfView(read), 'network');
  });

  it('has no options where it is looked at in the usual way', () =>
    deepEqual(optionsToSave('matrix', FIRST_OPTIONS.matrix), { view: 'matrix' }));
});

describe('what views look at', () => {
  it('is all of it without a filter', () => equal(statements({}), 5));

  const FILTERS: readonly [filter: Partial<ViewFilter>, statements: number][] = [
    [{ actors: ['ana'] }, 3],
    [{ actors: ['ana', 'tom'] }, 4],
    [{ organizations: ['left'] }, 3],
    [{ claims: ['talk'] }, 1],
    [{ stances: ['opposes', 'conditional'] }, 2],
    [{ actors: ['ana'], claims: ['plan'] }, 2],
    [{ coders: ['kim'] }, 1],
    [{ coders: ['kim', 'lee'] }, 2],
    [{ from: '2024-02' }, 2],
    [{ until: '2024-01-10' }, 2],
    [{ sources: ['in/**'] }, 3],
    [{ sources: ['a.txt', '**/c.txt'] }, 3],
  ];
  for (const [filter, count] of FILTERS)
    it(`is what fits ${JSON.stringify(filter)}`, () => equal(statements(filter), count));
});

describe('a drawn matrix', () => {
  it('has the sums of its cells, rows and columns, and the signs of its stances', () => {
    const { rows, columns, stances, cells } = matrixPicture(matrixOf());
    deepEqual(
      stances.map(({ key, shape, color }) => [key, shape, color]),
      [
        ['supports', 'for', 'green'],
        ['opposes', 'against', 'red'],
        ['conditional', 'conditional', 'yellow'],
      ],
    );
    deepEqual(
      rows.map(({ label, statements: count, stances: taken }) => [label, count, taken]),
      [
        ['The plan is good.', 4, [2, 1, 1]],
        ['They should talk.', 1, [1, 0, 0]],
      ],
    );
    deepEqual(
      cells.map(cell => [rows[cell.row]!.id, columns[cell.column]!.id, cell.statements, cell.net]),
      [
        ['plan', 'ana', 2, 2],
        ['plan', 'mina', 1, 0.5],
        ['plan', 'tom', 1, -1],
        ['talk', 'ana', 1, 1],
      ],
    );
  });

  it('leads back from a cell, a row or a column to its statements', () => {
    const matrix = matrixOf();
    equal(statementsInMatrix(matrix, { row: 'plan', column: 'ana' }).length, 2);
    equal(statementsInMatrix(matrix, { row: 'plan' }).length, 4);
    equal(statementsInMatrix(matrix, { column: 'ana' }).length, 3);
    equal(statementsInMatrix(matrix, { row: 'plan', stance: 'opposes' }).length, 1);
    equal(statementsInMatrix(matrix, { row: 'gone' }).length, 0);
  });
});

describe('a drawn network', () => {
  const networkOf = (options: Partial<ViewOptions> = {}) => {
    const settings = settingsOf({ ...FIRST_OPTIONS.network, ...options }, NO_FILTER);
    return { settings, network: allAtOnce(makeNetworks(ground, settings)).made[0]! };
  };
  const told = (options?: Partial<ViewOptions>, most?: number) => {
    const { network, settings } = networkOf(options);
    const { nodes, edges, edgesLeftOut } = networkPicture(network, settings, most);
    return {
      edges: edges.map(({ from, to, weight, tone }) => [nodes[from]!.key, nodes[to]!.key, weight, tone]),
      edgesLeftOut,
    };
  };

  it('tells by a tone whether what is behind a tie is for or against', () =>
    deepEqual(told().edges, [
      ['ana', 'plan', 2, 'for'],
      ['ana', 'talk', 1, 'for'],
      ['mina', 'plan', 0.5, 'for'],
      ['tom', 'plan', -1, 'against'],
    ]));

  it('tells that both are behind a tie, where stances are combined', () =>
    deepEqual(told({ aggregation: 'combine', rows: 'all', columns: 'claim' }).edges, [
      ['all', 'plan', 7, 'both'],
      ['all', 'talk', 4, 'for'],
    ]));

  it('has the heaviest ties where there are more than can be shown', () =>
    deepEqual(told({}, 2), {
      edges: [
        ['ana', 'plan', 2, 'for'],
        ['ana', 'talk', 1, 'for'],
      ],
      edgesLeftOut: 2,
    }));

  it('leads back from nodes and ties to their statements', () => {
    const { network } = networkOf();
    equal(statementsInNetwork(network, { row: 'ana', column: 'plan' }).length, 2);
    equal(statementsInNetwork(network, { row: 'ana' }).length, 3);
    equal(statementsInNetwork(network, { column: 'plan' }).length, 4);
    const oneMode = networkOf({ type: 'one-mode', aggregation: 'congruence' }).network;
    equal(statementsInNetwork(oneMode, { row: 'ana', column: 'mina' }).length, 3);
  });
});

describe('a drawn timeline', () => {
  const barsOf = (options: Partial<ViewOptions> = {}) =>
    makeTimeline(ground, settingsOf({ ...FIRST_OPTIONS.timeline, ...options }, NO_FILTER)).made;

  it('has the periods in which nobody said anything', () =>
    deepEqual(timelinePicture(barsOf(), 'month').periods, ['2024-01', '2024-02', '2024-03']));

  it('has the same weeks that statements are counted in', () =>
    deepEqual(timelinePicture(barsOf({ by: 'week' }), 'week').periods.slice(0, 3), [
      '2024-W02',
      '2024-W03',
      '2024-W04',
    ]));

  it('shows the busiest lane first, others in the order of time, and leads back to the statements of a bar', () => {
    const bars = barsOf({ rows: 'actor' });
    const { lanes } = timelinePicture(bars, 'month');
    deepEqual(
      lanes.map(({ id, statements: count }) => [id, count]),
      [
        ['ana', 3],
        ['tom', 1],
        ['mina', 1],
      ],
    );
    equal(statementsInTimeline(bars, { row: 'ana', period: '2024-01', stance: 'supports' }).length, 2);
  });

  it('tells in which period each outlet has something of a lane first', () => {
    const told = lines(`
      a.txt 2024-01-10 ana plan supports publisher=Wire
      b.txt 2024-02-10 ana plan supports publisher=Wire
      c.txt 2024-02-11 tom plan opposes  publisher=Daily
      d.txt 2024-02-12 ana talk supports publisher=Wire
      e.txt 2024-03-01 ana talk supports
    `);
    const settings = settingsOf({ ...FIRST_OPTIONS.timeline, rows: 'claim' }, NO_FILTER);
    const { lanes, periods, firsts } = timelinePicture(
      makeTimeline(groundOf(told, CODEBOOK), settings).made,
      'month',
    );
    deepEqual(
      firsts.map(({ lane, period, outlets }) => [lanes[lane]!.id, periods[period], outlets]),
      [
        ['plan', '2024-01', ['Wire']],
        ['plan', '2024-02', ['Daily']],
        ['talk', '2024-02', ['Wire']],
      ],
    );
  });
});
