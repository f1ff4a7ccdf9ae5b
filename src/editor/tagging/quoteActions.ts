import * as vscode from 'vscode';
import { type QuoteRef, type TaggedSource, writeOut } from '../../core/corpus';
import {
  deleteQuote,
  dismissQuote,
  type Edit,
  type EditAction,
  placeQuote,
  putCoding,
  removeCoding,
  setNote,
  type TagRequest,
  tagQuote,
} from '../../core/edits';
import type { Coding, Quote, Span } from '../../core/model';
import { tidySpan } from '../../core/text';
import type { Change } from '../../core/yaml';
import { clip, clipQuote } from '../../wording';
import { confirm } from '../commands';
import { settings, spanOf } from '../host';
import { wordAction, wordDone } from '../presentation';
import { Refused, type Session } from '../session';
import { ask, askText } from '../telling';
import { coderName, mayTag } from './coder';
import { now } from './now';
import { askStance, Questions } from './questions';
import type { Tagger } from './tagger';

/** What can be done with a quote that is tagged, or with its source. Parts of one quotation are changed together. */
export class QuoteActions {
  constructor(
    private readonly session: Session,
    private readonly tagger: Tagger,
  ) {}

  async setStance({ source, quote }: QuoteRef, claimOfCoding?: string): Promise<void> {
    const coding = await this.#chooseCoding(source, quote, claimOfCoding);
    if (!coding) return;
    const book = this.session.corpus.codebook(source.codebook);
    const stance = given(await askStance(book, wordAction('set-stance', writeOut({ source, quote }).text)));
    const coder = stance === undefined ? undefined : await coderName(this.session, source);
    if (stance === undefined || coder === undefined) return;
    // What somebody else has coded stays theirs: whoever reads it otherwise gets a coding of their own beside it.
    const own = isOwn(coding, coder) ? coding : { claim: coding.claim, coder };
    const recoded = { ...own, stance, at: now() };
    const parts = source.partsOf(quote).filter(part => part.codings.some(other => isSame(other, coding)));
    await this.#apply(
      source,
      quote,
      'set-stance',
      parts.map(part => putCoding(part, recoded)),
    );
  }

  async editSpeakers({ source, quote }: QuoteRef): Promise<void> {
    const speakers = given(await this.#questions(source, quote).speakers(1));
    if (speakers) await this.#retag(source, quote, 'set-speakers', { speakers });
  }

  async reassignClaim({ source, quote }: QuoteRef, claimOfCoding?: string): Promise<void> {
    const coding = await this.#chooseCoding(source, quote, claimOfCoding);
    const claim = coding && given(await this.#questions(source, quote).claim(1));
    const coder = claim && (await coderName(this.session, source));
    if (!coding || !claim || !coder) return;
    // What somebody else has coded stays theirs.
    const codes = { coding: { claim, stance: coding.stance } };
    const how = isOwn(coding, coder) ? { ...codes, replaces: coding } : { ...codes, coder };
    await this.#retag(source, quote, 'assign-claim', how);
  }

  async removeCoding({ source, quote }: QuoteRef, claimOfCoding?: string): Promise<void> {
    const coding = await this.#chooseCoding(source, quote, claimOfCoding);
    if (!coding) return;
    const changes = source
      .partsOf(quote)
      .flatMap(part =>
        part.codings.filter(other => isSame(other, coding)).map(other => removeCoding(part, other)),
      );
    await this.#apply(source, quote, 'remove-coding', changes);
  }

  async delete({ source, quote }: QuoteRef): Promise<void> {
    await this.#carryOut(source, deleteQuote(source, quote, settings.coder));
  }

  /** What somebody has tagged is no quote, for good. */
  async dismiss({ source, quote }: QuoteRef): Promise<void> {
    await this.#carryOut(source, dismissQuote(source, quote, settings.coder));
  }

  async editNote({ source, quote }: QuoteRef): Promise<void> {
    const note = await askText({
      title: wordAction('note', writeOut({ source, quote }).text),
      prompt: vscode.l10n.t('Leave it empty to remove the note.'),
      ...(quote.note !== undefined && { value: quote.note }),
    });
    if (note !== undefined) await this.#apply(source, quote, 'note', [setNote(quote, note || undefined)]);
  }

  /** Gives a quote the selection for its new span: the quote that shares most with it, else the one that is asked for. */
  async respan(editor: vscode.TextEditor, asked?: QuoteRef): Promise<void> {
    const source = this.session.sourceOf(editor.document);
    const text = editor.document.getText();
    const span = tidySpan(text, spanOf(editor.document, editor.selection));
    if (!source || span.start === span.end)
      throw new Refused(vscode.l10n.t('Select the words that the quote should have, then re-span it.'));
    const quote =
      asked?.source.file === source.file
        ? asked.quote
        : (nearest(source, span) ?? (await chooseAstray(source)));
    if (!quote) return;
    await this.#apply(source, quote, 're-span', placeQuote(quote, text, span));
  }

  async #retag(
    source: TaggedSource,
    quote: Quote,
    action: EditAction,
    request: Omit<TagRequest, 'source' | 'target' | 'at'>,
  ): Promise<void> {
    if (!(await mayTag(this.session, source))) return;
    const { edit } = tagQuote(
      { source, target: { quotes: source.partsOf(quote) }, at: now(), ...request },
      this.session.tagContext(source),
    );
    const kept = await this.session.apply({ ...edit, action });
    confirm(wordDone(action, edit.subject), kept);
  }

  async #apply(
    source: TaggedSource,
    quote: Quote,
    action: EditAction,
    changes: readonly Change[],
  ): Promise<void> {
    if (changes.length === 0) return;
    await this.#carryOut(source, {
      action,
      subject: writeOut({ source, quote }).text,
      files: [{ file: source.sidecarFile, changes }],
    });
  }

  async #carryOut(source: TaggedSource, edit: Edit): Promise<void> {
    if (!(await mayTag(this.session, source))) return;
    const kept = await this.session.apply(edit);
    confirm(wordDone(edit.action, edit.subject), kept);
  }

  #questions(source: TaggedSource, quote: Quote): Questions {
    const guess = quote.speakers.map(key => ({ key }));
    const { text: written } = writeOut({ source, quote });
    return new Questions(this.session, { source, words: quote.exact, written, guess }, this.tagger.last);
  }

  /** The coding that is meant: the only one, of those on a claim where one is given, else the one the person picks. */
  async #chooseCoding(
    source: TaggedSource,
    quote: Quote,
    claim: string | undefined,
  ): Promise<Coding | undefined> {
    if (quote.codings.length === 0)
      throw new Refused(vscode.l10n.t('This quote has no coding yet. Tag it first.'));
    const onClaim = quote.codings.filter(coding => claim === undefined || coding.claim === claim);
    const codings = onClaim.length > 0 ? onClaim : quote.codings;
    if (codings.length === 1) return codings[0];
    const { claims } = this.session.corpus.codebook(source.codebook);
    return given(
      await ask<Coding>({
        title: vscode.l10n.t('Which coding? {0}', clipQuote(writeOut({ source, quote }).text, 48)),
        placeholder: vscode.l10n.t('The quote has several codings'),
        options: typed =>
          codings
            .map(coding => ({
              icon: 'comment',
              words: [coding.stance, claims.get(coding.claim)?.text ?? coding.claim]
                .filter(Boolean)
                .join(': '),
              ...(coding.coder && { detail: coding.coder }),
              value: coding,
            }))
            .filter(({ words }) => words.toLowerCase().includes(typed.toLowerCase())),
      }),
    );
  }
}

