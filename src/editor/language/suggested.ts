import type * as vscode from 'vscode';
import { type SuggestionRef, suggestionAt } from '../../core/corpus';
import type { FoundQuote } from '../../core/model';
import { settings } from '../host';
import type { Session } from '../session';

/** A suggestion at a place of a document, with that part of it which stands there. */
export interface SuggestedPart extends SuggestionRef {
  readonly part: FoundQuote;
}

/** What is suggested at a place of a source; nothing where suggestions are switched off. */
export function suggestedAt(
  session: Session,
  document: vscode.TextDocument,
  position: vscode.Position,
): SuggestedPart | undefined {
  const source = settings.suggestions ? session.sourceOf(document) : undefined;
  const offset = document.offsetAt(position);
  const suggestion = source && suggestionAt(source, offset, settings);
  const part = suggestion?.parts.find(({ start, end }) => start <= offset && offset <= end);
  return source && suggestion && part && { source, suggestion, part };
}
