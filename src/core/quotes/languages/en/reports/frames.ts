import {
  clauseEnd,
  clauseStartsAt,
  hasFiniteVerb,
  infinitiveEnd,
  isOccasion,
  namesWork,
  objectEnd,
  opensWithVerb,
  phraseAfter,
  positionOf,
  type Range,
  type Sentence,
  skipAdjuncts,
  subjectBefore,
  type VerbGroup,
} from '../grammar';
import {
  AIMS,
  NEEDS_THAT,
  NOTHING_SAID,
  ONLY_WITH_THAT,
  PARTICLES,
  PLAIN_WITH_OBJECT,
  QUESTION_OPENERS,
  ROUGHLY,
  SAID_BY,
  SILENT_WITH,
  takesClause,
  UNTOLD,
  URGED_BEHIND,
  type VerbClass,
  Word,
  YES_OR_NO,
} from '../lexicon';
import { type Token, tagSet } from '../words';
import type { Frame } from './candidate';
import { CLAUSE_SENSES, HEARER_SENSES, ING_SENSES, WEAK_OBJECT_SENSES } from './frameSenses';
import { isAnswered } from './speechNouns';

/** What follows a verb of saying, read as what was said. */
export interface Framed {
  readonly frame: Frame;
  /** The sense of the verb that the frame shows. */
  readonly verbClass: VerbClass;
  readonly said: Range;
  /** Where the words that report end: behind the verb, or behind its preposition. */
  readonly cueEnd: number;
}

/** Words between two dashes, at most. */
const LONGEST_ASIDE = 10;

const NOMINAL_OPENERS = tagSet('determiner', 'noun', 'name', 'adjective', 'number', 'pronoun');
const NO_CLAUSE = tagSet('comma', 'stop', 'conjunction', 'to', 'dash', 'close');
const FINITE = tagSet('verb', 'auxiliary');
const HALTS = tagSet('colon', 'semicolon', 'mark');
const CLAUSE_BREAKS = tagSet('relative', 'dash', 'comma', 'subordinator', 'conjunction');

