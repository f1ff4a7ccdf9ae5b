import * as vscode from 'vscode';
import type { OpenCodebook, TaggedSource } from '../../core/corpus';
import { claimOf, entryOf, quoteOf, runAction, sourceOf, suggestionOf } from '../commands';
import { activeFile } from '../host';
import { COMMANDS } from '../ids';
import { Refused, type Session } from '../session';
import { pickOne } from '../telling';
import { showCodebook, showEntry, showEntryOfQuote, showSidecar } from './showEntry';
import { showQuote } from './showQuote';
import { openText, showSuggestion } from './showSpan';

/** The commands that open a file at what something stands for: a quote, a source, an entry, a sidecar, a codebook. */
export function registerOpening(session: Session): vscode.Disposable {
  const register = (command: string, open: (argument: unknown) => Promise<void>) =>
    vscode.commands.registerCommand(command, (argument: unknown) => runAction(session, () => open(argument)));
  return vscode.Disposable.from(
    register(COMMANDS.openQuote, argument => openQuote(session, argument)),
    register(COMMANDS.openSource, argument => showSource(demand(sourceOf(session, argument)))),
    register(COMMANDS.revealEntry, argument => revealEntry(session, argument)),
    register(COMMANDS.openSidecar, argument => openSidecar(session, argument)),
    register(COMMANDS.openCodebook, () => openCodebook(session)),
  );
}

/** What a row stood for may be gone by now. */
function demand<T>(target: T | undefined): T {
  if (target === undefined) throw new Refused(vscode.l10n.t('It is not there any more.'));
  return target;
}

/** A quote that is opened from under a claim is one on that claim: jumps go on from there. */
async function openQuote(session: Session, argument: unknown): Promise<void> {
  const suggested = suggestionOf(session, argument);
  if (suggested) {
    await showSuggestion(suggested);
    return;
  }
  const reference = demand(quoteOf(session, argument));
  const claim = claimOf(argument);
  const show = () => showQuote(session, reference);
  await (claim === undefined ? show() : session.trail.step(reference, claim, show));
}

async function showSource({ file }: TaggedSource): Promise<void> {
  await vscode.window.showTextDocument(await openText(file));
}

async function revealEntry({ corpus }: Session, argument: unknown): Promise<void> {
  const entry = demand(entryOf(argument));
  const codebook = corpus.openCodebook(entry.codebook);
  if (!codebook) throw new Refused(noCodebook());
  await showEntry(codebook, entry);
}

/** The sidecar of what was asked about, else of what the cursor stands in; at the quote where there is one. */
async function openSidecar(session: Session, argument: unknown): Promise<void> {
  const asked = sourceOf(session, argument);
  const place = asked ? undefined : session.activeSource();
  const source = asked ?? place?.source;
  if (!source) throw new Refused(vscode.l10n.t('Open a source first; its sidecar stands beside it.'));
  const quote = asked ? quoteOf(session, argument)?.quote : place?.quote;
  await (quote ? showEntryOfQuote({ source, quote }) : showSidecar(source));
}

/** The codebook of the active editor, else the only one, else the one that is picked. */
async function openCodebook({ corpus }: Session): Promise<void> {
  const active = activeFile();
  const own = active && corpus.openCodebook(corpus.codebookOf(active));
  const codebooks = own ? [own] : [...corpus.codebooks()];
  if (codebooks.length === 0) throw new Refused(noCodebook());
  const chosen = codebooks.length === 1 ? codebooks[0] : await pickCodebook(codebooks);
  if (chosen) await showCodebook(chosen);
}

async function pickCodebook(codebooks: readonly OpenCodebook[]): Promise<OpenCodebook | undefined> {
  const items = codebooks.map(codebook => ({
    label: vscode.workspace.asRelativePath(vscode.Uri.parse(codebook.file)),
    codebook,
  }));
  const picked = await pickOne(items, { title: vscode.l10n.t('Open which codebook?') });
  return picked?.codebook;
}

const noCodebook = (): string =>
  vscode.l10n.t('There is no codebook here yet. The first quote that you tag makes one.');
