import { allAtOnce } from '../collections';
import { type Corpus, type CorpusChange, SourceFeed, type TaggedSource } from '../corpus';
import { type FileId, isSidecar, rootInSlices, type SidecarReading, sidecarOf, sourceOf } from '../format';
import type { Fault, Problem, Span, Subjects } from '../model';
import { nodeAt } from '../yaml';
import type { Evidence, Finding, Fix, Subject } from './check';
import { CHECKS } from './checks';
import { CodersInUse } from './codersInUse';
import { Contradictions } from './contradictions';
import { Elsewhere } from './elsewhere';
import type { EvidenceIndex, SlicedEvidenceIndex } from './evidenceIndex';
import { FittingSources } from './fittingSources';
import { LinkedSources } from './linkedSources';
import { NamedByProblems } from './namedByProblems';
import { OrphanedSidecars } from './orphanedSidecars';
import { SameWords } from './sameWords';

/** What is wrong with a sidecar, a source or a codebook, in the order of its text. */
export interface Checked {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** Called with each file that has been checked. */
export type ProblemListener = (file: FileId, checked: Checked) => void;

/**
 * Checks a corpus and keeps up with it. After a change, only the files are checked again in which something may be
 * another problem now: those that changed, and those that have the same actors, the same words or a lost quote to do
 * with them.
 */
export class Checker {
  readonly #evidence: Evidence;
  /** What was found in each file that is not in order. */
  readonly #found = new Map<FileId, Checked>();
  /** What has changed, or has to do with something that has, and was not checked since. */
  readonly #unchecked = { sources: new Set<FileId>(), codebooks: new Set<FileId>() };
  /** Sources of which some has been checked, as they were when that began. */
  readonly #begun = new Map<FileId, Generator<void, void>>();
  readonly #named = new NamedByProblems();
  readonly #indexes: readonly (EvidenceIndex | SlicedEvidenceIndex)[];
  readonly #feed: SourceFeed;
  /** The coders' sidecars of each source that has some. */
  readonly #codersOf = new Map<FileId, readonly FileId[]>();
  readonly #stopListening: () => void;

