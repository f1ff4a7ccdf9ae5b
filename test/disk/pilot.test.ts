import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { agreedIn, roundSources, toSettle } from '../../src/core/rounds';
import { NodeStore } from '../../src/node';
import { openWorkspace } from '../../src/workspace';

const SEEDS = `${pathToFileURL(resolve('seeds')).href}/`;
const page = readFileSync('docs/working-together.md', 'utf8');

function crossquote(...args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, [resolve('dist/cli.js'), ...args], {
    cwd: 'seeds',
    encoding: 'utf8',
  });
  assert.deepEqual([stderr, status], ['', 0]);
  return stdout;
}

/** Columns are as wide as what stands in them. */
const columns = (line: string) => line.trim().split(/ {2,}/);

describe('the pilot in the sample articles', () => {
  it('has the figures that the manual prints', () => {
    const [, block = ''] = /```console\n\$ (crossquote agreement [\s\S]*?)```/.exec(page) ?? [];
    const [command = '', ...lines] = block.trim().split('\n');
    const printed = crossquote(...command.split(' ').slice(1))
      .split('\n')
      .map(columns);
    const told = lines.filter(line => line !== '…').map(columns);
    assert(told.length > 8);
    for (const line of told)
      assert(
        printed.some(other => other.join() === line.join()),
        line.join('  '),
      );
  });

  it('has the numbers of the sentence for the methods section', async () => {
    const figure = (...more: readonly string[]) =>
      JSON.parse(crossquote('agreement', '.', '--round', 'pilot', '--format', 'json', ...more));
    const { value, interval, units } = figure();
    const [low, high] = interval as [number, number];
    const agreed = Math.round(figure('--measure', 'percent').value * units);
    const workspace = openWorkspace({ store: new NodeStore() }, [SEEDS]);
    await workspace.textsRead;
    const { corpus } = workspace;
    const pilot = corpus.codebook(`${SEEDS}codebook.yaml`).rounds.get('pilot')!;
    const sources = roundSources(corpus, `${SEEDS}codebook.yaml`, pilot);
    workspace.dispose();
    const quotes = sources.reduce((sum, each) => sum + each.units.length, 0);
    const decimals = (number: number) => number.toFixed(2);
    const sentence = page.replace(/\s*\n(> )?/g, ' ');
    for (const words of [
      `coded ${quotes} quotes from ${sources.length} articles independently of each other`,
      `On ${units} pairs of quote and claim that both had coded, they chose the same stance ${agreed} times`,
      `α (nominal) was ${decimals(value)} (95 % bootstrap interval ${decimals(low)} to ${decimals(high)})`,
      `On ${toSettle(sources, pilot).length} quotes they differed in claim or stance`,
      `On ${agreedIn(sources).length} of the ${quotes} quotes all agree`,
    ])
      assert(sentence.includes(words), words);
  });
});
