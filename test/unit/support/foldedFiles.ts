import type { NameRules } from '../../../src/workspace';

/** Files of a disk on which a name has several spellings: found by any of them, listed by the one they were made with. */
export class FoldedFiles extends Map<string, string> {
  readonly #names = new Map<string, string>();

  constructor(private readonly rules: NameRules) {
    super();
  }

  override get(file: string): string | undefined {
    return super.get(this.#nameOf(file));
  }

  override has(file: string): boolean {
    return super.has(this.#nameOf(file));
  }

  override set(file: string, text: string): this {
    const name = this.#nameOf(file);
    // Called for by the base class before there are any.
    this.#names.set(this.#folded(file), name);
    return super.set(name, text);
  }

  override delete(file: string): boolean {
    const name = this.#nameOf(file);
    this.#names.delete(this.#folded(file));
    return super.delete(name);
  }

  /** A folder as the disk spells it. */
  folder(asked: string): string {
    const depth = asked.split('/').length;
    const spelled = [...this.keys()].map(file => [...file.split('/').slice(0, depth - 1), ''].join('/'));
    return spelled.find(folder => this.#folded(folder) === this.#folded(asked)) ?? asked;
  }

  #nameOf(file: string): string {
    return this.#names.get(this.#folded(file)) ?? file;
  }

  #folded(file: string): string {
    const name = decodeURIComponent(file);
    const one = this.rules.decomposes ? name.normalize('NFC') : name;
    return this.rules.ignoresCase ? one.toLowerCase() : one;
  }
}
