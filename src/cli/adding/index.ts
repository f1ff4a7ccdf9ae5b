import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import * as l10n from '@vscode/l10n';
import { StoreError } from '../../core/store';
import { printedJson } from '../../core/text';
import { type Article, articleFile, type IncomingFile } from '../../intake';
import { IntakeThread, NodeStore, Unreadable } from '../../node';
import { wordCopy, wordGuessedEncoding, wordRefusedFile } from '../../wording';
import { EXIT } from '../exit';
import { codebookOf } from '../opening';
import { printLines, tell } from '../printing';
import { keep } from './keep';
import { keepOnDisk } from './keepOnDisk';

export const ADD_FORMATS = ['text', 'json'] as const;

export interface AddOptions {
  /** The folder that the articles go into; made where there is none. */
  readonly into: string;
  /** The address that a web page was saved from. */
  readonly url?: string;
  readonly asJson: boolean;
  /** Articles that say nearly what an earlier one says, or one that is in the folder already, are not written. */
  readonly skipCopies: boolean;
  /** The files that articles come out of are kept beside them. */
  readonly keepOriginals: boolean;
}

/** An article that was written, as `--format json` tells of it. */
interface Added {
  /** The file that it came out of, as it was named. */
  readonly from: string;
  /** The file that it is in now, from the working folder. */
  readonly file: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly language: string | null;
  /** Of a copy, the file of the earlier article, and the part that is the same, from 0 to 1. */
  readonly copyOf?: string;
  readonly likeness?: number;
}

interface Skipped {
  readonly from: string;
  readonly reason: string;
}

/** What of the files could be read, and how the whole went. */
interface Read {
  readonly articles: readonly { readonly from: string; readonly article: Article }[];
  readonly skipped: readonly Skipped[];
  readonly notes: readonly string[];
  readonly code: number;
}

/**
 * Reads articles out of files and writes each into a file of its own; nothing that is there is written over. Prints what
 * was added and what was not, and gives the exit code.
 */
export async function addArticles(files: readonly string[], options: AddOptions): Promise<number> {
  const thread = new IntakeThread(path.join(__dirname, 'intake.js'));
  try {
    const { articles, skipped, notes, code } = await readAll(thread, files, await knownOf(options));
    const { added, left } = await writeAll(thread, articles, options);
    report(options.asJson, added, [...skipped, ...left], notes);
    return code === EXIT.done && articles.length === 0 ? EXIT.problems : code;
  } catch (error) {
    if (!isFileError(error)) throw error;
    tell(l10n.t('{0}: cannot be written: {1}', options.into, error.message));
    return EXIT.failure;
  } finally {
    thread.dispose();
  }
}

/** What is known of each file besides what is in it. */
async function knownOf({ into, url }: AddOptions): Promise<Pick<IncomingFile, 'url' | 'patterns'>> {
  const { intake } = await codebookOf(into);
  return { patterns: [...intake.values()], ...(url !== undefined && { url }) };
}

async function readAll(
  thread: IntakeThread,
  files: readonly string[],
  known: Pick<IncomingFile, 'url' | 'patterns'>,
): Promise<Read> {
  const articles: { from: string; article: Article }[] = [];
  const skipped: Skipped[] = [];
  const notes: string[] = [];
  let code: number = EXIT.done;
  for (const from of files) {
    try {
      const reading = await thread.read(from, known);
      if ('refused' in reading) {
        skipped.push({ from, reason: wordRefusedFile(from, reading.refused, reading.detail) });
        if (code === EXIT.done) code = EXIT.problems;
      } else {
        if (reading.guessed !== undefined) notes.push(wordGuessedEncoding(from, reading.guessed));
        articles.push(...reading.articles.map(article => ({ from, article })));
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      skipped.push({ from, reason: l10n.t('{0} cannot be read: {1}', from, error.message) });
      code = EXIT.failure;
    }
  }
  return { articles, skipped, notes, code };
}

async function writeAll(
  thread: IntakeThread,
  articles: Read['articles'],
  { into, skipCopies, keepOriginals }: AddOptions,
): Promise<{ added: Added[]; left: Skipped[] }> {
  if (articles.length > 0) await mkdir(into, { recursive: true });
  const store = new NodeStore();
  const all = articles.map(({ article }) => article);
  const origins = articles.map(({ from }) => from);
  const copies = new Map((await thread.copies(all, into, origins)).map(copy => [copy.index, copy]));
  const places: string[] = [];
  const added: Added[] = [];
  const left: Skipped[] = [];
  const when = new Date();
  const originals = new Map<string, Promise<string>>();
  const originalOf = (from: string) => {
    const kept = originals.get(from) ?? keepOnDisk(from, into);
    originals.set(from, kept);
    return kept;
  };
  for (const [i, { from, article }] of articles.entries()) {
    const copy = copies.get(i);
    const earlier = typeof copy?.of === 'number' ? places[copy.of] : copy?.of;
    const title = article.title ?? from;
    if (copy && earlier !== undefined && skipCopies) {
      places[i] = earlier;
      left.push({ from, reason: wordCopy(title, earlier, copy.likeness) });
      continue;
    }
    const original = keepOriginals ? await originalOf(from) : undefined;
    const kept = await keep(store, into, articleFile(article, { from: path.basename(from), original, when }));
    places[i] = kept.file;
    if (kept.isNew)
      added.push({
        from,
        file: kept.file,
        title: article.title ?? null,
        publisher: article.publisher ?? null,
        published: article.published ?? null,
        language: article.language ?? null,
        ...(copy && earlier !== undefined && { copyOf: earlier, likeness: copy.likeness }),
      });
    else left.push({ from, reason: l10n.t('{0} is there already, in {1}.', title, kept.file) });
  }
  return { added, left };
}

function report(
  asJson: boolean,
  added: readonly Added[],
  skipped: readonly Skipped[],
  notes: readonly string[],
): void {
  if (asJson) process.stdout.write(`${printedJson({ added, skipped }, 2)}\n`);
  else printLines([...added.map(({ file }) => file), summary(added.length)]);
  const copies = added.flatMap(({ file, copyOf, likeness }) =>
    copyOf === undefined || likeness === undefined ? [] : wordCopy(file, copyOf, likeness),
  );
  for (const line of [...skipped.map(({ reason }) => reason), ...notes, ...copies]) tell(line);
}

const summary = (count: number): string =>
  count === 1 ? l10n.t('1 article added.') : l10n.t('{0} articles added.', count);

const isFileError = (error: unknown): error is Error =>
  error instanceof StoreError || (error instanceof Error && 'code' in error);
