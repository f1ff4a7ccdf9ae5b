import * as vscode from 'vscode';
import { type Corpus, type EntryAddress, sidecarsNaming } from '../../core/corpus';
import { type FileId, isCodebook, keysInCodebook, keysInSidecar, sourceOf } from '../../core/format';
import type { Problem, Span } from '../../core/model';
import { type BadKey, badKey, isStandardStance, obstacleTo, renameEntry } from '../../core/refactoring';
import { wordLocked } from '../../wording';
import { idOf, rangeOf } from '../host';
import { type EntrySubject, subjectsAt, TAG_FILES } from '../language';
import { openText } from '../navigation';
import { Failed, Refused, type Session } from '../session';
import { toWorkspaceEdit } from './carryOut';
import { wordBadKey, wordObstacle, wordStandardStance } from './words';

/** F2 on the key of an actor, a claim or a stance, in a codebook or wherever a sidecar names it. */
export const registerRenaming = (session: Session): vscode.Disposable =>
  vscode.languages.registerRenameProvider(TAG_FILES, {
    async prepareRename(document, position) {
      await session.settled();
      const subject = demandKey(session, document, position);
      demandRenamable(session.corpus, subject);
      return { range: rangeOf(document, subject), placeholder: subject.key };
    },
    async provideRenameEdits(document, position, typed, token) {
      await session.settled();
      const { codebook, kind, key } = demandKey(session, document, position);
      const entry = { codebook, kind, key };
      demandRenamable(session.corpus, entry);
      const to = typed.trim();
      const bad = await whatIsWrong(session, entry, to);
      if (bad) throw new Refused(wordBadKey(bad, kind, to));
      if (token.isCancellationRequested) return undefined;
      return toWorkspaceEdit(session, renameEntry(session.corpus, entry, to));
    },
  });

/** Whoever renames there and back is faster than those who watch the files: what has a key is looked up once more. */
async function whatIsWrong(
  { corpus, reader }: Session,
  entry: EntryAddress,
  key: string,
): Promise<BadKey | undefined> {
  if (badKey(corpus, entry, key) === 'taken') {
    const naming = sidecarsNaming(corpus, { ...entry, key });
    await Promise.all(naming.map(({ file }) => reader.reread(file)));
  }
  return badKey(corpus, entry, key);
}

function demandKey(session: Session, document: vscode.TextDocument, position: vscode.Position): EntrySubject {
  const subject = subjectsAt(session, document, position).find(({ kind }) => kind !== 'quote');
  if (subject && subject.kind !== 'quote') return subject;
  const locked = lockOf(session.corpus, idOf(document.uri));
  if (locked) throw new Failed(wordLocked(idOf(document.uri), document.getText(), locked));
  throw new Refused(vscode.l10n.t('Only the key of an actor, a claim or a stance can be renamed here.'));
}

/** Why nothing is known of what a file names. */
const lockOf = (corpus: Corpus, file: FileId): Problem | undefined =>
  (isCodebook(file) ? corpus.openCodebook(file) : corpus.source(sourceOf(file)))?.reading?.locked;

function demandRenamable(corpus: Corpus, entry: EntryAddress): void {
  if (isStandardStance(corpus, entry)) throw new Refused(wordStandardStance(entry.key));
  const obstacle = obstacleTo(corpus, entry);
  if (obstacle) throw new Refused(wordObstacle(obstacle));
}

/** Goes to where an entry stands, in its codebook or else in the first sidecar that names it, and starts the renaming. */
export async function startRenaming({ corpus }: Session, entry: EntryAddress): Promise<void> {
  if (isStandardStance(corpus, entry)) throw new Refused(wordStandardStance(entry.key));
  const place = placeNaming(corpus, entry);
  if (!place) throw new Refused(vscode.l10n.t('“{0}” is not there any more.', entry.key));
  const document = await openText(place.file);
  const { start } = rangeOf(document, place.span);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start) });
  // It ends when the person has typed; nobody else need wait for that.
  void vscode.commands.executeCommand('editor.action.rename');
}

function placeNaming(corpus: Corpus, entry: EntryAddress): { file: FileId; span: Span } | undefined {
  const book = corpus.openCodebook(entry.codebook);
  const isIt = (named: { names: string; key: string }) =>
    named.names === entry.kind && named.key === entry.key;
  const keys = book?.reading.root ? keysInCodebook(book.reading.root).filter(isIt) : [];
  const own = keys.find(({ defines }) => defines) ?? keys[0];
  if (book && own) return { file: book.file, span: own };
  for (const { file, reading } of sidecarsNaming(corpus, entry)) {
    const span = reading.root && keysInSidecar(reading.root).find(isIt);
    if (span) return { file, span };
  }
  return undefined;
}
