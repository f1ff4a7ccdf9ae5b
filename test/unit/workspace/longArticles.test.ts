import assert from 'node:assert/strict';
import { isLookedThrough, suggestionsIn } from '../../../src/core/corpus';
import type { FoundQuote } from '../../../src/core/model';
import { findQuotes } from '../../../src/core/quotes';
import { openWorkspace, type QuoteQuestion, type QuoteWorker, type Workspace } from '../../../src/workspace';
import { Host, ROOT } from './folder';

const FILE = `${ROOT}long.txt`;
const ROAD = 'The road is open to all of us.';
const WAITING = 'We waited for the whole night.';
const FILLER = 'Nobody came to the square, and nothing was heard of it.\n\n'.repeat(600);
const LONG = `Lena Vogel said: “${ROAD}” She left.\n\n${FILLER}“${WAITING}” said Peter Brandt.\n`;

/** A worker that answers when it is told to. */
class HeldWorker implements QuoteWorker {
  asked: string[] = [];
  hasEnded = false;
  #answer: ((found: readonly FoundQuote[]) => void) | undefined;
  #fail: ((error: Error) => void) | undefined;

  find({ text }: QuoteQuestion): Promise<readonly FoundQuote[]> {
    this.asked.push(text);
    return new Promise((resolve, reject) => {
      this.#answer = resolve;
      this.#fail = reject;
    });
  }

  end(): void {
    this.hasEnded = true;
  }

  answer(): void {
    this.#answer?.(findQuotes(this.asked.at(-1)!));
  }

  fail(): void {
    this.#fail?.(new Error('out of memory'));
  }
}

class Desk {
  readonly host = new Host({ 'long.txt': LONG, 'short.txt': `Lena Vogel said: “${ROAD}”\n` });
  readonly workers: HeldWorker[] = [];
  readonly workspace: Workspace = openWorkspace(
    {
      ...this.host.ports,
      startQuoteWorker: () => {
        const worker = new HeldWorker();
        this.workers.push(worker);
        return worker;
      },
    },
    [ROOT],
    { allTexts: true },
  );

  get source() {
    return this.workspace.corpus.source(FILE)!;
  }

  get suggested(): string[] {
    return suggestionsIn(this.source).map(({ words }) => words);
  }

  /** Has quotes looked for; `isDone` tells whether they have been. */
  look(): { isDone: boolean } {
    const looking = { isDone: false };
    void this.workspace.lookedThrough(FILE).then(() => {
      looking.isDone = true;
    });
    return looking;
  }

  edit(text: string): void {
    this.workspace.corpus.setSource(FILE, { state: 'read', text });
  }

  /** What has been set off has its turn; no time passes. */
  turn(): Promise<void> {
    return new Promise(resolve => setImmediate(resolve));
  }
}

async function deskWithWorker(): Promise<{ desk: Desk; worker: HeldWorker; looking: { isDone: boolean } }> {
  const desk = new Desk();
  await desk.workspace.textsRead;
  const looking = desk.look();
  await desk.turn();
  return { desk, worker: desk.workers[0]!, looking };
}

