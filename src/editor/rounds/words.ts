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

/** What was decided in place of what a coder had said: the stances on claims that are others now, else all of both. */
export function wordChange(vote: Vote, outcome: Vote, book: Codebook): string {
  const claims = [...new Set([...vote.codings, ...outcome.codings].map(({ claim }) => claim))];
  const changes = claims.flatMap(claim => {
    const [before, after] = [vote, outcome].map(each => wordStance(each, claim));
    return before === after ? [] : `${before} → ${after}: ${clip(claimText(book, claim), 60)}`;
  });
  return outcome.parts.length > 0 && changes.length > 0
    ? changes.join(' · ')
    : `${wordVote(vote, book)} → ${wordVote(outcome, book)}`;
}

function wordStance({ codings }: Vote, claim: string): string {
  const coding = codings.find(each => each.claim === claim);
  return coding ? (coding.stance ?? vscode.l10n.t('no stance')) : vscode.l10n.t('not coded');
}
