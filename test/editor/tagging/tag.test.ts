import { deepEqual, equal, match } from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../ui/driver/eventually';
import { ARTICLE, CODEBOOK, deskWith } from '../support/desk';
import { openAt, press, run, untilKnown, untilShown, withoutChance } from '../support/hands';

describe('a tag', () => {
  const desk = deskWith('tag', { 'codebook.yaml': CODEBOOK, 'report.txt': ARTICLE });
  const sidecar = async () => withoutChance(await desk.read('report.txt.quotes.yaml'));

  const PLAN = `crossquote: 1
source:
  title: Talks ended early
  digest: a55ad7649a804d95
quotes:
  - id: ID1
    exact: The plan was agreed with all of us.
    prefix: "Talks ended early\\n\\nLee Park said: “"
    suffix: "” Nobody believed him.\\n\\n“It was not,” Mina Okoro said, “and it n"
    start: 35
    end: 70
    kind: direct
    speakers: [lee-park]
    codings:
      - { claim: plan-agreed, stance: supports, coder: ana, at: AT }
`;

  it('writes the sidecar in the canonical form and leaves article and codebook as they are', async () => {
    await press(desk, 'report.txt', 'The plan| was', 's');
    equal(await sidecar(), PLAN);
    equal(await desk.read('report.txt'), ARTICLE);
    equal(await desk.read('codebook.yaml'), CODEBOOK);
  });

  it('stands in the outline at once, though the text is the same', async () => {
    const { uri } = await desk.open('report.txt');
    const outline = async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        uri,
      );
      return (symbols ?? []).map(({ name }) => name);
    };
    deepEqual(await outline(), []);
    await press(desk, 'report.txt', 'The plan| was', 's');
    await eventually(async () => deepEqual(await outline(), ['The plan was agreed with all of us.']));
  });

  it('of a selection is of these words alone, also where they are a part of a quotation', async () => {
    await openAt(desk, 'report.txt', '|It was not,|');
    await run('crossquote.codingKey', 'd');
    equal((await sidecar()).match(/ {2}- id:/g)?.length, 1);
  });

  it('ties the parts of one quotation together with a group', async () => {
    await press(desk, 'report.txt', 'It was| not', 'd');
    equal(
      await sidecar(),
      `crossquote: 1
source:
  title: Talks ended early
  digest: a55ad7649a804d95
quotes:
  - id: ID1
    exact: It was not,
    prefix: "d: “The plan was agreed with all of us.” Nobody believed him.\\n\\n“"
    suffix: "” Mina Okoro said, “and it never will be.” She left at once.\\n"
    start: 95
    end: 106
    kind: direct
    speakers: [mina-okoro]
    group: ID1
    codings:
      - { claim: plan-agreed, stance: doubts, coder: ana, at: AT }
  - id: ID2
    exact: and it never will be.
    prefix: "l of us.” Nobody believed him.\\n\\n“It was not,” Mina Okoro said, “"
    suffix: "” She left at once.\\n"
    start: 126
    end: 147
    kind: direct
    speakers: [mina-okoro]
    group: ID1
    codings:
      - { claim: plan-agreed, stance: doubts, coder: ana, at: AT }
`,
    );
  });

  it('puts a quote into its place among those that are there, and touches nothing else', async () => {
    await press(desk, 'report.txt', 'It was| not', 'd');
    const before = await sidecar();
    await press(desk, 'report.txt', 'The plan| was', 's');
    const after = await sidecar();
    const renumbered = before.replaceAll('ID3', 'ID4').replaceAll('ID2', 'ID3').replaceAll('ID1', 'ID2');
    equal(after, renumbered.replace('quotes:\n', PLAN.slice(PLAN.indexOf('quotes:'))));
    await untilShown(desk, 'report.txt', [
      'The plan was agreed with all of us.',
      'It was not,',
      'and it never will be.',
    ]);
  });

  it('completes the words that a selection cuts, and drops marks and spaces at its edges', async () => {
    await press(desk, 'report.txt', 'early\n\nLee |Park said:| “The', 's');
    match(await sidecar(), /exact: "Park said:"\n/);
    await press(desk, 'report.txt', 'was ag|reed with al|l of', 's');
    match(await sidecar(), /exact: agreed with all\n/);
  });

  it('of words that are quoted in part is of the kind mixed, of others indirect', async () => {
    await press(desk, 'report.txt', 'plan was |agreed with all| of', 's');
    await press(desk, 'report.txt', '” |Nobody believed him|.', 's');
    const kinds = [...(await sidecar()).matchAll(/exact: (.+)\n(?:.+\n)*?\s+kind: (.+)\n/g)];
    deepEqual(
      kinds.map(([, words, kind]) => `${words}: ${kind}`),
      ['agreed with all: mixed', 'Nobody believed him: indirect'],
    );
  });

  it('makes an actor of a speaker that the codebook does not have', async () => {
    const article = 'Third party\n\nSven Alder said: “The plan was agreed in May.”\n';
    await desk.write('third.txt', article);
    await press(desk, 'third.txt', 'The plan| was', 'o');
    equal(
      await desk.read('codebook.yaml'),
      CODEBOOK.replace('claims:', '  sven-alder: { name: Sven Alder }\nclaims:'),
    );
    match(await desk.read('third.txt.quotes.yaml'), /speakers: \[sven-alder\]/);
  });

  it('takes the nearest codebook whole', async () => {
    const nearest = `crossquote: 1\nstances:\n  far: { polarity: 1, color: blue, key: f }\nclaims:\n  near: { text: It is near. }\n`;
    await desk.write('inner/codebook.yaml', nearest);
    await desk.write('inner/report.txt', ARTICLE);
    await untilKnown(desk, 'inner/codebook.yaml', 'It is near.');
    await press(desk, 'inner/report.txt', 'The plan| was', 'f');
    match(await desk.read('inner/report.txt.quotes.yaml'), /claim: near, stance: far/);
    equal(
      await desk.read('inner/codebook.yaml'),
      nearest.replace('claims:', 'actors:\n  lee-park: { name: Lee Park }\nclaims:'),
    );
    equal(await desk.read('codebook.yaml'), CODEBOOK);
  });
});
