import { namesWork, type Sentence } from '../grammar';
import { reports, Word } from '../lexicon';
import {
  accordingTo,
  asSaid,
  inOwnWords,
  isInTheWordsOf,
  isPerSource,
  ownWordsAt,
  putIt,
} from './accordingTo';
import type { Candidate } from './candidate';
import { readFrame } from './frames';
import { readFronted } from './fronted';
import { heard } from './hearings';
import { asked, labelled, passive } from './passives';
import { predicated } from './predicated';
import { speechNoun } from './speechNouns';

/** Every place of a sentence where somebody may be reported to say something. */
export function findCandidates(sentence: Sentence): Candidate[] {
  const { tokens, groups } = sentence;
  const found: (Candidate | undefined)[] = [];
  const quotes = tokens.some(({ mark }) => mark !== undefined);
  const told = quotes ? predicated(sentence) : undefined;
  found.push(told);
  groups.forEach((group, i) => {
    if (group.from === told?.cue.from) return;
    const label = labelled(sentence, i);
    if (label) {
      found.push(label);
      return;
    }
    const before = heard(sentence, i);
    if (before) {
      found.push(before);
      return;
    }
    if (!reports(group.verb)) {
      if (quotes) found.push(saidWith(sentence, i));
      return;
    }
    if (group.verb?.lemma === 'ask' && (group.passive || group.form === 'participle'))
      found.push(asked(sentence, group));
    else if (group.passive) found.push(passive(sentence, i));
    else if (!isWished(groups, i)) found.push(active(sentence, i));
  });
  for (let i = 0; i < tokens.length; i++) {
    const { lower, entry, tag } = tokens[i]!;
    if (lower === 'according' && tokens[i + 1]?.lower === 'to') found.push(accordingTo(sentence, i, i + 2));
    else if (lower === 'per' && isPerSource(tokens, i)) found.push(accordingTo(sentence, i, i + 1));
    else if (lower === 'in' && isInTheWordsOf(tokens, i)) found.push(accordingTo(sentence, i, i + 4));
    else if (lower === 'in' && ownWordsAt(tokens, i)) found.push(inOwnWords(sentence, i));
    else if ((lower === 'put' || lower === 'puts') && tokens[i + 1]?.lower === 'it')
      found.push(putIt(sentence, i));
    else if (lower === 'as') found.push(asSaid(sentence, i));
    else if (entry.bits & Word.speechNoun && tag === 'noun') found.push(speechNoun(sentence, i));
  }
  return found.filter(candidate => candidate !== undefined);
}

/** Verbs behind which "to say" is a wish or a plan, and nobody has said anything yet. */
const WISHES: ReadonlySet<string> = new Set(['want', 'hope', 'plan', 'intend', 'wish', 'expect', 'prepare']);

function isWished(groups: Sentence['groups'], index: number): boolean {
  const group = groups[index]!;
  const governor = groups[index - 1];
  if (group.form !== 'infinitive' || !governor?.verb || governor.to !== group.from) return false;
  // "would like to say", but "liked to say"
  return WISHES.has(governor.verb.lemma) || (governor.verb.lemma === 'like' && governor.modal);
}

/** "“We lost,” he shrugged": words in marks and right behind them a verb of no saying. */
function saidWith(sentence: Sentence, index: number): Candidate | undefined {
  const { tokens } = sentence;
  const group = sentence.groups[index]!;
  const fronted = group.passive || group.head !== group.from ? undefined : readFronted(sentence, index);
  if (!fronted) return undefined;
  const { speaker } = fronted;
  // "“We have,” she paused, “a problem.”"
  const goesOn = !fronted.inverted && tokens[group.to]?.tag === 'comma' && tokens[group.to + 1]?.mark;
  const parts = goesOn ? [...fronted.parts, { from: group.to + 1, to: group.to + 2 }] : fronted.parts;
  return { cue: group, verbClass: 'resume', frame: 'preposed', parts, speaker, group };
}

/** "“It failed,” said Brandt, “but we coped.”": the words in marks behind the comma, short as they may be. */
function markBehind({ tokens }: Sentence, speakerEnd: number): { from: number; to: number } | undefined {
  const at = tokens[speakerEnd]?.tag === 'comma' ? speakerEnd + 1 : speakerEnd;
  const isTied = at > speakerEnd || tokens[speakerEnd - 1]?.tag === 'comma';
  return isTied && tokens[at]?.mark && !namesWork(tokens, at) ? { from: at, to: at + 1 } : undefined;
}

function active(sentence: Sentence, index: number): Candidate | undefined {
  const group = sentence.groups[index]!;
  const framed = readFrame(sentence, group);
  const fronted = readFronted(sentence, index);
  if (fronted) {
    // "“We will stay,” he said, “and we will win.”"
    const goesOn = !fronted.inverted && (framed?.frame === 'mark' || framed?.frame === 'colon');
    const second = fronted.inverted ? markBehind(sentence, fronted.speaker.to) : undefined;
    return {
      cue: group,
      verbClass: framed?.verbClass ?? group.verb!.classes[0] ?? 'say',
      frame: 'preposed',
      parts: goesOn
        ? [fronted.parts[0]!, framed.said]
        : second && fronted.parts.length === 1
          ? [fronted.parts[0]!, second]
          : fronted.parts,
      speaker: fronted.speaker,
      group,
    };
  }
  if (!framed) return undefined;
  const { frame, verbClass, said, cueEnd } = framed;
  // "White House Stresses Diplomacy": no more than a title
  if (sentence.headline && frame === 'object') return undefined;
  return {
    cue: { from: group.from, to: cueEnd },
    verbClass,
    frame,
    parts: [said],
    speaker: sentence.subjects.of(index),
    group,
  };
}
