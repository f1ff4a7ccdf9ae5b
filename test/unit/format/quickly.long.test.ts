import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { allAtOnce } from '../../../src/core/collections';
import { editFile } from '../../../src/core/edits';
import {
  hasMoreThanQuotes,
  keysNamedIn,
  quotationsIn,
  readSidecar,
  type SidecarReading,
  summarize,
} from '../../../src/core/format';
import { readSidecarQuickly } from '../../../src/core/format/quickSidecar';
import { PackedText, pack } from '../../../src/core/text';
import { type Plain, readAgainInSlices, readQuickly, readThoroughly } from '../../../src/core/yaml';
import { contents, styles, written } from '../support/anyDocument';
import { anySign } from '../support/anyText';
import { assertReadAlike, spelledOut, toldOf } from '../support/readAlike';
import { runs } from '../support/runs';
import { SIDECAR, withWords } from '../support/sidecars';
import { spoiled, spoilings } from '../support/spoiling';
import { wrapped } from '../support/wrapped';

const words = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('said so', 'a: b', '- c', '“no,”', '7', '1.50', 'null', '~', 'yes', '', ' x '),
  },
  { weight: 1, arbitrary: fc.string({ unit: anySign, maxLength: 12 }) },
);
const keys = fc.constantFrom('lee', 'kim', '7', 'null');
const offsets = fc.record({ start: fc.nat(500), end: fc.integer({ min: 500, max: 900 }) });
/** What is blank says nothing, and is told. */
const filled = words.filter(text => text.trim() !== '');
const selector = { exact: filled, prefix: words, suffix: words };
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const scalars = fc.oneof(words, fc.boolean(), fc.integer(), fc.constantFrom(0.5, -2.25, '007', '1.50'));
const names = fc.oneof(keys, words);

/** All that a sidecar of Crossquote's own can say. */
const sidecars = fc.record({
  coder: optional(filled),
  source: optional(
    fc.record({
      title: words,
      publisher: words,
      published: fc.constant('2024-09-27'),
      language: optional(fc.constantFrom('en', 'de-CH')),
      finished: optional(words),
    }),
  ),
  quotes: fc.uniqueArray(
    fc
      .tuple(
        fc.record({
          id: fc.constantFrom('a1', 'b2', 'c3', 'd4'),
          ...selector,
          occurrences: optional(fc.integer({ min: 2, max: 9 })),
          kind: fc.constantFrom('direct', 'mixed', 'authorial'),
          speakers: optional(fc.array(keys, { minLength: 1, maxLength: 2 })),
          for: optional(keys),
          via: optional(keys),
          group: optional(keys),
          codings: optional(
            fc.uniqueArray(
              fc.record({
                claim: keys,
                stance: optional(keys),
                coder: optional(filled),
                note: optional(words),
                changed: fc.constantFrom(true, undefined),
              }),
              { minLength: 1, maxLength: 2, selector: ({ claim, coder }) => `${claim} ${coder}` },
            ),
          ),
          variants: optional(fc.array(filled, { minLength: 1, maxLength: 2 })),
          values: optional(fc.dictionary(names, scalars, { minKeys: 1, maxKeys: 3 })),
          note: optional(words),
          quote: fc.constantFrom('no', undefined),
          decided: optional(
            fc.record({
              by: optional(filled),
              at: optional(filled),
              from: optional(fc.dictionary(names, filled, { minKeys: 1, maxKeys: 2 })),
              reason: words,
            }),
          ),
          formerly: optional(fc.array(filled, { minLength: 1, maxLength: 2 })),
        }),
        offsets,
      )
      .map(([quote, places]) => ({ ...quote, ...places })),
    { minLength: 1, maxLength: 3, selector: ({ id }) => id },
  ),
  dismissed: optional(
    fc.array(fc.record({ ...selector, start: fc.nat(9), end: fc.integer({ min: 9, max: 20 }) }), {
      minLength: 1,
      maxLength: 2,
    }),
  ),
  proposed: optional(
    fc.array(
      fc.record({
        ...selector,
        start: fc.nat(9),
        end: fc.integer({ min: 9, max: 20 }),
        claim: optional(keys),
        stance: optional(keys),
        by: optional(filled),
        at: optional(filled),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  ),
});

const HEAD = 'crossquote: 1\n';

/** A sidecar's text as Crossquote itself writes it. */
function canonical(sections: object): string {
  const changes = Object.entries(JSON.parse(JSON.stringify(sections))).map(([key, to]) => ({
    at: [key],
    from: undefined,
    to: to as Plain,
  }));
  const answer = editFile(undefined, { file: SIDECAR, changes });
  if ('refused' in answer) throw new Error(JSON.stringify(answer));
  return answer.text!;
}

/** Maps of maps, as a codebook has them. */
const codebooks = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), words), {
    minLength: 1,
    selector: ([key]) => key,
  })
  .map(entries => canonical({ actors: Object.fromEntries(entries.map(([key, name]) => [key, { name }])) }));

