import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { plainOf, readYaml, writeDocument } from '../../../src/core/yaml';
import { runs } from '../support/runs';

const written = (value: string, layout = {}) =>
  writeDocument({ key: value }, layout).slice('key: '.length, -1);

describe('a string as it is written', () => {
  const cases: [string, string][] = [
    ['the plan was agreed', 'the plan was agreed'],
    ['it’s “so” — or not', 'it’s “so” — or not'],
    ['plan-was-agreed', 'plan-was-agreed'],
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['2024-09-27', '2024-09-27'],
    ['2026-11-22T09:30:00Z', '2026-11-22T09:30:00Z'],
    ['k3v9q2mxw4', 'k3v9q2mxw4'],
    ['', '""'],
    [' ', '" "'],
    ['ends ', '"ends "'],
    ['a: b', '"a: b"'],
    ['a:', '"a:"'],
    ['a #b', '"a #b"'],
    ['#b', '"#b"'],
    ['- a', '"- a"'],
    ['-', '"-"'],
    ['--- a', '"--- a"'],
    ['-a', '-a'],
    ['? a', '"? a"'],
    ['*a', '"*a"'],
    ['&a', '"&a"'],
    ['!a', '"!a"'],
    ['@a', '"@a"'],
    ['`a', '"`a"'],
    ['%a', '"%a"'],
    ['[a', '"[a"'],
    ['"a"', '"\\"a\\""'],
    ["'a'", '"\'a\'"'],
    ['a\\b', 'a\\b'],
    ['a\nb', '"a\\nb"'],
    ['a\tb', '"a\\tb"'],
    ['a\u0000b', '"a\\u0000b"'],
    ['a\u2028b', '"a\\u2028b"'],
    ['a\u0085b', '"a\\u0085b"'],
    ['\ufeffa', '"\\ufeffa"'],
    ['\ud800', '"\\ud800"'],
    ['😀', '😀'],
    ['שלום', 'שלום'],
    ['null', '"null"'],
    ['~', '"~"'],
    ['Yes', '"Yes"'],
    ['y', 'y'],
    ['off', '"off"'],
    ['TRUE', '"TRUE"'],
    ['.inf', '".inf"'],
    ['.NaN', '".NaN"'],
    ['<<', '"<<"'],
    ['=', '"="'],
    ['12', '"12"'],
    ['-1.5e3', '"-1.5e3"'],
    ['0x1f', '"0x1f"'],
    ['0b11', '"0b11"'],
    ['1_000', '"1_000"'],
    ['12:30', '"12:30"'],
    ['2024-9-7', '"2024-9-7"'],
    ['2024-09-27 12:00:00', '"2024-09-27 12:00:00"'],
    ['2024-09-27 was a Friday', '2024-09-27 was a Friday'],
  ];
  for (const [value, text] of cases) it(JSON.stringify(value), () => assert.equal(written(value), text));

  it('is quoted in braces for what braces add', () => {
    const flow = { children: { key: { style: 'flow' } } } as const;
    assert.equal(writeDocument({ key: ['a, b', 'c]', 'd', 'e}'] }, flow), 'key: ["a, b", "c]", d, "e}"]\n');
  });

  it('says the same to every reader, in lines and in braces, as value and as key', () => {
    // Any code points, lone surrogates too, and those that mean something in YAML.
    const strings = fc.oneof(
      fc.array(fc.nat(0x10ffff), { maxLength: 8 }).map(points => String.fromCodePoint(...points)),
      fc.string({
        unit: fc.constantFrom(...' \t\n\r:#-?,[]{}&*!|>\'"%@`~=<.01e+_xTyn\\\u00a0\u0085\u2028\ufeff😀é'),
        maxLength: 8,
      }),
    );
    fc.assert(
      fc.property(strings, value => {
        const flow = { children: { flow: { style: 'flow' } } } as const;
        const document = { [value]: value, list: [value], flow: { [value]: [value] } };
        const text = writeDocument(document, flow);
        assert.equal(text.split('\n').length, 5);
        assert.deepEqual(plainOf(readYaml(text).root), document);
        if (!/[\ud800-\udfff]/.test(value)) {
          assert.deepEqual(parse(text, { schema: 'core' }), document);
          assert.deepEqual(parse(text, { version: '1.1', schema: 'failsafe' }), document);
        }
      }),
      runs(50),
    );
  });
});
