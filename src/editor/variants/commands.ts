import * as vscode from 'vscode';
import { byPublication, type Corpus, firstParts, type QuoteRef, type SuggestionRef } from '../../core/corpus';
import { linkVariants } from '../../core/edits';
import type { Variant, VariantField } from '../../core/variants';
import { confirm, quoteOf, runAction, suggestionOf } from '../commands';
import { COMMANDS } from '../ids';
import { wordDone } from '../presentation';
import { Refused, type Session } from '../session';
import { asVariant, pickStatement } from './pick';
import { compareWordings } from './wordings';

/** Each works on the quote it is given with a variant (a link's), or alone (a tree's), else on the one under the cursor. */
export function registerVariantCommands(session: Session): vscode.Disposable {
  const register = (
    command: string,
    act: (from: QuoteRef, other: QuoteRef | SuggestionRef | undefined) => Promise<void>,
  ) =>
    vscode.commands.registerCommand(command, (argument: unknown) =>
      runAction(session, () =>
        act(quoteOf(session, argument) ?? underCursor(session), otherOf(session, argument)),
      ),
    );
  return vscode.Disposable.from(
    register(COMMANDS.compareWordings, async (from, given) => {
      const other = given ?? (await pickVariant(session, from, variantsOf(session, from)));
      if (other) await compareWordings(session, from, other);
    }),
    register(COMMANDS.linkVariant, async (from, given) => {
      const other = given ?? (await pickToLink(session, from));
      if (other) await say(session, from, demandTagged(other), 'variants');
    }),
    register(COMMANDS.notAVariant, async (from, given) => {
      const tagged = variantsOf(session, from).filter(({ reference }) => 'quote' in reference);
      const other = given ?? (await pickVariant(session, from, tagged));
      if (other) await say(session, from, demandTagged(other), 'notVariants');
    }),
  );
}

function otherOf(session: Session, argument: unknown): QuoteRef | SuggestionRef | undefined {
  if (typeof argument !== 'object' || argument === null || !('other' in argument)) return undefined;
  return quoteOf(session, argument.other) ?? suggestionOf(session, argument.other);
}

function underCursor(session: Session): QuoteRef {
  const place = session.activeSource();
  if (!place?.quote)
    throw new Refused(vscode.l10n.t('The cursor is in no tagged quote. Put it into one, or tag one first.'));
  return { source: place.source, quote: place.quote };
}

function variantsOf(session: Session, from: QuoteRef): Variant[] {
  const variants = session.variants.of(from);
  if (variants.length > 0) return variants;
  throw new Refused(
    vscode.l10n.t(
      'No other source is known to have this in other words. “Link as Variant” names one, “Find Quotes in Workspace” looks for more.',
    ),
  );
}

/** The only one at once, else the one that is picked. */
async function pickVariant(
  session: Session,
  from: QuoteRef,
  variants: readonly Variant[],
): Promise<QuoteRef | SuggestionRef | undefined> {
  if (variants.length === 1) return variants[0]!.reference;
  return pickStatement(session, vscode.l10n.t('Which variant?'), from, variants);
}

/** What looks like a variant stands first; a person may know better, and all other quotes follow. */
async function pickToLink(session: Session, from: QuoteRef): Promise<QuoteRef | SuggestionRef | undefined> {
  const found = session.variants.of(from);
  const likely = found.filter(({ isLinked, reference }) => !isLinked && 'quote' in reference);
  const known = new Set(found.map(({ reference }) => ('quote' in reference ? reference.quote : undefined)));
  const others = otherQuotes(session.corpus, from).filter(({ quote }) => !known.has(quote));
  if (likely.length + others.length === 0)
    throw new Refused(vscode.l10n.t('No other source has a quote yet.'));
  return pickStatement(session, vscode.l10n.t('Link with which quote?'), from, [
    ...likely,
    ...others.map(other => asVariant(from, other)),
  ]);
}

/** On the same claim or by the same speaker first, then the others. */
function otherQuotes(corpus: Corpus, { source, quote }: QuoteRef): QuoteRef[] {
  const near = [
    ...quote.codings.flatMap(({ claim }) => corpus.quotesOnClaim(source.codebook, claim)),
    ...quote.speakers.flatMap(speaker => corpus.quotesOfActor(source.codebook, speaker)),
  ].sort(byPublication);
  const all = [...corpus.sources()].flatMap(other =>
    other.quotes.map(one => ({ source: other, quote: one })),
  );
  const distinct = new Map([...near, ...all.sort(byPublication)].map(other => [other.quote, other]));
  return firstParts([...distinct.values()]).filter(other => other.source.file !== source.file);
}

function demandTagged(reference: QuoteRef | SuggestionRef): QuoteRef {
  if ('quote' in reference) return reference;
  throw new Refused(vscode.l10n.t('Nobody has tagged that quote yet. Tag it first, then link the two.'));
}

async function say(session: Session, from: QuoteRef, other: QuoteRef, field: VariantField): Promise<void> {
  const edit = linkVariants(from, other, field);
  const kept = await session.apply(edit);
  confirm(wordDone(edit.action, edit.subject), kept);
}
