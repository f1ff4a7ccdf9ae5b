import type { Spelling } from './scan';

/** How a verb reports: what may follow it, and how surely it is speech. */
export type VerbClass = 'say' | 'think' | 'ask' | 'demand' | 'promise' | 'charge' | 'call' | 'quote';

/** One reading of a form of a verb that reports. */
export interface VerbForm {
  readonly lemma: string;
  readonly class: VerbClass;
  readonly form: 'finite' | 'participle' | 'infinitive';
  /** A form that stands in reported speech itself. */
  readonly subjunctive?: true;
  /** The part of the verb that has to stand at the end of its clause: "teilte … mit". */
  readonly particle?: string;
}

/**
 * One way of reporting speech.
 *
 * - `match`: tokens in a row, divided by spaces: a word in small letters, several divided by `/`, or what a word is, in
 *   angle brackets: `<report>` is a verb that reports, `<speech>` a noun for speech.
 * - `speaker`: `subject` of the verb that matched; the noun phrase `behind` or `before` the match; its `owner`; what is
 *   named `within` the clause as the place of the words ("in dem Bericht heißt es"); `none`.
 * - `said`: the clause `behind` or `before` the verb; all of the sentence `around` the match and its speaker; the words in
 *   marks behind it (`marked`); the whole `sentence`.
 * - `examples`: sentences that are its tests, marked `{speaker} <cue> [said]`.
 */
export interface Pattern {
  readonly name: string;
  readonly match: string;
  /** The verbs that it is for; all where absent. */
  readonly classes?: readonly VerbClass[];
  readonly speaker: 'subject' | 'behind' | 'before' | 'owner' | 'within' | 'none';
  readonly said: 'behind' | 'before' | 'around' | 'marked' | 'sentence';
  readonly examples: readonly string[];
}

/** All that the engine knows of a language. */
export interface Language {
  /** As BCP 47 has it: "de". */
  readonly code: string;
  /** What a word can be, as bits of `Word`. */
  readonly lexicon: ReadonlyMap<string, number>;
  /** What the end of a longer word tells: compounds are what their last part is. The longest ending counts. */
  readonly endings: ReadonlyMap<string, number>;
  readonly verbs: ReadonlyMap<string, readonly VerbForm[]>;
  /** Verbs, by their infinitives, that turn down what others say: words behind a noun for speech are those others'. */
  readonly denying: ReadonlySet<string>;
  /** Verbs, by their infinitives, that tell what something is called: "der Titel lautet", "nennt sich". */
  readonly naming: ReadonlySet<string>;
  /** Verbs, by their infinitives, that label what stands behind them by what stands behind that: "nennen". */
  readonly calling: ReadonlySet<string>;
  /** Nouns for works and slogans: words in marks behind them are a title. */
  readonly works: ReadonlySet<string>;
  /** Nouns for what people call out or write on walls: words in marks behind them are speech. */
  readonly slogans: ReadonlySet<string>;
  /** Words behind which a verb of saying labels something in marks, whatever its capitals: "of", "as". */
  readonly labelling: ReadonlySet<string>;
  readonly spelling: Spelling;
  /** How a small word ends that can stand between an article and its noun. */
  readonly adjective: RegExp;
  /** How a noun ends that is for no thing, but for what is thought, felt or done: "Enttäuschung". */
  readonly abstract: RegExp;
  /** Prepositions that name whom something was said to, and tie nothing on to who said it: "gegenüber". */
  readonly addressing: ReadonlySet<string>;
  /** Prepositions behind which, at the head of a sentence, a noun for speech is what somebody answers: "auf". */
  readonly answering: ReadonlySet<string>;
  /** Words that open a clause that names who says so: "wie" in "…, wie der Leiter sagte". */
  readonly telling: ReadonlySet<string>;
  /** Prepositions that at the head of a sentence name who sees something so: "für". */
  readonly viewing: ReadonlySet<string>;
  /** How an adjective ends that by itself tells a possessor: "Angaben libanesischer Kreise". */
  readonly genitiveAdjective: RegExp;
  /** How a word ends that at the head of a sentence is an adverb in spite of its capital. */
  readonly sentenceAdverb: RegExp;
  /** How an infinitive ends that a mark inside the word makes one of reported speech: "mitzuteilen". */
  readonly infinitive: RegExp;
  /** How a past participle looks that stands before "haben" or "sein". */
  readonly participle: RegExp;
  /** How a verb of the past ends that is in no list; adjectives may end so too, which the word behind tells apart. */
  readonly past: RegExp;
  /** How a verb of the present ends that is in no list; only behind it stands what refers back to its subject. */
  readonly present: RegExp;
  /** How a verb of reported speech ends that is in no list; adjectives may end so too, which the words beside it tell apart. */
  readonly subjunctive: RegExp;
  /** How a finite verb of the past ends that has several subjects: "sagten". */
  readonly plural: RegExp;
  /** What a possessor's name ends in, and no name does of itself: "Merkels". */
  readonly possessive: RegExp;
  /** Relative pronouns that are the subject of their clause: "der". */
  readonly relativeSubjects: ReadonlySet<string>;
  readonly patterns: readonly Pattern[];
  readonly weights: Readonly<Record<Evidence, number>>;
  readonly markWeights: Readonly<Record<MarkEvidence, number>>;
}

/** Every piece of evidence that a candidate for reported speech may have. */
export const EVIDENCE = [
  'always',
  'class say',
  'class think',
  'class ask',
  'class demand',
  'class promise',
  'class charge',
  'class call',
  'class quote',
  'a source is named',
  'subjunctive in what is said',
  'conditional in what is said',
  'opened by that',
  'opened by a question',
  'infinitive',
  'indicative clause',
  'words in marks',
  'behind a colon',
  'before its verb',
  'no speaker',
  'a person speaks',
  'passive',
  'the verb is reported itself',
  'as somebody tells',
  'a word or two',
  'noun with a clause',
] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** Every piece of evidence that words in marks may have for being somebody's, and no name, title or term. */
export const MARK_EVIDENCE = [
  'always',
  'one word',
  'two words',
  'three to five words',
  'six words or more',
  'begins small',
  'begins with a small word',
  'written as a title',
  'three words or more as in a title',
  'as in a title, in what is reported',
  'one noun',
  'an adjective with a capital',
  'a noun for no thing',
  'no word that is known',
  'again in the text',
  'in the place of a name',
  'words put in by who quotes',
  'ends as a sentence',
  'holds a verb',
  'in what is reported',
  'its verb says',
  'its verb calls',
  'labelled by its verb',
  'what its verb calls somebody',
  'right behind its verb',
  'right before a verb of report',
  'alone in its sentence',
  'behind a colon',
  'a sentence behind a colon',
  'somebody before the colon',
  'behind a noun',
  'behind a noun for a work',
  'behind a noun for a slogan',
  'behind a word that labels',
  'behind an article',
  'before a noun',
  'somebody acts right behind',
  'a verb of report in the sentence',
  'a person in the sentence',
  'subjunctive in the sentence',
  'no verb in the sentence',
  'somebody spoke before',
] as const;
export type MarkEvidence = (typeof MARK_EVIDENCE)[number];
