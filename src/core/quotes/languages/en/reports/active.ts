import { namesWork, type Sentence, type VerbGroup } from '../grammar';
import { ANSWERING_VERBS, WISHES, WISHES_WITH_MODAL, Word } from '../lexicon';
import { tagSet } from '../words';
import type { Candidate } from './candidate';
import { readFrame } from './frames';
import { readFronted } from './fronted';
import { isAsking } from './passives';

function isWished({ groups }: Sentence, index: number): boolean {
  const group = groups[index]!;
  const governor = groups[index - 1];
  if (group.form !== 'infinitive' || !governor?.verb || governor.to !== group.from) return false;
  const { lemma } = governor.verb;
  return WISHES.has(lemma) || (governor.modal && WISHES_WITH_MODAL.has(lemma));
}

/** "“We lost,” he shrugged": words in marks and right behind them a verb of no saying. */
export function saidWith(sentence: Sentence, index: number): Candidate | undefined {
  const { tokens } = sentence;
  if (!tokens.some(({ mark }) => mark)) return undefined;
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

const BEFORE_NOUN = tagSet('participle', 'adjective', 'number', 'determiner', 'genitive');

/** "That comment was posted late", "a few released emails that": a noun that looks like a verb of saying. */
function isNoun({ tokens }: Sentence, { from, to, head }: VerbGroup): boolean {
  if (to !== from + 1 || !(tokens[head]!.entry.bits & (Word.speechNoun | Word.document))) return false;
  const before = tokens[from - 1];
  // "a man who, he claims, was late"
  const isSubject = before?.tag === 'name' || ((before?.entry.bits ?? 0) & Word.personal) !== 0;
  return (tokens[to]?.tag === 'auxiliary' && !isSubject) || BEFORE_NOUN.has(before?.tag ?? 'stop');
}

/** "said that …", "praised the deal", "“…,” she said": a verb that reports, with its subject. */
export function active(sentence: Sentence, index: number): Candidate | undefined {
  const { tokens } = sentence;
  const group = sentence.groups[index]!;
  if (group.passive || isAsking(group) || isWished(sentence, index) || isNoun(sentence, group))
    return undefined;
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
  const opens = tokens[framed.said.from]!.tag;
  if (
    framed.frame === 'bare' &&
    (opens === 'verb' || opens === 'auxiliary') &&
    ANSWERING_VERBS.has(group.verb!.lemma)
  )
    return undefined;
  const { frame, verbClass, said, cueEnd } = framed;
  // "Remember: …", "Note: …": the reader is told to
  if (frame === 'colon' && group.from === 0 && group.form !== 'ing') return undefined;
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
