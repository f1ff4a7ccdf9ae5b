import { stat } from 'node:fs/promises';
import * as l10n from '@vscode/l10n';
import { languageSaid } from '../core/details';
import type { FoundQuote } from '../core/model';
import { findQuotes, guessLanguage, knowsReportedSpeech } from '../core/quotes';
import { StoreError, type StoreFailure } from '../core/store';
import { placesIn, printedJson } from '../core/text';
import { fileIdOf, NodeStore } from '../node';
import { wordStoreError } from '../wording';
import { EXIT } from './exit';
import { sourcesIn } from './opening';
import { demandPlace, type Place, put } from './output';
import { shownPath } from './paths';
import { linesFor, tell } from './printing';

export interface QuotesOptions extends Place {
  readonly asJson: boolean;
  /** The language of all of them; undefined: the words of each tell it. */
  readonly language: string | undefined;
}

/**
 * Prints the quotes found in each file, and in the articles of each folder, or writes them into a file. One that cannot be
 * read is told, and the others are read. One that is there and is no text is a problem with the file; one that is not there,
 * or may not be read, is a failure, which outranks it.
 */
export async function printQuotes(
  paths: readonly string[],
  { asJson, language: told, ...place }: QuotesOptions,
): Promise<number> {
  await demandPlace(place);
  const store = new NodeStore();
  const codes = new Set<number>();
  const found: string[] = [];
  for (const file of await articlesAt(paths)) {
    // Nobody reads what would follow.
    if (!process.stdout.writable) break;
    const read = await readText(store, file);
    if ('code' in read) {
      tell(read.message);
      codes.add(read.code);
      continue;
    }
    const language = told ?? languageSaid(read.text) ?? guessLanguage(read.text);
    if (!knowsReportedSpeech(language)) tell(marksAloneIn(file, language));
    const quotes = findQuotes(read.text, { language });
    const text = asJson
      ? `${printedJson({ file, language, quotes })}\n`
      : linesFor(listed(file, read.text, quotes));
    if (place.out === undefined) process.stdout.write(text);
    else found.push(text);
  }
  if (place.out !== undefined) await put(found.join(''), place);
  if (codes.has(EXIT.failure)) return EXIT.failure;
  return codes.has(EXIT.problems) ? EXIT.problems : EXIT.done;
}

/** The files that were named, and in the place of folders the articles in them. */
async function articlesAt(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    paths.map(async name => {
      const isFolder = await stat(name).then(
        stats => stats.isDirectory(),
        () => false,
      );
      return isFolder ? (await sourcesIn(name)).map(shownPath) : [name];
    }),
  );
  return found.flat();
}

/** That nobody takes the quotes in marks for all that there are. */
function marksAloneIn(file: string, language: string): string {
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
  return l10n.t('{0}: quotes in marks are found; reported speech is not known for {1}', file, name);
}

/** Why a file that is there is no article: the file is at fault, and trying again is no use. */
const isNoText = (failure: StoreFailure): boolean =>
  typeof failure === 'object' || failure === 'binary' || failure === 'utf-16' || failure === 'too-large';

async function readText(
  store: NodeStore,
  file: string,
): Promise<{ readonly text: string } | { readonly code: number; readonly message: string }> {
  try {
    const text = await store.read(fileIdOf(file));
    return text === undefined
      ? { code: EXIT.failure, message: l10n.t('{0}: there is no such file', file) }
      : { text };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const code = isNoText(error.failure) ? EXIT.problems : EXIT.failure;
    return { code, message: l10n.t('{0}: cannot be read as text: {1}', file, wordStoreError(error)) };
  }
}

/** One line a quote, as compilers print places: `report.txt:12:5: direct, John Kirby: words`. Topics are left out. */
function listed(file: string, text: string, quotes: readonly FoundQuote[]): string[] {
  const placeOf = placesIn(text);
  return quotes
    .filter(({ topic }) => !topic)
    .map(quote => {
      const { line, column } = placeOf(quote.start);
      const speaker = quote.actor ?? quote.speaker?.text ?? l10n.t('nobody named');
      const words = text.slice(quote.start, quote.end).replace(/\s+/g, ' ');
      return `${file}:${line + 1}:${column + 1}: ${quote.kind}, ${speaker}: ${words}`;
    });
}
