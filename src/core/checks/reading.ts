import { conflictsInCodebook, conflictsInSidecar, fieldConflicts, nameOf } from '../format';
import type { ProblemCode, Severity } from '../model';
import type { Check, Finding } from './check';
import { readingsOf } from './readings';

/** What is told already by whoever reads a sidecar or codebook. */
const toldInReading = (code: ProblemCode, severity: Severity): Check => ({
  code,
  severity,
  ...(severity === 'error' && { isFixed: true }),
  findInSource: source =>
    readingsOf(source).flatMap(({ reading, at }) =>
      reading.problems.flatMap(problem =>
        problem.code === code ? { ...problem, ...at, inSidecar: problem } : [],
      ),
    ),
  findInCodebook: ({ reading }) => reading.problems.filter(problem => problem.code === code),
});

/** A file, or an entry of it, cannot be taken for what it should be. */
export const notUnderstood: readonly Check[] = [
  toldInReading('yaml-syntax', 'error'),
  toldInReading('merge-conflict', 'error'),
  toldInReading('too-large', 'error'),
  toldInReading('duplicate-key', 'error'),
  toldInReading('unknown-alias', 'error'),
  toldInReading('aliases-explode', 'error'),
  toldInReading('newer-format', 'error'),
  toldInReading('no-version', 'error'),
  toldInReading('wrong-shape', 'error'),
  toldInReading('missing-key', 'error'),
  toldInReading('duplicate-id', 'error'),
  toldInReading('duplicate-coding', 'warning'),
  toldInReading('bad-shortcut', 'warning'),
  toldInReading('no-coder', 'error'),
  toldInReading('other-coder', 'error'),
];

const onFile = toldInReading('unreadable-file', 'error');

/** A sidecar or a codebook that is there and cannot be read, or a source that cannot. */
export const unreadableFile: Check = {
  ...onFile,
  findInSource: (source, evidence) => {
    const { file, sourceText, reading } = source;
    const params = sourceText.state === 'unreadable' && { name: nameOf(file), why: sourceText.why };
    const own: Finding[] =
      params && reading?.root ? [{ code: 'unreadable-file', params, inSidecar: headOf(reading.root) }] : [];
    return [...onFile.findInSource!(source, evidence), ...own];
  },
};

/** A sidecar beside which its source does not lie. */
export const noSource: Check = {
  code: 'no-source',
  severity: 'warning',
  findInSource: ({ file, sourceText, reading }) =>
    sourceText.state === 'missing' && reading?.root
      ? [{ code: 'no-source', params: { name: nameOf(file) }, inSidecar: headOf(reading.root) }]
      : [],
};

type Root = NonNullable<Parameters<typeof conflictsInSidecar>[0]>;

/** The first key of a file, of which something is said as a whole. */
const headOf = (root: Root) => root.pairs[0]?.key ?? root;

/** A merge could not decide on a field. */
export const fieldConflict: Check = {
  code: 'field-conflict',
  severity: 'warning',
  findInSource: source =>
    readingsOf(source).flatMap(({ reading, at }) => {
      // Most files have no note of a merge, and need no look at their tree.
      const root = reading.saysMore ? reading.root : undefined;
      const conflicts = root ? fieldConflicts(conflictsInSidecar(root)) : [];
      return conflicts.map(problem => ({ ...problem, ...at, inSidecar: problem }));
    }),
  findInCodebook: ({ reading: { root } }) => (root ? fieldConflicts(conflictsInCodebook(root)) : []),
};
