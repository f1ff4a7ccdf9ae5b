import assert from 'node:assert/strict';
import {
  allAtOnce,
  DEFAULT_NETWORK,
  listEvents,
  makeNetworks,
  type NetworkSettings,
  statementsOfTie,
} from '../../../src/core/results';
import { ROOT } from '../support/workspace';
import { groundOf, lines } from './coded';

const CODEBOOK = {
  stances: { no: { polarity: -1 }, so: { polarity: 0 }, yes: { polarity: 1 } },
  actors: {
    ana: { name: 'Ana', of: 'ferry' },
    bo: { name: 'Bo', of: 'ferry' },
    cy: { name: 'Cy' },
    ferry: { name: 'The Ferry' },
    some: { name: 'some people', unnamed: true },
  },
  claims: {
    keep: { text: 'Keep it' },
    pay: { text: 'Pay for it' },
    price: { text: 'Raise the price', broader: ['pay'] },
  },
};

/** Ana: twice for keep and once against; Bo once for keep, once for pay; Cy against keep, between on pay. */
const TALK = `
  a.txt 2024-01-30 ana keep yes
  a.txt 2024-01-30 ana keep yes
  a.txt 2024-01-30 bo  keep yes
  b.txt 2024-02-01 ana keep no
  b.txt 2024-02-01 cy  keep no
  b.txt 2024-02-01 bo  pay  yes
  c.txt 2025-02-03 cy  pay  so
`;

const networks = (table: string, settings: Partial<NetworkSettings>) =>
  allAtOnce(makeNetworks(groundOf(lines(table), CODEBOOK), { ...DEFAULT_NETWORK, ...settings }));

/** The ties of the only network, as `Ana Keep it 3`. */
function tiesOf(table: string, settings: Partial<NetworkSettings>): string[] {
  const [network] = networks(table, settings).made;
  return [...network!.ties]
    .map(
      ({ row, column, weight }) =>
        `${network!.rows[row]!.label} ${network!.columns[column]!.label} ${Number(weight.toFixed(4))}`,
    )
    .sort();
}

const namesOf = (table: string, settings: Partial<NetworkSettings>) => {
  const [network] = networks(table, settings).made;
  return [network!.rows, network!.columns].map(nodes => nodes.map(({ label }) => label).join(', '));
};

describe('a two-mode network', () => {
  it('counts statements where stances are ignored', () =>
    assert.deepEqual(tiesOf(TALK, {}), [
      'Ana Keep it 3',
      'Bo Keep it 1',
      'Bo Pay for it 1',
      'Cy Keep it 1',
      'Cy Pay for it 1',
    ]));

  it('adds up polarities where they are subtracted; what comes to nothing is no tie', () =>
    assert.deepEqual(tiesOf(TALK, { aggregation: 'subtract' }), [
      'Ana Keep it 1',
      'Bo Keep it 1',
      'Bo Pay for it 1',
      'Cy Keep it -1',
    ]));

  it('has no tie where decimal polarities cancel out', () => {
    const stances = {
      full: { polarity: 1 },
      bit: { polarity: 0.1 },
      more: { polarity: 0.2 },
      less: { polarity: -0.3 },
    };
    const talk = ['bit', 'more', 'less'].map(stance => `a.txt - ana keep ${stance}`).join('\n');
    const { made } = allAtOnce(
      makeNetworks(groundOf(lines(talk), { ...CODEBOOK, stances }), {
        ...DEFAULT_NETWORK,
        aggregation: 'subtract',
      }),
    );
    assert.equal(made[0]!.ties.size, 0);
  });

  it('gives each combination of stances a number, and says which it is', () => {
    assert.deepEqual(tiesOf(TALK, { aggregation: 'combine' }), [
      'Ana Keep it 5',
      'Bo Keep it 4',
      'Bo Pay for it 4',
      'Cy Keep it 1',
      'Cy Pay for it 2',
    ]);
    const [network] = networks(TALK, { aggregation: 'combine' }).made;
    assert.deepEqual(
      [...network!.legend!],
      [
        [1, ['no']],
        [2, ['so']],
        [4, ['yes']],
        [5, ['no', 'yes']],
      ],
    );
  });

  it('divides by all that the actor says, or by all that is said on the claim', () => {
    assert.deepEqual(tiesOf(TALK, { normalization: 'activity' }), [
      'Ana Keep it 1',
      'Bo Keep it 0.5',
      'Bo Pay for it 0.5',
      'Cy Keep it 0.5',
      'Cy Pay for it 0.5',
    ]);
    assert.deepEqual(tiesOf(TALK, { normalization: 'prominence' }), [
      'Ana Keep it 0.6',
      'Bo Keep it 0.2',
      'Bo Pay for it 0.5',
      'Cy Keep it 0.2',
      'Cy Pay for it 0.5',
    ]);
  });

  it('leads back from each tie to its statements', () => {
    const [network] = networks(TALK, {}).made;
    const ana = network!.counts.cells[0]!.find(({ column }) => column === 0)!;
    assert.deepEqual(
      ana.statements.map(({ source, quote }) => [source.file.slice(-5), quote.id]),
      [
        ['a.txt', 'quote00000'],
        ['a.txt', 'quote00001'],
        ['b.txt', 'quote00000'],
      ],
    );
  });
});

