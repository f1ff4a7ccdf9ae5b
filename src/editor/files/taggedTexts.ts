import type { Corpus, CorpusChange } from '../../core/corpus';
import type { FileId } from '../../core/format';

/** Has the texts of sources read in the background as soon as they are known to have a sidecar. */
export class TaggedTexts {
  readonly #waiting = new Set<FileId>();
  #working: Promise<void> | undefined;

  constructor(
    private readonly corpus: Corpus,
    private readonly read: (sources: readonly FileId[]) => Promise<unknown>,
    /** Resolves when nothing more urgent is being read. */
    private readonly idle: () => Promise<void>,
  ) {}

  changed({ sources }: CorpusChange): void {
    for (const file of sources) if (this.#isWanting(file)) this.#waiting.add(file);
    if (this.#waiting.size > 0) this.#working ??= this.#work();
  }

  /** Resolves when all texts have been read that are wanted now. */
  async done(): Promise<void> {
    await this.#working;
  }

  #isWanting(file: FileId): boolean {
    const { reading, sourceText } = this.corpus.source(file) ?? {};
    return reading !== undefined && sourceText?.state === 'unread';
  }

  async #work(): Promise<void> {
    await this.idle();
    while (this.#waiting.size > 0) {
      const files = [...this.#waiting].filter(file => this.#isWanting(file));
      this.#waiting.clear();
      await this.read(files);
    }
    this.#working = undefined;
  }
}
