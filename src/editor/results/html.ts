import * as vscode from 'vscode';
import type { ViewKind } from '../../core/views';
import { writePage } from './page';

/** Where the bundles of pages are. */
export const pagesFolder = (extension: vscode.Uri): vscode.Uri =>
  vscode.Uri.joinPath(extension, 'dist', 'webview');

/** The page of a view: a bundle and a style. All that comes from files reaches it as messages. */
export function pageHtml(
  webview: vscode.Webview,
  extension: vscode.Uri,
  kind: ViewKind,
  title: string,
): string {
  const uriOf = (name: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(pagesFolder(extension), name)).toString();
  return writePage({
    title,
    language: vscode.env.language,
    script: uriOf(`${kind}.js`),
    style: uriOf('style.css'),
    styleSource: webview.cspSource,
  });
}
