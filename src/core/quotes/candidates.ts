import { clauseEnd, hasFiniteVerb, objectEnd, skipAdjuncts, takesClause } from './clauses';
import { type Verb, type VerbClass, Word } from './lexicon';
import { type Phrase, phraseAfter, phraseBefore, subjectAfter, subjectBefore } from './phrases';
import type { Sentence } from './sentences';
import type { Token } from './tokens';
import { findVerbGroups, type Range, type VerbGroup } from './verbGroups';

/** How what was said is built on to the words that report it. */
export type Frame =
  | 'that'
  | 'bare'
  | 'question'
  | 'infinitive'
  | 'object'
  | 'preposition'
  | 'mark'
  | 'colon'
  | 'preposed'
  | 'passive'
  | 'according';

/** Words that may report speech, with what they would report and whose it would be. */
export interface Candidate {
  readonly cue: Range;
  readonly verb: Verb | undefined;
  readonly verbClass: VerbClass | 'noun' | 'source';
  readonly frame: Frame;
  /** What was said, in one part or several. */
  readonly parts: readonly Range[];
  readonly speaker: Phrase | undefined;
  readonly group: VerbGroup | undefined;
}

/** Every place of a sentence where somebody may be reported to say something. */
export function findCandidates(text: string, sentence: Sentence): Candidate[] {
  const { tokens } = sentence;
  const groups = findVerbGroups(tokens);
  const subjects = new Subjects(tokens, groups);
  const found: Candidate[] = [];
  groups.forEach((group, i) => {
    if (group.verb && (group.verb.classes.length || group.verb.prepositions.length))
      verbCandidate(i, group, group.verb);
  });
  for (let i = 0; i < tokens.length; i++) {
    if (tokens[i]!.lower === 'according' && tokens[i + 1]?.lower === 'to') accordingCandidate(i);
    else if (tokens[i]!.entry.bits & Word.speechNoun && tokens[i]!.tag === 'noun') nounCandidate(i);
  }
  return found;

  function verbCandidate(index: number, group: VerbGroup, verb: Verb): void {
    if (group.passive) return passiveCandidate(index, group, verb);
    if (group.form === 'participle') return participleCandidate(group, verb);
    const after = framesAfter(text, tokens, group, verb, groups);
    const fronted = frontedContent(index, group, verb);
    if (fronted) {
      const parts = [...fronted.parts];
      // "“We will stay,” he said, “and we will win.”"
      if (
        fronted.speaker &&
        !fronted.inverted &&
        after &&
        (after.frame === 'mark' || after.frame === 'colon')
      )
        parts.push(...after.parts);
      else if (fronted.rest) parts.push(fronted.rest);
      found.push({
        cue: group,
        verb,
        verbClass: after?.verbClass ?? verb.classes[0] ?? 'say',
        frame: 'preposed',
        parts,
        speaker: fronted.speaker,
        group,
      });
      return;
    }
    if (!after) return;
    found.push({
      cue: { from: group.from, to: after.cueEnd },
      verb,
      verbClass: after.verbClass,
      frame: after.frame,
      parts: after.parts,
      speaker: subjects.of(index),
      group,
    });
  }

  /** What stands before a verb of saying: "…, he said", "…, said Ana Ruiz, the mayor". */
  function frontedContent(
    index: number,
    group: VerbGroup,
    verb: Verb,
  ): { parts: Range[]; speaker: Phrase | undefined; inverted: boolean; rest?: Range } | undefined {
    if (group.form !== 'finite' || !(takesClause(verb) || verb.classes.includes('resume'))) return undefined;
    let border = group.from;
    while (border > 0 && tokens[border - 1]!.tag === 'adverb') border--;
    const left = tokens[border - 1];
    if (!left) return undefined;
    const own =
      (left.tag === 'mark' && isQuotedSpeech(text, left)) || subjects.isInherited(index)
        ? undefined
        : subjects.of(index);
    if (own && own.to <= group.from && own.from < group.from) {
      const before = tokens[own.from - 1];
      if (!before) return undefined;
      const edge =
        before.tag === 'mark' && isQuotedSpeech(text, before)
          ? own.from
          : before.tag === 'comma' || (before.tag === 'dash' && false)
            ? own.from - 1
            : undefined;
      if (edge === undefined || edge === 0) return undefined;
      const end = skipAdjuncts(tokens, addresseeEnd(group, verb), verb);
      const next = tokens[end];
      const closes =
        !next ||
        next.tag === 'stop' ||
        next.tag === 'comma' ||
        next.tag === 'close' ||
        next.tag === 'dash' ||
        next.tag === 'ing' ||
        next.tag === 'colon' ||
        next.tag === 'semicolon' ||
        next.tag === 'mark' ||
        (before.tag === 'mark' && next.tag !== 'subordinator') ||
        next.tag === 'preposition';
      if (!closes) return undefined;
      const goesOn =
        next?.tag === 'comma' &&
        tokens[edge]?.tag === 'comma' &&
        tokens[end + 1]?.tag !== 'mark' &&
        !isNarrator(end + 1);
      const content = contentBefore(edge, goesOn);
      if (!content || (!takesClause(verb) && !tokens[content.to - 1]!.mark)) return undefined;
      const range = { parts: [content], speaker: own, inverted: false };
      if (next?.tag !== 'comma' || tokens[end + 1]?.tag === 'mark' || tokens[edge]?.tag !== 'comma')
        return range;
      // "The plan, he said, has failed."
      if (!hasFiniteVerb(tokens, content) || startsSecondHalf(end + 1)) {
        const to = clauseEnd(text, tokens, end + 1, groups);
        if (to > end + 2 && !isNarrator(end + 1)) return { ...range, rest: { from: end + 1, to } };
      }
      return hasFiniteVerb(tokens, content) || tokens[content.to - 1]!.tag === 'mark' ? range : undefined;
    }
    if (!takesClause(verb) && tokens[border - 1]?.tag !== 'mark') return undefined;
    const invertible = left.tag === 'mark' || left.tag === 'comma' || left.tag === 'dash';
    if (!invertible) return undefined;
    const speaker = subjectAfter(tokens, group.to);
    if (!speaker) return undefined;
    const content = contentBefore(left.tag === 'mark' ? border : border - 1);
    return content && { parts: [content], speaker, inverted: true };
  }

  function startsSecondHalf(at: number): boolean {
    const tag = tokens[at]?.tag;
    return tag === 'auxiliary' || tag === 'verb' || tag === 'to' || tag === 'mark';
  }

  function isNarrator(at: number): boolean {
    return (
      tokens[at]!.tag === 'ing' || (tokens[at]!.tag === 'preposition' && tokens[at]!.lower === 'according')
    );
  }

  function addresseeEnd(group: VerbGroup, verb: Verb): number {
    if (
      !verb.classes.includes('tell') &&
      !verb.classes.includes('warn') &&
      !verb.classes.includes('ask') &&
      !verb.classes.includes('urge')
    )
      return group.to;
    return phraseAfter(tokens, group.to)?.to ?? group.to;
  }

  /** What was said, where it ends before `end`: back to the head of the sentence or to the narrator's last words. */
  function contentBefore(end: number, goesOn = false): Range | undefined {
    let from = 0;
    while (
      from < end &&
      (tokens[from]!.tag === 'conjunction' ||
        (tokens[from]!.entry.bits & Word.connective && tokens[from + 1]?.tag === 'comma') ||
        tokens[from]!.tag === 'comma' ||
        tokens[from]!.tag === 'dash')
    )
      from++;
    const last = tokens[end - 1];
    if (!last) return undefined;
    for (let i = end - 1; i >= from; i--) {
      if (tokens[i]!.tag === 'semicolon' || (tokens[i]!.tag === 'colon' && i < end - 1)) {
        from = i + 1;
        break;
      }
    }
    const range = { from, to: end };
    if (from >= end) return undefined;
    if (last.tag === 'mark' && end - from === 1) return range;
    const first = tokens[from]!;
    // "When asked about it, he said", "In an interview, he said"
    const adverbial =
      first.tag === 'subordinator' ||
      first.tag === 'preposition' ||
      first.tag === 'ing' ||
      first.tag === 'participle' ||
      first.tag === 'to' ||
      first.tag === 'adverb';
    if (adverbial && last.tag !== 'mark' && !goesOn) {
      const comma = tokens.findIndex((token, i) => i > from && i < end && token.tag === 'comma');
      if (
        comma < 0 &&
        !(
          first.lower === 'if' ||
          first.lower === 'because' ||
          (first.tag === 'adverb' && hasFiniteVerb(tokens, range))
        )
      )
        return undefined;
      if (comma >= 0 && !hasFiniteVerb(tokens, { from: comma, to: end })) return undefined;
    }
    return range;
  }

  function accordingCandidate(at: number): void {
    const source = subjectAfter(tokens, at + 2);
    if (!source) return;
    const cue = { from: at, to: at + 2 };
    const before = tokens[at - 1];
    const parts: Range[] = [];
    if (at === 0 || before!.tag === 'conjunction' || (before!.tag === 'other' && at === 1)) {
      const core = source.core;
      const from = tokens[source.to]?.tag === 'comma' ? source.to + 1 : core.to + 1;
      // The apposition may have eaten what was said.
      const start = hasFiniteVerb(tokens, { from: core.to, to: source.to }) ? core.to + 1 : from;
      const to = clauseEnd(text, tokens, start, groups);
      if (to > start) parts.push({ from: start, to });
      const speaker = start === core.to + 1 ? { ...core, core } : source;
      if (parts.length)
        found.push({
          cue,
          verb: undefined,
          verbClass: 'source',
          frame: 'according',
          parts,
          speaker,
          group: undefined,
        });
      return;
    }
    const end = before!.tag === 'comma' ? at - 1 : at;
    const content = accordingContent(end);
    if (!content) return;
    parts.push(content);
    if (tokens[source.to]?.tag === 'comma' && !hasFiniteVerb(tokens, content)) {
      const to = clauseEnd(text, tokens, source.to + 1, groups);
      if (to > source.to + 2) parts.push({ from: source.to + 1, to });
    }
    found.push({
      cue,
      verb: undefined,
      verbClass: 'source',
      frame: 'according',
      parts,
      speaker: source,
      group: undefined,
    });
  }

  function accordingContent(end: number): Range | undefined {
    let from = 0;
    while (
      from < end &&
      (tokens[from]!.tag === 'conjunction' ||
        (tokens[from]!.entry.bits & Word.connective && tokens[from + 1]?.tag === 'comma') ||
        tokens[from]!.tag === 'comma')
    )
      from++;
    return end > from ? { from, to: end } : undefined;
  }

  function nounCandidate(at: number): void {
    const next = tokens[at + 1];
    if (!next) return;
    const owner = tokens[at - 1];
    const possessive =
      owner &&
      (owner.tag === 'genitive' || (owner.tag === 'determiner' && owner.entry.bits & Word.possessive));
    let frame: Frame | undefined;
    let range: Range | undefined;
    if (next.lower === 'that' && tokens[at + 2]?.tag !== 'verb') {
      frame = 'that';
      range = { from: at + 1, to: clauseEnd(text, tokens, at + 1, groups) };
    } else if (next.tag === 'to' && possessive) {
      frame = 'infinitive';
      range = { from: at + 1, to: clauseEnd(text, tokens, at + 1, groups) };
    } else if (next.tag === 'colon' && tokens[at + 2]) {
      frame = 'colon';
      range = { from: at + 2, to: clauseEnd(text, tokens, at + 2, groups) };
    }
    if (!frame || !range || range.to <= range.from) return;
    let speaker: Phrase | undefined;
    if (possessive) {
      const core = owner.tag === 'genitive' ? phraseBefore(tokens, at - 1) : { from: at - 1, to: at };
      if (core) {
        const whole = owner.tag === 'genitive' ? { from: core.from, to: at } : core;
        speaker = { ...whole, core };
      }
    } else {
      const group = groups.findLastIndex(candidate => candidate.to <= at);
      if (group >= 0) speaker = subjects.of(group);
    }
    found.push({
      cue: { from: at, to: at + 1 },
      verb: undefined,
      verbClass: 'noun',
      frame,
      parts: [range],
      speaker,
      group: undefined,
    });
  }

  /** "was accused of", "was quoted as saying", "has been called a mistake" */
  function passiveCandidate(index: number, group: VerbGroup, verb: Verb): void {
    const by = tokens[group.to];
    if (by?.lower === 'by') {
      const agent = phraseAfter(tokens, group.to + 1);
      if (agent) {
        const as = tokens[agent.to];
        if (as && (as.lower === 'as' || as.lower === 'for' || as.lower === 'of')) {
          const to = objectEnd(tokens, agent.to, groups);
          found.push({
            cue: group,
            verb,
            verbClass: verb.classes[0] ?? 'discuss',
            frame: 'passive',
            parts: [{ from: agent.to, to }],
            speaker: { ...agent, core: agent },
            group,
          });
        }
      }
      return;
    }
    const subject = subjects.of(index);
    if (by?.lower === 'as' && tokens[group.to + 1]?.tag === 'ing') {
      // "was quoted as saying": the next verb is the cue, its subject this one's.
      return;
    }
    if (!verb.classes.length) return;
    const from = skipAdverbs(group.to);
    const next = tokens[from];
    if (!next) return;
    if (next.lower === 'that' || next.tag === 'to') {
      found.push({
        cue: group,
        verb,
        verbClass: verb.classes[0]!,
        frame: 'passive',
        parts: [{ from, to: clauseEnd(text, tokens, from, groups) }],
        speaker: verb.classes.includes('tell') ? undefined : undefined,
        group,
      });
      return;
    }
    const judged = verb.classes.some(name => name === 'judge' || name === 'accuse' || name === 'call');
    if (!judged || !subject) return;
    if (
      next.lower !== 'as' &&
      next.lower !== 'for' &&
      next.lower !== 'of' &&
      next.lower !== 'with' &&
      next.tag !== 'mark' &&
      !verb.classes.includes('call')
    )
      return;
    const to = objectEnd(tokens, from, groups);
    if (to > from)
      found.push({
        cue: group,
        verb,
        verbClass: verb.classes[0]!,
        frame: 'passive',
        parts: [{ from, to }],
        speaker: undefined,
        group,
      });
  }

  function skipAdverbs(from: number): number {
    let at = from;
    while (tokens[at]?.tag === 'adverb') at++;
    return at;
  }

  /** "Asked whether …, he said": what was asked, by nobody named. "a plan described by X as …" */
  function participleCandidate(group: VerbGroup, verb: Verb): void {
    if (verb.lemma !== 'ask') {
      const by = tokens[group.to];
      const agent = by?.lower === 'by' ? phraseAfter(tokens, group.to + 1) : undefined;
      const at = agent?.to ?? group.to;
      if (tokens[at]?.lower === 'as' && verb.classes.includes('call'))
        found.push({
          cue: group,
          verb,
          verbClass: 'call',
          frame: 'passive',
          parts: [{ from: at, to: objectEnd(tokens, at, groups) }],
          speaker: agent && { ...agent, core: agent },
          group,
        });
      return;
    }
    const next = tokens[group.to];
    if (!next) return;
    if (
      next.tag === 'relative' ||
      next.lower === 'if' ||
      next.lower === 'whether' ||
      next.tag === 'subordinator' ||
      next.lower === 'about'
    ) {
      const comma = tokens.findIndex((token, i) => i > group.to && token.tag === 'comma');
      const to = comma > 0 ? comma : clauseEnd(text, tokens, group.to, groups);
      const from = next.lower === 'about' ? group.to + 1 : group.to;
      found.push({
        cue: group,
        verb,
        verbClass: 'ask',
        frame: next.lower === 'about' ? 'preposition' : 'question',
        parts: [{ from, to }],
        speaker: undefined,
        group,
      });
    }
  }
}