describe('a one-mode network', () => {
  const one = (settings: Partial<NetworkSettings>) => tiesOf(TALK, { type: 'one-mode', ...settings });

  it('multiplies what both say of each claim where stances are ignored', () =>
    assert.deepEqual(one({}), ['Ana Bo 3', 'Ana Cy 3', 'Bo Cy 2']));

  it('weighs by how near stances are, on the range of the codebook', () => {
    // Bo and Cy on pay: yes and so are half of the range apart.
    assert.deepEqual(one({ aggregation: 'congruence' }), ['Ana Bo 2', 'Ana Cy 1', 'Bo Cy 0.5']);
    assert.deepEqual(one({ aggregation: 'conflict' }), ['Ana Bo 1', 'Ana Cy 2', 'Bo Cy 1.5']);
    assert.deepEqual(one({ aggregation: 'subtract' }), ['Ana Bo 1', 'Ana Cy -1', 'Bo Cy -1']);
  });

  it('has no tie where likeness and unlikeness cancel out', () => {
    // Full and bit are 0.7 of 2 apart, so that both together weigh 1 - 0.7 = 0.3, ten times; full and none -1, three times.
    const stances = { full: { polarity: 1 }, bit: { polarity: 0.3 }, none: { polarity: -1 } };
    const said = [...Array(10).fill('bit'), ...Array(3).fill('none')].map(
      stance => `a.txt - bo keep ${stance}`,
    );
    const talk = ['a.txt - ana keep full', ...said].join('\n');
    const { made } = allAtOnce(
      makeNetworks(groundOf(lines(talk), { ...CODEBOOK, stances }), {
        ...DEFAULT_NETWORK,
        type: 'one-mode',
        aggregation: 'subtract',
      }),
    );
    assert.equal(made[0]!.ties.size, 0);
  });

  it('takes the range of the stances that there are, not of those that somebody takes', () => {
    const talk = 'a.txt - ana keep yes\na.txt - cy keep so';
    assert.deepEqual(tiesOf(talk, { type: 'one-mode', aggregation: 'congruence' }), ['Ana Cy 0.5']);
  });

  it('divides by the mean of the numbers of statements', () =>
    assert.deepEqual(one({ normalization: 'average' }), ['Ana Bo 1.2', 'Ana Cy 1.2', 'Bo Cy 1']));

  it('divides as Jaccard does, stances told apart', () =>
    // Ana and Bo: both yes on keep, 2 · 1; only one: Ana's no, Bo's yes on pay.
    assert.deepEqual(one({ aggregation: 'congruence', normalization: 'jaccard' }), [
      'Ana Bo 0.5',
      'Ana Cy 0.25',
      'Bo Cy 0.125',
    ]));

  it('divides by the lengths of vectors, so that nothing is liker than itself', () => {
    // Ignoring stances: Ana (3, 0), Bo (1, 1), Cy (1, 1).
    assert.deepEqual(one({ normalization: 'cosine' }), ['Ana Bo 0.7071', 'Ana Cy 0.7071', 'Bo Cy 1']);
    // Told apart: Ana 2 yes and 1 no, Bo yes and yes: 2 / (√5 · √2).
    assert.equal(one({ aggregation: 'congruence', normalization: 'cosine' })[0], 'Ana Bo 0.6325');
  });

  it("divides by the product of the numbers of statements in Discourse Network Analyzer's way", () =>
    assert.deepEqual(one({ normalization: 'cosine', asDna: true }), [
      'Ana Bo 0.5',
      'Ana Cy 0.5',
      'Bo Cy 0.5',
    ]));

  it('leads back from each tie to what both say on the claims that they share', () => {
    const [network] = networks(TALK, { type: 'one-mode' }).made;
    const [anaAndBo] = network!.ties;
    assert.deepEqual(
      statementsOfTie(network!, anaAndBo!).map(({ actor, coding }) => `${actor} ${coding!.claim}`),
      ['ana keep', 'ana keep', 'ana keep', 'bo keep'],
    );
  });

  it('ties claims by their actors when it is turned', () =>
    assert.deepEqual(tiesOf(TALK, { type: 'one-mode', rows: 'claim', columns: 'actor' }), [
      'Keep it Pay for it 2',
    ]));
});

