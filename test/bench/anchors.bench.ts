import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import searchApproximately from 'approx-string-match';
import { anchorQuotes, describeQuote } from '../../src/core/anchoring';
import type { AnchorAnswer, QuoteSelector } from '../../src/core/model';

/** A span followed through a real edit of a public text. Offsets are UTF-16 units. */
interface Case {
  readonly old: string;
  readonly new: string;
  readonly start: number;
  readonly end: number;
  /** Where the span went; null when it was deleted. */
  readonly gold: { readonly start: number; readonly end: number } | null;
  readonly edited: boolean;
  /** What the edit did to it; `typo`: changed quote marks, dashes, spaces and the like only. */
  readonly kind: 'none' | 'typo' | 'content' | 'deleted';
  /** How often its exact words stand in the new text. */
  readonly copies: number;
  /** It went past other text that stayed. */
  readonly moved?: boolean;
  /** From 0 to 1, how much of the span the edit left. */
  readonly similarity: number | null;
  /** Deleted, but something much like it stands elsewhere. */
  readonly lookalike?: boolean;
  /** Another text stands in the place of the old one: nothing to follow. */
  readonly rewritten?: boolean;
}

type Finder = (text: string, selectors: readonly QuoteSelector[]) => readonly AnchorAnswer[];

const FINDERS: readonly (readonly [name: string, find: Finder])[] = [
  ['crossquote', anchorQuotes],
  ['exact search', (text, selectors) => selectors.map(selector => findExactly(text, selector))],
  ['approx-string-match', (text, selectors) => selectors.map(selector => findApproximately(text, selector))],
];

/** Verdicts on one answer. `exact` is right to the unit, `partial` overlaps the right place. */
type Verdict = 'exact' | 'right' | 'partial' | 'wrong' | 'orphan' | 'false' | 'review';

interface Outcome {
  readonly of: Case;
  readonly verdict: Verdict;
  readonly milliseconds: number;
  readonly textLength: number;
}

const ROWS: readonly (readonly [name: string, holds: (of: Case) => boolean])[] = [
  ['unchanged', of => of.gold !== null && !of.edited],
  ['edited', of => of.edited],
  ['typography only', of => of.kind === 'typo'],
  ['edited below 0.6', of => of.edited && of.similarity !== null && of.similarity < 0.6],
  ['two copies or more', of => of.gold !== null && of.copies >= 2],
  ['moved', of => of.moved === true],
  ['deleted', of => of.gold === null],
  ['deleted, look-alike', of => of.gold === null && of.lookalike === true],
  ['all', () => true],
];
const LENGTHS = [
  ['below 5,000', 0, 5_000],
  ['to 20,000', 5_000, 20_000],
  ['above', 20_000, Number.POSITIVE_INFINITY],
] as const;

/**
 * Prints how anchoring does on spans followed through real edit histories, beside two baselines, in counts and
 * percentages, with the time it takes. The weights were rounded from fits that saw both halves of the first folder; what
 * makes a place doubtful was tuned on the first half of both folders, of which mistakes were looked at, and chosen with the
 * figures of the second in view: neither is unseen.
 */
export async function bench(sharedDir: string): Promise<void> {
  for (const folder of ['anchors-bench', 'anchors-bench/news']) await benchFolder(folder, sharedDir);
}

async function benchFolder(folder: string, sharedDir: string): Promise<void> {
  const directory = join(sharedDir, folder);
  const lines = await readFile(join(directory, 'cases.jsonl'), 'utf8').catch(() => undefined);
  if (lines === undefined) {
    console.log(`anchors: skipped, there is no ${folder} in ${sharedDir}`);
    return;
  }
  const cases = lines
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as Case)
    .filter(({ rewritten }) => !rewritten);
  const texts = await readTexts(directory, cases);
  for (const [name, find] of FINDERS) {
    const outcomes = runCases(find, cases, texts);
    for (const half of ['first', 'second'] as const) {
      console.log(`\n${folder}, ${name}, ${half} half`);
      printVerdicts(outcomes.filter(({ of }) => halfOf(of) === half));
    }
    console.log(`\n${folder}, ${name}, milliseconds for a quote`);
    printTimes(outcomes);
    console.log(`${folder}, ${name}, 50 foreign quotes in 1 MB: ${timeForeign(find, cases, texts)} ms`);
  }
}

async function readTexts(directory: string, cases: readonly Case[]): Promise<Map<string, string>> {
  const names = new Set(cases.flatMap(of => [of.old, of.new]));
  const entries = [...names].map(
    async name => [name, await readFile(join(directory, name), 'utf8')] as const,
  );
  return new Map(await Promise.all(entries));
}

/** Fixed once and for all: by the last hexadecimal digit of the old text's name. */
function halfOf({ old }: Case): 'first' | 'second' {
  return Number.parseInt(old.replace(/\.txt$/, '').slice(-1), 16) % 2 === 0 ? 'first' : 'second';
}

