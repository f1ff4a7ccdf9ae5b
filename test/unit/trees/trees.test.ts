import assert from 'node:assert/strict';
import { describeQuote } from '../../../src/core/anchoring';
import type { Corpus } from '../../../src/core/corpus';
import {
  type ActorOrder,
  actorsTree,
  type ClaimNode,
  claimsTree,
  pathsTo,
  quotationsShown,
  sourcesTree,
  suggestionsShown,
  type TreeNode,
  type TreeScope,
  wayToClaim,
} from '../../../src/core/trees';
import { labelOf, shapeOf, WHOLE } from '../support/shape';
import { corpusOf, ROOT, refTo, setFile, sidecarWith } from '../support/workspace';

const CODEBOOK = `
crossquote: 1
actors:
  lee: { name: Lee Park, aliases: [spokesman], role: envoy }
  kim: { name: Kim Roe }
  idle: { name: Nobody yet }
claims:
  agreed: { text: It was agreed., contradicts: [imposed, lost] }
  imposed: { text: It was imposed. }
  unused: { text: Nobody said so. }
`;

const FILES = {
  'codebook.yaml': CODEBOOK,
  'b.txt.quotes.yaml': sidecarWith(
    [
      {
        id: 'b2',
        exact: 'we never agreed',
        start: 50,
        speakers: ['kim'],
        via: 'radio',
        codings: ['agreed:opposes'],
      },
      { id: 'b1', exact: 'wait', start: 5, speakers: ['kim'] },
    ],
    '2024-09-26',
  ),
  'a.txt.quotes.yaml': sidecarWith(
    [
      { id: 'a1', exact: 'we have', start: 1, group: 'g', speakers: ['lee'], codings: ['agreed:supports'] },
      { id: 'a2', exact: 'a deal', start: 9, group: 'g', speakers: ['lee'], codings: ['agreed:supports'] },
      {
        id: 'a3',
        exact: 'odd',
        start: 20,
        speakers: ['lee', 'kim'],
        codings: ['strange:supports', 'agreed:neutral:bob'],
      },
    ],
    '2024-09-27',
  ),
};

const only = (path: string) => ({
  includes: (file: string) => file === ROOT + path,
  suggesting: new Set<string>(),
  isWhole: false,
  filter: '',
});

describe('the tree of actors', () => {
  it('has under each actor its claims, under each claim its quotes, and at the end those not coded yet', () => {
    assert.deepEqual(shapeOf(actorsTree(corpusOf(FILES), WHOLE)), [
      ['Lee Park 2', ['It was agreed. 2', '“we have”', '“odd”'], ['?strange 1', '“odd”']],
      ['Kim Roe 3', ['It was agreed. 2', '“we never agreed”', '“odd”'], ['?strange 1', '“odd”'], '“wait”'],
      'Nobody yet 0',
      ['?radio 1', ['It was agreed. 1', '“we never agreed”']],
    ]);
  });

  it('has what was said for somebody under those too', () => {
    const quotes = [{ id: 'q1', exact: 'so', start: 1, speakers: ['kim'], for: 'lee' }];
    const corpus = corpusOf({ 'codebook.yaml': CODEBOOK, 'a.txt.quotes.yaml': sidecarWith(quotes) });
    const tree = actorsTree(corpus, { ...WHOLE, isWhole: false });
    assert.deepEqual(shapeOf(tree), [
      ['Lee Park 1', '“so”'],
      ['Kim Roe 1', '“so”'],
    ]);
    assert.equal(pathsTo(refTo(corpus, 'a.txt#q1'), tree).length, 2);
  });

  it('has only the actors of the sources in scope', () => {
    assert.deepEqual(shapeOf(actorsTree(corpusOf(FILES), only('b.txt'))), [
      ['Kim Roe 2', ['It was agreed. 1', '“we never agreed”'], '“wait”'],
      ['?radio 1', ['It was agreed. 1', '“we never agreed”']],
    ]);
  });
});