describe('the statements that count', () => {
  it('are those of organizations by whom a person belongs to; an organization with members is its own', () =>
    assert.deepEqual(
      namesOf('a.txt - ana keep yes\na.txt - ferry pay yes\na.txt - cy keep no', { rows: 'organization' }),
      ['The Ferry', 'Keep it, Pay for it'],
    ));

  it('are those of whom somebody spoke for there', () =>
    assert.deepEqual(namesOf('a.txt - ana keep yes for=cy', { rows: 'organization' })[0], 'Cy'));

  it("can be counted by a team's own variables, and filtered by them", () => {
    const codebook = {
      ...CODEBOOK,
      variables: { frame: { of: 'quote', type: 'text' }, camp: { of: 'actor', type: 'text' } },
      actors: {
        ana: { name: 'Ana', attributes: { camp: 'left' } },
        bo: { name: 'Bo', attributes: { camp: 'right' } },
      },
    };
    const coded = lines('a.txt - ana keep yes\na.txt - bo keep yes').map((line, i) => ({
      ...line,
      fields: { values: { frame: i === 0 ? 'cost' : 'care' } },
    }));
    const network = (settings: Partial<NetworkSettings>) =>
      allAtOnce(makeNetworks(groundOf(coded, codebook), { ...DEFAULT_NETWORK, ...settings })).made[0]!;
    const labels = ({ rows, columns }: ReturnType<typeof network>) =>
      [rows, columns].map(nodes => nodes.map(({ label }) => label));
    assert.deepEqual(labels(network({ rows: 'camp', columns: 'frame' })), [
      ['left', 'right'],
      ['care', 'cost'],
    ]);
    assert.deepEqual(labels(network({ where: [{ column: 'frame', values: ['cost'] }] })), [
      ['Ana'],
      ['Keep it'],
    ]);
    assert.equal(network({}).rows[0]!.attributes.camp, 'left');
  });

  const DUPLICATES = `
    a.txt 2024-01-30 ana keep yes
    a.txt 2024-01-30 ana keep yes
    a.txt 2024-01-30 ana keep no
    b.txt 2024-02-01 ana keep yes
    c.txt 2024-12-31 ana keep yes
    d.txt 2025-01-01 ana keep yes
    e.txt 2025-01-31 ana keep yes
    f.txt -          ana keep yes
    g.txt -          ana keep yes
  `;
  const cases: readonly [NetworkSettings['duplicates'], number][] = [
    ['all', 9],
    // a twice, for yes and for no.
    ['document', 8],
    // a's yes and b are in week 5 of 2024, c and d in week 1 of 2025; f and g are alike in having no date.
    ['week', 5],
    // January and February 2024, December, January 2025; a's no; no date.
    ['month', 6],
    ['year', 4],
    ['range', 2],
  ];
  for (const [duplicates, count] of cases)
    it(`are ${count} of 9 with duplicates: ${duplicates}`, () =>
      assert.equal(networks(DUPLICATES, { duplicates }).statements, count));

  it("have weeks and months of any year, and no stances, in Discourse Network Analyzer's way", () => {
    // Month 1 of both years is one.
    assert.equal(networks(DUPLICATES, { duplicates: 'month', asDna: true }).statements, 4);
    assert.equal(
      networks(DUPLICATES, { duplicates: 'month', asDna: true, aggregation: 'subtract' }).statements,
      5,
    );
  });

  it('are within dates; what has none is left out and told', () => {
    const { statements, leftOut } = networks(DUPLICATES, { from: '2024-02', until: '2024-12' });
    assert.equal(statements, 2);
    assert.deepEqual(leftOut, { undated: 2 });
  });

  it('leave out who is not named, the outlet itself and what nobody has coded, and tell', () => {
    const talk = `
      a.txt - ana  keep yes
      a.txt - some keep yes
      a.txt - bo   keep yes kind=authorial
      a.txt - cy   -    -
      a.txt - -    keep yes
    `;
    assert.deepEqual(networks(talk, {}).leftOut, { unnamed: 1, authorial: 1, untagged: 1, 'no-row': 1 });
    const all = networks(talk, { unnamed: true, authorial: true, untagged: true });
    assert.deepEqual([all.statements, all.leftOut], [3, { 'no-row': 1, 'no-column': 1 }]);
  });

  it('leave out what has no stance, or one that the codebook does not have, where stances count', () => {
    const talk = 'a.txt - ana keep yes\na.txt - ana keep loud\na.txt - ana keep -';
    assert.deepEqual(networks(talk, {}).statements, 3);
    const { statements, leftOut } = networks(talk, { aggregation: 'subtract' });
    assert.deepEqual([statements, leftOut], [1, { 'unknown-stance': 1, 'no-stance': 1 }]);
  });

  it('are filtered by any column: or within one, and between several', () => {
    const where = [
      { column: 'actor', values: ['ana', 'Bo'] },
      { column: 'stance', values: ['yes'] },
    ];
    assert.deepEqual(tiesOf(TALK, { where }), ['Ana Keep it 2', 'Bo Keep it 1', 'Bo Pay for it 1']);
    assert.deepEqual(tiesOf(TALK, { where, whereNot: [{ column: 'claim', values: ['Pay for it'] }] }), [
      'Ana Keep it 2',
      'Bo Keep it 1',
    ]);
  });

  it('leave out nodes that have too few', () =>
    assert.deepEqual(namesOf(TALK, { least: 3 }), ['Ana', 'Keep it']));

  it('have nodes without any where isolates are asked for', () => {
    assert.deepEqual(namesOf(TALK, { until: '2024-01' }), ['Ana, Bo', 'Keep it']);
    assert.deepEqual(namesOf(TALK, { until: '2024-01', isolates: true }), [
      'Ana, Bo, Cy',
      'Keep it, Pay for it',
    ]);
  });

  it('stand under the broader claim where that is asked for', () => {
    const talk = 'a.txt - ana price yes\na.txt - ana pay no';
    assert.deepEqual(tiesOf(talk, {}), ['Ana Pay for it 1', 'Ana Raise the price 1']);
    assert.deepEqual(tiesOf(talk, { broader: true }), ['Ana Pay for it 2']);
  });
});

