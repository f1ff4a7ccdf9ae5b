import { deepEqual, equal, match } from 'node:assert/strict';
import * as vscode from 'vscode';
import { readSidecar } from '../../../src/core/format';
import { wordLocked, wordUnreadable } from '../../../src/wording';
import { ARTICLE, CODEBOOK, deskWith } from '../support/desk';
import { press, problemsOf, readIfThere, untilProblems } from '../support/hands';

interface Case {
  readonly it: string;
  readonly text: string;
  /** What the Problems panel says: code and line. */
  readonly problems: readonly string[];
}

const SIDECAR = 'report.txt.quotes.yaml';
const QUOTE = '  - { id: aaaaaaaaa1, exact: Nobody believed him., start: 72, end: 92';

/** Arrays of arrays of arrays …, of which nothing can be kept. */
const EXPLODING = [
  'crossquote: 1',
  'a0: &a0 [x, x, x, x, x, x, x, x, x, x]',
  ...Array.from(
    { length: 9 },
    (_, i) => `a${i + 1}: &a${i + 1} [${Array.from({ length: 10 }, () => `*a${i}`).join(', ')}]`,
  ),
  'quotes: *a9',
  '',
].join('\n');

const CONFLICT = `crossquote: 1
quotes:
<<<<<<< ours
${QUOTE} }
=======
>>>>>>> theirs
`;

const UNCHANGEABLE: readonly Case[] = [
  { it: 'is not YAML', text: 'crossquote: 1\nquotes: [\n', problems: ['yaml-syntax 3'] },
  { it: 'is a list', text: '- one\n- two\n', problems: ['wrong-shape 1'] },
  { it: 'does not say that it is Crossquote’s', text: 'quotes: []\n', problems: ['no-version 1'] },
  { it: 'has a merge conflict', text: CONFLICT, problems: ['merge-conflict 3'] },
  { it: 'is of a newer format', text: 'crossquote: 2\nquotes: []\n', problems: ['newer-format 1'] },
  { it: 'has aliases that explode', text: EXPLODING, problems: ['aliases-explode 1'] },
];

const UNKNOWN: readonly Case[] = [
  {
    it: 'an unknown claim and stance',
    text: `crossquote: 1\nquotes:\n${QUOTE}, codings: [{ claim: nothing, stance: hopes }] }\n`,
    problems: ['unknown-claim 3', 'unknown-stance 3'],
  },
  {
    it: 'an unknown actor',
    text: `crossquote: 1\nquotes:\n${QUOTE}, speakers: [nobody] }\n`,
    problems: ['unknown-actor 3'],
  },
  {
    it: 'one id twice',
    text: `crossquote: 1\nquotes:\n${QUOTE} }\n${QUOTE.replace('Nobody believed him.', 'Mina')} }\n`,
    problems: ['duplicate-id 4'],
  },
  {
    it: 'a field of another shape',
    text: `crossquote: 1\nquotes:\n${QUOTE}, speakers: lee-park }\n`,
    problems: ['wrong-shape 3'],
  },
];

describe('a sidecar', () => {
  const desk = deskWith('bad-sidecar', { 'codebook.yaml': CODEBOOK, 'report.txt': ARTICLE });

  for (const { it: fault, text, problems } of UNCHANGEABLE)
    it(`that ${fault} is told with its line, and is not written`, async () => {
      await desk.write(SIDECAR, text);
      await untilProblems(desk, SIDECAR, problems);
      await press(desk, 'report.txt', 'The plan| was', 's');
      equal(await desk.read(SIDECAR), text);
    });

  for (const { it: fault, text, problems } of UNKNOWN)
    it(`with ${fault} is told with its line, and can be tagged on`, async () => {
      await desk.write(SIDECAR, text);
      await untilProblems(desk, SIDECAR, problems);
      await press(desk, 'report.txt', 'The plan| was', 's');
      const after = await desk.read(SIDECAR);
      for (const line of text.split('\n')) equal(after.split('\n').includes(line), true, line);
      equal(after.match(/exact: The plan was/g)?.length, 1);
    });

  it('of 50 MB is told, and is not written', async () => {
    const bytes = new Uint8Array(50 * 1024 * 1024).fill(35);
    await desk.write(SIDECAR, bytes);
    await untilProblems(desk, SIDECAR, ['unreadable-file 1']);
    await press(desk, 'report.txt', 'The plan| was', 's');
    equal((await vscode.workspace.fs.stat(desk.file(SIDECAR))).size, bytes.length);
  });

  it('that another program has just written keeps what that wrote', async () => {
    const [first] = ARTICLE.split('\n');
    for (const said of ['', `source: { title: ${first}, url: https://example.org/a }\n`]) {
      const theirs = `crossquote: 1\n${said}quotes:\n${QUOTE} }\n`;
      await desk.write(SIDECAR, theirs);
      await press(desk, 'report.txt', 'The plan| was', 's');
      const { sidecar, problems } = readSidecar(await desk.read(SIDECAR));
      deepEqual(problems, []);
      deepEqual(
        sidecar.quotes.map(({ exact }) => exact),
        ['The plan was agreed with all of us.', 'Nobody believed him.'],
      );
    }
  });

  it('that another program has just broken is not written', async () => {
    await press(desk, 'report.txt', 'The plan| was', 's');
    const broken = `${await desk.read(SIDECAR)}  - [\n`;
    await desk.write(SIDECAR, broken);
    await press(desk, 'report.txt', 'It was| not', 'd');
    equal(await desk.read(SIDECAR), broken);
  });
});

