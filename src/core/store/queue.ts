import type { FileId } from '../format';

/** Runs work on one file one after the other, and on different files side by side. */
export class FileQueue {
  readonly #tails = new Map<FileId, Promise<unknown>>();

  run<T>(file: FileId, work: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(file) ?? Promise.resolve();
    const done = before.then(work, work);
    const tail = done
      .catch(() => undefined)
      .then(() => {
        if (this.#tails.get(file) === tail) this.#tails.delete(file);
      });
    this.#tails.set(file, tail);
    return done;
  }
}
