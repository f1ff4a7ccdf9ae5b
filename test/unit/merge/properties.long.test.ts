import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { editFile } from '../../../src/core/edits';
import { readSidecar, SIDECAR_LAYOUT } from '../../../src/core/format';
import { type Merged, mergeSidecars } from '../../../src/core/merge';
import { type PlainMap, writeDocument } from '../../../src/core/yaml';
import { type Action, actions, contents, styles, written } from '../support/anyDocument';
import { merged } from '../support/merging';
import { runs } from '../support/runs';
import { SIDECAR } from '../support/sidecars';

interface Versions {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** A text after some actions, as far as they are possible one after the other. */
const after = (text: string, some: readonly Action[]): string =>
  some.reduce((before, { changes }) => {
    const { sidecar } = readSidecar(before);
    if (sidecar.quotes.length === 0) return before;
    const answer = editFile(before, { file: SIDECAR, changes: [changes(sidecar)].flat() });
    return 'refused' in answer ? before : (answer.text ?? '');
  }, text);

const work = fc.array(actions, { minLength: 1, maxLength: 4 });

/** A sidecar in whatever form, and what two people made of it. */
const versions = fc.tuple(contents, styles, work, work).map(([content, style, ours, theirs]): Versions => {
  const base = written(content, style);
  return { base, ours: after(base, ours), theirs: after(base, theirs) };
});

const merge = ({ base, ours, theirs }: Versions): Merged => {
  const answer = mergeSidecars(base, ours, theirs);
  merged(answer);
  return answer as Merged;
};

type Fields = Record<string, unknown>;
interface Content {
  quotes?: Fields[];
  source?: Fields;
}

const contentOf = (text: string): Content => parse(text) ?? {};
const quotesIn = (text: string): Map<unknown, Fields> =>
  new Map((contentOf(text).quotes ?? []).map(quote => [quote.id, quote]));

const SELECTOR = ['exact', 'prefix', 'suffix', 'start', 'end', 'occurrences'];

/** What a content says, whatever the order of its lists, and whichever of a conflict's values stands in place. */
function said(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(said).sort()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const { conflicts = {}, ...fields } = value as Fields & { conflicts?: Fields };
  const open = Object.keys(conflicts).flatMap(field => (field === 'selector' ? SELECTOR : [field]));
  const entries = [
    ...Object.entries(fields).filter(([field]) => !open.includes(field)),
    ...Object.entries(conflicts).map(([field, values]) => [`${field} of two`, values] as const),
  ];
  const told = entries.filter(([, each]) => each !== null && !(Array.isArray(each) && each.length === 0));
  return `{${told.map(([field, each]) => `${field}: ${said(each)}`).sort()}}`;
}

const isSaid = (a: unknown, b: unknown) => said(a) === said(b);

/** The work of a side on a quote that the merged quote neither shows nor notes. */
function lost(before: Fields | undefined, side: Fields, merged: Fields | undefined): string[] {
  if (!merged) return [`quote ${side.id}`];
  const { selector = [], ...noted } = (merged.conflicts ?? {}) as Record<string, unknown[]>;
  const isKept = (field: string, value: unknown) =>
    isSaid(merged[field], value) ||
    noted[field]?.some(other => isSaid(other, value)) ||
    (selector as Fields[]).some(other => isSaid(other[field], value));
  const { codings, ...fields } = side;
  const changed = Object.entries(fields).filter(([field, value]) => !isSaid(value, before?.[field]));
  return [
    ...changed.flatMap(([field, value]) => (PLACE.includes(field) || isKept(field, value) ? [] : [field])),
    ...codingsLost(
      (before?.codings ?? []) as Fields[],
      (codings ?? []) as Fields[],
      (merged.codings ?? []) as Fields[],
    ),
  ];
}

/** Of a quote that both sides moved, the merged place is neither's. */
const PLACE = ['start', 'end'];

function codingsLost(before: Fields[], side: Fields[], merged: Fields[]): string[] {
  const isSame = (a: Fields) => (b: Fields) => a.claim === b.claim && a.coder === b.coder;
  return side.flatMap(coding => {
    const old = before.find(isSame(coding));
    if (isSaid(old, coding)) return [];
    const found = merged.find(isSame(coding));
    const stances = [found?.stance, ...((found?.conflicts as Record<string, unknown[]>)?.stance ?? [])];
    return stances.includes(coding.stance) ? [] : [`coding on ${coding.claim}`];
  });
}

const property = (check: (versions: Versions) => void) =>
  fc.assert(
    fc.property(versions, fc.context(), (given, context) => {
      for (const [version, text] of Object.entries(given)) context.log(`\n# ${version}\n${text}`);
      fc.pre(readSidecar(given.base).problems.length === 0);
      check(given);
    }),
    runs(40),
  );

describe('whatever two people did to one sidecar', () => {
  it('the merged file is sound, and keeps what each of them did', () =>
    property(given => {
      const { text } = merge(given);
      const codes = readSidecar(text).problems.map(({ code }) => code);
      assert.deepEqual(codes, []);
      const [base, ours, theirs, both] = [given.base, given.ours, given.theirs, text].map(quotesIn);
      const lostOf = (side: Map<unknown, Fields>) =>
        [...side].flatMap(([id, quote]) =>
          isSaid(base!.get(id), quote) ? [] : lost(base!.get(id), quote, both!.get(id)),
        );
      assert.deepEqual([lostOf(ours!), lostOf(theirs!)], [[], []], text);
      const gone = [...base!].filter(([id, quote]) => {
        const left = ours!.get(id) ?? theirs!.get(id);
        const isDeleted = !ours!.has(id) || !theirs!.has(id);
        return isDeleted && (!left || isSaid(left, quote));
      });
      assert.deepEqual(
        gone.filter(([id]) => both!.has(id)),
        [],
      );
    }));

  it('it is the same whoever merges, but for whose values stand first', () =>
    property(({ base, ours, theirs }) => {
      const here = merge({ base, ours, theirs });
      const there = merge({ base, ours: theirs, theirs: ours });
      assert.equal(said(contentOf(here.text)), said(contentOf(there.text)), `${here.text}\n${there.text}`);
      assert.equal(here.conflicts.length, there.conflicts.length);
    }));

  it('merging one side again changes nothing', () =>
    property(({ base, ours, theirs }) => {
      const { text } = merge({ base, ours, theirs });
      for (const side of [ours, theirs, text]) {
        assert.equal(merge({ base: side, ours: text, theirs: side }).text, text);
        assert.equal(merge({ base: side, ours: side, theirs: text }).text, text);
      }
    }));

  it('what is in canonical form stays so', () =>
    property(given => {
      const canonical = (text: string) => writeDocument(contentOf(text) as PlainMap, SIDECAR_LAYOUT);
      const { text } = merge({
        base: canonical(given.base),
        ours: canonical(given.ours),
        theirs: canonical(given.theirs),
      });
      assert.equal(text, canonical(text));
    }));
});
