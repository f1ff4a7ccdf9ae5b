import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesOf, lines } from '../unit/results/coded';
import { inMadeUp, MADE_UP, untranslated } from '../unit/support/madeUp';

const TALK = `
  a.txt 2024-01-30 ana  keep yes coder=ana
  a.txt 2024-01-30 bo   keep no  coder=tom
  b.txt -          some keep yes
  b.txt -          bo   lost loud
`;

const CODEBOOK = {
  stances: { yes: { polarity: 1, key: 'yy' }, no: { polarity: -1 } },
  actors: { ana: { name: 'Ana' }, bo: { name: 'Bo' }, some: { name: 'some people', unnamed: true } },
  claims: { keep: { text: 'Keep it.', verdict: { explanation: 'It was kept.' } } },
  rounds: {
    pilot: { sources: ['round.txt'], coders: ['ana', 'tom'], blind: true, units: 'given' },
  },
};

const SIDECAR = 'crossquote: 1\nquotes:\n  - { id: q000000001, exact: Keep it., note: one }\n';

const FILES: Readonly<Record<string, string>> = {
  ...filesOf(lines(TALK), CODEBOOK),
  'round.txt': 'Nothing yet.\n',
  'finnish.txt': '“Tämä on suomea,” hän sanoi, ja kaikki olivat samaa mieltä siitä, että se on hyvä asia.\n',
  'binary.txt': 'a\0b',
  'locked/a.txt': 'Text.\n',
  'locked/a.txt.quotes.yaml': 'crossquote: [\n',
  'base.yaml': SIDECAR,
  'ours.yaml': SIDECAR.replace('one', 'two'),
  'theirs.yaml': SIDECAR.replace('one', 'three'),
  'broken.yaml': 'crossquote: [\n',
  'odd.yaml': 'crossquote: 2\n',
  'page.html': `<html lang="en"><title>Envoy says plan was agreed</title><article><p>${'The envoy said on Friday that the plan was agreed with both sides before it was published. '.repeat(8)}</p></article></html>`,
  'empty.html': '<html></html>',
  'there.csv': '',
};

/** What people read of each command, in as many of its states as there are messages. */
const TYPED: readonly string[] = [
  '',
  '--help',
  'nonsense',
  'quotes',
  'quotes --nonsense',
  'quotes --json=yes a.txt',
  'quotes --round pilot a.txt',
  'quotes a.txt finnish.txt nowhere.txt binary.txt',
  'quotes --stdin a.txt',
  'check a.txt --format',
  'check a.txt --format nonsense',
  'check a.txt --max-warnings few',
  'check a.txt --check nonsense=off',
  'check a.txt --check orphaned-quote=loud',
  'check .',
  'check nowhere',
  'merge base.yaml',
  'merge base.yaml ours.yaml theirs.yaml report.txt.quotes.yaml',
  'merge base.yaml broken.yaml theirs.yaml report.txt.quotes.yaml',
  'merge base.yaml ours.yaml odd.yaml report.txt.quotes.yaml',
  'merge base.yaml . theirs.yaml',
  'agreement .',
  'agreement . --variable speaker --measure percent',
  'agreement . --measure alpha-u',
  'agreement . --measure nonsense',
  'agreement . --measure kappa --metric interval',
  'agreement . --variable speaker --metric interval',
  'agreement . --round nonsense',
  'agreement . --coders nobody',
  'add page.html',
  'add page.html --into added --format nonsense',
  'add page.html empty.html nowhere.html --into added',
  'add page.html --into added',
  'add page.html --into a.txt/added',
  'table .',
  'table . --format claimreview',
  'table . --format nonsense',
  'table . --out there.csv',
  'table . --out nowhere/there.csv',
  'table locked',
  'table . --from yesterday',
  'table . --where claim',
  'table . --where nonsense=1',
  'table . --where-not nonsense=1',
  'matrix .',
  'matrix . --rows nonsense',
  'matrix . --cells nonsense',
  'matrix . --least few',
  'network . --type nonsense',
  'network . --type one-mode --aggregation combine',
  'network . --aggregation combine --normalization activity',
  'network . --step 2',
  'network . --window 3days --step 0',
  'network . --window nonsense',
  'network . --window 3days --type events',
  'network . --window 3days --format csv',
  'network . --measures --format csv',
  'timeline .',
  'timeline . --show nonsense',
];

/** How a command is typed is the same in all languages. */
const AS_TYPED = /^ {2}crossquote .*$/gm;

/** Printed for programs: only what is said beside it is for people. */
const FOR_PROGRAMS = /^(?:table|matrix|network|timeline) /;

describe('the command line in a language that is made up', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crossquote-translation-'));
  after(() => rmSync(folder, { recursive: true }));

  before(() => {
    const bundle = JSON.stringify(inMadeUp('l10n/bundle.l10n.json'));
    const written = { ...FILES, [`program/l10n/bundle.l10n.${MADE_UP}.json`]: bundle };
    for (const [path, text] of Object.entries(written)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    mkdirSync(join(folder, 'program/dist'));
    for (const program of ['cli.js', 'intake.js'])
      copyFileSync(join('dist', program), join(folder, 'program/dist', program));
  });

  for (const typed of TYPED)
    it(`says nothing in another one: crossquote ${typed}`, () => {
      const { stdout, stderr } = spawnSync(
        process.execPath,
        ['program/dist/cli.js', ...typed.split(' ').filter(word => word !== '')],
        { cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: `${MADE_UP}_XX.UTF-8` }, input: '' },
      );
      const said = FOR_PROGRAMS.test(typed) ? stderr.replace(/^\{".*$/gm, '') : stdout + stderr;
      assert.deepEqual(untranslated(said.replace(AS_TYPED, '')), []);
      assert.match(stdout + stderr, /⟦|^\S*[,[{]/);
    });
});
