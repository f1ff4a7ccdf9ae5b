import { Emitter } from '../core/corpus';
import type { Edit } from '../core/edits';

/** How many actions can be taken back. */
const REMEMBERED = 200;

/** What was done while the workspace is open, to be taken back and done again. */
export class UndoHistory {
  readonly #deeds = new Emitter<Edit>();
  readonly #changes = new Emitter<void>();
  readonly #done: Edit[] = [];
  #undone: Edit[] = [];

  /** Told of each edit that is carried out for the first time. */
  readonly onDidDo = this.#deeds.listen;
  /** Told whenever something else can be taken back or done again. */
  readonly onDidChange = this.#changes.listen;

  get lastDone(): Edit | undefined {
    return this.#done.at(-1);
  }

  get lastUndone(): Edit | undefined {
    return this.#undone.at(-1);
  }

  did(edit: Edit): void {
    this.#done.push(edit);
    if (this.#done.length > REMEMBERED) this.#done.shift();
    this.#undone = [];
    this.#changes.emit();
    this.#deeds.emit(edit);
  }

  undid(): void {
    const edit = this.#done.pop();
    if (edit) this.#undone.push(edit);
    this.#changes.emit();
  }

  redid(): void {
    const edit = this.#undone.pop();
    if (edit) this.#done.push(edit);
    this.#changes.emit();
  }
}
