import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeQuote } from '../../../src/core/anchoring';
import { TaggedSource } from '../../../src/core/corpus';
import { marked } from '../anchoring/marked';
import { runs } from '../support/runs';

const FILE = 'file:///w/report.txt';

/** A source with a quote at each of these spans, its places known. */
function sourceWith(text: string, spans: readonly { start: number; end: number }[]): TaggedSource {
  const quotes = spans.map(({ start, end }, i) => ({
    ...describeQuote(text, start, end),
    id: `q${i}`,
    kind: 'direct' as const,
    speakers: [],
    codings: [],
    variants: [],
    notVariants: [],
  }));
  const reading = { sidecar: { source: {}, quotes, dismissed: [], proposed: [] }, problems: [] };
  const source = new TaggedSource(FILE, undefined, { state: 'read', text }, reading);
  assert.equal(source.anchors.size, spans.length);
  return source;
}

/** Where the quote of a marked text is shown after the text was edited, marked again. */
function edited(before: string, after: string): string {
  const { text, ...span } = marked(before);
  const source = sourceWith(text, [span]).withText({ state: 'read', text: after }, undefined);
  const shown = source.spanOf(source.quotes[0]!);
  if (!shown) return 'nowhere';
  return `${after.slice(0, shown.start)}⟦${after.slice(shown.start, shown.end)}⟧${after.slice(shown.end)}`;
}

describe('a quote whose source is edited', () => {
  const cases: [it: string, before: string, after: string, shown: string][] = [
    [
      'moves with what is typed before it',
      'He left. “⟦No deal was made⟧,” she said.',
      'He left early. “No deal was made,” she said.',
      'He left early. “⟦No deal was made⟧,” she said.',
    ],
    [
      'stays where something is typed behind it, right up to its end',
      'He left. “⟦No deal was made⟧,” she said.',
      'He left. “No deal was made!,” she said.',
      'He left. “⟦No deal was made⟧!,” she said.',
    ],
    [
      'stays the one of two with the same words',
      '“No.” she said, and left. “⟦No.⟧” he said, and left.',
      '“No.” she said, and left. “No.” she said, and left.',
      '“No.” she said, and left. “⟦No.⟧” she said, and left.',
    ],
    [
      'has its new words where it was edited itself',
      'He left at noon. “⟦No deal was made with the crews of the harbour⟧,” she said at the gate.',
      'He left at noon. “No real deal was made with the crews of the harbour,” she said at the gate.',
      'He left at noon. “⟦No real deal was made with the crews of the harbour⟧,” she said at the gate.',
    ],
    [
      'is nowhere when it was taken out',
      'He left at noon. “⟦No deal was made with the crews⟧,” she said at the gate.',
      'He left at noon. She said nothing at the gate.',
      'nowhere',
    ],
  ];
  for (const [it_, before, after, shown] of cases) it(it_, () => assert.equal(edited(before, after), shown));

  it('keeps its words wherever any edit left them whole', () => {
    const text = 'one two three four five six seven eight nine ten eleven twelve '.repeat(4);
    const offset = fc.nat(text.length);
    fc.assert(
      fc.property(fc.array(fc.tuple(offset, offset)), offset, offset, fc.string(), (ends, a, b, typed) => {
        const spans = ends
          .map(([c, d]) => ({ start: Math.min(c, d), end: Math.max(c, d) }))
          .filter(({ start, end }) => start < end);
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const after = text.slice(0, from) + typed + text.slice(to);
        const before = sourceWith(text, spans);
        const source = before.withText({ state: 'read', text: after }, undefined);
        for (const [i, span] of spans.entries()) {
          if (span.start < to && span.end > from) continue;
          // A quote that was in doubt before may be so still.
          const known = before.spanOf(before.quotes[i]!);
          if (!known) continue;
          const by = known.start >= to ? typed.length - (to - from) : 0;
          assert.deepEqual(
            { start: source.spanOf(source.quotes[i]!)?.start, end: source.spanOf(source.quotes[i]!)?.end },
            { start: known.start + by, end: known.end + by },
          );
        }
      }),
      runs(50),
    );
  });
});
