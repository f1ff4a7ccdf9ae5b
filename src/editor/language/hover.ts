import * as vscode from 'vscode';
import { rangeOf } from '../host';
import type { Session } from '../session';
import { hoverOf } from './commandLinks';
import { entryBlocks } from './entryHover';
import { quoteBlocks } from './quoteHover';
import { ALL_FILES } from './selectors';
import { subjectsAt } from './subjects';
import { variantBlocks } from './variantBlocks';

/** Tells of the quote, or of whom or what is named, under the pointer. */
export function registerHover(session: Session): vscode.Disposable {
  return vscode.languages.registerHoverProvider(ALL_FILES, {
    async provideHover(document, position, token) {
      await session.settled();
      if (token.isCancellationRequested) return undefined;
      const [subject] = subjectsAt(session, document, position);
      if (!subject) return undefined;
      const range = rangeOf(document, subject);
      const here = { uri: document.uri.toString(), line: range.start.line, character: range.start.character };
      const blocks =
        subject.kind === 'quote'
          ? [...quoteBlocks(session, subject, here), ...variantBlocks(session, subject)]
          : entryBlocks(session, subject, here);
      return blocks.length > 0 ? hoverOf(range, ...blocks) : undefined;
    },
  });
}
