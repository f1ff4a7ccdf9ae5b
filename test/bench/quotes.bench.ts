import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nlp from 'compromise';
import { build } from 'esbuild';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { findQuotes } from '../../src/core/quotes';
import { type Annotated, ENGLISH_NEWS, GERMAN_NEWS, namesIn, textOf } from './annotated';

/** What score.mjs tells of a folder of predictions, as far as the table shows it. */
interface Score {
  readonly directTolerant: { readonly f1: number };
  readonly allIoU: { readonly f1: number };
  readonly allIoU50: { readonly p: number; readonly r: number };
  readonly speaker: { readonly exact: number; readonly lastToken: number };
  readonly attributed: { readonly f1: number };
  readonly recallByType: Readonly<Record<string, { readonly found50: number } | undefined>>;
}

/** A language with its annotated articles, and what is asked of the engine there. */
interface Language extends Annotated {
  readonly rows: readonly Row[];
  readonly scorer: readonly string[];
}

interface Row {
  readonly name: string;
  readonly mustReach: number;
  readonly aim: number;
  readonly of: (score: Score) => number;
}

const recall = (kind: string) => (score: Score) => score.recallByType[kind]?.found50 ?? 0;

const ENGLISH: Language = {
  ...ENGLISH_NEWS,
  scorer: ['--speech'],
  rows: [
    {
      name: 'direct, mixed not punished, F1',
      mustReach: 97.4,
      aim: 98.5,
      of: score => score.directTolerant.f1,
    },
    { name: 'all quotes IoU ≥ 0.8, F1', mustReach: 78.3, aim: 81, of: score => score.allIoU.f1 },
    { name: 'found and attributed, F1', mustReach: 74.5, aim: 78, of: score => score.attributed.f1 },
    { name: 'speaker exact, on matched', mustReach: 91, aim: 93, of: score => score.speaker.exact },
    { name: 'speaker last word, on matched', mustReach: 95.5, aim: 97, of: score => score.speaker.lastToken },
    { name: 'recall of mixed (IoU ≥ 0.5)', mustReach: 79, aim: 85, of: recall('mixed') },
    { name: 'recall of indirect (IoU ≥ 0.5)', mustReach: 72, aim: 76, of: recall('indirect') },
  ],
};

/** English with topics left out, of what was found and of what was marked: how much of what is suggested is right. */
const STATEMENTS: Language = {
  ...ENGLISH,
  code: 'en, topics left out',
  scorer: ['--speech', '--statements'],
  rows: [
    { name: 'precision (IoU ≥ 0.5)', mustReach: 92, aim: 95, of: score => score.allIoU50.p },
    { name: 'recall (IoU ≥ 0.5)', mustReach: 84, aim: 86, of: score => score.allIoU50.r },
  ],
};

const GERMAN: Language = {
  ...GERMAN_NEWS,
  scorer: [],
  rows: [
    { name: 'direct, F1', mustReach: 93, aim: 97, of: score => score.directTolerant.f1 },
    { name: 'all quotes IoU ≥ 0.8, F1', mustReach: 55, aim: 66, of: score => score.allIoU.f1 },
    { name: 'found and attributed, F1', mustReach: 44, aim: 58, of: score => score.attributed.f1 },
    { name: 'speaker exact, on matched', mustReach: 78, aim: 88, of: score => score.speaker.exact },
    { name: 'speaker last word, on matched', mustReach: 84, aim: 92, of: score => score.speaker.lastToken },
  ],
};

/** Passes over the articles; the fastest counts, because other work on the machine only ever slows one down. */
const PASSES = 5;

interface Prediction {
  readonly start: number;
  readonly end: number;
  readonly speaker?: { readonly start: number; readonly end: number; readonly text: string };
}

/**
 * Prints how well and how fast quotes are found in the annotated articles of `sharedDir`, language by language: for those
 * that were tuned on, for those that were only ever measured, and for all; beside a plain regular expression, and beside
 * the speed of two libraries that only tag words.
 */
export async function bench(sharedDir: string): Promise<void> {
  const scorer = join(sharedDir, 'quotes-bench', 'score.mjs');
  if (!existsSync(scorer)) {
    console.log(`quotes: skipped, there are no annotated articles in ${join(sharedDir, 'quotes-bench')}`);
    return;
  }
  for (const language of [ENGLISH, STATEMENTS, GERMAN]) {
    const folder = join(sharedDir, 'quotes-bench', language.folder);
    if (existsSync(folder)) measure(scorer, folder, language);
  }
  console.log(line('the engine, all languages, KB', ['260', '200', (await engineSize()).toFixed(0)]));
}

