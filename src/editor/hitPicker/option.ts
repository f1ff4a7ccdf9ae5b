import * as vscode from 'vscode';
import { type Corpus, countQuotations, type QuoteRef } from '../../core/corpus';
import { actorName, claimText, shortActorName, stanceKeysOf, standingOf } from '../../core/model';
import type { Hit } from '../../core/search';
import { titleOf } from '../../core/trees';
import { excerpt } from '../../wording';
import { commonStance, stanceIcon, wordQuotations, wordQuote } from '../presentation';
import { orderedItem } from '../telling';

/** A line of the box. */
export interface FindOption extends vscode.QuickPickItem {
  readonly hit: Hit;
}

/** How a hit is shown to somebody who typed this. */
export function optionFor(corpus: Corpus, hit: Hit, typed: string): FindOption {
  const line = hit.kind === 'quote' ? quoteLine(corpus, hit, typed) : entryLine(corpus, hit);
  return { ...orderedItem(line), hit };
}

interface Line {
  readonly icon: string;
  readonly words: string;
  readonly detail: string;
}

function quoteLine(corpus: Corpus, { source, quote }: QuoteRef, typed: string): Line {
  const book = corpus.codebook(source.codebook);
  const stance = commonStance(quote.codings, book);
  const stances = stanceKeysOf(quote.codings).join(', ');
  return {
    icon: stance ? stanceIcon(stance) : 'quote',
    words: excerpt(wordQuote({ source, quote }), typed),
    detail: [
      quote.speakers.map(key => shortActorName(book, key)).join(' + ') || vscode.l10n.t('nobody named yet'),
      stances,
      titleOf(source),
      source.published,
    ]
      .filter(Boolean)
      .join(' · '),
  };
}

function entryLine(corpus: Corpus, { kind, codebook, key }: Exclude<Hit, { kind: 'quote' }>): Line {
  const book = corpus.codebook(codebook);
  const isActor = kind === 'actor';
  const quotes = isActor ? corpus.quotesOfActor(codebook, key) : corpus.quotesOnClaim(codebook, key);
  const what = isActor ? standingOf(book, book.actors.get(key)) : vscode.l10n.t('claim');
  return {
    icon: isActor ? 'person' : 'comment',
    words: isActor ? actorName(book, key) : claimText(book, key),
    detail: [what || vscode.l10n.t('actor'), wordQuotations(countQuotations(quotes))].join(' · '),
  };
}
