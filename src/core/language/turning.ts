/**
 * The words of a language that turn what is said, whatever it is about. In lower case, without contractions; accents as
 * the language writes them.
 */
export interface TurningWords {
  /** Yes or no. */
  readonly negations: string;
  /** How sure, how bound, on what condition. */
  readonly modality: string;
  /** How much, without a number. */
  readonly quantifiers: string;
  readonly numbers: Readonly<Record<string, number>>;
  /** Of these, the ones that only tell a tense. */
  readonly future: string;
  /** What reported speech makes of these: "would" for "will". */
  readonly backshifted: Readonly<Record<string, string>>;
  /** Syllables that make a word its opposite. */
  readonly denyingPrefixes: string;
  /** Words that begin many sentences and are no names, for all their capital; */
  readonly openers: string;
  /** nor are days and months. */
  readonly calendar: string;
  /** By which, as a rule, a sentence says who said what it holds. */
  readonly reports: string;
}
