import assert from 'node:assert/strict';
import { readCodebook, readSidecar } from '../../../src/core/format';
import type { Problem } from '../../../src/core/model';
import { dedent } from '../support/texts';

/** What was told, with the words that it was told of. */
const told = (text: string, problems: readonly Problem[]) =>
  problems.map(({ code, start, end }) => `${code} ${text.slice(start, end)}`.trim());

const GOOD = '  - { id: good, exact: fine }\n';

describe('a sidecar that is not as it should be', () => {
  const cases: { it: string; text: string; problems: string[]; quotes?: string[]; isLocked?: boolean }[] = [
    { it: 'is empty', text: '', problems: [] },
    { it: 'has comments only', text: '# nothing yet\n\n', problems: [] },
    { it: 'has a marker only', text: '---\n', problems: [] },
    { it: 'is null', text: '~\n', problems: [] },
    { it: 'is not YAML', text: 'quotes: [a\n', problems: ['yaml-syntax'], isLocked: true },
    { it: 'is indented by tabs', text: 'quotes:\n\t- a\n', problems: ['yaml-syntax'], isLocked: true },
    {
      it: 'holds two documents',
      text: 'crossquote: 1\n---\ncrossquote: 1\n',
      problems: ['yaml-syntax'],
      isLocked: true,
    },
    { it: 'is a list', text: '- crossquote\n', problems: ['wrong-shape - crossquote'], isLocked: true },
    { it: 'is prose', text: 'Dear all\n', problems: ['wrong-shape Dear all'], isLocked: true },
    {
      it: 'has no version',
      text: `quotes:\n${GOOD}`,
      problems: ['no-version'],
      quotes: ['good'],
      isLocked: true,
    },
    {
      it: 'has words for a version',
      text: `crossquote: one\nquotes:\n${GOOD}`,
      problems: ['no-version crossquote'],
      quotes: ['good'],
      isLocked: true,
    },
    {
      it: 'comes from a newer version',
      text: `crossquote: 2\nquotes:\n${GOOD}`,
      problems: ['newer-format 2'],
      quotes: ['good'],
      isLocked: true,
    },
    {
      it: 'has a merge conflict',
      text: `crossquote: 1\nquotes:\n<<<<<<< HEAD\n${GOOD}=======\n>>>>>>> theirs\n`,
      problems: ['merge-conflict <<<<<<< HEAD'],
      isLocked: true,
    },
    {
      it: 'has a merge conflict and CRLF',
      text: 'crossquote: 1\r\n<<<<<<< a b\r\nquotes: []\r\n',
      problems: ['merge-conflict <<<<<<< a b'],
      isLocked: true,
    },
    {
      it: 'has a key twice',
      text: `crossquote: 1\nquotes:\n${GOOD}quotes: []\n`,
      problems: ['duplicate-key quotes'],
      isLocked: true,
    },
    {
      it: 'has a key twice in a quote',
      text: 'crossquote: 1\nquotes:\n  - { id: a, exact: b, id: c }\n',
      problems: ['duplicate-key id'],
      isLocked: true,
    },
    {
      it: 'has a list for a key',
      text: 'crossquote: 1\n? [a]\n: b\n',
      problems: ['yaml-syntax [a]'],
      isLocked: true,
    },
    {
      it: 'has an alias to nothing',
      text: 'crossquote: 1\nquotes: *q\n',
      problems: ['unknown-alias *q'],
      isLocked: true,
    },
    {
      it: 'has an alias to what it stands in',
      text: 'crossquote: 1\nquotes: &q\n  - *q\n',
      problems: ['unknown-alias *q'],
      isLocked: true,
    },
    { it: 'has words for quotes', text: 'crossquote: 1\nquotes: none\n', problems: ['wrong-shape none'] },
    {
      it: 'has words for its source',
      text: `crossquote: 1\nsource: here\nquotes:\n${GOOD}`,
      problems: ['wrong-shape here'],
      quotes: ['good'],
    },
    {
      it: 'has words for a quote',
      text: `crossquote: 1\nquotes:\n  - he said\n${GOOD}`,
      problems: ['wrong-shape he said'],
      quotes: ['good'],
    },
    {
      it: 'has a quote without words',
      text: `crossquote: 1\nquotes:\n  - id: a\n${GOOD}`,
      problems: ['missing-key id'],
      quotes: ['good'],
    },
    {
      it: 'has a quote without an id',
      text: `crossquote: 1\nquotes:\n  - exact: a\n${GOOD}`,
      problems: ['missing-key exact'],
      quotes: ['good'],
    },
    {
      it: 'has an id twice',
      text: `crossquote: 1\nquotes:\n${GOOD}  - { id: "good", exact: other }\n`,
      problems: ['duplicate-id "good"'],
      quotes: ['good'],
    },
    {
      it: 'has an offset below nothing',
      text: `crossquote: 1\nquotes:\n  - { id: a, exact: a, start: -1 }\n${GOOD}`,
      problems: ['wrong-shape -1'],
      quotes: ['a', 'good'],
    },
    {
      it: 'has words for an offset',
      text: `crossquote: 1\nquotes:\n  - { id: a, exact: a, start: two }\n${GOOD}`,
      problems: ['wrong-shape two'],
      quotes: ['a', 'good'],
    },
    {
      it: 'has a kind of its own',
      text: `crossquote: 1\nquotes:\n  - { id: a, exact: a, kind: loud }\n${GOOD}`,
      problems: ['wrong-shape loud'],
      quotes: ['a', 'good'],
    },
    {
      it: 'has a map for a speaker',
      text: `crossquote: 1\nquotes:\n  - { id: a, exact: a, speakers: [{ a: b }, c] }\n`,
      problems: ['wrong-shape { a: b }'],
      quotes: ['a'],
    },
    {
      it: 'has a coding without a claim',
      text: 'crossquote: 1\nquotes:\n  - { id: a, exact: a, codings: [{ stance: b }] }\n',
      problems: ['missing-key stance'],
      quotes: ['a'],
    },
    {
      it: 'has a coding twice',
      text: 'crossquote: 1\nquotes:\n  - { id: a, exact: a, codings: [{ claim: b, stance: c }, { claim: b, stance: d }] }\n',
      problems: ['duplicate-coding { claim: b, stance: d }'],
      quotes: ['a'],
    },
    {
      it: 'has lists for own values, and words for all of them',
      text: 'crossquote: 1\nquotes:\n  - { id: a, exact: a, values: { frame: [b], page: 7 } }\n  - { id: b, exact: b, values: c }\n',
      problems: ['wrong-shape [b]', 'wrong-shape c'],
      quotes: ['a', 'b'],
    },
    {
      it: 'has a yes where only a no says something',
      text: 'crossquote: 1\nquotes:\n  - { id: a, exact: a, quote: yes }\n  - { id: b, exact: b, quote: false }\n',
      problems: ['wrong-shape yes'],
      quotes: ['a', 'b'],
    },
    {
      it: 'has words for a decision, and a list for what it was on',
      text: 'crossquote: 1\nquotes:\n  - { id: a, exact: a, decided: ana }\n  - { id: b, exact: b, decided: { from: [c] }, formerly: d }\n',
      problems: ['wrong-shape ana', 'wrong-shape [c]', 'wrong-shape d'],
      quotes: ['a', 'b'],
    },
    {
      it: 'has a map for its coder, and a proposal without words',
      text: `crossquote: 1\ncoder: { name: ana }\nquotes:\n${GOOD}proposed:\n  - { claim: a }\n`,
      problems: ['missing-key claim', 'wrong-shape { name: ana }'],
      quotes: ['good'],
    },
    {
      it: 'has keys of its own',
      text: 'crossquote: 1\nmood: grim\nquotes:\n  - { id: a, exact: a, sure: very }\n',
      problems: [],
      quotes: ['a'],
    },
    {
      it: 'has nulls in its lists',
      text: 'crossquote: 1\nquotes:\n  -\n  - ~\n  - { id: a, exact: a, speakers: [~, b], codings: [null] }\n',
      problems: [],
      quotes: ['a'],
    },
    {
      it: 'has tags',
      text: 'crossquote: 1\nquotes:\n  - { id: !!str 1, exact: !!binary aGk=, note: !!js/function x }\n',
      problems: [],
      quotes: ['1'],
    },
    {
      it: 'says that it is older YAML',
      text: '%YAML 1.1\n---\ncrossquote: 1\nquotes:\n  - { id: yes, exact: 2024-09-27, <<: { a: b } }\n',
      problems: [],
      quotes: ['yes'],
    },
  ];
  for (const { it: title, text, problems, quotes = [], isLocked = false } of cases)
    it(title, () => {
      const reading = readSidecar(text);
      assert.deepEqual(told(text, reading.problems), problems);
      assert.deepEqual(
        reading.sidecar.quotes.map(({ id }) => id),
        quotes,
      );
      assert.equal(reading.locked !== undefined, isLocked);
    });

  it('repeats a quote by an alias', () => {
    const text =
      'crossquote: 1\nx: &q { id: a, exact: b, codings: &c [{ claim: d, stance: e }] }\nquotes: [*q]\n';
    const { sidecar, problems } = readSidecar(text);
    assert.deepEqual(problems, []);
    assert.equal(sidecar.quotes[0]?.codings[0]?.stance, 'e');
  });

  it('takes plain numbers and truth values for the words that they are', () => {
    const text =
      'crossquote: 1\nsource: { title: 1984, publisher: 007 }\nquotes:\n  - { id: 1e3, exact: yes, note: true }\n';
    const { sidecar } = readSidecar(text);
    assert.deepEqual(sidecar.source, { title: '1984', publisher: '007' });
    assert.deepEqual(
      [sidecar.quotes[0]?.id, sidecar.quotes[0]?.exact, sidecar.quotes[0]?.note],
      ['1e3', 'yes', 'true'],
    );
  });
});

