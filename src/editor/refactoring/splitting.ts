import * as vscode from 'vscode';
import type { Edit } from '../../core/edits';
import { actorName, claimText } from '../../core/model';
import { splitActor, splitClaim } from '../../core/refactoring';
import { clip } from '../../wording';
import { Refused, type Session } from '../session';
import { askText, pickOne } from '../telling';
import { askQuotes } from './asking';
import { demandDefined, targetEntry } from './meant';

/** What moves some of a claim's quotes to a new claim. */
export async function askSplitClaim(session: Session, argument: unknown): Promise<Edit | undefined> {
  const { corpus } = session;
  const meant = await targetEntry(session, argument, ['claim'], vscode.l10n.t('Split which claim?'));
  if (!meant) return undefined;
  const { codebook, key: claim } = demandDefined(session, meant);
  const words = clip(claimText(corpus.codebook(codebook), claim));
  const all = corpus.quotesOnClaim(codebook, claim);
  if (all.length === 0)
    throw new Refused(vscode.l10n.t('“{0}” has no quotes that could go to another claim.', words));
  const quotes = await askQuotes(
    session,
    all,
    vscode.l10n.t('Which quotes of “{0}” go to a new claim?', words),
  );
  if (!quotes || quotes.length === 0) return undefined;
  const text = await askSentence(words);
  return text === undefined ? undefined : splitClaim(corpus, codebook, { claim, text, quotes });
}

const askSentence = (words: string): Promise<string | undefined> =>
  askText({
    title: vscode.l10n.t('Split “{0}”: the new claim', words),
    prompt: vscode.l10n.t('The proposition in one sentence.'),
    check: text => (text === '' ? vscode.l10n.t('Type the sentence of the new claim.') : undefined),
  });

/** What makes an alias an actor of its own, with those of the actor's quotes that are its. */
export async function askSplitActor(session: Session, argument: unknown): Promise<Edit | undefined> {
  const { corpus } = session;
  const meant = await targetEntry(session, argument, ['actor'], vscode.l10n.t('An alias of which actor?'));
  if (!meant) return undefined;
  const { codebook, key: actor } = demandDefined(session, meant);
  const book = corpus.codebook(codebook);
  const alias = await askAlias(actorName(book, actor), book.actors.get(actor)?.aliases ?? []);
  if (alias === undefined) return undefined;
  const all = corpus.quotesOfActor(codebook, actor);
  const quotes =
    all.length === 0 ? [] : await askQuotes(session, all, vscode.l10n.t('Which quotes are by “{0}”?', alias));
  return quotes && splitActor(corpus, codebook, { actor, alias, quotes });
}

async function askAlias(name: string, aliases: readonly string[]): Promise<string | undefined> {
  if (aliases.length === 0) throw new Refused(vscode.l10n.t('“{0}” has no aliases.', name));
  const title = vscode.l10n.t('Which alias of “{0}” is an actor of its own?', name);
  if (aliases.length === 1) return aliases[0];
  return (
    await pickOne(
      aliases.map(label => ({ label })),
      { title },
    )
  )?.label;
}
