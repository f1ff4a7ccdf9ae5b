import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually } from '../../ui/driver/eventually';

/** Whoever looks all the time takes the time of those who work. */
const LOOK_MS = 500;

/** The extension's own log, of all starts in a data folder. */
export class ExtensionLog {
  #before = 0;

  constructor(private readonly dataFolder: string) {}

  /** What was said up to now counts no more. */
  async startOver(): Promise<void> {
    this.#before = (await this.#lines()).length;
  }

  /** When it said something first, in milliseconds since 1970; waits until it has. */
  momentOf(message: string, patience?: number): Promise<number> {
    return eventually(
      async () => {
        const line = (await this.#lines()).slice(this.#before).find(candidate => candidate.includes(message));
        if (!line) throw new Error(`The log does not say “${message}”.`);
        return new Date(line.slice(0, line.indexOf('[')).trim()).getTime();
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
