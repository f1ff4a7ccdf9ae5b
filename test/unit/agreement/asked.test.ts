import assert from 'node:assert/strict';
import {
  type AgreementQuestion,
  agreementByClaim,
  agreementOn,
  type CodedSource,
  krippendorffAlpha,
  type RatedUnit,
} from '../../../src/core/agreement';
import { type Coding, EMPTY_CODEBOOK, type Quote, type RoundUnits } from '../../../src/core/model';
import { type SourceWork, unitsOf } from '../../../src/core/rounds';
import { codingOf, EMPTY, ownOf, quoteOn, sidecarWith, workOf } from '../rounds/team';

const CODERS = ['ana', 'tom'];
const claim = { text: '', contradicts: [], supports: [], restates: [], broader: [] };
const codebook = {
  ...EMPTY_CODEBOOK,
  claims: new Map(['keep', 'cost', 'safe'].map(key => [key, { key, ...claim }])),
};

const sourceOf = (work: SourceWork, units: RoundUnits, length?: number): CodedSource => ({
  file: work.file,
  codebookFile: undefined,
  codebook,
  units: unitsOf(work, units, CODERS),
  finished: new Set([...work.own].flatMap(([coder, { source }]) => (source.finished ? [coder] : []))),
  ...(length !== undefined && { length }),
});

/** Four given quotes; each line says what ana and tom have coded on one of them, a hyphen for nothing. */
function given(...lines: readonly string[]): CodedSource {
  const quotes = lines.map((_, i) => quoteOn(`g${i}`, i * 100, i * 100 + 50));
  const ownQuotes = (coder: string, side: number) =>
    lines.flatMap((line, i) => {
      const words = line.split(' | ')[side]!;
      return words === '-'
        ? []
        : [{ ...quotes[i]!, codings: words.split(', ').map(one => codingOf(one, coder)) }];
    });
  return sourceOf(
    workOf(sidecarWith(quotes), ownOf('ana', ownQuotes('ana', 0)), ownOf('tom', ownQuotes('tom', 1))),
    'given',
  );
}

const source = given(
  'keep supports | keep supports',
  'keep supports, cost neutral | keep opposes',
  'cost opposes | cost opposes',
  '- | -',
);

const ask = (question: Partial<AgreementQuestion>, sources: readonly CodedSource[] = [source]) =>
  agreementOn(sources, CODERS, { measure: 'alpha', variable: 'stance', metric: 'nominal', ...question });

const alphaOf = (...units: RatedUnit[]) => krippendorffAlpha(units).value;

