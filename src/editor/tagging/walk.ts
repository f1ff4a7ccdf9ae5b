import * as vscode from 'vscode';
import { type Suggestion, suggestionsIn, type TaggedSource } from '../../core/corpus';
import { confirm } from '../commands';
import { settings } from '../host';
import { Refused, type Session } from '../session';
import { coderName } from './coder';
import type { QuoteActions } from './quoteActions';
import type { Tagger } from './tagger';
import { aimAtSuggestion, taggableSource } from './target';

/** Walks through the suggestions of a source, from the cursor to the end, and asks about one after the other. */
export async function tagSuggestions(
  session: Session,
  tagger: Tagger,
  actions: QuoteActions,
  editor: vscode.TextEditor,
): Promise<void> {
  const { document } = editor;
  let source = await taggableSource(session, document);
  const suggestions = suggestionsIn(source, settings);
  if (suggestions.length === 0)
    throw new Refused(vscode.l10n.t('Nothing is suggested in this source, or nothing any more.'));
  const coder = await coderName(session, source);
  if (coder === undefined) return;
  const here = document.offsetAt(editor.selection.active);
  let tagged = 0;
  let next = suggestions.find(({ end }) => end > here) ?? suggestions[0];
  while (next) {
    const aim = aimAtSuggestion(session, editor, source, next);
    const { start } = aim.ranges[0]!;
    editor.selection = new vscode.Selection(start, start);
    const answer = await tagger.tagSuggestion(aim, coder);
    if (answer === undefined) break;
    if (answer === 'tagged') tagged += 1;
    if (answer === 'no-quote') await actions.dismiss({ source, suggestion: next });
    source = await taggableSource(session, document);
    next = suggestionAfter(source, next);
  }
  const left = suggestionsIn(source, settings).length;
  confirm(vscode.l10n.t('{0} tagged, {1} suggestions left', tagged, left));
}

/** The next one in the text; one that was tagged or dismissed is no longer among them. */
function suggestionAfter(source: TaggedSource, { start, end }: Suggestion): Suggestion | undefined {
  const suggestions = suggestionsIn(source, settings);
  const at = suggestions.findIndex(other => other.start === start && other.end === end);
  return at < 0 ? suggestions.find(other => other.start >= start) : suggestions[at + 1];
}