describe('the actors, sorted', () => {
  const BOOK = `crossquote: 1
actors:
  zoe: { name: Zoë Adler, of: mot }
  ana: { name: ana ruiz }
  mot: { name: Ministry of Transport }
  kim: { name: Kim Roe, of: mot }
  aco: { name: Aco, of: zeta }
`;
  const quotes = ['kim', 'kim', 'zoe', 'stranger'].map((speaker, i) => ({
    id: `q${i}`,
    exact: `word ${i}`,
    start: i * 10,
    speakers: [speaker],
  }));
  const corpus = corpusOf({ 'codebook.yaml': BOOK, 'a.txt.quotes.yaml': sidecarWith(quotes) });
  const sorted = (actorOrder: ActorOrder, isWhole = true) =>
    Array.from(actorsTree(corpus, { ...WHOLE, isWhole, actorOrder }), node =>
      node.kind === 'actor' ? node.actor.name : node.kind,
    ).join(', ');

  it('stand as in the codebook, by count, by name or by organization', () => {
    assert.equal(sorted('codebook'), 'Zoë Adler, ana ruiz, Ministry of Transport, Kim Roe, Aco, stranger');
    assert.equal(sorted('count'), 'Kim Roe, stranger, Zoë Adler, Aco, ana ruiz, Ministry of Transport');
    assert.equal(sorted('name'), 'Aco, ana ruiz, Kim Roe, Ministry of Transport, stranger, Zoë Adler');
    assert.equal(
      sorted('organization'),
      'Ministry of Transport, Kim Roe, Zoë Adler, Aco, ana ruiz, stranger',
    );
    assert.equal(sorted('name', false), 'Kim Roe, stranger, Zoë Adler');
  });

  it('are found by their organization', () => {
    const found = actorsTree(corpus, { ...WHOLE, filter: 'ministry' });
    assert.deepEqual(
      Array.from(found, node => labelOf(node)),
      ['Zoë Adler 1', 'Ministry of Transport 0', 'Kim Roe 2'],
    );
  });
});

describe('actors whose names look like one', () => {
  const corpus = corpusOf({
    'codebook.yaml': `crossquote: 1
actors:
  lind: { name: Lind }
  ana: { name: Ana Ruiz }
  marta: { name: Marta Lind }
`,
  });
  const likeWhom = (scope: TreeScope) =>
    Array.from(actorsTree(corpus, scope), node =>
      node.kind === 'actor' ? `${node.actor.name}: ${node.mayBe?.name}` : '',
    );

  it('say of each other that they may be one', () =>
    assert.deepEqual(likeWhom(WHOLE), ['Lind: Marta Lind', 'Ana Ruiz: undefined', 'Marta Lind: Lind']));

  it('say so no more when a person has said that they are two', () => {
    const areTwo = (codebook: string | undefined, ...keys: string[]) =>
      codebook === `${ROOT}codebook.yaml` && keys.sort().join(' ') === 'lind marta';
    assert.deepEqual(likeWhom({ ...WHOLE, areTwo }), [
      'Lind: undefined',
      'Ana Ruiz: undefined',
      'Marta Lind: undefined',
    ]);
  });
});

describe('the tree of claims', () => {
  it('has under each claim the stances taken and its relations, the parts of a quotation once', () => {
    assert.deepEqual(shapeOf(claimsTree(corpusOf(FILES), WHOLE)), [
      [
        'It was agreed. 3 contested',
        ['supports 1', '“we have”'],
        ['opposes 1', '“we never agreed”'],
        ['neutral 1', '“odd”'],
        'contradicts It was imposed.',
        'contradicts lost',
      ],
      ['It was imposed. 0', 'contradicts It was agreed.'],
      'Nobody said so. 0',
      ['?strange 1', ['supports 1', '“odd”']],
    ]);
  });

  it('has what plain codes tie to a claim right under it, behind the stances taken', () => {
    const quotes = [
      { id: 'q1', exact: 'of it', start: 1, codings: ['agreed', 'agreed:supports:bob'] },
      { id: 'q2', exact: 'about it', start: 9, codings: ['agreed'] },
    ];
    const corpus = corpusOf({ 'codebook.yaml': CODEBOOK, 'a.txt.quotes.yaml': sidecarWith(quotes) });
    const [agreed] = shapeOf(claimsTree(corpus, WHOLE));
    assert.deepEqual(agreed?.slice(0, 3), ['It was agreed. 2', ['supports 1', '“of it”'], '“about it”']);
    const ways = pathsTo(refTo(corpus, 'a.txt#q2'), claimsTree(corpus, WHOLE));
    assert.deepEqual(
      ways.map(way => way.map(labelOf)),
      [['It was agreed. 2', '“about it”']],
    );
  });

  it('has only the claims of the sources in scope', () => {
    assert.deepEqual(shapeOf(claimsTree(corpusOf(FILES), only('b.txt'))), [
      [
        'It was agreed. 1',
        ['opposes 1', '“we never agreed”'],
        'contradicts It was imposed.',
        'contradicts lost',
      ],
    ]);
  });
});

