import assert from 'node:assert/strict';
import { kindNamedAt } from '../../../src/core/completion';
import { schemaAt } from '../../../src/editor/language/completion/schema';

describe('what a place of a file names', () => {
  const cases: [file: 'sidecar' | 'codebook', path: string, kind: string | undefined][] = [
    ['sidecar', 'quotes.*.speakers.*', 'actor'],
    ['sidecar', 'quotes.*.for', 'actor'],
    ['sidecar', 'quotes.*.via', 'actor'],
    ['sidecar', 'proposed.*.claim', 'claim'],
    ['sidecar', 'proposed.*.stance', 'stance'],
    ['sidecar', 'quotes.*.codings.*.claim', 'claim'],
    ['sidecar', 'quotes.*.codings.*.stance', 'stance'],
    ['sidecar', 'quotes.*.note', undefined],
    ['sidecar', 'quotes.*.exact', undefined],
    ['codebook', 'actors.lee.of', 'actor'],
    ['codebook', 'actors.of.of', 'actor'],
    ['codebook', 'claims.agreed.contradicts.*', 'claim'],
    ['codebook', 'claims.agreed.broader.*', 'claim'],
    ['codebook', 'claims.agreed.text', undefined],
    ['codebook', 'views.autumn.actors.*', 'actor'],
    ['codebook', 'views.autumn.organizations.*', 'actor'],
    ['codebook', 'views.autumn.claims.*', 'claim'],
    ['codebook', 'views.autumn.stances.*', 'stance'],
    ['codebook', 'views.autumn.coders.*', undefined],
  ];
  for (const [file, path, kind] of cases)
    it(`${file} ${path}: ${kind ?? 'nothing'}, and the schema knows the place`, () => {
      const found = schemaAt(file, path.split('.'));
      assert.equal(found?.schema.type, 'string');
      assert.equal(kindNamedAt(file, found.way), kind);
    });

  it('nothing, where the schema has no such place', () => {
    assert.equal(schemaAt('sidecar', ['quotes', 'via']), undefined);
    assert.equal(schemaAt('codebook', ['actors', 'lee', 'mood']), undefined);
  });
});
