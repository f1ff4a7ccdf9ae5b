import * as vscode from 'vscode';
import { type FileId, nameOf } from '../../core/format';
import type { EntryRef } from '../../core/search';

/** Documents that hold pages. */
export const PAGE_SCHEME = 'crossquote-page';

/** What a page is about. */
export type PageAddress =
  | EntryRef
  | { readonly kind: 'source'; readonly file: FileId }
  | { readonly kind: 'results' }
  | { readonly kind: 'agreement'; readonly codebook: FileId; readonly round: string };

/** Its name is what the tab says; that it ends on `.md` makes it Markdown. */
export function pageUri(address: PageAddress): vscode.Uri {
  return vscode.Uri.from({
    scheme: PAGE_SCHEME,
    path: `/${address.kind}/${nameFor(address)}.md`,
    query: JSON.stringify(address),
  });
}

function nameFor(address: PageAddress): string {
  switch (address.kind) {
    case 'source':
      return nameOf(address.file);
    case 'results':
      return address.kind;
    case 'agreement':
      return address.round;
    default:
      return address.key;
  }
}

export const pageAddress = ({ query }: vscode.Uri): PageAddress => JSON.parse(query) as PageAddress;
