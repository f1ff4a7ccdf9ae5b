/**
 * Log-odds that each piece of evidence adds to a candidate's being reported speech. Learned by logistic regression on
 * one half of a set of annotated articles, rounded to one digit; a piece that would weigh less than a tenth is left out.
 */
export const WEIGHTS: Readonly<Record<string, number>> = {
  // How what was said is built on: "that" and marks speak for speech, a bare noun phrase ("praised the deal") against.
  'frame preposed': 0.6,
  'frame that': 0.6,
  'frame according': 0.4,
  'frame question': 0.3,
  'frame colon': 0.2,
  'frame bare': -0.1,
  'frame infinitive': -0.1,
  'frame passive': -0.2,
  'frame mark': -0.3,
  'frame preposition': -0.4,
  'frame object': -0.9,
  // What kind of verb or noun reports. Verbs of writing and asking have other uses, verdicts and accusations hardly.
  'class source': 0.4,
  'class propose': 0.4,
  'class note': 0.3,
  'class say': 0.3,
  'class accuse': 0.3,
  'class predict': 0.2,
  'class resume': 0.2,
  'class promise': 0.1,
  'class warn': -0.1,
  'class discuss': -0.2,
  'class tell': -0.2,
  'class announce': -0.3,
  'class ask': -0.4,
  'class urge': -0.4,
  'class write': -0.7,
  // Who would speak: people do, things and questions without an asker seldom.
  'speaker he or she': 0.6,
  'speaker document': 0.3,
  'speaker name': 0.3,
  'speaker organisation': 0.1,
  'speaker people': 0.1,
  'speaker I, we or you': -0.2,
  'speaker other pronoun': -0.2,
  'speaker it': -0.3,
  'speaker which': -0.3,
  'speaker none': -0.5,
  // The verb itself: "to say" and "might say" report less surely than "said".
  'plain verb of saying': 1,
  negated: -0.1,
  'form infinitive': -0.2,
  'the verb could be a noun': -0.2,
  'form ing': -0.3,
  modal: -0.3,
  // What would be said: words in marks are speech, a word or two seldom are.
  'words in marks': 0.9,
  long: -0.1,
  'only a phrase said': -0.4,
  'only a word said': -0.6,
  // The rest: how likely a candidate is before anything else is known of it.
  always: 0.4,
};
