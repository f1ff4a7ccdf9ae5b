import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articlesIn, copyCorpus, eventually, Workbench } from '../driver';

const CLAIM = 'The plan was agreed with both sides.';
const CLAIM_KEY = 'the-plan-was-agreed-with-both-sides';

/** The main job, from articles that nobody has marked to quotes on one claim across them, with the keyboard alone. */
describe('tagging from nothing', () => {
  let folder: string;
  let workbench: Workbench;
  let articles: { name: string; quoted: string[] }[];

  before(async () => {
    folder = await copyCorpus({ untagged: true });
    articles = await articlesWithQuotes(folder);
    ok(articles.length >= 3, 'the corpus has three articles with two quotations each');
    workbench = await Workbench.open(folder);
  });

  after(() => workbench.close());

  const sidecar = (article: number) =>
    readFile(join(folder, `${articles[article]!.name}.quotes.yaml`), 'utf8');
  const codebook = () => readFile(join(folder, 'codebook.yaml'), 'utf8');
  const open = async (article: number) => {
    await workbench.openFile(articles[article]!.name);
    await workbench.statusBarItem(/\d+ quotes?/).waitFor();
  };
  const goTo = (article: number, quote: number) =>
    workbench.putCursorAt(firstWords(articles[article]!.quoted[quote]!));

  /** Waits for so many codings. Where nobody is named near a quote, its speaker is the one thing that is asked. */
  const untilCoded = async (article: number, count: number) => {
    let isAnswered = false;
    await eventually(async () => {
      if (!isAnswered && (await workbench.quickInput.asks('who says it'))) {
        isAnswered = true;
        await workbench.quickInput.enter('roe');
        await workbench.quickInput.accept();
      }
      equal(stancesIn(await sidecar(article)).length, count);
    });
    await workbench.quickInput.hidden();
  };

  it('tags a quote from the palette and makes actor, claim and codebook on the way', async () => {
    await open(0);
    await goTo(0, 0);
    await workbench.runFromPalette('Crossquote: Tag Quote');
    await workbench.quickInput.shown('Your name as coder');
    await workbench.quickInput.enter('ana');
    await workbench.quickInput.accept();
    await workbench.quickInput.shown('who says it');
    await workbench.quickInput.enter('Jane Roe');
    await workbench.screenshot('tagging, the speaker');
    await workbench.quickInput.accept();
    await workbench.quickInput.shown('on which claim');
    await workbench.quickInput.enter(CLAIM);
    await workbench.screenshot('tagging, the claim');
    await workbench.quickInput.accept();
    await workbench.quickInput.shown('which stance');
    await workbench.screenshot('tagging, the stance');
    await workbench.press('s');
    await workbench.quickInput.hidden();

    await eventually(async () => {
      const written = await sidecar(0);
      const words = articles[0]!.quoted[0]!;
      const lines = linesOfQuote(written, words);
      match(lines[0]!, /^ {2}- id: [a-z][a-z0-9]{9}$/);
      match(lines.join('\n'), /\n {4}prefix: ".+"\n {4}suffix: ".+"\n {4}start: \d+\n {4}end: \d+\n/);
      ok(lines.includes('    speakers: [jane-roe]'));
      match(
        lines.at(-1)!,
        new RegExp(
          `^ {6}- \\{ claim: ${CLAIM_KEY}, stance: supports, coder: ana, at: \\d{4}-\\d\\d-\\d\\dT[\\d:]+Z \\}$`,
        ),
      );
    });
    const book = await codebook();
    ok(book.startsWith('crossquote: 1\nstances:\n  supports: { polarity: 1, color: green, key: s }\n'));
    ok(book.includes('actors:\n  jane-roe: { name: Jane Roe }\n'));
    ok(book.includes(`claims:\n  ${CLAIM_KEY}: { text: ${CLAIM} }\n`));
  });

  it('tags the next one with Alt+Q, finding speaker and claim by a few letters', async () => {
    await goTo(0, 1);
    await workbench.press('Alt+q');
    await workbench.quickInput.shown('who says it');
    await workbench.quickInput.enter('roe');
    await workbench.quickInput.accept();
    await workbench.quickInput.shown('on which claim');
    await workbench.quickInput.enter('agreed');
    await workbench.quickInput.accept();
    await workbench.quickInput.shown('which stance');
    await workbench.press('o');
    await workbench.quickInput.hidden();
    await eventually(async () => deepEqual(stancesIn(await sidecar(0)), ['opposes', 'supports']));
    await workbench.screenshot('two quotes tagged');
  });

  for (const article of [1, 2])
    it(`tags two quotes of article ${article + 1} in coding mode, each with two keys`, async () => {
      await open(article);
      await workbench.statusBarItem('0 quotes').waitFor();
      // Whoever is quick types before coding mode is on; that must not land in the article.
      await workbench.press('Control+1', 'Control+Home', 'Alt+c', 'x', 'x');
      await workbench.ownStatusBarItem('crossquote.coding').waitFor();
      for (const [count, letter] of ['s', 'c'].entries()) {
        await workbench.press('j', letter);
        await untilCoded(article, count + 1);
      }
      await workbench.screenshot(`coding mode, article ${article + 1}`);
      deepEqual(stancesIn(await sidecar(article)), ['conditional', 'supports']);
      const text = await readFile(join(folder, articles[article]!.name), 'utf8');
      await workbench.press('Escape');
      await workbench.ownStatusBarItem('crossquote.coding').waitFor({ state: 'detached' });
      equal(await readFile(join(folder, articles[article]!.name), 'utf8'), text);
      equal(await workbench.page.locator('.tab.active.dirty').count(), 0);
    });

  it('jumps to the next quote on the claim, in another article', async () => {
    await open(0);
    await goTo(0, 0);
    await workbench.press('Alt+j', 'Alt+j');
    const elsewhere = workbench.page.locator('.tab.active').filter({ hasText: articles[0]!.name });
    await elsewhere.waitFor({ state: 'detached' });
    await workbench.statusBarItem(/\d of 6 on “The plan was agreed/).waitFor();
    await workbench.screenshot('jumped along the claim');
  });

  it('takes back the last tag and does it again', async () => {
    const before = await sidecar(2);
    await workbench.runFromPalette('Crossquote: Undo');
    await eventually(async () => equal(stancesIn(await sidecar(2)).length, 1));
    await workbench.runFromPalette('Crossquote: Redo');
    await eventually(async () => equal(await sidecar(2), before));
  });
});

