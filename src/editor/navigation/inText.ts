import * as vscode from 'vscode';
import { type Direction, suggestionsIn } from '../../core/corpus';
import type { Span } from '../../core/model';
import { runAction } from '../commands';
import { settings } from '../host';
import { COMMANDS } from '../ids';
import { Refused, type Session } from '../session';
import { putCursor } from './putCursor';

/** Next and previous quote in the text, tagged or suggested; round the end to the start. */
export function registerInText(session: Session): vscode.Disposable {
  const register = (command: string, direction: Direction) =>
    vscode.commands.registerCommand(command, () => runAction(session, () => step(session, direction)));
  return vscode.Disposable.from(
    register(COMMANDS.nextQuote, 'next'),
    register(COMMANDS.previousQuote, 'previous'),
  );
}

async function step(session: Session, direction: Direction): Promise<void> {
  const place = session.activeSource();
  if (!place) throw new Refused(vscode.l10n.t('Open a source first.'));
  const { editor, source } = place;
  const { document } = editor;
  const spans: Span[] = [
    ...source.quotes.flatMap(quote => source.spanOf(quote) ?? []),
    ...(settings.suggestions ? suggestionsIn(source, settings).flatMap(({ parts }) => parts) : []),
  ];
  const starts = [...new Set(spans.map(({ start }) => start))].sort((a, b) => a - b);
  const here = document.offsetAt(editor.selection.active);
  const next =
    direction === 'next'
      ? (starts.find(start => start > here) ?? starts[0])
      : (starts.findLast(start => start < here) ?? starts.at(-1));
  if (next === undefined)
    throw new Refused(vscode.l10n.t('There is no quote in this source. Select words to tag them.'));
  await putCursor(editor, document.positionAt(next));
}
