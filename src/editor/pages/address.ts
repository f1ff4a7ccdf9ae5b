import * as vscode from 'vscode';
import { type FileId, nameOf } from '../../core/format';
import type { EntryRef } from '../../core/search';

/** Documents that hold pages. */
export const PAGE_SCHEME = 'crossquote-page';

/** What a page is about. */
export type PageAddress = EntryRef | { readonly kind: 'source'; readonly file: FileId };

/** Its name is what the tab says; that it ends on `.md` makes it Markdown. */
export function pageUri(address: PageAddress): vscode.Uri {
  const name = address.kind === 'source' ? nameOf(address.file) : address.key;
  return vscode.Uri.from({
    scheme: PAGE_SCHEME,
    path: `/${address.kind}/${name}.md`,
    query: JSON.stringify(address),
  });
}

export const pageAddress = ({ query }: vscode.Uri): PageAddress => JSON.parse(query) as PageAddress;
