import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type FoundQuote, findQuotes, StoreError } from '../core';
import { NodeStore } from '../node';
import { EXIT } from './exit';

/** Prints the quotes found in each file; a file that cannot be read is told, and the others are read. */
export async function printQuotes(files: readonly string[], asJson: boolean): Promise<number> {
  const store = new NodeStore();
  let code: number = EXIT.done;
  for (const file of files) {
    const text = await readText(store, file);
    if (text === undefined) {
      code = EXIT.failure;
      continue;
    }
    const quotes = findQuotes(text);
    process.stdout.write(asJson ? `${JSON.stringify({ file, quotes })}\n` : listed(file, text, quotes));
  }
  return code;
}

async function readText(store: NodeStore, file: string): Promise<string | undefined> {
  try {
    const text = await store.read(pathToFileURL(path.resolve(file)).href);
    if (text === undefined) process.stderr.write(`${file}: there is no such file\n`);
    return text;
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    process.stderr.write(`${file}: cannot be read as text: ${error.message}\n`);
    return undefined;
  }
}

/** One line a quote, as compilers print places: `report.txt:12:5: direct, John Kirby: words`. */
function listed(file: string, text: string, quotes: readonly FoundQuote[]): string {
  const lines = new LineCounter(text);
  return quotes
    .map(quote => {
      const { line, column } = lines.placeOf(quote.start);
      const speaker = quote.actor ?? quote.speaker?.text ?? 'nobody named';
      const words = text.slice(quote.start, quote.end).replace(/\s+/g, ' ');
      return `${file}:${line}:${column}: ${quote.kind}, ${speaker}: ${words}\n`;
    })
    .join('');
}

/** Counts lines and columns from 1, for offsets asked about in any order. */
class LineCounter {
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)];
  }

  placeOf(offset: number): { line: number; column: number } {
    const line = this.#starts.findLastIndex(start => start <= offset);
    return { line: line + 1, column: offset - this.#starts[line]! + 1 };
  }
}