/** The articles in which at least two longer passages stand in quote marks. */
async function articlesWithQuotes(folder: string): Promise<{ name: string; quoted: string[] }[]> {
  const articles = await Promise.all(
    (await articlesIn(folder)).map(async name => ({
      name,
      quoted: quotedIn(await readFile(join(folder, name), 'utf8')),
    })),
  );
  return articles.filter(({ quoted }) => quoted.length >= 2);
}

/** Passages of six words or more between quote marks, each standing once in the text. */
const quotedIn = (text: string): string[] =>
  [...text.matchAll(/“([^“”\n]+)”|"([^"\n]+)"/gu)]
    .map(([, curly, straight]) => (curly ?? straight)!.trim())
    .filter(words => words.split(' ').length >= 6)
    .filter(words => text.split(firstWords(words)).length === 2);

/** Enough to find it, and without the marks that could stand in the middle. */
const firstWords = (quote: string): string => quote.split(' ').slice(0, 5).join(' ');

/** The lines of the quote with these words, from its id to its last coding. */
function linesOfQuote(sidecar: string, words: string): string[] {
  const quotes = sidecar.split(/^(?= {2}- id: )/mu).slice(1);
  const quote = quotes.find(lines => lines.includes(firstWords(words)));
  ok(quote, `a quote with “${words}” in\n${sidecar}`);
  return quote.trimEnd().split('\n');
}

const stancesIn = (sidecar: string): string[] =>
  [...sidecar.matchAll(/^ {6}- \{ claim: [^,]+, stance: (\w+),/gmu)].map(([, stance]) => stance!).sort();