describe('agreement of coders', () => {
  it('on a stance compares quote and claim, and leaves out who has not coded the claim', () => {
    const { value, units, values, coders } = ask({});
    assert.equal(value, alphaOf(['s', 's'], ['s', 'o'], ['n', undefined], ['o', 'o']));
    assert.deepEqual([units, values, coders], [3, 6, CODERS]);
  });

  it('on a stance may count how far stances are apart, by their polarity', () => {
    const apart: RatedUnit[] = [
      [1, 1],
      [1, -1],
      [0, undefined],
      [-1, -1],
    ];
    for (const metric of ['ordinal', 'interval'] as const)
      assert.equal(ask({ metric }).value, krippendorffAlpha(apart, metric).value);
  });

  it('on one claim looks at that claim alone', () =>
    assert.equal(ask({ claim: 'keep' }).value, alphaOf(['s', 's'], ['s', 'o'])));

  it('on all claims in one go is what it is on each by itself', () => {
    const unfinished = { ...source, finished: new Set(['tom']) };
    const sources = [source, unfinished, given('safe neutral | -', '- | -')];
    for (const asked of [
      { variable: 'stance' },
      { variable: 'claim', countsUncoded: true },
      { variable: 'claim', countsUncoded: false },
    ])
      for (const measure of ['alpha', 'kappa', 'ac1', 'alpha-u'] as const) {
        const question = { measure, metric: 'nominal', ...asked } as const;
        const answers = agreementByClaim(sources, CODERS, question);
        assert.deepEqual([...answers.keys()].sort(), ['cost', 'keep', 'safe']);
        for (const [claim, { interval, ...answer }] of answers) {
          const { interval: ownInterval, ...own } = agreementOn(sources, CODERS, { ...question, claim });
          assert.deepEqual([answer, interval()], [own, ownInterval()]);
        }
      }
  });

  it('on the choice of claims compares quote and claim, coded or not', () => {
    const yes = ['y', 'y'];
    assert.equal(ask({ variable: 'claim' }).value, alphaOf(yes, yes, ['y', 'n'], yes));
    assert.equal(ask({ variable: 'claim', claim: 'cost' }).value, alphaOf(['y', 'n'], yes));
  });

  it('on the choice of claims counts what nobody has coded where that is asked for', () => {
    // Four quotes and three claims, four of them coded by somebody.
    const uncoded = Array<RatedUnit>(8).fill(['n', 'n']);
    const { value, units } = ask({ variable: 'claim', countsUncoded: true });
    assert.equal(units, 12);
    assert.equal(value, alphaOf(['y', 'y'], ['y', 'y'], ['y', 'n'], ['y', 'y'], ...uncoded));
    assert.equal(ask({ variable: 'claim', claim: 'safe', countsUncoded: true }).units, 4);
  });

  it('does not take for uncoded what a coder has not come to yet', () => {
    const unfinished = { ...source, finished: new Set(['ana']) };
    assert.equal(ask({ variable: 'claim', countsUncoded: true }, [unfinished]).units, 4);
  });

  it('on sets of claims compares quotes, by what the sets have in common', () => {
    const sets: RatedUnit[] = [
      [['keep'], ['keep']],
      [['keep', 'cost'], ['keep']],
      [['cost'], ['cost']],
      [[], []],
    ];
    const { value, units } = ask({ variable: 'claim', metric: 'masi' });
    assert.deepEqual([value, units], [krippendorffAlpha(sets, 'masi').value, 4]);
  });

  it('on speakers and on own values compares what each says of a quote', () => {
    const quote = (id: string, start: number, fields: Partial<Quote>): Quote => ({
      ...quoteOn(id, start, start + 50),
      ...fields,
    });
    const frame = (value: string | boolean | number) => ({ values: { frame: value } });
    const free = sourceOf(
      workOf(
        EMPTY,
        ownOf('ana', [
          quote('a1', 0, { speakers: ['lee', 'kim'], ...frame(true) }),
          quote('a2', 100, { speakers: ['lee'], ...frame('x') }),
        ]),
        ownOf('tom', [
          quote('t1', 0, { speakers: ['kim', 'lee'], ...frame(true) }),
          quote('t2', 100, { speakers: ['kim'] }),
        ]),
      ),
      'free',
    );
    assert.equal(ask({ variable: 'speaker' }, [free]).value, alphaOf(['both', 'both'], ['lee', 'kim']));
    assert.equal(ask({ variable: 'frame' }, [free]).value, 1);
    assert.equal(ask({ variable: 'frame' }, [free]).units, 1);
    assert.throws(() => ask({ variable: 'speaker', metric: 'interval' }, [free]), RangeError);
  });

  it('has an interval around its value', () => {
    const many = Array<CodedSource>(20).fill(source);
    const { value, interval } = ask({}, many);
    const [low, high] = interval()!;
    assert(low < value! && value! < high && high - low < 0.5, `${low} ${value} ${high}`);
  });

  it('has no interval where a single unit can be compared', () => {
    const one = given('keep supports | keep supports', 'cost neutral | -', '- | safe opposes');
    const { value, units, interval } = ask({}, [one]);
    assert.deepEqual([value, units, interval()], [1, 1, undefined]);
  });

  it('has no value where nobody has coded twice', () => assert.equal(ask({}, []).value, undefined));
});

describe('agreement on what is marked', () => {
  const marked = (
    length: number | undefined,
    ana: readonly Quote[],
    tom: readonly Quote[],
    finished?: string,
  ) => sourceOf(workOf(EMPTY, ownOf('ana', ana), ownOf('tom', tom, finished)), 'free', length);
  const coded = (id: string, start: number, end: number, ...some: Coding[]) =>
    quoteOn(id, start, end, ...some);
  const u = (sources: readonly CodedSource[], variable = 'quote') =>
    ask({ measure: 'alpha-u', variable }, sources);

  it('asks for the same stretches, whatever is said of them', () => {
    const same = marked(200, [coded('a1', 10, 30, codingOf('keep supports'))], [coded('t1', 10, 30)]);
    assert.equal(u([same]).value, 1);
    assert.equal(u([same], 'claim').value, 0);
  });

  it('asks for the same claims and stances on them', () => {
    const opposed = marked(
      200,
      [coded('a1', 10, 30, codingOf('keep supports'))],
      [coded('t1', 10, 30, codingOf('keep opposes'))],
    );
    assert.equal(u([opposed], 'claim').value, 1);
    assert(u([opposed], 'stance').value! < 0);
  });

  it('leaves out texts that were not read, or to which a coder has not come', () => {
    const quotes = [coded('a1', 10, 30)] as const;
    assert.equal(u([marked(undefined, quotes, quotes)]).value, undefined);
    assert.equal(u([marked(200, quotes, [], '')]).value, undefined);
    assert.equal(u([marked(200, [...quotes, coded('a2', 50, 70)], [])]).units, 2);
  });

  it('names quotes of one coder that overlap each other', () => {
    const nested = marked(200, [coded('a1', 10, 80), coded('a2', 20, 30)], [coded('t1', 10, 80)]);
    const { overlapping, value } = u([nested]);
    assert.deepEqual(
      overlapping.map(({ file, coder, start }) => [file, coder, start]),
      [[nested.file, 0, 20]],
    );
    assert.equal(value, 1);
  });
});
