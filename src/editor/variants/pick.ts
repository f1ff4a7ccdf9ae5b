import * as vscode from 'vscode';
import type { QuoteRef, SuggestionRef } from '../../core/corpus';
import { titleOf } from '../../core/trees';
import { compareQuotes, speakersOf, statementOf, type Variant } from '../../core/variants';
import { wordChanges, wordQuote } from '../presentation';
import type { Session } from '../session';
import { pickOne } from '../telling';

const LONGEST_WORDS = 100;

/** Lets a person choose one of several statements; VS Code filters by all that a line says. */
export async function pickStatement(
  session: Session,
  title: string,
  from: QuoteRef,
  statements: readonly Variant[],
): Promise<QuoteRef | SuggestionRef | undefined> {
  const items = statements.map(variant => ({
    label: `$(${variant.isLinked ? 'link' : 'quote'}) ${wordQuote(variant.reference, LONGEST_WORDS)}`,
    detail: detailOf(session, variant),
    reference: variant.reference,
  }));
  const placeholder = wordQuote(from, LONGEST_WORDS);
  const picked = await pickOne(items, { title, placeholder });
  return picked?.reference;
}

/** A quote that nothing but a person's word makes a variant. */
export function asVariant(from: QuoteRef, other: QuoteRef): Variant {
  const statement = statementOf(other);
  return {
    reference: other,
    exact: statement.exact,
    comparison: compareQuotes(statementOf(from), statement),
    isLinked: false,
  };
}

function detailOf({ corpus }: Session, { reference, comparison }: Variant): string {
  const { source } = reference;
  const changes = comparison.areVariants ? wordChanges(comparison) : '';
  return [
    speakersOf(corpus, statementOf(reference)).join(' + ') || vscode.l10n.t('nobody named yet'),
    titleOf(source),
    source.published,
    changes,
  ]
    .filter(Boolean)
    .join(' · ');
}