describe('claims under broader ones', () => {
  const BOOK = `crossquote: 1
claims:
  small: { text: Small., broader: [middle, large] }
  large: { text: Large. }
  middle: { text: Middle., broader: [large] }
  round: { text: Round., broader: [circle] }
  circle: { text: Circle., broader: [round] }
  astray: { text: Astray., broader: [lost] }
`;
  const files = {
    'codebook.yaml': BOOK,
    'a.txt.quotes.yaml': sidecarWith([
      { id: 'q1', exact: 'all of it', start: 1, codings: ['large:supports', 'small:opposes'] },
      { id: 'q2', exact: 'some of it', start: 20, codings: ['small:opposes'] },
    ]),
    'b.txt.quotes.yaml': sidecarWith([
      { id: 'q3', exact: 'half of it', start: 1, codings: ['middle:supports'] },
    ]),
  };
  const small = [
    'Small. 2',
    ['opposes 2', '“all of it”', '“some of it”'],
    'broader Middle.',
    'broader Large.',
  ];

  it('stand under the first one that is named, however deep; what is in a circle or under nothing stands at the top', () =>
    assert.deepEqual(shapeOf(claimsTree(corpusOf(files), WHOLE)), [
      [
        'Large. 1',
        ['supports 1', '“all of it”'],
        ['Middle. 1', ['supports 1', '“half of it”'], small, 'broader Large.'],
      ],
      ['Round. 0', 'broader Circle.'],
      ['Circle. 0', 'broader Round.'],
      ['Astray. 0', 'broader lost'],
    ]));

  it('are counted with these where somebody wants it, what is on both for both', () => {
    const [large] = claimsTree(corpusOf(files), { ...WHOLE, countsNarrower: true });
    assert(large?.kind === 'claim');
    assert.deepEqual(
      [labelOf(large), large.tally, large.children.map(labelOf)],
      [
        'Large. 4 contested',
        [
          ['supports', 2],
          ['opposes', 2],
        ],
        ['supports 1', 'Middle. 3 contested'],
      ],
    );
  });

  it('bring these with them where not all are in scope', () =>
    assert.deepEqual(shapeOf(claimsTree(corpusOf(files), only('b.txt'))), [
      ['Large. 0', ['Middle. 1', ['supports 1', '“half of it”'], 'broader Large.']],
    ]));

  it('are found under these, and so are their quotes', () => {
    const corpus = corpusOf(files);
    const tree = claimsTree(corpus, WHOLE);
    const labels = (ways: readonly (readonly TreeNode[])[]) => ways.map(way => way.map(labelOf));
    const book = `${ROOT}codebook.yaml`;
    assert.deepEqual(labels([wayToClaim(book, 'small', tree)!]), [['Large. 1', 'Middle. 1', 'Small. 2']]);
    assert.deepEqual(labels(pathsTo(refTo(corpus, 'a.txt#q2'), tree)), [
      ['Large. 1', 'Middle. 1', 'Small. 2', 'opposes 2', '“some of it”'],
    ]);
    const found = claimsTree(corpus, { ...WHOLE, filter: 'some' });
    assert.deepEqual(shapeOf(found), [
      ['Large. 1', ['Middle. 1', ['Small. 2', ['opposes 2', '“some of it”']]]],
    ]);
    assert.equal(quotationsShown([...found][0] as ClaimNode), 0);
    const counted = claimsTree(corpus, { ...WHOLE, filter: 'some', countsNarrower: true });
    assert.equal(quotationsShown([...counted][0] as ClaimNode), 1);
  });

  it('have the rows above them looked at again when somebody speaks on them', () => {
    const corpus = corpusOf(files);
    const countOf = () => [...claimsTree(corpus, { ...WHOLE, countsNarrower: true })].map(labelOf)[0];
    assert.equal(countOf(), 'Large. 4 contested');
    setFile(corpus, `${ROOT}b.txt.quotes.yaml`, sidecarWith([]));
    assert.equal(countOf(), 'Large. 3 contested');
  });
});

