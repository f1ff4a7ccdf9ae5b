import * as vscode from 'vscode';
import { entriesOf } from '../../core/model';
import type { Hit } from '../../core/search';
import { Debouncer } from '../../workspace';
import { runAction } from '../commands';
import { pickHit } from '../hitPicker';
import { COMMANDS } from '../ids';
import { previewQuote, showQuote, ViewSnapshot } from '../navigation';
import { showPage } from '../pages';
import type { Session } from '../session';

/** A choice that moves on at once is not looked at. */
const LOOK_MS = 120;
/** Longer selections are no search. */
const LONGEST_TYPED = 80;
const MOST_REMEMBERED = 20;

/** One box over all quotes, actors and claims, which shows each in the editor as the choice moves. */
export function registerFind(session: Session): vscode.Disposable {
  const remembered: Hit[] = [];
  // What is asked first, by whatever key, need not wait for the index.
  session.textsRead
    .then(() => session.workspace.indexed())
    .catch(error => session.log.error('indexing', error));
  return vscode.commands.registerCommand(COMMANDS.find, async () => {
    const found = await find(session, remembered);
    if (!found) return;
    remember(remembered, found);
    await runAction(session, () => show(session, found));
  });
}

async function find(session: Session, remembered: readonly Hit[]): Promise<Hit | undefined> {
  const before = new ViewSnapshot();
  let looking: Hit | undefined;
  let shown: Promise<void> = Promise.resolve();
  const look = new Debouncer(() => {
    const hit = looking;
    // One after the other: what is opened last is what is seen.
    shown = shown
      .then(() => (hit && hit === looking ? show(session, hit, true) : undefined))
      .catch(error => session.log.error('looking at what was found', error));
  }, LOOK_MS);
  let inCodebook: Hit | undefined;
  const found = await pickHit(session, {
    title: vscode.l10n.t('Find Quote, Actor or Claim'),
    placeholder: vscode.l10n.t('Type letters of a name, a claim or a quote'),
    typed: selectedWords(),
    offered: offered(session, remembered),
    look: hit => {
      looking = hit;
      look.schedule();
    },
    button: {
      icon: 'book',
      tooltip: vscode.l10n.t('Go to Entry in Codebook'),
      isFor: ({ kind }) => kind !== 'quote',
      press: hit => {
        inCodebook = hit;
      },
    },
  });
  looking = undefined;
  look.dispose();
  await shown;
  if (inCodebook) await vscode.commands.executeCommand(COMMANDS.revealEntry, inCodebook);
  else if (!found) await before.restore();
  return found;
}

/** Opens a quote in its source, an actor or a claim as its page; in passing, the focus stays in the box. */
async function show(session: Session, hit: Hit, inPassing = false): Promise<void> {
  const options = inPassing ? { preserveFocus: true, preview: true } : {};
  if (hit.kind !== 'quote') await showPage(hit, options);
  else await (inPassing ? previewQuote : showQuote)(session, hit, options);
}

function remember(remembered: Hit[], found: Hit): void {
  const others = remembered.filter(other => identityOf(other) !== identityOf(found));
  remembered.splice(0, remembered.length, found, ...others.slice(0, MOST_REMEMBERED - 1));
}

const identityOf = (hit: Hit): string =>
  hit.kind === 'quote' ? `${hit.source.file}#${hit.quote.id}` : `${hit.codebook} ${hit.kind} ${hit.key}`;

/** With nothing typed: what was found last, as far as it is still there, and the claims. */
function offered({ corpus }: Session, remembered: readonly Hit[]): Hit[] {
  const before = remembered.flatMap((hit): Hit[] => {
    if (hit.kind !== 'quote')
      return entriesOf(corpus.codebook(hit.codebook), hit.kind).has(hit.key) ? [hit] : [];
    const source = corpus.source(hit.source.file);
    const quote = source?.quote(hit.quote.id);
    return source && quote ? [{ kind: 'quote', source, quote }] : [];
  });
  const claims = [...corpus.codebooks()].flatMap(({ file, reading }) =>
    [...reading.codebook.claims.keys()].map((key): Hit => ({ kind: 'claim', codebook: file, key })),
  );
  const all = [...before, ...claims];
  return [...new Map(all.map(hit => [identityOf(hit), hit])).values()];
}

/** The words that are selected: who else has them is what is asked then. */
function selectedWords(): string {
  const editor = vscode.window.activeTextEditor;
  const words = editor?.document.getText(editor.selection).trim() ?? '';
  return words.length <= LONGEST_TYPED && !words.includes('\n') ? words : '';
}
