import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeSidecars } from '../../../src/core/merge';
import { merged } from '../support/merging';
import { runs } from '../support/runs';
import { dedent } from '../support/texts';

const BASE = dedent`
  crossquote: 1
  source:
    digest: 0f3a97b1c2d4e5f6
  quotes:
    - id: first00000
      exact: we agreed
      start: 5
      end: 14
`;

/** The sidecar with one quote more, at the same place whatever its id. */
const tagged = (id: string, ...lines: readonly string[]) =>
  [
    ...BASE.trimEnd().split('\n'),
    `  - id: ${id}`,
    '    exact: not before Friday',
    '    prefix: "it is done, but "',
    '    suffix: ", he said"',
    '    start: 40',
    '    end: 57',
    ...lines.map(line => `    ${line}`),
    '',
  ].join('\n');

const coded = (coder: string, stance = 'supports') => [
  'codings:',
  `  - { claim: agreed, stance: ${stance}, coder: ${coder} }`,
];

describe('words that two people have tagged in two clones', () => {
  const ana = tagged('bbbbbbbbb2', 'speakers: [lee]', ...coded('ana'));
  const tom = tagged('aaaaaaaaa1', 'speakers: [lee]', ...coded('tom', 'opposes'));
  const both = tagged(
    'aaaaaaaaa1',
    'speakers: [lee]',
    'codings:',
    '  - { claim: agreed, stance: supports, coder: ana }',
    '  - { claim: agreed, stance: opposes, coder: tom }',
    'formerly: [bbbbbbbbb2]',
  );

  it('are one quote with the codings of both; the smaller id stays and the other is noted', () => {
    assert.deepEqual(merged(mergeSidecars(BASE, ana, tom)), { text: both, conflicts: [] });
    const other = merged(mergeSidecars(BASE, tom, ana));
    assert.deepEqual(other.conflicts, []);
    assert.equal(other.text, both.replace(/( +- \{.*ana \}\n)( +- \{.*tom \}\n)/, '$2$1'));
  });

  it('are one also where nobody knows from what the two began', () =>
    assert.equal(merged(mergeSidecars(undefined, ana, tom)).text, both));

  it('are one also where the article has another text now, by the words around them', () => {
    const moved = ana
      .replace('0f3a97b1c2d4e5f6', '9999999999999999')
      .replace('start: 40', 'start: 44')
      .replace('end: 57', 'end: 61');
    const { text, conflicts } = merged(mergeSidecars(BASE, moved, tom));
    assert.match(text, /id: aaaaaaaaa1\n/);
    assert.doesNotMatch(text, /id: bbbbbbbbb2/);
    assert.match(text, /start: 44\n/);
    assert.deepEqual(conflicts, []);
  });

  it('keep both speakers where the two have named others', () => {
    const { text, conflicts } = merged(mergeSidecars(BASE, ana, tom.replace('[lee]', '[kim]')));
    assert.match(text, /conflicts:\n +speakers: \[\[lee\], \[kim\]\]/);
    assert.deepEqual(conflicts, ['quotes aaaaaaaaa1: speakers']);
  });

  it('stay two where the words stand at two places', () => {
    const later = tom.replace('start: 40', 'start: 90').replace('end: 57', 'end: 107');
    const { text } = merged(mergeSidecars(BASE, ana, later));
    assert.match(text, /id: bbbbbbbbb2\n.*id: aaaaaaaaa1\n/s);
    assert.doesNotMatch(text, /formerly/);
  });

  it('stay two where one side had both before', () => {
    const twice = `${ana.trimEnd()}\n${tom.slice(BASE.length)}`;
    const ours = twice.replace('start: 5\n', 'start: 5\n    note: mine\n');
    const theirs = twice.replace('coder: tom }', 'coder: tom, note: theirs }');
    assert.equal(
      merged(mergeSidecars(twice, ours, theirs)).text,
      ours.replace('coder: tom }', 'coder: tom, note: theirs }'),
    );
  });

  it('let a third clone that has the other id add to the one quote', () => {
    const third = ana.replace(
      'coder: ana }',
      'coder: ana }\n      - { claim: imposed, stance: opposes, coder: eva }',
    );
    const one = merged(mergeSidecars(ana, both, third));
    assert.deepEqual(one.conflicts, []);
    assert.equal(
      one.text,
      both.replace('coder: tom }', 'coder: tom }\n      - { claim: imposed, stance: opposes, coder: eva }'),
    );
    const other = merged(mergeSidecars(ana, third, both));
    assert.deepEqual(other.conflicts, []);
    assert.match(other.text, /id: aaaaaaaaa1\n/);
    for (const coder of ['ana', 'tom', 'eva']) assert.match(other.text, new RegExp(`coder: ${coder} `));
    assert.match(other.text, /formerly: \[bbbbbbbbb2\]/);
  });

  it('are deleted with the one quote where a third clone has deleted the other id', () => {
    const { text, conflicts } = merged(mergeSidecars(ana, both, BASE));
    assert.deepEqual(conflicts, ['quotes aaaaaaaaa1: deleted']);
    assert.match(text, /id: aaaaaaaaa1/);
  });

  it('have one group where both are parts of a quotation', () => {
    const parts = (first: string, second: string) =>
      tagged(first, `group: ${first}`) +
      tagged(second, `group: ${first}`)
        .slice(BASE.length)
        .replace('Friday', 'Sunday')
        .replace('40', '70')
        .replace('57', '87');
    const { text, conflicts } = merged(
      mergeSidecars(BASE, parts('mmmmmmmmm1', 'nnnnnnnnn1'), parts('ccccccccc1', 'zzzzzzzzz1')),
    );
    assert.deepEqual(conflicts, []);
    assert.deepEqual(text.match(/(?:id|group|formerly): .+/g)?.slice(1), [
      'id: ccccccccc1',
      'group: ccccccccc1',
      'formerly: [mmmmmmmmm1]',
      'id: nnnnnnnnn1',
      'group: ccccccccc1',
      'formerly: [zzzzzzzzz1]',
    ]);
  });

  it('come out the same whoever merges, and merging again changes nothing', () => {
    const id = fc.constantFrom('aaaaaaaaa1', 'bbbbbbbbb2', 'ccccccccc3');
    const work = fc.record({
      id,
      coder: fc.constantFrom('ana', 'tom', 'eva'),
      text: fc.constantFrom('0f3a97b1c2d4e5f6', '1234567890abcdef'),
    });
    const written = (made: { id: string; coder: string; text: string }) =>
      tagged(made.id, ...coded(made.coder)).replace('0f3a97b1c2d4e5f6', made.text);
    const said = (text: string) => [...new Set(text.split('\n'))].sort();
    fc.assert(
      fc.property(work, work, (mine, theirs) => {
        const [ours, other] = [written(mine), written(theirs)];
        const one = merged(mergeSidecars(BASE, ours, other)).text;
        assert.deepEqual(said(merged(mergeSidecars(BASE, other, ours)).text), said(one));
        assert.equal(one.match(/ id: /g)?.length ?? 0, 2);
        assert.equal(merged(mergeSidecars(BASE, one, other)).text, one);
      }),
      runs(60),
    );
  });
});

