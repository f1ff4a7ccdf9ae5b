import { deepEqual, doesNotMatch, equal, ok } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { parse } from 'yaml';
import { copyCorpus } from '../../scripts/corpus.mjs';
import { commandsIn, page } from '../unit/docs/pages';
import { column, docx, pdf } from '../unit/intake/support/documents';
import { cleanCheckout } from './cleanCheckout';
import { npm } from './npm';

const WORKFLOW = 'docs/check-articles.yml';
/** The steps of the workflow's job. */
const steps: { readonly run?: string; readonly with?: { readonly sarif_file?: string } }[] = parse(
  readFileSync(WORKFLOW, 'utf8'),
).jobs.check.steps;
/** What somebody may bring, by the names that the page on the command line gives it. */
const LINES = [
  'The island keeps its ferry through the winter, the county said on Friday.',
  '“We have found the money,” said Marta Lind, who runs the harbor office.',
  'She added that the boat would sail twice a day from the first of November.',
];
const BROUGHT: Readonly<Record<string, Uint8Array | string>> = {
  'download.docx': docx('Ferry stays', ...LINES),
  'page.html': `<!doctype html><title>Ferry stays</title><article><h1>Ferry stays</h1>${LINES.map(line => `<p>${line}</p>`).join('')}</article>`,
  'report.pdf': pdf([column(72, 700, LINES)]),
};

const SIDECAR = '2024-09-26-northgate-wire-israel-was-consulted.txt.quotes.yaml';

describe('the command line, packed in a clean clone', () => {
  const prefix = mkdtempSync(join(tmpdir(), 'crossquote-prefix-'));
  after(() => rmSync(prefix, { recursive: true }));

  let files: string[];
  let articles: string;

  /** Runs a line as a person types it, in a folder of articles, where npm installs into the prefix. */
  const run = (line: string) =>
    spawnSync('bash', ['-c', line], {
      cwd: articles,
      encoding: 'utf8',
      env: {
        ...process.env,
        npm_config_prefix: prefix,
        // On Windows npm puts programs into the folder itself.
        PATH: [join(prefix, 'bin'), prefix, process.env.PATH].join(delimiter),
      },
    });

  before(async () => {
    const checkout = await cleanCheckout();
    const [packed] = JSON.parse(npm(['pack', '--json', '--silent'], { cwd: checkout }));
    files = packed.files.map(({ path }: { path: string }) => path);
    articles = await copyCorpus({ from: 'seeds' });
    for (const version of ['base', 'ours', 'theirs'])
      copyFileSync(join(articles, SIDECAR), join(articles, `${version}.yaml`));
    for (const [name, content] of Object.entries(BROUGHT)) writeFileSync(join(articles, name), content);
    mkdirSync(join(articles, 'tools'));
    copyFileSync(join(checkout, packed.filename), join(articles, 'tools', packed.filename));
    for (const { run: line } of steps) {
      if (line === undefined) continue;
      const { status, stderr } = run(line);
      equal(status, 0, `${line}\n${stderr}`);
    }
  });

  it('holds the command line and nothing else', () =>
    deepEqual(files.sort(), [
      'LICENSE',
      'README.md',
      'dist/THIRD-PARTY-NOTICES.txt',
      'dist/cli.js',
      'dist/intake.js',
      'docs/command-line.md',
      'package.json',
    ]));

  it('brings no other packages along: what it needs is in the bundle', () =>
    deepEqual(readdirSync(join(prefix, 'lib', 'node_modules', 'crossquote')).sort(), [
      'LICENSE',
      'README.md',
      'dist',
      'docs',
      'package.json',
    ]));

  it('is installed in an empty place by what the workflow runs, which writes SARIF to be uploaded', () => {
    const uploaded = steps.map(step => step.with?.sarif_file).find(file => file !== undefined)!;
    const { version, runs } = JSON.parse(readFileSync(join(articles, uploaded), 'utf8'));
    equal(version, '2.1.0');
    ok(runs[0].results.length > 0);
  });

  const examples = commandsIn(page('docs/command-line.md')).filter(line => line.startsWith('crossquote '));
  for (const line of examples)
    it(`runs: ${line}`, () => {
      const { stdout, stderr, status } = run(line);
      // What was found is no misuse and no failure.
      ok(status === 0 || status === 2, `ended with ${status}\n${stderr}`);
      doesNotMatch(stderr, /^\s+at /m);
      if (!line.includes(' merge ')) ok(stdout);
    });

  it('has an example of each command', () => {
    const commands = [...run('crossquote --help').stdout.matchAll(/^ {2}crossquote (\w+)/gm)];
    ok(commands.length > 0);
    deepEqual(
      commands
        .map(([, command]) => command)
        .filter(name => !examples.some(line => line.split(' ')[1] === name)),
      [],
    );
  });
});
