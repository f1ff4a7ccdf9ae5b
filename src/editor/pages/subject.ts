import * as vscode from 'vscode';
import type { QuoteRef, TaggedSource } from '../../core/corpus';
import { isSidecar, sourceOf as sourceBeside } from '../../core/format';
import { actorName, claimText } from '../../core/model';
import type { EntryRef, Hit } from '../../core/search';
import { claimOf, entryOf, quoteOf, sourceOf } from '../commands';
import { pickHit } from '../hitPicker';
import { activeFile } from '../host';
import { subjectsAt } from '../language';
import { Refused, type Session } from '../session';
import { pickOne } from '../telling';

/**
 * The claim or actor that a page is asked for: what the command was called with, what the cursor is on, or what is
 * found by name.
 */
export async function subjectOf(
  session: Session,
  kind: EntryRef['kind'],
  argument: unknown,
): Promise<EntryRef | undefined> {
  const given = givenSubjects(session, kind, argument);
  const subjects = given.length > 0 ? given : underCursor(session, kind);
  return subjects.length > 1 ? pick(session, kind, subjects) : (subjects[0] ?? find(session, kind));
}

function givenSubjects(session: Session, kind: EntryRef['kind'], argument: unknown): EntryRef[] {
  const entry = entryOf(argument);
  if (entry?.kind === kind) return [{ kind, codebook: entry.codebook, key: entry.key }];
  const reference = quoteOf(session, argument);
  if (!reference) return [];
  const claim = kind === 'claim' ? claimOf(argument) : undefined;
  return claim === undefined
    ? subjectsOfQuote(kind, reference)
    : [{ kind, codebook: reference.source.codebook, key: claim }];
}

function underCursor(session: Session, kind: EntryRef['kind']): EntryRef[] {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return [];
  const subjects = subjectsAt(session, editor.document, editor.selection.active);
  const named = subjects.flatMap(subject =>
    subject.kind === kind ? { kind, codebook: subject.codebook, key: subject.key } : [],
  );
  if (named.length > 0) return named;
  return subjects.flatMap(subject => (subject.kind === 'quote' ? subjectsOfQuote(kind, subject) : []));
}

function subjectsOfQuote(kind: EntryRef['kind'], { source, quote }: QuoteRef): EntryRef[] {
  const keys = kind === 'claim' ? quote.codings.map(({ claim }) => claim) : quote.speakers;
  return [...new Set(keys)].map(key => ({ kind, codebook: source.codebook, key }));
}

async function pick(
  { corpus }: Session,
  kind: EntryRef['kind'],
  subjects: readonly EntryRef[],
): Promise<EntryRef | undefined> {
  const items = subjects.map(subject => {
    const book = corpus.codebook(subject.codebook);
    const label = kind === 'claim' ? claimText(book, subject.key) : actorName(book, subject.key);
    return { label, subject };
  });
  const picked = await pickOne(items, { title: titleFor(kind) });
  return picked?.subject;
}

async function find(session: Session, kind: EntryRef['kind']): Promise<EntryRef | undefined> {
  const found = await pickHit(session, {
    title: titleFor(kind),
    placeholder:
      kind === 'claim'
        ? vscode.l10n.t('Type some of its words')
        : vscode.l10n.t('Type some letters of the name'),
    kinds: [kind],
    offered: entries(session, kind),
  });
  return found?.kind === 'quote' ? undefined : found;
}

const entries = ({ corpus }: Session, kind: EntryRef['kind']): Hit[] =>
  [...corpus.codebooks()].flatMap(({ file, reading: { codebook } }) =>
    [...(kind === 'claim' ? codebook.claims : codebook.actors).keys()].map(key => ({
      kind,
      codebook: file,
      key,
    })),
  );

const titleFor = (kind: EntryRef['kind']): string =>
  kind === 'claim' ? vscode.l10n.t('Page of which claim?') : vscode.l10n.t('Page of which actor?');

/**
 * The source that a page is asked for: what the command was called with, else the one in front, or that of the sidecar
 * in front.
 */
export function sourceFor(session: Session, argument: unknown): TaggedSource {
  const file = activeFile();
  const inFront = file === undefined ? undefined : isSidecar(file) ? sourceBeside(file) : file;
  const source = sourceOf(session, argument) ?? sourceOf(session, { file: inFront });
  if (!source) throw new Refused(vscode.l10n.t('Open a source first.'));
  return source;
}
