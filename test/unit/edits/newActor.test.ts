import assert from 'node:assert/strict';
import { attributeQuotes, editFile, tagQuote } from '../../../src/core/edits';
import { EMPTY_CODEBOOK } from '../../../src/core/model';
import { dedent } from '../support/texts';
import { corpusOf, ROOT } from '../support/workspace';

const TEXT = '“We cannot pay a crew,” said Marta Lind. “Nobody can,” Lind said.\n';

describe('a tag by somebody whom the codebook does not have', () => {
  it('adds the actor with the short names that come with the choice, once for all who are the same', () => {
    const source = corpusOf({ 'ferry.txt': TEXT }).source(`${ROOT}ferry.txt`);
    assert.ok(source);
    const lind = { create: 'Marta Lind', aliases: ['Lind'] };
    const { edit } = tagQuote(
      {
        source,
        target: { parts: [{ start: 1, end: 22, kind: 'direct' }] },
        speakers: [lind, lind, { create: 'Halvey Ferries' }],
        at: '2026-11-22T09:30:00Z',
      },
      {
        codebookFile: `${ROOT}codebook.yaml`,
        codebook: EMPTY_CODEBOOK,
        codebookExists: true,
      },
    );
    const answer = editFile('crossquote: 1\n', edit.files[0]!);
    assert.ok('text' in answer);
    assert.equal(
      answer.text,
      dedent`
        crossquote: 1
        actors:
          marta-lind:
            name: Marta Lind
            aliases: [Lind]
          halvey-ferries: { name: Halvey Ferries }
      `,
    );
  });
});

describe('quotations of several articles by somebody whom the codebook does not have', () => {
  it('are written into the sidecar of each, and the actor once into the codebook', () => {
    const other = `They left. ${TEXT}`;
    const corpus = corpusOf({ 'ferry.txt': TEXT, 'other.txt': other });
    const codebookFile = `${ROOT}codebook.yaml`;
    const attributions = ['ferry.txt', 'other.txt'].map(name => {
      const source = corpus.source(ROOT + name)!;
      const start = source.text!.indexOf('We cannot');
      const parts = [{ start, end: start + 21, kind: 'direct' as const }];
      return { source, parts, speakers: [{ create: 'Marta Lind' }] };
    });
    const files = attributeQuotes(attributions, () => ({
      codebookFile,
      codebook: EMPTY_CODEBOOK,
      codebookExists: true,
    }));
    assert.deepEqual(
      files.map(({ file }) => file),
      [codebookFile, ...['ferry', 'other'].map(name => `${ROOT}${name}.txt.quotes.yaml`)],
    );
    const texts = files.map(edit => {
      const answer = editFile(edit.file === codebookFile ? 'crossquote: 1\n' : undefined, edit);
      assert.ok('text' in answer);
      return answer.text;
    });
    assert.equal(texts[0]!.match(/name: Marta Lind/g)?.length, 1);
    for (const text of texts.slice(1)) assert.match(text!, /speakers: \[marta-lind\]/);
  });
});
