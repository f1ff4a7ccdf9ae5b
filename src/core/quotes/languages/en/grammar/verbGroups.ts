import { AUXILIARY, Form, type Verb, Word } from '../lexicon';
import type { Token } from '../words';

/** Tokens of a sentence, from `from` up to but not including `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export const VERB_GROUP_FORMS = ['finite', 'infinitive', 'ing', 'participle'] as const;

/** A verb with its auxiliaries and the adverbs among them: "has not publicly said". */
export interface VerbGroup extends Range {
  /** The lexical verb, or the last auxiliary where there is none. */
  readonly head: number;
  /** As far as the lexicon knows it. */
  readonly verb: Verb | undefined;
  readonly form: (typeof VERB_GROUP_FORMS)[number];
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modal: boolean;
}

/** The first of the groups, which stand in order, that begins at or behind a token. */
function firstFrom(groups: readonly VerbGroup[], at: number): number {
  let low = 0;
  let high = groups.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (groups[middle]!.from < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The verb group that begins at a token. */
export function groupAt(groups: readonly VerbGroup[], at: number): VerbGroup | undefined {
  const group = groups[firstFrom(groups, at)];
  return group?.from === at ? group : undefined;
}

/** The first finite verb group that begins at or behind a token. */
export function nextFinite(groups: readonly VerbGroup[], at: number): VerbGroup | undefined {
  for (let i = firstFrom(groups, at); i < groups.length; i++)
    if (groups[i]!.form === 'finite') return groups[i];
  return undefined;
}

export function findVerbGroups(tokens: readonly Token[]): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let i = 0; i < tokens.length; ) {
    const tag = tokens[i]!.tag;
    if (tag === 'auxiliary' || tag === 'to' || tag === 'verb' || tag === 'ing' || tag === 'participle') {
      const group = readGroup(tokens, i);
      groups.push(group);
      i = group.to;
    } else i++;
  }
  return groups;
}

function readGroup(tokens: readonly Token[], from: number): VerbGroup {
  let head = from;
  let be = false;
  let negated = false;
  let modal = false;
  const opensWith = tokens[from]!.tag;
  let i = from;
  for (; i < tokens.length; i++) {
    const { tag, entry } = tokens[i]!;
    if (entry.bits & Word.negation) negated = true;
    if (tag === 'to' && i === from) continue;
    if (tag === 'auxiliary') {
      if (entry.bits & Word.modal) modal = true;
      be = (entry.bits & Word.be) !== 0;
      head = i;
      continue;
    }
    if (tag === 'adverb' && i > from) continue;
    break;
  }
  const last = tokens[i];
  const lexical =
    last && (last.tag === 'verb' || last.tag === 'participle' || (last.tag === 'ing' && (be || i === from)));
  if (lexical && i - head <= 4) head = i;
  const form =
    opensWith === 'to'
      ? 'infinitive'
      : head > from || opensWith === 'auxiliary' || opensWith === 'verb'
        ? 'finite'
        : opensWith === 'ing'
          ? 'ing'
          : 'participle';
  const token = tokens[head]!;
  const reading = token.entry.bits & AUXILIARY ? undefined : token.entry.verb;
  const participle = reading ? (reading.forms & Form.participle) !== 0 : token.lower.endsWith('ed');
  const contracted = tokens[from]!.lower === "'s" && head > from;
  const passive = participle && token.tag === 'participle' && ((be && !contracted) || form === 'participle');
  return { from, to: head + 1, head, verb: reading?.verb, form, passive, negated, modal };
}
