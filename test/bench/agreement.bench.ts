import { answeredInParts, RoundAgreement, type Team, teamIn } from '../../src/core/agreement';
import { randomFrom } from '../../src/core/collections';
import { Corpus } from '../../src/core/corpus';
import { sidecarOf } from '../../src/core/format';
import { lensFor, progressOf } from '../../src/core/rounds';
import { inMs, loadRow, row } from './driver/table';

const ROOT = 'file:///archive/';
const CODEBOOK = `${ROOT}codebook.yaml`;
const SOURCES = 10_000;
const QUOTES_IN_SOURCE = 5;
const CLAIMS = 200;
const CODERS = ['ana', 'mei', 'tom'];
const RUNS = 9;

/** Times agreement in a closed round of three coders, read before, and what the status bar takes after a tag. */
export async function bench(): Promise<void> {
  console.log(
    row(`${SOURCES} sources, ${CODERS.length} coders, ${QUOTES_IN_SOURCE} quotes each`, ['must', 'time']),
  );
  const corpus = corpusOfRound();
  const round = corpus.codebook(CODEBOOK).rounds.get('pilot')!;
  let team: Team | undefined;
  const told = timeOf(() => {
    const found = teamIn(corpus, { round: 'pilot' });
    if ('unknown' in found) throw new Error(found.name);
    team = found;
    answeredInParts(found, { measure: 'alpha', metric: 'nominal', variable: 'stance' }).forEach(
      ({ answer, part }) => {
        if (part !== 'source') answer.interval();
      },
    );
  });
  console.log(row('agreement, with all pairs, claims and sources', ['2000 ms', inMs(told)]));
  const running = new RoundAgreement(corpus, CODEBOOK, round);
  const first = timeOf(() => {
    for (const { file } of corpus.sources()) running.take(file);
  });
  console.log(row('status bar, the first time (in slices)', ['', inMs(first)]));
  let tags = 0;
  const tag = median(() => {
    tags += 1;
    const sidecar = sidecarOf(`${ROOT}0.txt`, 'ana');
    corpus.setSidecar(sidecar, sidecarText(0, 'ana', tags));
    running.take(`${ROOT}0.txt`);
    return [running.figure.value, running.toSettle];
  });
  console.log(row('status bar after a tag, with the tag taken in', ['50 ms', inMs(tag)]));
  const progress = median(() => progressOf(corpus, CODEBOOK, round));
  console.log(row('how far each coder is', ['50 ms', inMs(progress)]));
  console.log(row('units', ['', String(team?.sources.reduce((sum, { units }) => sum + units.length, 0))]));
  console.log(loadRow());
}

function corpusOfRound(): Corpus {
  const corpus = new Corpus(lensFor(() => 'ana'));
  corpus.setRoots([ROOT]);
  corpus.setCodebook(
    CODEBOOK,
    JSON.stringify({
      crossquote: 1,
      claims: Object.fromEntries(
        Array.from({ length: CLAIMS }, (_, i) => [`c${i}`, { text: `It is so ${i}.` }]),
      ),
      rounds: { pilot: { coders: CODERS, blind: true, units: 'given', closed: '2026-11-24T00:00:00Z' } },
    }),
  );
  corpus.batch(() => {
    for (let source = 0; source < SOURCES; source++)
      for (const coder of [undefined, ...CODERS])
        corpus.setSidecar(sidecarOf(`${ROOT}${source}.txt`, coder), sidecarText(source, coder));
  });
  return corpus;
}

const STANCES = ['supports', 'opposes', 'conditional', 'neutral'];

/** Nearly always what the others say. */
function sidecarText(source: number, coder: string | undefined, turn = 0): string {
  const random = randomFrom(source);
  const own = randomFrom(source * 7 + (coder?.charCodeAt(0) ?? 0) + turn);
  const quotes = Array.from({ length: QUOTES_IN_SOURCE }, (_, i) => {
    const [claim, stance] = [Math.floor(random() * CLAIMS), Math.floor(random() * STANCES.length)];
    const given = STANCES[(stance + (own() < 0.2 ? 1 : 0)) % STANCES.length];
    return `  - id: q${String(i).padStart(9, '0')}
    exact: so it is
    prefix: "as they said, "
    suffix: ", and so on"
    start: ${i * 100}
    end: ${i * 100 + 8}
    kind: direct
${coder ? `    codings:\n      - { claim: c${claim}, stance: ${given}, coder: ${coder} }\n` : ''}`;
  });
  return `crossquote: 1\n${coder ? `coder: ${coder}\n` : ''}source:\n  published: 2026-01-01\n${coder ? '  finished: 2026-11-23T00:00:00Z\n' : ''}quotes:\n${quotes.join('')}`;
}

/** In milliseconds of computing, at most: by the clock it would also tell how busy others keep the machine. */
function timeOf(work: () => void): number {
  const began = process.cpuUsage();
  const start = performance.now();
  work();
  const { user, system } = process.cpuUsage(began);
  return Math.min(performance.now() - start, (user + system) / 1000);
}

const median = (work: () => unknown): number =>
  Array.from({ length: RUNS }, () => timeOf(work)).sort((a, b) => a - b)[Math.floor(RUNS / 2)]!;