/** Kilobytes that the engine takes in the package, as a bundle by itself. */
async function engineSize(): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: ['src/core/quotes/index.ts'],
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'cjs',
    write: false,
  });
  return outputFiles[0]!.contents.length / 1000;
}

function measure(scorer: string, folder: string, { code, rows, isTuned, scorer: options }: Language): void {
  const ids = namesIn(folder);
  const texts = new Map(ids.map(id => [id, textOf(folder, id)]));
  const cold = time(() => findQuotes(texts.get(ids[0]!)!));
  const withoutTopics = options.includes('--statements');
  const find = (text: string) => findQuotes(text).filter(({ topic }) => !(topic && withoutTopics));

  const parts = { tuned: ids.filter(isTuned), untouched: ids.filter(id => !isTuned(id)), all: ids };
  const scoreOf = (finder: (text: string) => readonly Prediction[], chosen: readonly string[]): Score =>
    score(scorer, folder, chosen, texts, finder, options);
  const engine = Object.values(parts).map(chosen => scoreOf(find, chosen));
  const baseline = scoreOf(findByExpression, ids);
  console.log(line(`quotes, ${code}`, ['must', 'aim', ...Object.keys(parts), 'regex']));
  for (const { name, mustReach, aim, of } of rows)
    console.log(line(name, [mustReach, aim, ...engine.map(of).map(percent), percent(of(baseline))]));
  if (!withoutTopics) measureSpeed([...texts.values()], code, cold);
}

function measureSpeed(texts: readonly string[], code: string, cold: number): void {
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const speed = (work: (text: string) => unknown): string =>
    (
      megabytes /
      (Math.min(...Array.from({ length: PASSES }, () => time(() => texts.forEach(text => void work(text))))) /
        1000)
    ).toFixed(2);
  console.log(line('speed, MB/s', ['3', '6', speed(findQuotes)]));
  if (code !== ENGLISH.code) return;
  const wink = winkNLP(model, ['sbd', 'pos']);
  console.log(line('  regular expression alone', ['', '', speed(findByExpression)]));
  console.log(
    line('  wink-nlp, tagging alone', ['', '', speed(text => wink.readDoc(text).tokens().length())]),
  );
  console.log(line('  compromise, tagging alone', ['', '', speed(text => nlp(text).length)]));
  console.log(line('first call, cold, ms', ['150', '50', cold.toFixed(0)]));
}

function line(name: string, cells: readonly (string | number)[]): string {
  return name.padEnd(34) + cells.map(cell => String(cell).padStart(10)).join('');
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}

function time(work: () => unknown): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

/** Scores a finder on some of the articles with the folder's own scorer. */
function score(
  scorer: string,
  folder: string,
  ids: readonly string[],
  texts: ReadonlyMap<string, string>,
  finder: (text: string) => readonly Prediction[],
  options: readonly string[],
): Score {
  const work = mkdtempSync(join(tmpdir(), 'crossquote-bench-'));
  try {
    const gold = join(work, 'gold');
    const found = join(work, 'found');
    mkdirSync(gold);
    mkdirSync(found);
    for (const id of ids) {
      for (const ending of ['txt', 'json'])
        copyFileSync(join(folder, `${id}.${ending}`), join(gold, `${id}.${ending}`));
      writeFileSync(join(found, `${id}.json`), JSON.stringify({ quotes: finder(texts.get(id)!) }));
    }
    const output = execFileSync(process.execPath, [scorer, gold, found, ...options, '--json'], {
      maxBuffer: 1 << 28,
    });
    return JSON.parse(output.toString()) as Score;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The baseline: a line or part of a line in marks, said by the name or pronoun nearest to "said". */
function findByExpression(text: string): Prediction[] {
  const found: Prediction[] = [];
  for (const match of text.matchAll(/["“]([^"“”\n]{25,})["”]/g)) {
    const start = match.index + 1;
    const end = start + match[1]!.length;
    const speaker = speakerNear(text, start, end);
    found.push(speaker ? { start, end, speaker } : { start, end });
  }
  return found;
}

function speakerNear(text: string, start: number, end: number): Prediction['speaker'] {
  const name = String.raw`((?:[A-Z][\w.’'-]+ ?)+|he|she|they)`;
  const behind = new RegExp(`^["”],? (?:said ${name}|${name} said)`).exec(text.slice(end, end + 80));
  const before = new RegExp(`${name} (?:said|says|wrote|added|told \\w+)[,:]? ["“]$`).exec(
    text.slice(Math.max(0, start - 80), start),
  );
  const match = behind ?? before;
  const words = (match?.[1] ?? match?.[2])?.trim();
  if (!match || !words) return undefined;
  const at = (behind ? end : Math.max(0, start - 80)) + match.index + match[0].indexOf(words);
  return { start: at, end: at + words.length, text: words };
}
