import assert from 'node:assert/strict';
import { MadeCorpus, type MadeSource } from '../../scripts/made/corpus';
import { Corpus } from '../../src/core/corpus';
import { summarize } from '../../src/core/format';
import { PackedText } from '../../src/core/text';
import { actorsTree, claimsTree, sourcesTree, type TreeNode } from '../../src/core/trees';
import { WHOLE } from './support/shape';

const SOURCES = 200;
const ROOT = 'file:///archive/';

const sidecarOf = ({ path }: MadeSource): string => `${ROOT}${path}.quotes.yaml`;

describe('many sources', () => {
  let sources: MadeSource[];
  let corpus: Corpus;

  before(async () => {
    const made = await MadeCorpus.from('seeds', SOURCES);
    sources = [...made.sources()];
    corpus = new Corpus();
    corpus.setRoots([ROOT]);
    corpus.setCodebook(`${ROOT}codebook.yaml`, made.codebook);
    for (const source of sources) corpus.setSidecar(sidecarOf(source), source.sidecar);
  });

  /** The nodes that a tree did not have before. */
  function madeAnew(treeOf: typeof claimsTree, change: () => void): TreeNode[] {
    const before = new Set(treeOf(corpus, WHOLE));
    change();
    return [...treeOf(corpus, WHOLE)].filter(node => !before.has(node));
  }

  const changeFirstCoding =
    ({ path, sidecar }: MadeSource, coder: string) =>
    () =>
      corpus.setSidecar(`${ROOT}${path}.quotes.yaml`, sidecar.replace(/coder: \w+/, `coder: ${coder}`));

  it('make the same trees anew only where nothing has changed', () => {
    for (const treeOf of [actorsTree, claimsTree, sourcesTree])
      assert.deepEqual(
        madeAnew(treeOf, () => {}),
        [],
      );
  });

  it('cost a change of one quote the nodes of its own claims, actors and source', () => {
    const [changed] = sources;
    const [quote] = corpus.source(ROOT + changed!.path)!.quotes;
    const claims = new Set(quote!.codings.map(({ claim }) => claim));
    const actors = new Set(quote!.speakers);
    const keyOf = (node: TreeNode) =>
      node.kind === 'claim' ? node.claim.key : node.kind === 'actor' ? node.actor.key : node.id;
    const keysMadeAnew = (treeOf: typeof claimsTree, coder: string) =>
      new Set(madeAnew(treeOf, changeFirstCoding(changed!, coder)).map(keyOf));
    assert.deepEqual(keysMadeAnew(claimsTree, 'dora'), claims);
    assert.deepEqual(keysMadeAnew(actorsTree, 'eva'), actors);
    assert.deepEqual(keysMadeAnew(sourcesTree, 'finn'), new Set([ROOT + changed!.path]));
  });

  it('are counted without a quote being read, and for what is below a row only its own sources are opened', () => {
    const counted = new Corpus();
    counted.setRoots([ROOT]);
    for (const source of sources) {
      const { packed } = PackedText.of(source.sidecar);
      counted.setSidecar(sidecarOf(source), new PackedText(packed), summarize(packed));
    }
    const opened = () => [...counted.sources()].filter(({ isOpened }) => isOpened).map(({ file }) => file);
    const [, claims] = [actorsTree, claimsTree, sourcesTree].map(treeOf => {
      const nodes = treeOf(counted, WHOLE).slice();
      return nodes.filter(node => 'quotations' in node && node.quotations > 0);
    });
    assert.deepEqual(opened(), []);
    const [claim] = claims!;
    assert(claim?.kind === 'claim' && claim.tally.length > 0);
    const own = claim.of.sources.map(({ file }) => file);
    assert(own.length > 0 && own.length < SOURCES);
    assert(claim.children.length > 0);
    assert.deepEqual(new Set(opened()), new Set(own));
  });

  it('are told of once when they change together', () => {
    let told = 0;
    const stopListening = corpus.onDidChange(change => {
      told += 1;
      assert.equal(change.sources.size, SOURCES / 5);
    });
    corpus.batch(() => {
      for (const source of sources.slice(0, SOURCES / 5)) changeFirstCoding(source, 'gwen')();
    });
    stopListening();
    assert.equal(told, 1);
  });
});
