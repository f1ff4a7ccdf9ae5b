import type { FileId } from '../../core/format';
import type { Clock } from '../ports';

/** Changes from outside come in flocks; they are taken in together. */
const GATHER_MS = 60;

/** Gathers files that have changed, for a moment from the first of them on, and tells of them together. */
export class FileChangeGatherer {
  readonly #changed = new Set<FileId>();
  #stop: (() => void) | undefined;

  constructor(
    private readonly tell: (files: readonly FileId[]) => void,
    private readonly clock: Clock,
  ) {}

  add(file: FileId): void {
    this.#changed.add(file);
    this.#stop ??= this.clock.after(GATHER_MS, () => {
      this.#stop = undefined;
      const files = [...this.#changed];
      this.#changed.clear();
      this.tell(files);
    });
  }

  dispose(): void {
    this.#stop?.();
  }
}
