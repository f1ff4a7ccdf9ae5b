import { equal, match, ok } from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, Workbench } from './driver';

const ARTICLE = `The council talks about the ferry

10 January 2026

“The night boat has to go before the summer comes,” said Ana Lind.

“Nobody has asked those who work on the water,” said Omar Diaz.

“The harbour can be reached by bus all night long,” said Eva Roth.
`;
const CODEBOOK = `crossquote: 1
actors:
  ana-lind: { name: Ana Lind }
  omar-diaz: { name: Omar Diaz }
  eva-roth: { name: Eva Roth }
claims:
  drop-night-boat: { text: The night boat should be dropped. }
`;
const FILE = '2026-01-10-ferry.txt';
const QUOTES = 3;

type Coder = 'ana' | 'tom';

/** Two people at one folder, from the article to the decision, with the keyboard alone. */
describe('a blind pilot of two coders', () => {
  let folder: string;
  let ana: Workbench;
  let tom: Workbench;
  /** Coders' sidecars as they were when the round was closed. */
  let evidence: readonly string[];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crossquote-pilot-'));
    await writeFile(join(folder, FILE), ARTICLE);
    await writeFile(join(folder, 'codebook.yaml'), CODEBOOK);
    ana = await Workbench.open(folder);
    tom = await Workbench.open(folder);
  });

  after(async () => {
    await Promise.all([ana.close(), tom.close()]);
    await rm(folder, { recursive: true });
  });

  const shared = () => readFile(join(folder, `${FILE}.quotes.yaml`), 'utf8');
  const own = (coder: Coder) => readFile(join(folder, `${FILE}.quotes.${coder}.yaml`), 'utf8');
  const round = (window: Workbench) => window.ownStatusBarItem('crossquote.round');
  const stagesIn = (window: Workbench) =>
    window.view('Sources').getByRole('treeitem').filter({ hasText: 'The council talks' });
  /** All that a person can read of quotes and their codings. */
  const seenIn = async (window: Workbench) => {
    const places = [window.editor.locator('.view-lines'), window.view('Claims'), window.view('Actors')];
    return (await Promise.all(places.map(place => place.innerText()))).join('\n');
  };

  for (const [i, coder] of (['ana', 'tom'] as const).entries())
    it(`begins with an article that ${coder} has opened`, async () => {
      const window = [ana, tom][i]!;
      await window.openFile(FILE);
      await window.statusBarItem(`${QUOTES} suggested`).waitFor();
      await window.runFromPalette('View: Show Crossquote');
      await window.view('Sources').getByText('The council talks').waitFor();
      await window.press('Control+1');
    });

  it('is set up by one of them: the quotes first, then who codes them', async () => {
    await ana.runFromPalette('Crossquote: Accept Speakers of All Suggestions');
    await ana.statusBarItem(`${QUOTES} quotes`).waitFor();
    await ana.runFromPalette('Crossquote: Start Round…');
    await ana.quickInput.shown('what it is called');
    await ana.quickInput.accept();
    await ana.quickInput.answer('who codes', 'ana, tom');
    await ana.quickInput.shown('which articles');
    await ana.screenshot('pilot 1, which articles are coded');
    await ana.quickInput.accept();
    await ana.quickInput.shown('what coders see');
    await ana.screenshot('pilot 2, what coders see of each other');
    await ana.quickInput.accept();
    await ana.quickInput.shown('until when');
    await ana.quickInput.accept();
    for (const window of [ana, tom]) await round(window).filter({ hasText: 'pilot · blind' }).waitFor();
    match(
      await readFile(join(folder, 'codebook.yaml'), 'utf8'),
      /pilot:[\s\S]*coders: \[ana, tom\][\s\S]*units: given/,
    );
  });

  /** Codes all quotes with the keys of coding mode. The name and the claim are asked for at the first. */
  const code = async (window: Workbench, coder: Coder, stances: readonly string[]) => {
    await window.press('Control+1', 'Control+Home', 'Alt+c');
    await window.ownStatusBarItem('crossquote.coding').waitFor();
    for (const [i, stance] of stances.entries()) {
      await window.press('j');
      await window
        .ownStatusBarItem('crossquote.coding')
        .filter({ hasText: `${i + 1} of ${QUOTES}` })
        .waitFor();
      await window.press(stance);
      if (i === 0) {
        await window.quickInput.answer('Who are you?', coder);
        await window.quickInput.answer('on which claim', 'night');
        await window.quickInput.hidden();
      }
      await eventually(async () => equal((await own(coder)).split('claim: ').length - 1, i + 1));
    }
    await window.press('Escape');
    await window.ownStatusBarItem('crossquote.coding').waitFor({ state: 'detached' });
    await window.runFromPalette('Crossquote: Finish Source, or Go On With It');
    await round(window).filter({ hasText: 'pilot · 1/1 finished' }).waitFor();
  };

  it('is coded by ana, of which tom sees that she has finished, and nothing else', async () => {
    const before = await seenIn(tom);
    await code(ana, 'ana', ['s', 'o', 's']);
    await stagesIn(tom).filter({ hasText: 'finished by ana' }).waitFor();
    await ana.screenshot('pilot 3, what ana has coded');
    await tom.screenshot('pilot 4, what tom sees of it');
    equal(await seenIn(tom), before);
  });

  it('is coded by tom, of which ana sees as little', async () => {
    const before = await seenIn(ana);
    await code(tom, 'tom', ['s', 'o', 'o']);
    await stagesIn(ana).filter({ hasText: 'finished by tom' }).waitFor();
    equal(await seenIn(ana), before);
    ok(!/claim:/.test(await shared()));
  });

  it('is closed, and says how far they agree in both windows', async () => {
    await ana.runFromPalette('Crossquote: Close Round…');
    await ana.quickInput.shown('Then all see what each has coded.');
    await ana.screenshot('pilot 5, closing it');
    await ana.quickInput.accept();
    // Of six values three are for and three against; one unit of three differs: 1 - (2/6) / (18/30).
    for (const window of [ana, tom])
      await round(window).filter({ hasText: 'α 0.44 · 1 to settle' }).waitFor();
    await ana.putCursorAt('The harbour can');
    await ana.screenshot('pilot 6, closed, with a quote coded differently');
    evidence = await Promise.all([own('ana'), own('tom')]);
  });

  it('is decided with keys and a reason, in the shared sidecar alone', async () => {
    await ana.runFromPalette('Crossquote: Review Disagreements');
    await ana.quickInput.shown('all agree on 2 quotes');
    await ana.screenshot('pilot 7, what all agree on');
    await ana.quickInput.accept();
    await ana.quickInput.shown('Settle (1 of 1)');
    await ana.screenshot('pilot 8, what differs');
    await ana.press('l');
    await ana.statusBarItem('Left to settle in “pilot”: 1').waitFor();
    // What was taken over is not asked again.
    await ana.runFromPalette('Crossquote: Review Disagreements');
    await ana.quickInput.shown('Settle (1 of 1)');
    await ana.press('2');
    await ana.quickInput.shown('Why?');
    await ana.quickInput.enter('she offers what would replace it');
    await ana.screenshot('pilot 9, why');
    await ana.quickInput.accept();
    await ana.statusBarItem('Nothing is left to settle in “pilot”').waitFor();
    for (const window of [ana, tom]) await round(window).filter({ hasText: '0 to settle' }).waitFor();
    await tom.screenshot('pilot 10, decided');
    match(
      await shared(),
      /exact: The harbour can[\s\S]*claim: drop-night-boat, stance: opposes \}[\s\S]*decided: \{ by: ana, at: \S+, from: \{ ana: (\w+), tom: \1 \}, reason: she offers what would replace it \}/,
    );
    equal((await shared()).split('decided:').length - 1, QUOTES);
    equal((await Promise.all([own('ana'), own('tom')])).join(), evidence.join());
  });

  it('tells whoever was overruled what was decided, and why', async () => {
    await ana.runFromPalette('Crossquote: My Codings That Were Changed');
    await ana.quickInput.shown('Codings of ana that were changed: 1');
    await ana.quickInput.entries.filter({ hasText: 'she offers what would replace it' }).waitFor();
    await ana.screenshot('pilot 11, what was decided against her');
    await ana.quickInput.leave();
  });
});

