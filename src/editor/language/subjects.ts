import type * as vscode from 'vscode';
import type { QuoteRef } from '../../core/corpus';
import {
  type FileId,
  isCodebook,
  isSidecar,
  keysInCodebook,
  keysInSidecar,
  type NamedQuote,
  quotesInSidecar,
  sourceOf,
} from '../../core/format';
import type { EntryKind, Span } from '../../core/model';
import { mentionAt } from '../../core/search';
import { idOf } from '../host';
import type { Session } from '../session';
import { codebookRoot, sidecarRoot } from './readings';

/** A quote that stands or is named at a place of a document. */
export interface QuoteSubject extends Span, QuoteRef {
  readonly kind: 'quote';
}

/** An entry of a codebook that stands or is named at a place of a document. */
export interface EntrySubject extends Span {
  readonly kind: EntryKind;
  readonly codebook: FileId | undefined;
  readonly key: string;
}

export type Subject = QuoteSubject | EntrySubject;

/** What stands at a place of a source, a sidecar or a codebook, the nearest first: a quote comes before a name in it. */
export function subjectsAt(
  session: Session,
  document: vscode.TextDocument,
  position: vscode.Position,
): Subject[] {
  const file = idOf(document.uri);
  const offset = document.offsetAt(position);
  if (isSidecar(file)) return subjectsInSidecar(session, document, offset);
  if (isCodebook(file)) return subjectsInCodebook(session, document, offset);
  return subjectsInSource(session, document, offset);
}

function subjectsInSource(session: Session, document: vscode.TextDocument, offset: number): Subject[] {
  const source = session.sourceOf(document);
  if (source?.text === undefined) return [];
  const quote = source.quoteAt(offset);
  const span = quote && source.spanOf(quote);
  const mention = mentionAt(session.corpus.codebook(source.codebook), source.text, offset);
  return [
    ...(quote && span ? [{ kind: 'quote' as const, source, quote, ...startAndEnd(span) }] : []),
    ...(mention ? [entry('actor', source.codebook, mention.actor.key, mention)] : []),
  ];
}

function subjectsInSidecar({ corpus }: Session, document: vscode.TextDocument, offset: number): Subject[] {
  const sidecar = idOf(document.uri);
  const own = corpus.source(sourceOf(sidecar));
  const root = own && sidecarRoot(own, document);
  if (!root) return [];
  const quoteOf = (named: NamedQuote): Subject[] => {
    const file = named.path === undefined ? own.file : own.fileAt(named.path);
    const source = file === undefined ? undefined : corpus.source(file);
    const quote = source?.quote(named.id);
    return source && quote ? [{ kind: 'quote', source, quote, ...startAndEnd(named) }] : [];
  };
  return [
    ...quotesInSidecar(root).filter(covers(offset)).flatMap(quoteOf),
    ...keysInSidecar(root)
      .filter(covers(offset))
      .map(named => entry(named.names, own.codebook, named.key, named)),
  ];
}

function subjectsInCodebook({ corpus }: Session, document: vscode.TextDocument, offset: number): Subject[] {
  const codebook = idOf(document.uri);
  const open = corpus.openCodebook(codebook);
  const root = open && codebookRoot(open, document);
  if (!root) return [];
  return keysInCodebook(root)
    .filter(covers(offset))
    .map(named => entry(named.names, codebook, named.key, named));
}

const entry = (kind: EntryKind, codebook: FileId | undefined, key: string, span: Span): EntrySubject => ({
  kind,
  codebook,
  key,
  ...startAndEnd(span),
});

const covers =
  (offset: number) =>
  ({ start, end }: Span): boolean =>
    start <= offset && offset <= end;

const startAndEnd = ({ start, end }: Span): Span => ({ start, end });
