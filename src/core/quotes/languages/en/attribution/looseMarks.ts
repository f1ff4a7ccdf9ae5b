import type { Marked } from '../../../layout';
import {
  type Document,
  namesWork,
  nominalsBefore,
  phraseAfter,
  type Range,
  type Sentence,
  type Source,
  type Subject,
  subjectBefore,
} from '../grammar';
import { POINTS_TO, takesClause, Word } from '../lexicon';
import { isSpeech } from '../reports';
import type { Token } from '../words';

/** From so many words on, words in marks that no verb of saying claims are speech rather than a name or a figure of speech. */
const SURE_WORDS = 6;

/** Behind a comma, speech has at least so many words. */
const LEAST_WORDS = 3;

/** Whether words in marks that no verb of saying claims are somebody's, and not a title, a name or a word held at arm's length. */
export function isLooseSpeech(text: string, { tokens }: Sentence, at: number): boolean {
  const token = tokens[at]!;
  const mark = token.mark!;
  if (mark.continued) return true;
  if (namesWork(tokens, at)) return false;
  const words = readWords(text, mark);
  if (isSubhead(text, mark, words.count)) return false;
  const first = text[mark.inner.start]!;
  const capital = first !== first.toLowerCase();
  if (capital && isWholeSentence(tokens, at)) return words.count > 1;
  if (words.count >= SURE_WORDS && !words.title) return true;
  const before = tokens[at - 1]?.tag;
  if (before === 'colon' && '.!?'.includes(mark.lastChar)) return true;
  // "Vogel: ‘We were lucky’", as headlines have it
  const isLast = at === tokens.length - 1;
  if (before === 'colon' && isLast && capital && words.count >= LEAST_WORDS && !words.title) return true;
  return (
    (before === 'colon' || before === 'comma') &&
    capital &&
    isSpeech(token) &&
    words.count >= LEAST_WORDS &&
    !words.title
  );
}

/** Words of a subhead, at most. */
const LONGEST_SUBHEAD = 8;

/** Double marks in so many characters on either side, at least, where a text uses them for what is said. */
const USUAL_DOUBLE_MARKS = 6;
const NEARBY = 4000;

/** Single marks alone in their line, where what is said stands in double ones: "‘A fight to the end’" between two paragraphs. */
function isSubhead(text: string, { start, end }: Marked, words: number): boolean {
  if (words > LONGEST_SUBHEAD || !/^[‘'](?!')/.test(text.slice(start, start + 2))) return false;
  const opensLine = start === 0 || text[start - 1] === '\n';
  if (!opensLine || !/^[.\s]*(?:\n|$)/.test(text.slice(end, end + 4))) return false;
  const nearby = text.slice(Math.max(0, start - NEARBY), end + NEARBY);
  return (nearby.match(/[“”"]/g)?.length ?? 0) >= USUAL_DOUBLE_MARKS;
}

/** Nothing but marked stretches and full stops stands beside it. */
function isWholeSentence(tokens: readonly Token[], at: number): boolean {
  return tokens.every(({ tag }, i) => i === at || tag === 'stop' || tag === 'mark');
}

/** Characters of a marked stretch that are enough to know it. */
const ENOUGH = 120;

/** How many words a stretch has (at its head), and whether every word of weight has a capital, as in a title. */
function readWords(text: string, { inner }: Marked): { count: number; title: boolean } {
  const words = text.slice(inner.start, Math.min(inner.end, inner.start + ENOUGH)).split(/\s+/);
  const weighty = words.filter(word => word.length > 3);
  return {
    count: words.length,
    title: weighty.length > 0 && weighty.every(word => word[0] !== word[0]!.toLowerCase()),
  };
}

/** Who speaks in marks that a colon, comma or dash leads to: "That did not surprise the pollster Ana Ruiz: “…”". */
export function leadingSpeaker(sentence: Sentence, at: number): Subject | undefined {
  const { tokens, groups } = sentence;
  const before = tokens[at - 1]?.tag;
  if (before !== 'colon' && before !== 'comma' && before !== 'dash') return undefined;
  if (before === 'colon') {
    const core = namedPhraseBefore(tokens, at - 1);
    if (core) return { ...core, core };
  }
  const verb = groups.findLast(group => group.form === 'finite' && group.to <= at);
  // "Vogel on the budget: “It is a farce.”"
  if (!verb && before === 'colon' && tokens[0]!.tag === 'name') {
    const core = nameAt(tokens);
    return { ...core, core };
  }
  // "There was a sign on the door: “Closed.”"
  if (verb && before === 'colon' && POINTS_TO.has(tokens[verb.from - 1]?.lower ?? '')) {
    const core = phraseAfter(tokens, verb.to);
    return core && { ...core, core };
  }
  return verb && subjectBefore(tokens, verb.from);
}

/** The name at the head of a sentence. */
function nameAt(tokens: readonly Token[]): Range {
  let to = 1;
  while (tokens[to]?.tag === 'name') to++;
  return { from: 0, to };
}

/** The noun phrase that ends in a person's name right before a colon, object though it may be. */
function namedPhraseBefore(tokens: readonly Token[], colon: number): Range | undefined {
  const last = tokens[colon - 1];
  const phrase = nominalsBefore(tokens, colon);
  // "Vogel’s answer: “Never.”"
  if (phrase?.from === 0 && tokens.slice(0, colon).some(({ tag }) => tag === 'genitive')) return phrase;
  if (last?.tag !== 'name' || last.entry.bits & Word.time || !phrase) return undefined;
  // "Said Vogel: “Fine.”"
  const isVerb = phrase.from === 0 && colon > 1 && takesClause(tokens[0]!.entry.verb?.verb);
  return isVerb ? { from: 1, to: colon } : phrase;
}

/** "That was the verdict": words that mean no person. */
function pointsBack({ tokens }: Sentence, { core }: Subject): boolean {
  const { tag, entry, lower } = tokens[core.from]!;
  return tag === 'pronoun' && core.to === core.from + 1 && (!(entry.bits & Word.personal) || lower === 'it');
}

/** Who acts in the sentence before, or in the one behind: words in marks beside it are likely theirs. */
export function actorBeside(document: Document, p: number, s: number): Source | undefined {
  const { sentences } = document.paragraphs[p]!;
  const before = s > 0 ? sentences[s - 1] : document.paragraphs[p - 1]?.sentences.at(-1);
  for (const sentence of [before, sentences[s + 1]]) {
    const verb = sentence?.groups.find(({ form }) => form === 'finite');
    const phrase = verb && subjectBefore(sentence!.tokens, verb.from);
    if (phrase && !pointsBack(sentence!, phrase)) return { sentence: sentence!, phrase };
  }
  return undefined;
}