describe('the tree of sources', () => {
  it('has the sources in the order of publication and their quotes in that of the text', () => {
    assert.deepEqual(shapeOf(sourcesTree(corpusOf(FILES), WHOLE)), [
      ['b.txt 2', '“wait”', '“we never agreed”'],
      ['a.txt 2', '“we have”', '“odd”'],
    ]);
  });

  it('has a quote that is astray between the others in a file of CRLF too', () => {
    const before = 'First line.\r\n'.repeat(40);
    const text = `${before}“We agreed,” said Lee.\r\nMore.\r\n“It is over,” said Kim.\r\n`;
    const at = (words: string) => {
      const start = text.indexOf(words);
      return describeQuote(text, start, start + words.length);
    };
    const gone = { ...at('More'), exact: 'nobody said this at all, anywhere', prefix: '', suffix: '' };
    const tags = [
      { id: 'a', ...at('We agreed') },
      { id: 'b', ...gone },
      { id: 'c', ...at('It is over') },
    ];
    const corpus = corpusOf({ 'x.txt': text, 'x.txt.quotes.yaml': sidecarWith(tags) });
    assert.deepEqual(shapeOf(sourcesTree(corpus, WHOLE)), [
      ['First line. 3 astray 1', '“We agreed”', '“nobody said this at all, anywhere” astray', '“It is over”'],
    ]);
  });

  it('has the quotes where their words stand today, and tells those astray', () => {
    const written =
      'The title\n\n“Stay at home until the morning,” said Lee. “We never agreed to any of it,” said Kim.';
    const today =
      'The title\n\n“We never agreed to any of it,” said Kim. “Stay at home until the morning,” said Lee.';
    const selector = (words: string) =>
      describeQuote(written, written.indexOf(words), written.indexOf(words) + words.length);
    const stay = { id: 'a', ...selector('Stay at home until the morning') };
    const never = { id: 'b', ...selector('We never agreed to any of it') };
    const corpus = corpusOf({ 'x.txt': today, 'x.txt.quotes.yaml': sidecarWith([stay, never]) });
    const tree = () => shapeOf(sourcesTree(corpus, WHOLE));
    assert.deepEqual(tree(), [['The title 2', `“${never.exact}”`, `“${stay.exact}”`]]);
    setFile(corpus, `${ROOT}x.txt`, 'Nothing of it');
    assert.deepEqual(tree(), [
      ['Nothing of it 2 astray 2', `“${stay.exact}” astray`, `“${never.exact}” astray`],
    ]);
  });

  it('has sources that have no sidecar yet', () => {
    const corpus = corpusOf({ 'new.txt': 'New\n' });
    assert.deepEqual(shapeOf(sourcesTree(corpus, only('new.txt'))), ['New 0']);
    assert.deepEqual(shapeOf(sourcesTree(corpus, WHOLE)), ['New 0']);
  });
});

describe('the ways to a quote', () => {
  const wayOf = (link: string, tree: typeof actorsTree, followed?: string) => {
    const corpus = corpusOf(FILES);
    const ways = pathsTo(refTo(corpus, link), tree(corpus, WHOLE), followed);
    return ways.map(way => way.map(labelOf).join(' / '));
  };

  it('lead through all that it stands under, speakers before who passed it on', () => {
    assert.deepEqual(wayOf('b.txt#b2', actorsTree), [
      'Kim Roe 3 / It was agreed. 2 / “we never agreed”',
      '?radio 1 / It was agreed. 1 / “we never agreed”',
    ]);
    assert.deepEqual(wayOf('b.txt#b1', actorsTree), ['Kim Roe 3 / “wait”']);
    assert.deepEqual(wayOf('b.txt#b1', claimsTree), []);
  });

  it('lead through the claim that is followed, where the quote stands under it', () => {
    assert.deepEqual(wayOf('a.txt#a3', claimsTree, 'agreed'), [
      'It was agreed. 3 contested / neutral 1 / “odd”',
    ]);
    assert.deepEqual(wayOf('a.txt#a3', claimsTree, 'strange'), ['?strange 1 / supports 1 / “odd”']);
    assert.deepEqual(wayOf('a.txt#a3', actorsTree, 'strange'), [
      'Lee Park 2 / ?strange 1 / “odd”',
      'Kim Roe 3 / ?strange 1 / “odd”',
    ]);
    assert.equal(wayOf('a.txt#a3', claimsTree, 'unused').length, 2);
    assert.deepEqual(wayOf('a.txt#a3', sourcesTree, 'agreed'), wayOf('a.txt#a3', sourcesTree));
  });

  it('lead from a later part to the quotation', () => {
    assert.deepEqual(wayOf('a.txt#a2', sourcesTree), ['a.txt 2 / “we have”']);
    assert.deepEqual(wayOf('a.txt#a2', claimsTree), ['It was agreed. 3 contested / supports 1 / “we have”']);
  });
});

