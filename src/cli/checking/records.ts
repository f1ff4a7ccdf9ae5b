import { type Fix, levelOf } from '../../core/checks';
import type { Corpus } from '../../core/corpus';
import type { FileId } from '../../core/format';
import type { Problem, ProblemCode, Severity } from '../../core/model';
import { placesIn } from '../../core/text';
import { wordFix, wordProblem } from '../../wording';
import type { Workspace } from '../../workspace';
import { shownPath } from '../paths';

/** A stretch of a file, lines and columns from 1, the end exclusive; columns count UTF-16 units. */
export interface Location {
  /** As seen from the working folder, with slashes. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A problem as it is printed. */
export interface ProblemRecord extends Location {
  readonly severity: Severity;
  readonly code: ProblemCode;
  readonly message: string;
  /** The quote with which it does not go together. */
  readonly other?: Location;
  /** What can be done about it, the likeliest first, as the editor offers it. */
  readonly fixes: readonly FixRecord[];
}

/** A way to mend a problem: what it does, and in words. */
export interface FixRecord {
  readonly does: Fix['does'];
  readonly title: string;
}

/** All problems, in the order of the files. One that the editor tells at two places is among them once. */
export function problemsOf(workspace: Workspace): ProblemRecord[] {
  const { corpus, checker } = workspace;
  checker.check(() => undefined);
  return [...checker.all()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, { text, problems }]) => {
      const locationOf = locationsIn(file, text);
      const levels = workspace.levelsIn(file);
      return problems.flatMap(problem => {
        const severity = levelOf(problem, levels);
        if (severity === 'off' || problem.isEcho) return [];
        const { code } = problem;
        const other = otherLocation(corpus, problem);
        return {
          ...locationOf(problem),
          severity,
          code,
          message: wordProblem(problem, shownPath),
          ...(other && { other }),
          fixes: checker
            .fixesFor(file, problem)
            .map(fix => ({ does: fix.does, title: wordFix(fix, shownPath) })),
        };
      });
    });
}

function otherLocation(corpus: Corpus, { other }: Problem): Location | undefined {
  const source = other && corpus.source(other.file);
  const quote = other?.id === undefined ? undefined : source?.quote(other.id);
  const span = quote && source?.spanOf(quote);
  return source && span && locationsIn(source.file, source.text!)(span);
}

function locationsIn(file: FileId, text: string): (span: { start: number; end: number }) => Location {
  const shown = shownPath(file);
  const placeOf = placesIn(text);
  return ({ start, end }) => {
    const [from, to] = [placeOf(start), placeOf(end)];
    return {
      file: shown,
      line: from.line + 1,
      column: from.column + 1,
      endLine: to.line + 1,
      endColumn: to.column + 1,
    };
  };
}
