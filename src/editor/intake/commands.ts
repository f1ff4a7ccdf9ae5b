import * as vscode from 'vscode';
import type { IntakePattern } from '../../core/model';
import { type Article, LARGEST_INTAKE } from '../../intake';
import { wordGuessedEncoding, wordRefusedFile } from '../../wording';
import { idOf, isFolder } from '../host';
import { Refused, type Session } from '../session';
import { warn, withProgress } from '../telling';
import { addToFolder } from './addToFolder';
import type { ArticleReader } from './articleReader';
import { type Candidate, preview, type Target } from './preview';
import { otherFolder, targetFolder } from './targetFolder';

/** The kinds of files that the dialog offers; whatever is chosen is read. */
const KINDS = 'html htm mhtml mht pdf docx odt rtf md txt srt vtt xml eml'.split(' ');
/** More is read in the log than in a message. */
const MOST_TOLD = 3;

/** Adds the articles in some files: those chosen in the explorer, or those that a person picks now. */
export async function addArticles(
  session: Session,
  reader: ArticleReader | undefined,
  chosen: readonly vscode.Uri[],
): Promise<void> {
  const desktop = onDesktop(reader);
  const [first] = chosen;
  const isTarget = chosen.length === 1 && first !== undefined && (await isFolder(first));
  const folder = isTarget ? first : await targetFolder(first);
  const files = isTarget || first === undefined ? await pickFiles(folder) : chosen;
  if (!folder || !files?.length) return;
  await addChosen(session, desktop, folder, () =>
    readFiles(session, desktop, files, patternsFor(session, folder)),
  );
}

/** Makes an article of the text in the clipboard. */
export async function newArticleFromClipboard(
  session: Session,
  reader: ArticleReader | undefined,
): Promise<void> {
  const desktop = onDesktop(reader);
  const text = await vscode.env.clipboard.readText();
  if (text.trim() === '')
    throw new Refused(vscode.l10n.t('The clipboard has no text. Copy the article first.'));
  const folder = await targetFolder(vscode.window.activeTextEditor?.document.uri);
  if (!folder) return;
  const from = vscode.l10n.t('clipboard');
  await addChosen(session, desktop, folder, async () => {
    const reading = await desktop.readFile({ name: from, bytes: new TextEncoder().encode(text) });
    if ('refused' in reading) throw new Refused(wordRefusedFile(from, reading.refused, reading.detail));
    return reading.articles.map(article => ({ article, from }));
  });
}

/** Adds what a person wants of the articles that are read. What reading takes is given back first, whatever has come of it. */
async function addChosen(
  session: Session,
  reader: ArticleReader,
  folder: vscode.Uri,
  read: () => Thenable<readonly Candidate[]>,
): Promise<void> {
  const choose = async () => previewed(reader, folder, await read());
  const chosen = await choose().finally(() => reader.dispose());
  if (chosen && chosen.wanted.length > 0) await addToFolder(session, chosen.folder, chosen.wanted);
}

/** Lets a person look through the articles; undefined where there are none, or they have thought better of it. */
async function previewed(
  reader: ArticleReader,
  folder: vscode.Uri,
  candidates: readonly Candidate[],
): ReturnType<typeof preview> {
  if (candidates.length === 0) return undefined;
  const articles = candidates.map(({ article }) => article);
  const origins = candidates.flatMap(({ file }) => (file ? [file.fsPath] : []));
  const targetIn = (into: vscode.Uri): Thenable<Target> =>
    withProgress(
      vscode.l10n.t('Looking for copies of what is there'),
      { isCancellable: true },
      async (_report, token) => {
        token.onCancellationRequested(() => reader.dispose());
        return { folder: into, copies: await reader.copies(articles, into.fsPath, origins) };
      },
    );
  return preview(candidates, await targetIn(folder), async before => {
    const other = await otherFolder(before);
    return other && targetIn(other);
  });
}

/** What the codebook that counts in a folder says of how files are taken apart. */
function patternsFor({ corpus }: Session, folder: vscode.Uri): readonly IntakePattern[] {
  const article = idOf(vscode.Uri.joinPath(folder, 'article.txt'));
  return [...corpus.codebook(corpus.codebookOf(article)).intake.values()];
}

function onDesktop(reader: ArticleReader | undefined): ArticleReader {
  if (reader) return reader;
  throw new Refused(
    vscode.l10n.t(
      'Adding articles needs VS Code on a desktop. There is a command line too: crossquote add FILE… --into FOLDER.',
    ),
  );
}

const pickFiles = (folder: vscode.Uri | undefined): Thenable<readonly vscode.Uri[] | undefined> =>
  vscode.window.showOpenDialog({
    canSelectMany: true,
    ...(folder && { defaultUri: folder }),
    title: vscode.l10n.t('Which files have the articles?'),
    openLabel: vscode.l10n.t('Read'),
    filters: { [vscode.l10n.t('Articles')]: KINDS, [vscode.l10n.t('All Files')]: ['*'] },
  });

/** Reads files one after the other, with progress; what gives no article is told at the end. */
function readFiles(
  session: Session,
  reader: ArticleReader,
  files: readonly vscode.Uri[],
  patterns: readonly IntakePattern[],
): Thenable<readonly Candidate[]> {
  const title = vscode.l10n.t('Reading articles');
  return withProgress(title, { isCancellable: true }, async (report, token) => {
    const candidates: Candidate[] = [];
    const told: string[] = [];
    // What is being read would go on until it is done.
    token.onCancellationRequested(() => reader.dispose());
    for (const file of files) {
      const name = file.path.slice(file.path.lastIndexOf('/') + 1);
      report(name, 100 / files.length);
      const { articles, notes } = await readFile(reader, file, name, patterns);
      if (token.isCancellationRequested) return [];
      candidates.push(...articles.map(article => ({ article, from: name, file })));
      told.push(...notes);
    }
    tell(session, told);
    return candidates;
  });
}

/** The articles of a file, and what a person is to know of it. */
async function readFile(
  reader: ArticleReader,
  file: vscode.Uri,
  name: string,
  patterns: readonly IntakePattern[],
): Promise<{ readonly articles: readonly Article[]; readonly notes: readonly string[] }> {
  const { fs } = vscode.workspace;
  try {
    const isTooLarge = (await fs.stat(file)).size > LARGEST_INTAKE;
    if (isTooLarge) return { articles: [], notes: [wordRefusedFile(name, 'too-large')] };
    const reading = await reader.readFile({ name, bytes: await fs.readFile(file), patterns });
    if ('refused' in reading)
      return { articles: [], notes: [wordRefusedFile(name, reading.refused, reading.detail)] };
    const { articles, guessed } = reading;
    return { articles, notes: guessed === undefined ? [] : [wordGuessedEncoding(name, guessed)] };
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError)) throw error;
    return { articles: [], notes: [vscode.l10n.t('{0} cannot be read: {1}', name, error.message)] };
  }
}

function tell(session: Session, told: readonly string[]): void {
  for (const line of told) session.log.info(line);
  if (told.length === 0) return;
  const more = told.length - MOST_TOLD;
  const rest = more > 0 ? [vscode.l10n.t('{0} more stand in the log.', more)] : [];
  void warn([...told.slice(0, MOST_TOLD), ...rest].join(' '));
}
