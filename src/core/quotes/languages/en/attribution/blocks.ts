import type { Span } from '../../../../model';
import type { Source } from '../grammar';
import {
  type Document,
  nominalsBefore,
  type Paragraph,
  type Range,
  type Sentence,
  type Subject,
  subjectAfter,
  subjectBefore,
} from '../grammar';
import { NO_SPEAKERS, reports, Word } from '../lexicon';

/** Words that report what stands elsewhere, and whose it is. */
export interface Introduction {
  readonly cue: Span;
  readonly source: Source;
}

/** What a paragraph's last words announce of the next: "Ruiz stated:", "The bank released this statement:". */
export function findIntroduction(paragraph: Paragraph): Introduction | undefined {
  const sentence = paragraph.sentences.at(-1)!;
  const { tokens, groups } = sentence;
  if (tokens.at(-1)?.tag !== 'colon') return undefined;
  const verb = groups.findLast(group => reports(group.verb));
  const noun = tokens.findLastIndex(
    ({ entry, tag }) => tag === 'noun' && (entry.bits & (Word.speechNoun | Word.document)) !== 0,
  );
  if (!verb && noun < 0) return fromSomebody(sentence);
  const cue = verb ?? { from: noun, to: noun + 1 };
  const main = groups.findLast(group => group.form === 'finite' && group.from <= cue.from);
  const owner = verb ? undefined : ownerBefore(tokens, noun);
  const phrase = (main && subjectBefore(tokens, main.from)) ?? (verb ? subjectAfter(tokens, verb.to) : owner);
  if (!phrase) return undefined;
  return {
    cue: { start: tokens[cue.from]!.start, end: tokens[cue.to - 1]!.end },
    source: { sentence, phrase },
  };
}

/** "And from Chairwoman Meike Santos:" */
function fromSomebody(sentence: Sentence): Introduction | undefined {
  const { tokens } = sentence;
  const at = tokens.findLastIndex(({ lower }) => lower === 'from');
  const phrase = at < 0 ? undefined : subjectAfter(tokens, at + 1);
  if (!phrase || phrase.to < tokens.length - 1 || tokens[phrase.core.to - 1]!.tag !== 'name')
    return undefined;
  const { start, end } = tokens[at]!;
  return { cue: { start, end }, source: { sentence, phrase } };
}

/** Whether a line begins with Markdown's sign of a quotation: all such lines behind an introduction are one quote. */
export function isQuotedLine(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && (text[at] === ' ' || text[at] === '\t')) at--;
  return text[at] === '>';
}

/** "Ruiz’s statement in full:" */
function ownerBefore(tokens: Sentence['tokens'], noun: number): Subject | undefined {
  const core = tokens[noun - 1]?.tag === 'genitive' ? nominalsBefore(tokens, noun - 1) : undefined;
  return core && { ...core, core };
}

/** A line of a transcript, "RUIZ: We will go on.": where the words begin, and whose they are. */
export function findLabel(document: Document, at: number): (Introduction & { start: number }) | undefined {
  const paragraph = document.paragraphs[at]!;
  const colon = labelEnd(paragraph);
  if (colon === undefined) return undefined;
  const sentence = paragraph.sentences[0]!;
  const { tokens } = sentence;
  const first = tokens[colon + 1];
  if (!first || first.mark || tokens.slice(0, colon).some(({ lower }) => NO_SPEAKERS.has(lower)))
    return undefined;
  const shouted = tokens.slice(0, colon).every(({ text }) => text === text.toUpperCase());
  if (shouted ? isDateline(document, at) : !inDialogue(document, at)) return undefined;
  const core = { from: 0, to: colon };
  const { start, end } = tokens[colon]!;
  return { cue: { start, end }, source: { sentence, phrase: { ...core, core } }, start: first.start };
}

