import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { editFile, type FileEdit } from '../../src/core/edits';
import { driverCommand, mergeScript, withAttributes, withDriver } from '../../src/core/git';
import { NodeStore } from '../../src/node';

const CLI = resolve('dist/cli.js');

/** A repository of a team and the clones of its members, who work on disk as the extension does. */
export class TeamOfClones {
  readonly #folder = mkdtempSync(join(tmpdir(), 'crossquote-team-'));

  /** The first clone, with files that are committed. */
  begin(name: string, files: Readonly<Record<string, string>>): Clone {
    const clone = new Clone(join(this.#folder, name));
    mkdirSync(clone.folder);
    clone.git('init', '--quiet', '--template=', '--initial-branch=main');
    for (const [path, text] of Object.entries(files)) clone.write(path, text);
    clone.commit('articles');
    return clone;
  }

  /** A clone of a clone; each pulls from the other's folder. */
  clone(from: Clone, name: string): Clone {
    const clone = new Clone(join(this.#folder, name));
    from.git('clone', '--quiet', '--template=', '.', clone.folder);
    return clone;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }
}

export class Clone {
  readonly store = new NodeStore();

  constructor(readonly folder: string) {}

  /** The address of the folder, with its final slash. */
  get root(): string {
    return this.file('').replace(/\/?$/, '/');
  }

  /** The address of a file by its path. */
  file(path: string): string {
    return pathToFileURL(join(this.folder, path)).href;
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  write(path: string, text: string): void {
    const name = join(this.folder, path);
    mkdirSync(dirname(name), { recursive: true });
    writeFileSync(name, text);
  }

  /** Changes a file as an action of a person does. */
  async edit(path: string, changes: FileEdit['changes']): Promise<void> {
    const file = this.file(path);
    await this.store.update(file, text => {
      const edited = editFile(text, { file, changes });
      assert(!('refused' in edited), `${path}: ${JSON.stringify(edited)}`);
      return edited.text;
    });
  }

  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', message);
  }

  /** Merges what another clone has committed; it must merge without a word. */
  pull(other: Clone): void {
    this.git('pull', '--quiet', '--no-rebase', '--no-edit', other.folder, 'main');
  }

  /** Lets git merge sidecars by Crossquote, as its command sets it up. */
  setUpMerging(): void {
    const script = join(this.folder, '.git', 'merge.sh');
    writeFileSync(script, mergeScript({ executable: process.execPath, commandLine: CLI }));
    const config = join(this.folder, '.git', 'config');
    writeFileSync(config, withDriver(readFileSync(config, 'utf8'), driverCommand(script)));
    const attributes = join(this.folder, '.git', 'info', 'attributes');
    mkdirSync(dirname(attributes), { recursive: true });
    writeFileSync(attributes, withAttributes(''));
  }

  /** Runs the command line in the clone. */
  crossquote(...args: readonly string[]): { stdout: string; stderr: string; status: number | null } {
    return spawnSync(process.execPath, [CLI, ...args], { cwd: this.folder, encoding: 'utf8' });
  }

  git(...args: readonly string[]): void {
    const who = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', '-c', 'commit.gpgSign=false'];
    const { status, stderr, stdout } = spawnSync('git', [...who, ...args], {
      cwd: this.folder,
      encoding: 'utf8',
    });
    assert.equal(status, 0, `git ${args.join(' ')}\n${stdout}${stderr}`);
  }
}
