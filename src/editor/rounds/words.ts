import * as vscode from 'vscode';
import { actorName, type Codebook, claimText } from '../../core/model';
import type { Vote } from '../../core/rounds';
import { clip } from '../../wording';

/** What a coder says of a quotation, in one line: stances with their claims, who speaks, own values. */
export function wordVote({ parts, codings, speakers, values }: Vote, book: Codebook): string {
  if (parts.length === 0) return vscode.l10n.t('no quote');
  const said = [
    ...codings.map(({ claim, stance }) =>
      [stance, clip(claimText(book, claim), 60)].filter(Boolean).join(': '),
    ),
    ...(speakers ? [speakers.map(key => actorName(book, key)).join(' + ')] : []),
    ...Object.entries(values).map(([key, value]) => `${key}: ${value}`),
  ];
  return said.length > 0 ? said.join(' · ') : vscode.l10n.t('marked, with no coding');
}
