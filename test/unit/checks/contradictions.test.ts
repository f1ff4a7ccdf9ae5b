import assert from 'node:assert/strict';
import { type Coding, EMPTY_CODEBOOK } from '../../../src/core/model';
import { wordFix, wordProblem } from '../../../src/wording';
import { coding, type Files, foundIn, mended, placesOf, tagged } from './files';

const CODEBOOK = `crossquote: 1
actors:
  lind: { name: Marta Lind }
  okoro: { name: Sam Okoro }
claims:
  keep: { text: The night boat stays. , contradicts: [drop] }
  drop: { text: The night boat goes. }
  fares: { text: Fares are too high. }
`;

/** One quote by somebody in a source of its own. */
interface Said {
  readonly on: string;
  readonly codings: readonly Coding[];
  readonly by?: readonly string[];
  readonly said?: string;
}

/** Sources a.txt, b.txt … with what was said, in this order of paths. */
function said(...all: readonly Said[]): Files {
  const sources = all.map(({ on, codings, by = ['lind'], said }, i) =>
    tagged(
      `${'abcdef'[i]}.txt`,
      `“⟦Statement ${i + 1} on it.⟧” said Lind of Okoro.\n`,
      [{ id: `q${i + 1}`, speakers: by, codings, ...(said && { said }) }],
      { published: on },
    ),
  );
  return Object.assign({ 'codebook.yaml': CODEBOOK }, ...sources);
}

const CODE = 'contradiction';

