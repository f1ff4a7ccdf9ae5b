import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editFile } from '../../../src/core/edits';
import { readSidecar } from '../../../src/core/format';
import type { Sidecar } from '../../../src/core/model';
import { nodeAt, type Path } from '../../../src/core/yaml';
import { actions, contents, styles, written } from '../support/anyDocument';
import { runs } from '../support/runs';
import { edited, SIDECAR, takingBack } from '../support/sidecars';

/** How everything in a sidecar is written, by its place: its sections, and the fields of its quotes. */
function wordsByPlace(text: string, isUntouched: (place: Path) => boolean): Record<string, string> {
  const { root, sidecar } = readSidecar(text);
  const sections = root!.pairs.map(({ key }): Path => [key.text]).filter(([section]) => section !== 'quotes');
  const fields = sidecar.quotes.flatMap(({ id }): Path[] => {
    const quote = nodeAt(root, ['quotes', { id }]);
    return quote?.kind === 'map' ? quote.pairs.map(({ key }) => ['quotes', { id }, key.text]) : [];
  });
  const places = [...sections, ...fields].filter(isUntouched).map((place): [string, string] => {
    const { start, end } = nodeAt(root, place) ?? { start: 0, end: 0 };
    return [JSON.stringify(place), text.slice(start, end)];
  });
  return Object.fromEntries(places);
}

const startsWith = (path: Path, head: Path) =>
  head.every((step, i) => JSON.stringify(step) === JSON.stringify(path[i]));

/** What was taken out and put back stands behind its like. */
const inNoOrder = ({ source, quotes }: Sidecar) => ({
  source,
  quotes: new Set(quotes.map(quote => ({ ...quote, codings: new Set(quote.codings) }))),
});

const commentsIn = (text: string) => text.match(/# c\d+\./g) ?? [];

describe('whatever a document looks like', () => {
  it('an edit says what was asked, and leaves every other value as it was written', () => {
    fc.assert(
      fc.property(contents, styles, actions, fc.context(), (content, style, action, context) => {
        const before = written(content, style);
        context.log(`\n${before}`);
        const { sidecar, problems } = readSidecar(before);
        fc.pre(problems.length === 0);

        const after = edited(before, action.changes(sidecar))!;
        context.log(`became\n${after}`);
        assert.deepEqual(readSidecar(after).sidecar, action.expected(sidecar));

        const touched = action.touches(sidecar);
        const isUntouched = (place: Path) => !startsWith(place, touched) && !startsWith(touched, place);
        assert.deepEqual(wordsByPlace(after, isUntouched), wordsByPlace(before, isUntouched));
        if (action.keepsComments) assert.deepEqual(commentsIn(after), commentsIn(before));
        if (style.lineEnd === '\r\n') assert.doesNotMatch(after.slice(after.indexOf('\r')), /[^\r]\n/);
      }),
      runs(60),
    );
  });

  it('the same edit again changes nothing, and its inverse takes it back', () => {
    fc.assert(
      fc.property(contents, styles, actions, fc.context(), (content, style, action, context) => {
        const before = written(content, style);
        context.log(`\n${before}`);
        const { sidecar, problems } = readSidecar(before);
        fc.pre(problems.length === 0);
        const changes = action.changes(sidecar);
        const after = edited(before, changes);
        context.log(`became\n${after}`);
        assert.equal(edited(after, changes), after);
        const back = editFile(after, { file: SIDECAR, changes: takingBack(changes) });
        assert(!('refused' in back), JSON.stringify(back));
        assert.deepEqual(inNoOrder(readSidecar(back.text ?? '').sidecar), inNoOrder(sidecar));
      }),
      runs(60),
    );
  });
});
