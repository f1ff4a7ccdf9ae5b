import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { editFile } from '../../../src/core/edits';
import { readSidecar } from '../../../src/core/format';
import { mergeCodebooks, mergeSidecars } from '../../../src/core/merge';
import { type Action, actions, contents, styles, written } from '../support/anyDocument';
import { merged } from '../support/merging';
import { runs } from '../support/runs';
import { SIDECAR } from '../support/sidecars';

/** Where comments are tried: at which of a text's lines, behind it or above it. */
const places = fc.array(fc.record({ line: fc.nat(199), isBehind: fc.boolean() }), {
  minLength: 1,
  maxLength: 8,
});
type Places = typeof places extends fc.Arbitrary<infer T> ? T : never;

/** A text with comments of somebody's, each wherever YAML takes it for one: what the text says stays. */
function commented(text: string, who: string, where: Places): { text: string; comments: string[] } {
  const said = JSON.stringify(parse(text));
  const comments: string[] = [];
  let all = text;
  for (const { line, isBehind } of where) {
    const lines = all.split('\n');
    const at = line % lines.length;
    const comment = `# ${who} ${comments.length}.`;
    if (isBehind) lines[at] = lines[at]!.replace(/\r?$/, end => ` ${comment}${end}`);
    else lines.splice(at, 0, /^ */.exec(lines[at]!)![0] + comment + (all.includes('\r\n') ? '\r' : ''));
    const tried = lines.join('\n');
    if (!isSaying(tried, said)) continue;
    all = tried;
    comments.push(comment);
  }
  return { text: all, comments };
}

function isSaying(text: string, said: string): boolean {
  try {
    return JSON.stringify(parse(text)) === said;
  } catch {
    return false;
  }
}

const after = (text: string, some: readonly Action[]): string =>
  some.reduce((before, { changes }) => {
    const { sidecar } = readSidecar(before);
    if (sidecar.quotes.length === 0) return before;
    const answer = editFile(before, { file: SIDECAR, changes: [changes(sidecar)].flat() });
    return 'refused' in answer ? before : (answer.text ?? '');
  }, text);

const work = fc.array(actions, { maxLength: 3 });
const sidecars = fc.tuple(contents, styles, work, work).map(([content, style, ours, theirs]) => {
  const base = written(content, style);
  return { base, ours: after(base, ours), theirs: after(base, theirs) };
});

const entry = fc.record(
  { name: fc.constantFrom('Lee', 'Kim'), role: fc.constantFrom('a', 'b') },
  { requiredKeys: [] },
);
const entries = fc.dictionary(fc.constantFrom('lee', 'kim', 'park', 'ministry'), entry, { maxKeys: 3 });
const codebook = fc.record({ crossquote: fc.constant(1), actors: entries, claims: entries });
const codebooks = fc
  .tuple(codebook, codebook, codebook, styles, styles, styles)
  .map(([base, ours, theirs, first, second, third]) => ({
    base: written(base, first),
    ours: written(ours, second),
    theirs: written(theirs, third),
  }));

describe('comments', () => {
  for (const [kind, versions, merge] of [
    ['sidecars', sidecars, mergeSidecars],
    ['codebooks', codebooks, mergeCodebooks],
  ] as const)
    it(`of both sides stand in what two ${kind} are merged to, each once`, () =>
      fc.assert(
        fc.property(versions, places, places, fc.context(), (texts, here, there, context) => {
          const { base } = texts;
          fc.pre(Object.values(texts).every(text => readSidecar(text).locked === undefined));
          const ours = commented(texts.ours, 'ours', here);
          const theirs = commented(texts.theirs, 'theirs', there);
          context.log(`\n# base\n${base}\n# ours\n${ours.text}\n# theirs\n${theirs.text}`);
          const answer = merge(base, ours.text, theirs.text);
          fc.pre(!('refused' in answer));
          const { text } = merged(answer);
          const counts = [...ours.comments, ...theirs.comments].map(
            comment => [comment, text.split(comment).length - 1] as const,
          );
          assert.deepEqual(
            counts.filter(([, count]) => count !== 1),
            [],
            text,
          );
        }),
        { ...runs(60), endOnFailure: true, includeErrorInReport: true },
      ));
});
