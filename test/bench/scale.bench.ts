import { parse } from 'yaml';
import { MadeCorpus, type MadeSource } from '../../scripts/made/corpus';
import { Checker } from '../../src/core/checks';
import { Corpus, type TaggedSource } from '../../src/core/corpus';
import { editFile, tagQuote } from '../../src/core/edits';
import { type FileId, readSidecar, sidecarOf as sidecarFileOf } from '../../src/core/format';
import type { Sidecar } from '../../src/core/model';
import { actorsTree, claimsTree, Paging, sourcesTree } from '../../src/core/trees';
import { soundText } from '../../src/node/loading';
import { WHOLE } from '../unit/support/shape';
import { plotGrowth } from './driver/plot';
import { inMs, loadRow, row } from './driver/table';

const SIZES = (process.env.CROSSQUOTE_SIZES || '1000,10000').split(',').map(Number);
/** The YAML library needs a minute for ten thousand sidecars; of so many its time is taken, and counted up. */
const SAMPLE = 200;
/** So many are read apart from the corpus; what more of them take is counted up. */
const MOST_READ_APART = 10_000;
/** A checkout changes so many of all sidecars. */
const CHECKED_OUT = 0.2;
const RUNS = 15;
const QUOTES_IN_CROWDED = 1000;

const ROOT = 'file:///archive/';
const CODEBOOK = `${ROOT}codebook.yaml`;

/**
 * Times what a made corpus costs without VS Code, how that grows with its size (CROSSQUOTE_SIZES names others), and holds
 * the reading against the YAML library and against JSON of the same content. CROSSQUOTE_PLOT names an SVG file into which
 * the growth is drawn.
 */
export async function bench(): Promise<void> {
  const columns: Measured[] = [];
  console.log(row('sources of 20 quotes each', ['must', 'aim', ...SIZES]));
  for (const size of SIZES) columns.push(await measure(size));
  for (const name of Object.keys(columns[0] ?? {})) {
    const [must = '', aim = ''] = LIMITS[name] ?? [];
    const inUnit = RATIOS.has(name) ? inTimes : inMs;
    console.log(row(name, [must, aim, ...columns.map(column => inUnit(column[name]))]));
  }
  console.log(loadRow());
  const plot = process.env.CROSSQUOTE_PLOT;
  if (plot) await drawGrowth(plot, SIZES, columns);
}

/** What was measured, by what it is: milliseconds, or how many times as much as something else takes. */
export type Measured = Readonly<Record<string, number>>;

const RATIOS: ReadonlySet<string> = new Set([
  'faster than yaml.parse',
  'slower than JSON.parse',
  'the same with every word looked up',
]);

const inTimes = (ratio = Number.NaN): string => `${ratio.toFixed(1)} ×`;

/** The rows whose growth is drawn. */
const drawGrowth = (file: string, sizes: readonly number[], columns: readonly Measured[]): Promise<void> =>
  plotGrowth(
    file,
    sizes,
    GROWING.map(name => ({ name, times: columns.map(column => column[name]!) })),
  );

const GROWING = [
  'all sidecars read',
  'all problems looked for',
  'the trees, all rows',
  'a tag among 1,000 quotes, all but the disk',
  'a change in one sidecar, all views',
];

/** What must be reached and what is aimed at, with 10,000 sources. */
const LIMITS: Record<string, readonly [string, string]> = {
  'faster than yaml.parse': ['10 ×', '30 ×'],
  'slower than JSON.parse': ['8 ×', '3 ×'],
  'the same with every word looked up': ['8 ×', '3 ×'],
  'a change in one sidecar, all views': ['20 ms', '5 ms'],
  'a checkout of a fifth of the sidecars': ['3000 ms', '1000 ms'],
  'a tag among 1,000 quotes, all but the disk': ['50 ms', '20 ms'],
  'a key among 1,000 quotes, places found again': ['2 ms', '0.5 ms'],
};