describe('a codebook that is not as it should be', () => {
  const cases: { it: string; text: string; problems: string[]; actors?: string[]; claims?: string[] }[] = [
    { it: 'is empty', text: '', problems: [] },
    {
      it: 'has words for a section',
      text: 'crossquote: 1\nactors: none\nclaims:\n  a: { text: A. }\n',
      problems: ['wrong-shape none'],
      claims: ['a'],
    },
    {
      it: 'has words for an entry',
      text: 'crossquote: 1\nactors:\n  lee: Lee Park\n  kim: { name: Kim }\n',
      problems: ['wrong-shape Lee Park'],
      actors: ['kim'],
    },
    {
      it: 'has an entry without anything',
      text: 'crossquote: 1\nclaims:\n  a:\n  b: { text: B. }\n',
      problems: ['wrong-shape a'],
      claims: ['b'],
    },
    {
      it: 'has an actor without a name',
      text: 'crossquote: 1\nactors:\n  lee: { role: envoy }\n',
      problems: ['missing-key role'],
      actors: ['lee'],
    },
    {
      it: 'has a key twice',
      text: 'crossquote: 1\nactors:\n  lee: { name: A }\n  lee: { name: B }\n',
      problems: ['duplicate-key lee'],
    },
    {
      it: 'has an odd polarity and color',
      text: 'crossquote: 1\nstances:\n  a: { polarity: much, color: pink }\n',
      problems: ['wrong-shape much', 'wrong-shape pink'],
    },
    {
      it: 'has letters that are taken',
      text: 'crossquote: 1\nstances:\n  a: { key: x }\n  b: { key: x }\n  c: { key: j }\n  d: { key: xy }\n',
      problems: ['bad-shortcut b', 'bad-shortcut c', 'bad-shortcut d'],
    },
    {
      it: 'has words where a coding rule or a verdict has parts',
      text: 'crossquote: 1\nclaims:\n  a: { text: A., include: { b: c }, verdict: false, attributes: [d], evidence: e }\n',
      problems: ['wrong-shape { b: c }', 'wrong-shape false', 'wrong-shape [d]'],
      claims: ['a'],
    },
    {
      it: 'has levels, units and variables that there are not',
      text: dedent`
        crossquote: 1
        sources: { a: b }
        checks: { orphan: loud, uncertain: off }
        rounds:
          pilot: { units: some, blind: maybe, coders: ana }
          next: soon
        variables:
          frame: { of: source, type: colour }
        views:
          all: { values: none, actors: [lee, [kim]] }
        intake:
          export: { files: "*.txt" }
      `,
      problems: [
        'wrong-shape { a: b }',
        'wrong-shape loud',
        'wrong-shape maybe',
        'wrong-shape some',
        'wrong-shape soon',
        'wrong-shape colour',
        'wrong-shape source',
        'wrong-shape none',
        'wrong-shape [kim]',
        'missing-key files',
      ],
    },
    {
      it: 'has names of JavaScript for keys',
      text: 'crossquote: 1\nactors:\n  constructor: { name: C }\n  __proto__: { name: P }\n',
      problems: [],
      actors: ['constructor', '__proto__'],
    },
  ];
  for (const { it: title, text, problems, actors = [], claims = [] } of cases)
    it(title, () => {
      const { codebook, problems: found } = readCodebook(text);
      assert.deepEqual(told(text, found), problems);
      assert.deepEqual([...codebook.actors.keys()], actors);
      assert.deepEqual([...codebook.claims.keys()], claims);
    });

  it('keeps polarity between -1 and 1', () => {
    const text = dedent`
      crossquote: 1
      stances:
        a: { polarity: 7 }
        b: { polarity: -7 }
        c: {}
    `;
    assert.deepEqual(
      [...readCodebook(text).codebook.stances.values()].map(({ polarity }) => polarity),
      [1, -1, 0],
    );
  });
});
