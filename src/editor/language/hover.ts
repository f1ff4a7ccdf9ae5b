import * as vscode from 'vscode';
import { idOf, rangeOf } from '../host';
import type { Session } from '../session';
import { hoverOf } from './commandLinks';
import { entryBlocks } from './entryHover';
import { quoteBlocks } from './quoteHover';
import { ALL_FILES } from './selectors';
import { type Subject, subjectsAt } from './subjects';
import { suggestedAt } from './suggested';
import { suggestionBlocks } from './suggestionHover';
import { variantBlocks } from './variantBlocks';

/** Tells of the quote, tagged or suggested, and of whom or what is named, under the pointer. */
export function registerHover(session: Session): vscode.Disposable {
  return vscode.languages.registerHoverProvider(ALL_FILES, {
    async provideHover(document, position, token) {
      await session.settled();
      if (token.isCancellationRequested) return undefined;
      const [subject] = subjectsAt(session, document, position);
      const suggested = subject?.kind === 'quote' ? undefined : suggestedAt(session, document, position);
      const blocks = [
        suggested ? suggestionBlocks(suggested) : [],
        subject ? subjectBlocks(session, document, subject) : [],
      ].filter(({ length }) => length > 0);
      if (blocks.length === 0) return undefined;
      return hoverOf(
        rangeOf(document, suggested?.part ?? subject!),
        ...blocks.flatMap((block, i) => (i === 0 ? block : ['---', ...block])),
      );
    },
  });
}

/** What is known of a tagged quote, or of whom or what is named. */
function subjectBlocks(session: Session, document: vscode.TextDocument, subject: Subject): string[] {
  const { start } = rangeOf(document, subject);
  const here = { uri: idOf(document.uri), line: start.line, character: start.character };
  return subject.kind === 'quote'
    ? [...quoteBlocks(session, subject, here), ...variantBlocks(session, subject)]
    : entryBlocks(session, subject, here);
}
