import assert from 'node:assert/strict';
import { describeQuote } from '../../src/core/anchoring';
import { addClaim, addQuote } from '../../src/core/edits';
import { readCodebook, readSidecar, sidecarOf, slugOfCoder } from '../../src/core/format';
import type { Quote, RoundUnits } from '../../src/core/model';
import {
  type CodedUnit,
  closeRound,
  decide,
  type SourceWork,
  settleAgreed,
  startRound,
  stateOf,
  unitsOf,
  workOn,
} from '../../src/core/rounds';
import { digestOf } from '../../src/core/text';
import { openWorkspace } from '../../src/workspace';
import { someQuote } from '../unit/support/sidecars';
import { type Clone, TeamOfClones } from './clones';

const CODERS = ['ana', 'mei', 'Tom Okoro'];
const SLUGS = CODERS.map(slugOfCoder);
const SOURCES = Array.from({ length: 9 }, (_, i) => `articles/${i + 1}.txt`);
const SENTENCES = [
  'The night boat stays as it is',
  'It costs more than it brings in',
  'Nobody was asked about it',
];
const CLAIMS = ['keep', 'cost', 'asked'];

const textOf = (i: number) =>
  SENTENCES.map(words => `“${words} in year ${i},” said somebody of the island.`).join('\n\n');

/** A quote on a sentence of an article; somebody who is less exact leaves out its first word. */
function quoteIn(text: string, sentence: number, id: string, isExact = true): Quote {
  const start = text.indexOf(SENTENCES[sentence]!) + (isExact ? 0 : 4);
  const end = text.indexOf(',”', start);
  return someQuote({ ...describeQuote(text, start, end), id });
}

/** What a coder codes: nearly always what the others do, and now and then something else, or nothing. */
function stanceOf(coder: number, source: number, sentence: number): string | undefined {
  const turn = (source * 7 + sentence * 5) % 11;
  if (turn === coder) return undefined;
  const stances = (source + sentence) % 2 === 0 ? ['supports', 'opposes'] : ['opposes', 'supports'];
  return stances[turn === coder + 4 ? 1 : 0];
}

const CODEBOOK = 'crossquote: 1\n';

/** The repository as a team has it when coding begins. */
async function begun(team: TeamOfClones, units: RoundUnits): Promise<Clone> {
  const first = team.begin('first', {
    'codebook.yaml': CODEBOOK,
    ...Object.fromEntries(SOURCES.map((path, i) => [path, textOf(i)])),
  });
  const relations = { contradicts: [], supports: [], restates: [], broader: [] };
  await first.edit('codebook.yaml', [
    ...CLAIMS.map(key => addClaim({ key, text: key, ...relations })),
    startRound({ key: 'pilot', sources: ['articles/*.txt'], coders: CODERS, blind: true, units }),
  ]);
  if (units === 'given')
    for (const [i, path] of SOURCES.entries())
      await first.edit(
        sidecarOf(path),
        SENTENCES.map((_, sentence) => addQuote(quoteIn(textOf(i), sentence, `given${i}x${sentence}`))),
      );
  first.commit('codebook');
  return first;
}

/** What one coder does in the round, in a sidecar of one's own. */
async function code(clone: Clone, coder: number, units: RoundUnits): Promise<void> {
  const name = CODERS[coder]!;
  for (const [i, path] of SOURCES.entries()) {
    const text = textOf(i);
    const quotes = SENTENCES.flatMap((_, sentence): Quote[] => {
      const stance = stanceOf(coder, i, sentence);
      if (!stance) return [];
      const id = units === 'given' ? `given${i}x${sentence}` : `${SLUGS[coder]!.slice(0, 3)}${i}x${sentence}`;
      const quote = quoteIn(text, sentence, id, units === 'given' || (i * 3 + sentence + coder * 5) % 10 > 0);
      const at = `2026-11-22T1${coder}:00:00Z`;
      return [{ ...quote, codings: [{ claim: CLAIMS[sentence]!, stance, coder: name, at }] }];
    });
    await clone.edit(sidecarOf(path, SLUGS[coder]), [
      { at: ['coder'], from: undefined, to: name },
      { at: ['source', 'digest'], from: undefined, to: digestOf(text) },
      { at: ['source', 'finished'], from: undefined, to: '2026-11-23T00:00:00Z' },
      ...quotes.map(addQuote),
    ]);
  }
  clone.commit(`coded by ${name}`);
}

const orders = <T>(list: readonly T[]): T[][] =>
  list.length < 2
    ? [[...list]]
    : list.flatMap(one => orders(list.filter(other => other !== one)).map(rest => [one, ...rest]));

/** All works of a clone, read as the workspace reads them. */
async function worksIn(clone: Clone): Promise<SourceWork[]> {
  const workspace = openWorkspace({ store: clone.store }, [clone.root]);
  await workspace.textsRead;
  const works = [...workspace.corpus.sources()].map(workOn).sort((a, b) => (a.file < b.file ? -1 : 1));
  workspace.dispose();
  return works;
}

const told = (unit: CodedUnit): string =>
  `${stateOf(unit)}: ${[...unit.votes].map(([coder, { codings }]) => `${coder} ${codings.map(({ stance }) => stance)}`).join()}`;

