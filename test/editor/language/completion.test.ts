import { deepEqual, equal, ok } from 'node:assert/strict';
import * as vscode from 'vscode';
import { withoutAutoSave } from '../support/autoSave';
import { type } from '../support/hands';
import { Reports } from './reports';

const MORNING = 'a-morning.txt.quotes.yaml';

describe('completion', () => {
  const reports = new Reports('completion');
  const { folder } = reports;
  withoutAutoSave();
  beforeEach(() => reports.writeAnew());
  afterEach(() => folder.remove());

  const labelOf = ({ label }: vscode.CompletionItem) => (typeof label === 'string' ? label : label.label);

  /** What Crossquote offers at a place; VS Code may add words of the file. */
  async function items(name: string, marked: string): Promise<vscode.CompletionItem[]> {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      folder.file(name),
      await reports.position(name, marked),
    );
    return list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
  }
  const labels = async (name: string, marked: string) => (await items(name, marked)).map(labelOf);

  /** Types something over words of a file, without saving it. */
  async function typed(name: string, words: string, by: string): Promise<vscode.TextDocument> {
    const document = await folder.open(name);
    await type(document, words, by);
    return document;
  }

  const offered: [what: string, name: string, marked: string, labels: string[]][] = [
    ['actors for a speaker', MORNING, 'speakers: [lee|-park]', ['lee-park', 'park-office', 'mina']],
    ['actors for who passed it on', MORNING, 'via: |park-office', ['lee-park', 'park-office', 'mina']],
    ['claims for a coding', MORNING, '{ claim: plan|-imposed', ['plan-agreed', 'plan-imposed', 'weather']],
    ['stances for a coding', MORNING, 'stance: opp|oses', ['supports', 'opposes']],
    ['the kinds of a quote', MORNING, 'kind: |mixed', ['direct', 'mixed', 'indirect', 'block', 'authorial']],
    ['actors for an affiliation', 'codebook.yaml', 'of: |park-office', ['lee-park', 'park-office', 'mina']],
    ['claims for a relation', 'codebook.yaml', '[plan-imp|osed]', ['plan-agreed', 'plan-imposed', 'weather']],
    ['nothing in the words of a quote', MORNING, 'exact: The plan| was', []],
    ['nothing in a name', 'codebook.yaml', 'name: Lee| Park', []],
    ['nothing for a free key', 'codebook.yaml', '  park|-office: {', []],
  ];
  for (const [what, name, marked, found] of offered)
    it(`offers ${what}`, async () => deepEqual(await labels(name, marked), found));

  it('finds an entry by key, by name and by alias, and writes the key', async () => {
    const [lee] = await items(MORNING, 'speakers: [lee|-park]');
    ok(lee);
    equal(lee.filterText, 'lee-park Lee Park Park');
    equal(lee.insertText, 'lee-park');
    deepEqual(lee.label, { label: 'lee-park', description: 'Lee Park' });
    equal(lee.detail, 'spokesman, Park Office');
  });

  it('offers the keys that a quote has not yet, with what they mean', async () => {
    await typed(MORNING, '    via: park-office\n', '    v\n');
    const found = await items(MORNING, '    v|\n');
    deepEqual(found.map(labelOf), [
      'occurrences',
      'for',
      'via',
      'group',
      'variants',
      'notVariants',
      'values',
      'note',
      'quote',
      'decided',
    ]);
    equal(found[2]?.documentation, 'Who passed it on (“according to”): key of an actor in the codebook.');
  });

  it('writes what begins the value of a key, on lines of its own where it is large', async () => {
    await typed(MORNING, 'kind: mixed\n    speakers: [mina]\n', 'kind: mixed\n    \n');
    const found = await items(MORNING, 'kind: mixed\n    |\n');
    const snippet = (key: string) => {
      const item = found.find(one => labelOf(one) === key);
      return item?.insertText instanceof vscode.SnippetString ? item.insertText.value : undefined;
    };
    equal(snippet('speakers'), 'speakers: [$0]');
    equal(snippet('via'), 'via: $0');
    equal(snippet('codings'), 'codings:\n      - { claim: $0 }');
  });

  it('knows what was added to the codebook and not saved', async () => {
    await typed('codebook.yaml', '  mina: {', '  sven: { name: Sven Alder }\n  mina: {');
    deepEqual(await labels(MORNING, 'speakers: [lee|-park]'), ['lee-park', 'park-office', 'sven', 'mina']);
  });

  it('shows a key that would be an icon word for word, and writes it as it is', async () => {
    await typed('codebook.yaml', '  mina: {', '  $(zap): { name: Sven Alder }\n  mina: {');
    const found = await items(MORNING, 'speakers: [lee|-park]');
    deepEqual(found.map(labelOf), ['lee-park', 'park-office', '$\u2060(zap)', 'mina']);
    equal(found[2]?.filterText, '$(zap) Sven Alder');
  });

  it('works in a line that is no YAML yet', async () => {
    await typed(MORNING, '{ claim: plan-imposed, stance: opposes, ', '{ claim: plan-imposed, st');
    deepEqual(await labels(MORNING, '{ claim: plan-imposed, st|coder: ben'), ['stance', 'at', 'note']);
  });
});