/** A coding without a name is anybody's. */
const isOwn = (coding: Coding, coder: string): boolean =>
  coding.coder === undefined || coding.coder === coder;

const isSame = (a: Coding, b: Coding): boolean => a.claim === b.claim && a.coder === b.coder;

const given = <T>(answer: { readonly value: T } | 'back' | undefined): T | undefined =>
  typeof answer === 'object' ? answer.value : undefined;

/** The tagged quote that shares most characters with a span. */
function nearest(source: TaggedSource, span: Span): Quote | undefined {
  const shared = (quote: Quote) => {
    const own = source.spanOf(quote);
    return own ? Math.min(own.end, span.end) - Math.max(own.start, span.start) : 0;
  };
  const [best] = [...source.quotes].sort((a, b) => shared(b) - shared(a));
  return best && shared(best) > 0 ? best : undefined;
}

/** A selection that touches no quote is for one that has lost its place. */
async function chooseAstray(source: TaggedSource): Promise<Quote | undefined> {
  const astray = source.quotes.filter(quote => !source.spanOf(quote));
  if (astray.length === 0)
    throw new Refused(
      vscode.l10n.t(
        'The selection touches no tagged quote. Select words of the quote that you want to re-span.',
      ),
    );
  return given(
    await ask<Quote>({
      title: vscode.l10n.t('Which quote has its place here?'),
      placeholder: vscode.l10n.t('Quotes whose words were not found'),
      options: typed =>
        astray
          .filter(({ exact }) => exact.toLowerCase().includes(typed.toLowerCase()))
          .map(quote => ({ icon: 'warning', words: clip(quote.exact), value: quote })),
    }),
  );
}