/** Whether a stretch in marks ends like speech before its attribution: in a comma, a question mark, an exclamation. */
export function isQuotedSpeech(text: string, token: Token): boolean {
  const last = text[token.mark!.inner.end - 1] ?? '';
  return ',?!.—-…'.includes(last) || token.mark!.inner.end - token.mark!.inner.start > 40;
}

interface FrameAfter {
  readonly frame: Frame;
  readonly verbClass: VerbClass;
  readonly parts: readonly Range[];
  readonly cueEnd: number;
}

/** What follows a verb of saying, as the frames of its classes allow. */
function framesAfter(
  text: string,
  tokens: readonly Token[],
  group: VerbGroup,
  verb: Verb,
  groups: readonly VerbGroup[],
): FrameAfter | undefined {
  const { classes } = verb;
  const has = (name: VerbClass): boolean => classes.includes(name);
  const clause = (
    frame: Frame,
    verbClass: VerbClass,
    from: number,
    cueEnd = group.to,
  ): FrameAfter | undefined => {
    const to = clauseEnd(text, tokens, from, groups);
    return to > from ? { frame, verbClass, parts: [{ from, to }], cueEnd } : undefined;
  };
  let at = group.to;
  while (tokens[at]?.tag === 'adverb' && !verb.prepositions.includes(tokens[at]!.lower)) at++;
  const first = tokens[at];
  if (!first) return undefined;
  const prepositional =
    (first.tag === 'preposition' || first.tag === 'adverb') && verb.prepositions.includes(first.lower);
  if (prepositional) return prepositionFrame(at);
  const clauseClass = classes.find(
    name =>
      name === 'say' ||
      name === 'argue' ||
      name === 'note' ||
      name === 'predict' ||
      name === 'announce' ||
      name === 'write' ||
      name === 'complain' ||
      name === 'promise' ||
      name === 'propose' ||
      name === 'ask' ||
      name === 'judge' ||
      name === 'resume',
  );
  if (has('tell') || has('warn') || has('urge') || has('ask')) {
    const framed = hearerFrame(at);
    if (framed) return framed;
  }
  const main = clauseClass ?? classes[0];
  if (!main) return undefined;
  if (clauseClass || has('warn')) {
    const skipped = skipAdjuncts(tokens, at, verb);
    const framed = said(skipped, main) ?? (skipped > at ? said(at, main) : undefined);
    if (framed) return framed;
    if (takesClause(verb)) {
      for (const start of skipped > at ? [skipped, at] : [at])
        if (isClause(start)) return clause('bare', main, start);
    }
  }
  if (first.tag === 'to' && (has('promise') || has('argue') || has('propose') || has('endorse')))
    return clause('infinitive', has('promise') ? 'promise' : main, at);
  if (has('resume')) return undefined;
  if (has('say') && first.tag !== 'mark' && !OBJECT_SAYINGS.has(verb.lemma)) return undefined;
  const objectClass =
    classes.find(
      name => name !== 'say' && name !== 'argue' && name !== 'write' && name !== 'tell' && name !== 'urge',
    ) ?? (has('argue') ? 'argue' : has('say') ? 'say' : undefined);
  if (!objectClass) return undefined;
  if (
    first.tag === 'mark' ||
    isNominalStart(first) ||
    (first.tag === 'ing' && (has('propose') || has('note') || has('judge') || has('announce')))
  ) {
    const to = first.tag === 'mark' && endsInside(text, first) ? at + 1 : objectEnd(tokens, at, groups);
    if (to > at)
      return { frame: 'object', verbClass: objectClass, parts: [{ from: at, to }], cueEnd: group.to };
  }
  return undefined;

  function said(start: number, verbClass: VerbClass): FrameAfter | undefined {
    const token = tokens[start];
    if (!token) return undefined;
    if (verbClass === 'resume' && token.tag !== 'mark' && token.tag !== 'colon' && token.tag !== 'comma')
      return undefined;
    if (token.lower === 'that' && (token.tag === 'subordinator' || token.tag === 'relative'))
      return clause('that', verbClass, start);
    if (token.tag === 'colon') return tokens[start + 1] ? clause('colon', verbClass, start + 1) : undefined;
    if (token.tag === 'comma' && tokens[start + 1]?.tag === 'mark') return markFrame(start + 1, verbClass);
    if (token.tag === 'mark') return markFrame(start, verbClass);
    const question =
      (token.tag === 'relative' && token.lower !== 'that') ||
      token.lower === 'whether' ||
      (token.lower === 'if' && has('ask')) ||
      token.lower === 'how' ||
      token.lower === 'why';
    if (question && verbClass !== 'judge') return clause('question', verbClass, start);
    return undefined;
  }

  /** Words in marks, with what follows them where the sentence goes on. */
  function markFrame(start: number, verbClass: VerbClass): FrameAfter | undefined {
    const token = tokens[start]!;
    const next = tokens[start + 1];
    const over =
      !next ||
      next.tag === 'stop' ||
      (endsInside(text, token) && next.tag !== 'auxiliary' && next.tag !== 'verb');
    const to = over ? start + 1 : clauseEnd(text, tokens, start, groups);
    return {
      frame: 'mark',
      verbClass,
      parts: [{ from: start, to: Math.max(to, start + 1) }],
      cueEnd: group.to,
    };
  }

  function isClause(start: number): boolean {
    const token = tokens[start];
    if (
      !token ||
      token.tag === 'comma' ||
      token.tag === 'stop' ||
      token.tag === 'conjunction' ||
      (token.tag === 'preposition' &&
        token.lower !== 'if' &&
        (!verb.classes.includes('say') || verb.prepositions.includes(token.lower))) ||
      token.tag === 'to' ||
      token.tag === 'ing' ||
      token.tag === 'dash' ||
      token.tag === 'close'
    )
      return false;
    const phrase = phraseAfter(tokens, start);
    const end = clauseEnd(text, tokens, start, groups);
    if (!phrase) return hasFiniteVerb(tokens, { from: start, to: end });
    let next = phrase.to;
    while (next < end && tokens[next]!.tag !== 'auxiliary' && tokens[next]!.tag !== 'verb') {
      if (
        verb.classes.includes('say')
          ? false
          : tokens[next]!.tag === 'relative' ||
            tokens[next]!.tag === 'comma' ||
            tokens[next]!.tag === 'subordinator' ||
            tokens[next]!.tag === 'conjunction'
      )
        return false;
      next++;
    }
    return next < end;
  }

  /** "told reporters that", "urged both sides to", "warned Israel: “…”" */
  function hearerFrame(start: number): FrameAfter | undefined {
    const verbClass: VerbClass = has('tell') ? 'tell' : has('warn') ? 'warn' : has('ask') ? 'ask' : 'urge';
    const direct = has('ask') || has('warn') || has('tell') ? said(start, verbClass) : undefined;
    if (direct) return direct;
    const hearer = phraseAfter(tokens, start);
    if (!hearer) return undefined;
    let next = skipAdjuncts(tokens, hearer.to, verb);
    if (tokens[hearer.to]?.tag === 'to') next = hearer.to;
    const after = tokens[next];
    if (!after) return undefined;
    if (after.tag === 'to')
      return has('urge') || has('tell')
        ? {
            frame: 'infinitive',
            verbClass: 'urge',
            parts: [{ from: start, to: clauseEnd(text, tokens, start, groups) }],
            cueEnd: group.to,
          }
        : undefined;
    const framed = said(next, verbClass);
    if (framed) return framed;
    if ((has('tell') || has('warn')) && after.tag !== 'comma' && after.tag !== 'stop' && isClause(next))
      return clause('bare', verbClass, next);
    const shorter = shorterHearer(start, hearer);
    return shorter && (has('tell') || has('warn')) && isClause(shorter)
      ? clause('bare', verbClass, shorter)
      : undefined;
  }

  /** "told The Hill Israel would": two names in a row, the second of them a subject. */
  function shorterHearer(start: number, hearer: Range): number | undefined {
    return tokens[start]!.tag === 'name' && hearer.to - start > 1 && tokens[hearer.to]?.tag === 'auxiliary'
      ? hearer.to - 1
      : undefined;
  }

  function prepositionFrame(preposition: number): FrameAfter | undefined {
    const start = preposition + 1;
    const next = tokens[start];
    if (!next) return undefined;
    const lower = tokens[preposition]!.lower;
    const verbClass: VerbClass = classes[0] ?? 'discuss';
    // "said of the plan that", "spoke to reporters": the phrase is whom or what it was said about.
    if (verb.lemma === 'say' || lower === 'to') {
      const about = phraseAfter(tokens, start);
      if (about) {
        const framed = said(about.to, verbClass);
        if (framed) return framed;
      }
      if (verb.lemma === 'say') return undefined;
    }
    if (lower === 'on' || lower === 'upon' || lower === 'with') {
      const hearer = phraseAfter(tokens, start);
      if (hearer && tokens[hearer.to]?.tag === 'to')
        return {
          frame: 'infinitive',
          verbClass: 'urge',
          parts: [{ from: start, to: clauseEnd(text, tokens, start, groups) }],
          cueEnd: start,
        };
    }
    const isParticle =
      lower === 'out' || lower === 'up' || lower === 'down' || lower === 'off' || lower === 'back';
    if (isParticle) {
      const skipped = skipAdjuncts(tokens, start, verb);
      const framed = said(skipped, 'note') ?? (isClause(start) ? clause('bare', 'note', start) : undefined);
      if (framed) return { ...framed, cueEnd: start };
    }
    if (next.tag === 'relative' || next.lower === 'whether' || next.lower === 'how' || next.lower === 'why')
      return clause('question', verbClass, start, start);
    if (next.tag === 'mark' || isNominalStart(next) || next.tag === 'ing') {
      const to = next.tag === 'mark' && endsInside(text, next) ? start + 1 : objectEnd(tokens, start, groups);
      return to > start
        ? { frame: 'preposition', verbClass, parts: [{ from: start, to }], cueEnd: start }
        : undefined;
    }
    return undefined;
  }
}