/** All quotes of one edit together, as for a sidecar; the first round warms up. */
function runCases(find: Finder, cases: readonly Case[], texts: ReadonlyMap<string, string>): Outcome[] {
  const edits = new Map<string, Case[]>();
  for (const of of cases) {
    const edit = `${of.old} ${of.new}`;
    edits.set(edit, [...(edits.get(edit) ?? []), of]);
  }
  let outcomes: Outcome[] = [];
  for (let round = 0; round < 2; round++) {
    outcomes = [];
    for (const group of edits.values()) {
      const text = texts.get(group[0]!.new)!;
      const selectors = group.map(of => describeQuote(texts.get(of.old)!, of.start, of.end));
      const started = performance.now();
      const answers = find(text, selectors);
      const milliseconds = (performance.now() - started) / group.length;
      group.forEach((of, i) => {
        outcomes.push({ of, verdict: verdictOn(answers[i]!, of), milliseconds, textLength: text.length });
      });
    }
  }
  return outcomes;
}

function verdictOn(answer: AnchorAnswer, { gold }: Case): Verdict {
  if ('orphan' in answer) return gold ? 'orphan' : 'right';
  if (answer.uncertain) return 'review';
  if (!gold) return 'false';
  if (answer.start === gold.start && answer.end === gold.end) return 'exact';
  const shared = Math.min(answer.end, gold.end) - Math.max(answer.start, gold.start);
  const either = Math.max(answer.end, gold.end) - Math.min(answer.start, gold.start);
  const overlap = Math.max(0, shared) / either;
  if (overlap >= 0.8) return 'right';
  return overlap >= 0.2 ? 'partial' : 'wrong';
}

function printVerdicts(outcomes: readonly Outcome[]): void {
  const table: Record<string, Record<string, string>> = {};
  for (const [name, holds] of ROWS) {
    const row = outcomes.filter(({ of }) => holds(of));
    const count = (...verdicts: Verdict[]) => {
      const n = row.filter(({ verdict }) => verdicts.includes(verdict)).length;
      return `${n} (${((100 * n) / Math.max(1, row.length)).toFixed(1)} %)`;
    };
    table[name] = {
      spans: String(row.length),
      right: count('exact', 'right'),
      'exact ends': count('exact'),
      partial: count('partial'),
      'wrong place': count('wrong'),
      orphaned: count('orphan'),
      'falsely anchored': count('false'),
      'to review': count('review'),
    };
  }
  console.table(table);
}

function printTimes(outcomes: readonly Outcome[]): void {
  const table: Record<string, Record<string, string | number>> = {};
  for (const [name, least, most] of [...LENGTHS, ['all', 0, Number.POSITIVE_INFINITY] as const]) {
    const times = outcomes
      .filter(({ textLength }) => textLength >= least && textLength < most)
      .map(({ milliseconds }) => milliseconds)
      .sort((a, b) => a - b);
    const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(3);
    table[name] = { spans: times.length, median: at(0.5), '99th percentile': at(0.99) };
  }
  console.table(table);
}

/** The least of a few runs: 50 quotes that belong elsewhere, in a text made of others up to a million units. */
function timeForeign(find: Finder, cases: readonly Case[], texts: ReadonlyMap<string, string>): string {
  const megabyte = [...texts.values()].join('\n\n').slice(0, 1_000_000);
  const elsewhere = cases.filter(of => !megabyte.includes(texts.get(of.old)!.slice(of.start, of.end)));
  const step = Math.max(1, Math.floor(elsewhere.length / 50));
  const selectors = elsewhere
    .filter((_, i) => i % step === 0)
    .slice(0, 50)
    .map(of => describeQuote(texts.get(of.old)!, of.start, of.end));
  const runs = Array.from({ length: 3 }, () => {
    const started = performance.now();
    find(megabyte, selectors);
    return performance.now() - started;
  });
  return Math.min(...runs).toFixed(1);
}

/** The baseline that every text editor has: the exact words, nearest the old place. */
function findExactly(text: string, { exact, start: old }: QuoteSelector): AnchorAnswer {
  const places = [text.lastIndexOf(exact, old), text.indexOf(exact, old)].filter(place => place >= 0);
  const [nearest] = places.sort((a, b) => Math.abs(a - old) - Math.abs(b - old));
  return foundAt(nearest ?? -1, exact.length);
}

/** The baseline of fuzzy search: the place with the fewest differing characters, up to half of them, nearest the old one. */
function findApproximately(text: string, { exact, start: old }: QuoteSelector): AnchorAnswer {
  const matches = searchApproximately(text, exact, Math.floor(exact.length / 2));
  const [best] = matches.sort(
    (a, b) => a.errors - b.errors || Math.abs(a.start - old) - Math.abs(b.start - old),
  );
  return best ? foundAt(best.start, best.end - best.start) : foundAt(-1, 0);
}

function foundAt(start: number, length: number): AnchorAnswer {
  if (start < 0) return { orphan: 'missing', candidates: [] };
  return { start, end: start + length, score: 1, margin: 1, method: 'exact' };
}
