import * as vscode from 'vscode';
import {
  type Corpus,
  type CorpusChange,
  codebookProblems,
  type FileId,
  isOrphaned,
  type Problem,
  placeProblems,
  type Severity,
  sidecarOf,
  sidecarProblems,
  strayProblems,
} from '../../core';
import { rangesIn } from '../ranges';
import type { Session } from '../session';
import { wordProblem } from '../wording';

export const DIAGNOSTIC_SOURCE = 'Crossquote';

/** How long files are checked in one go before keys and clicks get their turn. */
const SLICE_MS = 12;

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
};

/** Shows the problems of sidecars and codebooks where they stand, and follows every change of the corpus. */
export const registerDiagnostics = ({ corpus }: Session): vscode.Disposable =>
  new Diagnostics(corpus, vscode.languages.createDiagnosticCollection('crossquote'));

export class Diagnostics implements vscode.Disposable {
  readonly #unchecked = { sources: new Set<FileId>(), codebooks: new Set<FileId>() };
  /** The sources whose sidecars have lost them: a text that has no sidecar may be one of them. */
  readonly #orphaned = new Set<FileId>();
  readonly #stopListening: () => void;
  #working: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly corpus: Corpus,
    private readonly collection: Pick<vscode.DiagnosticCollection, 'get' | 'set' | 'dispose'>,
  ) {
    this.#stopListening = corpus.onDidChange(change => this.#changed(change));
  }

  dispose(): void {
    clearTimeout(this.#working);
    this.#stopListening();
    this.collection.dispose();
  }

  #changed({ sources, codebooks }: CorpusChange): void {
    for (const file of sources) this.#unchecked.sources.add(file);
    for (const file of codebooks) this.#unchecked.codebooks.add(file);
    if (codebooks.size > 0)
      for (const { file, codebook } of this.corpus.sources())
        if (codebook !== undefined && codebooks.has(codebook)) this.#unchecked.sources.add(file);
    if (this.#orphansChanged(sources))
      for (const { file, text, reading } of this.corpus.sources())
        if (text !== undefined && !reading) this.#unchecked.sources.add(file);
    this.#working ??= setTimeout(() => this.#work());
  }

  /** Whether sidecars have lost or found their sources among these, or say something else while they are lost. */
  #orphansChanged(sources: ReadonlySet<FileId>): boolean {
    let changed = false;
    for (const file of sources) {
      const source = this.corpus.source(file);
      const isLost = source !== undefined && isOrphaned(source);
      changed ||= isLost || this.#orphaned.has(file);
      if (isLost) this.#orphaned.add(file);
      else this.#orphaned.delete(file);
    }
    return changed;
  }

  #work(): void {
    const until = Date.now() + SLICE_MS;
    this.#working = undefined;
    const { sources, codebooks } = this.#unchecked;
    for (const file of codebooks) {
      codebooks.delete(file);
      this.#checkCodebook(file);
    }
    for (const file of sources) {
      sources.delete(file);
      this.#checkSource(file);
      if (Date.now() < until) continue;
      this.#working = setTimeout(() => this.#work());
      return;
    }
  }

  #checkCodebook(file: FileId): void {
    const open = this.corpus.openCodebook(file);
    this.#show(file, open?.text, open ? codebookProblems(open) : []);
  }

  #checkSource(file: FileId): void {
    const source = this.corpus.source(file);
    this.#show(sidecarOf(file), source?.sidecarText, source ? sidecarProblems(this.corpus, source) : []);
    const inText = source ? [...placeProblems(source), ...strayProblems(this.corpus, source)] : [];
    this.#show(file, source?.text, inText);
  }

  #show(file: FileId, text: string | undefined, problems: readonly Problem[]): void {
    const uri = vscode.Uri.parse(file);
    const shown = this.collection.get(uri) ?? [];
    if (shown.length + problems.length === 0) return;
    const diagnostics = diagnosticsOf(text ?? '', problems);
    const isSame =
      shown.length === diagnostics.length && diagnostics.every((one, i) => isAlike(one, shown[i]!));
    if (!isSame) this.collection.set(uri, diagnostics);
  }
}

function diagnosticsOf(text: string, problems: readonly Problem[]): vscode.Diagnostic[] {
  const rangeOf = rangesIn(text);
  return problems.map(problem => {
    const diagnostic = new vscode.Diagnostic(
      rangeOf(problem),
      wordProblem(problem),
      SEVERITIES[problem.severity],
    );
    diagnostic.source = DIAGNOSTIC_SOURCE;
    diagnostic.code = problem.code;
    return diagnostic;
  });
}

const isAlike = (a: vscode.Diagnostic, b: vscode.Diagnostic): boolean =>
  a.code === b.code && a.message === b.message && a.range.isEqual(b.range);
