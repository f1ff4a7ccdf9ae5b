import assert from 'node:assert/strict';
import { Checker, levelOf } from '../../../src/core/checks';
import { Corpus, type QuoteRef } from '../../../src/core/corpus';
import { isCodebook, isSidecar } from '../../../src/core/format';
import type { Problem, QuoteSelector } from '../../../src/core/model';

export const ROOT = 'file:///w/';

/** A corpus that has read these files, given by their paths below the workspace folder. */
export function corpusOf(files: Readonly<Record<string, string>>, roots: readonly string[] = [ROOT]): Corpus {
  const corpus = new Corpus();
  corpus.setRoots(roots);
  for (const [path, text] of Object.entries(files)) setFile(corpus, ROOT + path, text);
  return corpus;
}

export function setFile(corpus: Corpus, file: string, text: string | undefined): void {
  if (isSidecar(file)) corpus.setSidecar(file, text);
  else if (isCodebook(file)) corpus.setCodebook(file, text);
  else corpus.setSource(file, text === undefined ? { state: 'missing' } : { state: 'read', text });
}

/** A quote by `path#id`, the path as seen from the workspace folder. */
export function refTo(corpus: Corpus, link: string): QuoteRef {
  const [path, id] = link.split('#') as [string, string];
  const source = corpus.source(ROOT + path);
  const quote = source?.quote(id);
  assert(source && quote, `no quote ${link}`);
  return { source, quote };
}

/** The same way back. */
export const linkTo = ({ source, quote }: QuoteRef): string =>
  `${source.file.slice(ROOT.length)}#${quote.id}`;

/** What the checks find in a file, given by its path below the workspace folder. */
export function problemsIn(corpus: Corpus, path: string): readonly Problem[] {
  const checker = new Checker(corpus);
  checker.check(() => undefined);
  checker.dispose();
  return checker.found(ROOT + path)?.problems ?? [];
}

/** Problems as `severity: code words`, the words at which each stands. */
export const told = (text: string, problems: readonly Problem[]): string[] =>
  problems.map(problem =>
    `${levelOf(problem)}: ${problem.code} ${text.slice(problem.start, problem.end)}`.trim(),
  );

interface Tag extends Partial<QuoteSelector> {
  readonly id: string;
  readonly group?: string;
  readonly speakers?: readonly string[];
  readonly for?: string;
  readonly via?: string;
  readonly variants?: readonly string[];
  readonly notVariants?: readonly string[];
  /** `claim:stance`, `claim:stance:coder`. */
  readonly codings?: readonly string[];
}

/** A sidecar's text in few words. */
export const sidecarWith = (tags: readonly Tag[], published?: string): string =>
  JSON.stringify({
    crossquote: 1,
    source: { published },
    quotes: tags.map(({ codings = [], ...tag }) => ({
      exact: tag.id,
      ...tag,
      codings: codings.map(coding => {
        const [claim, stance, coder] = coding.split(':');
        return { claim, stance, coder };
      }),
    })),
  });
