import assert from 'node:assert/strict';
import { Corpus } from '../../../src/core/corpus';
import { mergeActors, mergeClaims } from '../../../src/core/refactoring';
import { BOOK, refactored } from '../support/refactored';
import { dedent } from '../support/texts';

interface Case {
  readonly it: string;
  readonly book?: readonly [before: string, after: string];
  readonly quotes?: readonly [before: string, after: string];
}

const SIDECAR = 'a.txt.quotes.yaml';
const EMPTY_BOOK = 'crossquote: 1\n';

describe('what a merge is called', () => {
  it('says which becomes which', () => {
    const corpus = new Corpus();
    corpus.setCodebook(
      BOOK,
      'crossquote: 1\nactors: { a: { name: A }, b: { name: B } }\nclaims: { c: { text: C }, d: { text: D } }\n',
    );
    assert.deepEqual(
      [mergeActors(corpus, BOOK, 'a', 'b').subject, mergeClaims(corpus, BOOK, 'c', 'd').subject],
      ['a → b', 'c → d'],
    );
  });
});

describe('merging two actors', () => {
  const cases: Case[] = [
    {
      it: 'joins their names, and takes over what only the other has',
      book: [
        dedent`
          crossquote: 1
          actors:
            # the office's voice
            park: { name: L. Park, aliases: [Park, Lee], role: spokesman, of: office }
            lee-park:
              name: Lee Park # in full
              aliases: [Lee]
            office: { name: Office }
          claims: {}
        `,
        dedent`
          crossquote: 1
          actors:
            # the office's voice
            lee-park:
              name: Lee Park # in full
              aliases: [Lee, L. Park, Park]
              role: spokesman
              of: office
            office: { name: Office }
          claims: {}
        `,
      ],
    },
    {
      it: 'follows into whom others speak for and saved views, and takes over values that only the other has',
      book: [
        'crossquote: 1\nactors:\n  park: { name: Park, attributes: { party: left, since: 2019 } }\n  lee-park: { name: Park, attributes: { party: right } }\nviews:\n  a: { actors: [park, kim], organizations: park }\n  b: { actors: [lee-park, park] }\n',
        'crossquote: 1\nactors:\n  lee-park: { name: Park, attributes: { party: right, since: 2019 } }\nviews:\n  a: { actors: [lee-park, kim], organizations: lee-park }\n  b: { actors: [lee-park] }\n',
      ],
      quotes: [
        'crossquote: 1\nquotes:\n  - { id: a, exact: so, speakers: [kim], for: park }\n  - { id: b, exact: so, speakers: [lee-park], for: park }\n',
        'crossquote: 1\nquotes:\n  - { id: a, exact: so, speakers: [kim], for: lee-park }\n  - { id: b, exact: so, speakers: [lee-park] }\n',
      ],
    },
    {
      it: 'keeps what the survivor says of itself',
      book: [
        'crossquote: 1\nactors:\n  park: { name: Lee Park, role: aide }\n  lee-park: { name: Lee Park, role: spokesman }\n',
        'crossquote: 1\nactors:\n  lee-park: { name: Lee Park, role: spokesman }\n',
      ],
    },
    {
      it: 'lets nobody belong to themselves, and others to the survivor',
      book: [
        'crossquote: 1\nactors:\n  park: { name: Park }\n  lee-park: { name: Lee Park, of: park }\n  aide: { name: Aide, of: park }\n',
        'crossquote: 1\nactors:\n  lee-park: { name: Lee Park, aliases: [Park] }\n  aide: { name: Aide, of: lee-park }\n',
      ],
    },
    {
      it: 'gives the quotes another speaker, each once',
      quotes: [
        dedent`
          crossquote: 1
          quotes:
            - { id: a, exact: so, speakers: [park] } # alone
            - id: b
              exact: so
              speakers:
                - kim
                - "park" # both
              via: park
            - { id: c, exact: so, speakers: [park, kim, lee-park] }
            - { id: d, exact: so, speakers: [lee-park], via: park }
            - { id: e, exact: for park, speakers: [kim], note: park }
        `,
        dedent`
          crossquote: 1
          quotes:
            - { id: a, exact: so, speakers: [lee-park] } # alone
            - id: b
              exact: so
              speakers:
                - kim
                - lee-park # both
              via: lee-park
            - { id: c, exact: so, speakers: [lee-park, kim] }
            - { id: d, exact: so, speakers: [lee-park] }
            - { id: e, exact: for park, speakers: [kim], note: park }
        `,
      ],
    },
  ];
  for (const { it: title, book, quotes } of cases)
    it(title, () => {
      const files = {
        'codebook.yaml': book?.[0] ?? EMPTY_BOOK,
        ...(quotes && { [SIDECAR]: quotes[0] }),
      };
      const after = refactored(files, corpus => mergeActors(corpus, BOOK, 'park', 'lee-park'));
      assert.deepEqual(after, {
        ...(book && { 'codebook.yaml': book[1] }),
        ...(quotes && { [SIDECAR]: quotes[1] }),
      });
    });
});

