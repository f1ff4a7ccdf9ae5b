import {
  conflictsInCodebook,
  conflictsInSidecar,
  fieldConflicts,
  keysInCodebook,
  keysInSidecar,
  nameOf,
  unknownKeys,
} from '../format';
import { type Problem, problem, type Quote, type Span } from '../model';
import { nodeAt, type YamlMap } from '../yaml';
import type { Corpus, OpenCodebook } from './corpus';
import { doubtAbout } from './doubts';
import type { TaggedSource } from './taggedSource';

/** All that is wrong with a source's sidecar or its quotes, with places in the sidecar's text. */
export function sidecarProblems(corpus: Corpus, source: TaggedSource): Problem[] {
  const { reading } = source;
  if (!reading || isFaultless(corpus, source)) return [];
  const { root } = reading;
  if (!root) return [...reading.problems];
  return [
    ...reading.problems,
    ...fieldConflicts(conflictsInSidecar(root)),
    ...unknownKeysOf(corpus, source, root),
    ...sourceProblems(source, root),
    ...source.quotes.flatMap(quote => anchorProblems(source, quote, placeOf(root, quote))),
  ];
}

/** Whether there is nothing to tell: seen from what a sidecar says, without its tree, which takes its time to make. */
export function isFaultless(corpus: Corpus, source: TaggedSource): boolean {
  const { actors, claims, stances } = corpus.codebook(source.codebook);
  const { state } = source.sourceText;
  return (
    source.reading?.isSound === true &&
    state !== 'missing' &&
    state !== 'unreadable' &&
    source.quotes.every(
      quote =>
        quote.speakers.every(key => actors.has(key)) &&
        (quote.via === undefined || actors.has(quote.via)) &&
        quote.codings.every(({ claim, stance }) => claims.has(claim) && stances.has(stance)) &&
        doubtAbout(source, quote) === undefined,
    )
  );
}

/** Nothing is said of keys while the codebook cannot be read: it is its own problem, and not each quote's. */
function unknownKeysOf(corpus: Corpus, { codebook }: TaggedSource, root: YamlMap): Problem[] {
  const open = corpus.openCodebook(codebook);
  return open && !open.reading.root ? [] : unknownKeys(keysInSidecar(root), corpus.codebook(codebook));
}

/** All that is wrong with a codebook, with places in its text. */
export function codebookProblems({ reading }: OpenCodebook): Problem[] {
  const { root, codebook, problems } = reading;
  if (!root) return [...problems];
  return [
    ...problems,
    ...fieldConflicts(conflictsInCodebook(root)),
    ...unknownKeys(keysInCodebook(root), codebook),
  ];
}

/** What is to be looked at in the source's text: quotes that stand there not for certain, or in other words. */
export const placeProblems = (source: TaggedSource): Problem[] =>
  source.quotes.flatMap(quote => {
    const answer = source.anchors.get(quote.id);
    return answer && 'start' in answer ? anchorProblems(source, quote, answer) : [];
  });

function sourceProblems({ sourceText, file }: TaggedSource, root: YamlMap): Problem[] {
  const head = root.pairs[0]?.key ?? root;
  const name = nameOf(file);
  if (sourceText.state === 'missing') return [problem('no-source', head, { name })];
  if (sourceText.state === 'unreadable')
    return [problem('unreadable-file', head, { name, why: sourceText.why })];
  return [];
}

function anchorProblems(source: TaggedSource, quote: Quote, place: Span): Problem[] {
  const code = doubtAbout(source, quote)?.code;
  const words = quote.exact;
  if (code === undefined) return [];
  if (code !== 'changed-words') return [problem(code, place, { words })];
  return [problem(code, place, { words, now: source.newWordsOf(quote)! })];
}

/** Where a sidecar says a quote's words. */
const placeOf = (root: YamlMap, quote: Quote): Span =>
  nodeAt(root, ['quotes', { id: quote.id }, 'exact']) ?? { start: root.start, end: root.start };
