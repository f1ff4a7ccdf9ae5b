import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSidecar } from '../../../src/core/format';
import { readSidecarQuickly } from '../../../src/core/format/quickSidecar';
import { readSidecarThoroughly } from '../../../src/core/format/readSidecar';
import { pack } from '../../../src/core/text';
import { readQuickly } from '../../../src/core/yaml';
import { assertReadAlike, saidIn, toldOf } from '../support/readAlike';

const seeds = readdirSync('seeds').filter(name => name.endsWith('.yaml'));
const seedTexts = seeds.map(name => readFileSync(join('seeds', name), 'utf8'));

const HEAD = 'crossquote: 1\n';
const ENTRY = 'quotes:\n  - id: a\n    exact: b\n    start: 1\n    end: 2\n';

/** What people write, and what a reader in a hurry may trip over. */
const ODDITIES: readonly string[] = [
  '',
  '# nothing\n',
  'crossquote: 1',
  '\n\n  crossquote: 1\n',
  'crossquote:1\n',
  'crossquote: 2\n',
  'crossquote: "1"\n',
  '--- \ncrossquote: 1\n',
  `%YAML 1.2\n---\n${HEAD}`,
  `${HEAD}---\n${HEAD}`,
  `${HEAD}...\n`,
  `\ufeff${HEAD}${ENTRY}`,
  `${HEAD}${ENTRY}`.replaceAll('\n', '\r\n'),
  `${HEAD}${ENTRY}`.replaceAll('\n', '\r'),
  `${HEAD}${ENTRY}`.trimEnd(),
  `${HEAD}${HEAD}`,
  `${HEAD}quotes: []\ndismissed: {}\nsource:\n`,
  `${HEAD}source: {}\n`,
  `${HEAD}source:\n  title: a\n  title: b\n`,
  `${HEAD}source:\n  title: a\n   url: b\n`,
  `${HEAD}source:\n  title: a\n    and on\n`,
  `${HEAD}source:\n  title: |\n    a\n`,
  `${HEAD}source:\n  title: 'it''s'\n  url: "a\\x41"\n`,
  `${HEAD}source:\n  title: "two\n    lines"\n`,
  `${HEAD}source:\n  title: a #b\n  url: a#b # c\n`,
  `${HEAD}source:\n  title: a: b\n`,
  `${HEAD}source:\n  title: a:\n`,
  `${HEAD}source:\n  title : a\n`,
  `${HEAD}source:\n  ? title\n  : a\n`,
  `${HEAD}source:\n  title: &a b\n  url: *a\n`,
  `${HEAD}source:\n  title: !!str 7\n`,
  `${HEAD}source:\n  title: null\n  url: ~\n  publisher: "null"\n`,
  `${HEAD}source:\n  title: 0x1f\n  url: 1e3\n  publisher: .5\n`,
  `${HEAD}source:\n  language: de-CH\n`,
  `${HEAD}source:\n  language: german\n`,
  `${HEAD}source:\n\ttitle: a\n`,
  `${HEAD}source:\n  title: [a, b]\n`,
  `${HEAD}source:\n  - title: a\n`,
  `${HEAD}${ENTRY}${ENTRY}`,
  `${HEAD}${ENTRY}  - id: a\n    exact: c\n`,
  `${HEAD}${ENTRY}    start: 3\n`,
  `${HEAD}${ENTRY}    mood: cheerful\n`,
  `${HEAD}${ENTRY}    occurrences: 1.5\n`,
  `${HEAD}${ENTRY}    occurrences: 0\n`,
  `${HEAD}${ENTRY}proposed:\n  - { exact: a, start: 1, end: 2, occurrences: 0 }\n`,
  `${HEAD}${ENTRY}    kind: sung\n`,
  `${HEAD}${ENTRY}    speakers: lee\n`,
  `${HEAD}${ENTRY}    speakers: []\n`,
  `${HEAD}${ENTRY}    speakers: [lee, kim,]\n`,
  `${HEAD}${ENTRY}    speakers: [lee, [kim]]\n`,
  `${HEAD}${ENTRY}    speakers: [lee: kim]\n`,
  `${HEAD}${ENTRY}    speakers: [lee,\n      kim]\n`,
  `${HEAD}${ENTRY}    speakers:\n      - lee\n      # and\n      - kim\n`,
  `${HEAD}${ENTRY}    speakers:\n    - lee\n    - kim\n`,
  `${HEAD}${ENTRY}    codings:\n`,
  `${HEAD}${ENTRY}    codings:\n  - { claim: a, stance: b }\n`,
  `${HEAD}${ENTRY}    codings:\n      - { claim: a, stance: b, coder: c }\n      - { claim: a, stance: d, coder: c }\n`,
  `${HEAD}${ENTRY}    codings:\n      - { stance: b, claim: a }\n      - { claim: a, stance: b, changed: yes }\n`,
  `${HEAD}${ENTRY}    codings:\n      - {claim: a, stance: b}\n      - { "claim":"c", stance: b }\n      - { claim, stance: b }\n`,
  `${HEAD}${ENTRY}    codings:\n      - { claim: a, stance: b } # sure\n      - claim: c\n        stance: d\n`,
  `${HEAD}${ENTRY}    codings: [{ claim: a, stance: b }]\n`,
  `${HEAD}${ENTRY}    codings:\n      - { claim: a, stance: b, }\n      -   { claim: c,   stance: d }\n`,
  `${HEAD}${ENTRY}    codings:\n      - - { claim: a, stance: b }\n      -\n`,
  `${HEAD}${ENTRY}    speakers:\n      [lee, kim]\n    note: a\n`,
  `${HEAD}${ENTRY}    speakers:\n    [lee, kim]\n`,
  `${HEAD}${ENTRY}    speakers: [\n      lee,\n      kim, # who\n    ]\n`,
  `${HEAD}${ENTRY}    speakers: [\n      lee\n      kim\n      ]\n`,
  `${HEAD}${ENTRY}    speakers: [\n      lee,#kim\n      ]\n`,
  `${HEAD}${ENTRY}    speakers: [\n      lee,\n      ,\n      ]\n`,
  `${HEAD}${ENTRY}    speakers: [\n      ]\n`,
  `${HEAD}${ENTRY}    speakers: [\n  lee]\n`,
  `${HEAD}${ENTRY}    speakers: [\n      lee\n`,
  `${HEAD}${ENTRY}    codings:\n      - {\n          claim: a,\n          stance: b,\n        }\n      - { claim: c,\n        stance: d }\n`,
  `${HEAD}${ENTRY}    codings:\n      - {\n          claim: a,\n\n          # sure\n          stance: b, changed: true,\n        } # done\n`,
  `${HEAD}${ENTRY}    codings:\n      - {\n      claim: a, stance: b }\n`,
  `${HEAD}${ENTRY}    codings:\n      - { claim:\n          a, stance: b }\n`,
  `${HEAD}${ENTRY}    codings:\n      - { claim: a and\n          on, stance: b }\n`,
  `${HEAD}${ENTRY}    codings:\n      - { claim: a, stance: b }, }\n`,
  `${HEAD}${ENTRY}dismissed:\n  - {\n      exact: a,\n      start: 1,\n      end: 2,\n    }\n`,
  `${HEAD}source:\n  title:\n    on its own line\n  url:\n    two\n    lines\n`,
  `${HEAD}${ENTRY}    note: -\n`,
  `${HEAD}${ENTRY}    note: - a\n`,
  `${HEAD}${ENTRY}    note: -a, "b" [c] {d}\n`,
  `${HEAD}${ENTRY}    note: @a\n`,
  `${HEAD}${ENTRY}    note: "a" b\n`,
  `${HEAD}${ENTRY}    note:\n      on its own line\n`,
  `${HEAD}${ENTRY}    conflicts: { note: [a, b] }\n`,
  `${HEAD}<<<<<<< ours\n${ENTRY}=======\n>>>>>>> theirs\n`,
  `${HEAD}<<<<<<< ours: a\n`,
  `${HEAD}${ENTRY}dismissed:\n  - { exact: a, start: 1, end: 2, coder: b }\n  - { start: 1, exact: a }\n`,
  `${HEAD}${ENTRY}    values: { frame: security, sure: true, page: 7, code: 007 }\n    quote: no\n`,
  `${HEAD}${ENTRY}    values:\n      frame: security\n      page: 1.50\n    quote: false\n`,
  `${HEAD}${ENTRY}    values: {}\n    quote: "no"\n`,
  `${HEAD}${ENTRY}    values: { frame: null, page: ~, odd: [a], "": b }\n    quote: yes\n`,
  `${HEAD}${ENTRY}    values: { frame: a, frame: b }\n`,
  `${HEAD}${ENTRY}    values: { frame, "page":7, {a: b}: c, d: e, }\n`,
  `${HEAD}${ENTRY}    values:\n      {\n        frame: security,\n        page: 7,\n      }\n    note: a\n`,
  `${HEAD}${ENTRY}    values:\n    { frame: security }\n`,
  `${HEAD}${ENTRY}    values: { __proto__: a, constructor: b }\n`,
  `${HEAD}${ENTRY}    values: { 1e3: 0x1f, 2: .5, 3: 1e3 }\n`,
  `${HEAD}${ENTRY}    decided: { by: ana, from: { ana: a1, tom: b2 }, reason: "so, there" }\n`,
  `${HEAD}${ENTRY}    decided: {}\n    formerly: []\n`,
  `${HEAD}${ENTRY}    decided: { from: {}, by: ana }\n`,
  `${HEAD}${ENTRY}    decided: { from: { ana: [a] }, by: ana } # so\n`,
  `${HEAD}${ENTRY}    decided:\n      by: ana\n      from:\n        ana: a1\n`,
  `${HEAD}${ENTRY}    decided:\n      {\n        by: ana,\n        from: { ana: a1,\n          tom: b2 },\n      }\n    formerly: [b, c]\n`,
  `${HEAD}coder: Ana Lind\n${ENTRY}`,
  `${HEAD}coder: [ana]\n${ENTRY}`,
  `coder: ana\n${HEAD}${ENTRY}`,
  `${HEAD}${ENTRY}proposed:\n  - { exact: a, start: 1, end: 2, claim: b, stance: c, by: d, at: e }\n`,
  `${HEAD}${ENTRY}proposed:\n  - { exact: a, stance: c, claim: b }\n  - a\n`,
  `---\n${HEAD}${ENTRY}...\n`,
  `--- # so\n${HEAD}...\n\n`,
  `# a\n\n---\n${HEAD}`,
  `---\n---\n${HEAD}`,
  `--- a\n${HEAD}`,
  `---\t\n${HEAD}`,
  `...\n${HEAD}`,
  `${HEAD}...\n${HEAD}`,
  `${HEAD}...\n---\n`,
  `\ufeff---\n${HEAD}`,
  `${HEAD}\ufeff${ENTRY}`,
  `${HEAD}source:\n  title: "\\x41\\U0001F600\\N\\_\\ \\0"\n`,
  `${HEAD}source:\n  title: "\\U00110000"\n`,
  `${HEAD}source:\n  title: "\\ud83d\\ude00 \\ud83d"\n`,
  `${HEAD}source:\n  title: "a\\\n    \\ b\\\n    c"\n`,
  `${HEAD}source:\n  title: "a\tb" #\tc\n  url: 'a\tb'\n  publisher: a\tb\n`,
  `${HEAD}source:\n  title:\ta\n`,
  `${HEAD}source:\n  title: a\t\n  url: "a"\t# b\n`,
  `${HEAD}source:\n  title: |\n    a\n\n    b\n\n  url: >+\n    a\n    b\n\n\n    c\n\n  publisher: c\n`,
  `${HEAD}source:\n  title: |\n\n    a\n\n  url: >-\n\n\n    a\n\n`,
  `${HEAD}source:\n  title: |\n    a\n      \n`,
  `${HEAD}source:\n  title: a\n\n    b\n\n\n    c\n`,
  `${HEAD}${ENTRY}    speakers: &s [lee, kim]\n  - id: b\n    exact: c\n    speakers: *s\n`,
  `${HEAD}${ENTRY}    speakers: &s\n    - lee\n  - id: b\n    exact: &e c\n    speakers: *s # again\n    note: *e\n`,
  `${HEAD}${ENTRY}    speakers: &s\n      # who\n      - lee\n  - id: b\n    exact: c\n    speakers: [*s, *s]\n`,
  `${HEAD}${ENTRY}    values: &v\n      frame: &f security\n      page: *f\n  - id: b\n    exact: c\n    values: *v\n`,
  `${HEAD}quotes:\n  - &q\n    id: a\n    exact: b\n  - *q\n  - &r [a]\n  - &s b\n`,
  `${HEAD}quotes:\n  - &q\n  - id: a\n`,
  `${HEAD}quotes:\n  - &q id: a\n    exact: b\n`,
  `${HEAD}source: &s\n  title: *s\n`,
  `${HEAD}source: &s\n`,
  `${HEAD}source: &s &t { title: a }\n`,
  `${HEAD}source: &s { title: &t a, url: *t }\n`,
  `${HEAD}source:\n  title: &t a: b\n`,
  `${HEAD}source:\n  title: &t |\n    a\n  url: *t\n`,
  `${HEAD}source:\n  title: &t a\n  url: *t b\n`,
  `${HEAD}source:\n  title: &t a\n  *t : b\n`,
  `${HEAD}source:\n  title: &t a\n  title2: &t b\n  url: *t\n`,
  '{ crossquote: 1, quotes: [{ id: a, exact: b }] }\n',
  '{ crossquote: 1 }\n{ a: b }\n',
  '{ crossquote: 1 } # so\n',
  '{ crossquote: 1 }: a\n',
  '{ "crossquote":1,"quotes":[{"id":"a","exact":"b"}],"own":{"a":-1,"b":[]} }',
  '{\n"crossquote":\n1 }\n',
  '{\n---\n"crossquote": 1 }\n',
  '[a, b]\n',
  '{ \'crossquote\':1, a:b, "c":: d }\n',
  `${HEAD}quotes:\n- id: a\n  exact: b\n`,
  `${HEAD}quotes:\n  -   id: a\n      exact: b\n  - exact: c\n    id: d\n`,
  `${HEAD}quotes:\n  - a\n  - "b: c"\n  - 'd': e\n`,
];

