import * as vscode from 'vscode';
import { compareTexts } from '../../core/collections';
import { actorName, claimText } from '../../core/model';
import { lineOf, type Statement, type StatementContext } from '../../core/results';
import { NO_STANCE, stanceMarks } from '../../core/views';
import type { QuoteLine } from '../../webview';
import { wordQuote } from '../presentation';

/** So many quotes are listed at once. */
export const MOST_LISTED = 200;

/** Longer quotes are cut in a list; their place has all of it. */
const LONGEST = 400;

/** Statements as a list shows them, the latest last. Marks stand around verbatim words alone. */
export function quoteLines(
  statements: readonly Statement[],
  ground: Pick<StatementContext, 'pathOf'>,
): QuoteLine[] {
  const inOrder = [...new Set(statements)].sort((a, b) => compareTexts(a.day ?? '', b.day ?? ''));
  return inOrder.slice(0, MOST_LISTED).map(statement => {
    const { source, quote, actor, book, coding, day } = statement;
    const line = lineOf(statement);
    return {
      file: source.file,
      id: quote.id,
      words: wordQuote({ source, quote }, LONGEST),
      speaker: actor === undefined ? vscode.l10n.t('nobody named yet') : actorName(book, actor),
      stance: coding?.stance === undefined ? NO_STANCE : stanceMarks([coding.stance], [statement])[0]!,
      source: source.details.publisher ?? source.title ?? ground.pathOf(source.file),
      day: day ?? '',
      line: line === undefined ? '' : vscode.l10n.t('line {0}', line),
      ...(coding && { claim: coding.claim, claimText: claimText(book, coding.claim) }),
    };
  });
}
