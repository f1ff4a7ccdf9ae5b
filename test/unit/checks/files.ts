import assert from 'node:assert/strict';
import { describeQuote } from '../../../src/core/anchoring';
import { Checker, type Fix } from '../../../src/core/checks';
import { addQuote, editFile, setDetails } from '../../../src/core/edits';
import type { Coding, Problem, Quote, SourceDetails } from '../../../src/core/model';
import { someCoding, someQuote } from '../support/sidecars';
import { corpusOf, ROOT } from '../support/workspace';

export type Files = Readonly<Record<string, string>>;

/** A quote by its words, of which those between `[` and `]` in the text stand for the span. */
export type Tag = Partial<Quote> & { readonly id: string };

export const coding = (claim: string, stance: string, more: Partial<Coding> = {}): Coding =>
  someCoding({ claim, stance, ...more });

/** A source whose quotes stand between `⟦` and `⟧`, one for each tag in the order in which they begin, and its sidecar. */
export function tagged(path: string, text: string, tags: readonly Tag[], details: SourceDetails = {}): Files {
  const spans: { start: number; end: number }[] = [];
  let plain = '';
  for (const piece of text.split(/([⟦⟧])/))
    if (piece === '⟦') spans.push({ start: plain.length, end: 0 });
    else if (piece === '⟧') spans.findLast(({ end }) => end === 0)!.end = plain.length;
    else plain += piece;
  assert.equal(spans.length, tags.length, `as many places as tags in ${path}`);
  const quotes = tags.map((tag, i) =>
    addQuote(someQuote({ ...describeQuote(plain, spans[i]!.start, spans[i]!.end), ...tag })),
  );
  const file = `${ROOT}${path}.quotes.yaml`;
  const answer = editFile(undefined, { file, changes: [...setDetails({}, details), ...quotes] });
  assert(!('refused' in answer));
  return { [path]: plain, [`${path}.quotes.yaml`]: answer.text! };
}

/** A problem in a file, with what can be done about it. */
export interface Found {
  readonly path: string;
  readonly words: string;
  readonly problem: Problem;
  readonly fixes: readonly Fix[];
}

/** What the checks find in files, in the order of their paths. */
export function foundIn(files: Files, code: Problem['code']): Found[] {
  const checker = new Checker(corpusOf(files));
  checker.check(() => undefined);
  return [...checker.all()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, { text, problems }]) =>
      problems
        .filter(problem => problem.code === code)
        .map(problem => ({
          path: file.slice(ROOT.length),
          words: text.slice(problem.start, problem.end),
          problem,
          fixes: checker.fixesFor(file, problem),
        })),
    );
}

/** The places at which a code is told: `path: words`. */
export const placesOf = (files: Files, code: Problem['code']): string[] =>
  foundIn(files, code).map(({ path, words }) => `${path}: ${words}`);

/** The files after a fix. */
export function mended(files: Files, fix: Fix | undefined): Files {
  assert(fix && 'edit' in fix, 'a fix that edits');
  const texts: Record<string, string> = { ...files };
  for (const { file, changes } of fix.edit.files) {
    const path = file.slice(ROOT.length);
    const answer = editFile(texts[path], { file, changes });
    assert(!('refused' in answer), JSON.stringify(answer));
    if (answer.text === undefined) delete texts[path];
    else texts[path] = answer.text;
  }
  return texts;
}