describe('suggestions', () => {
  const ARTICLE = `The road

Kim Roe said: “The road is open to all of us.” Nobody came.

“We waited,” Lena Vogel said, “and we will wait again.” Then she left.

“It is open,” Ana Ruiz and Lena Vogel said.

“It is open,” Kim Roe said.
`;
  const corpus = corpusOf({
    'codebook.yaml': 'crossquote: 1\nactors:\n  kim: { name: Kim Roe }\n',
    'a.txt': ARTICLE,
    'a.txt.quotes.yaml': sidecarWith([{ id: 'road', exact: 'The road is open', speakers: ['kim'] }]),
    'b.txt': 'Late bells\n\nThe bell rang. “It is late,” Ana Ruiz said.\n',
    'c.txt.quotes.yaml': sidecarWith([]),
  });
  const open = { ...WHOLE, suggesting: new Set([`${ROOT}a.txt`, `${ROOT}c.txt`]) };
  const all = { ...WHOLE, suggesting: new Set([...open.suggesting, `${ROOT}b.txt`]) };

  it('stand under their source apart from its quotes, in the order of the text', () => {
    assert.deepEqual(shapeOf(sourcesTree(corpus, open)), [
      [
        'The road 1',
        '“The road is open”',
        [
          'suggested 3',
          '“We waited, … and we will wait again.” Lena Vogel',
          '“It is open,” Ana Ruiz and Lena Vogel',
          '“It is open,” Kim Roe',
        ],
      ],
      'Late bells 0',
      'c.txt 0',
    ]);
  });

  it('stand in the tree of actors under their speakers, those that the codebook does not have apart', () => {
    assert.deepEqual(shapeOf(actorsTree(corpus, all)), [
      ['Kim Roe 1 + 1', '“The road is open”', ['suggested 1', '“It is open,” Kim Roe']],
      [
        'suggested 3',
        [
          '+Lena Vogel 2',
          '“We waited, … and we will wait again.” Lena Vogel',
          '“It is open,” Ana Ruiz and Lena Vogel',
        ],
        ['+Ana Ruiz 2', '“It is open,” Ana Ruiz and Lena Vogel', '“It is late,” Ana Ruiz'],
      ],
    ]);
  });

  it('stay under their speaker when another one of them is tagged, and an actor without quotes has them too', () => {
    const tree = (quotes: Parameters<typeof sidecarWith>[0]) => {
      const tagging = corpusOf({
        'codebook.yaml': 'crossquote: 1\nactors:\n  lena: { name: Lena Vogel }\n  ruiz: { name: Ana Ruiz }\n',
        'a.txt': ARTICLE,
        'a.txt.quotes.yaml': sidecarWith(quotes),
      });
      const scope = { ...only('a.txt'), suggesting: new Set([`${ROOT}a.txt`]) };
      return shapeOf(actorsTree(tagging, scope)).map(row => (typeof row === 'string' ? row : row[0]));
    };
    assert.deepEqual(tree([]), ['Lena Vogel 0 + 2', 'Ana Ruiz 0 + 1', 'suggested 2']);
    const tagged = [
      { id: 'waited', exact: 'We waited,', start: ARTICLE.indexOf('We waited'), speakers: ['lena'] },
    ];
    assert.deepEqual(tree(tagged), ['Lena Vogel 1 + 1', 'Ana Ruiz 0 + 1', 'suggested 2']);
  });

  it('are counted at a source, fewer where a filter leaves some out', () => {
    const counts = (filter: string) =>
      Array.from(sourcesTree(corpus, { ...all, filter }), node =>
        node.kind === 'source' ? suggestionsShown(node) : undefined,
      );
    assert.deepEqual(counts(''), [3, 1, 0]);
    assert.deepEqual(counts('vogel'), [2]);
  });

  it('leave the rows of other speakers the same nodes when one of them is tagged', () => {
    const tagging = corpusOf({
      'codebook.yaml': 'crossquote: 1\nactors:\n  kim: { name: Kim Roe }\n  ruiz: { name: Ana Ruiz }\n',
      'a.txt': ARTICLE,
      'b.txt': 'Late bells\n\nThe bell rang. “It is late,” Ana Ruiz said.\n',
    });
    const [kim, ruiz] = actorsTree(tagging, all);
    const tagged = [{ id: 'late', exact: 'It is late,', start: 29, speakers: ['ruiz'] }];
    setFile(tagging, `${ROOT}b.txt.quotes.yaml`, sidecarWith(tagged));
    const [kimThen, ruizThen] = actorsTree(tagging, all);
    assert.equal(kimThen, kim);
    assert.notEqual(ruizThen, ruiz);
  });

  it('are found by a filter, by words and by speaker', () => {
    assert.deepEqual(shapeOf(sourcesTree(corpus, { ...all, filter: 'late ruiz' })), [
      ['Late bells 0', ['suggested 1', '“It is late,” Ana Ruiz']],
    ]);
  });

  it('have ids of their own, which stay while the text before them changes', () => {
    const changing = corpusOf({ 'a.txt': ARTICLE });
    const ids = () => {
      const below = (nodes: readonly TreeNode[]): string[] =>
        nodes.flatMap(node => [node.id, ...below(node.children)]);
      return [actorsTree, sourcesTree].map(tree => below([...tree(changing, all)]));
    };
    const before = ids();
    for (const tree of before) assert.equal(new Set(tree).size, tree.length);
    setFile(changing, `${ROOT}a.txt`, `A headline\n\n${ARTICLE}`);
    assert.deepEqual(ids(), before);
  });
});

