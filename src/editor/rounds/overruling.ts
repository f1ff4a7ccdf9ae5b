import * as vscode from 'vscode';
import type { TaggedSource } from '../../core/corpus';
import { slugOfCoder } from '../../core/format';
import { writtenOut } from '../../core/quotes';
import { hasSource, isBlind, type OverruledVote, overruled, partsOf, roundSourceOf } from '../../core/rounds';
import { titleOf } from '../../core/trees';
import { clipQuote } from '../../wording';
import { Refused, type Session } from '../session';
import { anyCoderName } from '../tagging';
import { ask, type Option } from '../telling';
import { showUnit } from './showing';
import { wordChange } from './words';

interface Overruled extends OverruledVote {
  readonly source: TaggedSource;
}

/** Shows a coder what was decided otherwise than they had coded it, by whom, when and why. */
export async function showOverruled(session: Session): Promise<void> {
  const coder = await anyCoderName();
  if (coder === undefined) return;
  const changed = overruledIn(session, coder);
  if (changed.length === 0)
    throw new Refused(vscode.l10n.t('Nothing that {0} has coded was decided otherwise.', coder));
  const answer = await ask<Overruled>({
    title: vscode.l10n.t('Codings of {0} that were changed: {1}', coder, changed.length),
    placeholder: vscode.l10n.t('Each stands in the text as you move; Enter goes there'),
    options: typed =>
      changed
        .map(each => optionOf(session, each))
        .filter(({ words, detail = '' }) => `${words} ${detail}`.toLowerCase().includes(typed.toLowerCase())),
    look: ({ source, unit }) => void showUnit({ source }, partsOf(unit)),
  });
  if (typeof answer === 'object') await showUnit(answer.value, partsOf(answer.value.unit));
}

function overruledIn({ corpus }: Session, coder: string): Overruled[] {
  const slug = slugOfCoder(coder);
  return corpus.sourcesInOrder().flatMap(source => {
    const rounds = [...corpus.codebook(source.codebook).rounds.values()];
    const round = rounds.filter(each => hasSource(each, source) && !isBlind(each)).at(-1);
    if (!round || source.sight?.blind) return [];
    return overruled(roundSourceOf(source, round).units, slug).map(each => ({ ...each, source }));
  });
}

function optionOf(
  { corpus }: Session,
  { source, unit, vote, decided, codings }: Overruled,
): Option<Overruled> {
  const book = corpus.codebook(source.codebook);
  const outcome = {
    ...vote,
    parts: unit.shared.some(({ quote }) => quote === 'no') ? [] : unit.shared,
    codings,
    values: {},
  };
  return {
    icon: 'history',
    words: wordChange(vote, outcome, book),
    detail: [
      decided.reason,
      vscode.l10n.t('decided by {0}', decided.by ?? '–'),
      decided.at?.slice(0, 10),
      clipQuote(writtenOut(partsOf(unit)).text, 48),
      titleOf(source),
    ]
      .filter(Boolean)
      .join(' · '),
    value: { source, unit, vote, decided, codings },
  };
}
