import assert from 'node:assert/strict';
import { corpusOf, problemsIn } from '../support/workspace';

const TEXT = 'She said: “So it is.” He said: “No.”\n';
const QUOTE = 'id: a, exact: So it is., start: 11, end: 20';

/** Lines of a sidecar or a codebook, and what is told of them: on which line and of which code; nothing where it is in order. */
const SIDECARS: readonly (readonly [lines: string, told: string])[] = [
  ['quotes: []', ''],
  ['quote: []', '2 misspelt-key'],
  ['Quotes: []', '2 misspelt-key'],
  ['qoutes: []', '2 misspelt-key'],
  ['sourc: {}', '2 misspelt-key'],
  ['dismised: []', '2 misspelt-key'],
  ['propsed: []', '2 misspelt-key'],
  ['codder: Ana', '2 misspelt-key'],
  ['mood: grim', '2 own-key'],
  ['x-own: { quote: 1 }', '2 own-key'],
  ['<<: { a: b }', '2 misspelt-key'],
  ['source: { titel: T }', '2 misspelt-key'],
  ['source: { publishd: 2025-03-01 }', '2 misspelt-key'],
  ['source: { published: 2025-03-01 }', ''],
  ['source: { published: 2025-03-01T09:30:00Z }', ''],
  ['source: { published: 2025-03-01T09:30:00+01:00 }', ''],
  ['source: { published: 2024-02-29 }', ''],
  ['source: { published: 2025-02-29 }', '2 no-day'],
  ['source: { published: 2025-02-31 }', '2 no-day'],
  ['source: { published: 04/03/2025 }', '2 no-day'],
  ['source: { published: 2019-10-1 }', '2 no-day'],
  ['source: { published: 2019 }', '2 no-day'],
  ['source: { published: 2025-13-01 }', '2 no-day'],
  ['source: { published: 2025-00-01 }', '2 no-day'],
  ['source: { published: 2025-03-01T25:00:00Z }', '2 no-day'],
  ['source: { published: 1 March 2025 }', '2 no-day'],
  ['source: { finished: soon }', '2 no-day'],
  ['source: { language: en }', ''],
  ['source: { language: de-CH }', ''],
  ['source: { language: english }', '2 wrong-shape'],
  ['source: { language: "" }', '2 wrong-shape'],
  ['source: { date: 2025-03-01 }', '2 own-key'],
  ['source: { url: "https://example.org/envoy?day=1#top" }', ''],
  ['source: { url: "doi:10.1000/182" }', ''],
  ['source: { url: example.org/envoy }', '2 no-address'],
  ['source: { url: www.example.org }', '2 no-address'],
  ['source: { url: "htps://example.org" }', '2 no-address'],
  ['source: { url: "https:/example.org" }', '2 no-address'],
  ['source: { url: https//example.org }', '2 no-address'],
  ['source: { url: "https:// example.org" }', '2 no-address'],
  ['source: { url: see the archive }', '2 no-address'],
  [`quotes:\n  - { ${QUOTE}, said: yesterday }`, '3 no-day'],
  [`quotes:\n  - { ${QUOTE}, said: 2025-04-31 }`, '3 no-day'],
  [`quotes:\n  - { ${QUOTE}, said: 2025-04-30 }`, ''],
  [`quotes:\n  - { ${QUOTE}, codings: [{ claim: p, at: noon }] }`, '3 no-day'],
  [`quotes:\n  - { ${QUOTE}, codings: [{ claim: p, at: 2025-04-30T10:00:00Z }] }`, ''],
  [`quotes:\n  - { ${QUOTE}, decided: { by: ana, at: later } }`, '3 no-day'],
  [`quotes:\n  - { ${QUOTE}, decided: { by: ana, from: { ana: anas } } }`, ''],
  [`quotes:\n  - { ${QUOTE}, decided: { by: ana, from: { ana: older } } }`, ''],
  [`quotes:\n  - { ${QUOTE}, decided: { by: ana, from: { ana: anax } } }`, '3 bad-link'],
  [`quotes:\n  - { ${QUOTE}, decided: { by: ana, from: { ana: anas, tom: toms } } }`, ''],
  [`quotes:\n  - { ${QUOTE}, speaker: lee }`, '3 misspelt-key'],
  [`quotes:\n  - { ${QUOTE}, Speakers: [lee] }`, '3 misspelt-key'],
  [`quotes:\n  - { ${QUOTE}, coding: [] }`, '3 misspelt-key'],
  [`quotes:\n  - { ${QUOTE}, varients: [] }`, '3 misspelt-key'],
  [`quotes:\n  - { ${QUOTE}, not-variants: [] }`, '3 misspelt-key'],
  [`quotes:\n  - { ${QUOTE}, occurences: 2 }`, '3 misspelt-key'],
  [`quotes:\n  - { ${QUOTE}, perfix: x }`, '3 misspelt-key'],
  [`quotes:\n  - { ${QUOTE}, suffiks: x }`, '3 misspelt-key'],
  [`quotes:\n  - { ${QUOTE}, valeus: {} }`, '3 misspelt-key'],
  [`quotes:\n  - { ${QUOTE}, note: one, mood: two }`, '3 own-key'],
  [`quotes:\n  - { ${QUOTE}, codings: [{ claim: p, stanse: s }] }`, '3 misspelt-key'],
  [`quotes:\n  - { ${QUOTE}, codings: [{ claim: p, stance: supports, sure: very }] }`, '3 own-key'],
  ['quotes:\n  - { id: "", exact: So it is. }', '3 wrong-shape'],
  ['quotes:\n  - { id: a, exact: "" }', '3 wrong-shape'],
  ['quotes:\n  - { id: a }', '3 missing-key'],
  ['quotes:\n  - { exact: a }', '3 missing-key'],
  [`quotes:\n  - { ${QUOTE}, speakers: [""] }`, '3 wrong-shape'],
  [`quotes:\n  - { ${QUOTE}, speakers: lee }`, '3 wrong-shape'],
  [`quotes:\n  - { ${QUOTE}, speakers: [{ name: lee }] }`, '3 wrong-shape'],
  [`quotes:\n  - { ${QUOTE}, speakers: [lee] }`, ''],
  [`quotes:\n  - { ${QUOTE}, formerly: [""] }`, '3 wrong-shape'],
  [`quotes:\n  - { ${QUOTE}, codings: [{ claim: "" }] }`, '3 wrong-shape'],
  [`quotes:\n  - { ${QUOTE}, codings: [{ stance: supports }] }`, '3 missing-key'],
  [`quotes:\n  - { ${QUOTE}, codings: [{ claim: p }, { claim: p }] }`, '3 duplicate-coding'],
  [`quotes:\n  - { ${QUOTE}, kind: loud }`, '3 wrong-shape'],
  [`quotes:\n  - { ${QUOTE}, quote: yes }`, '3 wrong-shape'],
  [`quotes:\n  - { ${QUOTE}, occurrences: many }`, '3 wrong-shape'],
  ['quotes:\n  - { id: a, exact: So it is., start: -1 }', '3 wrong-shape'],
  ['quotes:\n  - { id: a, exact: So it is., start: 11, end: 4 }', '3 wrong-shape'],
  ['quotes:\n  - { id: a, exact: So it is., start: 1.5 }', '3 wrong-shape'],
  ['quotes:\n  - { id: a, exact: So it is., occurrences: 0 }', '3 wrong-shape'],
  ['quotes:\n  - { id: a, exact: So it is., occurrences: -1 }', '3 wrong-shape'],
  ['quotes:\n  - { id: a, exact: So it is., occurrences: 1 }', ''],
  ['source: { published: 2025-03-01 }\nquotes:\n  - { id: a, exact: So it is., said: 2025-03-01 }', ''],
  ['source: { published: 2025-03-01 }\nquotes:\n  - { id: a, exact: So it is., said: 2025-03-02 }', ''],
  [
    'source: { published: 2025-03-01 }\nquotes:\n  - { id: a, exact: So it is., said: 2025-03-03 }',
    '4 said-later',
  ],
  [
    'source: { published: 2025-03-01 }\nquotes:\n  - { id: a, exact: So it is., said: 2026-02-27 }',
    '4 said-later',
  ],
  ['proposed:\n  - { exact: So it is. }\n  - { exact: So it is., at: soon }', '4 no-day'],
  ['proposed:\n  - { exact: So it is., start: 0, end: 9, at: soon }', '3 no-day'],
  [`quotes:\n  - { ${QUOTE}, variants: [nonsense] }`, '3 bad-link'],
  [`quotes:\n  - { ${QUOTE}, notVariants: [nonsense] }`, '3 bad-link'],
  [`quotes:\n  - { ${QUOTE}, variants: ["b.txt#"] }`, '3 bad-link'],
  [`quotes:\n  - { ${QUOTE}, variants: ["#b"] }`, '3 bad-link'],
  [`quotes:\n  - { ${QUOTE}, variants: ["a.txt#a"] }`, '3 bad-link'],
  [`quotes:\n  - { ${QUOTE}, variants: ["sub/b.txt#b"] }`, '3 bad-link'],
  [`quotes:\n  - { ${QUOTE}, variants: ["b.txt#c"] }`, '3 bad-link'],
  [`quotes:\n  - { ${QUOTE}, variants: ["b.txt#b"] }`, ''],
  [`quotes:\n  - { ${QUOTE}, notVariants: ["./b.txt#b"] }`, ''],
  [`quotes:\n  - { ${QUOTE}, conflicts: junk }`, '3 wrong-shape'],
  [`quotes:\n  - { ${QUOTE}, conflicts: [a, b] }`, '3 wrong-shape'],
  [`quotes:\n  - { ${QUOTE}, conflicts: { note: one } }`, '3 wrong-shape'],
  [`quotes:\n  - { ${QUOTE}, conflicts: { note: [one] } }`, '3 wrong-shape'],
  [`quotes:\n  - { ${QUOTE}, conflicts: { note: [one, two] } }`, '3 field-conflict'],
  [`quotes:\n  - { ${QUOTE}, speakers: ["  "] }`, '3 wrong-shape'],
  [`quotes:\n  - { ${QUOTE}, values: { frame: security } }`, ''],
  [`quotes:\n  - { ${QUOTE}, values: { frmae: security } }`, '3 unknown-variable'],
  [`quotes:\n  - { ${QUOTE}, values: { mood: grim } }`, '3 unknown-variable'],
  [`quotes:\n  - { ${QUOTE}, values: { size: 3 } }`, '3 unknown-variable'],
  [`quotes:\n  - { ${QUOTE}, values: { frame: securty } }`, '3 unknown-value'],
  [`quotes:\n  - { ${QUOTE}, values: { page: 7 } }`, ''],
  [`quotes:\n  - { ${QUOTE}, values: { page: seven } }`, '3 unknown-value'],
  [`quotes:\n  - { ${QUOTE}, values: { sure: true } }`, ''],
  [`quotes:\n  - { ${QUOTE}, values: { sure: very } }`, '3 unknown-value'],
  [`quotes:\n  - { ${QUOTE}, group: a }`, ''],
  [`quotes:\n  - { ${QUOTE}, group: c }`, '3 unknown-group'],
  [`quotes:\n  - { ${QUOTE}, formerly: [c], group: c }`, ''],
  [`quotes:\n  - { ${QUOTE}, group: b }\n  - { id: b, exact: No., start: 32, end: 35, group: b }`, ''],
  [`quotes:\n  - { ${QUOTE}, group: c }\n  - { id: b, exact: No., start: 32, end: 35, group: c }`, ''],
  ['quotes: none', '2 wrong-shape'],
  ['quotes: [words]', '2 wrong-shape'],
];

