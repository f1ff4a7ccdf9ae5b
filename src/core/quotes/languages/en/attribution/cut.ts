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
  const label = WITH_OBJECT.has(frame) ? labelBehindObject(tokens, from, to, verbClass) : undefined;
  if (label !== undefined) return { from: label, to };
  return isTie(tokens[from]!, frame) && from + 1 < to ? { from: from + 1, to } : { from, to };
}

function isTie({ lower, tag }: Token, frame: Frame): boolean {
  if (tag === 'to') return true;
  if (lower === 'that') return tag === 'subordinator' || tag === 'relative';
  return lower === 'as' && WITH_OBJECT.has(frame);
}

/**
 * Where the words in marks begin that are all behind a noun phrase and a tie, or for a label behind the noun phrase alone; its
 * article belongs to the label: "calls Ruiz a “liar”".
 */
function labelBehindObject(
  tokens: readonly Token[],
  from: number,
  to: number,
  verbClass: Candidate['verbClass'],
): number | undefined {
  let at = from;
  const first = tokens[from]!;
  // "called Berg’s plan to open a mill “a farce”", "urging those who left to “come home”"
  const isLong = verbClass === 'call' || (verbClass === 'urge' && first.tag !== 'to');
  while (at < to && (IN_OBJECT.has(tokens[at]!.tag) || (isLong && hangsOn(tokens, at, to)))) at++;
  const article = tokens[at - 1]?.tag === 'determiner' && at - 1 > from ? at - 1 : undefined;
  const objectEnd = article ?? at;
  const isTied = at < to && LABEL_TIES.has(tokens[at]!.lower);
  if (isTied) at++;
  while (at < to && LEADS_TO_MARK.has(tokens[at]!.tag)) at++;
  if (at + 1 !== to || !tokens[at]!.mark || at === from) return undefined;
  if (isTied) return at;
  const last = tokens[objectEnd - 1];
  return verbClass === 'call' && last && ENDS_OBJECT.has(last.tag) ? (article ?? at) : undefined;
}

/** "Berg’s plan to open a mill in Tarn": what belongs to an object whose label stands behind it, and is no tie to the label. */
function hangsOn(tokens: readonly Token[], at: number, to: number): boolean {
  const { tag, lower } = tokens[at]!;
  if ((tag !== 'preposition' && tag !== 'to' && tag !== 'verb') || lower === 'as') return false;
  if (tag === 'verb') return tokens[at - 1]?.tag === 'to';
  let next = at + 1;
  while (next < to && LEADS_TO_MARK.has(tokens[next]!.tag)) next++;
  return next < to && !tokens[next]!.mark;
}
