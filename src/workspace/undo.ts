import { Emitter } from '../core/corpus';
import { afterUpkeep, type Edit, type FileEdit } from '../core/edits';

/** How many actions can be taken back. */
const REMEMBERED = 200;

/** What was done while the workspace is open, to be taken back and done again. */
export class UndoHistory {
  readonly #deeds = new Emitter<Edit>();
  readonly #changes = new Emitter<void>();
  #done: Edit[] = [];
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

  /** Forgets an edit that is not to be taken back, or done again: those before it can be then. */
  leave(edit: Edit): void {
    this.#done = this.#done.filter(other => other !== edit);
    this.#undone = this.#undone.filter(other => other !== edit);
    this.#changes.emit();
  }

  /** Quotes have been brought up to date: where they stand now is no change of somebody else's. */
  kept(upkeep: readonly FileEdit[]): void {
    const after = (edit: Edit, side: 'from' | 'to'): Edit => ({
      ...edit,
      files: edit.files.map(file =>
        upkeep.reduce((changed, update) => afterUpkeep(changed, update, side), file),
      ),
    });
    this.#done = this.#done.map(edit => after(edit, 'to'));
    this.#undone = this.#undone.map(edit => after(edit, 'from'));
  }

  redid(): void {
    const edit = this.#undone.pop();
    if (edit) this.#done.push(edit);
    this.#changes.emit();
  }
}