/** What is left to do, over all sources. */
const queueOf = async (clone: Clone, units: RoundUnits): Promise<string[]> =>
  (await worksIn(clone)).flatMap(work => unitsOf(work, units, SLUGS).map(told));

const figureOf = (clone: Clone, ...args: readonly string[]) => {
  const { stdout, stderr, status } = clone.crossquote(
    'agreement',
    '.',
    '--round',
    'pilot',
    '--format',
    'json',
    ...args,
  );
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
};

const count = (queue: readonly string[], state: string) =>
  queue.filter(unit => unit.startsWith(`${state}:`)).length;

for (const units of ['given', 'free'] as const)
  describe(`three coders in clones of their own, with ${units} units`, () => {
    const team = new TeamOfClones();
    const clones: Clone[] = [];
    let first: Clone;
    let merged: Clone[];
    after(() => team.remove());

    before(async () => {
      first = await begun(team, units);
      for (const [coder, name] of SLUGS.entries()) {
        const clone = team.clone(first, name);
        await code(clone, coder, units);
        clones.push(clone);
      }
      merged = orders(clones).map((order, i) => {
        const clone = team.clone(first, `merged${i}`);
        if (i % 2 === 0) clone.setUpMerging();
        for (const other of order) clone.pull(other);
        return clone;
      });
    });

    it('get no figure as long as the round is open, and are told why', () => {
      const all = merged[0]!.crossquote('agreement', '.', '--round', 'pilot');
      assert.equal(all.status, 1);
      assert.equal(all.stdout, '');
      assert.equal(
        all.stderr,
        '9 sources are left out: their round “pilot” is blind, and shows nothing until it is closed.\n',
      );
    });

    it('have the same figures and the same to settle, in whatever order git merges', async () => {
      for (const clone of merged) {
        const { codebook } = readCodebook(clone.read('codebook.yaml'));
        await clone.edit('codebook.yaml', [
          closeRound(codebook.rounds.get('pilot')!, '2026-11-24T00:00:00Z'),
        ]);
        clone.commit('closed');
      }
      const measures = ['--measure', 'percent,kappa,fleiss,alpha,ac1,alpha-u', '--variable', 'stance,claim'];
      const [figures, queue] = [figureOf(merged[0]!, ...measures), await queueOf(merged[0]!, units)];
      assert.equal(figures.length, 12);
      for (const { value, interval, coders } of figures) {
        assert(value < 1 && interval[0] <= value && value <= interval[1]);
        assert.deepEqual(
          coders,
          ['Tom Okoro', 'ana', 'mei'].sort((a, b) => (slugOfCoder(a) < slugOfCoder(b) ? -1 : 1)),
        );
      }
      assert(count(queue, 'agreed') > 5 && count(queue, 'differing') > 5, queue.join('\n'));
      for (const clone of merged.slice(1)) {
        assert.deepEqual(figureOf(clone, ...measures), figures);
        assert.deepEqual(await queueOf(clone, units), queue);
      }
    });

    it('have everything decided and no quote twice, whoever decided what, in whatever order git merges', async () => {
      const base = merged[0]!;
      const before = await queueOf(base, units);
      const judges = [team.clone(base, 'judge-a'), team.clone(base, 'judge-b')];
      for (const [judge, clone] of judges.entries()) {
        for (const work of await worksIn(clone)) {
          const all = unitsOf(work, units, SLUGS);
          const disputed = all.filter(
            (unit, i) => stateOf(unit) === 'differing' && i % judges.length === judge,
          );
          const changes = [
            ...settleAgreed(work, all, ['agreed']),
            ...disputed.flatMap(
              unit =>
                decide(
                  work,
                  unit,
                  { take: [...unit.votes.keys()][judge]! },
                  { by: `judge ${judge}`, at: '2026-11-25T00:00:00Z' },
                ) ?? [],
            ),
          ];
          const path = work.file.slice(clone.root.length);
          if (changes.length > 0) await clone.edit(sidecarOf(path), changes);
        }
        clone.commit(`decided by judge ${judge}`);
      }
      const evidence = base.read(sidecarOf(SOURCES[0]!, 'ana'));
      const ends = orders(judges).map((order, i) => {
        const clone = team.clone(base, `decided${i}`);
        clone.setUpMerging();
        for (const judge of order) clone.pull(judge);
        return clone;
      });
      const queue = await queueOf(ends[0]!, units);
      assert.equal(count(queue, 'differing') + count(queue, 'agreed'), 0, queue.join('\n'));
      assert.equal(count(queue, 'decided'), count(before, 'agreed') + count(before, 'differing'));
      for (const clone of ends) {
        assert.deepEqual(await queueOf(clone, units), queue);
        assert.equal(clone.read(sidecarOf(SOURCES[0]!, 'ana')), evidence);
        for (const path of SOURCES) {
          const { sidecar, problems } = readSidecar(clone.read(sidecarOf(path)));
          assert.deepEqual(problems, []);
          const places = sidecar.quotes.map(({ end }) => end);
          assert.equal(new Set(places).size, places.length, `${path} has a quote twice`);
        }
      }
    });
  });
