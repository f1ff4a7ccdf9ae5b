import * as l10n from '@vscode/l10n';
import type { Team } from '../../core/agreement';
import { LEAST_OVERLAP } from '../../core/rounds';

const PERCENT = 100;

/** Of quotes that each coder marks for themselves: how many several have, and how many one has alone. */
export function quotesAlone({ sources, coders }: Team): string[] {
  const alone = new Map<string, number>();
  let together = 0;
  for (const { units } of sources)
    for (const { isGiven, votes } of units) {
      if (isGiven) continue;
      const marking = [...votes].flatMap(([coder, { parts }]) => (parts.length > 0 ? coder : []));
      if (marking.length > 1) together += 1;
      else for (const coder of marking) alone.set(coder, (alone.get(coder) ?? 0) + 1);
    }
  if (together + alone.size === 0) return [];
  const each = [...alone].map(([coder, count]) => `${coders.get(coder) ?? coder} ${count}`);
  return [
    '',
    l10n.t(
      'Quotes that coders marked for themselves are one where they share more than {0} % of what they cover: {1} by several coders; by one alone: {2}.',
      LEAST_OVERLAP * PERCENT,
      together,
      each.join(', ') || l10n.t('none'),
    ),
  ];
}
