import * as vscode from 'vscode';
import { type QuoteRef, type SuggestionRef, suggestionAt } from '../../core/corpus';
import {
  claimOf,
  demandSource,
  entryOf,
  quoteOf,
  runAction,
  type SpeakersSuggestions,
  sourceOf,
  sourcesOf,
  suggestionOf,
  suggestionsBy,
  withAllFound,
} from '../commands';
import { settings } from '../host';
import { COMMANDS } from '../ids';
import { showSuggestion } from '../navigation';
import { Refused, type Session } from '../session';
import { ArticleWalk } from './articleWalk';
import { CodingMode } from './codingMode';
import { editEntryValues } from './ownValues';
import { QuoteActions } from './quoteActions';
import { editQuoteDetails } from './quoteDetails';
import { reviewQuotes } from './review';
import { editSourceDetails } from './sourceDetails';
import { SuggestionActions } from './suggestionActions';
import { Tagger } from './tagger';
import { doAgain, takeBack } from './undoing';
import { Walk } from './walk';

/** The commands that tag and change quotes. Each works on the quote it is given (a tree's), else under the cursor. */
export function registerTagging(session: Session): vscode.Disposable {
  const tagger = new Tagger(session);
  const actions = new QuoteActions(session, tagger);
  const suggestions = new SuggestionActions(session);
  const articles = new ArticleWalk(session);
  const walk = new Walk(session, tagger, suggestions);

  const onQuote = (command: string, action: (reference: QuoteRef, claim?: string) => Promise<void>) =>
    vscode.commands.registerCommand(command, (argument: unknown) =>
      runAction(session, () => action(quoteOf(session, argument) ?? demandQuote(session), claimOf(argument))),
    );
  const onSuggestion = (command: string, action: (reference: SuggestionRef) => Promise<void>) =>
    vscode.commands.registerCommand(command, (argument: unknown) =>
      runAction(session, async () =>
        action(suggestionOf(session, argument) ?? (await demandSuggestion(session))),
      ),
    );
  const inEditor = (
    command: string,
    action: (editor: vscode.TextEditor, argument?: unknown) => Promise<void>,
  ) =>
    vscode.commands.registerCommand(command, (argument: unknown) =>
      runAction(session, () => action(demandEditor(), argument)),
    );
  const onSpeaker = (command: string, action: (speaker: SpeakersSuggestions) => Promise<void>) =>
    vscode.commands.registerCommand(command, (argument: unknown) =>
      runAction(session, () => action(demandSuggestions(session, argument))),
    );
  const command = (name: string) => () => Promise.resolve(vscode.commands.executeCommand<void>(name));
  const action = (run: () => Promise<void>) => () => runAction(session, run);

  const coding = new CodingMode(session, tagger, {
    j: {
      does: vscode.l10n.t('next quote; at the end of an article the next one that is not done'),
      run: action(() => articles.toNextQuote()),
    },
    k: { does: vscode.l10n.t('previous quote'), run: action(() => articles.toPreviousQuote()) },
    J: { does: vscode.l10n.t('next article'), run: action(() => articles.toArticle('next')) },
    K: { does: vscode.l10n.t('previous article'), run: action(() => articles.toArticle('previous')) },
    t: {
      does: vscode.l10n.t('tag, asking for speaker, claim and stance (also Enter)'),
      run: command(COMMANDS.tagQuote),
    },
    r: { does: vscode.l10n.t('tag as the last one'), run: command(COMMANDS.repeatLast) },
    x: { does: vscode.l10n.t('not a quote'), run: command(COMMANDS.notAQuote) },
    m: { does: vscode.l10n.t('note'), run: command(COMMANDS.editNote) },
    g: { does: vscode.l10n.t('next quote on this claim'), run: command(COMMANDS.nextOnClaim) },
    b: { does: vscode.l10n.t('opposing quote'), run: command(COMMANDS.goToOpposing) },
    u: { does: vscode.l10n.t('undo'), run: command(COMMANDS.undo) },
    y: { does: vscode.l10n.t('redo'), run: command(COMMANDS.redo) },
  });

  return vscode.Disposable.from(
    coding,
    vscode.commands.registerCommand(COMMANDS.tagQuote, (argument: unknown) =>
      runAction(session, async () => {
        const suggested = suggestionOf(session, argument);
        if (suggested) await showSuggestion(suggested);
        await tagger.tag(demandEditor());
      }),
    ),
    inEditor(COMMANDS.tagNextSuggestion, editor => walk.throughSource(editor)),
    inEditor(COMMANDS.repeatLast, editor => tagger.repeat(editor)),
    inEditor(COMMANDS.respan, (editor, argument) => actions.respan(editor, quoteOf(session, argument))),
    vscode.commands.registerCommand(COMMANDS.startCoding, () =>
      runAction(session, async () => coding.start(await articles.inFront())),
    ),
    inEditor(COMMANDS.stopCoding, editor => coding.stop(editor)),
    vscode.commands.registerCommand(COMMANDS.codingKey, (letter: string) =>
      coding.press(demandEditor(), letter),
    ),
    onQuote(COMMANDS.setStance, (reference, claim) => actions.setStance(reference, claim)),
    onQuote(COMMANDS.editSpeakers, reference => actions.editSpeakers(reference)),
    onQuote(COMMANDS.reassignClaim, (reference, claim) => actions.reassignClaim(reference, claim)),
    onQuote(COMMANDS.removeCoding, (reference, claim) => actions.removeCoding(reference, claim)),
    onQuote(COMMANDS.deleteQuote, reference => actions.delete(reference)),
    onQuote(COMMANDS.editQuote, reference => editQuoteDetails(session, tagger.last, reference)),
    onQuote(COMMANDS.editNote, reference => actions.editNote(reference)),
    onSuggestion(COMMANDS.acceptSpeaker, reference => suggestions.acceptSpeaker(reference)),
    vscode.commands.registerCommand(COMMANDS.notAQuote, (argument: unknown) =>
      runAction(session, async () => {
        const given = suggestionOf(session, argument) ?? quoteOf(session, argument);
        const meant = given ?? (await demandQuoteOrSuggestion(session));
        return 'suggestion' in meant ? suggestions.dismiss(meant) : actions.dismiss(meant);
      }),
    ),
    vscode.commands.registerCommand(COMMANDS.acceptSpeakers, (argument: unknown, selection?: unknown) =>
      runAction(session, () => {
        const chosen = sourcesOf(session, argument, selection);
        return suggestions.acceptSpeakers(chosen.length > 0 ? chosen : [demandSource(session)]);
      }),
    ),
    onSpeaker(COMMANDS.acceptAllBySpeaker, speaker => suggestions.acceptAllBy(speaker)),
    onSpeaker(COMMANDS.tagAllBySpeaker, speaker => walk.throughAllBy(speaker)),
    onSpeaker(COMMANDS.dismissAllBySpeaker, speaker => suggestions.dismissAllBy(speaker)),
    vscode.commands.registerCommand(COMMANDS.editSource, (argument: unknown) =>
      runAction(session, () =>
        editSourceDetails(session, sourceOf(session, argument) ?? demandSource(session)),
      ),
    ),
    vscode.commands.registerCommand(COMMANDS.editValues, (argument: unknown) =>
      runAction(session, async () => {
        const entry = entryOf(argument);
        if (entry) await editEntryValues(session, entry);
      }),
    ),
    vscode.commands.registerCommand(COMMANDS.reviewQuotes, () =>
      runAction(session, () => reviewQuotes(session)),
    ),
    vscode.commands.registerCommand(COMMANDS.undo, () => runAction(session, () => takeBack(session))),
    vscode.commands.registerCommand(COMMANDS.redo, () => runAction(session, () => doAgain(session))),
  );
}

