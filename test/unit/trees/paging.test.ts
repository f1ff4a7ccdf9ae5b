import assert from 'node:assert/strict';
import { type MoreNode, Paging, sourcesTree, type TreeNode } from '../../../src/core/trees';
import { WHOLE } from '../support/shape';
import { corpusOf } from '../support/workspace';

/** As many sources, in the order of their names. */
const sources = (count: number): readonly TreeNode[] =>
  sourcesTree(
    corpusOf(
      Object.fromEntries(
        Array.from({ length: count }, (_, i) => [`report-${String(i).padStart(5, '0')}.txt`, 'It rained.\n']),
      ),
    ),
    WHOLE,
  ).slice();

const ids = (nodes: readonly TreeNode[]) => nodes.map(({ id }) => id);
const last = (nodes: readonly TreeNode[]) => nodes.at(-1) as MoreNode;

describe('a long list of rows', () => {
  const nodes = sources(1300);

  it('shows its head, and how much is left', () => {
    const page = new Paging().page(nodes, undefined);
    assert.deepEqual(ids(page.slice(0, -1)), ids(nodes.slice(0, page.length - 1)));
    const { kind, hidden, next } = last(page);
    assert.equal(kind, 'more');
    assert.equal(hidden, nodes.length - (page.length - 1));
    assert.equal(next, page.length - 1);
  });

  it('shows as much again when asked for more, and in the end all', () => {
    const paging = new Paging();
    const seen: number[] = [];
    for (let page = paging.page(nodes, undefined); ; page = paging.page(nodes, undefined)) {
      seen.push(page.length);
      if (last(page).kind !== 'more') break;
      assert(seen.length < 10);
      paging.showMore(last(page));
    }
    assert.equal(seen.at(-1), nodes.length);
    assert.deepEqual(ids(paging.page(nodes, undefined)), ids(nodes));
    assert(seen.length > 2);
  });

  it('goes on to a node that is to be seen', () => {
    const paging = new Paging();
    const node = nodes[1200]!;
    assert.equal(paging.reach(node, nodes, undefined), true);
    assert(ids(paging.page(nodes, undefined)).includes(node.id));
    assert.equal(paging.reach(node, nodes, undefined), false);
  });

  it('is longer nowhere else when more of it is shown', () => {
    const paging = new Paging();
    const parent = nodes[0]!;
    const before = paging.page(nodes, parent).length;
    paging.showMore(last(paging.page(nodes, undefined)));
    assert.equal(paging.page(nodes, parent).length, before);
  });

  it('is left as it is where it is short', () => {
    const few = sources(20);
    assert.deepEqual(new Paging().page(few, undefined), few);
  });
});
