import type { TaggedSource } from '../corpus';
import { newIdAt, removeCodingAt, settleConflict } from '../edits';
import {
  conflictsInCodebook,
  conflictsInSidecar,
  DELETED,
  type FieldConflict,
  fieldConflicts,
  nameOf,
} from '../format';
import type { ProblemCode, Severity, Span, Unreadable } from '../model';
import { isOrphaned } from '../moving';
import { writtenOut } from '../quotes';
import type { Plain } from '../yaml';
import type { Check, Finding, Fix, Subject } from './check';
import { readingsOf } from './readings';

/** What is told already by whoever reads a sidecar or codebook. */
const toldInReading = (code: ProblemCode, severity: Severity, fixes?: Check['fixes']): Check => ({
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
  ...(fixes && { fixes }),
});

/** The marks that git leaves where it could not merge. */
const mergeSides: Check['fixes'] = (_problem, { file }) => [{ does: 'merge-sides', file }];

/** Another id than those that the sidecar has. */
const newIdFor: Check['fixes'] = (problem, { sidecar }) => {
  const id = sidecar?.root && newIdAt(sidecar.root, problem);
  return id === undefined ? [] : [{ does: 'new-id', id }];
};

const removeCoding: Check['fixes'] = (problem, { file, sidecar }) => {
  const removal = sidecar?.root && removeCodingAt(sidecar.root, problem);
  const quote = removal && sidecar.sidecar.quotes.find(({ id }) => id === removal.id);
  if (!quote) return [];
  const files = [{ file, changes: removal.changes }];
  return [
    { does: 'remove-coding', edit: { action: 'remove-coding', subject: writtenOut([quote]).text, files } },
  ];
};

/** A file, or an entry of it, cannot be taken for what it should be. */
export const notUnderstood: readonly Check[] = [
  toldInReading('yaml-syntax', 'error'),
  toldInReading('merge-conflict', 'error', mergeSides),
  toldInReading('too-large', 'error'),
  toldInReading('too-large-for-form', 'error'),
  toldInReading('duplicate-key', 'error'),
  toldInReading('unknown-alias', 'error'),
  toldInReading('aliases-explode', 'error'),
  toldInReading('newer-format', 'error'),
  toldInReading('no-version', 'error'),
  toldInReading('wrong-shape', 'error'),
  toldInReading('missing-key', 'error'),
  toldInReading('duplicate-id', 'error', newIdFor),
  toldInReading('duplicate-coding', 'warning', removeCoding),
  toldInReading('bad-shortcut', 'warning'),
  toldInReading('no-coder', 'error'),
  toldInReading('other-coder', 'error'),
];

const onFile = toldInReading('unreadable-file', 'error');

/** A sidecar or a codebook that is there and cannot be read, or a source that cannot. */
export const unreadableFile: Check = {
  ...onFile,
  findInSource: (source, evidence) => {
    const { sourceText } = source;
    const own = sourceText.state === 'unreadable' ? unreadableArticle(source, sourceText.why) : [];
    return [...onFile.findInSource!(source, evidence), ...own];
  },
};

/** Told at the head of its sidecar; where it has none, in the article. */
function unreadableArticle({ file, reading }: TaggedSource, why: Unreadable): Finding[] {
  const root = reading?.root;
  if (!root && !isConvertible(why)) return [];
  const place = root ? { inSidecar: headOf(root) } : { inText: HEAD };
  return [{ code: 'unreadable-file', params: { name: nameOf(file), why }, ...place }];
}

const HEAD: Span = { start: 0, end: 0 };

/** Whether a file that nobody has tagged is an article all the same: another encoding hides its quotes. */
const isConvertible = (why: Unreadable): boolean =>
  typeof why === 'object' || why === 'utf-16' || why === 'other-encoding';

/** A sidecar beside which its source does not lie. */
export const noSource: Check = {
  code: 'no-source',
  severity: 'warning',
  findInSource: ({ file, sourceText, reading }) =>
    sourceText.state === 'missing' && reading?.root
      ? [{ code: 'no-source', params: { name: nameOf(file) }, inSidecar: headOf(reading.root) }]
      : [],
  fixes: (_problem, { source }) =>
    source && isOrphaned(source)
      ? [
          { does: 'find-source', sidecar: source.sidecarFile },
          { does: 'delete-sidecar', sidecar: source.sidecarFile },
        ]
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
  fixes: (problem, subject) => {
    const conflict = conflictsIn(subject).find(one => isAt(one, problem));
    return conflict ? choicesOf(conflict, subject.file) : [];
  },
};

function conflictsIn({ sidecar, codebook }: Subject): FieldConflict[] {
  if (codebook) return codebook.reading.root ? conflictsInCodebook(codebook.reading.root) : [];
  return sidecar?.root ? conflictsInSidecar(sidecar.root) : [];
}

const isAt = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** The values that a field may take. */
function choicesOf(conflict: FieldConflict, file: string): Fix[] {
  const isDeletion = conflict.field === DELETED;
  const values: readonly Plain[] = isDeletion ? [false, true] : conflict.values;
  return values.map((value, i) => ({
    does: 'settle',
    isOurs: i === 0,
    isDeletion,
    value,
    edit: {
      action: 'settle-conflict',
      subject: conflict.field,
      files: [{ file, changes: settleConflict(conflict, value) }],
    },
  }));
}
