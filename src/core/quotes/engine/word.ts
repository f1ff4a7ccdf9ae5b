/** What a word can be, as bits. Which words are what is a language's matter. */
export const Word = {
  /** An article or the like that a subject may begin with. */
  determiner: 1 << 0,
  /** One that begins no subject: "dem", "des". */
  obliqueDeterminer: 1 << 1,
  /** One that a possessor begins with, behind what is possessed: "der", "des". */
  genitive: 1 << 2,
  /** A pronoun that can be a subject. */
  pronoun: 1 << 3,
  /** One for a person: "he", "she". */
  personal: 1 << 4,
  reflexive: 1 << 5,
  /** Opens a relative clause, or points back. */
  relative: 1 << 6,
  preposition: 1 << 7,
  /** Ties what follows to the noun before it: "of", "for", "from". */
  nounPreposition: 1 << 8,
  conjunction: 1 << 9,
  /** Opens a clause that tells when, why or on what condition. */
  subordinator: 1 << 10,
  /** Opens what was said: "that", "whether". */
  that: 1 << 11,
  question: 1 << 12,
  /** An auxiliary of the past. */
  have: 1 << 13,
  /** An auxiliary of the passive. */
  become: 1 << 14,
  be: 1 << 15,
  finite: 1 << 16,
  /** A form of the verb that by itself tells reported speech. */
  subjunctive: 1 << 17,
  /** A form that may tell reported speech, or what is only imagined. */
  conditional: 1 << 18,
  /** "is said to", where a past infinitive follows. */
  hearsay: 1 << 19,
  /** Stands before an infinitive. */
  infinitiveMark: 1 << 20,
  adverb: 1 << 21,
  /** A noun for what was said, and for what says it: "statement", "report". */
  speechNoun: 1 << 22,
  /** A noun for a person by what they do: "minister". */
  role: 1 << 23,
  /** A noun for a body: "ministry". */
  organisation: 1 << 24,
  /** A noun for a time. */
  time: 1 << 25,
  /** A form of address, part of no name: "Mr". */
  title: 1 << 26,
  femaleName: 1 << 27,
  maleName: 1 << 28,
  /** Small words inside a name: "van". */
  nameParticle: 1 << 29,
  /** Names who acts, in the passive: "by". */
  agent: 1 << 30,
  /** "if": what is told under a condition is nobody's report. */
  condition: 1 << 31,
} as const;

export const GIVEN_NAME = Word.femaleName | Word.maleName;
export const DETERMINER = Word.determiner | Word.obliqueDeterminer | Word.genitive;
