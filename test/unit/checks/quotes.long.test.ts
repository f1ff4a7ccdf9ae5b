import assert from 'node:assert/strict';
import { placesOf, tagged } from './files';

const CODE = 'other-speakers';
const CODEBOOK = `crossquote: 1
actors:
  lind: { name: Marta Lind }
  okoro: { name: Sam Okoro }
`;

describe('the same words from somebody else', () => {
  it('are a phrase of the day where very many have them', () => {
    const many = Array.from({ length: 61 }, (_, i) =>
      tagged(`s${i}.txt`, '“⟦We cannot pay a crew to carry four people⟧,” said Marta Lind or Sam Okoro.', [
        { id: 'q1', speakers: [i % 2 ? 'lind' : 'okoro'] },
      ]),
    );
    const told = (...sources: typeof many) =>
      placesOf(Object.assign({ 'codebook.yaml': CODEBOOK }, ...sources), CODE);
    assert.deepEqual(told(...many), []);
    assert.equal(told(...many.slice(1)).length, 120);
  });
});
