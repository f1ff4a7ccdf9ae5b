import assert from 'node:assert/strict';
import { allAtOnce } from '../../../src/core/collections';
import type { Corpus } from '../../../src/core/corpus';
import { carryOutInSlices, type Edit, type FileEdit, inverseEdit } from '../../../src/core/edits';
import { corpusOf, ROOT } from './workspace';

export const BOOK = `${ROOT}codebook.yaml`;

type Texts = Readonly<Record<string, string>>;

/** What an edit makes of files, given by their paths below the workspace folder: those that it changes. */
export function refactored(files: Texts, refactor: (corpus: Corpus) => Edit): Texts {
  const edit = refactor(corpusOf(files));
  const { texts: after, done } = applied(files, edit.files);
  const back = inverseEdit({ ...edit, files: done }).files;
  // Whatever was done can be taken back: to the byte, and in what it says where the files have changed elsewhere.
  const { texts: before } = applied({ ...files, ...after }, back);
  for (const path of Object.keys(after)) assert.equal(before[path], files[path]);
  const { texts: said } = applied(
    { ...files, ...after },
    back.map(({ rewrite: _, ...changed }) => changed),
  );
  for (const path of Object.keys(after)) assert.deepEqual(saidIn(said[path]!), saidIn(files[path]!));
  return after;
}

/** The same files once more edited, and what was done to them. */
export function applied(files: Texts, edits: readonly FileEdit[]): { texts: Texts; done: FileEdit[] } {
  const texts: Record<string, string> = {};
  const done: FileEdit[] = [];
  for (const edit of edits) {
    const path = edit.file.slice(ROOT.length);
    const answer = allAtOnce(carryOutInSlices(texts[path] ?? files[path], edit));
    if ('refused' in answer) assert.fail(`${path}: ${JSON.stringify(answer)}`);
    done.push(answer.done);
    texts[path] = answer.text ?? '';
  }
  return { texts, done };
}

/** What a file says; of codings, aliases and relations, which stand each for itself, in the order of their words. */
function saidIn(text: string): unknown {
  const corpus = corpusOf({ 'codebook.yaml': text, 'a.txt.quotes.yaml': text });
  const source = corpus.source(`${ROOT}a.txt`);
  const book = corpus.codebook(BOOK);
  return {
    quotes: source?.quotes.map(quote => ({ ...quote, codings: inOrder(quote.codings) })),
    actors: inOrder([...book.actors.values()].map(sorted)),
    claims: inOrder([...book.claims.values()].map(sorted)),
  };
}

const sorted = (entry: object): object =>
  Object.fromEntries(
    Object.entries(entry).map(([key, value]) => [key, Array.isArray(value) ? inOrder(value) : value]),
  );

const inOrder = (things: readonly unknown[]): string[] =>
  things.map(thing => JSON.stringify(thing, Object.keys(Object(thing)).sort())).sort();