/** Verbs of plain saying that take what was said as a noun: "declared war", "said the same". */
const OBJECT_SAYINGS: ReadonlySet<string> = new Set([
  'say',
  'state',
  'declare',
  'affirm',
  'proclaim',
  'profess',
]);

function endsInside(text: string, token: Token): boolean {
  return '.,!?…'.includes(text[token.mark!.inner.end - 1] ?? ' ');
}

function isNominalStart(token: Token): boolean {
  return (
    token.tag === 'determiner' ||
    token.tag === 'noun' ||
    token.tag === 'name' ||
    token.tag === 'adjective' ||
    token.tag === 'number' ||
    token.tag === 'pronoun' ||
    (token.tag === 'ing' && false)
  );
}

/** The subjects of the verb groups of a sentence, found when asked for. */
class Subjects {
  private readonly known = new Map<number, Phrase | undefined>();
  private readonly inherited = new Set<number>();

  constructor(
    private readonly tokens: readonly Token[],
    private readonly groups: readonly VerbGroup[],
  ) {}

  of(index: number): Phrase | undefined {
    if (this.known.has(index)) return this.known.get(index);
    this.known.set(index, undefined);
    const subject = this.find(index);
    this.known.set(index, subject);
    return subject;
  }

  /** Whether the subject is that of an earlier verb: "he smiled and said". */
  isInherited(index: number): boolean {
    this.of(index);
    return this.inherited.has(index);
  }