describe('a file in the form that is read quickly', () => {
  for (const [i, text] of seedTexts.entries())
    it(`reads as it does by the library: ${seeds[i]}`, () => {
      assert(readQuickly(text));
      assertReadAlike(text);
    });

  for (const text of ODDITIES)
    it(`reads as it does by the library: ${JSON.stringify(text)}`, () => assertReadAlike(text));

  it('may be one that Prettier has formatted', () => {
    const formatted = `${HEAD}quotes:
  - id: a
    exact: "b"
    start: 1
    end: 2
    codings:
      - {
          claim: us-keeps-war-from-spreading,
          stance: supports,
          coder: ana,
          at: 2026-11-16T08:52:26Z,
        }
    variants:
      [2024-09-27-corniche-herald-beirut-counts-its-displaced.txt#r435xh1u69]
dismissed:
  - {
      exact: Morning Joe,
      start: 776,
      end: 787,
    }
`;
    assert(readSidecarQuickly(pack(formatted)!));
    assert(readQuickly(formatted));
    assertReadAlike(formatted);
  });

  it('may have what hands and other programs write besides', () => {
    const ways = [
      JSON.stringify({ crossquote: 1, quotes: [{ id: 'a', exact: 'b', start: 1, end: 2 }] }),
      JSON.stringify({ crossquote: 1, quotes: [{ id: 'a', exact: 'b', start: 1, end: 2 }] }, undefined, 2),
      `---\n${HEAD}${ENTRY}...\n`,
      `\ufeff${HEAD}${ENTRY}`,
      `# ours\n---\n${HEAD}${ENTRY}`,
      `${HEAD}${ENTRY}    note: |\n      one\n\n      two\n\n`,
      `${HEAD}${ENTRY}    note: >-\n      one\n      and on\n\n      two\n`,
      `${HEAD}${ENTRY}    note: one\n      and on\n\n      two\n`,
      `${HEAD}${ENTRY}    note: "\\u201Cyes\\u201D, \\xE4\\_and a long line that\\\n      \\ goes on"\n`,
      `${HEAD}${ENTRY}    note: "a\tb" # c\td\n`,
      `${HEAD}${ENTRY}    speakers: &s\n    - lee\n  - id: b\n    exact: c\n    speakers: *s\n`,
      `${HEAD}${ENTRY}    speakers: &s [lee, kim]\n  - &q\n    id: b\n    exact: c\n    speakers: *s\n  - { id: d, exact: e, speakers: *s }\n`,
    ];
    for (const text of ways) {
      assert(readQuickly(text), text);
      assertReadAlike(text);
    }
  });

  it('keeps each quote that nobody has touched, whatever stands before it', () => {
    const [text = ''] = seedTexts;
    const before = readSidecar(text);
    const [first, second, ...others] = before.sidecar.quotes;
    const now = readSidecar(text.replace(second!.id, 'another-and-longer-id'), before);
    const [firstNow, secondNow, ...othersNow] = now.sidecar.quotes;
    assert.equal(firstNow, first);
    assert.equal(secondNow!.id, 'another-and-longer-id');
    for (const [i, quote] of others.entries()) assert.equal(othersNow[i], quote);
    assert.deepEqual(toldOf(now), toldOf(readSidecar(now.text!)));
  });

  it('says all that it says in JSON too', () => {
    const [text = ''] = seedTexts;
    const { sidecar } = readSidecar(text);
    assert.deepEqual(saidIn(JSON.parse(JSON.stringify(sidecar))), readSidecarThoroughly(text).sidecar);
  });

  it('leaves what was read before as it was, from which two other texts are read', () => {
    const [text = ''] = seedTexts;
    const before = readSidecar(text);
    const [, ...untouched] = before.sidecar.quotes;
    for (const id of ['one-other-id', 'another-and-longer-id']) {
      const now = readSidecar(text.replace(before.sidecar.quotes[0]!.id, id), before);
      assert.deepEqual(
        now.sidecar.quotes.slice(1).map((quote, i) => quote === untouched[i]),
        untouched.map(() => true),
      );
    }
  });
});
