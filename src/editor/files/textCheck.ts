import {
  type Corpus,
  type CorpusChange,
  type FileId,
  mustKeepText,
  type SidecarReading,
  type SourceText,
} from '../../core';

/**
 * Holds the texts of sources against what their sidecars say, in the background: quotes that have lost their words are
 * told of, and of all other sources the text is let go again. It is read anew when somebody looks at it.
 */
export class TextCheck {
  readonly #waiting = new Set<FileId>();
  /** What sidecars say, where it has been held against a text. */
  readonly #done = new WeakSet<SidecarReading>();
  #working: Promise<void> | undefined;

  constructor(
    private readonly corpus: Corpus,
    /** Reads what is to be checked and takes it in, of texts as much as `toKeep` says. */
    private readonly read: (sources: readonly FileId[]) => Promise<unknown>,
    /** Resolves when nothing more urgent is being read. */
    private readonly idle: () => Promise<void>,
  ) {}

  /**
   * Sources whose sidecars say something new are to be checked; those that are only recalled also when their codebook
   * says something new.
   */
  changed({ sources, codebooks }: CorpusChange): void {
    for (const file of sources)
      if (this.isOpen(file) || this.corpus.source(file)?.isRecalled) this.#waiting.add(file);
    if (codebooks.size > 0)
      for (const { file, codebook, isRecalled } of this.corpus.sources())
        if (isRecalled && codebook !== undefined && codebooks.has(codebook)) this.#waiting.add(file);
    if (this.#waiting.size > 0) this.#working ??= this.#work();
  }

  /** Resolves when all that is known has been checked. */
  async done(): Promise<void> {
    await this.#working;
  }

  /** What is to be kept of a text that was read and that nobody looks at. */
  toKeep(file: FileId, text: SourceText): SourceText {
    const source = this.corpus.source(file);
    this.isAsBefore(source?.reading);
    if (text.state !== 'read') return text;
    const isNeeded = source?.reading && mustKeepText(source.withText(text, source.codebook));
    return isNeeded ? text : { state: 'unread' };
  }

  /** The text is known to be what it was when it was checked against this sidecar. */
  isAsBefore(reading: SidecarReading | undefined): void {
    if (reading) this.#done.add(reading);
  }

  /** Whether a source's text has still to be held against what its sidecar says. */
  isOpen(file: FileId): boolean {
    const { reading, sourceText } = this.corpus.source(file) ?? {};
    return reading !== undefined && sourceText?.state === 'unread' && !this.#done.has(reading);
  }

  async #work(): Promise<void> {
    await this.idle();
    while (this.#waiting.size > 0) {
      const files = [...this.#waiting];
      this.#waiting.clear();
      await this.read(files);
    }
    this.#working = undefined;
  }
}
