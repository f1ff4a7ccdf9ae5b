import * as vscode from 'vscode';
import { newFile } from '../../core/edits';
import { articleFile, numberedName } from '../../intake';
import { confirm } from '../commands';
import { exists, idOf, settings } from '../host';
import type { Session } from '../session';
import { withProgress } from '../telling';
import { keepHere } from './keepHere';
import type { Candidate } from './preview';

/** Writes articles into a folder, all or none, as one step that can be undone; nothing that is there is written over. */
export async function addToFolder(
  session: Session,
  folder: vscode.Uri,
  candidates: readonly Candidate[],
): Promise<void> {
  const when = new Date();
  const taken = new Set<string>();
  const files: { uri: vscode.Uri; text: string }[] = [];
  const originals = settings.keepOriginals ? await keepOriginals(folder, candidates) : undefined;
  for (const { article, from, file } of candidates) {
    const original = file && originals?.get(file);
    const { name, text } = articleFile(article, { from, original, when });
    files.push({ uri: await freeName(folder, name, taken), text });
  }
  const kept = await withProgress(
    vscode.l10n.t('Writing articles'),
    { isCancellable: true },
    (report, token) =>
      session.apply(
        {
          action: 'add-articles',
          subject: candidates[0]!.article.title ?? candidates[0]!.from,
          files: files.map(({ uri, text }) => newFile(idOf(uri), text)),
        },
        (written, all) => {
          report(`${written}/${all}`, 100 / all);
          return !token.isCancellationRequested;
        },
      ),
  );
  confirm(
    files.length === 1 ? vscode.l10n.t('1 article added') : vscode.l10n.t('{0} articles added', files.length),
    kept,
  );
  await vscode.window.showTextDocument(files[0]!.uri, { preview: true });
}

/** Where the files are kept that the articles came out of; what came from the clipboard has none. */
async function keepOriginals(
  folder: vscode.Uri,
  candidates: readonly Candidate[],
): Promise<ReadonlyMap<vscode.Uri, string>> {
  const kept = new Map<vscode.Uri, string>();
  for (const file of new Set(candidates.flatMap(candidate => candidate.file ?? [])))
    kept.set(file, await keepHere(file, folder));
  return kept;
}

/** A name that no file has, with a number behind where one has it. */
async function freeName(folder: vscode.Uri, name: string, taken: Set<string>): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const free = numberedName(name, number);
    const uri = vscode.Uri.joinPath(folder, free);
    if (taken.has(free) || (await exists(uri))) continue;
    taken.add(free);
    return uri;
  }
}