describe('a codebook', () => {
  const third = 'Third party\n\nSven Alder said: “The plan was agreed in May.”\n';
  const desk = deskWith('bad-codebook', { 'third.txt': third });

  const locked = UNCHANGEABLE.filter(({ text }) => text.startsWith('crossquote'));
  for (const { it: fault, text, problems } of locked)
    it(`that ${fault} is told with its line, and nothing is written`, async () => {
      const codebook = `${text}${fault === 'is of a newer format' ? CODEBOOK.slice(CODEBOOK.indexOf('stances')) : ''}`;
      await desk.write('codebook.yaml', codebook);
      await untilProblems(desk, 'codebook.yaml', problems);
      await press(desk, 'third.txt', 'The plan| was', 's');
      equal(await desk.read('codebook.yaml'), codebook);
      equal(await readIfThere(desk, 'third.txt.quotes.yaml'), undefined);
    });

  it('with unknown names and entries of another shape is told with their lines, and can be added to', async () => {
    const codebook = `crossquote: 1
actors:
  park: { name: Park, of: nowhere }
  odd: x
claims:
  plan: { text: The plan was agreed. }
`;
    await desk.write('codebook.yaml', codebook);
    await untilProblems(desk, 'codebook.yaml', ['unknown-actor 3', 'wrong-shape 4']);
    await press(desk, 'third.txt', 'The plan| was', 's');
    equal(
      await desk.read('codebook.yaml'),
      codebook.replace('claims:', '  sven-alder: { name: Sven Alder }\nclaims:'),
    );
  });
});

describe('a source', () => {
  const desk = deskWith('bad-source', { 'codebook.yaml': CODEBOOK });
  it('that is binary is told at its sidecar', async () => {
    await desk.write('report.txt', Uint8Array.from([137, 80, 78, 71, ...new Uint8Array(64)]));
    await desk.write(SIDECAR, `crossquote: 1\nquotes:\n${QUOTE} }\n`);
    await untilProblems(desk, SIDECAR, ['unreadable-file 1']);
  });

  it('that is empty is not tagged', async () => {
    await desk.write('report.txt', '');
    await press(desk, 'report.txt', '|', 's');
    equal(await readIfThere(desk, SIDECAR), undefined);
    deepEqual(problemsOf(desk, 'report.txt'), []);
  });

  it('in UTF-16 is not tagged, also where VS Code can show it', async () => {
    const units = Uint16Array.from(`\ufeff${ARTICLE}`, unit => unit.charCodeAt(0));
    await desk.write('report.txt', new Uint8Array(units.buffer));
    await press(desk, 'report.txt', 'The plan| was', 's');
    equal(await readIfThere(desk, SIDECAR), undefined);
  });
});

describe('a refusal', () => {
  it('names the file, the line and the remedy', () => {
    const text = 'crossquote: 1\nquotes: [\n';
    const { locked } = readSidecar(text);
    const words = wordLocked('file:///w/report.txt.quotes.yaml', text, locked!);
    match(
      words,
      /^report\.txt\.quotes\.yaml, line 3: This is not YAML: .+ Mend it here; nothing is written to this file until then\.$/,
    );
    equal(
      wordUnreadable('report.txt', 'utf-16'),
      'report.txt is in UTF-16. Save it as UTF-8 (“Change File Encoding”) to annotate it.',
    );
  });
});
