import * as vscode from 'vscode';
import { type EntryAddress, isDefined, type QuoteRef } from '../../core/corpus';
import { type FileId, isCodebook } from '../../core/format';
import type { EntryKind } from '../../core/model';
import { entryOf } from '../commands';
import { activeFile } from '../host';
import { subjectsAt } from '../language';
import { Refused, type Session } from '../session';
import { askEntry } from './asking';
import { wordNoEntry } from './words';

/** An entry whose codebook is a file. */
export interface BookedEntry extends EntryAddress {
  readonly codebook: FileId;
}

/**
 * The entry that a command is about: that of the row or address it was called with, else the one under the cursor, else
 * one that the person picks. Undefined when they give up.
 */
export async function targetEntry<K extends EntryKind>(
  session: Session,
  argument: unknown,
  kinds: readonly K[],
  title: string,
): Promise<(EntryAddress & { kind: K }) | undefined> {
  const given = entryOf(argument) ?? entryUnderCursor(session, kinds);
  if (given && isOfKind(given, kinds)) return given;
  const codebook = codebookAtHand(session);
  return askEntry(session, codebook, kinds, { title });
}

/** The entry, once it is sure that the codebook has it; throws `Refused` where not. */
export function demandDefined<K extends EntryKind>(
  { corpus }: Session,
  entry: EntryAddress & { kind: K },
): BookedEntry & { kind: K } {
  const { codebook, kind, key } = entry;
  if (codebook === undefined || !isDefined(corpus, entry))
    throw new Refused(wordNoEntry(kind, key, codebook));
  return { ...entry, codebook };
}

const isOfKind = <K extends EntryKind>(
  entry: EntryAddress,
  kinds: readonly K[],
): entry is EntryAddress & { kind: K } => kinds.some(kind => kind === entry.kind);

/** What is named there, else the claim of the quote that stands there, where it is on one alone. */
function entryUnderCursor(session: Session, kinds: readonly EntryKind[]): EntryAddress | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const subjects = subjectsAt(session, editor.document, editor.selection.active);
  const named = subjects.flatMap(subject => (subject.kind === 'quote' ? [] : subject));
  const claims = subjects.flatMap(subject => (subject.kind === 'quote' ? claimOf(subject) : []));
  const found = [...named, ...claims].find(({ kind }) => kinds.includes(kind));
  return found && { codebook: found.codebook, kind: found.kind, key: found.key };
}

function claimOf({ source: { codebook }, quote }: QuoteRef): EntryAddress[] {
  const [claim, ...others] = new Set(quote.codings.map(coding => coding.claim));
  return claim !== undefined && others.length === 0 ? [{ codebook, kind: 'claim', key: claim }] : [];
}

/** The codebook of the active editor, else the only one there is, else the first. */
function codebookAtHand({ corpus }: Session): FileId {
  const file = activeFile();
  const here = file !== undefined && isCodebook(file) ? file : file && corpus.codebookOf(file);
  const [first] = corpus.codebooks();
  const codebook = here || first?.file;
  if (codebook === undefined) throw new Refused(wordNoEntry('claim', '', undefined));
  return codebook;
}
