import assert from 'node:assert/strict';
import { splitActor, splitClaim } from '../../../src/core/refactoring';
import { BOOK, refactored } from '../support/refactored';
import { dedent } from '../support/texts';
import { refTo } from '../support/workspace';

describe('splitting a claim', () => {
  const files = {
    'codebook.yaml': 'crossquote: 1\nclaims:\n  plan: { text: The plan was agreed and signed. }\n',
    'a.txt.quotes.yaml': dedent`
      crossquote: 1
      quotes:
        - id: a1
          exact: signed
          group: g
          codings:
            - { claim: plan, stance: supports, coder: ana }
            - { claim: plan, stance: opposes, coder: bob } # why?
            - { claim: other, stance: neutral }
        - { id: a2, exact: today, group: g, codings: [{ claim: plan, stance: supports, coder: ana }] }
        - { id: a3, exact: agreed, codings: [{ claim: plan, stance: supports }] }
    `,
    'b.txt.quotes.yaml':
      'crossquote: 1\nquotes:\n  - { id: b, exact: not signed, codings: [{ claim: plan, stance: opposes }] }\n',
  };

  it('makes a new claim and moves the chosen quotes to it, whoever coded them', () => {
    const after = refactored(files, corpus =>
      splitClaim(corpus, BOOK, {
        claim: 'plan',
        text: 'The plan was signed.',
        quotes: [refTo(corpus, 'a.txt#a1'), refTo(corpus, 'b.txt#b')],
      }),
    );
    assert.deepEqual(after, {
      'codebook.yaml': dedent`
        crossquote: 1
        claims:
          plan: { text: The plan was agreed and signed. }
          the-plan-was-signed: { text: The plan was signed. }
      `,
      'a.txt.quotes.yaml': dedent`
        crossquote: 1
        quotes:
          - id: a1
            exact: signed
            group: g
            codings:
              - { claim: the-plan-was-signed, stance: supports, coder: ana }
              - { claim: the-plan-was-signed, stance: opposes, coder: bob } # why?
              - { claim: other, stance: neutral }
          - { id: a2, exact: today, group: g, codings: [{ claim: the-plan-was-signed, stance: supports, coder: ana }] }
          - { id: a3, exact: agreed, codings: [{ claim: plan, stance: supports }] }
      `,
      'b.txt.quotes.yaml': files['b.txt.quotes.yaml'].replace('claim: plan', 'claim: the-plan-was-signed'),
    });
  });

  it('moves with a quote what coders have said of it in sidecars of their own', () => {
    const own = dedent`
      crossquote: 1
      coder: Ana Lind
      quotes:
        - { id: a1, exact: signed, codings: [{ claim: plan, stance: neutral, coder: Ana Lind }] }
        - { id: a3, exact: agreed, codings: [{ claim: plan, stance: neutral, coder: Ana Lind }] }
    `;
    const after = refactored({ ...files, 'a.txt.quotes.ana-lind.yaml': own }, corpus =>
      splitClaim(corpus, BOOK, {
        claim: 'plan',
        text: 'The plan was signed.',
        quotes: [refTo(corpus, 'a.txt#a1')],
      }),
    );
    assert.equal(
      after['a.txt.quotes.ana-lind.yaml'],
      own.replace('claim: plan', 'claim: the-plan-was-signed'),
    );
  });

  it('takes no key that quotes name already', () => {
    const named = { ...files, 'b.txt.quotes.yaml': files['b.txt.quotes.yaml'].replace('plan', 'signed') };
    const after = refactored(named, corpus =>
      splitClaim(corpus, BOOK, { claim: 'plan', text: 'Signed', quotes: [] }),
    );
    assert.match(after['codebook.yaml']!, /^ {2}signed-2: \{ text: Signed \}$/m);
  });
});

describe('making an alias an actor of its own', () => {
  const files = {
    'codebook.yaml': dedent`
      crossquote: 1
      actors:
        office: { name: The Office, aliases: [the ministry, Lee Park], role: agency }
    `,
    'a.txt.quotes.yaml': dedent`
      crossquote: 1
      quotes:
        - { id: a1, exact: so, speakers: [kim, office], group: g }
        - { id: a2, exact: it is, speakers: [kim, office], group: g }
        - { id: a3, exact: no, speakers: [kim], via: office }
        - { id: a4, exact: yes, speakers: [office] }
    `,
  };

  it('gives it the chosen quotes, all parts of a quotation together', () => {
    const after = refactored(files, corpus =>
      splitActor(corpus, BOOK, {
        actor: 'office',
        alias: 'Lee Park',
        quotes: [refTo(corpus, 'a.txt#a2'), refTo(corpus, 'a.txt#a3')],
      }),
    );
    assert.deepEqual(after, {
      'codebook.yaml': dedent`
        crossquote: 1
        actors:
          office: { name: The Office, aliases: [the ministry], role: agency }
          lee-park: { name: Lee Park }
      `,
      'a.txt.quotes.yaml': dedent`
        crossquote: 1
        quotes:
          - { id: a1, exact: so, speakers: [kim, lee-park], group: g }
          - { id: a2, exact: it is, speakers: [kim, lee-park], group: g }
          - { id: a3, exact: no, speakers: [kim], via: lee-park }
          - { id: a4, exact: yes, speakers: [office] }
      `,
    });
  });
});
