import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { allRings } from '../../../scripts/rings/rings.mjs';

interface Launch {
  readonly configurations: readonly {
    readonly name: string;
    readonly program?: string;
    readonly preLaunchTask?: string;
  }[];
  readonly inputs: readonly { readonly id: string; readonly options?: readonly string[] }[];
}

const { configurations, inputs }: Launch = read('.vscode/launch.json');
const { tasks }: { tasks: readonly { label: string }[] } = read('.vscode/tasks.json');

describe('what F5 starts', () => {
  it('begins with a task and a file that are there', () => {
    for (const { name, program, preLaunchTask } of configurations) {
      assert(
        tasks.some(({ label }) => label === preLaunchTask),
        name,
      );
      assert(program === undefined || existsSync(program.replace(/^\$\{workspaceFolder\}\//, '')), name);
    }
  });

  it('is the extension, or any ring of tests', () => {
    const picked = inputs.find(({ id }) => id === 'ring')?.options ?? [];
    const kinds = allRings({ grep: undefined, corpus: undefined, desktop: false }).map(({ kind }) => kind);
    // The editor ring has a configuration of its own, for it runs inside VS Code.
    assert.deepEqual([...picked, 'editor'].sort(), [...new Set(kinds)].sort());
  });
});

/** A file of VS Code's, which is JSON with comments on lines of their own. */
function read<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8').replace(/^\s*\/\/.*$/gm, ''));
}