describe('which codings count', () => {
  const TALK = `
    a.txt - ana keep yes quote=q1 coder=eva
    a.txt - ana keep yes quote=q1 coder=tom
    a.txt - ana pay  yes quote=q2 coder=eva
    a.txt - ana pay  no  quote=q2 coder=tom
    a.txt - ana pay  no  quote=q3 coder=tom
  `;

  it('are once those on which coders agree; those on which they differ are told', () => {
    const { statements, leftOut } = networks(TALK, {});
    assert.deepEqual([statements, leftOut], [2, { differing: 1 }]);
  });

  it('are those of each coder, or of one', () => {
    assert.equal(networks(TALK, { codings: 'each' }).statements, 5);
    assert.deepEqual(tiesOf(TALK, { codings: { coder: 'eva' } }), ['Ana Keep it 1', 'Ana Pay for it 1']);
  });

  it('are the decided ones alone where some were decided, and none of what is no quote', () => {
    const coded = [
      { quote: 'q1', speakers: ['ana'], claim: 'keep', stance: 'yes', coder: 'eva' },
      { quote: 'q1', speakers: ['ana'], claim: 'keep', stance: 'no' },
      { quote: 'q2', speakers: ['ana'], claim: 'pay', stance: 'no', fields: { quote: 'no' } },
    ].map(line => ({ source: 'a.txt', fields: { decided: { by: 'tom' } }, ...line }));
    const [network] = allAtOnce(
      makeNetworks(groundOf(coded, CODEBOOK), { ...DEFAULT_NETWORK, aggregation: 'subtract' }),
    ).made;
    assert.deepEqual([...network!.ties], [{ row: 0, column: 0, weight: -1 }]);
  });

  describe("in coders' own sidecars", () => {
    const ground = groundOf(lines('a.txt - ana - - quote=q1\na.txt - bo - - quote=q2'), CODEBOOK);
    const [first, second] = ground.corpus.source(`${ROOT}a.txt`)!.quotes;
    const own = (coder: string, onSecond: string) =>
      ground.corpus.setSidecar(
        `${ROOT}a.txt.quotes.${coder}.yaml`,
        JSON.stringify({
          crossquote: 1,
          coder,
          quotes: [
            { ...first, speakers: [], codings: [{ claim: 'keep', stance: 'yes' }] },
            { ...second, speakers: [], codings: [{ claim: 'pay', stance: onSecond }] },
          ],
        }),
      );
    own('eva', 'yes');
    own('tom', 'no');
    const counted = (settings: Partial<NetworkSettings>, isHidden = false) =>
      allAtOnce(makeNetworks({ ...ground, isHidden: () => isHidden }, { ...DEFAULT_NETWORK, ...settings }));

    it('are those of the quotes that they are of, once where coders agree', () => {
      const { made, statements, leftOut } = counted({});
      assert.deepEqual(
        made[0]!.rows.map(({ label }) => label),
        ['Ana'],
      );
      assert.deepEqual([statements, leftOut], [1, { differing: 1 }]);
    });

    it('are those of each coder, or of one, whatever the case of the name', () => {
      assert.equal(counted({ codings: 'each' }).statements, 4);
      assert.equal(counted({ codings: { coder: 'Eva' } }).statements, 2);
    });

    it('do not count as long as a blind round hides them', () => {
      const { statements, leftOut } = counted({}, true);
      assert.deepEqual([statements, leftOut], [0, { blind: 1 }]);
    });
  });

  it('count the parts of one quotation once', () =>
    assert.equal(
      networks('a.txt - ana keep yes group=g\na.txt - ana keep yes group=g\na.txt - ana keep yes', {})
        .statements,
      2,
    ));

  it('count for each of several speakers', () =>
    assert.deepEqual(tiesOf('a.txt - ana+bo keep yes', {}), ['Ana Keep it 1', 'Bo Keep it 1']));
});