const CODEBOOKS: typeof SIDECARS = [
  ['actors: {}', ''],
  ['actor: {}', '2 misspelt-key'],
  ['claim: {}', '2 misspelt-key'],
  ['stanses: {}', '2 misspelt-key'],
  ['check: {}', '2 misspelt-key'],
  ['mood: grim', '2 own-key'],
  ['actors:\n  a: { nam: A, name: Aa }', '3 own-key'],
  ['actors:\n  a: { name: A, alias: [B] }', '3 misspelt-key'],
  ['actors:\n  a: { name: A, rôle: b }', '3 misspelt-key'],
  ['actors:\n  a: { name: "" }', '3 wrong-shape'],
  ['actors:\n  a: { role: b }', '3 missing-key'],
  ['actors:\n  a: { name: A, aliases: [""] }', '3 wrong-shape'],
  ['actors:\n  a: { name: A, aliases: [X] }\n  b: { name: B, aliases: [x] }', '4 same-name'],
  ['actors:\n  a: { name: A }\n  b: { name: B, aliases: [A] }', '4 same-name'],
  ['actors:\n  a: { name: A }\n  b: { name: A }', '4 same-name'],
  ['actors:\n  a: { name: A, aliases: [A] }', ''],
  ['actors:\n  a: { name: A, unnamed: true }\n  b: { name: A }', ''],
  ['actors:\n  a: { name: A, unnamed: maybe }', '3 wrong-shape'],
  ['actors:\n  a: { name: A, of: a }', '3 circular'],
  ['actors:\n  a: { name: A, of: b }\n  b: { name: B, of: a }', '4 circular'],
  ['actors:\n  a: { name: A, of: b }\n  b: { name: B }', ''],
  ['claims:\n  a: { text: A., contradicts: [a] }', '3 circular'],
  ['claims:\n  a: { text: A., supports: [a] }', '3 circular'],
  ['claims:\n  a: { text: A., restates: [a] }', '3 circular'],
  ['claims:\n  a: { text: A., broader: [a] }', '3 circular'],
  ['claims:\n  a: { text: A., broader: [b] }\n  b: { text: B., broader: [a] }', '4 circular'],
  ['claims:\n  a: { text: A., contradicts: [b] }\n  b: { text: B., contradicts: [a] }', ''],
  ['claims:\n  a: { text: "" }', '3 wrong-shape'],
  ['claims:\n  a: { text: A., contradict: [a] }', '3 misspelt-key'],
  ['claims:\n  a: { text: It rains. }\n  b: { text: It  Rains }', '4 same-claim'],
  ['claims:\n  a: { text: It rains. }\n  b: { text: It rains? }', ''],
  ['claims:\n  a: { text: A., contradicts: [""] }', '3 wrong-shape'],
  ['claims:\n  a: { text: A., verdict: { rating: true, at: soon } }', '3 no-day'],
  ['claims:\n  a: { text: A., verdict: { ratng: x } }', '3 misspelt-key'],
  ['claims:\n  a: { text: A., conflicts: 7 }', '3 wrong-shape'],
  ['stances:\n  a: { polarity: 7 }', '3 wrong-shape'],
  ['stances:\n  a: { polarity: -1.1 }', '3 wrong-shape'],
  ['stances:\n  a: { polarity: 0.5 }', ''],
  ['stances:\n  a: { polarty: 1 }', '3 misspelt-key'],
  ['stances:\n  a: { color: pink }', '3 wrong-shape'],
  ['stances:\n  a: { colour: green }', '3 misspelt-key'],
  ['rounds:\n  a: { until: never }', '3 no-day'],
  ['rounds:\n  a: { closed: 2025-02-30 }', '3 no-day'],
  ['rounds:\n  a: { until: 2025-02-28 }', ''],
  ['views:\n  a: { from: 2025 }', ''],
  ['views:\n  a: { from: 2025-13 }', '3 no-day'],
  ['variables:\n  a: { choises: [x] }', '3 misspelt-key'],
  ['intake:\n  a: { pattern: "" }', '3 wrong-shape'],
  ["intake:\n  a: { pattern: '^# (?<title>.+)\\n(?<text>[^#]+)' }", ''],
  ["intake:\n  a: { pattern: '(?<text>.+' }", '3 bad-pattern'],
  ["intake:\n  a: { pattern: '(?<text>.+)(?=end)' }", '3 bad-pattern'],
  ["intake:\n  a: { pattern: '^# (?<title>.+)' }", '3 bad-pattern'],
  [`intake:\n  a: { pattern: '(?<text>${'x'.repeat(1000)})' }`, '3 bad-pattern'],
  [
    "intake:\n  a: { pattern: '(?<text>(?:abcdefghij){1000}(?:abcdefghij){1000}(?:abcdefghij){1000})' }",
    '3 bad-pattern',
  ],
  ['sources: "*.txt"', ''],
  ['sources: ["*.txt", "a.*"]', ''],
  ['sources: ["*.txt", "*.text"]', '2 fits-nothing'],
  ['sources: "!b.txt"', '2 fits-nothing'],
  ['sources: "../*.txt"', '2 fits-nothing'],
  ['sources: []', '2 wrong-shape'],
  ['sources:', ''],
  ['rounds:\n  a: { sources: "a.*" }', ''],
  ['rounds:\n  a: { sources: "a.text" }', '3 fits-nothing'],
  ['views:\n  a: { sources: ["b.txt"] }', ''],
  ['views:\n  a: { sources: [news/*] }', '3 fits-nothing'],
  ['views:\n  a: { coders: [Ana] }', ''],
  ['views:\n  a: { coders: [Ana, Anna] }', '3 unknown-coder'],
  ['rounds:\n  r: { sources: "a.*", coders: [Anna] }\nviews:\n  a: { coders: [Anna] }', ''],
  ['views:\n  a: { from: 2025-03, until: 2025 }', ''],
  ['views:\n  a: { from: 2025-03, until: 2025-02-28 }', '3 wrong-shape'],
  ['views:\n  a: { view: network }', ''],
  ['views:\n  a: { view: netwrok }', '3 unknown-value'],
  ['views:\n  a: { options: { aggregation: combine, least: 2, isolates: true, rows: actor } }', ''],
  ['views:\n  a: { options: { agregation: combine } }', '3 misspelt-key'],
  ['views:\n  a: { options: { aggregation: combined } }', '3 unknown-value'],
  ['views:\n  a: { options: { least: few } }', '3 unknown-value'],
  ['views:\n  a: { options: { isolates: maybe } }', '3 unknown-value'],
  ['views:\n  a: { values: { frame: [x] } }', '3 unknown-variable'],
  ['variables:\n  frame: { choices: [x] }\nviews:\n  a: { values: { frame: [x] } }', ''],
  ['variables:\n  frame: { choices: [x] }\nviews:\n  a: { values: { frame: [y] } }', '5 unknown-value'],
  ['variables:\n  frame: { type: choice }', '3 missing-key'],
  ['variables:\n  frame: { type: number, choices: [a] }', '3 wrong-shape'],
  ['actors:\n  a: { name: A, attributes: { party: x } }', ''],
  [
    'variables:\n  party: { of: actor }\nactors:\n  a: { name: A, attributes: { prty: x } }',
    '5 unknown-variable',
  ],
  [
    'variables:\n  seats: { of: actor, type: number }\nactors:\n  a: { name: A, attributes: { seats: x } }',
    '5 unknown-value',
  ],
  ['claims:\n  a: { text: A., verdict: { rating: false, url: example.org } }', '3 no-address'],
  ['claims:\n  a: { text: A., verdict: { rating: false, url: "https://example.org" } }', ''],
  ['claims:\n  a: { text: A., evidence: ["https://example.org", scans/42.pdf, "Lee 2024, p. 7"] }', ''],
  ['claims:\n  a: { text: A., evidence: ["http:/example.org"] }', '3 no-address'],
  ['claims:\n  a: { text: A., evidence: www.example.org }', '3 no-address'],
  ['claims:\n  a: { text: A., contradicts: [b], supports: [b] }\n  b: { text: B. }', '3 both-ways'],
  ['claims:\n  a: { text: A., contradicts: [b] }\n  b: { text: B., restates: [a] }', '3 both-ways'],
  ['claims:\n  a: { text: A., contradicts: [b] }\n  b: { text: B., supports: [c] }\n  c: { text: C. }', ''],
];

