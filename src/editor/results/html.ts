import * as vscode from 'vscode';
import type { ViewKind } from '../../core/views';

/** Where the bundles of pages are. */
export const pagesFolder = (extension: vscode.Uri): vscode.Uri =>
  vscode.Uri.joinPath(extension, 'dist', 'webview');

/**
 * The page of a view: a bundle and a style, and a policy under which nothing else runs or loads. All that comes from
 * files reaches it as messages.
 */
export function pageHtml(
  webview: vscode.Webview,
  extension: vscode.Uri,
  kind: ViewKind,
  title: string,
): string {
  const uriOf = (name: string) =>
    attribute(webview.asWebviewUri(vscode.Uri.joinPath(pagesFolder(extension), name)).toString());
  const nonce = makeNonce();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${attribute(webview.cspSource)}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${attribute(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${uriOf('style.css')}">
<title>${attribute(title)}</title>
</head>
<body><script nonce="${nonce}" src="${uriOf(`${kind}.js`)}"></script></body>
</html>`;
}

/** What nobody can guess, so that no other script runs. */
const makeNonce = (): string =>
  [...crypto.getRandomValues(new Uint8Array(24))].map(byte => byte.toString(16).padStart(2, '0')).join('');

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