/** A turn of a printed debate, "The CHAIR. Is there objection?": where the words begin, and whose they are. */
export function findTurn(
  { paragraphs }: Document,
  at: number,
): (Introduction & { start: number }) | undefined {
  const paragraph = paragraphs[at]!;
  const name = turnName(paragraph);
  if (!name) return undefined;
  const near = paragraphs.slice(Math.max(0, at - LONGEST_TURN), at + LONGEST_TURN);
  if (!near.some(other => other !== paragraph && turnName(other))) return undefined;
  const [sentence, words] = paragraph.sentences as [Sentence, Sentence];
  const { start, end } = sentence.tokens.at(-1)!;
  const cue = { start, end };
  return { cue, source: { sentence, phrase: { ...name, core: name } }, start: words.tokens[0]!.start };
}

/** A form of address or "The", a name in capitals, perhaps whence or when, and a full stop: all of a first sentence. */
function turnName({ sentences }: Paragraph): Range | undefined {
  const { tokens } = sentences[0]!;
  if (sentences.length < 2 || tokens.at(-1)!.tag !== 'stop') return undefined;
  const [first, second] = tokens;
  if (!first || !second || !(first.entry.bits & (Word.definite | Word.title))) return undefined;
  let to = 1;
  while (tokens[to] && isShouted(tokens[to]!)) to++;
  if (to === 1) return undefined;
  const behind = tokens[to]!;
  const isName = behind.tag === 'stop' || behind.tag === 'open' || behind.lower === 'of';
  return isName ? { from: first.entry.bits & Word.definite ? 1 : 0, to } : undefined;
}

const isShouted = ({ tag, text, lower }: Sentence['tokens'][number]): boolean =>
  tag === 'name' && text.length > 1 && text !== lower && text === text.toUpperCase();

/** Tokens of a speaker's label, at most. */
const LONGEST_LABEL = 7;

/** Where the colon behind a speaker's name stands, at the head of a paragraph. */
function labelEnd(paragraph: Paragraph): number | undefined {
  const { tokens } = paragraph.sentences[0]!;
  for (let i = 0; i < Math.min(tokens.length, LONGEST_LABEL); i++) {
    const { tag, capital, lower } = tokens[i]!;
    if (tag === 'colon') return i > 0 ? i : undefined;
    const belongs =
      capital || (i > 0 && (tag === 'open' || tag === 'close' || lower === 'of' || lower === 'the'));
    if (!belongs) return undefined;
  }
  return undefined;
}

/** Paragraphs within which another line of a transcript stands. */
const LONGEST_TURN = 8;

/** "NEW DELHI: The court …": a place in capitals, and no other line of a transcript near it. */
function isDateline({ paragraphs }: Document, at: number): boolean {
  for (let i = Math.max(0, at - LONGEST_TURN); i < Math.min(paragraphs.length, at + LONGEST_TURN); i++)
    if (i !== at && labelEnd(paragraphs[i]!) !== undefined) return false;
  return true;
}

/** A dialogue has lines of several speakers side by side; a lone "Update: …" is none. */
function inDialogue({ paragraphs }: Document, at: number): boolean {
  const speakers = new Set<string>();
  for (const paragraph of paragraphs.slice(Math.max(0, at - 1), at + 2)) {
    const colon = labelEnd(paragraph);
    if (colon !== undefined) speakers.add(paragraph.sentences[0]!.tokens[colon - 1]!.lower);
  }
  return speakers.size > 1;
}

/** Who signs words in marks: "“We will stay.” — Ana Ruiz", "‘No way back’: minister". */
export function findSignature({ tokens }: Sentence, mark: number): Subject | undefined {
  const tie = tokens[mark + 1]?.tag;
  if (tie !== 'dash' && (tie !== 'colon' || mark > 0)) return undefined;
  const signer = subjectAfter(tokens, mark + 2);
  if (!signer) return undefined;
  const head = tokens[signer.core.to - 1]!;
  const next = tokens[signer.to];
  // "“No lives lost” – mayor"
  const isBareRole = !next && (head.entry.bits & (Word.role | Word.people | Word.organisation)) !== 0;
  const named =
    tie === 'colon' || head.tag === 'name' || tokens[mark + 2]!.tag === 'determiner' || isBareRole;
  return named && (!next || next.tag === 'stop') ? signer : undefined;
}