/** What is told at a version that is none. */
const VERSIONS: readonly (readonly [string, string])[] = [
  ['crossquote: 0', '1 no-version'],
  ['crossquote: -1', '1 no-version'],
  ['crossquote: 0.5', '1 no-version'],
  ['crossquote: one', '1 no-version'],
  ['crossquote: 2', '1 newer-format'],
  ['crossquote: 2\nmood: grim\nquote: []\nactor: {}', '1 newer-format'],
];

const CODEBOOK = `crossquote: 1
actors: { lee: { name: Lee } }
claims: { p: { text: P. } }
variables:
  frame: { choices: [security, economy] }
  page: { type: number }
  sure: { type: yes-no }
  size: { of: actor }
`;

/** What a coder has marked, of which a decision speaks. */
const OF_ANA = `crossquote: 1
coder: Ana
quotes:
  - { id: anas, exact: So it is., start: 11, end: 20, formerly: [older] }
`;

function toldOf(path: string, text: string): string {
  const corpus = corpusOf({
    'codebook.yaml': CODEBOOK,
    'a.txt': TEXT,
    'b.txt': TEXT,
    'b.txt.quotes.yaml': 'crossquote: 1\nquotes:\n  - { id: b, exact: No., start: 32, end: 35 }\n',
    'a.txt.quotes.ana.yaml': OF_ANA,
    [path]: text,
  });
  const told = problemsIn(corpus, path)
    .filter(({ code }) => !ELSEWHERE.has(code))
    .map(({ code, start }) => `${text.slice(0, start).split('\n').length} ${code}`);
  return [...new Set(told)].join(', ');
}

/** Of the speakers and words of the sample, not of how its files are written. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'speaker-not-named',
  'orphan',
  'uncertain',
  'changed-words',
  'unbalanced-marks',
  'words-elsewhere',
]);

describe('a slip of the pen', () => {
  for (const [kind, path, cases] of [
    ['sidecar', 'a.txt.quotes.yaml', SIDECARS],
    ['codebook', 'codebook.yaml', CODEBOOKS],
  ] as const)
    for (const [lines, told] of cases)
      it(`in a ${kind} is ${told === '' ? 'none' : `told as ${told}`}: ${lines.replaceAll('\n', ' ')}`, () =>
        assert.equal(toldOf(path, `crossquote: 1\n${lines}\n`), told));

  for (const [line, told] of VERSIONS)
    it(`in the version is told as ${told}: ${line.replaceAll('\n', ' ')}`, () => {
      assert.equal(toldOf('a.txt.quotes.yaml', `${line}\n`), told);
      assert.equal(toldOf('codebook.yaml', `${line}\n`), told);
    });
});
