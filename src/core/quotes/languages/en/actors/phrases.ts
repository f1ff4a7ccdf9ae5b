import type { Range } from '../grammar';
import { ARTICLE, REFLEXIVE } from '../lexicon';
import type { Token } from '../words';

/** The words of a range, with single spaces. */
export function textOf(tokens: readonly Token[], from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) {
    const token = tokens[i]!;
    const tight = i === from || token.start === tokens[i - 1]!.end;
    text += (tight ? '' : ' ') + token.text;
  }
  return text;
}

/** A phrase without its article, and with its owner's name: "Ana Ruiz’s lawyer" for "her lawyer". */
export function wordsOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  owner: string | undefined,
): string {
  if (owner) return `${owner}’s ${textOf(tokens, from + 1, to)}`;
  const bare = tokens[from]!.entry.bits & ARTICLE ? from + 1 : from;
  // "the mayor himself"
  const end = to > bare + 1 && REFLEXIVE.test(tokens[to - 1]!.lower) ? to - 1 : to;
  return textOf(tokens, Math.min(bare, end - 1), end);
}

/** The noun that a phrase is about: the last before a preposition or a relative clause. */
export function headOf(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    const { tag } = tokens[i]!;
    if (
      tag === 'preposition' ||
      tag === 'relative' ||
      tag === 'ing' ||
      tag === 'participle' ||
      tag === 'comma' ||
      (tag === 'adjective' && i > from + 1 && tokens[i - 1]!.tag === 'noun')
    )
      return i - 1;
  }
  return to - 1;
}

/** "a trader, Ana Ruiz", "a trader, who gave her name as Ana Ruiz": a name that belongs to the phrase before it. */
export function isApposed(tokens: readonly Token[], comma: number, { from, to }: Range): boolean {
  let start = from;
  while (start > comma && tokens[start - 1]!.tag === 'name') start--;
  return start === comma + 1 || (tokens[start - 1]!.lower === 'as' && tokens[to]?.tag === 'comma');
}

export function isCoordination(tokens: readonly Token[], named: readonly { mention: Range }[]): boolean {
  const [first, second] = named;
  for (let i = first!.mention.to; i < second!.mention.from; i++)
    if (tokens[i]!.tag === 'conjunction' || tokens[i]!.tag === 'comma') return true;
  return false;
}
