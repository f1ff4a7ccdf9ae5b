import {
  clauseStartsAt,
  nextFinite,
  phraseAfter,
  type Sentence,
  type Subject,
  subjectBefore,
} from '../grammar';
import { BELONGS, WHAT_WAS_SAID, Word } from '../lexicon';
import type { Candidate } from './candidate';

/** "“No comment” was the reply from the mill", "“A farce” is how Vogel described it", "“Not today,” was all she said". */
export function predicated(sentence: Sentence): Candidate | undefined {
  const { tokens, groups } = sentence;
  if (!tokens[0]?.mark || !tokens[1] || !(tokens[1].entry.bits & Word.be)) return undefined;
  const said = (cue: Candidate['cue'], speaker: Subject): Candidate => ({
    cue,
    verbClass: 'say',
    frame: 'preposed',
    parts: [{ from: 0, to: 1 }],
    speaker,
  });
  if (WHAT_WAS_SAID.has(tokens[2]?.lower ?? '') && clauseStartsAt(tokens, 3, groups)) {
    const verb = nextFinite(groups, 3)!;
    const speaker = subjectBefore(tokens, verb.from);
    return verb.verb?.classes.length && speaker ? said(verb, speaker) : undefined;
  }
  for (let noun = 2; noun < Math.min(tokens.length - 2, LONGEST_PREDICATE); noun++) {
    const { tag, entry, lower } = tokens[noun]!;
    if (tag === 'verb' || tag === 'comma') return undefined;
    if (!(entry.bits & Word.speechNoun || lower === 'answer') || !BELONGS.has(tokens[noun + 1]!.lower))
      continue;
    const core = phraseAfter(tokens, noun + 2);
    return core && said({ from: noun, to: noun + 1 }, { ...core, core });
  }
  return undefined;
}

/** Words up to the noun of what was said, at most: "was the only public answer from". */
const LONGEST_PREDICATE = 7;
