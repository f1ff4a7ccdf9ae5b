import { AUXILIARY, Form, takesClause, Word } from '../lexicon';
import { type Token, tagSet } from './tokens';

/** Words between a participle and the verb of its sentence, at most. */
const LONGEST_REDUCED = 12;

/** What may stand between them: the phrases that hang on to the participle, and nothing that opens a clause. */
const INSIDE = tagSet(
  'noun',
  'name',
  'adjective',
  'number',
  'determiner',
  'genitive',
  'preposition',
  'adverb',
);

/**
 * Tags as participles the pasts that only hang on to the noun before them: "two people briefed on the matter told
 * reporters", "a study published in Nature suggests". What shows it is a verb of saying further on that has no other
 * subject.
 */
export function tagReducedRelatives(tokens: readonly Token[]): void {
  for (let i = 1; i < tokens.length - 2; i++) {
    const token = tokens[i]!;
    if (token.tag !== 'verb' || tokens[i - 1]!.tag !== 'noun') continue;
    if ((mayBeReduced(token) && isReduced(tokens, i)) || (isBoth(token) && isGoverned(tokens, i)))
      token.tag = 'participle';
  }
}

function isBoth({ entry, lower }: Token): boolean {
  const forms = entry.verb?.forms;
  return forms === undefined ? lower.endsWith('ed') : (forms & PAST) === PAST;
}

const PAST = Form.past | Form.participle;
const CLAUSE = tagSet('comma', 'dash', 'colon', 'semicolon', 'stop', 'mark', 'relative', 'subordinator');

/** "in a statement posted on Monday": words that a preposition governs do nothing themselves. */
function isGoverned(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]!.tag !== 'preposition') return false;
  if (!(tokens[at - 1]!.entry.bits & (Word.document | Word.occasion))) return false;
  let head = at - 1;
  while (NOMINAL.has(tokens[head]?.tag ?? 'stop')) head--;
  if (tokens[head]?.tag !== 'preposition' || tokens[head]!.lower === 'of') return false;
  for (let i = head - 1; i >= 0; i--) {
    const { tag } = tokens[i]!;
    if (tag === 'verb' || tag === 'auxiliary') return true;
    if (CLAUSE.has(tag)) return false;
  }
  return head === 0;
}

const NOMINAL = tagSet('noun', 'name', 'adjective', 'number', 'determiner', 'genitive');

function mayBeReduced({ entry, lower }: Token): boolean {
  const { verb } = entry;
  if (!verb) return lower.endsWith('ed');
  if ((verb.forms & PAST) !== PAST || verb.forms & Form.base) return false;
  // "told in May that": a verb of saying is the sentence's own, but for one whose hearer has become the subject.
  return !takesClause(verb.verb) || verb.verb.classes.every(name => name === 'tell' || name === 'warn');
}

function isReduced(tokens: readonly Token[], at: number): boolean {
  if (tokens[at + 1]!.tag !== 'preposition') return false;
  for (let i = at + 1; i < Math.min(tokens.length, at + LONGEST_REDUCED); i++) {
    const { tag, entry } = tokens[i]!;
    const before = tokens[i - 1]!;
    if (tag === 'verb' || tag === 'auxiliary') {
      const ends = before.tag === 'noun' || before.tag === 'name' || before.tag === 'number';
      // "in a statement posted on Monday": another of the kind
      const reports = takesClause(entry.verb?.verb) && tokens[i + 1]?.tag !== 'preposition';
      return ends && i > at + 2 && (reports || (entry.bits & AUXILIARY & ~Word.modal) !== 0);
    }
    if (!INSIDE.has(tag)) return false;
    // A second phrase with nothing to tie it is the subject of a verb of its own.
    if (tag === 'determiner' && before.tag !== 'preposition') return false;
    if (tag === 'preposition' && entry.bits & Word.subordinator) return false;
    if (before.entry.bits & Word.time && tag !== 'preposition') return false;
  }
  return false;
}
