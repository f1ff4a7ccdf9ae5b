import assert from 'node:assert/strict';
import { readCodebook, readSidecar } from '../../../src/core/format';
import type { Problem } from '../../../src/core/model';

/** A sidecar as Crossquote writes it, with nothing where a name belongs. */
const SIDECAR = `crossquote: 1
coder: ""
quotes:
  - id: q
    exact: a
    start: 1
    end: 2
    for: ""
    via: ''
    said: ""
    group: ""
    decided: { by: "", at: "", from: { ana: "" } }
    codings:
      - { claim: sold, stance: "", coder: "", at: "" }
dismissed:
  - { exact: b, prefix: "", suffix: "", start: 3, end: 4, coder: "" }
proposed:
  - { exact: c, prefix: "", suffix: "", start: 5, end: 6, claim: "", stance: '', by: "", at: "" }
`;

const CODEBOOK = 'crossquote: 1\nactors: { lee: { name: Lee, of: "" } }\nclaims: {}\n';

const emptyIn = (problems: readonly Problem[]): string[] =>
  problems.map(({ code, params }) => `${code} ${JSON.stringify(params)}`);

const told = (where: string) => `wrong-shape ${JSON.stringify({ where, expected: 'filled' })}`;

describe('a name that says nothing', () => {
  it('is told in a sidecar, and counts for none', () => {
    const { problems, sidecar } = readSidecar(SIDECAR);
    assert.deepEqual(
      emptyIn(problems).sort(),
      [
        ...['coder', 'for', 'via', 'said', 'group', 'by', 'at', 'ana', 'stance', 'coder', 'at'],
        ...['coder', 'claim', 'stance', 'by', 'at'],
      ]
        .map(told)
        .sort(),
    );
    assert.deepEqual(sidecar.quotes[0]!.codings, [{ claim: 'sold' }]);
    assert.equal(sidecar.quotes[0]!.via, undefined);
  });

  it('is told where each stands by itself', () => {
    for (const line of ['for: ""', "via: ''", 'said: ""', 'group: ""', 'decided: { by: "" }']) {
      const text = `crossquote: 1\nquotes:\n  - id: q\n    exact: a\n    start: 1\n    end: 2\n    ${line}\n`;
      assert.equal(readSidecar(text).problems.length, 1, line);
    }
  });

  it('is told in a codebook', () => {
    assert.deepEqual(emptyIn(readCodebook(CODEBOOK).problems), [told('of')]);
  });
});
