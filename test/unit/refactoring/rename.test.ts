import assert from 'node:assert/strict';
import type { EntryKind } from '../../../src/core/model';
import { type BadKey, badKey, isStandardStance, renameEntry } from '../../../src/core/refactoring';
import { applied, refactored } from '../support/refactored';
import { corpusOf, ROOT } from '../support/workspace';
import { entry, FILES } from './renamed';

/** The lines that a renaming changes, as `file: line`. */
function changedLines(kind: EntryKind, from: string, to: string): string[] {
  const after = refactored(FILES, corpus => renameEntry(corpus, entry(kind, from), to));
  return Object.entries(after).flatMap(([path, text]) => {
    const before = FILES[path as keyof typeof FILES].split('\n');
    return text.split('\n').flatMap((line, i) => (line === before[i] ? [] : `${path}: ${line.trim()}`));
  });
}

describe('renaming', () => {
  it('follows an actor into speakers, for, via, affiliations, saved views and what a merge left open, and nowhere else', () => {
    assert.deepEqual(changedLines('actor', 'lee', 'lee-park'), [
      'codebook.yaml: lee-park: { name: Lee Park, aliases: [lee], of: office } # lee himself',
      'codebook.yaml: conflicts: { of: [lee-park, null] }',
      'codebook.yaml: lee: { actors: [lee-park], organizations: lee-park, claims: ["agreed"], stances: [for], coders: [lee] }',
      'a.txt.quotes.yaml: - "lee-park"',
      'a.txt.quotes.yaml: for: lee-park',
      "a.txt.quotes.yaml: via: 'lee-park'",
      'a.txt.quotes.yaml: speakers: [lee-park]',
    ]);
  });

  it('follows a claim into codings, proposals, relations and saved views', () => {
    assert.deepEqual(changedLines('claim', 'agreed', 'was-agreed'), [
      'codebook.yaml: was-agreed: { text: It was agreed., contradicts: [imposed] }',
      `codebook.yaml: imposed: { text: It was imposed on lee., "broader": ['was-agreed'] }`,
      'codebook.yaml: lee: { actors: [lee], organizations: lee, claims: ["was-agreed"], stances: [for], coders: [lee] }',
      'a.txt.quotes.yaml: - {claim: was-agreed,stance: for,coder: lee}',
      'e.txt.quotes.yaml: - { exact: lee, claim: was-agreed, stance: for, by: lee }',
    ]);
  });

  it('follows a stance into codings', () => {
    assert.deepEqual(changedLines('stance', 'against', 'opposes'), [
      'codebook.yaml: stances: { for: { polarity: 1 }, "opposes": { polarity: -1 } }',
      'b.txt.quotes.yaml: - { id: b, exact: lee, speakers: [office], codings: [{ claim: imposed, stance: opposes, conflicts: { stance: [opposes, for] } }] }',
    ]);
  });

  it('opens no file that does not name the key', () => {
    const { files } = renameEntry(corpusOf(FILES), entry('stance', 'for'), 'supports');
    assert.deepEqual(
      files.map(({ file }) => file.slice(ROOT.length)),
      ['codebook.yaml', 'a.txt.quotes.yaml', 'b.txt.quotes.yaml', 'e.txt.quotes.yaml'],
    );
  });

  it('renames a key that only quotes name', () => {
    const files = {
      'codebook.yaml': 'crossquote: 1\n',
      'a.txt.quotes.yaml': 'crossquote: 1\nquotes:\n  - { id: a, exact: so, speakers: [kim] }\n',
    };
    const after = refactored(files, corpus => renameEntry(corpus, entry('actor', 'kim'), 'kim-ode'));
    assert.match(after['a.txt.quotes.yaml']!, /speakers: \[kim-ode\]/);
  });

  it('is refused where somebody has taken the key meanwhile', () => {
    const edit = renameEntry(corpusOf(FILES), entry('actor', 'lee'), 'kim');
    const since = { ...FILES, 'codebook.yaml': FILES['codebook.yaml'].replace('office:', 'kim:') };
    assert.throws(() => applied(since, edit.files), /changed-since/);
  });
});

describe('a new key', () => {
  const cases: [key: string, bad: BadKey | undefined][] = [
    ['lee-park', undefined],
    ['Zoë_2', undefined],
    ['', 'empty'],
    ['lee', 'same'],
    ['office', 'taken'],
    ['kim', 'taken'],
    ['No', 'yaml-word'],
    ['2nd', 'not-a-key'],
    ['lee park', 'not-a-key'],
    ['a:b', 'not-a-key'],
    ['x'.repeat(1001), 'not-a-key'],
  ];
  const corpus = corpusOf({
    ...FILES,
    'e.txt.quotes.yaml': 'crossquote: 1\nquotes:\n  - { id: e, exact: so, via: kim }\n',
  });
  for (const [key, bad] of cases)
    it(`“${key.slice(0, 20)}” is ${bad ?? 'fine'}`, () =>
      assert.equal(badKey(corpus, entry('actor', 'lee'), key), bad));

  it('can be that of a claim, where it is an actor’s', () => {
    assert.equal(badKey(corpus, entry('claim', 'agreed'), 'lee'), undefined);
  });
});

describe('the standard stances', () => {
  it('are not there to be renamed, as long as the codebook names none', () => {
    const bare = corpusOf({ 'codebook.yaml': 'crossquote: 1\n' });
    assert(isStandardStance(bare, entry('stance', 'supports')));
    assert(!isStandardStance(bare, entry('stance', 'praises')));
    assert(!isStandardStance(corpusOf(FILES), entry('stance', 'for')));
  });

  it('reaches the sidecars of coders, and a key that only they name is taken', () => {
    const files = {
      'codebook.yaml': FILES['codebook.yaml'],
      'a.txt.quotes.ana.yaml':
        'crossquote: 1\ncoder: Ana\nquotes:\n  - { id: one, exact: so, speakers: [lee], codings: [{ claim: agreed, stance: for }] }\n',
      'a.txt.quotes.de.yaml': 'speakers: [lee]\n',
    };
    const renamedIn = (kind: EntryKind, from: string, to: string) =>
      refactored(files, corpus => renameEntry(corpus, entry(kind, from), to))['a.txt.quotes.ana.yaml'] ?? '';
    assert.match(renamedIn('actor', 'lee', 'lee-park'), /speakers: \[lee-park\]/);
    assert.match(renamedIn('claim', 'agreed', 'settled'), /claim: settled/);
    assert.match(renamedIn('stance', 'for', 'backs'), /stance: backs/);
    const corpus = corpusOf({ ...files, 'codebook.yaml': 'crossquote: 1\nactors: { kim: { name: Kim } }\n' });
    assert.equal(badKey(corpus, entry('actor', 'kim'), 'lee'), 'taken');
  });
});
