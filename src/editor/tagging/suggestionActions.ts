import * as vscode from 'vscode';
import { type SuggestionRef, suggestionsIn, type TaggedSource, writeOutFound } from '../../core/corpus';
import { attributeQuotes, dismissSuggestions, type EditAction, type FileEdit } from '../../core/edits';
import { nameOf } from '../../core/format';
import { choicesFor, withShortNames } from '../../core/search';
import { TimeSlicer } from '../../workspace';
import { confirm, type SpeakersSuggestions, withAllFound, wordKept } from '../commands';
import { settings } from '../host';
import { COMMANDS } from '../ids';
import { wordDone } from '../presentation';
import { Refused, type Session } from '../session';
import { inform, withProgress } from '../telling';
import { mayTag } from './coder';

/** What can be done with suggestions without a question: one, those of some sources, or all by one speaker. */
export class SuggestionActions {
  constructor(private readonly session: Session) {}

  /** What the engine takes for a quote is none, for good. */
  async dismiss(reference: SuggestionRef): Promise<void> {
    if (!(await mayTag(this.session, reference.source))) return;
    const subject = writeOutFound(reference).text;
    const files = dismissSuggestions([reference], settings.coder);
    const kept = await this.session.apply({ action: 'dismiss', subject, files });
    confirm(wordDone('dismiss', subject), kept);
  }

  /** Adds one suggestion with its speaker, for its claim to be coded later. */
  async acceptSpeaker(reference: SuggestionRef): Promise<void> {
    if (reference.suggestion.speaker === undefined)
      throw new Refused(vscode.l10n.t('The text names no speaker for this quote. “Tag Quote” asks for one.'));
    if (!(await mayTag(this.session, reference.source))) return;
    const subject = writeOutFound(reference).text;
    const files = this.#attributed([reference]);
    const kept = await this.session.apply({ action: 'accept-speaker', subject, files });
    confirm(wordDone('accept-speaker', subject), kept);
  }

  /** Adds all suggestions of sources that have a speaker, for their claims to be coded later. Reads what is not read yet. */
  async acceptSpeakers(sources: readonly TaggedSource[]): Promise<void> {
    const find = () => findIn(this.session, sources);
    const progress = { isCancellable: false };
    const found =
      sources.length === 1
        ? await find()
        : await withProgress(vscode.l10n.t('Finding quotes'), progress, find);
    const named = found.filter(({ suggestion }) => suggestion.speaker !== undefined);
    if (named.length === 0)
      throw new Refused(
        sources.length === 1
          ? vscode.l10n.t('Nothing is suggested here that has a speaker.')
          : vscode.l10n.t('Nothing is suggested in these sources that has a speaker.'),
      );
    const subject = sources.map(({ details, file }) => details.title ?? nameOf(file)).join(', ');
    await this.#accept(named, 'attribute', subject);
  }

  /** Adds all suggestions by one speaker, wherever they are. */
  async acceptAllBy({ name, suggestions }: SpeakersSuggestions): Promise<void> {
    await this.#accept(suggestions, 'attribute-speaker', name);
  }

  async dismissAllBy({ name, suggestions }: SpeakersSuggestions): Promise<void> {
    if (!(await this.#mayTagAll(suggestions))) return;
    const told =
      suggestions.length === 1
        ? vscode.l10n.t('1 suggestion by “{0}” was dismissed: no quote.', name)
        : vscode.l10n.t('{0} suggestions by “{1}” were dismissed: no quotes.', suggestions.length, name);
    await this.#apply('dismiss-speaker', name, dismissSuggestions(suggestions, settings.coder), told);
  }

  async #accept(references: readonly SuggestionRef[], action: EditAction, subject: string): Promise<void> {
    if (!(await this.#mayTagAll(references))) return;
    const files = this.#attributed(references);
    const told =
      references.length === 1
        ? vscode.l10n.t('1 quote was added with its speaker, without a claim so far.')
        : vscode.l10n.t(
            '{0} quotes were added with their speakers, without claims so far.',
            references.length,
          );
    await this.#apply(action, subject, files, told);
  }

  #attributed(references: readonly SuggestionRef[]): FileEdit[] {
    const { corpus } = this.session;
    const attributions = references.map(({ source, suggestion: { parts, speaker = '' } }) => {
      const book = corpus.codebook(source.codebook);
      return { source, parts, speakers: withShortNames(source, book, choicesFor(book, speaker)) };
    });
    return attributeQuotes(attributions, source => this.session.tagContext(source));
  }

  async #mayTagAll(references: readonly SuggestionRef[]): Promise<boolean> {
    for (const source of new Set(references.map(reference => reference.source)))
      if (!(await mayTag(this.session, source))) return false;
    return true;
  }

  /** What changes many places at once is told with a button that takes it back. */
  async #apply(action: EditAction, subject: string, files: readonly FileEdit[], told: string): Promise<void> {
    const kept = await this.session.apply({ action, subject, files });
    void offerUndo(this.session, wordKept(told, kept));
  }
}

/** What is suggested in sources, once their texts were read. */
async function findIn(session: Session, sources: readonly TaggedSource[]): Promise<SuggestionRef[]> {
  const files = sources.map(({ file }) => file);
  await session.reader.readSearched(files);
  const slicer = new TimeSlicer();
  const found: SuggestionRef[] = [];
  for (const file of files) {
    const read = session.corpus.source(file);
    if (!read) continue;
    const source = await withAllFound(session, read);
    found.push(...suggestionsIn(source, settings).map(suggestion => ({ source, suggestion })));
    await slicer.yieldIfDue();
  }
  return found;
}

/** Tells what was done, with a button that takes it back as long as it is the last thing done. */
async function offerUndo({ history }: Session, message: string): Promise<void> {
  const edit = history.lastDone;
  const undo = vscode.l10n.t('Undo');
  const chosen = await inform(message, undo);
  if (chosen !== undo) return;
  if (history.lastDone === edit) await vscode.commands.executeCommand(COMMANDS.undo);
  else
    void inform(
      vscode.l10n.t('Something was done since. “Crossquote: Undo” takes back one thing after the other.'),
    );
}
