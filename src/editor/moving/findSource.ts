import * as vscode from 'vscode';
import type { TaggedSource } from '../../core/corpus';
import { type FileId, isSidecar, nameOf, sourceOf } from '../../core/format';
import { byFit, isOrphaned } from '../../core/moving';
import { runAction } from '../commands';
import { activeFile } from '../host';
import { COMMANDS } from '../ids';
import { asPath } from '../presentation';
import { Refused, type Session } from '../session';
import { pickOne, withProgress } from '../telling';
import { adopters, type Candidate, candidateAt } from './candidates';
import { moveSidecar } from './moveSidecar';

/** How many sources are read side by side. */
const READ_TOGETHER = 16;

export interface FindSourceArgument {
  readonly sidecar: FileId;
}

/** Looks through all sources of the workspace for the one that a sidecar has lost, and moves it there when told to. */
export const registerFindSource = (session: Session): vscode.Disposable =>
  vscode.commands.registerCommand(COMMANDS.findSource, (argument?: FindSourceArgument) =>
    runAction(session, async () => {
      const orphan = demandOrphan(session, argument?.sidecar ?? activeFile());
      const candidates = await search(session, orphan);
      if (candidates.length === 0)
        throw new Refused(
          vscode.l10n.t('No source without a sidecar has the quotes of {0}.', nameOf(orphan.sidecarFile)),
        );
      const to = await pick(orphan, candidates);
      if (to !== undefined) await moveSidecar(session, { from: orphan.file, to });
    }),
  );

function demandOrphan({ corpus }: Session, sidecar: FileId | undefined): TaggedSource {
  if (sidecar === undefined || !isSidecar(sidecar)) throw new Refused(vscode.l10n.t('Open a sidecar first.'));
  const source = corpus.source(sourceOf(sidecar));
  if (!source || !isOrphaned(source))
    throw new Refused(vscode.l10n.t('The source of {0} is there.', nameOf(sidecar)));
  return source;
}

/** The sources that fit, the likeliest first; one that has the very text ends the search. */
const search = (session: Session, orphan: TaggedSource): Thenable<Candidate[]> =>
  withProgress(
    vscode.l10n.t('Looking for the source of {0}', nameOf(orphan.sidecarFile)),
    { isCancellable: true },
    async (report, token) => {
      const sources = adopters(session);
      const found: Candidate[] = [];
      for (let searched = 0; searched < sources.length && !token.isCancellationRequested; ) {
        const together = sources.slice(searched, searched + READ_TOGETHER);
        const fitting = await Promise.all(together.map(source => candidateAt(session, orphan, source)));
        found.push(...fitting.filter(candidate => candidate !== undefined));
        if (found.some(({ isSameText }) => isSameText)) break;
        searched += together.length;
        report(
          vscode.l10n.t('{0} of {1}', searched, sources.length),
          (100 * together.length) / sources.length,
        );
      }
      return found.sort(byFit);
    },
  );

async function pick(orphan: TaggedSource, candidates: readonly Candidate[]): Promise<FileId | undefined> {
  const items = candidates.map(candidate => ({
    label: asPath(candidate.file),
    description: wordFit(orphan, candidate),
    file: candidate.file,
  }));
  const title = vscode.l10n.t('Move {0} to which source?', nameOf(orphan.sidecarFile));
  const picked = await pickOne(items, { title });
  return picked?.file;
}

const wordFit = ({ quotes }: TaggedSource, { isSameText, found }: Candidate): string =>
  isSameText ? vscode.l10n.t('the same text') : vscode.l10n.t('{0} of {1} quotes', found, quotes.length);
