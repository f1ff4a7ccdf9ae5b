import * as vscode from 'vscode';
import { type Direction, neighborOf, startOf, stopsIn } from '../../core/corpus';
import { runAction, withAllFound } from '../commands';
import { settings, shownSuggestions } from '../host';
import { COMMANDS } from '../ids';
import { Refused, type Session } from '../session';
import { putCursor } from './putCursor';

/** Next and previous quote in the text, tagged or suggested; round the end to the start. */
export function registerInText(session: Session): vscode.Disposable {
  const register = (command: string, direction: Direction) =>
    vscode.commands.registerCommand(command, () =>
      runAction(session, async () => {
        const roundTheEnd = direction === 'next' ? -1 : Number.POSITIVE_INFINITY;
        if (await goToQuote(session, direction)) return;
        if (!(await goToQuote(session, direction, roundTheEnd)))
          throw new Refused(vscode.l10n.t('There is no quote in this source. Select words to tag them.'));
      }),
    );
  return vscode.Disposable.from(
    register(COMMANDS.nextQuote, 'next'),
    register(COMMANDS.previousQuote, 'previous'),
  );
}

/** Goes to the next or previous quote in the text, from the cursor or another place; false where there is none on that side. */
export async function goToQuote(session: Session, direction: Direction, from?: number): Promise<boolean> {
  const place = session.activeSource();
  if (!place) throw new Refused(vscode.l10n.t('Open a source first.'));
  const { editor } = place;
  const source = settings.suggestions ? await withAllFound(session, place.source) : place.source;
  const { document, selection } = editor;
  const stops = stopsIn(source, shownSuggestions());
  const next = neighborOf(stops, from ?? document.offsetAt(selection.active), direction);
  if (next) await putCursor(editor, document.positionAt(startOf(next)));
  return next !== undefined;
}
