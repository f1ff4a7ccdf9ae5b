import * as vscode from 'vscode';
import { groupBy } from '../../core/collections';
import { type Passing, passedOnBy, passersOf, type QuoteRef, quotedByOutlet } from '../../core/corpus';
import type { FileId } from '../../core/format';
import { actorName, standingOf } from '../../core/model';
import { titleOf } from '../../core/trees';
import { idOf } from '../host';
import type { Session } from '../session';
import { wordCount } from './naming';
import { placeOfEntry, placeOfQuote, withTexts } from './places';
import { ALL_FILES } from './selectors';
import { subjectsAt } from './subjects';

/** What a line of the hierarchy stands for; an outlet goes by the publisher that sources name. */
type Node =
  | { readonly kind: 'actor'; readonly codebook: FileId | undefined; readonly key: string }
  | { readonly kind: 'outlet'; readonly codebook: FileId | undefined; readonly name: string };

/** VS Code hands back the very object that it was given. */
class NodeItem extends vscode.CallHierarchyItem {
  constructor(
    readonly node: Node,
    name: string,
    detail: string,
    { uri, range }: vscode.Location,
    selection = range,
  ) {
    const kind = node.kind === 'actor' ? vscode.SymbolKind.Class : vscode.SymbolKind.Module;
    super(kind, name, detail, uri, range, selection);
  }
}

/**
 * Call Hierarchy on an actor. Incoming: who passes on their words and which outlets quote them, a line for each article.
 * Outgoing: whose words they pass on, and whom an outlet quotes.
 */
export function registerCallHierarchy(session: Session): vscode.Disposable {
  const hierarchy = new CallHierarchy(session);
  return vscode.languages.registerCallHierarchyProvider(ALL_FILES, {
    async prepareCallHierarchy(document, position, token) {
      await session.settled();
      return token.isCancellationRequested ? undefined : hierarchy.itemsAt(document, position);
    },
    provideCallHierarchyIncomingCalls: item =>
      item instanceof NodeItem && item.node.kind === 'actor' ? hierarchy.incoming(item.node) : [],
    provideCallHierarchyOutgoingCalls: item => (item instanceof NodeItem ? hierarchy.outgoing(item) : []),
  });
}

class CallHierarchy {
  constructor(private readonly session: Session) {}

  /** Who is named at a place, else who speaks in the quote there. */
  itemsAt(document: vscode.TextDocument, position: vscode.Position): vscode.CallHierarchyItem[] {
    const subjects = subjectsAt(this.session, document, position);
    const named = subjects.flatMap(subject =>
      subject.kind === 'actor' ? { codebook: subject.codebook, key: subject.key } : [],
    );
    const speaking = subjects.flatMap(subject =>
      subject.kind === 'quote'
        ? subject.quote.speakers.map(key => ({ codebook: subject.source.codebook, key }))
        : [],
    );
    return (named.length > 0 ? named : speaking).flatMap(
      ({ codebook, key }) => this.#actorItem(codebook, key) ?? [],
    );
  }

  async incoming(node: Node & { kind: 'actor' }): Promise<vscode.CallHierarchyIncomingCall[]> {
    const { corpus } = this.session;
    const { codebook, key } = node;
    const quotes = await withTexts(this.session, corpus.quotesOfActor(codebook, key));
    const spoken = quotes.filter(({ quote }) => quote.speakers.includes(key));
    const passers = [...passersOf(corpus, codebook, key)].flatMap(([via, passed]) =>
      bySource(passed).map(own => this.#callFrom({ kind: 'actor', codebook, key: via }, own)),
    );
    const outlets = bySource(spoken)
      .map(own => ({ own, name: own[0]!.source.details.publisher ?? '' }))
      .sort((a, b) => a.name.localeCompare(b.name))
      .map(({ own, name }) => this.#callFrom({ kind: 'outlet', codebook, name }, own));
    return [...passers, ...outlets];
  }

  async outgoing({ node, range }: NodeItem): Promise<vscode.CallHierarchyOutgoingCall[]> {
    const calls: vscode.CallHierarchyOutgoingCall[] = [];
    for (const [key, quotes] of this.#quotedBy(node)) {
      const [first] = await withTexts(this.session, quotes.slice(0, 1));
      if (!first) continue;
      const name = actorName(this.session.corpus.codebook(node.codebook), key);
      const item = new NodeItem(
        { kind: 'actor', codebook: node.codebook, key },
        name,
        wordCount(quotes),
        placeOfQuote(first),
      );
      calls.push(new vscode.CallHierarchyOutgoingCall(item, [range]));
    }
    return calls;
  }

  /** An outlet may be an actor of the codebook too, whose words others report. */
  #quotedBy(node: Node): Passing {
    const { corpus } = this.session;
    const { codebook } = node;
    if (node.kind === 'outlet') return quotedByOutlet(corpus, codebook, node.name);
    const outlet = actorName(corpus.codebook(codebook), node.key);
    const quoted = new Map(quotedByOutlet(corpus, codebook, outlet));
    for (const [key, passed] of passedOnBy(corpus, codebook, node.key))
      quoted.set(key, [...(quoted.get(key) ?? []), ...passed]);
    return quoted;
  }

  /** An actor where the codebook has them, else where they are first quoted. */
  #actorItem(codebook: FileId | undefined, key: string): NodeItem | undefined {
    const { corpus } = this.session;
    const book = corpus.codebook(codebook);
    const node = { kind: 'actor', codebook, key } as const;
    const detail = standingOf(book, book.actors.get(key));
    const entry = placeOfEntry(corpus, codebook, 'actor', key);
    if (entry)
      return new NodeItem(
        node,
        actorName(book, key),
        detail,
        new vscode.Location(entry.uri, entry.entry),
        entry.key,
      );
    const [first] = corpus.quotesOfActor(codebook, key);
    return first && new NodeItem(node, key, detail, placeOfQuote(first));
  }

  /** From one article that has some of the quotes. */
  #callFrom(node: Node, quotes: readonly QuoteRef[]): vscode.CallHierarchyIncomingCall {
    const { source } = quotes[0]!;
    const book = this.session.corpus.codebook(node.codebook);
    const name =
      node.kind === 'actor' ? actorName(book, node.key) : node.name || vscode.l10n.t('outlet not known');
    const detail = [titleOf(source), source.published].filter(Boolean).join(' · ');
    const places = quotes.map(placeOfQuote);
    const here = places.filter(({ uri }) => idOf(uri) === idOf(places[0]!.uri));
    return new vscode.CallHierarchyIncomingCall(
      new NodeItem(node, name, detail, here[0]!),
      here.map(({ range }) => range),
    );
  }
}

/** The quotes of each source together, in their order. */
const bySource = (quotes: readonly QuoteRef[]): (readonly QuoteRef[])[] => [
  ...groupBy(quotes, ({ source }) => source.file).values(),
];