describe('a long article', () => {
  it('has no suggestions until its quotes have been found by a worker, and tells when it has', async () => {
    const { desk, worker, looking } = await deskWithWorker();
    const told: string[] = [];
    desk.workspace.corpus.onDidChange(({ sources }) => told.push(...sources));
    assert.deepEqual(desk.suggested, []);
    assert(!looking.isDone && !isLookedThrough(desk.source));
    worker.answer();
    await desk.turn();
    assert.deepEqual(desk.suggested, [ROAD, WAITING]);
    assert(looking.isDone);
    assert.deepEqual(told, [FILE]);
  });

  it('is looked through again after somebody who was told of what was found has failed', async () => {
    const desk = new Desk();
    const { workspace } = desk;
    await workspace.textsRead;
    const stop = workspace.corpus.onDidChange(() => {
      stop();
      throw new Error('a view that cannot be drawn');
    });
    const first = assert.rejects(workspace.lookedThrough(FILE), /cannot be drawn/);
    await desk.turn();
    desk.workers[0]!.answer();
    await first;
    desk.edit(LONG.replace('She left.', 'She stayed.'));
    const again = workspace.lookedThrough(FILE);
    await desk.turn();
    desk.workers[0]!.answer();
    await again;
    assert.deepEqual(desk.suggested, [ROAD, WAITING]);
  });

  it('leaves a short one to whoever shows it', async () => {
    const desk = new Desk();
    await desk.workspace.textsRead;
    await desk.workspace.lookedThrough(`${ROOT}short.txt`);
    assert.equal(desk.workers.length, 0);
    assert.equal(suggestionsIn(desk.workspace.corpus.source(`${ROOT}short.txt`)!).length, 1);
  });

  it('is looked through once a text, whoever asks', async () => {
    const { desk, worker } = await deskWithWorker();
    desk.look();
    await desk.turn();
    worker.answer();
    await desk.turn();
    desk.look();
    await desk.turn();
    assert.equal(worker.asked.length, 1);
  });

  it('is looked through alone, however often others are asked about meanwhile', async () => {
    const { desk, worker } = await deskWithWorker();
    for (const name of ['second.txt', 'third.txt']) {
      const text = `${FILLER}Lena Vogel said in ${name}: “${ROAD}”\n`;
      desk.workspace.corpus.setSource(ROOT + name, { state: 'read', text });
      void desk.workspace.lookedThrough(ROOT + name);
      desk.look();
    }
    await desk.turn();
    assert.equal(worker.asked.length, 1);
    for (const asked of [2, 3]) {
      worker.answer();
      await desk.turn();
      assert.equal(worker.asked.length, asked);
    }
  });

  it('keeps what an edit left whole where it is, until it has been looked through again', async () => {
    const { desk, worker } = await deskWithWorker();
    worker.answer();
    await desk.turn();
    desk.edit(LONG.replace('She left.', 'She left in the evening.'));
    assert.deepEqual(desk.suggested, [ROAD, WAITING]);
    assert(!isLookedThrough(desk.source));
    desk.edit(desk.source.text!.replace('We waited', 'We stayed'));
    assert.deepEqual(desk.suggested, [ROAD]);
    desk.look();
    await desk.turn();
    worker.answer();
    await desk.turn();
    assert.deepEqual(desk.suggested, [ROAD, 'We stayed for the whole night.']);
  });

  it('gives up a search that an edit has overtaken, and looks again when the hands rest', async () => {
    const { desk, worker, looking } = await deskWithWorker();
    const edited = LONG.replace(ROAD, 'The road is closed to all of us.');
    desk.edit(edited);
    await desk.turn();
    assert(worker.hasEnded && !looking.isDone);
    desk.host.clock.advance(299);
    await desk.turn();
    assert.equal(desk.workers.length, 1);
    desk.host.clock.advance(1);
    await desk.turn();
    assert.deepEqual(desk.workers[1]?.asked, [edited]);
    desk.workers[1].answer();
    await desk.turn();
    assert.deepEqual(desk.suggested, ['The road is closed to all of us.', WAITING]);
    assert(looking.isDone);
  });

  it('is left without suggestions where the search fails or never ends, and the next article is searched', async () => {
    for (const giveUp of [
      (worker: HeldWorker) => worker.fail(),
      (_: HeldWorker, desk: Desk) => desk.host.clock.advance(60_000),
    ]) {
      const { desk, worker, looking } = await deskWithWorker();
      giveUp(worker, desk);
      await desk.turn();
      assert(looking.isDone && worker.hasEnded);
      assert.deepEqual(desk.suggested, []);
      assert(isLookedThrough(desk.source));
      desk.edit(`${LONG}More.\n`);
      desk.look();
      await desk.turn();
      assert.equal(desk.workers.length, 2);
    }
  });

  it('has the worker ended when there has been nothing to do for a while, and with the workspace', async () => {
    const { desk, worker } = await deskWithWorker();
    worker.answer();
    await desk.turn();
    desk.host.clock.advance(10_000);
    assert(worker.hasEnded);
    desk.edit(`${LONG}More.\n`);
    const looking = desk.look();
    await desk.turn();
    desk.workspace.dispose();
    await desk.turn();
    assert(desk.workers[1]?.hasEnded && looking.isDone);
  });

  it('is searched on this thread where a host has no other', async () => {
    const host = new Host({ 'long.txt': LONG });
    const workspace = openWorkspace(host.ports, [ROOT], { allTexts: true });
    await workspace.textsRead;
    await workspace.lookedThrough(FILE);
    assert.equal(suggestionsIn(workspace.corpus.source(FILE)!).length, 2);
  });
});
