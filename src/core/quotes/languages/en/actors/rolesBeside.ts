import { phraseAfter } from '../grammar';
import { AFFILIATION_TIES, Word } from '../lexicon';
import type { Token } from '../words';
import { textOf } from './phrases';

/** Whether a role begins a phrase with its determiner, so that the name behind its comma is an apposition. */
function opensPhrase(tokens: readonly Token[], role: number): boolean {
  let i = role;
  while (i > 0 && (tokens[i]!.tag === 'noun' || tokens[i]!.tag === 'adjective' || tokens[i]!.tag === 'name'))
    i--;
  return tokens[i]!.tag === 'determiner' || tokens[i]!.tag === 'genitive';
}

export interface Role {
  readonly role: string | undefined;
  readonly affiliation: string | undefined;
}

const NO_ROLE: Role = { role: undefined, affiliation: undefined };

/** A role in small letters before a name: "White House spokesman John Kirby", "campaign manager Robby Mook". */
export function roleBefore(tokens: readonly Token[], name: number): Role {
  // "The prime minister, Ivo Petrov, …"
  if (
    tokens[name - 1]?.tag === 'comma' &&
    tokens[name - 2] &&
    tokens[name - 2]!.entry.bits & Word.role &&
    opensPhrase(tokens, name - 2)
  )
    return roleBefore(tokens, name - 1);
  const head = tokens[name - 1];
  if (!head || !(head.entry.bits & Word.role) || head.tag !== 'noun') return NO_ROLE;
  let from = name - 1;
  while (
    from > 0 &&
    tokens[from - 1]!.entry.bits & (Word.role | Word.roleModifier | Word.organisation) &&
    (from === 1 || !tokens[from - 1]!.capital)
  )
    from--;
  let affiliation: string | undefined;
  let start = from;
  while (start > 0 && tokens[start - 1]!.tag === 'name') start--;
  if (start < from) affiliation = textOf(tokens, start, from);
  else if (tokens[from - 1]?.tag === 'genitive') {
    let owner = from - 1;
    while (owner > 0 && tokens[owner - 1]!.tag === 'name') owner--;
    if (owner < from - 1) affiliation = textOf(tokens, owner, from - 1);
  }
  return { role: textOf(tokens, from, name), affiliation };
}

/** A role behind a name: ", the White House spokesman,", ", a senior fellow at the Middle East Institute". */
export function roleBehind(tokens: readonly Token[], end: number): Role {
  if (tokens[end]?.tag !== 'comma') return NO_ROLE;
  const phrase = phraseAfter(tokens, end + 1);
  if (!phrase) return NO_ROLE;
  let from = phrase.from;
  if (tokens[from]!.tag === 'determiner') from++;
  let head: number | undefined;
  for (let i = from; i < phrase.to; i++) {
    const { tag, entry } = tokens[i]!;
    if (tag === 'preposition' || tag === 'relative') break;
    if (entry.bits & Word.role) head = i;
  }
  if (head !== undefined && tokens[head + 1]?.tag === 'name') return NO_ROLE;
  if (
    head === undefined ||
    (tokens[phrase.from]!.tag === 'name' && tokens[phrase.from]!.entry.bits & Word.title)
  )
    return NO_ROLE;
  const tie = tokens[head + 1];
  let affiliation: string | undefined;
  if (tie?.tag === 'preposition' && AFFILIATION_TIES.has(tie.lower)) {
    const body = phraseAfter(tokens, head + 2);
    if (body)
      affiliation = textOf(
        tokens,
        tokens[body.from]!.entry.bits & Word.definite ? body.from + 1 : body.from,
        body.to,
      );
  } else if (tokens[from]!.tag === 'name') {
    let i = from;
    while (
      i < head &&
      tokens[i]!.tag === 'name' &&
      !(tokens[i]!.entry.bits & (Word.role | Word.roleModifier))
    )
      i++;
    if (i > from) {
      affiliation = textOf(tokens, from, i);
      from = i;
    }
    if (tokens[from]?.tag === 'genitive') from++;
  }
  return { role: from <= head ? textOf(tokens, from, head + 1) : undefined, affiliation };
}
