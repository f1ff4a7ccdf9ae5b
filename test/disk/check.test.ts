import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { CHECKS } from '../../src/core/checks';
import { coding, type Files, tagged } from '../unit/checks/files';

const CLI = resolve('dist/cli.js');

const CODEBOOK = `crossquote: 1
stances:
  supports: { polarity: 1, color: green, key: s }
  opposes: { polarity: -1, color: red, key: jj }
actors:
  lind: { name: Marta Lind }
  okoro: { name: Sam Okoro }
claims:
  keep: { text: The night boat stays., contradicts: [lost] }
views: { theirs: { coders: [nobody] } }
checks: { contradictions: error }
`;

const WORDS = 'We cannot pay a crew to carry four people';

/** A folder in which every check that can be made to find something finds something. */
const EVERYTHING: Files = {
  'codebook.yaml': CODEBOOK,
  ...tagged(
    'a.txt',
    `“⟦${WORDS}⟧,” said Marta Lind. It was not ⟦agreed with the island⟧, Lind said. She called it ⟦a “boat for nobody⟧” too.\n`,
    [
      { id: 'q1', speakers: ['lind'], codings: [coding('keep', 'supports')] },
      { id: 'q2', speakers: ['lind'], codings: [coding('none', 'loud')] },
      { id: 'q3', speakers: ['ghost'] },
    ],
    { published: '2025-03-01' },
  ),
  ...tagged(
    'b.txt',
    `“⟦${WORDS}⟧,” said Sam Okoro of Lind. “⟦It goes for good⟧,” said Lind. “⟦So⟧.” “So.”\n`,
    [
      { id: 'q1', speakers: ['okoro'] },
      { id: 'q2', speakers: ['lind'], codings: [coding('keep', 'opposes')] },
      { id: 'q3', occurrences: 1, prefix: '', suffix: '', start: 900, end: 902 },
    ],
    { published: '2025-03-02' },
  ),
  ...without(
    'c.txt',
    tagged('c.txt', '“⟦Nobody was asked about any of it⟧,” said she.\n', [{ id: 'q1', speakers: ['okoro'] }]),
  ),
  'c.txt': 'An article of quite other words, on rain, with nothing of it left.\n',
  'd.txt': 'So he spoke: “Nobody was asked about any of it.”\n',
  ...tagged('e.txt', 'It rained. “⟦We go on with the boat for now⟧,” she said.\n', [
    { id: 'q1', speakers: ['okoro'] },
  ]),
  'long.txt': 'Much was said.\n',
  'long.txt.quotes.yaml': `crossquote: 1\n${'# long\n'.repeat(50_000)}quotes: !!seq []\n`,
  'duplicates.txt': 'They said: “So it is,” and left.\n',
  'duplicates.txt.quotes.yaml': `crossquote: 1
quotes:
  - id: twice00001
    exact: So it is,
    prefix: "They said: “"
    start: 12
    codings:
      - { claim: keep, stance: supports, coder: ana }
      - { claim: keep, stance: opposes, coder: ana }
    conflicts: { note: [one, other] }
  - { id: twice00001, exact: left }
  - { exact: no id }
  - { id: shape00001, exact: left, start: never, speakers: lind }
`,
  'changed.txt': `${'It was a long day. '.repeat(3)}He said “The plan was agreed with nearly all of us”, and left the room.`,
  'changed.txt.quotes.yaml': `crossquote: 1
quotes:
  - id: changed001
    exact: The plan was agreed with all of us
    prefix: "day. It was a long day. He said “"
    suffix: "”, and left the room."
`,
  ...without('gone.txt', tagged('gone.txt', 'The ferry: “⟦a boat that is no more⟧”.\n', [{ id: 'q1' }])),
  'moved/gone.txt': 'The ferry: “a boat that is no more”.\n',
  'slips.txt': 'She said: “So it is.”\n',
  'slips.txt.quotes.yaml': `crossquote: 1
source: { published: 2025-02-31, url: www.example.org }
mood: grim
quotes:
  - { id: slips00001, exact: So it is., start: 11, end: 20, speaker: lind, variants: [nonsense] }
  - { id: slips00002, exact: So it is., start: 11, end: 20, group: gone, values: { mood: grim } }
`,
  'slips/codebook.yaml': `crossquote: 1
sources: ["*.text"]
actors:
  a: { name: Lee, of: b }
  b: { name: Kim, aliases: [lee], of: a }
claims:
  c: { text: It rains., contradicts: [d], supports: [d] }
  d: { text: It is dry. }
  e: { text: It is dry }
views: { v: { view: netwrok } }
intake: { w: { pattern: '(' } }
`,
  'later.txt': 'She said: “So it is.”\n',
  'later.txt.quotes.yaml': `crossquote: 1
source: { published: 2025-03-01 }
quotes:
  - { id: later00001, exact: So it is., start: 11, end: 20, said: 2025-04-01 }
`,
  'syntax.txt': '',
  'syntax.txt.quotes.yaml': 'crossquote: 1\nquotes: [\n',
  'conflict.txt': '',
  'conflict.txt.quotes.yaml': 'crossquote: 1\n<<<<<<< ours\nquotes: []\n=======\n>>>>>>> theirs\n',
  'keys.txt': '',
  'keys.txt.quotes.yaml': 'crossquote: 1\nquotes: []\nquotes: []\n',
  'alias.txt': '',
  'alias.txt.quotes.yaml': 'crossquote: 1\nquotes: *none\n',
  'exploding.txt': '',
  'exploding.txt.quotes.yaml': `crossquote: 1\na: &a [x, x, x, x, x, x, x, x, x, x]\n${[...'bcdefghij']
    .map((name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcdefghij'[i]}`).join(', ')}]\n`)
    .join('')}`,
  'newer.txt': '',
  'newer.txt.quotes.yaml': 'crossquote: 99\n',
  'version.txt': '',
  'version.txt.quotes.yaml': 'quotes: []\n',
  ...twice('twice.txt', tagged('twice.txt', 'She said: “⟦We are off to sea⟧.”\n', [{ id: 'q1' }])),
  'coders.txt': 'It rains.\n',
  'coders.txt.quotes.ana.yaml': 'crossquote: 1\nquotes: []\n',
  'coders.txt.quotes.ben.yaml': 'crossquote: 1\ncoder: Somebody Else\nquotes: []\n',
  'coders.txt.quotes.eva.yaml': 'crossquote: 1\ncoder: Eva\nquotes: []\n',
  'coders.txt.quotes.Eva.yaml': 'crossquote: 1\ncoder: EVA\nquotes: []\n',
  'binary.txt': '\0\0\0',
  'binary.txt.quotes.yaml': 'crossquote: 1\n',
};

