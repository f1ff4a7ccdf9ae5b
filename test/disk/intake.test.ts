import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';

const PARAGRAPHS = [
  'The envoy said on Friday that “the plan was agreed with both sides” before it was published, and that nobody had objected to it.',
  'A minister denied this on Saturday: nobody had asked her, she said, and nobody would have got an answer before the vote.',
];
const PAGE = `<!doctype html><html lang="en"><head><title>Envoy says plan was agreed | The Daily Example</title>
<meta property="article:published_time" content="2024-09-27T08:00:00Z"></head><body><article>
<h1>Envoy says plan was agreed</h1>${PARAGRAPHS.map(text => `<p>${text}</p>`).join('')}</article></body></html>`;

const nexis = (...titles: readonly string[]) =>
  titles
    .map(
      (title, i) => `
                       ${i + 1} of ${titles.length} DOCUMENTS

                       Outlet ${i + 1}

                   September ${i + 1}, 2024 Sunday

${title}

LENGTH: 100 words

${PARAGRAPHS.join('\n\n')}

LOAD-DATE: September 30, 2024
`,
    )
    .join('\n');

describe('crossquote add', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'crossquote-add-'));
    writeFileSync(join(folder, 'page.html'), PAGE);
    writeFileSync(join(folder, 'nexis.txt'), nexis('First headline', 'Second headline', 'Third headline'));
    writeFileSync(join(folder, 'other.zip'), zipSync({ '../../climbed.txt': strToU8('x') }));
    writeFileSync(join(folder, 'picture.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const add = (...args: readonly string[]) =>
    spawnSync(process.execPath, [resolve('dist/cli.js'), 'add', ...args], { cwd: folder, encoding: 'utf8' });
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');

  it('writes the article of a page into a new folder, with where it came from', () => {
    const { status, stdout } = add(
      'page.html',
      '--into',
      'in/articles',
      '--url',
      'https://example.org/envoy',
    );
    assert.equal(status, 0);
    const file = 'in/articles/2024-09-27-the-daily-example-envoy-says-plan-was-agreed.txt';
    assert.equal(stdout, `${file}\n1 article added.\n`);
    const text = read(file);
    assert.match(text, /^url: https:\/\/example\.org\/envoy$/m);
    assert.match(text, /^imported-from: page\.html$/m);
    assert(text.endsWith(`\n\nEnvoy says plan was agreed\n\n${PARAGRAPHS.join('\n\n')}\n`), text);
  });

  it('tells as JSON what was added and what was not', () => {
    const { status, stdout } = add('page.html', 'other.zip', '--into', 'articles', '--format', 'json');
    assert.equal(status, 2);
    const { added, skipped } = JSON.parse(stdout);
    assert.deepEqual(added, [
      {
        from: 'page.html',
        file: 'articles/2024-09-27-the-daily-example-envoy-says-plan-was-agreed.txt',
        title: 'Envoy says plan was agreed',
        publisher: 'The Daily Example',
        published: '2024-09-27',
        language: 'en',
      },
    ]);
    assert.deepEqual(
      skipped.map(({ from }: { from: string }) => from),
      ['other.zip'],
    );
    assert.match(skipped[0].reason, /archive of another kind/);
  });

  it('splits a download, and tells copies with how much is the same', () => {
    const { status, stderr } = add('nexis.txt', '--into', 'articles');
    assert.equal(status, 0);
    assert.deepEqual(readdirSync(join(folder, 'articles')).sort(), [
      '2024-09-01-outlet-1-first-headline.txt',
      '2024-09-02-outlet-2-second-headline.txt',
      '2024-09-03-outlet-3-third-headline.txt',
    ]);
    assert.match(
      stderr,
      /outlet-2-second-headline\.txt says word for word what .*outlet-1-first-headline\.txt says/,
    );
  });

  it('leaves copies out where that is asked for', () => {
    const { stdout } = add('nexis.txt', '--into', 'articles', '--skip-copies');
    assert.match(stdout, /1 article added\./);
    assert.equal(readdirSync(join(folder, 'articles')).length, 1);
  });

  it('takes no article for a copy of the download that it comes out of, where that lies in the folder itself', () => {
    mkdirSync(join(folder, 'articles'));
    writeFileSync(join(folder, 'articles/nexis.txt'), nexis('First headline'));
    const { stdout, stderr } = add('articles/../articles/nexis.txt', '--into', 'articles', '--skip-copies');
    assert.match(stdout, /1 article added\./);
    assert.doesNotMatch(stderr, /says/);
  });

  it('tells copies of what the folder has already, and leaves them out where that is asked for', () => {
    add('nexis.txt', '--into', 'articles', '--skip-copies');
    writeFileSync(join(folder, 'later.txt'), nexis('Fourth headline', 'Fifth headline'));
    const skipped = add('later.txt', '--into', 'articles', '--skip-copies');
    assert.match(skipped.stdout, /0 articles added\./);
    assert.match(
      skipped.stderr,
      /Fourth headline says word for word what .*outlet-1-first-headline\.txt says/,
    );
    const { added } = JSON.parse(add('later.txt', '--into', 'articles', '--format', 'json').stdout);
    assert.deepEqual(
      added.map(({ copyOf, likeness }: Record<string, unknown>) => [copyOf, likeness]),
      [
        [join('articles', '2024-09-01-outlet-1-first-headline.txt'), 1],
        [join('articles', '2024-09-01-outlet-1-first-headline.txt'), 1],
      ],
    );
  });

  it('takes files apart by the pattern of the codebook above the folder', () => {
    writeFileSync(
      join(folder, 'codebook.yaml'),
      [
        'crossquote: 1',
        'intake:',
        '  wire:',
        "    files: ['*.wire.txt']",
        "    pattern: '^# (?<title>.+)\\n(?<text>[^#]+)'",
        '',
      ].join('\n'),
    );
    writeFileSync(
      join(folder, 'day.wire.txt'),
      '# Port stays shut\nThe mayor said so.\n# Talks begin\nAt last.\n',
    );
    const { stdout } = add('day.wire.txt', '--into', 'articles/wire');
    assert.match(stdout, /2 articles added\./);
    assert.deepEqual(readdirSync(join(folder, 'articles', 'wire')).sort(), [
      'port-stays-shut.txt',
      'talks-begin.txt',
    ]);
  });

  it('says which pattern of the codebook fits nothing, and writes nothing', () => {
    const pattern = '^# (?<text>.+)$';
    writeFileSync(
      join(folder, 'codebook.yaml'),
      `crossquote: 1\nintake:\n  wire: {pattern: '${pattern}', files: [nexis.txt]}\n`,
    );
    const { status, stderr } = add('nexis.txt', '--into', 'articles');
    assert.equal(status, 2);
    assert.match(stderr, /nexis\.txt: the pattern wire under intake in the codebook fits nothing there/);
  });

  it('keeps the files beside their articles where that is asked for, each once, and none as a source', () => {
    add('page.html', 'nexis.txt', '--into', 'articles', '--keep-originals');
    add('page.html', '--into', 'articles', '--keep-originals');
    assert.deepEqual(readdirSync(join(folder, 'articles', 'originals')).sort(), [
      'nexis.txt.original',
      'page.html',
    ]);
    assert.equal(read('articles/originals/page.html'), read('page.html'));
    const article = read('articles/2024-09-27-the-daily-example-envoy-says-plan-was-agreed.txt');
    assert.match(article, /^imported-from: originals\/page\.html$/m);
  });

  it('writes over nothing: another article of the name gets a number, the same is not written twice', () => {
    add('page.html', '--into', 'articles');
    const [name = ''] = readdirSync(join(folder, 'articles'));
    writeFileSync(join(folder, 'articles', name), 'by hand');
    add('page.html', '--into', 'articles');
    const again = add('page.html', '--into', 'articles');
    assert.match(again.stderr, /is there already/);
    assert.deepEqual(
      readdirSync(join(folder, 'articles')).sort(),
      [name.replace('.txt', '-2.txt'), name].sort(),
    );
    assert.equal(read(`articles/${name}`), 'by hand');
  });

  it('says why a file gives nothing, and writes nothing for it, not even a folder', () => {
    const { status, stderr } = add('picture.png', 'other.zip', '--into', 'articles');
    assert.equal(status, 2);
    assert.match(stderr, /picture\.png holds no text/);
    assert(!existsSync(join(folder, 'articles')));
    assert(!existsSync(join(folder, '..', '..', 'climbed.txt')));
  });

  it('ends with 1 where a file is not there, is a folder, or nobody said where to', () => {
    mkdirSync(join(folder, 'sub'));
    assert.equal(add('nowhere.html', '--into', 'articles').status, 1);
    assert.equal(add('sub', '--into', 'articles').status, 1);
    assert.equal(add('page.html').status, 1);
    assert.equal(add('--into', 'articles').status, 1);
    assert.equal(add('page.html', '--into', 'articles', '--format', 'sarif').status, 1);
  });

  it('tells a title that a terminal would obey word for word', () => {
    writeFileSync(join(folder, 'page.html'), PAGE.replaceAll('Envoy says', 'Envoy \u001b[31msays\u202e'));
    const { stdout, stderr } = add('page.html', 'page.html', '--into', 'articles');
    assert.doesNotMatch(stdout + stderr, /[\u001b\u202e]/);
  });
});
