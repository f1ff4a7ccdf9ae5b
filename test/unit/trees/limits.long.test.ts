import assert from 'node:assert/strict';
import { claimsTree, type TreeNode } from '../../../src/core/trees';
import { WHOLE } from '../support/shape';
import { corpusOf } from '../support/workspace';

describe('claims under broader ones', () => {
  it('stand at the top where more claims are above each other than anybody writes', () => {
    const many = 2_000;
    const chain = Array.from({ length: many }, (_, i) => `  c${i}: { text: t, broader: [c${i + 1}] }\n`);
    const corpus = corpusOf({ 'codebook.yaml': `crossquote: 1\nclaims:\n${chain.join('')}` });
    const tree = claimsTree(corpus, WHOLE);
    const below = (nodes: readonly TreeNode[]): TreeNode[] => nodes.flatMap(({ children }) => [...children]);
    const isClaim = ({ kind }: TreeNode) => kind === 'claim';
    let shown = 0;
    let depth = 0;
    for (let nodes = [...tree]; nodes.length > 0; nodes = below(nodes).filter(isClaim)) {
      shown += nodes.length;
      depth += 1;
    }
    assert.equal(shown, many);
    assert(depth > 50 && depth < 200, String(depth));
  });
});
