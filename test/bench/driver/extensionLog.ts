import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from '../../ui/driver/eventually';

/** Whoever looks all the time takes the time of those who work. */
const LOOK_MS = 500;

const STARTED = /Started at (\S+)/;
const SINCE = /(\d+) ms after the start/;

/** The extension's own log, of all starts in a data folder. */
export class ExtensionLog {
  #before = 0;

  constructor(private readonly dataFolder: string) {}

  /** What was said up to now counts no more. */
  async startOver(): Promise<void> {
    this.#before = (await this.#lines()).length;
  }

  /** When it started, in milliseconds since 1970; waits until it has. */
  async started(patience?: number): Promise<number> {
    const line = await this.#line(STARTED, patience);
    return new Date(STARTED.exec(line)?.[1] ?? '').getTime();
  }

  /** When it first said something, by itself where it tells, or by VS Code, which writes the first lines down late. */
  async momentOf(words: RegExp, patience?: number): Promise<number> {
    const line = await this.#line(words, patience);
    const [, since] = SINCE.exec(line) ?? [];
    if (since === undefined) return new Date(line.slice(0, line.indexOf('[')).trim()).getTime();
    return (await this.started()) + Number(since);
  }

  #line(words: RegExp, patience?: number): Promise<string> {
    return eventually(
      async () => {
        const line = (await this.#lines()).slice(this.#before).find(candidate => words.test(candidate));
        if (!line) throw new Error(`The log does not say “${words.source}”.`);
        return line;
      },
      patience,
      LOOK_MS,
    );
  }

  async #lines(): Promise<string[]> {
    const logs = join(this.dataFolder, 'data', 'logs');
    const files = (await readdir(logs, { recursive: true })).filter(file => file.endsWith('Crossquote.log'));
    const texts = await Promise.all(files.map(file => readFile(join(logs, file), 'utf8')));
    return texts.flatMap(text => text.split('\n').filter(Boolean)).sort();
  }
}
