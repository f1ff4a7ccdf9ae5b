import * as vscode from 'vscode';
import { type Graph, type Provenance, writeGexf, writeGraphml, writeTable } from '../../core/exchange';
import { markdownTable } from '../../core/pages';
import type { ViewKind } from '../../core/views';
import type { SeenTable } from '../../webview';
import { confirm } from '../commands';

/** Writes a drawn picture into a file. */
export const exportPicture = (kind: ViewKind, format: 'svg' | 'png', content: string): Promise<void> =>
  writeFile(kind, format, format === 'svg' ? new TextEncoder().encode(content) : bytesOf(content));

/** Writes what is seen as a table into a file, or into the clipboard. */
export async function exportTable(
  kind: ViewKind,
  format: 'csv' | 'markdown',
  table: SeenTable,
): Promise<void> {
  if (format === 'csv') {
    const text = writeTable([table.heads, ...table.rows], { format, byteOrderMark: false });
    return writeFile(kind, format, new TextEncoder().encode(text));
  }
  await vscode.env.clipboard.writeText(markdownTable(table.heads, table.rows));
  confirm(vscode.l10n.t('Copied as a Markdown table'));
}

export const exportGraph = (
  format: 'graphml' | 'gexf',
  graph: Graph,
  provenance: Provenance,
): Promise<void> => {
  const text = (format === 'graphml' ? writeGraphml : writeGexf)(graph, provenance);
  return writeFile('network', format, new TextEncoder().encode(text));
};

/** Asks where, writes, and offers to look at it. VS Code asks before it takes the place of a file. */
export async function writeFile(name: string, ending: string, bytes: Uint8Array): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const uri = await vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${name}.${ending}`) }),
    filters: { [ending.toUpperCase()]: [ending] },
  });
  if (!uri) return;
  await vscode.workspace.fs.writeFile(uri, bytes);
  confirm(vscode.l10n.t('Written: {0}', vscode.workspace.asRelativePath(uri)));
}

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
