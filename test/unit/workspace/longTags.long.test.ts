import assert from 'node:assert/strict';
import { anchorQuotes } from '../../../src/core/anchoring';
import { addQuote } from '../../../src/core/edits';
import { type AnchorAnswer, isCertain } from '../../../src/core/model';
import type { Change } from '../../../src/core/yaml';
import type { Workspace } from '../../../src/workspace';
import { someQuote } from '../support/sidecars';
import { type Files, Host, ROOT } from './folder';

const SIDECAR = `${ROOT}report.txt.quotes.yaml`;
const CODEBOOK = `${ROOT}codebook.yaml`;
const QUOTES = 1000;

/** Sound, and written as nothing writes it but a hand. */
const oddSidecar = (quotes = QUOTES): string =>
  `crossquote: 1\nquotes:\n${Array.from(
    { length: quotes },
    (_, i) =>
      `  - { id: q${i}, exact: It was number ${i}. It was agreed with all of us., start: ${i}, mood: grim }\n`,
  ).join('')}`;

const codebook = (claims = QUOTES): string =>
  `crossquote: 1\nclaims:\n${Array.from({ length: claims }, (_, i) => `  c${i}:\n    text: It was number ${i}, which was agreed with all of us.\n`).join('')}`;

const FILES: Files = {
  'codebook.yaml': codebook(),
  'report.txt': 'It rains.\n',
  'report.txt.quotes.yaml': oddSidecar(),
};

/** A workspace in which four looks at the clock take longer than a slice, and how often others had their turn. */
async function opened() {
  const host = new Host(FILES);
  const workspace = host.open();
  await workspace.textsRead;
  const turns = { count: 0 };
  let now = host.clock.now();
  const afterOthers = host.clock.afterOthers.bind(host.clock);
  Object.assign(host.clock, {
    now: () => (now += 5),
    afterOthers: (act: () => void) => {
      turns.count += 1;
      afterOthers(act);
    },
  });
  const quotes = () => workspace.corpus.source(`${ROOT}report.txt`)!.quotes.length;
  return { host, workspace, turns, quotes };
}