describe('several codebooks', () => {
  const corpus = corpusOf({
    'a/codebook.yaml': 'crossquote: 1\nclaims:\n  c: { text: A says so. }\n',
    'b/codebook.yaml': 'crossquote: 1\nclaims:\n  c: { text: B says so. }\n',
    'a/x.txt.quotes.yaml': sidecarWith([{ id: 'q', speakers: ['p'], codings: ['c:supports'] }]),
    'y.txt.quotes.yaml': sidecarWith([{ id: 'r', codings: ['c:opposes'] }]),
  });

  it('group the trees, and one key in two of them is two claims', () => {
    assert.deepEqual(shapeOf(claimsTree(corpus, WHOLE)), [
      ['a/codebook.yaml', ['A says so. 1', ['supports 1', '“q”']]],
      ['b/codebook.yaml', 'B says so. 0'],
      ['no codebook', ['?c 1', ['opposes 1', '“r”']]],
    ]);
  });

  it('do not where only one has something to show', () => {
    assert.deepEqual(shapeOf(actorsTree(corpus, WHOLE)), [['?p 1', ['A says so. 1', '“q”']]]);
  });

  it('do not while one is in scope', () => {
    assert.deepEqual(shapeOf(claimsTree(corpus, only('a/x.txt'))), [['A says so. 1', ['supports 1', '“q”']]]);
  });
});

describe('a tree made again', () => {
  it('has the same nodes where nothing changed, and new ones where something did', () => {
    const corpus = corpusOf(FILES);
    const trees = [actorsTree, claimsTree, sourcesTree];
    const before = trees.map(tree => [...tree(corpus, WHOLE)]);
    assert.deepEqual(
      trees.map((tree, i) => [...tree(corpus, WHOLE)].every((node, j) => node === before[i]![j])),
      [true, true, true],
    );
    corpus.setSource(`${ROOT}b.txt`, { state: 'read', text: 'Other words.' });
    const kept = [...sourcesTree(corpus, WHOLE)].filter(node => before[2]!.includes(node));
    assert.deepEqual(
      kept.map(({ id }) => id),
      before[2]!.map(({ id }) => id).filter(id => id !== `${ROOT}b.txt`),
    );
  });
});

