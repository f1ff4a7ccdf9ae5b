import type { Sentence } from '../grammar';
import { accordingTo, asSaid, inOwnWords, perSource, putIt } from './accordingTo';
import { active, saidWith } from './active';
import type { Candidate } from './candidate';
import { heard } from './hearings';
import { asked, labelled, passive } from './passives';
import { predicated } from './predicated';
import { speechNoun } from './speechNouns';

/**
 * One way of reporting speech.
 *
 * - `match`: words in small letters in a row, several divided by `/`; or what is there, in angle brackets: `<sentence>` is its
 *   head, `<verb>` any verb, `<report>` one that reports, `<other>` one that does not, `<speech>` a noun for speech.
 * - `read`: what would be reported there, and by whom; undefined where nothing is. `at` is the number of the verb among those
 *   of its sentence, or of the first word that matched, `to` that of the word behind the last.
 * - `examples`: sentences that are its tests, marked `{speaker} <cue> [said]`.
 */
export interface Pattern {
  readonly name: string;
  readonly match: string;
  readonly read: (sentence: Sentence, at: number, to: number) => Candidate | undefined;
  readonly examples: readonly string[];
}

/** How English reports speech. Of the rows for one place, the first counts that reads something there. */
export const PATTERNS: readonly Pattern[] = [
  {
    name: 'marks that are said to be somebody’s words',
    match: '<sentence>',
    read: predicated,
    examples: [
      '“[No comment]” was the <reply> from {the mill}.',
      '“[A farce]” is how {Lena Vogel} <described> it.',
    ],
  },
  {
    name: 'label with “as”',
    match: '<verb>',
    read: labelled,
    examples: [
      'The plan <was dismissed> by {Ana Ruiz} as “[a joke]”.',
      'It is a step <heralded> as a “[breakthrough]” by {the union}.',
    ],
  },
  {
    name: 'heard before a body',
    match: '<verb>',
    read: heard,
    examples: ['The jury <heard> that [the boat had no lights].'],
  },
  {
    name: 'asked',
    match: '<report>',
    read: asked,
    examples: ['The mayor <was asked> by {a reporter} [whether the bridge was safe].'],
  },
  {
    name: 'passive',
    match: '<report>',
    read: passive,
    examples: [
      'It <was announced> on Friday that [the harbour would close].',
      'It <was called> “[a farce]” by {the union}.',
    ],
  },
  {
    name: 'verb with its subject',
    match: '<report>',
    read: active,
    examples: [
      '{Lena Vogel} <said> that [the bridge was closed].',
      '{Lena Vogel} <said> [the bridge was closed].',
      '[The bridge was closed], {Lena Vogel} <said>.',
      '“[We are staying,]” <said> {Lena Vogel}, “[and we will win.]”',
      '{The mayor} <told> reporters [the bridge was closed].',
      '{The mayor} <promised> to [rebuild the bridge].',
      '{The union} <called for> [an end to the strike].',
      '{Lena Vogel} <called> the plan “[a farce]”.',
    ],
  },
  {
    name: 'any verb beside words in marks',
    match: '<other>',
    read: saidWith,
    examples: ['“[We lost,]” {Lena Vogel} <shrugged>.'],
  },
  {
    name: 'according to',
    match: 'according to',
    read: accordingTo,
    examples: [
      '[The bridge was closed], <according to> {the ministry}.',
      '<According to> {Lena Vogel}, [the bridge was closed].',
    ],
  },
  {
    name: 'per',
    match: 'per',
    read: perSource,
    examples: ['[The bridge was closed], <per> {the police}.'],
  },
  {
    name: 'in the words of',
    match: 'in the words of',
    read: accordingTo,
    examples: ['It was, <in the words of> {her coach}, “[a race to forget.]”'],
  },
  {
    name: 'in her own words',
    match: 'in',
    read: inOwnWords,
    examples: ['<In {her} own words>, “[it was a race to forget.]”'],
  },
  {
    name: 'as somebody put it',
    match: 'put/puts it',
    read: putIt,
    examples: ['As {Mayor Lee} <put it>, “[we were lucky.]”'],
  },
  {
    name: 'as somebody said',
    match: 'as',
    read: asSaid,
    examples: ['[The bridge was closed], as {Lena Vogel} <said>.'],
  },
  {
    name: 'noun for speech',
    match: '<speech>',
    read: speechNoun,
    examples: ['{Lena Vogel’s} <claim> that [the bridge was closed] was false.'],
  },
];