describe('a long sidecar or codebook', () => {
  it('is taken in with a change while others have their turn, and known when that is confirmed', async () => {
    const { workspace, turns, quotes } = await opened();
    const changes = [addQuote(someQuote({ id: 'added', start: 5 }))];
    await workspace.apply({ action: 'tag', subject: 'x', files: [{ file: SIDECAR, changes }] });
    assert.equal(quotes(), QUOTES + 1);
    assert(turns.count > QUOTES / 20, `${turns.count} turns`);

    turns.count = 0;
    const claim = { at: ['claims', 'new'], from: undefined, to: { text: 'It snows.' } };
    await workspace.apply({
      action: 'edit-codebook',
      subject: 'x',
      files: [{ file: CODEBOOK, changes: [claim] }],
    });
    assert(workspace.corpus.codebook(CODEBOOK).claims.has('new'));
    assert(turns.count > QUOTES / 20, `${turns.count} turns`);
  });

  const added = (id: string, start: number) => ({
    action: 'tag' as const,
    subject: 'x',
    files: [{ file: SIDECAR, changes: [addQuote(someQuote({ id, start }))] }],
  });

  /** Has something done right before a change is made, on what the file says then. */
  function atTheLock(host: Host, act: () => void): void {
    const update = host.store.update.bind(host.store);
    host.store.update = (file, change) => {
      act();
      return update(file, change);
    };
  }

  it('has a change worked out while others have their turn, before anybody holds its lock', async () => {
    for (const file of [SIDECAR, CODEBOOK]) {
      const { host, workspace, turns } = await opened();
      let turnsBefore = 0;
      atTheLock(host, () => {
        turnsBefore = turns.count;
      });
      const mood = { at: ['mood'], from: undefined, to: 'grim' };
      await workspace.apply({ action: 'note', subject: 'x', files: [{ file, changes: [mood] }] });
      assert(turnsBefore > QUOTES / 20, `${turnsBefore} turns`);
      assert.match(host.store.files.get(file)!, /^mood: grim$/m);
    }
  });

  it('is changed on what it says when its lock is held, whatever it said before', async () => {
    const { host, workspace, quotes } = await opened();
    atTheLock(host, () => host.store.write('report.txt.quotes.yaml', oddSidecar(QUOTES + 1)));
    await workspace.apply(added('added', 5));
    assert.equal(quotes(), QUOTES + 2);
    await workspace.undo();
    assert.equal(host.store.files.get(SIDECAR), oddSidecar(QUOTES + 1));
  });

  it('has a change worked out anew while others have their turn where somebody else has changed it, and at last under its lock', async () => {
    const { host, workspace, turns, quotes } = await opened();
    const turnsBefore: number[] = [];
    atTheLock(host, () => {
      turnsBefore.push(turns.count);
      turns.count = 0;
      host.store.write('report.txt.quotes.yaml', oddSidecar(QUOTES + turnsBefore.length));
    });
    await workspace.apply(added('added', 5));
    assert.equal(turnsBefore.length, 4);
    for (const count of turnsBefore) assert(count > QUOTES / 20, `${turnsBefore} turns`);
    assert.equal(quotes(), QUOTES + 5);
  });

  it('is refused a change by what it says when its lock is held, and by nothing else', async () => {
    const { host, workspace, quotes } = await opened();
    const broken = `${oddSidecar()}- [\n`;
    let text = broken;
    atTheLock(host, () => host.store.write('report.txt.quotes.yaml', text));
    await assert.rejects(workspace.apply(added('added', 5)), { file: SIDECAR, text: broken });
    assert.equal(host.store.files.get(SIDECAR), broken);

    text = oddSidecar();
    await workspace.apply(added('added', 5));
    assert.equal(quotes(), QUOTES + 1);
  });

  it('keeps the quotes that nobody has changed, so that only the others are looked at again', async () => {
    const { workspace } = await opened();
    const source = () => workspace.corpus.source(`${ROOT}report.txt`)!;
    const before = new Set(source().quotes);
    await workspace.apply(added('added', 5));
    assert.deepEqual(
      source().quotes.flatMap(quote => (before.has(quote) ? [] : quote.id)),
      ['added'],
    );
  });

  it('is taken in as it is typed while others have their turn, also where somebody waits for it', async () => {
    const { host, workspace, turns, quotes } = await opened();
    host.documents.open(SIDECAR, oddSidecar());
    host.documents.type(SIDECAR, oddSidecar(QUOTES + 1));
    host.clock.advance(1000);
    assert.equal(quotes(), QUOTES);
    await until(() => quotes() === QUOTES + 1);
    assert(turns.count > QUOTES / 20, `${turns.count} turns`);

    host.documents.type(SIDECAR, oddSidecar(QUOTES + 2));
    host.clock.advance(1000);
    await workspace.settled();
    assert.equal(quotes(), QUOTES + 2);

    turns.count = 0;
    host.documents.type(SIDECAR, oddSidecar(QUOTES + 3));
    await workspace.settled();
    assert.equal(quotes(), QUOTES + 3);
    assert(turns.count > QUOTES / 20, `${turns.count} turns`);
  });

  it('is known as it was typed last to whoever waits for it, however fast somebody types', async () => {
    const { host, workspace, quotes } = await opened();
    host.documents.open(SIDECAR, oddSidecar());
    let more = 0;
    const type = () => {
      more += 1;
      host.documents.type(SIDECAR, oddSidecar(QUOTES + more));
    };
    type();
    let isSettled = false;
    const settled = workspace.settled().then(() => {
      isSettled = true;
    });
    for (let turn = 0; turn < 10 * QUOTES && !isSettled; turn++) {
      if (turn % 20 === 19) type();
      await Promise.resolve();
    }
    await settled;
    assert.equal(quotes(), QUOTES + more);
  });

  it('says what was typed last, however long it takes', async () => {
    const { host, quotes } = await opened();
    host.documents.open(SIDECAR, oddSidecar());
    for (let more = 1; more <= 4; more++) {
      host.documents.type(SIDECAR, oddSidecar(QUOTES + more));
      host.clock.advance(1000);
      await Promise.resolve();
    }
    await until(() => quotes() === QUOTES + 4);
    for (let turn = 0; turn < 10_000; turn++) await Promise.resolve();
    assert.equal(quotes(), QUOTES + 4);
  });
});