/** Each key that answers, on quotes that two coders have coded differently. */
describe('reviewing disagreements', () => {
  const SAID = [
    'The fare is too high',
    'The quay is unsafe',
    'The crew works too long',
    'The bell is too loud',
    'The fog is no reason',
  ];
  const TEXT = `The ferry, once more\n\n${SAID.map(words => `“${words},” said Ana Lind.\n`).join('\n')}`;
  const BOOK = `crossquote: 1
actors:
  ana-lind: { name: Ana Lind }
claims:
  drop-night-boat: { text: The night boat should be dropped. }
  pay-the-crew: { text: The crew should be paid better. }
rounds:
  pilot: { coders: [ana, tom], units: given, closed: 2026-01-12T00:00:00Z }
`;
  const sidecarOf = (coder: Coder | undefined, codingOf: (quote: number) => string) =>
    [
      'crossquote: 1',
      ...(coder ? [`coder: ${coder}`, 'source:', '  finished: 2026-01-11T00:00:00Z'] : []),
      'quotes:',
      ...SAID.flatMap((words, i) => [
        `  - id: quote${i}`,
        `    exact: ${words}`,
        `    start: ${TEXT.indexOf(words)}`,
        `    end: ${TEXT.indexOf(words) + words.length}`,
        '    kind: direct',
        '    speakers: [ana-lind]',
        ...(coder
          ? ['    codings:', `      - { ${codingOf(i)}, coder: ${coder}, at: 2026-01-11T00:00:00Z }`]
          : []),
      ]),
      '',
    ].join('\n');
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crossquote-review-'));
    const write = (name: string, text: string) => writeFile(join(folder, name), text);
    await write(FILE, TEXT);
    await write('codebook.yaml', BOOK);
    await write(
      `${FILE}.quotes.yaml`,
      sidecarOf(undefined, () => ''),
    );
    await write(
      `${FILE}.quotes.ana.yaml`,
      sidecarOf('ana', () => 'claim: drop-night-boat, stance: supports'),
    );
    await write(
      `${FILE}.quotes.tom.yaml`,
      sidecarOf('tom', quote =>
        quote === 0 ? 'claim: pay-the-crew, stance: supports' : 'claim: drop-night-boat, stance: opposes',
      ),
    );
    workbench = await Workbench.open(folder);
    await workbench.openFile(FILE);
    await workbench.statusBarItem('5 to settle').waitFor();
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  it('takes both, writes another, says that it is no quote, leaves it open, or takes one, with a key each', async () => {
    await workbench.runFromPalette('Crossquote: Review Disagreements');
    await workbench.quickInput.answer('Your name as coder', 'ana');
    const settle = async (number: number, key: string) => {
      await workbench.quickInput.shown(`Settle (${number} of 5)`);
      await workbench.press(key);
    };
    const giveNoReason = async () => {
      await workbench.quickInput.shown('Why?');
      await workbench.quickInput.accept();
    };
    await settle(1, 'b');
    await giveNoReason();
    await settle(2, 'w');
    await workbench.quickInput.answer('on which claim', 'crew');
    await workbench.quickInput.shown('which stance');
    await workbench.press('c');
    await giveNoReason();
    await settle(3, 'n');
    await giveNoReason();
    await settle(4, 'l');
    await settle(5, '1');
    await giveNoReason();
    await workbench.statusBarItem('Left to settle in “pilot”: 1').waitFor();
    const shared = await readFile(join(folder, `${FILE}.quotes.yaml`), 'utf8');
    const [, both, other, none, open, one] = shared.split('- id: ');
    match(
      both!,
      /claim: drop-night-boat, stance: supports[\s\S]*claim: pay-the-crew, stance: supports[\s\S]*decided:/,
    );
    match(other!, /claim: pay-the-crew, stance: conditional[\s\S]*decided:/);
    match(none!, /quote: no/);
    ok(!/decided|codings/.test(open!), open);
    match(one!, /claim: drop-night-boat, stance: supports[\s\S]*decided:/);
  });

  it('is followed by a figure of agreement, with the quotations behind each number one click away', async () => {
    await workbench.runFromPalette('Crossquote: Open Agreement');
    const page = workbench.webview;
    await page.getByRole('heading', { name: 'Agreement in round pilot' }).waitFor();
    await page.getByRole('heading', { name: 'Krippendorff’s α, stances' }).waitFor();
    await page.getByText('Coders: ana, tom').waitFor();
    await workbench.screenshot('agreement of a closed round');
    // Of four quotes on which one stance stands against the other: 1 - 1 / (4/7).
    await page.getByRole('link', { name: '−0.750' }).first().click();
    const behind = page.getByRole('listitem').filter({ hasText: SAID[3]! });
    await behind.last().getByRole('link').click();
    await workbench.page.locator('.tab.active').filter({ hasText: FILE }).waitFor();
    await workbench.statusBarItem(/^Ln 9,/).waitFor();
  });

  it('has no commits to show where there is no git, and says so', async () => {
    await workbench.runFromPalette('Crossquote: Show Commits of This Source');
    await workbench.notification('VS Code knows of no git repository here.');
  });
});
