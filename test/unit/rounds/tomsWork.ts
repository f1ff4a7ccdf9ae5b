import { describeQuote } from '../../../src/core/anchoring';

/** An article that ana and tom code in a blind round, one that is in no round, and all that tom can do and may not be seen. */

export const A = `“The night boat stays until the winter,” said Marta Lind.

“Nobody on the island was asked about it,” said Jon Roe.

“We cannot pay a crew to carry four people,” said Marta Lind.
`;
const B = `“Nobody on the island was asked about any of it,” said Jon Roe.
“The night boat is over,” said Marta Lind.
`;

export const bookWith = (round: string) => `crossquote: 1
actors:
  lind: { name: Marta Lind }
  roe: { name: Jon Roe }
claims:
  keep: { text: The boat stays., contradicts: [cost] }
  cost: { text: It costs too much. }
  asked: { text: They were told in time. }
rounds:
${round}
`;
export const GIVEN = '  pilot: { sources: [a.txt], coders: [ana, tom], blind: true, units: given }';
export const FREE = '  pilot: { sources: [a.txt], coders: [ana, tom], blind: true, units: free }';

export const WAITS = 'The night boat stays until the winter,';
export const ASKED = 'Nobody on the island was asked about it,';
export const PAY = 'We cannot pay a crew to carry four people,';

export function entry(text: string, exact: string, id: string, more: object = {}): object {
  const start = text.indexOf(exact);
  return { id, ...describeQuote(text, start, start + exact.length), kind: 'direct', ...more };
}

export const sidecarOfQuotes = (quotes: readonly object[], more: object = {}) =>
  JSON.stringify({ crossquote: 1, ...more, quotes });

export const by = (coder: string, claim: string, stance: string) => ({
  claim,
  stance,
  coder,
  at: '2026-11-22T09:00:00Z',
});

/** What the team was given, and what ana and those outside of the round have done. */
export const WITHOUT_TOM: Readonly<Record<string, string>> = {
  'a.txt': A,
  'b.txt': B,
  'a.txt.quotes.yaml': sidecarOfQuotes([entry(A, WAITS, 'waits00001', { speakers: ['lind'] })]),
  'a.txt.quotes.ana.yaml': sidecarOfQuotes(
    [entry(A, WAITS, 'waits00001', { codings: [by('ana', 'keep', 'supports')] })],
    {
      coder: 'ana',
    },
  ),
  'b.txt.quotes.yaml': sidecarOfQuotes([
    entry(B, 'Nobody on the island was asked about any of it,', 'asked00002', {
      speakers: ['roe'],
      codings: [by('ben', 'asked', 'opposes')],
    }),
    entry(B, 'The night boat is over,', 'over000001', {
      speakers: ['lind'],
      codings: [by('ben', 'keep', 'opposes')],
    }),
  ]),
};

/** The same after tom has done all that can be done: in a sidecar of his own, and under his name in the shared one. */
export const WITH_TOM: Readonly<Record<string, string>> = {
  ...WITHOUT_TOM,
  'a.txt.quotes.yaml': sidecarOfQuotes(
    [
      entry(A, WAITS, 'waits00001', {
        speakers: ['lind'],
        codings: [by('tom', 'cost', 'opposes'), by('tom', 'tomsclaim', 'tomsstance')],
        note: 'of tom',
        values: { frame: 'toms' },
        variants: ['b.txt#over000001'],
        notVariants: ['b.txt#asked00002', 'gone.txt#nothing001'],
        decided: { by: 'tom', at: '2026-11-22T09:00:00Z', from: { tom: 'waits00001' }, reason: 'toms' },
        conflicts: { note: ['of tom', 'toms'] },
      }),
    ],
    {
      dismissed: [{ ...entry(A, PAY, 'none'), coder: 'tom' }],
      proposed: [{ ...entry(A, PAY, 'none'), claim: 'cost', stance: 'supports', by: 'toms' }],
    },
  ),
  'a.txt.quotes.tom.yaml': sidecarOfQuotes(
    [
      entry(A, WAITS, 'waits00001', { speakers: ['roe'], codings: [by('tom', 'asked', 'supports')] }),
      entry(A, ASKED, 'asked00001', {
        speakers: ['roe', 'tomsactor'],
        codings: [by('tom', 'asked', 'supports'), by('tom', 'keep', 'neutral')],
        values: { frame: 'toms' },
        variants: ['b.txt#asked00002'],
      }),
    ],
    {
      coder: 'tom',
      source: { finished: '2026-11-23T00:00:00Z', title: 'Toms title', publisher: 'Toms paper' },
      dismissed: [{ ...entry(A, PAY, 'none'), coder: 'tom' }],
    },
  ),
};