  private find(index: number): Phrase | undefined {
    const group = this.groups[index]!;
    const own =
      group.form === 'finite'
        ? subjectBefore(this.tokens, group.from)
        : group.form === 'ing'
          ? this.absolute(group)
          : undefined;
    if (own) return own;
    this.inherited.add(index);
    const earlier = this.earlier(index);
    if (earlier) return earlier;
    // "Speaking in Ottawa, he said": the subject of an opening participle comes behind it.
    if (group.form === 'ing') {
      for (let next = index + 1; next < this.groups.length; next++)
        if (this.groups[next]!.form === 'finite') return subjectBefore(this.tokens, this.groups[next]!.from);
    }
    return undefined;
  }

  /** "with Ruiz telling reporters", "– the ministry insisting that": a participle with a subject of its own. */
  private absolute(group: VerbGroup): Phrase | undefined {
    const last = this.tokens[group.from - 1];
    if (!last || (last.tag !== 'name' && last.tag !== 'noun')) return undefined;
    const core = phraseBefore(this.tokens, group.from);
    const before = core && this.tokens[core.from - 1];
    if (!core || !before) return undefined;
    const detached =
      before.lower === 'with' ||
      before.tag === 'dash' ||
      (before.tag === 'conjunction' && this.tokens[core.from - 2]?.tag === 'comma');
    return detached ? { ...core, core } : undefined;
  }

  private earlier(index: number): Phrase | undefined {
    const ing = this.groups[index]!.form === 'ing';
    // Whoever reports goes on reporting: "said he saw no need, but conceded".
    if (this.groups[index]!.form !== 'infinitive')
      for (let i = index - 1; i >= 0; i--) {
        const group = this.groups[i]!;
        if (group.form === 'finite' && takesClause(group.verb) && !group.passive) {
          const subject = this.of(i);
          if (subject && this.tokens[subject.core.to - 1]!.tag !== 'relative') return subject;
        }
      }
    const at = this.groups[index]!.from;
    const afterComma = this.tokens[at - 1]?.tag === 'conjunction' && this.tokens[at - 2]?.tag === 'comma';
    for (let i = index - 1; i >= 0; i--) {
      const group = this.groups[i]!;
      if (afterComma && this.tokens[group.from - 1]?.tag === 'relative') continue;
      if (group.form === 'participle' || (ing && this.tokens[this.groups[i]!.from - 1]?.tag === 'relative'))
        continue;
      const subject = this.of(i);
      if (subject) return subject;
    }
    return undefined;
  }
}
