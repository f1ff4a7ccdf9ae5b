import assert from 'node:assert/strict';
import { addActor, addClaim, addDismissal, addQuote, addStances, setDetails } from '../../../src/core/edits';
import { readCodebook, readSidecar } from '../../../src/core/format';
import { type Claim, STANDARD_STANCES } from '../../../src/core/model';
import { edited } from '../support/sidecars';
import { dedent } from '../support/texts';

/** A sidecar with every field that there is. */
const SIDECAR = dedent`
  crossquote: 1
  coder: Ana Lind
  source:
    title: Minister sets out terms
    publisher: The Harbour Post
    published: 2025-03-02
    url: https://example.org/terms?page=1
    language: en
    digest: 0f3a97b1c2d4e5f6
    finished: 2026-11-23T17:00:00Z
  quotes:
    - id: b7k2m9x4qz
      exact: the terms are on the table
      prefix: "told reporters in the harbour, “"
      suffix: ",” and left"
      start: 212
      end: 238
      occurrences: 2
      kind: direct
      speakers: [jo-lund, ministry]
      for: harbour-party
      via: harbour-post
      said: 2025-03-01
      group: g1
      codings:
        - { claim: terms-are-known, stance: supports, coder: ana, at: 2026-11-22T09:30:00Z }
        - { claim: talks-go-on, stance: neutral, coder: ana, at: 2026-11-22T09:31:10Z, note: "until Friday, only", changed: true }
      variants: [other.txt#h7t0c2nq5z]
      notVariants: ["a, b.txt#c1d2e3f4g5"]
      values: { frame: security, page: 7, sure: true, code: "007" }
      note: repeated on Sunday
      quote: no
      decided: { by: eva, at: 2026-11-24T08:00:00Z, from: { ana: b7k2m9x4qz, tom: d1e2f3g4h5 }, reason: "heard, not seen" }
      formerly: [d1e2f3g4h5]
    - id: c0ffee1234
      exact: "no: never"
      prefix: ""
      suffix: ""
      start: 400
      end: 409
      kind: indirect
  dismissed:
    - { exact: Evening Song, prefix: " sang the ", suffix: "", start: 611, end: 623, coder: ana }
  proposed:
    - { exact: the vote, prefix: " after ", suffix: "", start: 700, end: 708, claim: talks-go-on, stance: neutral, by: model-7, at: 2026-11-22T10:00:00Z }
`;

const CODEBOOK = dedent`
  crossquote: 1
  stances:
    supports: { polarity: 1, color: green, key: s }
    opposes: { polarity: -1, color: red, key: o }
    conditional: { polarity: 0.5, color: yellow, key: c }
    neutral: { polarity: 0, color: blue, key: n }
  actors:
    jo-lund:
      name: Jo Lund
      aliases: [Lund, the minister]
      role: harbour minister
      of: ministry
      attributes: { party: centre, since: 2019 }
    ministry: { name: Harbour Ministry }
    two-dockers: { name: two dockers, unnamed: true }
  claims:
    terms-are-known:
      text: "The terms were known to both sides: before the vote."
      definition: Both sides had read the terms.
      include: [drafts, what was read out aloud]
      exclude: ["rumours, of any kind"]
      examples: [We had all read it.]
      contradicts: [terms-are-secret]
      supports: [talks-go-on]
      verdict:
        rating: mostly true
        explanation: "One side had read it: the other had it read out."
        url: https://example.org/check
        by: eva
        at: 2026-11-24
      evidence: [https://example.org/minutes]
      attributes: { topic: harbour }
    terms-are-secret: { text: Nobody outside the room knew the terms. }
    talks-go-on: { text: The talks go on. }
`;

describe('what Crossquote writes from nothing', () => {
  it('is a sidecar in canonical form, whatever the order of the actions', () => {
    const { sidecar, problems } = readSidecar(SIDECAR);
    assert.deepEqual(problems, []);
    // No action of a person's writes these yet.
    const sections = [
      { at: ['proposed'], from: undefined, to: sidecar.proposed.map(proposal => ({ ...proposal })) },
      { at: ['coder'], from: undefined, to: sidecar.coder },
    ];
    const changes = [
      ...sections,
      ...sidecar.dismissed.map(addDismissal),
      ...sidecar.quotes.toReversed().map(addQuote),
      ...setDetails({}, sidecar.source),
    ];
    assert.equal(edited(undefined, changes), SIDECAR);
    assert.equal(
      changes.reduce<string | undefined>((text, change) => edited(text, change), undefined),
      SIDECAR,
    );
  });

  it('is a codebook in canonical form', () => {
    const { codebook, problems } = readCodebook(CODEBOOK);
    assert.deepEqual(problems, []);
    const changes = [
      ...[...codebook.claims.values()].map(addClaim),
      ...[...codebook.actors.values()].map(addActor),
      ...addStances(STANDARD_STANCES),
    ];
    assert.equal(edited(undefined, changes, 'file:///w/codebook.yaml'), CODEBOOK);
  });

  it('reads as it was meant', () => {
    const [quote] = readSidecar(SIDECAR).sidecar.quotes;
    assert.equal(quote!.prefix, 'told reporters in the harbour, “');
    assert.deepEqual(quote!.codings[1], {
      claim: 'talks-go-on',
      stance: 'neutral',
      coder: 'ana',
      at: '2026-11-22T09:31:10Z',
      note: 'until Friday, only',
      changed: true,
    });
    const claim: Claim | undefined = readCodebook(CODEBOOK).codebook.claims.get('terms-are-known');
    assert.deepEqual(claim?.contradicts, ['terms-are-secret']);
  });
});