  /** @param isSearched whether a source would be in the corpus if it were there */
  constructor(
    private readonly corpus: Corpus,
    isSearched: (file: FileId) => boolean = () => true,
  ) {
    const contradictions = new Contradictions(corpus);
    const sameWords = new SameWords(corpus);
    const elsewhere = new Elsewhere(corpus);
    const links = new LinkedSources();
    const fitting = new FittingSources(corpus);
    const coders = new CodersInUse();
    this.#evidence = { corpus, contradictions, sameWords, elsewhere, links, fitting, coders, isSearched };
    this.#indexes = [contradictions, sameWords, elsewhere, links, this.#named, new OrphanedSidecars(corpus)];
    this.#feed = new SourceFeed(corpus, ...this.#indexes, fitting, coders, {
      replace: (_before, _now, file) => this.#unchecked.sources.add(file),
    });
    this.#stopListening = corpus.onDidChange(change => this.#note(change));
    this.#note({ codebooks: new Set(Array.from(corpus.codebooks(), ({ file }) => file)) });
  }

  dispose(): void {
    this.#stopListening();
    this.#feed.stop();
  }

  /** Checks what there is to be checked until `isOver` says to stop, which is asked now and then. Gives whether all is done. */
  check(tell: ProblemListener, isOver: () => boolean = () => false): boolean {
    const { sources, codebooks } = this.#unchecked;
    if (!this.#feed.update(isOver)) return false;
    for (const index of this.#indexes)
      for (const files of index.affected()) {
        for (const file of files) sources.add(file);
        if (isOver()) return false;
      }
    const { fitting, coders } = this.#evidence;
    for (const file of [...fitting.affectedCodebooks(), ...coders.affectedCodebooks()]) codebooks.add(file);
    for (const file of codebooks) {
      codebooks.delete(file);
      const open = this.corpus.openCodebook(file);
      const problems = open
        ? CHECKS.flatMap(({ findInCodebook }) => findInCodebook?.(open, this.#evidence) ?? [])
        : [];
      this.#tell(file, new Found(problems.sort(byPlace), open), tell);
    }
    for (const file of [...this.#begun.keys(), ...sources]) {
      if (!this.#checkSource(file, tell, isOver)) return false;
      if (isOver()) return sources.size + this.#begun.size === 0;
    }
    return true;
  }

  /** Checks these sources before all others, with what is known of the others by now. Gives whether that is done. */
  checkFirst(files: readonly FileId[], tell: ProblemListener, isOver: () => boolean = () => false): boolean {
    return files.every(file => this.#feed.updateFirst(file, isOver) && this.#checkSource(file, tell, isOver));
  }

  /** Goes on with a source, or begins anew where it has to do with something that has changed; gives whether that is done. */
  #checkSource(file: FileId, tell: ProblemListener, isOver: () => boolean): boolean {
    if (this.#unchecked.sources.delete(file)) this.#begun.set(file, this.#checking(file, tell));
    const checking = this.#begun.get(file);
    while (checking && !checking.next().done) if (isOver()) return false;
    this.#begun.delete(file);
    return true;
  }

  /** What was found when a file was checked last; nothing where it is in order. */
  found(file: FileId): Checked | undefined {
    return this.#found.get(file);
  }

  /** What was found in each file that is not in order. */
  all(): Iterable<[FileId, Checked]> {
    return this.#found.entries();
  }

  /** What the check that has found a problem in a file can do about it, as things are now, the likeliest first. */
  fixesFor(file: FileId, problem: Problem): readonly Fix[] {
    const source = this.corpus.source(isSidecar(file) ? sourceOf(file) : file);
    for (const concerned of [source?.file, problem.other?.file])
      if (concerned !== undefined) this.#feed.updateFirst(concerned);
    const check = CHECKS.find(({ code }) => code === problem.code);
    const quote = problem.quote === undefined ? undefined : source?.quote(problem.quote);
    const subject: Subject = {
      file,
      source,
      sidecar: isSidecar(file) ? this.corpus.sidecarReading(file) : undefined,
      codebook: this.corpus.openCodebook(file),
    };
    return [
      ...(source && quote ? (check?.fixesForQuote?.({ source, quote }, problem, this.#evidence) ?? []) : []),
      ...(check?.fixes?.(problem, subject, this.#evidence) ?? []),
    ];
  }

  #note({ codebooks }: Pick<CorpusChange, 'codebooks'>): void {
    for (const file of codebooks) this.#unchecked.codebooks.add(file);
    // What has been found in them may name what is otherwise now.
    for (const file of this.#begun.keys()) this.#unchecked.sources.add(file);
  }

  *#checking(file: FileId, tell: ProblemListener): Generator<void, void> {
    const source = this.corpus.source(file);
    const findings: Finding[] = [];
    for (const { findInSource } of source ? CHECKS : []) {
      for (const finding of findInSource?.(source!, this.#evidence) ?? []) {
        if (finding) findings.push(finding);
        yield;
      }
      yield;
    }
    this.#named.note(
      file,
      findings.flatMap(({ other }) => other ?? []),
    );
    const home = sidecarOf(file);
    const isShared = (finding: Finding) => (source ? homeOf(finding, source) : home) === home;
    const { inSidecar } = yield* problemsOf(findings.filter(isShared), source?.reading);
    const { inText } = yield* problemsOf(
      findings.filter(({ sidecar }) => sidecar === undefined),
      undefined,
    );
    this.#tell(home, new Found(inSidecar, source?.reading), tell);
    this.#tell(file, new Found(inText, source), tell);
    this.#tellOfCoders(file, source, findings, tell);
  }

  /** Those that are gone are told to have no problem any more. */
  #tellOfCoders(
    file: FileId,
    source: TaggedSource | undefined,
    findings: readonly Finding[],
    tell: ProblemListener,
  ): void {
    const before = this.#codersOf.get(file) ?? [];
    const now = [...(source?.coders.keys() ?? [])];
    if (now.length > 0) this.#codersOf.set(file, now);
    else this.#codersOf.delete(file);
    for (const sidecar of new Set([...before, ...now])) {
      const reading = source?.coders.get(sidecar);
      const own = findings.filter(finding => source && homeOf(finding, source) === sidecar);
      this.#tell(sidecar, new Found(allAtOnce(problemsOf(own, reading)).inSidecar, reading), tell);
    }
  }

  #tell(file: FileId, checked: Checked, tell: ProblemListener): void {
    if (checked.problems.length > 0) this.#found.set(file, checked);
    else this.#found.delete(file);
    tell(file, checked);
  }
}

interface Told {
  readonly inSidecar: readonly Problem[];
  readonly inText: readonly Problem[];
}

/** Keeps no text: of many files with problems few are looked at. */
class Found implements Checked {
  constructor(
    readonly problems: readonly Problem[],
    private readonly of: { readonly text?: string | undefined } | undefined,
  ) {}

  get text(): string {
    return this.of?.text ?? '';
  }
}

/** The sidecar that a finding is told in: what it says of a quote, in the one that has the quote. */
function homeOf({ sidecar, quote: id }: Finding, source: TaggedSource): FileId {
  const quote = id === undefined || !source.sight ? undefined : source.quote(id);
  return sidecar ?? (quote ? source.homeOf(quote) : source.sidecarFile);
}

/** Findings at their places. What stands in the sidecar is settled there; in the text, it is told again. */
function* problemsOf(
  findings: readonly Finding[],
  reading: SidecarReading | undefined,
): Generator<void, Told> {
  // The tree of a sidecar without a fault is made when it is asked for, and is not kept.
  const isAsked = findings.some(({ inSidecar }) => isPath(inSidecar));
  const root = isAsked && reading ? yield* rootInSlices(reading) : undefined;
  const inSidecar: Problem[] = [];
  for (const finding of findings) {
    const place = finding.inSidecar;
    const span = isPath(place) ? (nodeAt(root, place) ?? headOf(root)) : place;
    if (span) inSidecar.push(problemAt(finding, span));
    yield;
  }
  const inText = findings.flatMap(finding => {
    if (!finding.inText) return [];
    const problem = problemAt(finding, finding.inText);
    return finding.inSidecar ? { ...problem, isEcho: true as const } : problem;
  });
  return { inSidecar: inSidecar.sort(byPlace), inText: inText.sort(byPlace) };
}

/** For what is not written where it should be. */
const headOf = (root: Span | undefined): Span | undefined => root && { start: root.start, end: root.start };

const isPath = (place: Finding['inSidecar']): place is Extract<Finding['inSidecar'], readonly unknown[]> =>
  Array.isArray(place);

function problemAt({ quote, other, isEcho, ...fault }: Fault & Subjects, { start, end }: Span): Problem {
  const { code, params } = fault;
  return {
    code,
    params,
    start,
    end,
    ...(quote !== undefined && { quote }),
    ...(other && { other }),
    ...(isEcho && { isEcho }),
  } as Problem;
}

const byPlace = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
