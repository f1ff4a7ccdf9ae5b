import {
  clauseEnd,
  clauseStartsAt,
  hasFiniteVerb,
  type Sentence,
  skipAdjuncts,
  skipConnectives,
} from '../grammar';
import { HEARERS, OPENS_TOLD } from '../lexicon';
import { tagSet } from '../words';
import type { Candidate } from './candidate';

const ENDS = tagSet('stop', 'comma', 'preposition', 'adverb', 'name');

/** "The inquest heard that …", "…, a court has heard", "…, jurors were told": what was said before a body, which does not say by whom. */
export function heard({ tokens, groups, subjects }: Sentence, index: number): Candidate | undefined {
  const group = groups[index]!;
  const { lemma } = group.verb ?? {};
  if (group.form !== 'finite' || !(lemma === 'tell' || (lemma === 'hear' && !group.passive)))
    return undefined;
  const hearer = subjects.own(index);
  if (!hearer || !has(hearer.core.from, hearer.core.to)) return undefined;
  const told = { cue: group, verbClass: 'say', speaker: undefined, group } as const;
  const from = skipAdjuncts(tokens, group.to, undefined);
  const opener = tokens[from]?.lower ?? '';
  if (lemma === 'hear' && (OPENS_TOLD.has(opener) || clauseStartsAt(tokens, from, groups))) {
    const to = clauseEnd(tokens, from, groups);
    const frame = opener === 'that' ? 'that' : OPENS_TOLD.has(opener) ? 'question' : 'bare';
    return to > from ? { ...told, frame, parts: [{ from, to }] } : undefined;
  }
  const before = tokens[hearer.from - 1];
  const said = { from: skipConnectives(tokens, hearer.from), to: hearer.from - (before?.mark ? 0 : 1) };
  const closes = ENDS.has(tokens[group.to]?.tag ?? 'stop');
  const isSaid = before?.mark !== undefined || (before?.tag === 'comma' && hasFiniteVerb(tokens, said));
  return closes && isSaid && said.to > said.from ? { ...told, frame: 'preposed', parts: [said] } : undefined;

  function has(start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (HEARERS.has(tokens[i]!.lower)) return true;
    return false;
  }
}
