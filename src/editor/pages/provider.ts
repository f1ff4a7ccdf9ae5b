import * as vscode from 'vscode';
import type { QuoteRef } from '../../core/corpus';
import { asReport } from '../../core/format';
import { actorPage, claimPage, sourcePage } from '../../core/pages';
import { Debouncer } from '../../workspace';
import { withTexts } from '../language';
import type { Session } from '../session';
import { PAGE_SCHEME, type PageAddress, pageAddress } from './address';
import { agreementText } from './agreement';
import { pageMeans } from './means';
import { resultsText } from './results';

/** Quotes are tagged one after the other; pages follow when the hands rest. */
const GATHER_MS = 200;

/** Serves pages, and serves them anew when something has changed. */
export function registerPageProvider(session: Session): vscode.Disposable {
  const changes = new vscode.EventEmitter<vscode.Uri>();
  const changed = new Debouncer(() => {
    for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === PAGE_SCHEME) changes.fire(uri);
  }, GATHER_MS);
  return vscode.Disposable.from(
    changes,
    changed,
    { dispose: session.corpus.onDidChange(() => changed.schedule()) },
    vscode.workspace.registerTextDocumentContentProvider(PAGE_SCHEME, {
      onDidChange: changes.event,
      async provideTextDocumentContent(uri) {
        await session.settled();
        // Whoever saves it among the articles has no new source.
        return asReport(await pageText(session, pageAddress(uri)));
      },
    }),
  );
}

async function pageText(session: Session, address: PageAddress): Promise<string> {
  const { corpus } = session;
  // Lines are counted in texts.
  await withTexts(session, quotesFor(session, address));
  const means = pageMeans();
  switch (address.kind) {
    case 'claim':
      return claimPage(corpus, address.codebook, address.key, means);
    case 'actor':
      return actorPage(corpus, address.codebook, address.key, means);
    case 'results':
      return resultsText(session);
    case 'agreement':
      return agreementText(session, address);
    case 'source': {
      const source = corpus.source(address.file);
      return source ? sourcePage(corpus, source, means) : vscode.l10n.t('It is not there any more.');
    }
  }
}

function quotesFor({ corpus }: Session, address: PageAddress): readonly QuoteRef[] {
  switch (address.kind) {
    case 'claim':
      return corpus.quotesOnClaim(address.codebook, address.key);
    case 'actor':
      return corpus.quotesOfActor(address.codebook, address.key);
    case 'agreement':
    case 'results':
      // Counted without a look at any text.
      return [];
    case 'source': {
      const source = corpus.source(address.file);
      return source?.quotes.map(quote => ({ source, quote })) ?? [];
    }
  }
}
