import assert from 'node:assert/strict';
import { mergeCodebooks } from '../../../src/core/merge';
import { merged } from '../support/merging';
import { dedent } from '../support/texts';

describe('two versions of a codebook', () => {
  const base = dedent`
    crossquote: 1
    stances:
      supports: { polarity: 1, color: green, key: s }
    actors:
      lee: { name: Lee Park, aliases: [Park] } # the minister
      kim: { name: Kim }
    claims:
      agreed: { text: The plan was agreed. }
  `;

  it('are merged entry by entry, with the aliases and relations of both', () => {
    const ours = base
      .replace('[Park]', '[Park, the minister]')
      .replace('  kim: { name: Kim }\n', '')
      .concat('  imposed: { text: The plan was imposed. }\n');
    const theirs = base
      .replace('[Park] }', '[Lee], role: minister }')
      .replace('green', 'blue')
      .replace('agreed. }', 'agreed., contradicts: [imposed] }');
    assert.deepEqual(merged(mergeCodebooks(base, ours, theirs)), {
      text: dedent`
        crossquote: 1
        stances:
          supports: { polarity: 1, color: blue, key: s }
        actors:
          lee: { name: Lee Park, aliases: [the minister, Lee], role: minister } # the minister
        claims:
          agreed: { text: The plan was agreed., contradicts: [imposed] }
          imposed: { text: The plan was imposed. }
      `,
      conflicts: [],
    });
  });

  it('keep both sentences of a claim, both names of an actor and both colors of a stance', () => {
    const ours = base.replace('was agreed', 'was settled').replace('Kim', 'Kim Roe').replace('green', 'blue');
    const theirs = base.replace('was agreed', 'is agreed').replace('Kim', 'Kim Doe').replace('green', 'red');
    assert.deepEqual(merged(mergeCodebooks(base, ours, theirs)), {
      text: dedent`
        crossquote: 1
        stances:
          supports: { polarity: 1, color: blue, key: s, conflicts: { color: [blue, red] } }
        actors:
          lee: { name: Lee Park, aliases: [Park] } # the minister
          kim: { name: Kim Roe, conflicts: { name: [Kim Roe, Kim Doe] } }
        claims:
          agreed: { text: The plan was settled., conflicts: { text: [The plan was settled., The plan is agreed.] } }
      `,
      conflicts: ['stances supports: color', 'actors kim: name', 'claims agreed: text'],
    });
  });

  it('are merged in what the team agrees on: rounds and views by their keys, checks and attributes by name', () => {
    const agreed = base
      .replace('crossquote: 1\n', 'crossquote: 1\nsources: "**/*.txt"\nchecks:\n  orphan: error\n')
      .concat(
        'rounds:\n  pilot:\n    coders: [ana]\n    blind: true\nviews:\n  autumn:\n    actors: [lee]\n',
      );
    const ours = agreed
      .replace('orphan: error', 'orphan: error\n  uncertain: off')
      .replace('coders: [ana]', 'coders: [ana, tom]')
      .replace('{ name: Kim }', '{ name: Kim, attributes: { party: left } }');
    const theirs = agreed
      .replace('orphan: error', 'orphan: warning')
      .replace('blind: true', 'blind: true\n    until: 2024-10-01')
      .replace('actors: [lee]\n', 'actors: [lee, kim]\n  spring:\n    claims: [agreed]\n')
      .replace('{ name: Kim }', '{ name: Kim, attributes: { since: 2019 } }');
    assert.deepEqual(merged(mergeCodebooks(agreed, ours, theirs)), {
      text: dedent`
        crossquote: 1
        sources: "**/*.txt"
        checks:
          orphan: warning
          uncertain: off
        stances:
          supports: { polarity: 1, color: green, key: s }
        actors:
          lee: { name: Lee Park, aliases: [Park] } # the minister
          kim: { name: Kim, attributes: { party: left, since: 2019 } }
        claims:
          agreed: { text: The plan was agreed. }
        rounds:
          pilot:
            coders: [ana, tom]
            blind: true
            until: 2024-10-01
        views:
          autumn:
            actors: [lee, kim]
          spring:
            claims: [agreed]
      `,
      conflicts: [],
    });
  });

  it('keep both patterns of sources and both verdicts, and mix nothing of two verdicts', () => {
    const checked = base
      .replace('crossquote: 1\n', 'crossquote: 1\nsources: "**/*.txt"\n')
      .replace('{ text: The plan was agreed. }', '{ text: The plan was agreed., verdict: { rating: open } }');
    const ours = checked.replace('**/*.txt', '2024/*.txt').replace('rating: open', 'rating: right, by: ana');
    const theirs = checked
      .replace('**/*.txt', '2025/*.txt')
      .replace('open', 'wrong, explanation: It was not.');
    assert.deepEqual(merged(mergeCodebooks(checked, ours, theirs)), {
      text: dedent`
        crossquote: 1
        sources: "2024/*.txt"
        stances:
          supports: { polarity: 1, color: green, key: s }
        actors:
          lee: { name: Lee Park, aliases: [Park] } # the minister
          kim: { name: Kim }
        claims:
          agreed: { text: The plan was agreed., verdict: { rating: right, by: ana }, conflicts: { verdict: [{ rating: right, by: ana }, { rating: wrong, explanation: It was not. }] } }
        conflicts:
          sources: [2024/*.txt, 2025/*.txt]
      `,
      conflicts: [': sources', 'claims agreed: verdict'],
    });
  });

  it('keep a claim that one side deleted and the other gave another sentence', () => {
    const ours = base.replace(/claims:[\s\S]*/, '');
    const theirs = base.replace('was agreed', 'is agreed');
    assert.deepEqual(merged(mergeCodebooks(base, ours, theirs)), {
      text: `${ours}${dedent`
        claims:
          agreed:
            text: The plan is agreed.
            conflicts:
              deleted: [true, false]
      `}`,
      conflicts: ['claims agreed: deleted'],
    });
  });
});