/** Reads what follows a verb group as the frames of its verb allow; nothing where nothing reported follows. */
export function readFrame(sentence: Sentence, group: VerbGroup): Framed | undefined {
  const { tokens, groups } = sentence;
  const verb = group.verb!;
  const has = (sense: VerbClass): boolean => verb.classes.includes(sense);
  const start = skipToPreposition();
  const first = tokens[start];
  if (!first) return undefined;
  if (ONLY_WITH_THAT.has(verb.lemma) && first.lower !== 'that') return undefined;
  // "would add up to a million", "relates to the economy"
  if (SILENT_WITH[verb.lemma] === first.lower) return undefined;
  if (isPrepositionOf(first)) return prepositionFrame(start);

  const plain = has('say') ? phraseAfter(tokens, start) : undefined;
  // "said a few words and sat down", but "said her words had been twisted"
  const isSubject = plain && (tokens[plain.to]?.tag === 'auxiliary' || tokens[plain.to]?.tag === 'verb');
  if (NOTHING_SAID.has(first.lower) && has('say') && tokens[start + 1]?.tag === 'preposition')
    return undefined;
  if (plain && !isSubject && UNTOLD.has(tokens[plain.to - 1]!.lower)) return undefined;
  const clauseSense = CLAUSE_SENSES.find(has);
  const hearerSense = HEARER_SENSES.find(has);
  return (
    (hearerSense && hearerFrame(start, hearerSense)) ??
    (clauseSense || has('warn') ? clauseFrame(start, clauseSense ?? 'warn') : undefined) ??
    infinitiveFrame(first.tag === 'to' ? start : skipAdjuncts(tokens, start, verb)) ??
    (has('discuss') && opensQuestion(first) ? clause('question', 'discuss', start) : undefined) ??
    objectFrame(start)
  );

  function skipToPreposition(): number {
    let at = group.to;
    // "made it clear that"
    if (tokens[at]?.lower === 'it' && tokens[at + 1]?.lower === 'clear') at++;
    while (tokens[at]?.tag === 'adverb' && !isPrepositionOf(tokens[at]!) && !opensExistential(tokens, at))
      at++;
    return at;
  }

  function isPrepositionOf({ tag, lower }: Token): boolean {
    return (
      (tag === 'preposition' || tag === 'adverb' || lower === 'clear') && verb.prepositions.includes(lower)
    );
  }

  function clause(frame: Frame, verbClass: VerbClass, from: number, cueEnd = group.to): Framed | undefined {
    const endOf = frame === 'infinitive' ? infinitiveEnd : clauseEnd;
    const to = endOf(tokens, from, groups, positionOf(tokens, groups, group));
    return to > from ? { frame, verbClass, said: { from, to }, cueEnd } : undefined;
  }

  /** "said that …", "said on Monday: “…”", "said it was late" */
  function clauseFrame(from: number, sense: VerbClass): Framed | undefined {
    const behind = skipAdjuncts(tokens, from, verb);
    if (YES_OR_NO.has(tokens[behind]?.lower ?? '') && !NOMINAL_OPENERS.has(tokens[behind + 1]?.tag ?? 'stop'))
      return { frame: 'object', verbClass: sense, said: { from: behind, to: behind + 1 }, cueEnd: group.to };
    const marked = introduced(behind, sense) ?? (behind > from ? introduced(from, sense) : undefined);
    if (marked || !takesClause(verb)) return marked;
    // "all that you say on the subject is wrong": the verb of another clause
    if (behind > from && FINITE.has(tokens[behind]?.tag ?? 'stop')) return undefined;
    if (isClause(behind, sense)) return clause('bare', sense, behind);
    // "agreed late last year to mend the road"
    if (tokens[behind]?.tag === 'to') return undefined;
    return behind > from && isClause(from, sense) ? clause('bare', sense, from) : undefined;
  }

  /** "responded to claims by the union that …": the clause is the noun's. */
  function isOfAnsweredNoun(that: number): boolean {
    let noun = that - 1;
    while (noun >= group.to && !isSpeechNoun(tokens[noun]!)) noun--;
    if (noun < group.to || !isAnswered(tokens, noun)) return false;
    return noun === that - 1 || SAID_BY.has(tokens[noun + 1]!.lower);
  }

  /** What was said where something introduces it: "that", a question word, a colon or a quote mark. */
  function introduced(at: number, sense: VerbClass): Framed | undefined {
    const token = tokens[at];
    if (!token) return undefined;
    const next = tokens[at + 1];
    if (token.tag === 'colon') return next && clause('colon', sense, at + 1);
    if (token.tag === 'comma')
      return next?.tag === 'mark' && !namesWork(tokens, at + 1) ? markFrame(at + 1, sense) : undefined;
    if (token.tag === 'mark') return namesWork(tokens, at) ? undefined : markFrame(at, sense);
    if (sense === 'resume') return undefined;
    if (token.lower === 'that' && isOfAnsweredNoun(at)) return undefined;
    if (token.lower === 'that')
      return token.tag === 'subordinator' || token.tag === 'relative' ? clause('that', sense, at) : undefined;
    if (sense === 'judge') return undefined;
    return opensQuestion(token) || (token.lower === 'if' && has('ask'))
      ? clause('question', sense, at)
      : undefined;
  }

  /** Words in marks, with what follows them where the sentence goes on. */
  function markFrame(at: number, sense: VerbClass): Framed {
    const next = tokens[at + 1];
    const goesOn =
      next !== undefined && next.tag !== 'stop' && (!endsInside(tokens[at]!) || quotedAgain(at + 1));
    const to = goesOn ? Math.max(clauseEnd(tokens, at, groups), at + 1) : at + 1;
    return { frame: 'mark', verbClass: sense, said: { from: at, to }, cueEnd: group.to };
  }

  /** "what Ruiz called “a blip” became a slump": the sentence goes on with what was called so. */
  function isFreeRelative(): boolean {
    const subject = subjectBefore(tokens, group.from);
    return has('call') && subject !== undefined && tokens[subject.from - 1]?.lower === 'what';
  }

  /** "“Instead of help,” the mayor “got a bill.”": the sentence goes on behind the marks, with no attribution. */
  function quotedAgain(at: number): boolean {
    if (tokens[at]!.tag === 'auxiliary' || tokens[at]!.tag === 'verb') return true;
    const subject = phraseAfter(tokens, at);
    return (
      subject !== undefined && tokens[subject.to]?.tag === 'mark' && tokens[subject.to - 1]!.tag !== 'comma'
    );
  }

  /** Whether a clause without "that" begins here: a subject, and then its verb. */
  function isClause(at: number, sense: VerbClass): boolean {
    const token = tokens[at];
    if (!token) return false;
    if (token.tag === 'ing') return has('say') && isGerundClause(at);
    if (NO_CLAUSE.has(token.tag)) return false;
    if (
      token.tag === 'preposition' &&
      token.lower !== 'if' &&
      !(ROUGHLY.has(token.lower) && tokens[at + 1]?.tag === 'number') &&
      (!has('say') || verb.prepositions.includes(token.lower))
    )
      return false;
    // "committed Democrats have left", "is questioning the mayor’s fitness, with the vote having failed": no clause without "that"
    if (NEEDS_THAT.has(verb.lemma) || (sense === 'ask' && !has('say'))) return false;
    const end = clauseEnd(tokens, at, groups);
    const phrase = phraseAfter(tokens, at);
    // "Rather than wait, said Vogel, a farmer, the town should act"
    if (phrase && opensInversion(phrase)) return false;
    for (let i = at; i < end; i++) {
      const { tag } = tokens[i]!;
      if (i > at && opensWithVerb(tokens[i]!)) return true;
      if (phrase && i < phrase.to) continue;
      if (tag === 'auxiliary' || tag === 'verb') return true;
      // "…, said a handful of people who were there"
      const isInverted = tag === 'relative' && tokens[group.from - 1]?.tag === 'comma';
      if (HALTS.has(tag) || isInverted) return false;
      if (verb.lemma !== 'say' && i > at && (CLAUSE_BREAKS.has(tag) || opensWhen(i))) return false;
    }
    return false;
  }

  function opensInversion({ from, to }: Range): boolean {
    const isSet = tokens[group.from - 1]?.tag === 'comma' && tokens[to]?.tag === 'comma';
    return isSet && tokens[from]!.tag === 'name' && !subjectBefore(tokens, group.from);
  }

  /** "added one boat after the last one had sunk": a clause that tells when. */
  function opensWhen(at: number): boolean {
    const { tag, entry } = tokens[at]!;
    const opens = tag === 'preposition' && (entry.bits & Word.subordinator) !== 0;
    return opens && clauseStartsAt(tokens, at + 1, groups);
  }

  /** "said winning in the spring is hard": an -ing form that is the subject of a verb, with no comma between. */
  function isGerundClause(at: number): boolean {
    const comma = tokens.findIndex(({ tag }, i) => i > at && CLAUSE_BREAKS.has(tag));
    return hasFiniteVerb(tokens, { from: at + 1, to: comma < 0 ? tokens.length : comma });
  }

  /** "told reporters that", "urged both sides to", "warned Israel: “…”" */
  function hearerFrame(at: number, sense: VerbClass): Framed | undefined {
    const direct = sense === 'urge' ? undefined : introduced(at, sense);
    if (direct) return direct;
    const hearer = phraseAfter(tokens, at);
    if (!hearer) return undefined;
    // What somebody is urged to do begins with who is urged.
    const asked = skipNot(skipAdjuncts(tokens, hearer.to, verb));
    if (tokens[hearer.to]?.tag === 'to' || tokens[asked]?.tag === 'to')
      return has('urge') || has('tell') ? clause('infinitive', 'urge', at) : undefined;
    const behind = skipAdjuncts(tokens, hearer.to, verb);
    const framed = introduced(behind, sense);
    if (framed || (sense !== 'tell' && sense !== 'warn')) return framed;
    if (isClause(behind, sense)) return clause('bare', sense, behind);
    // "told The Hill Israel would": two names in a row, the second of them a subject.
    const twoNames =
      tokens[at]!.tag === 'name' && hearer.to - at > 1 && tokens[hearer.to]?.tag === 'auxiliary';
    return twoNames && isClause(hearer.to - 1, sense) ? clause('bare', sense, hearer.to - 1) : undefined;
  }

  function skipNot(at: number): number {
    return tokens[at]?.lower === 'not' ? at + 1 : at;
  }

  /** "promised to", "promised on Friday to", "argued to" */
  function infinitiveFrame(at: number): Framed | undefined {
    if (tokens[at]?.tag !== 'to') return undefined;
    if (has('promise')) return clause('infinitive', 'promise', at);
    return has('argue') || has('propose')
      ? clause('infinitive', has('argue') ? 'argue' : 'propose', at)
      : undefined;
  }

  /** "praised the deal", "called it a mistake" */
  function objectFrame(at: number): Framed | undefined {
    const token = tokens[at]!;
    const inMarks = token.tag === 'mark';
    if (has('say') && NOTHING_SAID.has(token.lower)) return undefined;
    // "whenever he says it", "what she would say on Thursday"
    const isPointed = token.tag === 'pronoun' || (token.entry.bits & Word.time) !== 0;
    const next = tokens[at + 1]?.tag ?? 'stop';
    if (verb.lemma === 'say' && isPointed && (next === 'stop' || next === 'comma')) return undefined;
    // "Not so, says Vogel", "Keeping it is right, said a handful of members": who says it
    if (has('say') && tokens[group.from - 1]?.tag === 'comma' && namesSomebody(at)) return undefined;
    const callsThat = token.lower === 'that' && has('call');
    if (has('resume') || (has('say') && !inMarks && !PLAIN_WITH_OBJECT.has(verb.lemma))) return undefined;
    const sense =
      verb.classes.find(name => !WEAK_OBJECT_SENSES.has(name)) ??
      verb.classes.find(name => name === 'argue' || name === 'say');
    if (!sense) return undefined;
    if (
      !inMarks &&
      !NOMINAL_OPENERS.has(token.tag) &&
      !callsThat &&
      !(token.tag === 'ing' && (ING_SENSES.some(has) || has('call')))
    )
      return undefined;
    // "pleaded not guilty"
    return nominal('object', sense, tokens[at - 1]?.lower === 'not' ? at - 1 : at, group.to);
  }

  function namesSomebody(at: number): boolean {
    const phrase = phraseAfter(tokens, at);
    if (tokens[at]!.tag === 'name') return true;
    return (
      phrase !== undefined &&
      tokens.slice(at, phrase.to).some(({ tag, entry }) => tag === 'name' || entry.bits & Word.people)
    );
  }

  function nominal(frame: Frame, verbClass: VerbClass, from: number, cueEnd: number): Framed | undefined {
    const token = tokens[from]!;
    const position = positionOf(tokens, groups, group);
    const to =
      token.mark && (endsInside(token) || isFreeRelative())
        ? from + 1
        : objectEnd(tokens, from, groups, position);
    return to > from ? { frame, verbClass, said: { from, to }, cueEnd } : undefined;
  }

  /** "argued for the second day that the road": a clause, and not what belongs to the noun before. */
  function saysThat(at: number): boolean {
    if (tokens[at]?.lower !== 'that') return false;
    const next = tokens[at + 1]?.tag;
    return next !== undefined && next !== 'verb' && next !== 'auxiliary';
  }

  /** "called on all towns – rich and poor – to pay" */
  function behindAside(at: number): number {
    if (tokens[at]?.tag !== 'dash') return at;
    for (let i = at + 1; i < at + LONGEST_ASIDE; i++) if (tokens[i]?.tag === 'dash') return i + 1;
    return at;
  }

  /** "responded to Ruiz with: “…”" */
  function behindWith(at: number): number {
    return tokens[at]?.lower === 'with' ? at + 1 : at;
  }

  /** "called for restraint", "called on both sides to stop", "pointed out that" */
  function prepositionFrame(at: number): Framed | undefined {
    const from = at + 1;
    const next = tokens[from];
    if (!next) return undefined;
    const { lower } = tokens[at]!;
    const sense = verb.classes[0] ?? 'discuss';
    // "said of the plan that", "spoke to reporters: …": the phrase is whom or what it was said to or about.
    if (verb.lemma === 'say' || lower === 'to') {
      const hearer = phraseAfter(tokens, from);
      const framed = hearer && introduced(behindWith(hearer.to), sense);
      if (framed || verb.lemma === 'say') return framed;
    }
    const topic = phraseAfter(tokens, from);
    if (topic && isOccasion(tokens, at) && saysThat(topic.to)) return clause('that', sense, topic.to);
    if (URGED_BEHIND.has(lower)) {
      const hearer = phraseAfter(tokens, from);
      if (hearer && tokens[behindAside(hearer.to)]?.tag === 'to')
        return clause('infinitive', 'urge', from, from);
    }
    if (PARTICLES.has(lower)) {
      const framed =
        introduced(skipAdjuncts(tokens, from, verb), 'note') ??
        (isClause(from, 'note') ? clause('bare', 'note', from) : undefined);
      if (framed) return { ...framed, cueEnd: from };
      // "lashed out at the ministry for its “negligence”"
      const aimed =
        AIMS.has(next.lower) && tokens[from + 1] && nominal('preposition', 'judge', from + 1, from + 1);
      if (aimed && tokens.slice(aimed.said.from, aimed.said.to).some(({ mark }) => mark)) return aimed;
    }
    if (opensQuestion(next)) return clause('question', sense, from, from);
    const opens = next.tag === 'mark' || next.tag === 'ing' || NOMINAL_OPENERS.has(next.tag);
    return opens ? nominal('preposition', sense, from, from) : undefined;
  }
}

/** "said there was no need" */
function opensExistential(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.lower === 'there' && tokens[at + 1]?.tag === 'auxiliary';
}

const isSpeechNoun = ({ tag, entry }: Token): boolean =>
  tag === 'noun' && (entry.bits & Word.speechNoun) !== 0;

function opensQuestion({ tag, lower }: Token): boolean {
  return tag === 'relative' || QUESTION_OPENERS.has(lower);
}

/** Whether a stretch in marks ends its own sentence or clause. */
export function endsInside({ mark }: Token): boolean {
  return mark !== undefined && '.,!?…'.includes(mark.lastChar);
}