/** A sidecar that has its one quote by another id once more. */
function twice(path: string, files: Files): Files {
  const sidecar = files[`${path}.quotes.yaml`]!;
  const quote = sidecar.slice(sidecar.indexOf('  - id: q1'));
  return { ...files, [`${path}.quotes.yaml`]: sidecar + quote.replace('q1', 'q2') };
}

/** A sidecar whose source is left out. */
function without(path: string, { [path]: _, ...files }: Files): Files {
  return files;
}

describe('crossquote check', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'crossquote-check-')));
  after(() => rmSync(folder, { recursive: true }));

  function write(files: Files): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  }

  function check(...args: readonly string[]) {
    const { stdout, stderr, status } = spawnSync(process.execPath, [CLI, 'check', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { lines: stdout.split('\n').slice(0, -1), stdout, stderr, status };
  }

  before(() => {
    write(Object.fromEntries(Object.entries(EVERYTHING).map(([path, text]) => [`all/${path}`, text])));
    write({
      'fine/codebook.yaml': CODEBOOK.replace('key: jj', 'key: o')
        .replace('[lost]', '[]')
        .replace('nobody', 'ana')
        .replace('contradictions: error', 'orphan: error'),
      ...Object.fromEntries(
        Object.entries(
          tagged('report.txt', '“⟦We stay⟧,” said Lind.\n“⟦We go⟧,” said Lind.\n', [
            { id: 'q1', speakers: ['lind'], codings: [coding('keep', 'supports')] },
            { id: 'q2', speakers: ['lind'], codings: [coding('keep', 'opposes')] },
          ]),
        ).map(([path, text]) => [`fine/${path}`, text]),
      ),
      'fine/.hidden/x.txt.quotes.yaml': 'crossquote: [',
      'fine/node_modules/x.txt.quotes.yaml': 'crossquote: [',
      'bare/notes.md': 'No article without a codebook.',
    });
    symlinkSync(join(folder, 'fine'), join(folder, 'fine/again'));
  });

  it('finds everything that there is to find', () => {
    const { stdout, status } = check('all', '--format', 'json');
    const { problems, ...counts } = JSON.parse(stdout);
    const found = new Set(problems.map(({ code }: { code: string }) => code));
    // A file of 16 MB would be one more.
    assert.deepEqual(
      CHECKS.map(({ code }) => code).filter(code => !found.has(code)),
      ['too-large'],
    );
    assert.equal(status, 2);
    const severities = problems.map(({ severity }: { severity: string }) => severity);
    for (const severity of ['error', 'warning', 'information'])
      assert.equal(counts[severity], severities.filter((one: string) => one === severity).length);
  });

  it('tells with each problem what can be done about it', () => {
    const { problems } = JSON.parse(check('fine', '--format', 'json').stdout);
    assert.deepEqual(
      problems.map(({ fixes }: { fixes: { title: string }[] }) => fixes.map(({ title }) => title)),
      [['Position changed: note it at the later quote', 'Different claim…', 'Go to the other quote']],
    );
  });

  it('prints places as compilers do, and sums up', () => {
    const { lines, status } = check('fine');
    assert.deepEqual(lines, [
      'fine/report.txt.quotes.yaml:22:9: warning: Marta Lind has said otherwise. Here: “We go” (opposes). In fine/report.txt: ' +
        '“We stay” (supports). Note that the position changed, or give one of the two another claim. [contradiction]',
      '1 source checked: 1 warning.',
    ]);
    assert.equal(status, 0);
  });

  it('ends with 2 for more warnings than are allowed, and for errors', () => {
    assert.equal(check('fine', '--max-warnings', '1').status, 0);
    assert.equal(check('fine', '--max-warnings', '0').status, 2);
    assert.equal(check('fine', '--check', 'contradiction=error').status, 2);
    assert.equal(check('fine', '--check', 'contradiction=information', '--max-warnings', '0').status, 0);
    const { lines, status } = check('fine', '--check', 'contradiction=off', '--max-warnings', '0');
    assert.deepEqual([lines, status], [['1 source checked: nothing found.'], 0]);
  });

  it('takes files too, with the codebook above them', () => {
    for (const name of ['fine/report.txt', 'fine/report.txt.quotes.yaml', join(folder, 'fine/report.txt')])
      assert.deepEqual(check(name).lines, check('fine').lines);
    for (const name of ['fine/codebook.yaml', 'bare'])
      assert.deepEqual(check(name).lines, ['0 sources checked: nothing found.']);
    assert.deepEqual(check('bare/notes.md').lines, ['1 source checked: nothing found.']);
  });

  it('ends with 1 where something is not there, and checks the rest', () => {
    const { lines, stderr, status } = check('fine', 'nowhere');
    assert.equal(lines.length, 2);
    assert.equal(stderr, 'nowhere: there is no such file or folder\n');
    assert.equal(status, 1);
  });

  it('ends as it would have when whoever reads the output leaves early', async () => {
    for (const [path, code] of [
      ['all', 2],
      ['fine', 0],
      ['nowhere', 1],
    ] as const) {
      const checking = spawn(process.execPath, [CLI, 'check', path, '--format', 'json'], { cwd: folder });
      checking.stdout.destroy();
      checking.stderr.destroy();
      assert.deepEqual(await once(checking, 'exit'), [code, null], path);
    }
  });

  it('ends with 1 where the output cannot be written', () => {
    const full = openSync('/dev/full', 'w');
    const { stderr, status } = spawnSync(process.execPath, [CLI, 'check', 'fine'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    assert.match(stderr, /^The output cannot be written: ENOSPC/);
    assert.equal(status, 1);
  });

  const misuses: [args: string[], told: RegExp][] = [
    [[], /^Name one file or more\./],
    [['fine', '--format', 'xml'], /^“xml”: take one of text, json, sarif\./],
    [['fine', '--max-warnings', 'few'], /^“few” is no number of warnings\./],
    [
      ['fine', '--check', 'contradiction=loud'],
      /^“contradiction=loud”: take one of error, warning, information, off\./,
    ],
    [['fine', '--check', 'yaml-syntax=off'], /^There is no check “yaml-syntax” that can be set\./],
    [['fine', '--json'], /^“check” has no option --json\./],
  ];
  for (const [args, told] of misuses)
    it(`is misused by: check ${args.join(' ')}`, () => {
      const { stdout, stderr, status } = check(...args);
      assert.equal(stdout, '');
      assert.match(stderr, told);
      assert.match(stderr, /^“crossquote --help” prints all commands and their options\.$/m);
      assert.equal(status, 1);
    });

  it('prints what files say word for word, and obeys none of it', () => {
    const hostile = 'x\x1b[2J\n::error file=a.txt::forged\n##[error]y';
    write({
      'hostile/codebook.yaml': `crossquote: 1\nactors: { ann: { name: ${JSON.stringify(hostile)} } }\n`,
      ...Object.fromEntries(
        Object.entries(
          tagged('a.txt', '“⟦We stay⟧,” said she.\n', [{ id: 'q1', speakers: ['ann', '\x1b]0;k\x07\n::k'] }]),
        ).map(([path, text]) => [`hostile/${path}`, text]),
      ),
      'hostile/::error::\x1b.txt.quotes.yaml': 'crossquote: 1\nquotes: [\n',
    });
    const { stdout } = check('hostile');
    assert.doesNotMatch(stdout, /[^\P{Cc}\n]/u);
    assert.doesNotMatch(stdout, /^\s*::|##\w*\[/m);
    assert(stdout.includes('names x\\x1b[2J\\n::error file=a.txt::forged\\n\\x23#[error]y nowhere'), stdout);
    const { problems } = JSON.parse(check('hostile', '--format', 'json').stdout);
    assert(problems.some(({ message }: { message: string }) => message.includes(hostile)));
  });

  it('prints SARIF, with a rule for each result and places in the folder', () => {
    const { stdout, status } = check('all', '--format', 'sarif');
    const { version, runs } = JSON.parse(stdout);
    assert.equal(version, '2.1.0');
    assert.equal(runs.length, 1);
    const [{ tool, results, columnKind }] = runs;
    assert.equal(columnKind, 'utf16CodeUnits');
    for (const rule of tool.driver.rules) {
      assert.match(rule.shortDescription.text, /^[A-Z].*\.$/);
      assert.match(rule.defaultConfiguration.level, /^(?:error|warning|note)$/);
    }
    assert(results.length > CHECKS.length / 2);
    for (const { ruleId, ruleIndex, level, message, locations, relatedLocations = [] } of results) {
      assert.equal(tool.driver.rules[ruleIndex].id, ruleId);
      assert.match(level, /^(?:error|warning|note)$/);
      assert(message.text);
      for (const { physicalLocation } of [...locations, ...relatedLocations]) {
        assert.match(physicalLocation.artifactLocation.uri, /^all\/[\w./]+$/);
        const { startLine, startColumn, endLine, endColumn } = physicalLocation.region;
        assert(startLine >= 1 && startColumn >= 1);
        assert(endLine > startLine || (endLine === startLine && endColumn >= startColumn));
      }
    }
    const contradiction = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'contradiction');
    assert.deepEqual(contradiction.relatedLocations[0].physicalLocation, {
      artifactLocation: { uri: 'all/a.txt', uriBaseId: '%SRCROOT%' },
      region: { startLine: 1, startColumn: 2, endLine: 1, endColumn: 2 + WORDS.length },
    });
    assert.equal(status, 2);
  });

  it('writes a report into a file, in UTF-8 whatever the shell makes of what it prints', () => {
    const out = join(folder, 'report.sarif');
    const { stdout, status } = check('all', '--format', 'sarif', '--out', out);
    assert.deepEqual([stdout, status], ['', 2]);
    assert.equal(readFileSync(out, 'utf8'), check('all', '--format', 'sarif').stdout);
    assert.equal(check('all', '--out', out).status, 1);
  });
});