async function measure(size: number): Promise<Measured> {
  const made = await MadeCorpus.from('seeds', size);
  const corpus = new Corpus();
  corpus.setRoots([ROOT]);
  const codebook = timeOf(() => corpus.setCodebook(CODEBOOK, made.codebook));
  // Only some are held in the form in which they are made: a hundred thousand need more room than what is read of them.
  const files: Buffer[] = [];
  let indexing = 0;
  for (const source of made.sources()) {
    const file = Buffer.from(source.sidecar);
    if (files.length < MOST_READ_APART) files.push(file);
    const packed = soundText(file);
    indexing += timeOf(() => corpus.setSidecar(sidecarOf(source), packed));
  }
  const trees = timeOf(() => buildTrees(corpus));
  const checker = new Checker(corpus);
  const problems = timeOf(() => checker.check(() => {}));
  const sources = [...corpus.sources()].map(({ file }) => file);
  const change = median(() => changeOne(corpus, checker, sources[sources.length >> 1]!));
  const checkedOut = sources
    .slice(0, size * CHECKED_OUT)
    .map(file => [sidecarFileOf(file), recoded(corpus, file)] as const);
  const checkout = timeOf(() => {
    corpus.batch(() => {
      for (const [file, text] of checkedOut) corpus.setSidecar(file, text);
    });
    showTrees(corpus);
    checker.check(() => {});
  });
  const crowded = made.source(size, QUOTES_IN_CROWDED);
  takeCrowded(corpus, checker, crowded);
  const tag = median(() => tagCrowded(corpus, checker, crowded));
  const key = middleOf(Array.from({ length: RUNS }, () => typeInCrowded(corpus, crowded, isBetweenQuotes)));
  const keyInQuote = middleOf(Array.from({ length: RUNS }, () => typeInCrowded(corpus, crowded, isInQuote)));
  checker.dispose();
  return {
    ...readingTimes(files, size),
    'the codebook read': codebook,
    'all sidecars read and indexed': indexing,
    'the trees, all rows': trees,
    'all problems looked for': problems,
    'a change in one sidecar, all views': change,
    'a checkout of a fifth of the sidecars': checkout,
    'a tag among 1,000 quotes, all but the disk': tag,
    'a key among 1,000 quotes, places found again': key,
    'a key inside one of them, whose words are searched': keyInQuote,
  };
}

/** What it takes to read all of so many sidecars, counted up from some of them. */
function readingTimes(files: readonly Buffer[], size: number): Measured {
  const json = files.map(file => Buffer.from(JSON.stringify(readSidecar(file.toString()).sidecar)));
  const own = timeOfEach(files, file => readSidecar(soundText(file)));
  const withAllWords = timeOfEach(files, file => lookUpWords(readSidecar(soundText(file)).sidecar));
  const asJson = timeOfEach(json, file => JSON.parse(file.toString()));
  const sample = files.slice(0, SAMPLE);
  const byLibrary = (timeOfEach(sample, file => parse(file.toString())) * files.length) / sample.length;
  return {
    'all sidecars read': (own * size) / files.length,
    'faster than yaml.parse': byLibrary / own,
    'slower than JSON.parse': own / asJson,
    'the same with every word looked up': withAllWords / asJson,
  };
}

/** A quote's words are cut out when somebody asks for them. */
const lookUpWords = ({ quotes }: Sidecar): number =>
  quotes.reduce((sum, { exact, prefix, suffix }) => sum + exact.length + prefix.length + suffix.length, 0);

const sidecarOf = ({ path }: MadeSource): string => `${ROOT}${path}.quotes.yaml`;

const TREES = [actorsTree, claimsTree, sourcesTree];

const buildTrees = (corpus: Corpus): number =>
  TREES.reduce((rows, treeOf) => rows + treeOf(corpus, WHOLE).slice().length, 0);

/** As many rows as the views show of each tree. */
const showTrees = (corpus: Corpus): number =>
  TREES.reduce((rows, treeOf) => rows + new Paging().page(treeOf(corpus, WHOLE), undefined).length, 0);

let codings = 0;

