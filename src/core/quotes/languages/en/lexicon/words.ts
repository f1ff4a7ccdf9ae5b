/** A word list of the lexicon, written as one string with spaces and line breaks between the words. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}
