import type { QuoteRef, TaggedSource, TreeNode } from '../core';
import type { Session } from './session';

/** How commands name a quote or a source: plain data, so that links and keybindings can carry it. */
export interface Address {
  readonly file: string;
  readonly id?: string;
}

/** The quote that a command was given: a tree's node or an address; undefined when it was given none. */
export function quoteOf(session: Session, argument: unknown): QuoteRef | undefined {
  if (isNode(argument)) {
    if (argument.kind !== 'quote') return undefined;
    const { source, quote } = argument.reference;
    return quoteAt(session, { file: source.file, id: quote.id });
  }
  return isAddress(argument) ? quoteAt(session, argument) : undefined;
}

/** The source that a command was given, also by one of its quotes. */
export function sourceOf(session: Session, argument: unknown): TaggedSource | undefined {
  if (isNode(argument)) {
    if (argument.kind === 'source') return session.corpus.source(argument.source.file);
    return argument.kind === 'quote' ? session.corpus.source(argument.reference.source.file) : undefined;
  }
  return isAddress(argument) ? session.corpus.source(argument.file) : undefined;
}

/** Nodes are of the moment when they were shown; what is acted on is what the files say now. */
function quoteAt(session: Session, { file, id }: Address): QuoteRef | undefined {
  const source = session.corpus.source(file);
  const quote = id === undefined ? undefined : source?.quote(id);
  return source && quote && { source, quote };
}

const isNode = (argument: unknown): argument is TreeNode =>
  typeof argument === 'object' && argument !== null && 'kind' in argument;

const isAddress = (argument: unknown): argument is Address =>
  typeof argument === 'object' &&
  argument !== null &&
  'file' in argument &&
  typeof argument.file === 'string';
