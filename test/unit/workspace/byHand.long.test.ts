import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDismissal, addQuote, putCoding, setDetails, setNote, setSpeakers } from '../../../src/core/edits';
import { readSidecar } from '../../../src/core/format';
import { type Change, readYaml } from '../../../src/core/yaml';
import { EditRefused } from '../../../src/workspace';
import { runs } from '../support/runs';
import { quoteIn, someCoding, someQuote } from '../support/sidecars';
import { byHand, inSidecar, opened, SIDECAR, TAGGED } from './tagging';

describe('whatever somebody writes by hand', () => {
  /** Something written by hand at a line, which is told by its number among others. */
  const pens: ((line: string, mark: string) => string)[] = [
    (line, mark) => `${line} # ${mark}`,
    (line, mark) => `${/^ */.exec(line)![0]}# ${mark}\n${line}`,
    (line, mark) => line.replace(/^( +)([a-z]+: )/, `$1own-${mark}: 1\n$1$2`),
    (line, mark) => line.replace(/^( +(?:- )?[a-z]+: )[\w ]+$/, `$1${mark}`),
    (line, mark) => line.replace(/\{ /, `{ own-${mark}: 1, `),
    (line, mark) => line.replace(/(stance|coder): \w+/, `$1: ${mark}`),
  ];
  const edits: ((text: string) => readonly Change[])[] = [
    () => [addQuote(TAGGED)],
    () => [addQuote(someQuote({ id: 'early', start: 0, note: 'N' }))],
    () => [addDismissal(TAGGED)],
    text => [setNote(quoteIn(text, 'first'), 'seen')],
    text => [setSpeakers(quoteIn(text, 'first'), ['kim', 'lee'])],
    text => [putCoding(quoteIn(text, 'first'), someCoding())],
    text => [putCoding(quoteIn(text, 'first'), someCoding({ claim: 'rain', stance: 'opposes' }))],
    text => setDetails(readSidecar(text).sidecar.source, { title: 'B', publisher: 'P' }),
  ];

  it('is there after all undos and redos that were not refused', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(edits.length - 1), { minLength: 1, maxLength: 3 }),
        fc.array(fc.tuple(fc.nat(pens.length - 1), fc.nat(40)), { minLength: 1, maxLength: 3 }),
        fc.array(fc.constantFrom('undo', 'redo', 'leave'), { minLength: 1, maxLength: 5 }),
        async (done, written, steps) => {
          const { workspace, text } = await opened();
          for (const which of done)
            await workspace.apply(inSidecar(edits[which]!(text()!))).catch(expectRefusal);
          for (const [i, [pen, at]] of written.entries())
            await byHand(workspace, SIDECAR, now => {
              const lines = now.split('\n').slice(0, -1);
              const line = at % lines.length;
              const drawn = lines.with(line, pens[pen]!(lines[line]!, `hand${i}`)).join('\n');
              return readYaml(drawn).faults.length === 0 ? `${drawn}\n` : now;
            });
          const marks = text()!.match(/hand\d/g) ?? [];
          for (const step of steps) {
            const { lastDone } = workspace.history;
            if (step === 'leave' && lastDone) workspace.history.leave(lastDone);
            if (step === 'undo') await workspace.undo().catch(expectRefusal);
            if (step === 'redo') await workspace.redo().catch(expectRefusal);
            for (const mark of marks) assert.match(text() ?? '', new RegExp(mark));
          }
        },
      ),
      runs(300),
    ));
});

function expectRefusal(error: unknown): void {
  assert(error instanceof EditRefused, String(error));
}
