import assert from 'node:assert/strict';
import { addActor, addClaim, addDismissal, addQuote, addStances, setDetails } from '../../../src/core/edits';
import { readCodebook, readSidecar } from '../../../src/core/format';
import { type Claim, STANDARD_STANCES } from '../../../src/core/model';
import { edited } from '../support/sidecars';
import { dedent } from '../support/texts';

/** A sidecar with every field that there is. */
const SIDECAR = dedent`
  crossquote: 1
  source:
    title: Minister sets out terms
    publisher: The Harbour Post
    published: 2025-03-02
    url: https://example.org/terms?page=1
    digest: 0f3a97b1c2d4e5f6
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
      via: harbour-post
      said: 2025-03-01
      group: g1
      codings:
        - { claim: terms-are-known, stance: supports, coder: ana, at: 2026-11-22T09:30:00Z }
        - { claim: talks-go-on, stance: neutral, coder: ana, at: 2026-11-22T09:31:10Z, note: "until Friday, only", changed: true }
      variants: [other.txt#h7t0c2nq5z]
      notVariants: ["a, b.txt#c1d2e3f4g5"]
      note: repeated on Sunday
    - id: c0ffee1234
      exact: "no: never"
      prefix: ""
      suffix: ""
      start: 400
      end: 409
      kind: indirect
  dismissed:
    - { exact: Evening Song, prefix: " sang the ", suffix: "", start: 611, end: 623, coder: ana }
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
    ministry: { name: Harbour Ministry }
    two-dockers: { name: two dockers, unnamed: true }
  claims:
    terms-are-known:
      text: "The terms were known to both sides: before the vote."
      contradicts: [terms-are-secret]
      supports: [talks-go-on]
    terms-are-secret: { text: Nobody outside the room knew the terms. }
    talks-go-on: { text: The talks go on. }
`;

describe('what Crossquote writes from nothing', () => {
  it('is a sidecar in canonical form, whatever the order of the actions', () => {
    const { sidecar, problems } = readSidecar(SIDECAR);
    assert.deepEqual(problems, []);
    const changes = [
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
