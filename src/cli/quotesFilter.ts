import { isUtf8 } from 'node:buffer';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import * as l10n from '@vscode/l10n';
import { languageSaid } from '../core/details';
import { findQuotes, guessLanguage } from '../core/quotes';
import { printedJson } from '../core/text';

/** An article on a line of input: its text, a name to tell its answer by, and its language where that is known. */
interface Article {
  readonly id?: unknown;
  readonly text: string;
  readonly language?: string;
}

/**
 * Reads articles as JSON Lines from standard input, `{"id", "text"}`, and writes for each a line with its quotes before it
 * reads the next: a filter that others can run over millions. A line that is no article gives `{"id", "error"}`.
 * @param language of articles whose line names none; undefined: their words tell it
 */
export async function filterQuotes(
  input: NodeJS.ReadableStream,
  language: string | undefined,
): Promise<void> {
  // A letter for each byte: what is no UTF-8 is told, where a decoder would put another sign in its place.
  input.setEncoding('latin1');
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    // Nobody reads what would follow.
    if (!process.stdout.writable) return;
    if (line.trim() === '') continue;
    if (
      !process.stdout.write(`${printedJson(answerTo(Buffer.from(line, 'latin1'), language))}\n`) &&
      process.stdout.writable
    )
      await Promise.race([once(process.stdout, 'drain'), once(process.stdout, 'close')]);
  }
}

function answerTo(line: Buffer, told: string | undefined): object {
  const read = readArticle(line);
  if ('error' in read) return read;
  const { id = null, text } = read;
  const language = read.language ?? told ?? languageSaid(text) ?? guessLanguage(text);
  return { id, language, quotes: findQuotes(text, { language }) };
}

function readArticle(line: Buffer): Article | { readonly id: unknown; readonly error: string } {
  if (!isUtf8(line)) return { id: null, error: l10n.t('This line is no UTF-8.') };
  let value: unknown;
  try {
    value = JSON.parse(line.toString('utf8'));
  } catch {
    return { id: null, error: l10n.t('This line is no JSON.') };
  }
  const {
    id = null,
    text,
    language,
  } = (typeof value === 'object' && value !== null ? value : {}) as Partial<Article>;
  if (typeof text !== 'string')
    return { id, error: l10n.t('There is no text: a line is {0}.', '{"id": …, "text": …}') };
  return { id, text, ...(typeof language === 'string' ? { language } : {}) };
}
