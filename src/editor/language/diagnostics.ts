import * as vscode from 'vscode';
import { type Checked, levelOf } from '../../core/checks';
import type { Corpus } from '../../core/corpus';
import { type FileId, isSidecar, sourceOf } from '../../core/format';
import type { Levels, Problem, Severity } from '../../core/model';
import { TimeSlicer } from '../../workspace';
import { affects, idOf, rangeIn, rangesIn } from '../host';
import { SETTINGS } from '../ids';
import { wordProblem, wordQuote } from '../presentation';
import type { Session } from '../session';

const DIAGNOSTIC_SOURCE = 'Crossquote';

/** A problem as VS Code shows it. It stays the problem that a check has found: by that its fixes are known. */
export class ProblemDiagnostic extends vscode.Diagnostic {
  constructor(
    readonly problem: Problem,
    range: vscode.Range,
    severity: vscode.DiagnosticSeverity,
  ) {
    super(range, wordProblem(problem), severity);
    this.source = DIAGNOSTIC_SOURCE;
    this.code = problem.code;
  }
}

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

/**
 * Shows what the checks find where it stands, and follows every change of the corpus and of the levels. As long as the
 * workspace is being read, only what is open is checked: the reading is waited for, and most files change once more.
 */
export const registerDiagnostics = (session: Session): vscode.Disposable => new Diagnostics(session);

class Diagnostics implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection('crossquote');
  readonly #disposables: vscode.Disposable;
  #isWorking = false;
  #isDisposed = false;
  #isRead = false;

  constructor(private readonly session: Session) {
    void session.textsRead.then(() => {
      this.#isRead = true;
      this.#workSoon();
    });
    this.#disposables = vscode.Disposable.from(
      this.#collection,
      { dispose: session.corpus.onDidChange(() => this.#workSoon()) },
      vscode.workspace.onDidChangeConfiguration(event => {
        if (affects(event, SETTINGS.checks)) this.#showAll();
      }),
    );
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#disposables.dispose();
  }

  #workSoon(): void {
    if (this.#isWorking) return;
    this.#isWorking = true;
    void this.#work();
  }

  async #work(): Promise<void> {
    const slicer = new TimeSlicer();
    try {
      do await slicer.begin();
      while (!this.#isDisposed && !this.#check(() => slicer.isOver));
    } finally {
      this.#isWorking = false;
    }
  }

  /** Gives whether all is done that can be done as yet. */
  #check(isOver: () => boolean): boolean {
    const { checker } = this.session;
    const show = (file: FileId, checked: Checked) => this.#show(file, checked);
    if (!checker.checkFirst(openSources(), show, isOver)) return false;
    return !this.#isRead || checker.check(show, isOver);
  }

  #showAll(): void {
    for (const [file, checked] of this.session.checker.all()) this.#show(file, checked);
  }

  #show(file: FileId, checked: Checked): void {
    const uri = vscode.Uri.parse(file);
    const shown = this.#collection.get(uri) ?? [];
    if (shown.length + checked.problems.length === 0) return;
    const { corpus, workspace } = this.session;
    const diagnostics = diagnosticsOf(corpus, checked, workspace.levelsIn(file));
    const isSame =
      shown.length === diagnostics.length && diagnostics.every((one, i) => isAlike(one, shown[i]!));
    if (!isSame) this.#collection.set(uri, diagnostics);
  }
}

/** Sources in editors, and those whose sidecars are. */
const openSources = (): FileId[] =>
  vscode.window.visibleTextEditors
    .map(({ document }) => idOf(document.uri))
    .map(file => (isSidecar(file) ? sourceOf(file) : file));

function diagnosticsOf(corpus: Corpus, { text, problems }: Checked, levels: Levels): ProblemDiagnostic[] {
  const rangeOf = rangesIn(text);
  return problems.flatMap(problem => {
    const level = levelOf(problem, levels);
    if (level === 'off') return [];
    const diagnostic = new ProblemDiagnostic(problem, rangeOf(problem), SEVERITIES[level]);
    const other = otherQuote(corpus, problem);
    if (other) diagnostic.relatedInformation = [other];
    return diagnostic;
  });
}

/** The quote that a problem is about beside its own, at its place. */
function otherQuote(corpus: Corpus, { other }: Problem): vscode.DiagnosticRelatedInformation | undefined {
  const source = other && corpus.source(other.file);
  const quote = other?.id === undefined ? undefined : source?.quote(other.id);
  const span = quote && source?.spanOf(quote);
  if (!source || !span) return undefined;
  const location = new vscode.Location(vscode.Uri.parse(source.file), rangeIn(source.text!, span));
  return new vscode.DiagnosticRelatedInformation(location, wordQuote({ source, quote }));
}

/** Whether two say the same of the same problem. */
const isAlike = (a: vscode.Diagnostic, b: vscode.Diagnostic): boolean =>
  a instanceof ProblemDiagnostic &&
  b instanceof ProblemDiagnostic &&
  isSameProblem(a.problem, b.problem) &&
  a.severity === b.severity &&
  a.message === b.message &&
  a.range.isEqual(b.range) &&
  leadsTo(a) === leadsTo(b);

const isSameProblem = (a: Problem, b: Problem): boolean =>
  a.code === b.code &&
  a.quote === b.quote &&
  a.start === b.start &&
  a.end === b.end &&
  a.other?.file === b.other?.file &&
  a.other?.id === b.other?.id;

const leadsTo = ({ relatedInformation: [other] = [] }: vscode.Diagnostic): string =>
  other
    ? `${other.location.uri} ${other.location.range.start.line}:${other.location.range.start.character}`
    : '';
