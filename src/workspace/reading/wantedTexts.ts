import type { Corpus, CorpusChange } from '../../core/corpus';
import type { FileId } from '../../core/format';

/** Has the texts of sources read in the background as soon as it is known that they are wanted. */
export class WantedTexts {
  readonly #waiting = new Set<FileId>();
  #working: Promise<void> | undefined;

  constructor(
    private readonly corpus: Corpus,
    private readonly isWanted: (source: FileId) => boolean,
    private readonly read: (sources: readonly FileId[]) => Promise<unknown>,
    /** Resolves when nothing more urgent is being read. */
    private readonly idle: () => Promise<void>,
  ) {}

  changed({ sources }: CorpusChange): void {
    for (const file of sources) if (this.#isMissed(file)) this.#waiting.add(file);
    if (this.#waiting.size > 0) this.#working ??= this.#work();
  }

  /** Resolves when all texts have been read that are wanted now. */
  async done(): Promise<void> {
    await this.#working;
  }

  #isMissed = (file: FileId): boolean =>
    this.corpus.source(file)?.sourceText.state === 'unread' && this.isWanted(file);

  async #work(): Promise<void> {
    try {
      await this.idle();
      while (this.#waiting.size > 0) {
        const files = [...this.#waiting].filter(this.#isMissed);
        this.#waiting.clear();
        await this.read(files);
      }
    } finally {
      this.#working = undefined;
    }
  }
}
