export { type Comparison, compareQuotes, type WordDifference, type Wording } from './compare';
export type { AlikePair } from './finder';
export { linkTarget, type VariantField } from './links';
export type { MeaningChange } from './meaning';
export { isSameName, type Statement, speakersOf, statementOf } from './statement';
export { type Variant, Variants } from './variants';