describe('a filter', () => {
  const filtered = (tree: typeof actorsTree, filter: string) =>
    shapeOf(tree(corpusOf(FILES), { ...WHOLE, filter }));

  it('keeps what has all its words in itself, above or below', () => {
    assert.deepEqual(filtered(actorsTree, 'NEVER  róe'), [
      ['Kim Roe 3', ['It was agreed. 2', '“we never agreed”']],
      ['?radio 1', ['It was agreed. 1', '“we never agreed”']],
    ]);
    assert.deepEqual(filtered(claimsTree, 'deal'), []);
    assert.deepEqual(filtered(claimsTree, 'agreed opposes'), [
      ['It was agreed. 3 contested', ['opposes 1', '“we never agreed”']],
    ]);
  });

  it('leaves it to be told how many quotes of a row it shows', () => {
    const counts = (nodes: readonly TreeNode[]): string[] =>
      nodes.flatMap(node =>
        'quotations' in node
          ? [`${labelOf(node)}: ${quotationsShown(node)}`, ...counts(node.children)]
          : counts(node.children),
      );
    const shown = (filter: string) => counts([...claimsTree(corpusOf(FILES), { ...WHOLE, filter })]);
    assert.deepEqual(shown('agreed never'), ['It was agreed. 3 contested: 1', 'opposes 1: 1']);
    assert.deepEqual(shown('agreed opposes'), ['It was agreed. 3 contested: 1', 'opposes 1: 1']);
    assert.deepEqual(shown('strange'), ['?strange 1: 1', 'supports 1: 1']);
    assert.deepEqual(shown('lee'), [
      'It was agreed. 3 contested: 2',
      'supports 1: 1',
      'neutral 1: 1',
      '?strange 1: 1',
      'supports 1: 1',
    ]);
  });

  it('keeps all that stands below a hit', () => {
    assert.deepEqual(filtered(actorsTree, 'spokesman'), [
      ['Lee Park 2', ['It was agreed. 2', '“we have”', '“odd”'], ['?strange 1', '“odd”']],
    ]);
  });

  it('finds a source by its name, not by where the workspace lies or how addresses are escaped', () => {
    const corpus = corpusOf({});
    setFile(corpus, `${ROOT}%D0%9E%D1%82%D1%87%D1%91%D1%82.txt.quotes.yaml`, sidecarWith([{ id: 'q' }]));
    const found = (filter: string) => shapeOf(sourcesTree(corpus, { ...WHOLE, filter }));
    assert.deepEqual(found('отчёт'), [['Отчёт.txt 1', '“q”']]);
    assert.deepEqual(found('file'), []);
  });
});

const idsMissing = (ids: readonly string[], among: readonly string[]) =>
  ids.filter(id => !among.includes(id));

describe('the ids of a tree', () => {
  const idsIn = (nodes: readonly TreeNode[]): string[] =>
    nodes.flatMap(node => [node.id, ...idsIn(node.children)]);
  const trees = (corpus: Corpus, filter = '') =>
    [actorsTree, claimsTree, sourcesTree].map(tree => idsIn([...tree(corpus, { ...WHOLE, filter })]));

  it('are each there once', () => {
    for (const ids of trees(corpusOf(FILES))) assert.equal(new Set(ids).size, ids.length);
  });

  it('stay when something else changes, and under a filter', () => {
    const corpus = corpusOf(FILES);
    const before = trees(corpus);
    setFile(
      corpus,
      `${ROOT}c.txt.quotes.yaml`,
      sidecarWith([{ id: 'c1', speakers: ['lee'], codings: ['agreed:supports'] }], '2020-01-01'),
    );
    for (const [i, after] of trees(corpus).entries()) assert.deepEqual(idsMissing(before[i]!, after), []);
    for (const [i, kept] of trees(corpusOf(FILES), 'agreed').entries())
      assert.deepEqual(idsMissing(kept, before[i]!), []);
  });

  it('lead from each node to its parent', () => {
    const check = (nodes: readonly TreeNode[], parent?: TreeNode) => {
      for (const node of nodes) {
        assert.equal(node.parent?.id, parent?.id);
        check(node.children, node);
      }
    };
    for (const tree of [actorsTree, claimsTree, sourcesTree]) check([...tree(corpusOf(FILES), WHOLE)]);
  });
});