const seeds = readdirSync('seeds').filter(name => name.endsWith('.yaml'));
const seedTexts = seeds.map(name => readFileSync(join('seeds', name), 'utf8'));

/** Values that have names, in several ways, and aliases of which some stand for nothing, or for what they stand in. */
const named = fc
  .array(
    fc.tuple(
      fc.constantFrom('', '&a ', '&b ', '&a', '*a', '*b ', '*a #'),
      fc.constantFrom('', 'x', '[x, *a]', '{ k: *b, l: y }', '[*a, *b]', '\n    - x\n    - *a', '\n  - &b x'),
      fc.constantFrom(
        '',
        '\n    k: &b x\n    l: *a',
        ' # c',
        '\n      k: *b',
        '\n    - &a\n      k: x\n    - *a',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map(
    entries =>
      `${HEAD}own:\n${entries.map(([name, ...value], i) => `  k${i}: ${name}${value.join('')}\n`).join('')}`,
  );

/** With each entry of a flow on a line of its own, and a comma behind the last one. */
const spread = (text: string): string =>
  text.replace(/^( *)(.*)\{ (.*) \}$/gm, (_, indent: string, before: string, entries: string) =>
    [
      `${indent}${before}{`,
      `${indent}    ${entries.replaceAll(', ', `,\n${indent}    `)},`,
      `${indent}  }`,
    ].join('\n'),
  );

describe('any file in the form that is read quickly', () => {
  it('reads so whatever a hand laid out', () => {
    fc.assert(
      fc.property(contents, styles, (content, style) => assertReadAlike(written(content, style))),
      runs(100),
    );
  });

  it('reads so where words go over several lines', () => {
    fc.assert(fc.property(wrapped, assertReadAlike), runs(400));
  });

  it('reads so with anything put in, and anything left out', () => {
    const own = sidecars.map(canonical);
    const text = fc.oneof(fc.constantFrom(...seedTexts), own, own.map(spread));
    fc.assert(
      fc.property(text, spoilings(1200), (whole, changes) =>
        assertReadAlike(spoiled(whole.slice(0, 1200), changes)),
      ),
      runs(150),
    );
  });

  it('reads so where values have names, and what stands for them', () => {
    fc.assert(fc.property(named, assertReadAlike), runs(300));
  });

  it('reads so where it was read before, with a few entries changed', () => {
    const own = sidecars.map(canonical);
    const text = fc.oneof(
      fc.constantFrom(...seedTexts, ...seedTexts.map(spread)),
      own,
      codebooks,
      wrapped,
      named,
    );
    fc.assert(
      fc.property(text, spoilings(30_000), (before, changes) => {
        const now = spoiled(before, changes);
        const rootBefore = readQuickly(before);
        const root = rootBefore && allAtOnce(readAgainInSlices(now, { text: before, root: rootBefore }));
        if (root) assert.deepEqual({ root: spelledOut(root), faults: [] }, readThoroughly(now), now);
        const [told, toldAnew] = [readSidecar(now, readSidecar(before)), readSidecar(now)].map(toldOf);
        assert.deepEqual(told, toldAnew, now);
      }),
      runs(150),
    );
  });

  it('leaves what was read before as it was, from which other texts are read as well', () => {
    fc.assert(
      fc.property(
        sidecars,
        fc.array(spoilings(3_000), { minLength: 2, maxLength: 4 }),
        (sections, spoils) => {
          const text = canonical(sections);
          const first = readSidecar(text);
          const said = JSON.stringify(toldOf(first));
          let last: SidecarReading = first;
          for (const changes of spoils) {
            const now = spoiled(text, changes);
            const anew = toldOf(readSidecar(now));
            assert.deepEqual(toldOf(readSidecar(now, first)), anew);
            last = readSidecar(now, last);
            assert.deepEqual(toldOf(last), anew);
          }
          assert.equal(JSON.stringify(toldOf(first)), said);
        },
      ),
      runs(30),
    );
  });

  it('is counted alike by its summary, and says the same when it is opened', () => {
    fc.assert(
      fc.property(sidecars, sections => {
        const text = canonical(sections);
        const { packed } = PackedText.of(text);
        const { sidecar: later } = readSidecar(new PackedText(packed), undefined, summarize(packed));
        const { sidecar: now } = readSidecar(text);
        const counted = [now, later].map(sidecar => [
          quotationsIn(sidecar),
          hasMoreThanQuotes(sidecar),
          keysNamedIn(sidecar),
        ]);
        assert.deepEqual(counted[1], counted[0]);
        const [told, toldLater] = [now, later].map(({ coder, source, quotes, dismissed, proposed }) => ({
          coder,
          source,
          quotes: quotes.map(withWords),
          dismissed,
          proposed,
        }));
        assert.deepEqual(toldLater, told);
      }),
      runs(100),
    );
  });

  it('is the form that Crossquote itself writes', () => {
    fc.assert(
      fc.property(sidecars, sections => {
        const text = canonical(sections);
        assert(readSidecarQuickly(pack(text)!), text);
        assert(readQuickly(text), text);
        assertReadAlike(text);
      }),
      runs(150),
    );
  });
});
