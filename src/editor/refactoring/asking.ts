import * as vscode from 'vscode';
import { type EntryAddress, firstParts, type QuoteRef } from '../../core/corpus';
import type { FileId } from '../../core/format';
import { actorName, type Codebook, claimText, type EntryKind } from '../../core/model';
import { rankActors, rankClaims } from '../../core/search';
import { titleOf } from '../../core/trees';
import { clip } from '../../wording';
import { wordQuote } from '../presentation';
import type { Session } from '../session';
import { actorOption, claimOption } from '../tagging';
import { ask, type Option, pickSome } from '../telling';

interface EntryQuestion {
  readonly title: string;
  /** Not to be chosen. */
  readonly except?: string;
  /** Claims that are like these words come first. */
  readonly like?: string;
}

/** Lets a person choose an entry of a codebook by a few letters; undefined when they give up. */
export async function askEntry<K extends EntryKind>(
  session: Session,
  codebook: FileId,
  kinds: readonly K[],
  { title, except, like = '' }: EntryQuestion,
): Promise<(EntryAddress & { kind: K }) | undefined> {
  await session.workspace.indexed();
  const options = (typed: string): Option<EntryAddress>[] =>
    kinds
      .flatMap(kind => optionsOf(session, codebook, kind, typed, like))
      .filter(({ value }) => value.key !== except);
  const answer = await ask<EntryAddress>({
    title,
    placeholder: vscode.l10n.t('Type some letters of it'),
    options,
  });
  return typeof answer === 'object' ? (answer.value as EntryAddress & { kind: K }) : undefined;
}

function optionsOf(
  { corpus, finder }: Session,
  codebook: FileId,
  kind: EntryKind,
  typed: string,
  like: string,
): Option<EntryAddress>[] {
  const book = corpus.codebook(codebook);
  switch (kind) {
    case 'actor':
      return rankActors(book, typed, []).map(actor =>
        actorOption(actor, book, { codebook, kind, key: actor.key }),
      );
    case 'claim': {
      const claimsWith = (word: string) => finder.claimsWith(word, codebook);
      return rankClaims(book, typed, { words: like, claimsWith, recent: [] }).map(claim =>
        claimOption(corpus, codebook, claim, { codebook, kind, key: claim.key }),
      );
    }
    case 'stance':
      return [...book.stances.keys()]
        .filter(key => key.includes(typed.trim().toLowerCase()))
        .map(key => ({ icon: 'symbol-enum-member', words: key, value: { codebook, kind, key } }));
  }
}

/** Lets a person choose some of the quotes, each quotation once; undefined when they give up. */
export async function askQuotes(
  { corpus }: Session,
  quotes: readonly QuoteRef[],
  title: string,
): Promise<readonly QuoteRef[] | undefined> {
  const items = firstParts(quotes).map(reference => {
    const book = corpus.codebook(reference.source.codebook);
    return {
      label: wordQuote(reference, 100),
      description: reference.quote.speakers.map(key => actorName(book, key)).join(' + '),
      detail: detailOf(reference, book),
      reference,
    };
  });
  const picked = await pickSome(items, {
    title,
    placeholder: vscode.l10n.t('Space or a click chooses; type to narrow the list'),
  });
  return picked?.map(({ reference }) => reference);
}

function detailOf({ source, quote }: QuoteRef, book: Codebook): string {
  const codings = quote.codings.map(({ stance, claim }) =>
    [stance, clip(claimText(book, claim))].filter(Boolean).join(': '),
  );
  return [...codings, titleOf(source), source.published].filter(Boolean).join(' · ');
}
