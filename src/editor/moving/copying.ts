import * as vscode from 'vscode';
import { countQuotations, type TaggedSource } from '../../core/corpus';
import type { Edit } from '../../core/edits';
import { type FileId, isCodebook, isSidecar, nameOf, sidecarOf } from '../../core/format';
import { copySidecar } from '../../core/moving';
import { digestOf, withoutByteOrderMark } from '../../core/text';
import { confirm, runAction } from '../commands';
import { exists, idOf } from '../host';
import { asPath, wordQuotations } from '../presentation';
import { Refused, type Session } from '../session';
import { inform } from '../telling';

/** A new file that says what a tagged source says. */
interface Copy {
  readonly file: FileId;
  readonly original: FileId;
}

/** When a source is copied in VS Code, offers to copy what is said of it too. A copied folder has its sidecars already. */
export const registerCopying = (session: Session): vscode.Disposable =>
  vscode.workspace.onDidCreateFiles(({ files }) => offer(session, files));

/** VS Code tells what came to be, not what it was made of: a copy is known by its text. */
async function offer(session: Session, uris: readonly vscode.Uri[]): Promise<void> {
  await session.settled();
  const found = await Promise.all(uris.map(uri => copyAt(session, uri)));
  const copies = found.filter(copy => copy !== undefined);
  if (copies.length === 0) return;
  const yes = vscode.l10n.t('Copy Quotes');
  if ((await inform(wordOffer(session, copies), yes)) === yes)
    await runAction(session, () => copyQuotes(session, copies));
}

async function copyAt(session: Session, uri: vscode.Uri): Promise<Copy | undefined> {
  const file = idOf(uri);
  if (isSidecar(file) || isCodebook(file)) return undefined;
  const text = await session.store.read(file).catch(() => undefined);
  if (!text?.trim() || (await exists(vscode.Uri.parse(sidecarOf(file))))) return undefined;
  const original = originalOf(session, file, withoutByteOrderMark(text));
  return original && { file, original: original.file };
}

/** Of several sources of one text the one whose name is most like the copy's: VS Code adds to it. */
function originalOf({ corpus }: Session, file: FileId, text: string): TaggedSource | undefined {
  const digest = digestOf(text);
  const originals = [...corpus.sources()].filter(
    source =>
      source.file !== file &&
      source.quotes.length > 0 &&
      !source.sight?.blind &&
      source.sourceText.state !== 'missing' &&
      (source.text === text || source.details.digest === digest),
  );
  const shared = (source: TaggedSource) => sharedStart(nameOf(source.file), nameOf(file));
  return originals.sort((a, b) => shared(b) - shared(a))[0];
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function wordOffer(session: Session, copies: readonly Copy[]): string {
  const [copy] = copies;
  if (!copy || copies.length > 1)
    return vscode.l10n.t('{0} sources were copied. Copy their quotes too?', copies.length);
  const source = session.corpus.source(copy.original);
  const count = source ? countQuotations(source.quotes.map(quote => ({ source, quote }))) : 0;
  return vscode.l10n.t(
    '{0} is a copy of {1}, which has {2}. Copy them too?',
    nameOf(copy.file),
    asPath(copy.original),
    wordQuotations(count),
  );
}

/** One action over all copies, so that one undo takes it back. */
async function copyQuotes(session: Session, copies: readonly Copy[]): Promise<void> {
  const edits = copies.flatMap(({ file, original }): Edit[] => {
    const source = session.corpus.source(original);
    const edit = source && copySidecar(source, file);
    return edit ? [edit] : [];
  });
  const [first] = edits;
  if (!first) throw new Refused(vscode.l10n.t('The quotes are not there any more.'));
  const kept = await session.apply({ ...first, files: edits.flatMap(({ files }) => files) });
  confirm(vscode.l10n.t('Copied the quotes'), kept);
}
