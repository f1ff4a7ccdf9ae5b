import assert from 'node:assert/strict';
import { readCodebook } from '../../../src/core/format';
import { dedent } from '../support/texts';

describe('what a team agrees on in its codebook', () => {
  it('is read with all that may be left out', () => {
    const { codebook, problems } = readCodebook(dedent`
      crossquote: 1
      sources: "2024/**/*.txt"
      checks: { speaker-not-named: off, orphan: error }
      variables:
        frame: { choices: [security, economy], ask: true }
        party: { of: actor }
        page: { type: number, name: Page in print, definition: As printed. }
      rounds:
        pilot:
          sources: [2024/pilot/*.txt]
          coders: [ana, tom]
          blind: true
          units: free
          until: 2024-10-01
          closed: 2024-10-02T09:00:00Z
        main: { coders: [ana] }
      views:
        autumn: { from: 2024-09-01, actors: [lee], values: { frame: [security], page: 7 }, view: network, options: { least: 2, broader: true } }
      drafts: [drafts/*.md]
      intake:
        agency: { pattern: "^(?<title>.+)$", files: "*.rtf" }
    `);
    assert.deepEqual(problems, []);
    assert.deepEqual(codebook.sources, ['2024/**/*.txt']);
    assert.deepEqual(codebook.checks, { 'speaker-not-named': 'off', orphan: 'error' });
    assert.deepEqual(
      [...codebook.variables.values()],
      [
        { key: 'frame', of: 'quote', type: 'choice', choices: ['security', 'economy'], ask: true },
        { key: 'party', of: 'actor', type: 'text', choices: [], ask: false },
        {
          key: 'page',
          of: 'quote',
          type: 'number',
          choices: [],
          ask: false,
          name: 'Page in print',
          definition: 'As printed.',
        },
      ],
    );
    assert.deepEqual(
      [...codebook.rounds.values()],
      [
        {
          key: 'pilot',
          sources: ['2024/pilot/*.txt'],
          coders: ['ana', 'tom'],
          blind: true,
          units: 'free',
          until: '2024-10-01',
          closed: '2024-10-02T09:00:00Z',
        },
        { key: 'main', sources: [], coders: ['ana'], blind: false, units: 'given' },
      ],
    );
    const autumn = codebook.views.get('autumn');
    assert.deepEqual(
      [autumn?.from, autumn?.until, autumn?.actors, autumn?.values],
      ['2024-09-01', undefined, ['lee'], { frame: ['security'], page: ['7'] }],
    );
    assert.deepEqual([autumn?.view, autumn?.options], ['network', { least: 2, broader: true }]);
    assert.deepEqual(codebook.drafts, ['drafts/*.md']);
    assert.deepEqual(codebook.intake.get('agency'), {
      key: 'agency',
      pattern: '^(?<title>.+)$',
      files: ['*.rtf'],
    });
  });

  it('names no two coders of a round whose work would stand in one file', () => {
    const text =
      'crossquote: 1\nrounds:\n  pilot: { coders: [Ana Lind, Tom, ana-lind, ana lind, Åsa, åsa] }\n';
    const { problems } = readCodebook(text);
    assert.deepEqual(
      problems.map(({ code, params, start, end }) => [code, params, text.slice(start, end)]),
      [['same-coder', { coder: 'ana-lind', other: 'Ana Lind' }, 'ana-lind']],
    );
  });

  it('is nothing where it says nothing; no list of sources is another thing than an empty one', () => {
    const { codebook } = readCodebook('crossquote: 1\n');
    assert.equal(codebook.sources, undefined);
    assert.equal(codebook.rounds.size + codebook.variables.size + codebook.views.size, 0);
    assert.deepEqual(readCodebook('crossquote: 1\nsources: []\n').codebook.sources, []);
  });
});