describe('merging two claims', () => {
  const cases: Case[] = [
    {
      it: 'keeps the survivor’s sentence and joins the relations, those between the two left out',
      book: [
        dedent`
          crossquote: 1
          claims:
            old: { text: It was so., contradicts: [new, third], supports: [fourth] }
            new:
              text: It was agreed.
              contradicts: [old]
              restates: [old, third]
            third: { text: No., contradicts: [old], broader: [old, new] }
            fourth: { text: Yes. }
        `,
        dedent`
          crossquote: 1
          claims:
            new:
              text: It was agreed.
              contradicts: [third]
              supports: [fourth]
              restates: [third]
            third: { text: No., contradicts: [new], broader: [new] }
            fourth: { text: Yes. }
        `,
      ],
    },
    {
      it: 'takes over how to code it, what was found out and where it is looked for, as far as the survivor has none',
      book: [
        dedent`
          crossquote: 1
          claims:
            old:
              text: It was so.
              definition: Signed by both.
              examples: [We signed., We all did.]
              verdict: { rating: right, by: ana }
              evidence: [https://example.org/a]
            new: { text: It was agreed., definition: Agreed by both., examples: [We all did.] }
          views:
            a: { claims: [old] }
        `,
        dedent`
          crossquote: 1
          claims:
            new: { text: It was agreed., definition: Agreed by both., examples: [We all did., We signed.], verdict: { rating: right, by: ana }, evidence: [https://example.org/a] }
          views:
            a: { claims: [new] }
        `,
      ],
    },
    {
      it: 'moves the codings, and joins those of one coder',
      quotes: [
        dedent`
          crossquote: 1
          quotes:
            - id: a
              exact: so
              codings:
                - { claim: old, stance: supports, coder: ana, at: 2026-01-01T00:00:00Z } # mine
                - {claim: old, stance: opposes, coder: bob}
            - id: b
              exact: so
              codings:
                - { claim: new, stance: supports, coder: ana, note: clear }
                - { claim: old, stance: supports, coder: ana, note: less clear, changed: true }
                - { claim: old, stance: supports, coder: bob }
            - id: c
              exact: so
              codings:
                - { claim: old, stance: opposes }
                - { claim: new, stance: supports }
        `,
        dedent`
          crossquote: 1
          quotes:
            - id: a
              exact: so
              codings:
                - { claim: new, stance: supports, coder: ana, at: 2026-01-01T00:00:00Z } # mine
                - {claim: new, stance: opposes, coder: bob}
            - id: b
              exact: so
              codings:
                - { claim: new, stance: supports, coder: ana, note: clear; less clear, changed: true }
                - { claim: new, stance: supports, coder: bob }
            - id: c
              exact: so
              codings:
                - { claim: new, stance: supports, conflicts: { stance: [supports, opposes] } }
        `,
      ],
    },
  ];
  for (const { it: title, book, quotes } of cases)
    it(title, () => {
      const files = {
        'codebook.yaml': book?.[0] ?? EMPTY_BOOK,
        ...(quotes && { [SIDECAR]: quotes[0] }),
      };
      const after = refactored(files, corpus => mergeClaims(corpus, BOOK, 'old', 'new'));
      assert.deepEqual(after, {
        ...(book && { 'codebook.yaml': book[1] }),
        ...(quotes && { [SIDECAR]: quotes[1] }),
      });
    });
});
