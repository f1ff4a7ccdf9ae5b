import * as vscode from 'vscode';
import type { FileId } from '../../core/format';

/** Where it is remembered, for each workspace. */
const MEMORY = 'crossquote.actors.areTwo';

/** Actors of whom a person has said that they are two, though their names look like one. */
export class ToldApart implements vscode.Disposable {
  readonly #changes = new vscode.EventEmitter<void>();

  readonly onDidChange = this.#changes.event;

  constructor(private readonly memory: vscode.Memento) {}

  dispose(): void {
    this.#changes.dispose();
  }

  has = (codebook: FileId | undefined, a: string, b: string): boolean =>
    this.#pairs.includes(identityOf(codebook, a, b));

  async add(codebook: FileId | undefined, a: string, b: string): Promise<void> {
    await this.memory.update(MEMORY, [...this.#pairs, identityOf(codebook, a, b)]);
    this.#changes.fire();
  }

  get #pairs(): readonly string[] {
    return this.memory.get<readonly string[]>(MEMORY, []);
  }
}

const identityOf = (codebook: FileId | undefined, a: string, b: string): string =>
  JSON.stringify([codebook, ...[a, b].sort()]);