describe('a moving window', () => {
  const spans = (settings: Partial<NetworkSettings>) =>
    networks(TALK, settings).made.map(
      ({ span, counts }) => `${span!.from} ${span!.until} ${counts.statements}`,
    );

  it('holds so many statements in the order of date and place', () =>
    assert.deepEqual(spans({ window: { count: 3, unit: 'events' }, step: 2 }), [
      '2024-01-30 2024-01-30 3',
      '2024-01-30 2024-02-01 3',
      '2024-02-01 2025-02-03 3',
    ]));

  it('is a stretch of the calendar, within the dates that were asked for', () => {
    const window = { count: 2, unit: 'days' } as const;
    assert.deepEqual(spans({ window, until: '2024-02-01' }), [
      '2024-01-30 2024-01-31 3',
      '2024-01-31 2024-02-01 3',
    ]);
    assert.deepEqual(spans({ window: { count: 1, unit: 'months' }, from: '2024', until: '2024-03' }), [
      '2024-01-01 2024-01-31 3',
      '2024-02-01 2024-02-29 3',
      '2024-03-01 2024-03-31 0',
    ]);
  });
});

describe('events', () => {
  it('are statements in the order of date and place, those without a date last', () => {
    const ground = groundOf(lines(`b.txt 2024-02-01 ana keep no\nz.txt - ana keep no\n${TALK}`), CODEBOOK);
    const { made } = listEvents(ground, { ...DEFAULT_NETWORK, type: 'events', duplicates: 'range' });
    assert.deepEqual(
      made.map(({ day, actor, coding }) => [day, actor, coding!.claim, coding!.stance].join(' ')),
      [
        '2024-01-30 ana keep yes',
        '2024-01-30 bo keep yes',
        '2024-02-01 ana keep no',
        '2024-02-01 cy keep no',
        '2024-02-01 bo pay yes',
        '2025-02-03 cy pay so',
      ],
    );
  });
});