/** A sidecar with another coder's word on the first quote. */
const recoded = (corpus: Corpus, source: FileId): string =>
  corpus.source(source)!.sidecarText!.replace(/coder: \w+/, `coder: coder${codings++}`);

/** What has to happen after a change in one sidecar until all views are right. */
function changeOne(corpus: Corpus, checker: Checker, source: FileId): void {
  corpus.setSidecar(sidecarFileOf(source), recoded(corpus, source));
  showTrees(corpus);
  checker.check(() => {});
}

function takeCrowded(corpus: Corpus, checker: Checker, { path, text, sidecar }: MadeSource): void {
  corpus.setSource(ROOT + path, { state: 'read', text });
  corpus.setSidecar(`${ROOT}${path}.quotes.yaml`, sidecar);
  showTrees(corpus);
  checker.check(() => {});
}

/** Tags the next words that are free, and brings all views up to date. */
function tagCrowded(corpus: Corpus, checker: Checker, { path }: MadeSource): void {
  const source = corpus.source(ROOT + path)!;
  const codebook = corpus.codebook(CODEBOOK);
  const start = source.text!.indexOf('said', source.quotes.length);
  const part = { start: start + tagged, end: start + tagged + 40, kind: 'indirect' as const };
  tagged += 1;
  const [speaker, claim] = [codebook.actors.keys(), codebook.claims.keys()].map(keys => keys.next().value!);
  const { edit } = tagQuote(
    {
      source,
      target: { parts: [part] },
      speakers: [{ key: speaker! }],
      coding: { claim: { key: claim! }, stance: 'supports' },
      coder: 'bench',
      at: '2026-11-22T09:30:00Z',
    },
    { codebookFile: CODEBOOK, codebook, codebookExists: true },
  );
  for (const file of edit.files) {
    const edited = editFile(source.sidecarText, file);
    if ('refused' in edited) throw new Error(edited.refused);
    corpus.setSidecar(file.file, edited.text);
  }
  showTrees(corpus);
  checker.check(() => {});
}

let tagged = 0;

/** Whether an offset of a source's text is one of these places to type at. */
type IsPlace = (source: TaggedSource, offset: number) => boolean;

/** There, all quotes are left whole. */
const isBetweenQuotes: IsPlace = (source, offset) => source.quoteAt(offset) === undefined;

/** There, the quote's words are others, and have to be searched for in the whole text. */
const isInQuote: IsPlace = (source, offset) => source.quoteAt(offset) !== undefined;

/** Types a letter near the middle of the text, and tells how long it takes until all places are found again. */
function typeInCrowded(corpus: Corpus, { path }: MadeSource, isPlace: IsPlace): number {
  const source = corpus.source(ROOT + path)!;
  const { text = '', file } = source;
  let middle = text.indexOf(' ', text.length >> 1);
  while (!isPlace(source, middle)) middle = text.indexOf(' ', middle + 1);
  // As an editor gives it, in one piece: what is put together is so only when it is read.
  const typed = Buffer.from(`${text.slice(0, middle)}x${text.slice(middle)}`).toString();
  return timeOf(() => {
    corpus.setSource(file, { state: 'read', text: typed });
    void corpus.source(file)!.anchors.size;
  });
}

/**
 * The time of computing in milliseconds, at most: by the clock it would also tell how busy others keep the machine, and
 * what all threads have worked is more than the one that is waited for.
 */
function timeOf(work: () => void): number {
  const began = process.cpuUsage();
  const start = performance.now();
  work();
  const passed = performance.now() - start;
  const { user, system } = process.cpuUsage(began);
  return Math.min(passed, (user + system) / 1000);
}

const median = (work: () => void): number => middleOf(Array.from({ length: RUNS }, () => timeOf(work)));

const middleOf = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1]!;

/** In milliseconds, after a first round that is not counted. */
function timeOfEach(files: readonly Buffer[], read: (file: Buffer) => unknown): number {
  for (const file of files.slice(0, SAMPLE)) read(file);
  return timeOf(() => {
    for (const file of files) read(file);
  });
}
