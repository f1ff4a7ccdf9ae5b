import * as vscode from 'vscode';
import { type QuoteRef, type TaggedSource, writeOut } from '../../core/corpus';
import {
  type Edit,
  setChanged,
  setKind,
  setNote,
  setSaid,
  setValues,
  setVia,
  tagQuote,
} from '../../core/edits';
import {
  actorName,
  type Choice,
  type Codebook,
  claimText,
  QUOTE_KINDS,
  type Quote,
  type QuoteKind,
} from '../../core/model';
import type { Change } from '../../core/yaml';
import { clip } from '../../wording';
import { confirm, quoteOf } from '../commands';
import { wordAction, wordDone, wordKind } from '../presentation';
import type { Session } from '../session';
import { ask, askText } from '../telling';
import { checkDay } from './day';
import { type Field, fillIn } from './form';
import type { LastUsed } from './lastUsed';
import { now } from './now';
import { valueField, variablesOf } from './ownValues';
import { Questions } from './questions';

/** Shows how a quote was said, passed on and noted, and lets a person correct it. Parts of one quotation go together. */
export async function editQuoteDetails(
  session: Session,
  last: LastUsed,
  { source, quote }: QuoteRef,
): Promise<void> {
  const [file, id] = [source.file, quote.id];
  await fillIn(wordAction('quote-details', writeOut({ source, quote }).text), () => {
    const reference = quoteOf(session, { file, id });
    return reference && new QuoteDetails(session, last, reference).fields();
  });
}

/** The details of a quote as it is now. */
class QuoteDetails {
  readonly #source: TaggedSource;
  readonly #quote: Quote;
  readonly #book: Codebook;

  constructor(
    private readonly session: Session,
    private readonly last: LastUsed,
    { source, quote }: QuoteRef,
  ) {
    this.#source = source;
    this.#quote = quote;
    this.#book = session.corpus.codebook(source.codebook);
  }

  fields(): readonly Field[] {
    const { kind, via, said, note, codings } = this.#quote;
    const { published } = this.#source.details;
    return [
      { icon: 'quote', name: vscode.l10n.t('Kind'), value: wordKind(kind), change: () => this.#changeKind() },
      {
        icon: 'megaphone',
        name: vscode.l10n.t('Passed on by'),
        value: via && actorName(this.#book, via),
        change: () => this.#changeVia(),
      },
      {
        icon: 'calendar',
        name: vscode.l10n.t('Said on'),
        value: said ?? published,
        ...(!said && { origin: vscode.l10n.t('the day of publication') }),
        change: () => this.#changeSaid(),
      },
      { icon: 'note', name: vscode.l10n.t('Note'), value: note, change: () => this.#changeNote() },
      ...variablesOf(this.#book, 'quote').map(variable =>
        valueField(variable, this.#quote.values?.[variable.key], value =>
          this.#write(part => setValues(part, { [variable.key]: value })),
        ),
      ),
      ...codings.map(
        (coding): Field => ({
          icon: 'history',
          name: vscode.l10n.t('Position on “{0}”', clip(claimText(this.#book, coding.claim), 48)),
          value: coding.changed ? vscode.l10n.t('knowingly changed') : vscode.l10n.t('no change noted'),
          ...(coding.coder && { origin: coding.coder }),
          change: () => this.#write(part => setChanged(part, coding, !coding.changed)),
        }),
      ),
    ];
  }

  async #changeKind(): Promise<void> {
    const answer = await ask<QuoteKind>({
      title: vscode.l10n.t('How are the words given?'),
      placeholder: vscode.l10n.t('The kind of quote'),
      begin: QUOTE_KINDS.indexOf(this.#quote.kind),
      options: typed =>
        QUOTE_KINDS.map(kind => ({ icon: 'quote', words: wordKind(kind), detail: kind, value: kind })).filter(
          ({ words, value }) => `${words} ${value}`.includes(typed.trim().toLowerCase()),
        ),
    });
    if (typeof answer === 'object') await this.#write(part => [setKind(part, answer.value)]);
  }

  async #changeVia(): Promise<void> {
    const questions = new Questions(
      this.session,
      { source: this.#source, words: this.#quote.exact, written: this.#written, guess: [] },
      this.last,
    );
    const answer = await questions.via();
    if (typeof answer !== 'object') return;
    if (answer.value === 'nobody') await this.#write(part => [setVia(part, undefined)]);
    else await this.#apply(this.#passedOnBy(answer.value));
  }

  /** Who passes it on may be an actor that the codebook does not have yet. */
  #passedOnBy(via: Choice): Edit {
    const target = { quotes: this.#source.partsOf(this.#quote) };
    const { edit } = tagQuote(
      { source: this.#source, target, via, at: now() },
      this.session.tagContext(this.#source),
    );
    return { ...edit, action: 'quote-details' };
  }

  async #changeSaid(): Promise<void> {
    const said = await askText({
      title: vscode.l10n.t('Said on'),
      prompt: vscode.l10n.t('The day on which it was said, as 2024-09-27; empty: the day of publication'),
      value: this.#quote.said ?? '',
      check: checkDay,
    });
    if (said !== undefined) await this.#write(part => [setSaid(part, said)]);
  }

  async #changeNote(): Promise<void> {
    const note = await askText({
      title: vscode.l10n.t('Note'),
      prompt: vscode.l10n.t('Leave it empty to remove the note.'),
      value: this.#quote.note ?? '',
    });
    if (note !== undefined)
      await this.#write(part => (part.id === this.#quote.id ? [setNote(part, note)] : []));
  }

  get #written(): string {
    return writeOut({ source: this.#source, quote: this.#quote }).text;
  }

  async #write(changesOf: (part: Quote) => readonly Change[]): Promise<void> {
    const changes = this.#source.partsOf(this.#quote).flatMap(changesOf);
    await this.#apply({
      action: 'quote-details',
      subject: this.#written,
      files: [{ file: this.#source.sidecarFile, changes }],
    });
  }

  async #apply(edit: Edit): Promise<void> {
    const kept = await this.session.apply(edit);
    confirm(wordDone('quote-details', this.#written), kept);
  }
}