describe('an actor who contradicts themselves', () => {
  const cases: { it: string; files: Files; told: string[] }[] = [
    {
      it: 'by opposing stances on one claim is told at both quotes',
      files: said(
        { on: '2025-03-01', codings: [coding('keep', 'supports')] },
        { on: '2025-03-04', codings: [coding('keep', 'opposes')] },
      ),
      told: ['a 1', 'b 2'],
    },
    {
      it: 'by the same side on claims that contradict each other is told, whichever says so',
      files: said(
        { on: '2025-03-01', codings: [coding('drop', 'supports')] },
        { on: '2025-03-04', codings: [coding('keep', 'supports')] },
      ),
      told: ['a 1', 'b 2'],
    },
    {
      it: 'is held against the last thing said, not against all',
      files: said(
        { on: '2025-03-01', codings: [coding('keep', 'supports')] },
        { on: '2025-03-02', codings: [coding('keep', 'supports')] },
        { on: '2025-03-03', codings: [coding('keep', 'opposes')] },
        { on: '2025-03-04', codings: [coding('keep', 'opposes')] },
      ),
      told: ['b 2', 'c 3'],
    },
    {
      it: 'is told in the order in which it was said, not published',
      files: said(
        { on: '2025-03-05', said: '2025-03-01', codings: [coding('keep', 'supports')] },
        { on: '2025-03-02', codings: [coding('keep', 'supports')] },
        { on: '2025-03-03', codings: [coding('keep', 'opposes')] },
      ),
      told: ['b 2', 'c 3'],
    },
    {
      it: 'takes no new side by being for another claim after giving up the one',
      files: said(
        { on: '2025-03-01', codings: [coding('keep', 'supports')] },
        { on: '2025-03-02', codings: [coding('keep', 'opposes', { changed: true })] },
        { on: '2025-03-03', codings: [coding('drop', 'supports')] },
        { on: '2025-03-04', codings: [coding('drop', 'supports')] },
      ),
      told: [],
    },
    {
      it: 'is not told where the position changed',
      files: said(
        { on: '2025-03-01', codings: [coding('keep', 'supports')] },
        { on: '2025-03-04', codings: [coding('drop', 'supports', { changed: true })] },
        { on: '2025-03-05', codings: [coding('drop', 'supports')] },
      ),
      told: [],
    },
    {
      it: 'is told again after changing back',
      files: said(
        { on: '2025-03-01', codings: [coding('keep', 'supports')] },
        { on: '2025-03-02', codings: [coding('keep', 'opposes', { changed: true })] },
        { on: '2025-03-03', codings: [coding('keep', 'supports')] },
      ),
      told: ['b 2', 'c 3'],
    },
    {
      it: 'does not by words that two coders tagged apart, each with a side of their own',
      files: {
        'codebook.yaml': CODEBOOK,
        ...tagged('a.txt', '“⟦Well, ⟦statement 1⟧ on it.⟧” said Lind.\n', [
          { id: 'q1', speakers: ['lind'], codings: [coding('keep', 'supports', { coder: 'ana' })] },
          { id: 'q2', speakers: ['lind'], codings: [coding('keep', 'opposes', { coder: 'tom' })] },
        ]),
      },
      told: [],
    },
    {
      it: 'does not by being against both of two claims',
      files: said(
        { on: '2025-03-01', codings: [coding('keep', 'opposes')] },
        { on: '2025-03-04', codings: [coding('drop', 'opposes')] },
      ),
      told: [],
    },
    {
      it: 'does not by a stance in between, or on another claim',
      files: said(
        { on: '2025-03-01', codings: [coding('keep', 'supports')] },
        { on: '2025-03-02', codings: [coding('keep', 'neutral'), coding('drop', 'conditional')] },
        { on: '2025-03-03', codings: [coding('fares', 'opposes')] },
      ),
      told: [],
    },
    {
      it: 'is one actor: others may hold what they like',
      files: said(
        { on: '2025-03-01', codings: [coding('keep', 'supports')] },
        { on: '2025-03-04', codings: [coding('keep', 'opposes')], by: ['okoro'] },
      ),
      told: [],
    },
    {
      it: 'may be one of two who said it together',
      files: said(
        { on: '2025-03-01', codings: [coding('keep', 'supports')], by: ['okoro', 'lind'] },
        { on: '2025-03-04', codings: [coding('keep', 'opposes')], by: ['lind'] },
      ),
      told: ['a 1', 'b 2'],
    },
    {
      it: 'is nobody where coders read one quote differently',
      files: said(
        {
          on: '2025-03-01',
          codings: [coding('keep', 'supports'), coding('keep', 'opposes', { coder: 'ben' })],
        },
        { on: '2025-03-04', codings: [coding('keep', 'opposes')] },
      ),
      told: [],
    },
  ];
  for (const { it: title, files, told } of cases)
    it(title, () => {
      const inTexts = foundIn(files, CODE).filter(({ path }) => path.endsWith('.txt'));
      assert.deepEqual(
        inTexts.map(({ path, words }) => `${path[0]} ${/\d/.exec(words)![0]}`),
        told,
      );
      const inSidecars = foundIn(files, CODE).filter(({ path }) => path.endsWith('.yaml'));
      assert.equal(inSidecars.length, told.length);
    });

  const FILES = said(
    { on: '2025-03-01', codings: [coding('keep', 'supports')] },
    { on: '2025-03-04', codings: [coding('drop', 'supports'), coding('fares', 'neutral')] },
  );

  it('counts once, at the coding of the later quote', () => {
    const counting = foundIn(FILES, CODE).filter(({ problem }) => !problem.isEcho);
    assert.deepEqual(
      counting.map(({ path, words }) => `${path}: ${words}`),
      ['b.txt.quotes.yaml: { claim: drop, stance: supports, coder: ana }'],
    );
  });

  it('is told of with both quotes, their days and their claims', () => {
    const [, , first] = foundIn(FILES, CODE).map(({ problem }) => wordProblem(problem));
    assert.equal(
      first,
      'Marta Lind has said otherwise. Here: “Statement 2 on it.” (supports “The night boat goes”, 2025-03-04). ' +
        'In a.txt: “Statement 1 on it.” (supports “The night boat stays”, 2025-03-01). ' +
        'Note that the position changed, or give one of the two another claim.',
    );
  });

  it('may be on another claim: the coding that does not fit gets one', () => {
    const claims = foundIn(FILES, CODE).map(({ path, fixes }) => {
      const fix = fixes.find(({ does }) => does === 'reassign-claim');
      return [path[0], fix && 'claim' in fix ? fix.claim : undefined];
    });
    assert.deepEqual(claims, [
      ['a', 'keep'],
      ['a', 'keep'],
      ['b', 'drop'],
      ['b', 'drop'],
    ]);
  });

  it('has changed position: noted at the later quote, from either', () => {
    for (const { fixes } of foundIn(FILES, CODE)) {
      assert.deepEqual(
        fixes.map(fix => wordFix(fix)),
        ['Position changed: note it at the later quote', 'Different claim…', 'Go to the other quote'],
      );
      const after = mended(FILES, fixes[0]);
      assert.equal(
        after['b.txt.quotes.yaml'],
        FILES['b.txt.quotes.yaml']!.replace(
          '{ claim: drop, stance: supports, coder: ana }',
          '{ claim: drop, stance: supports, coder: ana, changed: true }',
        ),
      );
      assert.equal(after['a.txt.quotes.yaml'], FILES['a.txt.quotes.yaml']);
      assert.deepEqual(placesOf(after, CODE), []);
    }
  });

  it('is found without a codebook, by the standard stances', () => {
    assert(EMPTY_CODEBOOK.stances.has('opposes'));
    const { 'codebook.yaml': _, ...files } = said(
      { on: '2025-03-01', codings: [coding('keep', 'supports')] },
      { on: '2025-03-04', codings: [coding('keep', 'opposes')] },
    );
    assert.equal(foundIn(files, CODE).length, 4);
  });
});
