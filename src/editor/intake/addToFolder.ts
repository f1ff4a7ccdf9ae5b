import * as vscode from 'vscode';
import { newFile } from '../../core/edits';
import { articleFile } from '../../intake';
import { confirm } from '../commands';
import { exists, idOf } from '../host';
import type { Session } from '../session';
import { withProgress } from '../telling';
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
  for (const { article, from } of candidates) {
    const { name, text } = articleFile(article, { from, when });
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

/** A name that no file has, with a number behind where one has it. */
async function freeName(folder: vscode.Uri, name: string, taken: Set<string>): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : name.replace(/\.txt$/, `-${number}.txt`);
    const uri = vscode.Uri.joinPath(folder, free);
    if (taken.has(free) || (await exists(uri))) continue;
    taken.add(free);
    return uri;
  }
}
