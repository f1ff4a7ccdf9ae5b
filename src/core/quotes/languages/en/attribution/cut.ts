import type { Range } from '../grammar';
import { LABEL_TIES, Word } from '../lexicon';
import type { Candidate, Frame } from '../reports';
import { type Token, tagSet } from '../words';

/** Frames in which whom or what the words are about may stand before them: "called them “liars”". */
const WITH_OBJECT: ReadonlySet<Frame> = new Set<Frame>(['object', 'preposition', 'passive', 'infinitive']);

const ENDS_OBJECT = tagSet('noun', 'name', 'pronoun', 'ing');
const IN_OBJECT = tagSet('noun', 'name', 'pronoun', 'ing', 'adjective', 'determiner', 'genitive', 'number');
const LEADS_TO_MARK = tagSet('determiner', 'adverb');

/**
 * What was said, as a person would cut it out: without the word that ties it to the report ("that", "as", "to") and, where
 * words in marks say it all, without whom or what they are about.
 */
export function cut(tokens: readonly Token[], part: Range, { frame, verbClass }: Candidate): Range {
  const { to } = part;
  let { from } = part;
  const first = tokens[from]!;
  if (WITH_OBJECT.has(frame) && (first.entry.bits & Word.object || first.lower === 'it')) {
    const next = tokens[from + 1];
    // "called for him to leave" is a clause with its subject.
    const isSubject = frame === 'preposition' && next?.tag === 'to';
    if (
      next &&
      !isSubject &&
      from + 1 < to &&
      (verbClass === 'call' || next.tag === 'to' || LABEL_TIES.has(next.lower))
    )
      from++;
  }
  const mark = WITH_OBJECT.has(frame) ? markBehindObject(tokens, from, to, verbClass === 'call') : undefined;
  if (mark !== undefined && mark + 1 === to) return { from: mark, to };
  return isTie(tokens[from]!, frame) && from + 1 < to ? { from: from + 1, to } : { from, to };
}

function isTie({ lower, tag }: Token, frame: Frame): boolean {
  if (tag === 'to') return true;
  if (lower === 'that') return tag === 'subordinator' || tag === 'relative';
  return lower === 'as' && WITH_OBJECT.has(frame);
}

/** The stretch in marks that a noun phrase and a tie, or for a label the noun phrase alone, lead up to. */
function markBehindObject(
  tokens: readonly Token[],
  from: number,
  to: number,
  labels: boolean,
): number | undefined {
  let at = from;
  while (at < to && IN_OBJECT.has(tokens[at]!.tag)) at++;
  const objectEnd = at;
  if (at < to && LABEL_TIES.has(tokens[at]!.lower)) at++;
  const tied = at > objectEnd;
  while (at < to && LEADS_TO_MARK.has(tokens[at]!.tag)) at++;
  if (at >= to || !tokens[at]!.mark || at === from) return undefined;
  if (tied) return at;
  const last = tokens[objectEnd - 1];
  return labels && last && ENDS_OBJECT.has(last.tag) ? at : undefined;
}
