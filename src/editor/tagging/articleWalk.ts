import * as vscode from 'vscode';
import { type Direction, startOf, stopsIn, type TaggedSource } from '../../core/corpus';
import { isLeftToCode } from '../../core/rounds';
import { titleOf } from '../../core/trees';
import { clip } from '../../wording';
import { neighborOfSource, nextLeft } from '../../workspace';
import { settings, shownSuggestions } from '../host';
import { goToQuote, openText, putCursor } from '../navigation';
import { Refused, type Session } from '../session';
import { mention } from '../telling';

/** How long it is told where one has come to. */
const TOLD_MS = 6000;

/** The way of coding mode: from quote to quote, and at the end of an article on to the next one that is not done. */
export class ArticleWalk {
  constructor(private readonly session: Session) {}

  /** The article in front; where none is, the first one that is not done, with the cursor where something is left. */
  async inFront(): Promise<vscode.TextEditor> {
    const place = this.session.activeSource();
    if (place) return place.editor;
    const source = (await this.#nextLeft()) ?? this.session.corpus.sourcesInOrder()[0];
    if (!source) throw new Refused(vscode.l10n.t('There is no article here yet.'));
    return this.#open(source);
  }

  async toNextQuote(): Promise<void> {
    if (await goToQuote(this.session, 'next')) return;
    const source = this.#demandSource();
    const next = await this.#nextLeft(source);
    if (!next) {
      tell(vscode.l10n.t('This was the last quote: nothing is left to code in any article'));
      return;
    }
    await this.#open(next);
    tell(
      next.file === source.file
        ? vscode.l10n.t('The end of the last article that is not done: back to what is left in it')
        : `${wordLeftBehind(source)} ${vscode.l10n.t('The next one that is not done: {0}', this.#titleOf(next))}`,
    );
  }

  async toPreviousQuote(): Promise<void> {
    if (!(await goToQuote(this.session, 'previous')))
      tell(vscode.l10n.t('This is the first quote. “K” goes to the article before'));
  }

  /** Goes to the next or previous article, done or not. */
  async toArticle(direction: Direction): Promise<void> {
    const { corpus } = this.session;
    const source = neighborOfSource(corpus, this.#demandSource().file, direction);
    if (!source) {
      tell(
        direction === 'next'
          ? vscode.l10n.t('This is the last article')
          : vscode.l10n.t('This is the first article'),
      );
      return;
    }
    await this.#open(source);
    const places = corpus.placesInOrder();
    const number = (places.get(source.file) ?? 0) + 1;
    tell(vscode.l10n.t('Article {0} of {1}: {2}', number, places.size, this.#titleOf(source)));
  }

  /** Opens an article at the first quote that is not coded, else at its first. */
  async #open({ file }: TaggedSource): Promise<vscode.TextEditor> {
    const editor = await vscode.window.showTextDocument(await openText(file));
    const source = this.session.sourceOf(editor.document);
    const stops = source ? stopsIn(source, shownSuggestions()) : [];
    const stop = stops.find(({ isCoded }) => !isCoded) ?? stops[0];
    if (stop) await putCursor(editor, editor.document.positionAt(startOf(stop)));
    return editor;
  }

  /** As it is known now: an article that was opened has been read by then. */
  #titleOf(source: TaggedSource): string {
    return clip(titleOf(this.session.corpus.source(source.file) ?? source));
  }

  #nextLeft(source?: TaggedSource): Promise<TaggedSource | undefined> {
    const { corpus, reader } = this.session;
    const suggest = shownSuggestions();
    const { coder } = settings;
    return nextLeft(corpus, reader, other => isLeftToCode(other, suggest, coder), source?.file);
  }

  #demandSource(): TaggedSource {
    const source = this.session.activeSource()?.source;
    if (!source) throw new Refused(vscode.l10n.t('Open a source first.'));
    return source;
  }
}

/** That an article has ended, with how many quotes and suggestions in it are not coded. */
function wordLeftBehind(source: TaggedSource): string {
  const left = stopsIn(source, shownSuggestions()).filter(({ isCoded }) => !isCoded).length;
  return left === 0
    ? vscode.l10n.t('End of the article.')
    : vscode.l10n.t('End of the article, {0} left in it.', left);
}

const tell = (message: string): void => mention(message, TOLD_MS, 'info');