function demandEditor(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Refused(vscode.l10n.t('Open a source first.'));
  return editor;
}

function demandQuote(session: Session): QuoteRef {
  const place = session.activeSource();
  if (!place?.quote)
    throw new Refused(vscode.l10n.t('The cursor is in no tagged quote. Put it into one, or tag one first.'));
  return { source: place.source, quote: place.quote };
}

async function suggestionHere(session: Session): Promise<SuggestionRef | undefined> {
  const place = session.activeSource();
  if (!place) return undefined;
  const { document, selection } = place.editor;
  const source = await withAllFound(session, place.source);
  const suggestion = suggestionAt(source, document.offsetAt(selection.active), settings);
  return suggestion && { source, suggestion };
}

async function demandSuggestion(session: Session): Promise<SuggestionRef> {
  const here = await suggestionHere(session);
  if (!here) throw new Refused(vscode.l10n.t('There is no suggested quote here.'));
  return here;
}

async function demandQuoteOrSuggestion(session: Session): Promise<QuoteRef | SuggestionRef> {
  const place = session.activeSource();
  const here =
    (await suggestionHere(session)) ?? (place?.quote && { source: place.source, quote: place.quote });
  if (!here) throw new Refused(vscode.l10n.t('There is no quote here, tagged or suggested.'));
  return here;
}

function demandSuggestions(session: Session, argument: unknown): SpeakersSuggestions {
  const speaker = suggestionsBy(session, argument);
  if (!speaker || speaker.suggestions.length === 0)
    throw new Refused(vscode.l10n.t('Nothing is suggested of this speaker, or nothing any more.'));
  return speaker;
}
