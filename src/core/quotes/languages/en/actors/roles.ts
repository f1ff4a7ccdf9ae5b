import { SHORT_TITLES, Word } from '../lexicon';
import type { Token } from '../words';

/** What tells one role from another of its kind: "prime" minister, secretary of "state". */
export function qualifiersOf(tokens: readonly Token[], from: number, to: number, head: number): string[] {
  const found: string[] = [];
  for (let i = from; i < to; i++) {
    const { lower, entry } = tokens[i]!;
    const qualifies =
      i < head ? entry.bits & Word.roleModifier : i === head + 2 && tokens[head + 1]!.lower === 'of';
    if (qualifies) found.push(lower);
  }
  return found;
}

/** Whether a role that the text gave somebody is the one that a phrase names, as far as the phrase tells. */
export function fitsRole(role: string, head: string, qualifiers: readonly string[]): boolean {
  const words = role.toLowerCase().split(/[\s-]+/);
  if (!words.some(word => sameRole(word, head))) return false;
  return qualifiers.length === 0 || words.length === 1 || qualifiers.some(word => words.includes(word));
}

function sameRole(word: string, head: string): boolean {
  const bare = word.replace(/\.$/, '');
  return (SHORT_TITLES.get(bare) ?? bare) === head;
}
