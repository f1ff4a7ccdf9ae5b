import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { filesOf, lines } from '../unit/results/coded';

const CLI = resolve('dist/cli.js');

const CODEBOOK = {
  stances: { yes: { polarity: 1 }, no: { polarity: -1 } },
  variables: { camp: { of: 'actor', type: 'text' } },
  actors: {
    ana: { name: 'Ana', of: 'ferry', attributes: { camp: 'left' } },
    bo: { name: '=Bo', attributes: { camp: 'right' } },
    ferry: { name: 'The Ferry' },
    some: { name: 'some people', unnamed: true },
  },
  claims: { keep: { text: 'Keep it, please' }, pay: { text: 'Pay for it' } },
};

const TALK = `
  a.txt 2024-01-30 ana  keep yes
  a.txt 2024-01-30 bo   keep no
  b.txt 2024-02-01 bo   pay  yes
  b.txt 2024-02-01 ana  pay  yes
  b.txt 2024-02-01 some pay  yes
`;

describe('the command line of results', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crossquote-results-'));
  before(() => {
    for (const [path, text] of Object.entries(filesOf(lines(TALK), CODEBOOK)))
      writeFileSync(join(folder, path), text);
  });
  after(() => rmSync(folder, { recursive: true }));

  const run = (...args: string[]) =>
    spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8' });
  const json = (...args: string[]) => JSON.parse(run(...args).stdout);

  it('prints a network as settings, rows, columns and a matrix', () => {
    const { settings, rows, columns, matrix } = json('network', '.', '--aggregation', 'subtract');
    assert.deepEqual(
      [rows, columns],
      [
        ['=Bo', 'Ana'],
        ['Keep it, please', 'Pay for it'],
      ],
    );
    assert.deepEqual(matrix, [
      [-1, 1],
      [1, 1],
    ]);
    const { crossquote, command, type, aggregation, statements, leftOut } = settings;
    assert.match(crossquote, /^\d+\.\d+\.\d+$/);
    assert.deepEqual([command, type, aggregation, statements], ['network', 'two-mode', 'subtract', 4]);
    assert.deepEqual(leftOut, { unnamed: 1 });
  });

  it('counts in the sources alone that a pattern names', () => {
    for (const command of ['table', 'matrix', 'network', 'timeline']) {
      const { settings } = json(command, '.', '--format', 'json', '--sources', 'a.*');
      assert.deepEqual([settings.statements, settings.sources], [2, ['a.*']], command);
    }
  });

  it('prints both halves of a one-mode network, its diagonal empty', () => {
    const { rows, columns, matrix } = json(
      'network',
      '.',
      '--type',
      'one-mode',
      '--aggregation',
      'congruence',
    );
    assert.deepEqual(
      [rows, columns, matrix],
      [
        ['=Bo', 'Ana'],
        ['=Bo', 'Ana'],
        [
          [0, 1],
          [1, 0],
        ],
      ],
    );
  });

  it('prints a list with days for a moving window', () =>
    assert.deepEqual(
      json('network', '.', '--window', '2events', '--step', '2').map(
        ({ from, until, matrix }: Record<string, unknown>) => [from, until, matrix],
      ),
      [
        ['2024-01-30', '2024-01-30', [[1], [1]]],
        ['2024-02-01', '2024-02-01', [[1], [1]]],
      ],
    ));

  it('prints CSV with nothing that a spreadsheet runs, and tells on the error output how it was made', () => {
    const { stdout, stderr, status } = run('network', '.', '--format', 'csv');
    assert.equal(stdout, `,"Keep it, please",Pay for it\n'=Bo,1,1\nAna,1,1\n`);
    assert.match(stderr, /^1 left out: by actors whom the source does not name\.\n\{"crossquote":/);
    assert.equal(status, 0);
  });

  it('prints shares in tables with four decimals at most, and whole in JSON', () => {
    const shares = ['matrix', '.', '--rows', 'all', '--duplicates', 'range', '--cells', 'against'];
    assert.equal(
      run(...shares).stdout,
      'all,"Keep it, please",Pay for it,total\nall,50,0,33.3333\ntotal,50,0,33.3333\n',
    );
    assert.equal(json(...shares, '--format', 'json').total.against, 100 / 3);
  });

  it('prints ties, events, matrices, tables and timelines', () => {
    assert.equal(
      run('network', '.', '--type', 'one-mode', '--rows', 'camp', '--format', 'edges').stdout,
      'source,target,weight,source_key,target_key\nleft,right,2,left,right\n',
    );
    const { columns, events } = json('network', '.', '--type', 'events', '--unnamed');
    assert.equal(events.length, 5);
    assert.equal(events[0][columns.indexOf('camp')], 'left');
    assert.equal(
      run('matrix', '.', '--cells', 'against', '--rows', 'claim', '--columns', 'all').stdout,
      'claim,all,total\n"Keep it, please",50,50\nPay for it,0,0\ntotal,25,25\n',
    );
    const [first] = run('table', '.', '--format', 'jsonl').stdout.split('\n');
    const { source, line, words, speaker, organization, stance, polarity, camp } = JSON.parse(first!);
    assert.deepEqual(
      [source, line, words, speaker, organization, stance, polarity, camp],
      ['a.txt', 1, 'words number 0 of it', 'Ana', 'The Ferry', 'yes', 1, 'left'],
    );
    assert.equal(
      run('timeline', '.', '--rows', 'all', '--format', 'tsv').stdout,
      'period\tall\tall_key\tstance\tpolarity\tstatements\n2024-01\tall\tall\tyes\t1\t1\n2024-01\tall\tall\tno\t-1\t1\n2024-02\tall\tall\tyes\t1\t2\n',
    );
  });

  it('leaves lanes with few statements out of a timeline, and tells the days of the clock by which it counts', () => {
    const claims = (...args: string[]) =>
      json('timeline', '.', '--format', 'json', ...args).rows.map(([, claim]: string[]) => claim);
    assert.deepEqual([...new Set(claims('--rows', 'actor'))], ['=Bo', 'Ana']);
    assert.deepEqual(claims('--rows', 'all', '--least', '5'), []);
    assert.deepEqual(
      json('timeline', '.', '--format', 'json', '--show', 'appearances', '--clock', 'coded').rows,
      [],
    );
  });

  it('filters by keys and names, and takes in what is left out otherwise', () => {
    const rows = (...args: string[]) => json('network', '.', ...args).rows;
    assert.deepEqual(rows('--where', 'actor=Ana', '--where', 'actor=some', '--unnamed'), [
      'Ana',
      'some people',
    ]);
    assert.deepEqual(rows('--where-not', 'camp=left', '--where', 'claim=keep'), ['=Bo']);
    assert.equal(run('table', '.', '--no-unnamed').stdout.trim().split('\n').length, 5);
  });

  it('writes a table into a file, how it was made beside it, and over nothing without --force', () => {
    const out = join(folder, 'table.csv');
    assert.equal(run('table', '.', '--out', out).stdout, '');
    assert.equal(JSON.parse(readFileSync(`${out}-metadata.json`, 'utf8')).statements, 5);
    writeFileSync(out, 'mine');
    const { stderr, status } = run('table', '.', '--out', out);
    assert.match(stderr, /table\.csv is there already: --force writes over it\./);
    assert.deepEqual([status, readFileSync(out, 'utf8')], [1, 'mine']);
    assert.equal(run('table', '.', '--out', out, '--force').status, 0);
    assert.match(readFileSync(out, 'utf8'), /^quote,source,/);
  });

  it('writes GraphML into one file that says itself how it was made', () => {
    const out = join(folder, 'network.graphml');
    assert.equal(run('network', '.', '--format', 'graphml', '--out', out).status, 0);
    assert.match(readFileSync(out, 'utf8'), /<desc>{&quot;crossquote&quot;/);
    assert(!existsSync(`${out}-metadata.json`));
  });

  it('tells of a sidecar that cannot be read, with the line, and ends with 2; of no such path, and ends with 1', () => {
    const broken = join(folder, 'z.txt.quotes.yaml');
    writeFileSync(broken, 'crossquote: 1\nquotes: [\n');
    const { stderr, status } = run('matrix', '.');
    rmSync(broken);
    assert.match(stderr, /^Nothing is counted of z\.txt\.quotes\.yaml, line \d+: /m);
    assert.equal(status, 2);
    assert.equal(run('matrix', '.', 'nowhere').status, 1);
  });

  it('leaves out sources of a round that is blind until it is closed', () => {
    const book = join(folder, 'codebook.yaml');
    const text = readFileSync(book, 'utf8');
    const withRound = (closed: object) =>
      writeFileSync(
        book,
        JSON.stringify({
          ...JSON.parse(text),
          rounds: { pilot: { sources: ['a.txt'], coders: ['Eva'], blind: true, ...closed } },
        }),
      );
    withRound({});
    const { settings } = json('network', '.');
    assert.deepEqual([settings.statements, settings.leftOut], [2, { blind: 1, unnamed: 1 }]);
    withRound({ closed: '2024-05-01T10:00:00Z' });
    assert.equal(json('network', '.').settings.statements, 4);
    writeFileSync(book, text);
  });

  const misuses: [args: string, told: RegExp][] = [
    ['network --type three-mode', /^--type three-mode: take one of two-mode, one-mode, events\./],
    [
      'network --aggregation congruence',
      /^--aggregation congruence: with --type two-mode take one of ignore, /,
    ],
    ['network --type one-mode --normalization activity', /^--normalization activity: with --type one-mode /],
    [
      'network --aggregation combine --normalization activity',
      /^--aggregation combine: its numbers are names/,
    ],
    ['network --rows camps', /^--rows camps: take one of actor, organization, .*, camp\./],
    ['network --where camps=left', /^--where camps=left: there is no column “camps”\. There are: .*, camp\./],
    ['network --where left', /^--where left: write COLUMN=VALUE\./],
    ['network --from 2024-02-31', /^--from 2024-02-31: write a date as 2024-09-27, 2024-09 or 2024\./],
    ['network --window 3moons', /^--window 3moons: write a number and one of events, days, /],
    ['network --step 3', /^--step moves a window: give --window too\./],
    ['network --window 3days --format gexf', /^--format gexf holds one network, and a window makes several/],
    ['network --least few', /^--least few: give a number, 0 or more\./],
    ['matrix --cells loud', /^--cells loud: take one of statements, net, mean, against, yes, no, all\./],
    ['matrix --type one-mode', /^“matrix” has no option --type\./],
    ['timeline --by hour', /^--by hour: take one of day, week, month, year\./],
  ];
  for (const [args, told] of misuses)
    it(`is misused by: ${args}`, () => {
      const [command = '', ...options] = args.split(' ');
      const { stdout, stderr, status } = run(command, '.', ...options);
      assert.match(stderr, told);
      assert.deepEqual([stdout, status], ['', 1]);
    });
});