describe('the places of many quotes', () => {
  const SOURCE = `${ROOT}report.txt`;

  /** An article that has half of the words, each some way from where they stood. */
  const article = (more = 0) =>
    `It snows.\n${Array.from({ length: QUOTES / 2 }, (_, i) => `It was number ${2 * i}. It was agreed with all of us.\n`).join('')}${'And so on.\n'.repeat(more)}`;

  /** What the source has at hand is what is found in its text at once. */
  function assertPlaces(workspace: Workspace, text: string): void {
    const source = workspace.corpus.source(SOURCE)!;
    assert.equal(source.text, text);
    const startOf = (answer: AnchorAnswer | undefined) => isCertain(answer) && answer.start;
    assert.deepEqual(
      source.entries.map(({ id }) => startOf(source.anchors.get(id))),
      anchorQuotes(text, source.entries).map(startOf),
    );
  }

  it('are looked for while others have their turn when its article changes, on disk and under the hands', async () => {
    const { host, workspace, turns } = await opened();
    await host.change('report.txt', article());
    assert(turns.count > QUOTES / 20, `${turns.count} turns`);
    assertPlaces(workspace, article());

    turns.count = 0;
    host.documents.open(SOURCE, article());
    host.documents.type(SOURCE, article(1));
    host.clock.advance(1000);
    await until(() => workspace.corpus.source(SOURCE)!.text === article(1));
    assert(turns.count > QUOTES / 20, `${turns.count} turns`);
    assertPlaces(workspace, article(1));

    turns.count = 0;
    host.documents.type(SOURCE, article(2));
    await workspace.settled();
    assert(turns.count > QUOTES / 20, `${turns.count} turns`);
    assertPlaces(workspace, article(2));
  });

  it('are looked for no longer in a text that has been typed on in, and once where somebody waits for them', async () => {
    /** How often others had their turn until what is typed, text by text, is known. */
    async function turnsFor(texts: readonly string[], isWaiting: boolean): Promise<number> {
      const { host, workspace, turns } = await opened();
      host.documents.open(SOURCE, FILES['report.txt']!);
      for (const text of texts) {
        host.documents.type(SOURCE, text);
        host.clock.advance(1000);
        for (let turn = 0; turn < 100; turn++) await Promise.resolve();
      }
      if (isWaiting) await workspace.settled();
      else await until(() => workspace.corpus.source(SOURCE)!.text === texts.at(-1));
      assertPlaces(workspace, texts.at(-1)!);
      return turns.count;
    }
    const once = await turnsFor([article(1)], false);
    const typedOn = await turnsFor([1, 2, 3, 4, 5].map(article), false);
    const waitedFor = await turnsFor([article(1)], true);
    assert(typedOn < 2 * once, `${once} and ${typedOn} turns`);
    assert(waitedFor < 1.5 * once, `${once} and ${waitedFor} turns`);
  });

  it('are those of the text that was typed last, however fast somebody types', async () => {
    const { host, workspace } = await opened();
    host.documents.open(SOURCE, FILES['report.txt']!);
    for (let more = 1; more <= 4; more++) {
      host.documents.type(SOURCE, article(more));
      host.clock.advance(1000);
      for (let turn = 0; turn < 100; turn++) await Promise.resolve();
    }
    await until(() => workspace.corpus.source(SOURCE)!.text === article(4));
    assertPlaces(workspace, article(4));
  });

  it('are looked for again only where quotes are described otherwise', async () => {
    const { host, workspace, turns } = await opened();
    await host.change('report.txt', article());
    const before = workspace.corpus.source(SOURCE)!.anchors;
    const changing = async (change: Change) => {
      turns.count = 0;
      await workspace.apply({ action: 'note', subject: 'x', files: [{ file: SIDECAR, changes: [change] }] });
      return turns.count;
    };
    const note = await changing({ at: ['quotes', { id: 'q7' }, 'note'], from: undefined, to: 'Why?' });
    assert.equal(workspace.corpus.source(SOURCE)!.anchors, before);

    const tag = await changing(addQuote(someQuote({ id: 'added', start: 5 })));
    assert(tag > note + QUOTES / 20, `${note} and ${tag} turns`);
    assertPlaces(workspace, article());
  });
});

/** So many turns of others are waited for at most. */
const MOST_TURNS = 1_000_000;

async function until(isDone: () => boolean): Promise<void> {
  for (let turn = 0; !isDone(); turn++) {
    assert(turn < MOST_TURNS, 'it never came');
    await Promise.resolve();
  }
}
