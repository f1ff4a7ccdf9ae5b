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

  it('keep both sentences of a claim, both names of an actor and both colours of a stance', () => {
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
