import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { type Article, articleFile, readArticles } from '../../src/intake';
import { pageOf } from '../../src/intake/web';

/** A page, with words that stand in its article and words that stand beside it. */
interface Marked {
  readonly file: string;
  readonly url: string;
  readonly with: readonly string[];
  readonly without: readonly string[];
}

interface Counts {
  readonly found: number;
  readonly missed: number;
  readonly wrong: number;
  readonly ms: number;
}

const MUST = 0.925;
const AIM = 0.945;
const ORIGIN = { from: 'page.html', when: new Date(0) };

/**
 * Prints how much of the marked words of web pages in `sharedDir` come out as they should: for the half that was tuned on,
 * for the half that nobody looked at, and for all, beside Readability alone; with the time on a processor for each page.
 * Then the articles of the databases' downloads.
 */
export async function bench(sharedDir: string): Promise<void> {
  const folder = join(sharedDir, 'intake');
  if (!existsSync(join(folder, 'pages.json'))) {
    console.log(`intake: skipped, there are no pages in ${folder}`);
    return;
  }
  const pages: readonly Marked[] = JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8'));
  const parts = { tuned: pages.filter(isTuned), untouched: pages.filter(page => !isTuned(page)) };
  console.log(line('web pages', ['pages', 'must', 'aim', 'F', 'found', 'missed', 'wrong', 'ms a page']));
  for (const [name, finder] of [
    ['Readability alone', byReadability],
    ['Crossquote', byCrossquote],
  ] as const) {
    const counts = new Map<string, Counts>();
    for (const [part, chosen] of Object.entries(parts))
      counts.set(part, await measure(folder, chosen, finder));
    counts.set('all', sum([...counts.values()]));
    for (const [part, { found, missed, wrong, ms }] of counts) {
      const number = part === 'all' ? pages.length : parts[part as keyof typeof parts].length;
      const f = (2 * found) / (2 * found + missed + wrong);
      console.log(
        line(`  ${name}, ${part}`, [
          number,
          MUST,
          AIM,
          f.toFixed(4),
          found,
          missed,
          wrong,
          (ms / number).toFixed(0),
        ]),
      );
    }
  }
  console.log(line('downloads', ['articles', 'titles', 'outlets', 'days', 'languages']));
  for (const file of readdirSync(join(folder, 'databases'))) {
    const reading = await readArticles({ name: file, bytes: bytesOf(join(folder, 'databases', file)) });
    const articles = 'articles' in reading ? reading.articles : [];
    const having = (key: keyof Article) => articles.filter(article => article[key] !== undefined).length;
    console.log(
      line(`  ${file}`, [
        articles.length,
        having('title'),
        having('publisher'),
        having('published'),
        having('language'),
      ]),
    );
  }
}

type Finder = (page: Marked, bytes: Uint8Array) => Promise<string>;

const byCrossquote: Finder = async ({ file, url }, bytes) => {
  const reading = await readArticles({ name: file, bytes, url });
  if (!('articles' in reading)) return '';
  return articleFile(reading.articles[0]!, ORIGIN).text.split('---\n').slice(2).join('---\n');
};

const byReadability: Finder = async (_, bytes) =>
  new Readability(pageOf(new TextDecoder().decode(bytes)) as never).parse()?.textContent ?? '';

async function measure(folder: string, pages: readonly Marked[], find: Finder): Promise<Counts> {
  const counts = { found: 0, missed: 0, wrong: 0, ms: 0 };
  for (const page of pages) {
    const bytes = bytesOf(join(folder, 'pages', page.file));
    const before = process.cpuUsage();
    const text = folded(await find(page, bytes));
    const { user, system } = process.cpuUsage(before);
    counts.ms += (user + system) / 1000;
    const has = (words: string) => text.includes(folded(words));
    counts.found += page.with.filter(has).length;
    counts.missed += page.with.filter(words => !has(words)).length;
    counts.wrong += page.without.filter(has).length;
  }
  return counts;
}

const sum = (all: readonly Counts[]): Counts =>
  all.reduce((a, b) => ({
    found: a.found + b.found,
    missed: a.missed + b.missed,
    wrong: a.wrong + b.wrong,
    ms: a.ms + b.ms,
  }));

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(file));

/** The pages that constants were chosen on, by a hash of the name, so that they stay the same: some half. */
function isTuned({ file }: Marked): boolean {
  let hash = 0x811c9dc5;
  for (const char of file) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  hash ^= hash >>> 15;
  return ((hash >>> 3) & 1) === 0;
}

function line(name: string, cells: readonly (string | number)[]): string {
  return name.padEnd(32) + cells.map(cell => String(cell).padStart(11)).join('');
}
