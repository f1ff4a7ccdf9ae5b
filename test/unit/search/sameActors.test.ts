import assert from 'node:assert/strict';
import { readCodebook } from '../../../src/core/format';
import { actorsThatMayBeSame } from '../../../src/core/search';

const pairsAmong = (actors: string) => {
  const { codebook } = readCodebook(`crossquote: 1\nactors:\n${actors.replace(/^/gm, '  ')}\n`);
  return actorsThatMayBeSame(codebook).map(
    ({ other, survivor, because }) => `${other.name} = ${survivor.name} (${because})`,
  );
};

describe('actors that may be the same', () => {
  it('have names or aliases that differ in case, accents and signs alone', () => {
    assert.deepEqual(
      pairsAmong(
        'a: { name: Islanders’ Union }\nb: { name: ISLANDERS UNION }\nc: { name: Zoë Ruiz }\nd: { name: Z. R., aliases: [zoe ruiz] }',
      ),
      ['ISLANDERS UNION = Islanders’ Union (spelling)', 'Z. R. = Zoë Ruiz (spelling)'],
    );
  });

  it('have the end of a longer name, where it is the end of one alone', () => {
    assert.deepEqual(pairsAmong('a: { name: Lind }\nb: { name: Ada Lind }\nc: { name: Minister Ada Lind }'), [
      'Ada Lind = Minister Ada Lind (short-name)',
    ]);
    assert.deepEqual(pairsAmong('a: { name: Lind }\nb: { name: Ada Lind }'), [
      'Lind = Ada Lind (short-name)',
    ]);
    assert.deepEqual(pairsAmong('a: { name: Lind }\nb: { name: Ada Lind }\nc: { name: Bo Lind }'), []);
  });

  it('have in brackets what another one is called', () => {
    assert.deepEqual(
      pairsAmong(
        'a: { name: Ministry of Transport (MoT) }\nb: { name: Ministry of Transport }\nc: { name: MoT }',
      ),
      [
        'Ministry of Transport = Ministry of Transport (MoT) (abbreviation)',
        'MoT = Ministry of Transport (MoT) (abbreviation)',
      ],
    );
  });

  it('are no people whom nobody names', () => {
    assert.deepEqual(
      pairsAmong('a: { name: diplomats, unnamed: true }\nb: { name: two diplomats, unnamed: true }'),
      [],
    );
  });
});
