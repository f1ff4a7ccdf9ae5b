import assert from 'node:assert/strict';
import { addClaim, addQuote } from '../../src/core/edits';
import { readCodebook, sidecarOf, slugOfCoder } from '../../src/core/format';
import type { Quote } from '../../src/core/model';
import { closeRound, startRound } from '../../src/core/rounds';
import { codingOf, quoteOn } from '../unit/rounds/team';
import { type Clone, TeamOfClones } from './clones';

const relations = { contradicts: [], supports: [], restates: [], broader: [] };

/** What each coder says of six quotes of an article; a hyphen for nothing. */
const CODED = {
  'Ana Lind': 'supports opposes supports supports opposes -',
  tom: 'supports opposes supports opposes opposes supports',
  mei: 'supports opposes neutral supports opposes supports',
};

describe('crossquote agreement', () => {
  const team = new TeamOfClones();
  let clone: Clone;
  after(() => team.remove());

  before(async () => {
    const text = 'x'.repeat(1000);
    clone = team.begin('work', {
      'codebook.yaml': 'crossquote: 1\n',
      'a.txt': text,
      'b.txt': text,
      'other/c.txt': text,
    });
    await clone.edit('codebook.yaml', [
      ...['keep', 'cost'].map(key => addClaim({ key, text: key, ...relations })),
      startRound({
        key: 'pilot',
        sources: ['*.txt'],
        coders: Object.keys(CODED),
        blind: true,
        units: 'given',
      }),
    ]);
    for (const path of ['a.txt', 'b.txt', 'other/c.txt']) {
      const quotes = CODED.tom.split(' ').map((_, i) => quoteOn(`g${path[0]}${i}`, i * 100, i * 100 + 50));
      await clone.edit(sidecarOf(path), quotes.map(addQuote));
      for (const [name, words] of Object.entries(CODED)) {
        const own = words
          .split(' ')
          .flatMap((stance, i): Quote[] =>
            stance === '-'
              ? []
              : [{ ...quotes[i]!, codings: [codingOf(`keep ${stance}`, name)], values: { weight: i % 3 } }],
          );
        await clone.edit(sidecarOf(path, slugOfCoder(name)), [
          { at: ['coder'], from: undefined, to: name },
          { at: ['source', 'finished'], from: undefined, to: '2026-11-23T00:00:00Z' },
          ...own.map(addQuote),
        ]);
      }
    }
    const { codebook } = readCodebook(clone.read('codebook.yaml'));
    await clone.edit('codebook.yaml', [closeRound(codebook.rounds.get('pilot')!, '2026-11-24T00:00:00Z')]);
  });

  const agreement = (...args: readonly string[]) => clone.crossquote('agreement', ...args);
  const json = (...args: readonly string[]) => {
    const { stdout, stderr, status } = agreement('.', '--format', 'json', ...args);
    assert.deepEqual([stderr, status], ['', 0]);
    return JSON.parse(stdout);
  };

  it('gives one figure, in figures for programs', () => {
    const { value, interval, ...rest } = json('--round', 'pilot', '--coders', 'ana-lind,tom');
    // Ten quotes that both coded, eight of them alike: Do = 4/20, De = 2·10·10/(20·19).
    assert.equal(value.toFixed(12), (1 - 0.2 / ((2 * 10 * 10) / (20 * 19))).toFixed(12));
    assert(interval[0] < value && value < interval[1]);
    assert.deepEqual(rest, {
      measure: 'alpha',
      metric: 'nominal',
      units: 10,
      values: 20,
      coders: ['Ana Lind', 'tom'],
    });
  });

  it('gives a list where several are asked for, and null where there are no data', () => {
    const figures = json('--measure', 'percent,kappa', '--variable', 'stance,speaker', '--round', 'pilot');
    assert.deepEqual(
      figures.map(({ measure, variable, value, interval }: Record<string, unknown>) => [
        measure,
        variable,
        value === null,
        interval === null,
      ]),
      [
        ['percent', 'stance', false, false],
        ['percent', 'speaker', true, true],
        ['kappa', 'stance', false, false],
        ['kappa', 'speaker', true, true],
      ],
    );
    assert.deepEqual(figures[0].coders, ['Ana Lind', 'mei', 'tom']);
  });

  it('counts a round’s sources alone where one is asked for', () => {
    assert.equal(json('--round', 'pilot').units, 12);
    assert.equal(json().units, 18);
    assert.equal(json('--claim', 'cost').units, 0);
  });

  it('measures in the sources alone that a pattern names', () =>
    assert.equal(json('--sources', 'other/*').units, 6));

  it('measures own values with the metric that is asked for', () =>
    assert.equal(json('--variable', 'weight', '--metric', 'interval').value, 1));

  it('measures what is marked', () => {
    const { value, measure } = json('--measure', 'alpha-u', '--round', 'pilot');
    assert(value > 0.5 && value < 1, `${value}`);
    assert.equal(measure, 'alpha-u');
  });

  it('shows people each pair, claim, round and source, and what a unit is', () => {
    const { stdout, status } = agreement('.', '--variable', 'claim');
    assert.equal(status, 0);
    const names = stdout.split('\n').map(line => line.replace(/ {2,}.*/, ''));
    assert.deepEqual(names, [
      'Krippendorff’s α, claim, nominal',
      'A unit is a quote with a claim, coded on it or not.',
      'Coders: Ana Lind, mei, tom',
      '',
      'all, what nobody coded counted',
      'all, what nobody coded left out',
      'whole sets of claims (MASI)',
      'Ana Lind, mei',
      'Ana Lind, tom',
      'mei, tom',
      'a.txt',
      'b.txt',
      'other/c.txt',
      '',
    ]);
  });

  it('writes a table for spreadsheets', () => {
    const { stdout } = agreement('.', '--format', 'csv', '--measure', 'percent');
    const [head, first] = stdout.split('\n');
    assert.equal(head, 'variable,measure,metric,uncoded,part,of,value,low,high,units,values,coders');
    assert.match(
      first!,
      /^stance,percent,nominal,,all,all,0\.7777\d*,0\.\d+,0\.\d+,18,51,"Ana Lind, mei, tom"$/,
    );
  });

  const misuses: [args: string[], told: RegExp][] = [
    [['--measure', 'beta'], /^“beta”: take one of percent, kappa, fleiss, alpha, ac1, alpha-u\./],
    [['--metric', 'ordinal', '--measure', 'kappa'], /^“kappa” knows no distances/],
    [['--format', 'xml'], /^“xml”: take one of text, json, csv\./],
    [['--round', 'final'], /^There is no round “final”\. There are: pilot\./],
    [['--coders', 'zoe'], /^Nobody has coded as “zoe”\. Coders are: Ana Lind, mei, tom\./],
    [['--variable', 'weight', '--metric', 'ratio', '--json'], /^“agreement” has no option --json\./],
  ];
  for (const [args, told] of misuses)
    it(`tells what is wrong with: ${args.join(' ')}`, () => {
      const { stdout, stderr, status } = agreement('.', ...args);
      assert.deepEqual([stdout, status], ['', 1]);
      assert.match(stderr, told);
    });

  it('tells how many quotes one coder alone has marked, where each marks their own', async () => {
    const free = team.begin('free', { 'codebook.yaml': 'crossquote: 1\n', 'a.txt': 'x'.repeat(1000) });
    const round = { key: 'own', sources: ['*.txt'], coders: ['ana', 'tom'], units: 'free' as const };
    await free.edit('codebook.yaml', [startRound({ ...round, blind: false })]);
    // The first two share 40 of 50 letters, the next ones 20 of 80.
    const marked = { ana: [0, 50, 100, 150, 300, 350], tom: [0, 40, 130, 180] };
    for (const [coder, ends] of Object.entries(marked))
      await free.edit(sidecarOf('a.txt', coder), [
        { at: ['coder'], from: undefined, to: coder },
        ...ends.flatMap((end, i) =>
          i % 2 === 0 ? [] : [addQuote(quoteOn(`${coder}${i}`, ends[i - 1]!, end))],
        ),
      ]);
    const { stdout } = free.crossquote('agreement', '.', '--measure', 'percent');
    assert.match(
      stdout,
      /are one where they share more than 50 % of what they cover: 1 by several coders; by one alone: ana 2, tom 1\.\n$/,
    );
  });

  it('shows nothing of a blind round that is open', async () => {
    const open = team.clone(clone, 'open');
    clone.commit('coded');
    open.pull(clone);
    await open.edit('codebook.yaml', [
      { at: ['rounds', 'pilot', 'closed'], from: '2026-11-24T00:00:00Z', to: undefined },
    ]);
    const { stdout, stderr, status } = open.crossquote('agreement', '.', '--format', 'json');
    assert.equal(JSON.parse(stdout).units, 6);
    assert.match(stderr, /^2 sources are left out: their round “pilot” is blind/);
    assert.equal(status, 0);
    const round = open.crossquote('agreement', '.', '--round', 'pilot', '--coders', 'tom,mei');
    assert.deepEqual([round.stdout, round.status], ['', 1]);
  });
});
