import * as vscode from 'vscode';
import { sourceOf } from '../../../core/format';
import { isOrphaned, orphansFitting } from '../../../core/moving';
import { COMMANDS } from '../../ids';
import {
  type DeleteSidecarArgument,
  type FindSourceArgument,
  type MoveSidecarArgument,
  sourcesNearby,
} from '../../moving';
import { asPath } from '../../presentation';
import { type FixFamily, fixByCommand } from './family';

/** For a sidecar whose source is not beside it: move it to where the source is, look for that, or delete the sidecar. */
export const lostSource: FixFamily = {
  codes: ['no-source'],
  fixesAt: async ({ session, document }) => {
    const sidecar = document.uri.toString();
    const orphan = session.corpus.source(sourceOf(sidecar));
    if (!orphan || !isOrphaned(orphan)) return [];
    const candidates = await sourcesNearby(session, orphan);
    const moves = candidates.map(({ file, isSameText }) =>
      Object.assign(
        fixByCommand(vscode.l10n.t('Move this sidecar to {0}', asPath(file)), COMMANDS.moveSidecar, {
          from: orphan.file,
          to: file,
        } satisfies MoveSidecarArgument),
        { isPreferred: isSameText && candidates.length === 1 },
      ),
    );
    return [
      ...moves,
      fixByCommand(vscode.l10n.t('Look for its source in the workspace'), COMMANDS.findSource, {
        sidecar,
      } satisfies FindSourceArgument),
      fixByCommand(vscode.l10n.t('Delete this sidecar'), COMMANDS.deleteSidecar, {
        sidecars: [sidecar],
      } satisfies DeleteSidecarArgument),
    ];
  },
};

/** For a source whose sidecar seems to lie elsewhere: move it here. */
export const lostSidecar: FixFamily = {
  codes: ['sidecar-elsewhere'],
  fixesAt: ({ session, document }) => {
    const source = session.sourceOf(document);
    const orphans = source ? orphansFitting(session.corpus, source) : [];
    return orphans.map(({ orphan, isSameText }) =>
      Object.assign(
        fixByCommand(
          vscode.l10n.t('Move its sidecar here: {0}', asPath(orphan.sidecarFile)),
          COMMANDS.moveSidecar,
          {
            from: orphan.file,
            to: document.uri.toString(),
          } satisfies MoveSidecarArgument,
        ),
        { isPreferred: isSameText && orphans.length === 1 },
      ),
    );
  },
};
