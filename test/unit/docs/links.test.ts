import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { allPages, MANUAL, type Page, page } from './pages';

/** So many lines of it are read before the product is tried. */
const LONGEST_README = 250;
/** In bytes: more keeps people waiting who only want to read. */
const LARGEST_PICTURE = 3_000_000;

describe('README and manual', () => {
  it('link to files and headings that there are', () => {
    const broken = allPages().flatMap(from =>
      linksIn(from)
        .filter(link => !leadsSomewhere(from, link))
        .map(link => `${from.path}: ${link}`),
    );
    assert.deepEqual(broken, []);
  });

  it('are found from the first page of the manual, and that from the README', () => {
    const index = page('docs/README.md');
    const linked = new Set(linksIn(index).map(link => posix.join('docs', link)));
    assert.deepEqual(
      MANUAL.filter(path => path !== index.path && !linked.has(path)),
      [],
    );
    assert(linksIn(page('README.md')).includes(index.path));
  });

  it('begin with a README that is soon read', () => {
    const lines = readFileSync('README.md', 'utf8').split('\n').length;
    assert(lines <= LONGEST_README, `${lines} lines`);
    for (const path of linksIn(page('README.md')).filter(link => /\.(?:png|gif|svg)$/.test(link)))
      assert(statSync(path).size <= LARGEST_PICTURE, path);
  });
});

/** Where links and pictures of a page lead, other than to the web. */
function linksIn({ prose }: Page): string[] {
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter(link => !/^https:/.test(link));
}

function leadsSomewhere(from: Page, link: string): boolean {
  const [file = '', anchor] = link.split('#');
  const path = file ? posix.join(posix.dirname(from.path), file) : from.path;
  if (!existsSync(path)) return false;
  return anchor === undefined || page(path).anchors.has(anchor);
}