describe('a quote that coders have marked each in their own way, decided in two clones', () => {
  /** What was decided on it by somebody, on the quotes of these coders. */
  const decided = (id: string, end: number, by: string, from: string, ...more: readonly string[]) =>
    [
      ...BASE.trimEnd().split('\n'),
      `  - id: ${id}`,
      `    exact: ${'not before Friday'.slice(0, end - 40)}`,
      '    start: 40',
      `    end: ${end}`,
      '    codings:',
      `      - { claim: agreed, stance: ${by === 'mei' ? 'supports' : 'opposes'} }`,
      ...more,
      `    decided: { by: ${by}, at: 2026-11-25T00:00:00Z, from: ${from} }`,
      '',
    ].join('\n');
  const whole = decided('anasquote1', 57, 'mei', '{ ana: anasquote1, tom: tomsquote1 }');
  const inPart = decided('tomsquote1', 50, 'zoe', '{ tom: tomsquote1 }');

  it('is one quote, with the decision that knew of both coders, whoever merges', () => {
    for (const [ours, theirs] of [
      [whole, inPart],
      [inPart, whole],
    ] as const) {
      const { text, conflicts } = merged(mergeSidecars(BASE, ours, theirs));
      assert.deepEqual(conflicts, []);
      assert.equal(text.match(/decided:/g)?.length, 1);
      assert.match(text, /id: anasquote1\n +exact: not before Friday\n/);
      assert.match(text, /stance: supports \}/);
      assert.doesNotMatch(text, /opposes|by: zoe/);
      assert.match(text, /formerly: \[tomsquote1\]/);
    }
  });

  it('keeps what a coder has said of it besides', () => {
    const besides = inPart.replace(
      /( +- \{ claim: agreed, stance: opposes \}\n)/,
      '$1      - { claim: other, stance: neutral, coder: kim }\n',
    );
    assert.match(
      merged(mergeSidecars(BASE, whole, besides)).text,
      /claim: other, stance: neutral, coder: kim/,
    );
    assert.match(
      merged(mergeSidecars(BASE, besides, whole)).text,
      /claim: other, stance: neutral, coder: kim/,
    );
  });

  it('stays apart from a decision on other quotes', () => {
    const other = decided('kimsquote1', 50, 'zoe', '{ kim: kimsquote1 }');
    const { text } = merged(mergeSidecars(BASE, whole, other));
    assert.equal(text.match(/decided:/g)?.length, 2);
  });
});

describe('quotes that each say they were another one before', () => {
  const named = (id: string, start: number, ...formerly: readonly string[]) =>
    `  - id: ${id}\n    exact: word of ${id}\n    start: ${start}\n    formerly: [${formerly.join(', ')}]\n`;
  const sidecar = (...quotes: readonly string[]) => `crossquote: 1\nquotes:\n${quotes.join('')}`;

  it('are merged where that leads in a circle', () => {
    const ours = sidecar(named('one', 1, 'other'), named('other', 2, 'third'), named('third', 3, 'other'));
    const theirs = sidecar(named('third', 3, 'one'), named('fourth', 4, 'third'));
    const { text } = merged(mergeSidecars(undefined, ours, theirs));
    assert.match(text, /word of fourth/);
  });

  it('are merged where it leads from each of many to the next', () => {
    const chain = sidecar(...Array.from({ length: 20_000 }, (_, i) => named(`q${i}`, i, `q${i + 1}`)));
    const { text } = merged(
      mergeSidecars(chain, `${chain}# ours\n`, `${chain}${named('last', 30_000, 'q7')}`),
    );
    assert.match(text, /word of last/);
  });
});
